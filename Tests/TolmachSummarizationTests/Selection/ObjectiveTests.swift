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
        let scores = SentenceScores("x", [0.5, 2])
        var goal = RankObjective(ScoreTable(scores: scores, eligible: [true, true]))
        goal.take(1)
        #expect(goal.gain(of: 1) == 2)
        #expect(goal.gain(of: 0) == 0.5)
    }

    @Test func whatRepeatsCountsForAShareBesideWhatIsNew() {
        let coverage = ConceptCoverage(starts: [0, 2, 4, 6], members: [0, 1, 0, 2, 0, 1], weights: [2, 2, 2])
            .with(factors: [1, 2, 1], inSentences: [1, 1, 1], repeated: 0.5)
        var goal = CoverageObjective(coverage, unit: .words)
        #expect(goal.gain(of: 1) == 8)
        goal.take(0)
        #expect(goal.gain(of: 1) == 6)
        #expect(goal.gain(of: 2) == 0)
        #expect(CoverageObjective(coverage, unit: .sentences).gain(of: 1) == 4)
    }
}
