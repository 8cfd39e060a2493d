// SPDX-License-Identifier: Apache-2.0
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSummarization

/// A text of a training set, ready to be summarized again and again: its words are numbers.
struct TrainingText: Sendable {
    /// The budgets and how much each counts: summaries of several lengths say more of the weights than of chance.
    static let budgets: [(budget: SummaryBudget, weight: Double)] = [
        (.words(100), 2), (.sentences(3), 2), (.words(60), 1), (.words(150), 1), (.sentences(2), 1), (.sentences(4), 1),
    ]

    private let prepared: PreparedText
    private let sentences: [[Int32]]
    private let references: [(length: Int, words: [Gram], pairs: [Gram])]
    /// ROUGE-1 of the first sentences at 100 words.
    let lead: Double

    /// A sequence of words and how often it occurs.
    private struct Gram: Sendable {
        let key: UInt64
        var count: Int
    }

    init(_ gold: GoldSummary, _ layering: TextLayering, lead summarizer: Summarizer) throws {
        let text = try layering.text(gold)
        prepared = try PreparedText(text, budgets: Self.budgets.map(\.budget))
        var numbers: [String: Int32] = [:]
        func numbered(_ string: String) -> [Int32] {
            Rouge.tokens(string).map { word in
                let number = numbers[word] ?? Int32(numbers.count)
                numbers[word] = number
                return number
            }
        }
        sentences = text.sentences.indices.map { numbered(text.string($0)) }
        references = gold.summaries.map {
            let words = numbered($0)
            return (words.count, Self.grams(words, 1), Self.grams(words, 2))
        }
        let first = try summarizer.summary(of: text, within: .words(100)).sentences
        lead = Self.rouge(first.flatMap { [sentences] in sentences[$0] }, references).one
    }

    /// What summaries by these weights are worth: ROUGE-1 at 100 words, and the mean of ROUGE-1 and ROUGE-2 over the budgets.
    func worth(_ weights: FusedWeights) -> (one: Double, mean: Double) {
        var sum = 0.0
        var all = 0.0
        var first = 0.0
        for (index, chosen) in prepared.selections(by: weights).enumerated() {
            let rouge = Self.rouge(chosen.flatMap { sentences[$0] }, references)
            if index == 0 { first = rouge.one }
            sum += Self.budgets[index].weight * (rouge.one + rouge.two) / 2
            all += Self.budgets[index].weight
        }
        return (first, sum / all)
    }

    /// ROUGE-1 at 100 words and at 3 sentences.
    func figures(_ weights: FusedWeights) -> (words: Double, sentences: Double) {
        let values = prepared.selections(by: weights).prefix(2).map { chosen in
            Self.rouge(chosen.flatMap { sentences[$0] }, references).one
        }
        return (values[0], values[1])
    }

    private static func rouge(
        _ words: [Int32], _ references: [(length: Int, words: [Gram], pairs: [Gram])]
    ) -> (one: Double, two: Double) {
        let (ones, twos) = (grams(words, 1), grams(words, 2))
        var best = (one: 0.0, two: 0.0)
        for reference in references {
            best.one = max(best.one, f1(common(ones, reference.words), words.count, reference.length))
            best.two = max(
                best.two, f1(common(twos, reference.pairs), max(0, words.count - 1), max(0, reference.length - 1)))
        }
        return best
    }

    private static func f1(_ hits: Int, _ a: Int, _ b: Int) -> Double {
        hits == 0 ? 0 : 200 * Double(hits) / Double(a + b)
    }

    private static func grams(_ words: [Int32], _ length: Int) -> [Gram] {
        guard words.count >= length else { return [] }
        var keys = words.map { UInt64(UInt32(bitPattern: $0)) }
        if length == 2 { keys = zip(keys, keys.dropFirst()).map { $0 << 32 | $1 } }
        keys.sort()
        var grams: [Gram] = []
        for key in keys {
            if let last = grams.last, last.key == key {
                grams[grams.count - 1].count += 1
            } else {
                grams.append(Gram(key: key, count: 1))
            }
        }
        return grams
    }

    private static func common(_ a: [Gram], _ b: [Gram]) -> Int {
        var (i, j, hits) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i].key < b[j].key {
                i += 1
            } else if a[i].key > b[j].key {
                j += 1
            } else {
                hits += min(a[i].count, b[j].count)
                i += 1
                j += 1
            }
        }
        return hits
    }
}
