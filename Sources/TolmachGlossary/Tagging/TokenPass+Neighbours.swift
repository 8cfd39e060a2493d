// SPDX-License-Identifier: Apache-2.0

/// A name in another spelling is found by the word that is most alike; only beside it, words are weighed that say little alone, and only as the other words of its names.
extension TokenPass {
    /// No name has more words, and no more words may stand between two of them.
    private static var farthest: Int { 8 }

    /// Reads the words beside those that may be a word of a name as its other words.
    mutating func readNeighbours(_ analyzer: inout TokenAnalyzer) {
        var isChanged = false
        for anchor in anchors {
            let word = Int(anchor)
            let number = words[word].word
            let script = fact(of: word).script
            let anchorWord = self.anchor(word, analyzer.spellingIndex(for: script))
            guard !anchorWord.beside.isEmpty else { continue }
            for direction in [-1, 1] {
                var skipped = 0
                for distance in 1...Self.farthest {
                    let other = word + direction * distance
                    guard words.indices.contains(other), distance - skipped < anchorWord.longest else { break }
                    let fact = fact(of: other)
                    if fact.flags.contains(.initial) || fact.flags.contains(.patronymic) { skipped += 1 }
                    guard fact.script == script, !fact.flags.contains(.initial) else { continue }
                    if mayBeName(other, fact, analyzer.ignoresCase),
                        neighbours.isNew(words[other].word, beside: number),
                        read(other, beside: anchorWord.beside, &analyzer)
                    {
                        isChanged = true
                    }
                }
            }
        }
        if isChanged { listHits() }
    }

    /// A capital, or what follows an apostrophe, may begin a name.
    private func mayBeName(_ word: Int, _ fact: WordFact, _ ignoresCase: Bool) -> Bool {
        ignoresCase || !fact.flags.isDisjoint(with: [.capital, .caseless])
            || bytes(of: word).contains { $0 == 0x27 || $0 == 0xE2 }
    }

    private mutating func anchor(_ word: Int, _ spellings: SpellingIndex) -> NeighbourWords.Anchor {
        if let known = neighbours.anchors[words[word].word] { return known }
        let units = readings(of: word).filter { SpellingPolicy.isAnchor($0) }.map(\.unit)
        let anchor = NeighbourWords.Anchor(
            longest: units.reduce(0) { max($0, spellings.longestName(with: $1)) },
            beside: spellings.words(beside: units))
        neighbours.anchors[words[word].word] = anchor
        return anchor
    }

    /// Adds what a word may be beside some words of names to its readings.
    private mutating func read(_ word: Int, beside names: NameCompanions.Words, _ analyzer: inout TokenAnalyzer) -> Bool
    {
        let number = words[word].word
        let fact = facts[Int(number)]
        var known =
            neighbours.words[number]
            ?? NeighbourWords.Word(
                spelled: analyzer.neighbour(bytes(of: word)), ownCount: Int(fact.readingCount),
                capacity: Int(fact.readingCount))
        neighbours.words[number] = nil
        defer { neighbours.words[number] = known }
        guard known.spelled != nil else { return false }
        let all = readings(of: word)
        var more: [Reading] = []
        if var spelled = known.spelled {
            known.spelled = nil
            more = analyzer.readings(
                of: &spelled, bytes(of: word), beside: names, known: all.prefix(known.ownCount))
            known.spelled = spelled
        }
        more.removeAll { reading in all.dropFirst(known.ownCount).contains { $0.unit == reading.unit } }
        guard !more.isEmpty, all.count + more.count < Int(UInt16.max) else { return false }
        var first = Int(fact.firstReading)
        let count = all.count
        if count + more.count > known.capacity {
            known.capacity = 2 * (count + more.count)
            let old = first..<first + count
            first = readings.count
            readings += readings[old]
            readings.append(contentsOf: repeatElement(more[0], count: known.capacity - count))
        }
        for (place, reading) in more.enumerated() { readings[first + count + place] = reading }
        let end = first + count + more.count
        facts[Int(number)] = WordFact(
            flags: analyzer.flags(fact.flags, of: readings[first..<end], fact.script), script: fact.script,
            readingCount: UInt16(end - first), firstReading: UInt32(first))
        return true
    }
}

/// What is known of words that stand beside words of names, by their numbers.
struct NeighbourWords {
    struct Anchor {
        /// The words of the longest name that it may be a word of.
        let longest: Int
        /// The other words of these names.
        let beside: NameCompanions.Words
    }

    struct Word {
        /// Nil when it can be no name.
        var spelled: TokenAnalyzer.Neighbour?
        /// How many readings it has by itself.
        let ownCount: Int
        /// How many there is room for.
        var capacity: Int
    }

    fileprivate var anchors: [Int32: Anchor] = [:]
    fileprivate var words: [Int32: Word] = [:]
    /// Which words were read beside which.
    private var pairs: Set<UInt64> = []

    /// With more words (some 40 MB) all words of the texts are forgotten, with more pairs the pairs; both between texts.
    private static let mostWords = 1 << 16
    private static let mostPairs = 1 << 19

    var isFull: Bool { words.count > Self.mostWords || anchors.count > Self.mostWords }

    mutating func forget() { self = NeighbourWords() }

    mutating func beginText() {
        if pairs.count > Self.mostPairs { pairs.removeAll(keepingCapacity: true) }
    }

    /// Whether a word is met beside another for the first time.
    mutating func isNew(_ word: Int32, beside anchor: Int32) -> Bool {
        pairs.insert(UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: anchor))).inserted
    }
}
