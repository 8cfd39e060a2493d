// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachFormats

struct SummaryWriterTests {
    private func written<W: Writer>(_ type: W.Type, _ options: W.Options, _ document: Document) throws -> String {
        String(decoding: try document.written(by: try W(options, Resources())), as: UTF8.self)
    }

    /// One paragraph that begins with a dateline, the summary its first sentence.
    private func story(_ dateline: String, _ rest: String) -> Document {
        var fixture = KitFixture(dateline + rest)
        fixture.select([0])
        var document = fixture.document()
        let range = TextRange(unchecked: 0, dateline.utf8.count)
        document.set(
            Blocks.self, fixture.blocks.map { Block(kind: $0.kind, range: $0.range, dateline: range) })
        return document
    }

    @Test(arguments: [
        ("MINSK (AP) –", " The council agreed.", "The council agreed.\n"),
        ("СОЧИ (ТАСС) –", "\u{A0}Совет решил.", "Совет решил.\n"),
        // A sentence of nothing else stays, and so does one that the dateline is longer than.
        ("MINSK –", "", "MINSK –\n"),
        ("", "Minsk agreed.", "Minsk agreed.\n"),
    ])
    func readersAreSparedTheDateline(_ dateline: String, _ rest: String, _ expected: String) throws {
        let document = story(dateline, rest)
        #expect(try written(SummaryTextWriter.self, SummaryOptions(), document) == expected)
        #expect(try written(SummaryMarkdownWriter.self, SummaryOptions(), document).hasPrefix("- " + expected))
    }

    @Test func rangesLeadToTheWholeSentence() throws {
        let json = try written(SummaryJSONWriter.self, NoOptions(), story("MINSK (AP) –", " Yes."))
        #expect(json.contains(#""text":"MINSK (AP) – Yes.","range":{"utf8":[0,19],"#))
        #expect(json.contains(#""withoutDateline":{"utf8":[15,19],"#))
        let plain = try written(SummaryJSONWriter.self, NoOptions(), story("", "Minsk agreed."))
        #expect(!plain.contains("withoutDateline"))
    }

    @Test func explanationsAddUp() throws {
        var document = KitFixture("One. Two.").document()
        let reasons = [("words", 0.51234567), ("phrases", 0.0), ("position", -1.0 / 3), ("title", 2.0 / 3)].map {
            SentenceScore.Reason(name: $0.0, value: $0.1)
        }
        document.set(
            Summary.self,
            Selection(
                sentences: [1], ranking: [1], scores: [SentenceScore(reasons: reasons)],
                spent: .init(unit: .sentences, limit: 1, used: 1)))
        var options = SummaryOptions()
        options.explain = true
        let line = "score 0.8456790 = words 0.5123457 + phrases 0.0000000 - position 0.3333333 + title 0.6666667"
        #expect(try written(SummaryTextWriter.self, options, document) == "Two.\n  \(line)\n")
        #expect(try written(SummaryMarkdownWriter.self, options, document).hasPrefix("- Two.\n  - \(line)\n"))
    }

    @Test func keyPhrasesFollow() throws {
        var fixture = KitFixture("The gas\nprice fell in Minsk.")
        fixture.select([0])
        var document = fixture.document()
        document.set(
            KeyPhrases.self,
            [
                KeyPhrase(range: fixture.range(of: "Minsk"), count: 1, score: 1, concept: KitConcepts.putin),
                KeyPhrase(range: fixture.range(of: "gas\nprice"), count: 2, score: 0.5, concept: nil),
            ])
        #expect(
            try written(SummaryTextWriter.self, SummaryOptions(), document)
                == "The gas price fell in Minsk.\nKey phrases: Minsk; gas price\n")
        let json = try written(SummaryJSONWriter.self, NoOptions(), document)
        #expect(json.contains(#""keyPhrases":[{"text":"Minsk","range":{"utf8":[22,27],"#))
        #expect(
            json.contains(#""count":1,"score":1,"concept":"per-putin"},"#)
                || json.contains(#""score":1.0,"concept":"per-putin"},"#))
    }
}
