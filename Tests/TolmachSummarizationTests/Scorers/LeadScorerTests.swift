// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct LeadScorerTests {
    @Test func theFirstSentencesOfTheRunningText() throws {
        let text = try TestTexts.text(
            ["Head line", "One", "A photo", "Two"], kinds: [.headline, .paragraph, .caption])
        let table = try Summarizer(ScoringOptions(method: .lead)).scores(of: text)
        #expect(table.scores.map(\.score) == [0, 1, 0, 0.5])
        let summary = try Summarizer(ScoringOptions(method: .lead)).summary(of: text, within: .sentences(2))
        #expect(summary.sentences == [1, 3])
        #expect(summary.scores[0].reasons == [SentenceScore.Reason(name: "position", value: 1)])
    }
}
