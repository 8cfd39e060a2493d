// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

/// What every scoring method must do; a new one is found here by itself.
struct ScorerTests {
    @Test(arguments: ScoringMethod.allCases)
    func oneScoreASentenceThatAddsUp(_ method: ScoringMethod) throws {
        for count in [0, 1, 2, 50] {
            let text = try TestTexts.random(sentences: count, seed: UInt64(count) + 1)
            let table = try Summarizer(ScoringOptions(method: method)).scores(of: text)
            #expect(table.scores.count == count)
            #expect(table.eligible.count == count)
            for score in table.scores {
                #expect(score.score.isFinite)
                #expect(!score.reasons.isEmpty)
                #expect(abs(score.score - score.reasons.reduce(0) { $0 + $1.value }) < 1e-6)
            }
        }
    }

    @Test(arguments: ScoringMethod.allCases)
    func theSameOnEveryRun(_ method: ScoringMethod) async throws {
        let text = try TestTexts.random(sentences: 60, seed: 9)
        let summarizer = Summarizer(ScoringOptions(method: method))
        let expected = try Summarizer(ScoringOptions(method: method)).scores(of: text).scores
        try await withThrowingTaskGroup(of: SentenceScores.self) { group in
            for seed in 0..<8 {
                group.addTask {
                    _ = try summarizer.scores(of: TestTexts.random(sentences: 30, seed: UInt64(seed)))
                    return try summarizer.scores(of: text).scores
                }
            }
            for try await scores in group { #expect(scores == expected) }
        }
    }
}
