// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct SentenceGraphTests {
    @Test func longTextsAreTakenInRuns() {
        #expect(SentenceGraph.runs([]).isEmpty)
        #expect(SentenceGraph.runs([4, 5, 6], most: 3) == [[4, 5, 6]])
        #expect(SentenceGraph.runs(Array(0..<7), most: 3).map(\.count) == [2, 2, 3])
        #expect(SentenceGraph.runs(Array(0..<7), most: 3).flatMap { $0 } == Array(0..<7))
    }

    @Test func withoutEdgesAWalkOnlyJumps() {
        for value in SentenceGraph(size: 3).walk(follow: 0.85) { #expect(abs(value - 0.15) < 1e-9) }
    }

    @Test(arguments: [ScoringMethod.textrank, .lexrank])
    func everySentenceOfALongTextIsRanked(_ method: ScoringMethod) throws {
        let text = try TestTexts.concepts(TestTexts.random(sentences: 90, seed: 5))
        let scorer: any Scorer = method == .textrank ? TextRankScorer(most: 25) : LexRankScorer(most: 25)
        #expect(scorer.score(text).scores.allSatisfy { $0.score >= 0.14 })
    }
}
