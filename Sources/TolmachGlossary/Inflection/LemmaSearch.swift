// SPDX-License-Identifier: Apache-2.0

/// Finds the words of a glossary that a word of a text is a form of, by the learned endings of its language. Some 0.2 µs for
/// a word that begins like none of the glossary's; used by one task at a time.
struct LemmaSearch {
    struct Found {
        let unit: Int32
        let rule: Int
        /// How unlikely: the probability is 2^(-power/16).
        let power: Int
        /// Bytes that the rule cut off the word.
        let cut: Int
    }

    /// Rules rarer than this are not asked: .002.
    static let mostPower = 143
    /// A reading that is less likely than the best one by more than this is none: a tenth.
    static let leastShare = 53

    private(set) var found: [Found] = []
    private var letters: [UInt32] = []
    private var borders: [Int] = []
    private var scratch = EndingTable.Scratch()
    private var lemma: [UInt8] = []

    /// Fills `found`, the likeliest first.
    mutating func run(_ word: ArraySlice<UInt8>, _ view: LanguageView, _ units: PackedWords) {
        found.removeAll(keepingCapacity: true)
        guard let table = view.endings else { return }
        let (shared, count) = view.prefixes(of: word)
        guard count >= 3, shared > 0, count - shared <= table.longestCut else { return }
        letters.removeAll(keepingCapacity: true)
        borders.removeAll(keepingCapacity: true)
        var index = word.startIndex
        while index < word.endIndex {
            borders.append(index)
            letters.append(UTF8Scalar.next(in: word, at: &index))
        }
        borders.append(word.endIndex)
        // Swapped out, so that the closure writes into them and copies nothing.
        var (borders, hits, lemma): ([Int], [Found], [UInt8]) = ([], [], [])
        swap(&borders, &self.borders)
        swap(&hits, &found)
        swap(&lemma, &self.lemma)
        let letterCount = letters.count
        table.forEachRule(of: letters, leastCut: letters.count - shared, mostPower: Self.mostPower, &scratch) {
            rule, power in
            let cut = table.cut(of: rule)
            guard cut < letterCount else { return }
            let stem = borders[letterCount - cut]
            let added = table.added(by: rule)
            if cut == 0, added.isEmpty { return }
            lemma.removeAll(keepingCapacity: true)
            lemma.append(contentsOf: word[..<stem])
            lemma.append(contentsOf: added)
            guard let unit = units.existingNumber(of: lemma), view.isDeclined(Int32(unit)) else { return }
            hits.append(Found(unit: Int32(unit), rule: rule, power: power, cut: word.endIndex - stem))
        }
        swap(&borders, &self.borders)
        swap(&lemma, &self.lemma)
        if hits.count > 1 {
            hits.sort { $0.power != $1.power ? $0.power < $1.power : $0.unit < $1.unit }
            let most = hits[0].power + Self.leastShare
            hits.removeAll { $0.power > most }
        }
        swap(&hits, &found)
    }
}
