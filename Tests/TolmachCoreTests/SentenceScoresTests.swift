// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct SentenceScoresTests {
    private let parts = [SentenceScores.Part("words", isAlwaysTold: true), .init("title"), .init("title")]

    @Test func reasonsOfNothingAreLeftOutButThoseAlwaysTold() {
        let scores = SentenceScores(parts: parts, values: [0, 2, 0, 1, 0, 0.5, 9])
        #expect(scores.count == 2)
        #expect(scores[0].reasons == [.init(name: "words", value: 0), .init(name: "title", value: 2)])
        #expect(scores[1].reasons == [.init(name: "words", value: 1), .init(name: "title", value: 0.5)])
    }

    @Test func sumsAreThoseOfTheReasons() {
        let scores = SentenceScores(parts: parts, values: [0.1, 0.2, 0.3, -1, 0, 1e-9])
        #expect(scores.sums == scores.map(\.score))
        #expect(SentenceScores("lead", [1, 0]).map(\.score) == [1, 0])
        #expect(SentenceScores(parts: [], values: [1]).isEmpty)
    }
}
