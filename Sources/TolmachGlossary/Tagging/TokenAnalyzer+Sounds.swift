// SPDX-License-Identifier: Apache-2.0

/// Names that a word sounds like.
extension TokenAnalyzer {
    private static var leastSimilarity: Double { 0.75 }

    /// Names the language has no term for: the word, and the words it may be a form of, by sound.
    mutating func addSounds(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]
    ) {
        guard isHeard(shape, pieces) else { return }
        let sounds = soundIndex(for: shape.script, isWeighed: false)
        guard !sounds.isEmpty else { return }
        addHeard(word, surface, shape, pieces, pieces.isEmpty ? forms(of: word) : nil, sounds)
    }

    /// Whether a word may be a name by its sound.
    private func isHeard(_ shape: WordShape, _ pieces: [Piece]) -> Bool {
        guard seeksSounds, shape.letters >= 3, shape.letters <= 30, SoundableScripts.contains(shape.script) else {
            return false
        }
        guard shape.script.isCased else { return shape.letters >= 4 }
        return ignoresCase || shape.startsWithCapital || pieces.contains { $0.startCut > 0 }
    }

    /// What a word sounds like; nothing where none of the words that it may be begins like it, as most do not.
    mutating func soundedReadings(
        of neighbour: inout Neighbour, _ surface: ArraySlice<UInt8>, beside words: NameCompanions.Words,
        _ spellings: SpellingIndex
    ) -> [Reading] {
        if let known = neighbour.sounded { return known }
        let beginnings = neighbour.beginnings ?? beginnings(of: neighbour, surface)
        neighbour.beginnings = beginnings
        guard spellings.mayBegin(words, with: beginnings, index, walks) else { return [] }
        let sounded = soundedReadings(of: neighbour, surface)
        neighbour.sounded = sounded
        return sounded
    }

    /// What consonants a word, or what it may be a form of, begins with.
    private mutating func beginnings(of neighbour: Neighbour, _ surface: ArraySlice<UInt8>) -> UInt64 {
        let (word, script) = (neighbour.key[...], neighbour.shape.script)
        let pieces = apostrophePieces(word, surface)
        var beginnings: UInt64 = 0
        var heard = Sounds()
        swap(&heard, &self.heard)
        forEachHeard(word, surface, script, pieces, pieces.isEmpty ? NameForms(of: word, view) : nil) { part, _, _ in
            if heard.hear(part, script: script) { beginnings |= heard.keyBeginnings }
        }
        swap(&heard, &self.heard)
        return beginnings
    }

    private mutating func soundedReadings(of neighbour: Neighbour, _ surface: ArraySlice<UInt8>) -> [Reading] {
        let (word, script) = (neighbour.key[...], neighbour.shape.script)
        let pieces = apostrophePieces(word, surface)
        let sounds = soundIndex(for: script, isWeighed: true)
        found.removeAll(keepingCapacity: true)
        guard !sounds.isEmpty, isHeard(neighbour.shape, pieces) else { return [] }
        let forms = pieces.isEmpty ? NameForms(of: word, view) : nil
        addHeard(word, surface, neighbour.shape, pieces, forms, sounds)
        return found.map { reading in
            var reading = reading
            reading.similarity = SpellingPolicy.neighbour
            reading.isStrong = false
            return reading
        }
    }

    /// Readings by sound of a word, of what clitics leave of it, and of what it may be a form of.
    private mutating func addHeard(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece],
        _ forms: NameForms?, _ sounds: SoundIndex
    ) {
        // Swapped out, so that the closure writes into them and copies nothing.
        var (readings, heard): ([Reading], Sounds) = ([], Sounds())
        swap(&readings, &found)
        swap(&heard, &self.heard)
        forEachHeard(word, surface, shape.script, pieces, forms) { part, startCut, endCut in
            guard heard.hear(part, script: shape.script) else { return }
            for hit in sounds.hits(for: heard, atLeast: Self.leastSimilarity) {
                Self.add(
                    sounded: Reading(
                        unit: hit.unit, kind: .sounded, startCut: UInt16(clamping: startCut),
                        endCut: UInt16(clamping: endCut), similarity: Float(hit.similarity), isStrong: hit.isStrong),
                    to: &readings)
            }
        }
        swap(&readings, &found)
        swap(&heard, &self.heard)
    }

    /// Calls `body` with a word, with what clitics leave of it and with what it may be a form of; the bytes are those cut from its beginning and end.
    private func forEachHeard(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ script: LetterScript, _ pieces: [Piece],
        _ forms: NameForms?, _ body: (_ word: ArraySlice<UInt8>, _ startCut: Int, _ endCut: Int) -> Void
    ) {
        body(word, 0, 0)
        for piece in pieces { body(piece.word, piece.startCut, piece.endCut) }
        if script == .hangul, surface.count == word.count {
            for length in Clitics.particleLengths(of: word) { body(word.dropLast(length), 0, length) }
        }
        if script == .arabic || script == .hebrew {
            for prefix in view.prefixes.of(word) {
                let rest = word.dropFirst(prefix.count)
                guard rest.count >= 8 else { continue }
                body(rest, Self.surfaceLength(ofLetters: prefix.count / 2, surface), 0)
            }
        }
        forms?.visitInflected { body($0, 0, 0) }
    }
}
