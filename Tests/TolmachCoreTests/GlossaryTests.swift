// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct GlossaryTests {
    private func concept(_ terms: [(String, String, Term.Status)]) -> Concept {
        Concept(id: "c", terms: terms.map { Term($0.0, language: LanguageTag($0.1), status: $0.2) })
    }

    @Test func preferredComesBeforeAdmitted() {
        let concept = concept([
            ("first", "en", .admitted), ("bad", "en", .forbidden), ("best", "en", .preferred),
            ("late", "en", .preferred),
        ])
        #expect(concept.preferred(in: LanguageTag("en"))?.text == "best")
    }

    @Test func admittedStandsInAndOthersNever() {
        let concept = concept([
            ("old", "en", .deprecated), ("one", "en", .admitted), ("two", "en", .admitted), ("алт", "ru", .deprecated),
            ("нельга", "be", .forbidden),
        ])
        #expect(concept.preferred(in: LanguageTag("en"))?.text == "one")
        #expect(concept.preferred(in: LanguageTag("ru")) == nil)
        #expect(concept.preferred(in: LanguageTag("be")) == nil)
        #expect(concept.preferred(in: LanguageTag("de")) == nil)
    }

    @Test func thePrimaryLanguageStandsInForItsVariants() {
        let plain = concept([("general", "zh", .preferred)])
        #expect(plain.preferred(in: LanguageTag("zh-Hant"))?.text == "general")
        let both = concept([("general", "zh", .preferred), ("own", "zh-Hant", .admitted)])
        #expect(both.preferred(in: LanguageTag("zh-Hant"))?.text == "own")
        #expect(both.preferred(in: LanguageTag("zh"))?.text == "general")
        #expect(concept([("own", "zh-Hant", .preferred)]).preferred(in: LanguageTag("zh")) == nil)
        // Taiwan and Hong Kong write as zh-Hant does.
        #expect(both.preferred(in: LanguageTag("zh-TW"))?.text == "own")
        #expect(both.preferred(in: LanguageTag("zh-Hant-HK"))?.text == "own")
        #expect(both.preferred(in: LanguageTag("zh-SG"))?.text == "general")
        let unusable = concept([("general", "zh", .preferred), ("own", "zh-Hant", .forbidden)])
        #expect(unusable.preferred(in: LanguageTag("zh-Hant"))?.text == "general")
    }

    @Test(arguments: [
        ("person", true), ("place", true), ("organisation", true), ("organization", true), ("event", true),
        ("product", true), ("name", true), ("term", false), ("Person", false), ("", false), ("law", false),
    ])
    func namesAreToldFromTerms(_ kind: String, _ expected: Bool) {
        #expect(Concept(id: "c", kind: kind, terms: []).isName == expected)
    }

    @Test func languagesAreSortedAndOnce() {
        let glossary = Glossary(
            file: "g.csv",
            concepts: [
                concept([("a", "ru", .preferred), ("b", "en", .preferred)]),
                concept([("c", "be", .forbidden), ("d", "en", .admitted), ("e", "zh-Hant", .preferred)]), concept([]),
            ])
        #expect(glossary.languages == ["be", "en", "ru", "zh-Hant"])
    }

    @Test func aConceptIsATermUntilToldOtherwise() {
        let concept = concept([("a", "en", .preferred)])
        #expect(concept.kind == "term" && concept.translate && concept.caseRule == .smart)
        #expect(Term("a", language: LanguageTag("en")) == concept.terms[0])
        #expect(concept.terms[0].inflection == .regular)
    }
}
