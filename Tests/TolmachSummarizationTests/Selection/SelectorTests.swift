// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

/// The laws of selection, on random texts, for every method and budget.
struct SelectorTests {
    static let budgets: [SummaryBudget] = [
        .sentences(1), .sentences(3), .sentences(500), .words(1), .words(17), .words(100), .words(100_000),
        .characters(1), .characters(140), .characters(600), .ratio(0.05), .ratio(0.3), .ratio(1),
    ]

    /// Counted from the text that is printed, apart from `Costs`.
    private func used(_ selection: Selection, _ text: SummaryText) -> Int {
        let summary = selection.inOrder.map { text.source.string(text.sentences[$0].range) }
        return switch selection.spent.unit {
        case .sentences: summary.count
        case .words: WordCounter.count(summary.joined(separator: " "))
        case .characters: summary.joined(separator: " ").unicodeScalars.count
        }
    }

    private static let texts = Result {
        try (1...8 as ClosedRange<UInt64>).map { try TestTexts.random(sentences: 1 + Int($0) * 5 % 37, seed: $0) }
    }

    @Test(arguments: ScoringMethod.allCases, budgets)
    func laws(_ method: ScoringMethod, _ budget: SummaryBudget) throws {
        let summarizer = Summarizer(ScoringOptions(method: method))
        for text in try Self.texts.get() {
            let table = try summarizer.scores(of: text)
            let selection = Summarizer.select(from: table, of: text.sentences, in: text.source, within: budget)
            #expect(!selection.sentences.isEmpty)
            #expect(selection.sentences == selection.ranking.sorted())
            #expect(Set(selection.sentences).count == selection.sentences.count)
            #expect(selection.scores == selection.sentences.map { table.scores[$0] })
            #expect(selection.spent.used == used(selection, text))
            if selection.spent.isExceeded {
                #expect(selection.sentences.count == 1)
                let costs = Costs(budget, of: text.sentences, in: text.source, eligible: table.eligible)
                #expect(selection.spent.used == costs.each.min())
            }
            #expect(selection == (try summarizer.summary(of: text, within: budget)))
        }
    }

    /// Where any sentences fill 85 % of a budget, the summary does.
    @Test(arguments: [ScoringMethod.coverage, .lead])
    func fillsTheBudgetWhereItCan(_ method: ScoringMethod) throws {
        let summarizer = Summarizer(ScoringOptions(method: method))
        for seed in 1...40 as ClosedRange<UInt64> {
            let text = try TestTexts.random(sentences: 9, seed: seed, longest: 60)
            let table = try summarizer.scores(of: text)
            for budget in [
                SummaryBudget.words(30), .words(55), .words(90), .characters(120), .characters(300), .ratio(0.2),
            ] {
                let costs = Costs(budget, of: text.sentences, in: text.source, eligible: table.eligible)
                let can = (1..<1 << 9).contains { set in
                    let total = costs.total((0..<9).filter { set >> $0 & 1 == 1 })
                    return total >= costs.floor && total <= costs.limit
                }
                let selection = Summarizer.select(from: table, of: text.sentences, in: text.source, within: budget)
                if can { #expect(selection.spent.used >= costs.floor) }
            }
        }
    }

    @Test func theShortestSentenceWhereNoneFits() throws {
        let text = try TestTexts.text(["one two three four five", "six seven eight", "nine ten eleven"])
        let selection = try Summarizer().summary(of: text, within: .words(2))
        #expect(selection.sentences == [1])
        #expect(selection.spent == Selection.Spent(unit: .words, limit: 2, used: 3))
        #expect(selection.spent.isExceeded)
        #expect(
            selection.spent.notice?.rendered() == """
                tolmach: warning: the summary has 3 words, over the budget of 2: no sentence is shorter
                  help: allow at least 3 words

                """)
    }

    @Test func nothingOfNothing() throws {
        let selection = try Summarizer().summary(of: TestTexts.text([]), within: .words(10))
        #expect(selection.sentences.isEmpty)
        #expect(selection.spent.notice == nil)
    }

    @Test func allAtARatioOfOne() throws {
        let text = try TestTexts.random(sentences: 20, seed: 2)
        #expect(try Summarizer().summary(of: text, within: .ratio(1)).sentences == Array(0..<20))
    }

    @Test func asManySentencesAsAskedFor() throws {
        let text = try TestTexts.text(["same words here", "same words here", "same words here", "other words there"])
        #expect(try Summarizer().summary(of: text, within: .sentences(3)).sentences.count == 3)
        #expect(try Summarizer().summary(of: text, within: .sentences(9)).sentences.count == 4)
        // The repeated sentence comes last.
        #expect(try Summarizer().summary(of: text, within: .sentences(2)).sentences == [0, 3])
    }
}
