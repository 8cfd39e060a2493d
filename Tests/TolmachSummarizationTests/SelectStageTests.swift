// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct SelectStageTests {
    private func decoded(_ entries: [(String, String)]) -> (options: SelectStage.Options, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let node = ScoreStageTests.mapping(entries.map { ($0.0, .scalar($0.1, quoted: false)) })
        let options = SelectStage.schema.decode(node, owner: "select", problems: &problems)
        return (options, problems)
    }

    private func summary(_ entries: [(String, String)], sentences: Int = 20) throws -> Selection {
        let (options, problems) = decoded(entries)
        #expect(problems.isEmpty)
        var document = ScoreStageTests.document(try TestTexts.random(sentences: sentences, seed: 31))
        try document.run(ScoreStage(ScoringOptions(), Resources()))
        try document.run(SelectStage(options, Resources()))
        return try #require(document[Summary.self])
    }

    @Test func threeSentencesWhenNothingIsSaid() throws {
        let selection = try summary([])
        #expect(selection.sentences.count == 3)
        #expect(selection.order == .document)
        #expect(selection.spent == Selection.Spent(unit: .sentences, limit: 3, used: 3))
    }

    @Test func eachBudget() throws {
        #expect(try summary([("sentences", "5")]).spent == Selection.Spent(unit: .sentences, limit: 5, used: 5))
        #expect(try summary([("words", "60")]).spent.used <= 60)
        #expect(try summary([("characters", "300")]).spent.unit == .characters)
        #expect(try summary([("ratio", "1")]).sentences.count == 20)
        #expect(try summary([("ratio", "0.5")]).spent.unit == .words)
    }

    @Test func order() throws {
        let selection = try summary([("sentences", "6"), ("order", "rank")])
        #expect(selection.inOrder == selection.ranking)
    }

    @Test func exactlyOneBudget() {
        let message = "select: give only one of sentences, words, characters, ratio"
        #expect(decoded([("sentences", "3"), ("words", "100")]).problems.map(\.message) == [message])
        #expect(decoded([("ratio", "0.1"), ("characters", "100")]).problems.map(\.message) == [message])
        #expect(decoded([("ratio", "0")]).problems.map(\.message) == ["select: 'ratio' must be above 0"])
    }

    @Test func valuesOutOfRange() {
        for (name, value) in [
            ("sentences", "0"), ("words", "-1"), ("characters", "x"), ("ratio", "1.5"), ("order", "best"),
        ] {
            #expect(decoded([(name, value)]).problems.count == 1)
        }
    }

    @Test func needs() {
        #expect(SelectStage.Needs.needs.map(\.layer) == ["sentences", "scores"])
        #expect(SelectStage.Provides.needs.map(\.layer) == ["summary"])
    }
}
