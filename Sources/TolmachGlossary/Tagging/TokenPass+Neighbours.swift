// SPDX-License-Identifier: Apache-2.0

/// A name in another spelling is found by the word that is most alike; only beside it, words are weighed that say little alone.
extension TokenPass {
    /// No name has more words, and no more words may stand between two of them.
    private static var farthest: Int { 8 }

    /// Reads the words beside those that may be a word of a name as its other words.
    mutating func readNeighbours(_ index: GlossaryIndex, _ view: LanguageView, _ analyzer: inout TokenAnalyzer) {
        var isChanged = false
        for anchor in anchors {
            let word = Int(anchor)
            let fact = fact(of: word)
            let spellings = view.spellingIndex(for: fact.script, index)
            var names: [Int32] = []
            for reading in readings(of: word) where SpellingPolicy.isAnchor(reading) {
                names += spellings.names(with: reading.unit)
            }
            let longest = names.reduce(0) { max($0, Int(index.patterns[Int($1)].wordCount)) }
            for direction in [-1, 1] {
                var skipped = 0
                for distance in 1...Self.farthest {
                    let other = word + direction * distance
                    guard words.indices.contains(other), distance - skipped < longest else { break }
                    let flags = self.fact(of: other).flags
                    if mayBeNamed(other, as: fact.script), isNew(word, other, distance - skipped) {
                        let near = names.filter { distance - skipped < Int(index.patterns[Int($0)].wordCount) }
                        if read(
                            other, of: Set(near.flatMap { index.units(of: index.patterns[Int($0)]) }).sorted(),
                            &analyzer)
                        {
                            isChanged = true
                        }
                    }
                    if flags.contains(.initial) || flags.contains(.patronymic) { skipped += 1 }
                }
            }
        }
        if isChanged { listHits() }
    }

    private func mayBeNamed(_ word: Int, as script: LetterScript) -> Bool {
        let fact = fact(of: word)
        return fact.script == script && !fact.flags.contains(.initial)
    }

    /// Whether two words were never so far apart before.
    private mutating func isNew(_ word: Int, _ other: Int, _ distance: Int) -> Bool {
        completed.insert(UInt64(words[word].word) << 36 | UInt64(words[other].word) << 4 | UInt64(distance)).inserted
    }

    private mutating func read(_ word: Int, of units: [Int32], _ analyzer: inout TokenAnalyzer) -> Bool {
        let number = Int(words[word].word)
        let more = analyzer.addWeakSpellings(bytes(of: word), of: units, known: readings(of: word))
        guard !more.isEmpty else { return false }
        facts[number] = analyzer.fact(facts[number], adding: more, to: &readings)
        return true
    }
}
