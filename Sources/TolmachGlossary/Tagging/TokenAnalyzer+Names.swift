// SPDX-License-Identifier: Apache-2.0

/// Names by other spellings than the glossary's.
extension TokenAnalyzer {
    /// Names the language has no term for in this script: the word, what clitics leave of it, and the words each may be a form of, by the edit model.
    mutating func addSpellings(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]
    ) {
        guard isSought(shape, pieces) else { return }
        if shape.script == .hangul { addKoreanNames(word, surface) }
        let spellings = spellingIndex(for: shape.script)
        guard !spellings.isEmpty else { return }
        addSpellings(of: Piece(word: word, isInflected: pieces.isEmpty), spellings, shape, isWhole: true)
        for part in otherParts(word, surface, shape, pieces) {
            addSpellings(of: part, spellings, shape, isWhole: false)
        }
    }

    private mutating func addSpellings(
        of part: Piece, _ spellings: SpellingIndex, _ shape: WordShape, isWhole: Bool
    ) {
        guard let sought = SpellingIndex.word(part.word, walks) else { return }
        let hits = spellings.hits(for: sought, walks) {
            guard part.isInflected else { return .none }
            return isWhole ? forms(of: part.word) : NameForms(of: part.word, view)
        }
        guard !hits.isEmpty else { return }
        let mayStandAlone = UTF8Scalar.count(part.word) >= 3 && functionWords.existingNumber(of: part.word) == nil
        for hit in hits {
            Self.add(
                sounded: Reading(
                    unit: hit.unit, kind: .sounded, startCut: UInt16(clamping: part.startCut),
                    endCut: UInt16(clamping: part.endCut), similarity: Float(hit.score), isWeighed: true,
                    isStrong: mayStandAlone
                        && (SpellingPolicy.isEnoughAlone(hit, among: shape.script)
                            || soundsTheSame(part.word, shape.script, hit))
                ), to: &found)
        }
    }

    /// Whether a word sounds the same as a name that was written in Latin letters to be weighed: that spelling is further off than one that people use.
    private func soundsTheSame(_ word: ArraySlice<UInt8>, _ script: LetterScript, _ hit: SpellingIndex.Hit) -> Bool {
        guard hit.score >= SpellingPolicy.aloneMade, hit.letters >= SpellingPolicy.lettersOfMade else { return false }
        let name = index.units[Int(hit.unit)]
        let own = SoundIndex.script(of: name)
        guard script != .latin, own != .latin, let heard = Sounds(word, script: script),
            let known = Sounds(name, script: own)
        else { return false }
        if hit.score < SpellingPolicy.shortMade, min(heard.consonantCount, known.consonantCount) < 4 { return false }
        return heard.begins(as: known)
            && SoundDistance.similarity(heard, known, atLeast: SpellingPolicy.soundOfMade) >= SpellingPolicy.soundOfMade
    }

    /// Whether a word may be a name in another spelling.
    private func isSought(_ shape: WordShape, _ pieces: [Piece], isBesideName: Bool = false) -> Bool {
        guard seeksSounds, shape.letters >= 2, shape.letters <= 30, NameScript(shape.script) != nil else {
            return false
        }
        if shape.script.isCased, !ignoresCase, !isBesideName {
            return shape.startsWithCapital || pieces.contains { $0.startCut > 0 }
        }
        // A syllable of Hangul is a letter here.
        return shape.script.isCased || shape.letters >= (shape.script == .hangul ? 2 : 3)
    }

    /// What clitics leave of a word; `isInflected` where it may have an ending. Most words have none of them.
    private func otherParts(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]
    ) -> [Piece] {
        var parts: [Piece] = []
        for piece in pieces {
            parts.append(
                Piece(word: piece.word, startCut: piece.startCut, endCut: piece.endCut, isInflected: true))
        }
        // «Д.Туск» is one word to ICU.
        if let dot = word.dropLast(8).lastIndex(of: UInt8(ascii: ".")), dot - word.startIndex <= 4 {
            parts.append(Piece(word: word[(dot + 1)...], isInflected: true))
        }
        if shape.script == .hangul, surface.count == word.count {
            for length in Clitics.particleLengths(of: word) {
                parts.append(Piece(word: word.dropLast(length), endCut: length))
            }
        }
        if shape.script == .arabic || shape.script == .hebrew {
            for prefix in view.prefixes.of(word) {
                let rest = word.dropFirst(prefix.count)
                guard rest.count >= 6 else { continue }
                parts.append(
                    Piece(word: rest, startCut: Self.surfaceLength(ofLetters: prefix.count / 2, surface)))
            }
        }
        return parts
    }

    /// What is known of a word that stands beside a word of a name; kept, since most stand beside several.
    struct Neighbour {
        struct Part {
            let word: [UInt8]
            let sought: SpellingIndex.Word
            let startCut: UInt16
            let endCut: UInt16
            let isInflected: Bool
        }

        var parts: [Part] = []
        let key: [UInt8]
        let shape: WordShape
        /// What consonants it, or what it may be a form of, begins with; nil before that was asked.
        var beginnings: UInt64?
        /// What it sounds like, once that was asked.
        var sounded: [Reading]?
    }

    /// Nil when the word can be no name.
    mutating func neighbour(_ surface: ArraySlice<UInt8>) -> Neighbour? {
        let shape = WordKey.make(surface, into: &key)
        guard !key.isEmpty else { return nil }
        // Copied: what shares storage that is used again keeps as much of it as the longest word took.
        let own = key.map { $0 }
        let word = own[...]
        let pieces = apostrophePieces(word, surface)
        guard isSought(shape, pieces, isBesideName: true) else { return nil }
        var neighbour = Neighbour(key: own, shape: shape)
        let whole = Piece(word: word, isInflected: pieces.isEmpty)
        for part in [whole] + otherParts(word, surface, shape, pieces) {
            guard let sought = SpellingIndex.word(part.word, walks) else { continue }
            neighbour.parts.append(
                Neighbour.Part(
                    word: Array(part.word), sought: sought.kept, startCut: UInt16(clamping: part.startCut),
                    endCut: UInt16(clamping: part.endCut), isInflected: part.isInflected))
        }
        return neighbour
    }

    /// Readings of a word as one of the words that stand beside another in names: too little alike to say anything elsewhere.
    /// They hold for one text (`TokenPass.readNeighbours`). `known` are the word's readings by itself.
    mutating func readings(
        of neighbour: inout Neighbour, _ surface: ArraySlice<UInt8>, beside words: NameCompanions.Words,
        known: ArraySlice<Reading>
    ) -> [Reading] {
        let spellings = spellingIndex(for: neighbour.shape.script)
        var more: [Reading] = []
        for part in neighbour.parts {
            let hits = spellings.hits(for: part.sought, among: words, walks) {
                part.isInflected ? NameForms(of: part.word[...], view) : .none
            }
            for hit in hits where !known.contains(where: { $0.unit == hit.unit }) {
                let similarity = min(Float(hit.score), SpellingPolicy.neighbour)
                if let same = more.firstIndex(where: { $0.unit == hit.unit }) {
                    if more[same].similarity >= similarity { continue }
                    more.remove(at: same)
                }
                more.append(
                    Reading(
                        unit: hit.unit, kind: .sounded, startCut: part.startCut, endCut: part.endCut,
                        similarity: similarity, isWeighed: true, isStrong: false))
            }
        }
        // What a word may be by sound elsewhere says nothing of what it is here.
        if neighbour.shape.script.isCased,
            known.allSatisfy({ $0.kind == .sounded && !spellings.contains(words, $0.unit) })
        {
            for reading in soundedReadings(of: &neighbour, surface, beside: words, spellings)
            where spellings.contains(words, reading.unit) && !more.contains(where: { $0.unit == reading.unit }) {
                more.append(reading)
            }
        }
        return more
    }

    /// Persons in spellings that the text's language does not use.
    mutating func addVariants(_ word: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]) {
        guard seeksSounds, shape.letters >= VariantIndex.leastLetters, shape.letters <= 30,
            shape.script == .latin || shape.script == .cyrillic,
            ignoresCase || shape.startsWithCapital || pieces.contains(where: { $0.startCut > 0 })
        else { return }
        let variants = variantIndex(for: shape.script)
        guard !variants.isEmpty else { return }
        addVariants(of: Piece(word: word), forms(of: word), variants, shape)
        for piece in pieces { addVariants(of: piece, NameForms(of: piece.word, view), variants, shape) }
    }

    private mutating func addVariants(
        of piece: Piece, _ forms: NameForms, _ variants: VariantIndex, _ shape: WordShape
    ) {
        let hits = variants.hits(
            for: piece.word, forms: forms, atLeast: SpellingPolicy.least, walks.variants(shape.script, index), &search)
        for hit in hits {
            Self.add(
                sounded: Reading(
                    unit: hit.unit, kind: .sounded, startCut: UInt16(clamping: piece.startCut),
                    endCut: UInt16(clamping: piece.endCut), similarity: Float(hit.score), isWeighed: true,
                    isStrong: hit.isStrong), to: &found)
        }
    }

    /// Of the readings of a unit by sound the best is kept.
    static func add(sounded reading: Reading, to found: inout [Reading]) {
        if let known = found.firstIndex(where: { $0.unit == reading.unit }) {
            if found[known].kind == .sounded, found[known].similarity < reading.similarity { found[known] = reading }
        } else if found.count < 24 {
            found.append(reading)
        }
    }
}

/// Scripts that have a table of sounds.
enum SoundableScripts {
    static func contains(_ script: LetterScript) -> Bool {
        switch script {
        case .none, .unspaced, .other: false
        default: true
        }
    }
}
