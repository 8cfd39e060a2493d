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

        init(_ names: SpelledNames) {
            self.names = names
            let sums = NodeSums(names.graph.count)
            anchors = PrefixWalk(sums)
            neighbours = PrefixWalk(sums)
        }
    }

    /// The letters of the word at hand; kept for its storage.
    @exclusivity(unchecked) var letters: [UInt16] = []
    private var pairs: [ObjectIdentifier: Pair] = [:]
    /// The index asked last, and its walks.
    private var index: SpellingIndex?
    private var pairsOfIndex: [Pair] = []

    /// Graphs whose walks are kept; with more, all are forgotten. A walk takes some 14 MB and what the last word added, and 4 bytes a node of its graph.
    private static let mostPairs = 48

    /// Persons' names near to a word, by the script of the text.
    private var variants = [VariantWords?](repeating: nil, count: 16)

    /// Persons' names near to words of a script.
    func variants(_ script: LetterScript, _ index: GlossaryIndex) -> VariantWords {
        if let known = variants[Int(script.rawValue)] { return known }
        let made = VariantWords(index)
        variants[Int(script.rawValue)] = made
        return made
    }

    /// The walks over the parts of an index.
    func pairs(of index: SpellingIndex) -> [Pair] {
        if self.index === index { return pairsOfIndex }
        if pairs.count + index.parts.count > Self.mostPairs { pairs.removeAll() }
        self.index = index
        pairsOfIndex = index.parts.map { part in
            if let known = pairs[ObjectIdentifier(part)] { return known }
            let pair = Pair(part)
            pairs[ObjectIdentifier(part)] = pair
            return pair
        }
        return pairsOfIndex
    }
}
