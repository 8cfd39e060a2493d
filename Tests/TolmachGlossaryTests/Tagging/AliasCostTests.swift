// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachSegmentation

@testable import TolmachGlossary

@Suite struct AliasCostTests {
    private static func concept(_ id: String, _ kind: String, _ terms: [String], _ language: String) -> Concept {
        Concept(
            id: id, kind: kind,
            terms: terms.enumerated().map {
                Term($0.element, language: LanguageTag(language), status: $0.offset == 0 ? .preferred : .admitted)
            })
    }

    /// The text with its mentions in brackets: `⟦モスクワ|moscow⟧`.
    private static func marked(_ text: String, _ language: String, _ concepts: [Concept]) throws -> String {
        let source = SourceText(text)
        let working = WorkingText(utf8: source.utf8, map: .identity)
        let tokens = try TestStages.tokenize.get().run(on: source, working)
        let stage = TagStage(GlossaryIndex([Glossary(file: "g.csv", concepts: concepts)]))
        let verdict = LanguageVerdict(tag: LanguageTag(language), confidence: 1, given: true)
        var shown = ""
        var end = 0
        for mention in try stage.run(on: source, (working, verdict, tokens, nil)) {
            shown += source.string(TextRange(unchecked: end, mention.range.lowerBound))
            let ids = [mention.concept.id] + mention.alternatives.map(\.id)
            shown += "⟦\(source.string(mention.range))|\(ids.joined(separator: ","))⟧"
            end = mention.range.upperBound
        }
        return shown + source.string(TextRange(unchecked: end, source.utf8.count))
    }

    /// A particle in hiragana ends a name in katakana; a longer word in katakana does not hold it.
    @Test(arguments: [
        "会談が⟦モスクワ|moscow⟧をいら立たせた。", "⟦モスクワ|moscow⟧は怒った。", "⟦ノルウェー|norway⟧から原油を買う。",
        "⟦ワシントン|washington⟧で会った。", "⟦モスクワ|moscow⟧と⟦ワシントン|washington⟧へ", "モスクワッ子", "⟦ﾓｽｸﾜ|moscow⟧は",
    ])
    func katakanaNamesEndAtParticles(_ expected: String) throws {
        let concepts = [("moscow", "モスクワ"), ("norway", "ノルウェー"), ("washington", "ワシントン")].map {
            Self.concept($0.0, "place", [$0.1], "ja")
        }
        let text = expected.replacing(/⟦([^|]*)\|[^⟧]*⟧/) { String($0.1) }
        #expect(try Self.marked(text, "ja", concepts) == expected)
    }

    /// Each other person of a surname is an alternative once, however often it was named.
    @Test func aSurnameStandsForTheLatestPerson() throws {
        let concepts = [
            Self.concept("george", "person", ["George Marsh"], "en"),
            Self.concept("anna", "person", ["Anna Marsh"], "en"),
        ]
        #expect(
            try Self.marked(
                "Marsh? George Marsh, George Marsh, Anna Marsh. Then Marsh spoke. George Marsh left; Marsh slept.",
                "en", concepts)
                == "Marsh? ⟦George Marsh|george⟧, ⟦George Marsh|george⟧, ⟦Anna Marsh|anna⟧. Then ⟦Marsh|anna,george⟧ spoke. ⟦George Marsh|george⟧ left; ⟦Marsh|george,anna⟧ slept."
        )
    }

    /// 20,000 full names and as many surnames and capitals: one pass, not one for each name.
    @Test func aNameRepeatedIsLinear() throws {
        let concepts = [Self.concept("george", "person", ["George Marsh"], "en")]
        let text = String(repeating: "George Marsh Said. Marsh ", count: 8_000)
        let source = SourceText(text)
        let working = WorkingText(utf8: source.utf8, map: .identity)
        let tokens = try TestStages.tokenize.get().run(on: source, working)
        let stage = TagStage(GlossaryIndex([Glossary(file: "g.csv", concepts: concepts)]))
        let verdict = LanguageVerdict(tag: LanguageTag("en"), confidence: 1, given: true)
        #expect(try stage.run(on: source, (working, verdict, tokens, nil)).count == 16_000)
    }
}
