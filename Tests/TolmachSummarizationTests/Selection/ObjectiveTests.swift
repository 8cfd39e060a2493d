// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct ObjectiveTests {
    @Test func takingAndDroppingCoverage() {
        var goal = CoverageObjective(
            ConceptCoverage(starts: [0, 2, 4], members: [0, 1, 1, 2], weights: [1, 2, 4]))
        #expect(goal.gain(of: 0) == 3)
        #expect(goal.gain(of: 1) == 6)
        goal.take(0)
        #expect(goal.gain(of: 0) == 0)
        #expect(goal.gain(of: 1) == 4)
        goal.take(1)
        goal.drop(0)
        #expect(goal.gain(of: 0) == 1)
        goal.drop(1)
        #expect(goal.gain(of: 1) == 6)
    }

    @Test func aRankStaysWhatItIs() {
        let scores = [0.5, 2].map { SentenceScore(reasons: [SentenceScore.Reason(name: "x", value: $0)]) }
        var goal = RankObjective(ScoreTable(scores: scores, eligible: [true, true]))
        goal.take(1)
        #expect(goal.gain(of: 1) == 2)
        #expect(goal.gain(of: 0) == 0.5)
    }
}
