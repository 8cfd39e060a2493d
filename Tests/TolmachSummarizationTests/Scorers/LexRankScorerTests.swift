// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachSummarization

struct LexRankScorerTests {
    @Test func cosineIsOfThePaper() throws {
        // idf: a ln 3/2, b ln 3, c ln 3, d ln 3.
        let text = try TestTexts.concepts(TestTexts.text(["a a b", "a c", "d"]))
        let cosines = LexRankScorer().cosines(text, text.candidates[...])
        let (a, other) = (log(1.5), log(3.0))
        let expected = 2 * a * a / ((4 * a * a + other * other) * (a * a + other * other)).squareRoot()
        #expect(abs(cosines[0, 1] - expected) < 1e-6)
        #expect(abs(expected - 0.205626) < 1e-5)
        #expect(cosines[0, 2] == 0)
        #expect(cosines[2, 2] == 1)
    }

    /// A chain: both cosines are .245, over the threshold of .1; degrees with themselves 2, 3, 2. So
    /// V0 = .15 + .85 (V0/2 + V1/3) = V2, V1 = .15 + .85 (V0/2 + V1/3 + V2/2).
    @Test func ranksByHand() throws {
        let table = try Summarizer(ScoringOptions(method: .lexrank)).scores(of: TestTexts.text(["a b", "a c", "c d"]))
        for (score, expected) in zip(table.scores, [0.875913, 1.248175, 0.875913]) {
            #expect(abs(score.score - expected) < 0.001)
        }
    }

    @Test func wordsOfEverySentenceSayNothing() throws {
        let table = try Summarizer(ScoringOptions(method: .lexrank)).scores(of: TestTexts.text(["a", "a"]))
        #expect(table.scores.map(\.score) == [1, 1])
    }
}
