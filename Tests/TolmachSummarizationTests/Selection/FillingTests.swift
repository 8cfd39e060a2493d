// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct FillingTests {
    private func ranked(_ scores: [Double], _ each: [Int], _ limit: Int, joint: Int = 0) -> [Int] {
        let table = ScoreTable(
            scores: SentenceScores("x", scores),
            eligible: scores.map { _ in true })
        let costs = Costs(unit: joint == 0 ? .words : .characters, limit: limit, each: each, joint: joint)
        return Selector(table: table, costs: costs).selection(order: .document).ranking
    }

    @Test func exchangesOneSentenceAtTheLeastLoss() {
        // 60 + 5 leave 35 of 100: the first is given for the second.
        #expect(ranked([9, 8, 1], [60, 90, 5], 100) == [1, 2])
        // Either of the others fills it: the better one.
        #expect(ranked([9, 2, 3], [60, 90, 95], 100) == [2])
    }

    @Test func packsAnewWhereNoExchangeDoes() {
        #expect(ranked([9, 5, 4], [60, 50, 45], 100).sorted() == [1, 2])
        // With a space between the two, 101 characters: too many.
        #expect(ranked([9, 5, 4], [60, 50, 50], 100, joint: 1) == [0])
        #expect(ranked([9, 5, 4], [60, 50, 49], 100, joint: 1).sorted() == [1, 2])
    }

    @Test func staysWhereTheSentencesDoNotAllowMore() {
        #expect(ranked([9, 5], [60, 50], 100) == [0])
        #expect(ranked([9], [60], 1_000_000_000) == [0])
        #expect(ranked([9, 1], [60, 2_000_000_000], 1_000_000_000) == [0])
    }
}
