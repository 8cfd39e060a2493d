// SPDX-License-Identifier: Apache-2.0

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

        func isSame(as other: Anchor) -> Bool {
            // What texts before had names for must not matter: one number says that two are the same, two say nothing.
            number >= 0 && number == other.number
                || longest == other.longest && beside.places == other.beside.places
        }
    }

    /// Words that have other facts in this text, and their own.
    var lent: [(number: Int32, own: WordFact)] = []
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
            || facts.count + factOfSets.count > Self.mostWords || ranges.count > Self.mostPairs
            || all.count > Self.mostPairs || companionCount > Self.mostCompanions
    }

    /// About the bytes that all this takes: some 500 for a word with its spellings, 100 for each list of numbers.
    var footprint: Int {
        500 * spelled.count + 100 * (factOfSets.count + anchorOfUnits.count) + 4 * companionCount
            + 4 * (anchorOfWord.count + spelledOfWord.count) + 60 * (facts.count + ranges.count)
            + all.count * MemoryLayout<Reading>.stride
    }

    mutating func forget() { self = NeighbourWords() }

    func anchor(ofWord word: Int32) -> Anchor? {
        guard Int(word) < anchorOfWord.count, anchorOfWord[Int(word)] >= 0 else { return nil }
        return anchors[Int(anchorOfWord[Int(word)])]
    }

    /// The set of names of some units, made where it is not known.
    mutating func anchor(
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
    func fact(ofWord word: Int32, beside sets: [Anchor]) -> WordFact? {
        if sets.count == 1 {
            let known = sets[0].number >= 0 ? factOfPair[Self.pair(word, sets[0])] : -1
            return known >= 0 ? facts[Int(known)] : nil
        }
        return sets.allSatisfy { $0.number >= 0 } ? factOfSets[[word] + sets.map(\.number)] : nil
    }

    mutating func keep(_ fact: WordFact, ofWord word: Int32, beside sets: [Anchor]) {
        guard sets.allSatisfy({ $0.number >= 0 }) else { return }
        if sets.count == 1 {
            factOfPair.add(Self.pair(word, sets[0]), Int32(facts.count))
            facts.append(fact)
        } else {
            factOfSets[[word] + sets.map(\.number)] = fact
        }
    }

    /// What a word may be beside a set of names.
    mutating func readings(
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
