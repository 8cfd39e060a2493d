// SPDX-License-Identifier: Apache-2.0

/// What the trainer of the tables needs of the model's inner parts.
@_spi(Training) public enum EditTraining {
    /// The letters of a pair of spellings; nil when the first is not Latin or the second is.
    public static func pair(_ latin: String, _ other: String) -> (latin: [UInt16], other: [UInt16], weight: Double)? {
        guard let a = NameLetters(latin), let b = NameLetters(other), a.script == .latin, b.script != .latin else {
            return nil
        }
        return (a.letters, b.letters, 1)
    }

    /// The letters of two Latin spellings of a name; nil when one of them is not Latin.
    public static func pair(
        spelling first: String, _ second: String
    ) -> (latin: [UInt16], other: [UInt16], weight: Double)? {
        guard let a = NameLetters(first), let b = NameLetters(second), a.script == .latin, b.script == .latin else {
            return nil
        }
        return (a.letters, b.letters, 1)
    }

    /// The same, with the second as ICU romanizes it.
    public static func pair(
        _ latin: String, romanizing other: String
    ) -> (latin: [UInt16], other: [UInt16], weight: Double)? {
        guard let a = NameLetters(latin), let b = NameLetters(other)?.romanized(other), a.script == .latin else {
            return nil
        }
        return (a.letters, b.letters, 1)
    }

    public static func unmarked(_ letter: UInt16) -> [UInt16]? { NameFolding.unmarked(letter) }

    /// Ranks `names` for each Latin spelling; `body` gets the best five, by the index of the name's first occurrence, and the right one.
    public static func rank(
        _ pairs: [(latin: [UInt16], other: [UInt16], weight: Double)], _ names: [[UInt16]], _ table: EditTable,
        _ body: ([(name: [UInt16], score: Double)], [UInt16]) -> Void
    ) {
        let known = names.map { NameLetters(script: .other, letters: $0).adapted(to: table.other) }
        let trie = EditTrie(known, table.other)
        var search = EditSearch()
        for pair in pairs {
            var found: [(name: [UInt16], score: Double)] = []
            let query = NameLetters(script: .latin, letters: pair.latin).adapted(to: table.latin)
            search.run(query.letters, table.latin, trie, table.other, .wide) {
                found.append((names[Int($0.entry)], $0.score))
            }
            found.sort { $0.score > $1.score }
            body(Array(found.prefix(5)), pair.other)
        }
    }
}
