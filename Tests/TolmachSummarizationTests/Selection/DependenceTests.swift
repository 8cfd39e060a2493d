// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct DependenceTests {
    private func summary(_ lines: [String], _ budget: SummaryBudget, language: String = "en") throws -> [Int] {
        try Summarizer().summary(of: TestTexts.text(lines, language: language), within: budget).sentences
    }

    private let story = [
        "Officials met in Minsk on Monday.", "They agreed on gas, oil, harbour, gas prices and oil prices with Minsk.",
        "The weather was mild.", "Officials left on Tuesday.",
    ]

    @Test func aSentenceThatPointsBackIsNotTakenAlone() throws {
        #expect(try !summary(story, .sentences(1)).contains(1))
        let two = try summary(story, .sentences(2))
        #expect(!two.contains(1) || two.contains(0))
    }

    @Test(arguments: 1...4) func neverWithoutTheOneBefore(_ count: Int) throws {
        let chosen = try summary(story, .sentences(count))
        #expect(chosen.count == count)
        for sentence in chosen where sentence == 1 { #expect(chosen.contains(0)) }
    }

    @Test(arguments: [5, 9, 12, 18, 25]) func inWords(_ limit: Int) throws {
        let chosen = try summary(story, .words(limit))
        #expect(!chosen.isEmpty)
        #expect(!chosen.contains(1) || chosen.contains(0))
    }

    @Test func whereAllPointBackOneIsTakenAllTheSame() throws {
        let lines = ["Results", "He said so.", "She said so."]
        #expect(try summary(lines, .sentences(1)).count == 1)
    }

    /// The second and the fourth sentence point back.
    @Test(arguments: [
        (1, 0, [0], false), (1, 2, [0, 2], true), (1, 2, [2], false), (4, 2, [2, 3], false), (4, 3, [2, 3], true),
        (3, 0, [0, 1, 2], false), (3, 1, [0, 1, 2], true), (3, 2, [0, 2], false),
    ])
    func anExchangeLeavesNoneAlone(_ fresh: Int, _ old: Int, _ chosen: [Int], _ isAllowed: Bool) {
        let dependence = Dependence([false, true, false, true, false])
        #expect(dependence.allows(fresh, insteadOf: old, in: Set(chosen)) == isAllowed)
    }
}
