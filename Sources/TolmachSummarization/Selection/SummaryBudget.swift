// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How long a summary may be.
public enum SummaryBudget: Sendable, Hashable {
    case sentences(Int)
    /// A word is a run of letters, marks and digits; each Han, Kana, Thai, Lao, Khmer or Burmese character is one.
    case words(Int)
    /// Code points, one space between sentences included.
    case characters(Int)
    /// A share of the words of all sentences that may stand in a summary; 1 is all of them.
    case ratio(Double)
}

/// A budget applied to a text: what it allows, and what each sentence takes of it.
struct Costs: Sendable {
    let unit: Selection.Spent.Unit
    let limit: Int
    /// What each sentence takes.
    let each: [Int]
    /// What stands between two sentences takes.
    let joint: Int

    /// What a summary of these sentences takes.
    func total(_ sentences: [Int]) -> Int {
        sentences.reduce(0) { $0 + each[$1] } + joint * max(0, sentences.count - 1)
    }

    /// The least that a summary should take where the sentences allow it: 85 % of the budget, rounded up.
    var floor: Int { (min(limit, 1 << 40) * 85 + 99) / 100 }
}

extension Costs {
    init(_ budget: SummaryBudget, of sentences: [Sentence], in source: SourceText, eligible: [Bool]) {
        switch budget {
        case .sentences(let limit):
            self.init(unit: .sentences, limit: max(0, limit), each: sentences.map { _ in 1 }, joint: 0)
        case .words(let limit):
            self.init(
                unit: .words, limit: max(0, limit), each: WordCounter.counts(of: sentences, in: source), joint: 0)
        case .ratio(let share):
            let counts = WordCounter.counts(of: sentences, in: source)
            let total = counts.indices.reduce(0) { eligible[$1] ? $0 + counts[$1] : $0 }
            let limit = share > 0 ? Int((min(share, 1) * Double(total) + 1e-9).rounded(.down)) : 0
            self.init(unit: .words, limit: limit, each: counts, joint: 0)
        case .characters(let limit):
            let counts = sentences.map { source[$0.range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
            self.init(unit: .characters, limit: max(0, limit), each: counts, joint: 1)
        }
    }
}
