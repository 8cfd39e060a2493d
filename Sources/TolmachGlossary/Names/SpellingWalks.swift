// SPDX-License-Identifier: Apache-2.0

/// What the walks of one worker have learned of names in other spellings, for all languages: texts that seek the same names share it. What is kept changes no
/// answer. Used by one task at a time.
final class SpellingWalks {
    /// The walks over one graph.
    final class Pair {
        /// Keeps the names, so that no others take their place.
        let names: SpelledNames
        @exclusivity(unchecked) var anchors: PrefixWalk
        @exclusivity(unchecked) var neighbours: PrefixWalk
        /// The words that are sought beside one.
        @exclusivity(unchecked) var sought: SoughtPlaces

        private let sums: NodeSums
        /// By place in the order of the trie: what consonants a word begins with, as `Sounds.keyBeginnings`; 0 before that was asked.
        @exclusivity(unchecked) private var beginnings: [UInt64]
        /// What it took when it was counted last.
        fileprivate private(set) var counted = 0

        init(_ names: SpelledNames) {
            self.names = names
            sums = NodeSums(names.graph.count)
            anchors = PrefixWalk(sums)
            neighbours = PrefixWalk(sums)
            sought = SoughtPlaces(count: names.units.count)
            beginnings = [UInt64](repeating: 0, count: names.units.count)
        }

        /// Whether a word may begin with any of some consonants.
        func begins(_ place: Int32, with others: UInt64, _ index: GlossaryIndex) -> Bool {
            if beginnings[Int(place)] == 0 {
                let word = index.units[Int(names.units[Int(names.graph.trie.entries[Int(place)])])]
                let script = SoundIndex.script(of: word)
                beginnings[Int(place)] = Sounds(word, script: script)?.keyBeginnings ?? Self.unheard
                if script == .latin, let other = SilentLetters.heard(word) {
                    beginnings[Int(place)] |= Sounds(other[...], script: script)?.keyBeginnings ?? 0
                }
            }
            return beginnings[Int(place)] & others != 0
        }

        /// No consonants have this bit.
        private static let unheard = UInt64(1) << 63

        /// Counts the bytes of both walks, and says how many more they are than last time.
        fileprivate func count() -> Int {
            let before = counted
            counted =
                sums.footprint + anchors.footprint + neighbours.footprint + 8 * names.units.count
                + names.units.count / 8
            return counted - before
        }

        fileprivate func forget() {
            anchors = PrefixWalk(sums)
            neighbours = PrefixWalk(sums)
        }
    }

    /// The letters of the word at hand; kept for its storage.
    @exclusivity(unchecked) var letters: [UInt16] = []
    /// Those of one of its forms.
    @exclusivity(unchecked) var formLetters: [UInt16] = []
    /// What the word at hand may be a form of.
    @exclusivity(unchecked) var forms = FormLetters()
    private var pairs: [ObjectIdentifier: Pair] = [:]
    /// The index asked last, and its walks.
    private var index: SpellingIndex?
    private var pairsOfIndex: [Pair] = []

    /// Words that were sought.
    private var words: UInt = 0

    /// The bytes that all walks take, but for what the last sixteen words add to them.
    private(set) var footprint = 0
    /// With more bytes the walks of other languages are forgotten, and where that is not enough, those at hand.
    private let mostBytes: Int
    /// Graphs whose walks are kept; with more, all are forgotten.
    private static let mostPairs = 48

    init(mostBytes: Int = 128 << 20) { self.mostBytes = mostBytes }

    /// Persons' names near to a word, by the script of the text.
    private var variants = [VariantWords?](repeating: nil, count: 16)

    /// Persons' names near to words of a script.
    func variants(_ script: LetterScript, _ index: GlossaryIndex) -> VariantWords {
        if let known = variants[Int(script.rawValue)] { return known }
        let made = VariantWords(index)
        variants[Int(script.rawValue)] = made
        return made
    }

    /// The walks over the parts of an index, for the next word. What the words before have added is counted now and then.
    func pairs(of index: SpellingIndex) -> [Pair] {
        words &+= 1
        // A word adds some kilobytes at most.
        if words & 15 == 0 || self.index !== index {
            for pair in pairsOfIndex { footprint += pair.count() }
            if footprint > mostBytes { forget(allBut: index) }
        }
        if self.index === index { return pairsOfIndex }
        if pairs.count + index.parts.count > Self.mostPairs {
            pairs.removeAll()
            footprint = 0
        }
        self.index = index
        pairsOfIndex = index.parts.map { part in
            if let known = pairs[ObjectIdentifier(part)] { return known }
            let pair = Pair(part)
            footprint += pair.count()
            pairs[ObjectIdentifier(part)] = pair
            return pair
        }
        return pairsOfIndex
    }

    /// Makes room: at least half of the bytes are free then, but for 4 bytes a node of the graphs of this index.
    private func forget(allBut index: SpellingIndex) {
        let own = index.parts.compactMap { pairs[ObjectIdentifier($0)] }
        if own.reduce(0, { $0 + $1.counted }) > mostBytes / 2 { for pair in own { pair.forget() } }
        pairs = [:]
        footprint = 0
        for pair in own {
            pairs[ObjectIdentifier(pair.names)] = pair
            _ = pair.count()
            footprint += pair.counted
        }
        // Those of the index before are held by nothing else.
        if self.index !== index { (self.index, pairsOfIndex) = (nil, []) }
    }
}
