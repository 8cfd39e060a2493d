// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

/// The line formats over one small story, against Tests/Goldens/writers.
@Suite struct WriterGoldenTests {
    private static let luk = Concept(
        id: "per-lukashenko", kind: "person",
        terms: [
            Term("Alexander Lukashenko", language: LanguageTag("en")),
            Term("Lukashenko", language: LanguageTag("en"), status: .admitted),
            Term("Аляксандр Лукашэнка", language: LanguageTag("be")),
            Term("Олександр Лукашенко", language: LanguageTag("uk")),
        ])
    private static let belarus = Concept(
        id: "plc-belarus", kind: "place",
        terms: [
            Term("Belarus", language: LanguageTag("en")),
            Term("Byelorussia", language: LanguageTag("en"), status: .deprecated),
            Term("Білорусь", language: LanguageTag("uk")),
        ])
    private static let gazprom = Concept(
        id: "org-gazprom", kind: "organisation", translate: false, terms: [Term("Gazprom", language: LanguageTag("en"))]
    )

    /// A headline with markup in it, a sentence over two lines, quotes, tabs and a character beyond the basic plane.
    static let story: Document = {
        var fixture = KitFixture(
            "Talks *on* oil & gas\n\nAlexander Lukashenko spoke of\nByelorussia. \"Gazprom\"\tsold [more] 𝒈as! 1. Lukashenko left.\n\n- A list <b>ends</b> it.",
            headline: true)
        fixture.mention("Alexander Lukashenko", luk)
        fixture.mention("Byelorussia", belarus, term: 1, match: .inflected(rule: "listed"), confidence: 0.97)
        fixture.mention("Gazprom", gazprom, match: .folded, confidence: 0.97, alternatives: [belarus])
        fixture.mention("Lukashenko", luk, occurrence: 2, term: 0, match: .alias(of: 0), confidence: 0.85)
        fixture.select([1, 2, 4], ranking: [2, 4, 1])
        var document = fixture.document(id: "a--b\"c")
        document.set(WorkingCopy.self, WorkingText(utf8: document.source.utf8, map: .identity))
        return document
    }()

    private func written<W: Writer>(_ type: W.Type, _ options: W.Options, _ document: Document = story) throws -> String
    {
        String(decoding: try document.written(by: try W(options, Resources())), as: UTF8.self)
    }

    private func check(_ text: String, _ golden: String, at place: SourceLocation = #_sourceLocation) {
        let mismatch = Golden.mismatch(text, with: "writers/\(golden)")
        #expect(mismatch == nil, sourceLocation: place)
    }

    @Test func summaries() throws {
        check(try written(SummaryTextWriter.self, SummaryOptions()), "summary.txt")
        check(try written(SummaryMarkdownWriter.self, SummaryOptions()), "summary.md")
        check(try written(SummaryJSONWriter.self, NoOptions()), "summary.json")
    }

    @Test func sentences() throws {
        check(try written(SentencesTextWriter.self, NoOptions()), "sentences.txt")
        check(try written(SentencesJSONWriter.self, NoOptions()), "sentences.json")
    }

    @Test func mentions() throws {
        check(try written(MentionsTextWriter.self, TargetOptions()), "mentions.txt")
        check(try written(MentionsTextWriter.self, TargetOptions(target: "uk")), "mentions.uk.txt")
        check(try written(MentionsJSONWriter.self, TargetOptions()), "mentions.json")
        check(try written(MentionsJSONWriter.self, TargetOptions(target: "uk")), "mentions.uk.json")
    }

    @Test func alternativesThatAreNotListedAreCounted() throws {
        for (more, expected) in [
            (0, #""alternatives":["plc-belarus"],"entry""#),
            (7, #""alternatives":["plc-belarus"],"moreAlternatives":7,"entry""#),
        ] {
            var fixture = KitFixture("Gazprom sold it.")
            fixture.mention("Gazprom", Self.gazprom, alternatives: [Self.belarus], moreAlternatives: more)
            let json = try written(MentionsJSONWriter.self, TargetOptions(), fixture.document())
            #expect(json.contains(expected), "\(json)")
        }
    }

    @Test func kit() throws { check(try written(KitJSONLinesWriter.self, TargetOptions(target: "uk")), "kit.jsonl") }

    @Test func workingCopies() throws {
        #expect(try written(WorkingCopyTextWriter.self, NoOptions()) == Self.story.source.string)
        let source = SourceText("Киі\u{308}в e\u{301}")
        var document = Document(source, identity: .init(id: "n", file: "n.txt"))
        let map = EditMap(edits: [.init(source: 4..<8, normalized: 4..<6), .init(source: 11..<14, normalized: 9..<11)])
        document.set(WorkingCopy.self, WorkingText(utf8: Array("Київ é".utf8), map: map))
        document.add(notices: [
            Diagnostic(.data, severity: .warning, at: .init(file: "n.txt", line: 2, column: 3), "a \"warning\"")
        ])
        #expect(try written(WorkingCopyTextWriter.self, NoOptions(), document) == "Київ é")
        check(try written(WorkingCopyJSONWriter.self, NoOptions(), document), "working-copy.json")
    }

    @Test func aTitleStandsForTheHeadlineAndTheRankGivesTheOrder() throws {
        var fixture = KitFixture("One. Two. Three.")
        fixture.select([0, 2], ranking: [2, 0])
        var document = fixture.document(title: "A <title>")
        #expect(
            try written(SummaryMarkdownWriter.self, SummaryOptions(), document).hasPrefix(
                "# A \\<title\\>\n\n- One.\n- Three.\n"))
        if let old = document[Summary.self] {
            document.set(
                Summary.self,
                Selection(
                    sentences: old.sentences, ranking: old.ranking, scores: old.scores, order: .rank, spent: old.spent))
        }
        #expect(try written(SummaryTextWriter.self, SummaryOptions(), document) == "Three.\nOne.\n")
    }

    /// A layer made for another text must not end the program.
    @Test func sentencesThatAreNotThereAreLeftOut() throws {
        var fixture = KitFixture("One.")
        fixture.select([0, 7])
        #expect(try written(SummaryTextWriter.self, SummaryOptions(), fixture.document()) == "One.\n")
        #expect(try written(SummaryJSONWriter.self, NoOptions(), fixture.document()).contains("\"index\":0"))
    }

    @Test func nothingIsWrittenOfNothing() throws {
        var document = KitFixture("").document()
        document.set(Mentions.self, [])
        document.set(
            Summary.self,
            Selection(sentences: [], ranking: [], scores: [], spent: .init(unit: .sentences, limit: 3, used: 0)))
        #expect(try written(SummaryTextWriter.self, SummaryOptions(), document) == "")
        #expect(try written(SentencesTextWriter.self, NoOptions(), document) == "")
        #expect(try written(MentionsTextWriter.self, TargetOptions(), document) == "")
        #expect(
            try written(KitJSONLinesWriter.self, TargetOptions(), document)
                == "{\"tolmach\":1,\"id\":\"story\",\"language\":\"en\",\"sentences\":[],\"mentions\":[]}\n")
    }
}
