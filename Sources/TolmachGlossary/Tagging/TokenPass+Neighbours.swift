// SPDX-License-Identifier: Apache-2.0

/// A name in another spelling is found by the word that is most alike; only beside it, words are weighed that say little alone, and only as the other words of its names.
extension TokenPass {
    /// No name has more words, and no more words may stand between two of them.
    private static var farthest: Int { 8 }

    /// Reads the words beside those that may be a word of a name as its other words. What they are by that is known in this text
    /// only: no text may change what another says.
    mutating func readNeighbours(_ analyzer: inout TokenAnalyzer, _ text: [UInt8]) {
        beside.clear()
        for anchor in anchors {
            let word = Int(anchor)
            let script = fact(of: word).script
            let set = self.anchor(word, analyzer.spellingIndex(for: script))
            guard !set.beside.isEmpty else { continue }
            for direction in [-1, 1] {
                var skipped = 0
                for distance in 1...Self.farthest {
                    let other = word + direction * distance
                    guard words.indices.contains(other), distance - skipped < set.longest else { break }
                    let fact = fact(of: other)
                    if !fact.flags.isDisjoint(with: .betweenNames) { skipped += 1 }
                    guard fact.script == script, !fact.flags.contains(.initial),
                        mayBeName(fact, analyzer.ignoresCase) || isHyphened(other, text)
                    else { continue }
                    beside.add(set, to: words[other].word, at: other)
                }
            }
        }
        for met in 0..<beside.count {
            let place = beside.place(met)
            let number = words[place].word
            let own = facts[Int(number)]
            let whole = read(place, own, beside: beside.sets(met), &analyzer)
            guard whole.readingCount != own.readingCount else { continue }
            neighbours.lent.append((number, own))
            facts[Int(number)] = whole
        }
        if !neighbours.lent.isEmpty { listHits() }
    }

    /// Takes back what words were by their neighbours in the text before.
    mutating func forgetNeighbours() {
        // What was lent last first: a word may have been lent something twice.
        for (number, own) in neighbours.lent.reversed() { facts[Int(number)] = own }
        neighbours.lent.removeAll(keepingCapacity: true)
    }

    /// A capital, or what follows an apostrophe, may begin a name.
    private func mayBeName(_ fact: WordFact, _ ignoresCase: Bool) -> Bool {
        ignoresCase || !fact.flags.isDisjoint(with: [.capital, .caseless, .apostrophe])
    }

    /// Whether a hyphen stands right before a word: Heung-min.
    func isHyphened(_ word: Int, _ text: [UInt8]) -> Bool {
        let lower = Int(words[word].lower)
        return word > 0 && Int(words[word - 1].upper) + 1 == lower && text[lower - 1] == UInt8(ascii: "-")
    }

    private mutating func anchor(_ word: Int, _ spellings: SpellingIndex) -> NeighbourWords.Anchor {
        let number = words[word].word
        if let known = neighbours.anchor(ofWord: number) { return known }
        let units = readings(of: word).filter { SpellingPolicy.isAnchor($0) }.map(\.unit).sorted()
        return neighbours.anchor(ofWord: number, [Int32(fact(of: word).script.rawValue)] + units) {
            (units.reduce(0) { max($0, spellings.longestName(with: $1)) }, spellings.words(beside: units))
        }
    }

    /// What is known of a word with what it may be beside some words of names.
    private mutating func read(
        _ place: Int, _ own: WordFact, beside sets: [NeighbourWords.Anchor], _ analyzer: inout TokenAnalyzer
    ) -> WordFact {
        let number = words[place].word
        if let known = neighbours.fact(ofWord: number, beside: sets) { return known }
        let ownReadings = readings[Int(own.firstReading)..<Int(own.firstReading) + Int(own.readingCount)]
        let bytes = bytes(of: place)
        var found: [Reading] = []
        for set in sets {
            let beside = neighbours.readings(
                ofWord: number, beside: set, spell: { analyzer.neighbour(bytes) },
                { analyzer.readings(of: &$0, bytes, beside: set.beside, known: ownReadings) })
            for reading in beside where sets.count == 1 || !found.contains(where: { $0.unit == reading.unit }) {
                found.append(reading)
            }
        }
        var whole = own
        if !found.isEmpty, Int(own.readingCount) + found.count < Int(UInt16.max) {
            let first = readings.count
            readings += Array(ownReadings)
            readings += found
            whole = WordFact(
                flags: analyzer.flags(own.flags, of: readings[first...], own.script), script: own.script,
                readingCount: UInt16(readings.count - first), firstReading: UInt32(first))
        }
        neighbours.keep(whole, ofWord: number, beside: sets)
        return whole
    }
}
