// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct CoverageScorerTests {
    private let coverage = Summarizer(ScoringOptions(method: .coverage))

    private func value(_ name: String, _ score: SentenceScore) -> Double {
        score.reasons.first { $0.name == name }?.value ?? 0
    }

    @Test func byHand() throws {
        // Votes 1 and 1/√2 = .7071. alpha, beta: .4 · 1.7071 each; alpha beta: 1.7071; gamma: .4 · .5; beta gamma: .5;
        // delta: .4 · .7071 · .5; beta delta: .7071 · .5.
        let table = CoverageScorer().score(
            try TestTexts.concepts(TestTexts.text(["Alpha beta gamma", "alpha beta delta"])))
        let first = 2 * 0.682843 + 1.707107 + 0.2 + 0.5
        let second = 2 * 0.682843 + 1.707107 + 0.141421 + 0.353553
        #expect(abs(table.scores[0].score - 1) < 1e-6)
        #expect(abs(table.scores[1].score - second / first) < 1e-6)
        #expect(abs(value("words", table.scores[0]) - (2 * 0.682843 + 0.2) / first) < 1e-6)
        #expect(abs(value("phrases", table.scores[0]) - (1.707107 + 0.5) / first) < 1e-6)
    }

    @Test func theScoreIsWhatTheConceptsWeigh() throws {
        let text = try TestTexts.random(sentences: 80, seed: 11)
        let table = try Summarizer(ScoringOptions(method: .coverage, boost: ["mentions": 0.5], title: 0.7)).scores(
            of: text)
        let coverage = try #require(table.coverage)
        for sentence in text.sentences.indices {
            let weight = coverage[sentence].reduce(0) { $0 + coverage.weights[Int($1)] }
            #expect(abs(weight - table.scores[sentence].score) < 1e-6)
            let parts = table.scores[sentence].reasons.reduce(0) { $0 + $1.value }
            #expect(abs(parts - table.scores[sentence].score) < 1e-6)
        }
    }

    @Test func earlierSentencesVoteMore() throws {
        let table = CoverageScorer().score(
            try TestTexts.concepts(TestTexts.text(["alpha beta", "gamma delta", "kappa lambda"])))
        #expect(table.scores[0].score > table.scores[1].score)
        #expect(table.scores[1].score > table.scores[2].score)
    }

    @Test func theTitleAddsAndSaysSo() throws {
        let text = try TestTexts.text(["rain falls softly", "pipeline opens today"], title: "The pipeline")
        let without = try coverage.scores(of: text)
        let with = try Summarizer(ScoringOptions(method: .coverage, title: 2)).scores(of: text)
        #expect(without.scores[0].score > without.scores[1].score)
        #expect(with.scores[1].score > with.scores[0].score)
        #expect(value("title", with.scores[1]) > 0)
        #expect(!with.scores[0].reasons.contains { $0.name == "title" })
    }

    @Test func theBoostLiftsMentions() throws {
        var text = try TestTexts.text(["rain falls softly", "Minsk opens today"])
        text.mentions = TestTexts.mentions(of: "place-1", spelled: "Minsk", in: text)
        let without = try coverage.scores(of: text)
        let with = try Summarizer(ScoringOptions(method: .coverage, boost: ["mentions": 5])).scores(of: text)
        func share(_ table: ScoreTable) -> Double { table.scores[1].score / table.scores[0].score }
        #expect(share(with) > 2 * share(without))
        #expect(value("mentions", with.scores[1]) > 0.5)
    }

    @Test func headlinesDoNotVote() throws {
        let with = try coverage.scores(
            of: TestTexts.text(["alpha beta gamma", "alpha beta", "delta kappa"], kinds: [.headline]))
        // "alpha" stands in one sentence of the text, as "delta" does: only the position tells them apart.
        #expect(abs(with.scores[2].score / with.scores[1].score - 0.5.squareRoot()) < 1e-6)
    }

    @Test func aTextWithoutConceptsHasScores() throws {
        let table = try coverage.scores(of: TestTexts.text(["* * *", "???"]))
        #expect(table.scores.map(\.score) == [0, 0])
        #expect(table.eligible == [true, true])
    }
}
