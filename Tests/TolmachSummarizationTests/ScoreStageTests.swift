// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct ScoreStageTests {
    static func document(_ text: SummaryText) -> Document {
        var document = Document(text.source, identity: Document.Identity(id: "t", file: "t.txt"), title: text.title)
        document.set(DocumentLanguage.self, LanguageVerdict(tag: text.language, confidence: 1, given: true))
        document.set(Sentences.self, text.sentences)
        document.set(Tokens.self, text.tokens)
        if !text.blocks.isEmpty { document.set(Blocks.self, text.blocks) }
        if !text.mentions.isEmpty { document.set(Mentions.self, text.mentions) }
        return document
    }

    /// A flow mapping of plain scalars, as YAML would give it.
    static func mapping(_ entries: [(String, ConfigNode.Value)]) -> ConfigNode {
        let place = Diagnostic.Place(file: "pipeline.yaml", line: 1, column: 1)
        return ConfigNode(
            .mapping(
                entries.map { ConfigNode.Entry(key: $0.0, keyPlace: place, value: ConfigNode($0.1, at: place)) }),
            at: place)
    }

    @Test func givesWhatTheFunctionGives() throws {
        var text = try TestTexts.text(
            ["Gas head line", "Minsk buys gas", "Rain falls", "Gas is bought in Minsk"], language: "en",
            kinds: [.headline],
            title: "Gas for Minsk")
        text.mentions = TestTexts.mentions(of: "place-1", spelled: "Minsk", in: text)
        for method in ScoringMethod.allCases {
            let options = ScoringOptions(method: method, boost: ["mentions": 0.2], title: 1)
            var document = Self.document(text)
            try document.run(ScoreStage(options, Resources()))
            let table = try #require(document[Scores.self])
            #expect(table.scores == (try Summarizer(options).scores(of: text).scores))
            #expect(table.eligible == [false, true, true, true])
        }
    }

    @Test func withoutBlocksOrMentions() throws {
        var text = try TestTexts.text(["One sentence", "Another sentence"])
        text.blocks = []
        var document = Self.document(text)
        try document.run(ScoreStage(ScoringOptions(), Resources()))
        #expect(document[Scores.self]?.eligible == [true, true])
    }

    @Test func needs() {
        let needs = ScoreStage.Needs.needs
        #expect(needs.filter { !$0.optional }.map(\.layer) == ["language", "sentences", "tokens"])
        #expect(needs.filter(\.optional).map(\.layer) == ["blocks", "mentions", "title"])
        #expect(ScoreStage.Provides.needs.map(\.layer) == ["scores"])
    }

    @Test func options() {
        var problems: [Diagnostic] = []
        let node = Self.mapping([
            ("method", .scalar("lexrank", quoted: false)),
            ("boost", Self.mapping([("mentions", .scalar("0.2", quoted: false))]).value),
            ("title", .scalar("1.5", quoted: false)),
        ])
        let options = ScoreStage.schema.decode(node, owner: "score", problems: &problems)
        #expect(problems.isEmpty)
        #expect(options == ScoringOptions(method: .lexrank, boost: ["mentions": 0.2], title: 1.5))

        let wrong = Self.mapping([
            ("method", .scalar("coverge", quoted: false)),
            ("boost", Self.mapping([("mention", .scalar("0.2", quoted: false))]).value),
        ])
        _ = ScoreStage.schema.decode(wrong, owner: "score", problems: &problems)
        #expect(problems.map(\.help) == ["did you mean 'coverage'?", "did you mean 'mentions'?"])
    }
}
