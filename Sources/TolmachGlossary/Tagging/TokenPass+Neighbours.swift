// SPDX-License-Identifier: Apache-2.0

/// A name in another spelling is found by the word that is most alike; only beside it, words are weighed that say little alone, and only as the other words of its names.
extension TokenPass {
    /// No name has more words, and no more words may stand between two of them.
    private static var farthest: Int { 8 }

    /// Reads the words beside those that may be a word of a name as its other words. What they are by that is known in this text
    /// only: no text may change what another says.
    mutating func readNeighbours(_ analyzer: inout TokenAnalyzer) {
        var beside: [Int32: (place: Int, sets: [NeighbourWords.Anchor])] = [:]
        var met: [Int32] = []
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
                    if fact.flags.contains(.initial) || fact.flags.contains(.patronymic) { skipped += 1 }
                    guard fact.script == script, !fact.flags.contains(.initial),
                        mayBeName(fact, analyzer.ignoresCase)
                    else { continue }
                    let number = words[other].word
                    if beside[number] == nil { met.append(number) }
                    beside[number, default: (other, [])].sets.addOnce(set)
                }
            }
        }
        for number in met {
            guard let (place, sets) = beside[number] else { continue }
            let own = facts[Int(number)]
            let whole = read(place, own, beside: sets, &analyzer)
            guard whole.readingCount != own.readingCount else { continue }
            neighbours.lent.append((number, own))
            facts[Int(number)] = whole
        }
        if !neighbours.lent.isEmpty { listHits() }
    }

    /// Takes back what words were by their neighbours in the text before.
    mutating func forgetNeighbours() {
        for (number, own) in neighbours.lent { facts[Int(number)] = own }
        neighbours.lent.removeAll(keepingCapacity: true)
    }

    /// A capital, or what follows an apostrophe, may begin a name.
    private func mayBeName(_ fact: WordFact, _ ignoresCase: Bool) -> Bool {
        ignoresCase || !fact.flags.isDisjoint(with: [.capital, .caseless, .apostrophe])
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

extension [NeighbourWords.Anchor] {
    /// More sets of names beside one word of a text are not looked at.
    private static var most: Int { 64 }

    fileprivate mutating func addOnce(_ set: NeighbourWords.Anchor) {
        guard count < Self.most, !contains(where: { $0.isSame(as: set) }) else { return }
        append(set)
    }
}

/// What is known of words that stand beside words of names, by their numbers.
struct NeighbourWords {
    /// The names that a word may be of.
    struct Anchor {
        /// Words that may be of the same names have one number; -1 where there are too many to keep.
        let number: Int32
        /// The words of the longest of these names.
        let longest: Int
        /// The other words of these names.
        let beside: NameCompanions.Words

        fileprivate func isSame(as other: Anchor) -> Bool {
            // What texts before had names for must not matter: one number says that two are the same, two say nothing.
            number >= 0 && number == other.number
                || longest == other.longest && beside.places == other.beside.places
        }
    }

    /// Words that have other facts in this text, and their own.
    fileprivate(set) var lent: [(number: Int32, own: WordFact)] = []
    /// By a word and the one set of names beside it: where the facts are in `facts`.
    private var factOfPair = ChunkNumbers()
    private var facts: [WordFact] = []
    /// By a word and several sets, in the order of the text.
    private var factOfSets: [[Int32]: WordFact] = [:]
    private var anchors: [Anchor] = []
    /// By word: its anchor, or -1.
    private var anchorOfWord: [Int32] = []
    private var anchorCount = 0
    /// By the word's script, and the units that it may be.
    private var anchorOfUnits: [[Int32]: Int32] = [:]
    private var companionCount = 0
    /// By word: where it is in `spelled`, or -1.
    private var spelledOfWord: [Int32] = []
    /// Nil for a word that can be no name.
    private var spelled: [TokenAnalyzer.Neighbour?] = []
    /// By word and set: where its readings are in `ranges`, and these in `all`.
    private var rangeOfPair = ChunkNumbers()
    private var ranges: [Range<Int32>] = []
    private var all: [Reading] = []

    /// With more of any of these all words of the texts are forgotten, between texts (some 40 MB); more companions are not
    /// kept within a text, either.
    private static let mostWords = 1 << 16
    private static let mostPairs = 1 << 19
    private static let mostCompanions = 1 << 22

    var isFull: Bool {
        spelled.count > Self.mostWords || anchorCount > Self.mostWords
            || facts.count + factOfSets.count > Self.mostWords || ranges.count > Self.mostPairs || all.count > Self.mostPairs || companionCount > Self.mostCompanions
    }

    /// About the bytes that all this takes: some 500 for a word with its spellings, 100 for each list of numbers.
    var footprint: Int {
        500 * spelled.count + 100 * (facts.count + anchorOfUnits.count) + 4 * companionCount
            + 32 * (anchorOfWord.count + pairs.count) + all.count * MemoryLayout<Reading>.stride
    }

    mutating func forget() { self = NeighbourWords() }

    fileprivate func anchor(ofWord word: Int32) -> Anchor? {
        guard Int(word) < anchorOfWord.count, anchorOfWord[Int(word)] >= 0 else { return nil }
        return anchors[Int(anchorOfWord[Int(word)])]
    }

    /// The set of names of some units, made where it is not known.
    fileprivate mutating func anchor(
        ofWord word: Int32, _ units: [Int32], _ make: () -> (longest: Int, beside: NameCompanions.Words)
    ) -> Anchor {
        if let known = anchorOfUnits[units] {
            keep(known, ofWord: word)
            return anchors[Int(known)]
        }
        let (longest, beside) = make()
        guard companionCount <= Self.mostCompanions else { return Anchor(number: -1, longest: longest, beside: beside) }
        companionCount += beside.count + units.count
        let anchor = Anchor(number: Int32(anchors.count), longest: longest, beside: beside)
        anchors.append(anchor)
        anchorOfUnits[units] = anchor.number
        keep(anchor.number, ofWord: word)
        return anchor
    }

    private mutating func keep(_ anchor: Int32, ofWord word: Int32) {
        anchorOfWord.grow(to: Int(word) + 1)
        anchorOfWord[Int(word)] = anchor
        anchorCount += 1
    }

    private static func pair(_ word: Int32, _ set: Anchor) -> UInt64 {
        UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: set.number))
    }

    /// What is known of a word beside some sets of names.
    fileprivate func fact(ofWord word: Int32, beside sets: [Anchor]) -> WordFact? {
        if sets.count == 1 {
            let known = sets[0].number >= 0 ? factOfPair[Self.pair(word, sets[0])] : -1
            return known >= 0 ? facts[Int(known)] : nil
        }
        return sets.allSatisfy { $0.number >= 0 } ? factOfSets[[word] + sets.map(\.number)] : nil
    }

    fileprivate mutating func keep(_ fact: WordFact, ofWord word: Int32, beside sets: [Anchor]) {
        guard sets.allSatisfy({ $0.number >= 0 }) else { return }
        if sets.count == 1 {
            factOfPair.add(Self.pair(word, sets[0]), Int32(facts.count))
            facts.append(fact)
        } else {
            factOfSets[[word] + sets.map(\.number)] = fact
        }
    }

    /// What a word may be beside a set of names.
    fileprivate mutating func readings(
        ofWord word: Int32, beside set: Anchor, spell: () -> TokenAnalyzer.Neighbour?,
        _ make: (inout TokenAnalyzer.Neighbour) -> [Reading]
    ) -> ArraySlice<Reading> {
        if set.number >= 0 {
            let known = rangeOfPair[Self.pair(word, set)]
            if known >= 0 { return all[Int(ranges[Int(known)].lowerBound)..<Int(ranges[Int(known)].upperBound)] }
        }
        spelledOfWord.grow(to: Int(word) + 1)
        if spelledOfWord[Int(word)] < 0 {
            spelledOfWord[Int(word)] = Int32(spelled.count)
            spelled.append(spell())
        }
        let place = Int(spelledOfWord[Int(word)])
        var found: [Reading] = []
        // Taken out, so that nothing is copied.
        if var one = spelled[place] {
            spelled[place] = nil
            found = make(&one)
            spelled[place] = one
        }
        if set.number >= 0 {
            rangeOfPair.add(Self.pair(word, set), Int32(ranges.count))
            ranges.append(Int32(all.count)..<Int32(all.count + found.count))
            all += found
        }
        return found[...]
    }
}

extension [Int32] {
    /// Makes room for so many numbers, new ones -1.
    fileprivate mutating func grow(to size: Int) {
        guard count < size else { return }
        reserveCapacity(Swift.max(size, 2 * count))
        append(contentsOf: repeatElement(-1, count: Swift.max(size, 2 * count) - count))
    }
}
