// SPDX-License-Identifier: Apache-2.0

/// Reads the new words of a text, some at a time.
extension TokenAnalyzer {
    /// Begins to read a word: what it may be without a doubt. Its number among the words that are being read is that of the call.
    mutating func begin(_ surface: ArraySlice<UInt8>) {
        guard surface.count <= Self.maximumBytes else {
            drafts.append(WordDraft(surface: surface, key: 0..<0, shape: WordShape(), flags: [], found: []))
            return
        }
        let shape = WordKey.make(surface, into: &key)
        var flags = Self.flags(shape)
        var asks: WordDraft.Asks = []
        found.removeAll(keepingCapacity: true)
        if shape.script == .unspaced {
            flags.insert(.unspaced)
        } else {
            let word = key
            if surface.contains(where: { $0 == 0x27 || $0 == 0xE2 }) { flags.insert(.apostrophe) }
            if !word.isEmpty {
                if word.contains(0x27) { asks.insert(.pieces) }
                if !shape.script.isCased || ignoresCase || shape.startsWithCapital || asks.contains(.pieces) {
                    asks.formUnion([.names, .doubts])
                }
                if view.usesSnowball || !view.unknownEndings.isEmpty { asks.insert(.doubts) }
                addSure(word[...], surface, shape, asks.contains(.pieces) ? apostrophePieces(word[...], surface) : [])
            }
            var start = surface.startIndex
            if !surface.isEmpty,
                index.scalars.child(
                    of: PackedTrie.root, UnspacedText.folded(UTF8Scalar.next(in: surface, at: &start))) >= 0
            {
                flags.insert(.beginsUnspacedTerm)
            }
        }
        if Patronymics.contains(key, startsWithCapital: shape.startsWithCapital) { flags.insert(.patronymic) }
        if PersonTitles.contains(key) { flags.insert(.title) }
        if NameArticles.contains(key) { flags.insert(.article) }
        drafts.append(
            WordDraft(
                surface: surface, key: keys.count..<keys.count + key.count, shape: shape, flags: flags,
                found: found.isEmpty ? [] : found.map { $0 }, asks: asks))
        keys += key
    }

    /// So many words are begun that it is time to finish them: more would take the nearest memory away from one another.
    var hasManyDrafts: Bool { drafts.count >= 128 }

    /// Appends what is known of the words that were begun. All are asked one question before any is asked the next: a question's code and tables are then at hand, and
    /// each question has more of both than the nearest memory holds.
    mutating func finish(_ facts: inout [WordFact], _ readings: inout [Reading]) {
        for number in drafts.indices where drafts[number].asks.contains(.names) {
            let draft = open(number)
            addSpellings(draft.word, draft.surface, draft.shape, draft.pieces)
            close(number)
        }
        for number in drafts.indices where drafts[number].asks.contains(.doubts) {
            let draft = open(number)
            // Who is named otherwise is not sought by what is less alike.
            let isOpen = found.allSatisfy { $0.kind == .sounded }
            if isOpen { addDoubtful(draft.word, draft.surface, draft.shape, draft.pieces) }
            close(number)
            if !isOpen { drafts[number].asks.remove(.names) }
        }
        for number in drafts.indices where drafts[number].asks.contains(.names) {
            let draft = open(number)
            addVariants(draft.word, draft.shape, draft.pieces)
            close(number)
        }
        for number in drafts.indices {
            let first = readings.count
            var flags = drafts[number].flags
            let script = drafts[number].shape.script
            if !drafts[number].found.isEmpty {
                readings += drafts[number].found
                flags = self.flags(flags, of: readings[first...], script)
            }
            facts.append(
                WordFact(
                    flags: flags, script: script, readingCount: UInt16(clamping: readings.count - first),
                    firstReading: UInt32(first)))
        }
        drafts.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
    }

    /// Takes up a word where it was left; to be closed before another is opened.
    private mutating func open(_ number: Int)
        -> (word: ArraySlice<UInt8>, surface: ArraySlice<UInt8>, shape: WordShape, pieces: [Piece])
    {
        swap(&found, &drafts[number].found)
        swap(&forms, &drafts[number].forms)
        let (word, surface) = (keys[drafts[number].key], drafts[number].surface)
        let pieces = drafts[number].asks.contains(.pieces) ? apostrophePieces(word, surface) : []
        return (word, surface, drafts[number].shape, pieces)
    }

    private mutating func close(_ number: Int) {
        swap(&found, &drafts[number].found)
        swap(&forms, &drafts[number].forms)
    }
}
