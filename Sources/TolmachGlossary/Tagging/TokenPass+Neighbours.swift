// SPDX-License-Identifier: Apache-2.0

/// A name in another spelling is found by the word that is most alike; only beside it, words are weighed that say little alone.
extension TokenPass {
    /// No name has more words, and no more words may stand between two of them.
    private static var farthest: Int { 8 }

    /// Reads the words beside those that may be a word of a name as its other words.
    mutating func readNeighbours(_ analyzer: inout TokenAnalyzer) {
        var isChanged = false
        for anchor in anchors {
            let word = Int(anchor)
            let script = fact(of: word).script
            let longest = longestName(with: word, analyzer.spellingIndex(for: script))
            for direction in [-1, 1] {
                var skipped = 0
                for distance in 1...Self.farthest {
                    let other = word + direction * distance
                    guard words.indices.contains(other), distance - skipped < longest else { break }
                    let fact = fact(of: other)
                    if fact.flags.contains(.initial) || fact.flags.contains(.patronymic) { skipped += 1 }
                    if fact.script == script, fact.flags.isDisjoint(with: [.initial, .isNeighbour]),
                        analyzer.ignoresCase || !fact.flags.isDisjoint(with: [.capital, .caseless])
                            || bytes(of: other).contains(where: { $0 == 0x27 || $0 == 0xE2 })
                    {
                        if read(other, &analyzer) { isChanged = true }
                    }
                }
            }
        }
        if isChanged { listHits() }
    }

    /// The words of the longest name that a word may be a word of.
    private func longestName(with word: Int, _ spellings: SpellingIndex) -> Int {
        readings(of: word).filter { SpellingPolicy.isAnchor($0) }.reduce(0) {
            max($0, spellings.longestName(with: $1.unit))
        }
    }

    private mutating func read(_ word: Int, _ analyzer: inout TokenAnalyzer) -> Bool {
        let number = Int(words[word].word)
        let more = analyzer.neighbourReadings(of: bytes(of: word), known: readings(of: word))
        facts[number].flags.insert(.isNeighbour)
        guard !more.isEmpty else { return false }
        facts[number] = analyzer.fact(facts[number], adding: more, to: &readings)
        return true
    }
}
