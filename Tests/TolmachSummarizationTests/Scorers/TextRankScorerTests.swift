// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachSummarization

struct TextRankScorerTests {
    @Test func similarityIsOfThePaper() throws {
        let text = try TestTexts.concepts(TestTexts.text(["a b c c", "a b d e", "c f", "g"]))
        let graph = TextRankScorer().graph(text, text.candidates[...])
        #expect(abs(graph[0, 1] - 2 / (log(3.0) + log(4))) < 1e-6)
        #expect(abs(graph[0, 2] - 1 / (log(3.0) + log(2))) < 1e-6)
        #expect(graph[1, 2] == 0)
        #expect(graph[2, 3] == 0)
    }

    @Test func twoSentencesOfOneWord() throws {
        let text = try TestTexts.concepts(TestTexts.text(["a", "a", "b"]))
        #expect(TextRankScorer().graph(text, text.candidates[...])[0, 1] == 0)
    }

    /// a b c / a b d / c e f: the first is joined to the second with 2 / 2 ln 3, to the third with 1 / 2 ln 3. So
    /// V0 = .15 + .85 (V1 + V2), V1 = .15 + .85 · 2/3 V0, V2 = .15 + .85 · 1/3 V0.
    @Test func ranksByHand() throws {
        let table = try Summarizer(ScoringOptions(method: .textrank)).scores(
            of: TestTexts.text(["a b c", "a b d", "c e f"]))
        for (score, expected) in zip(table.scores, [1.459459, 0.977027, 0.563514]) {
            #expect(abs(score.score - expected) < 0.001)
        }
    }
}
