// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct CSVGlossaryTests {
    private func load(_ text: String) throws -> Glossary { try GlossaryLoader.load(Array(text.utf8), file: "t.csv") }

    /// `LANG:text(status)` of each term.
    private func terms(_ concept: Concept) -> [String] {
        concept.terms.map { "\($0.language):\($0.text)(\($0.status.rawValue))" }
    }

    @Test func everyColumnIsRead() throws {
        let glossary = try load(
            """
            id,kind,domain,note,translate,case,en,en:status,en:forms,be,be:forms,be:not
            org-otan,Organisation,politics,"once ""the"" pact",no,exact,NATO,admitted,indeclinable,НАТА,Exact,НАТА-шоу | у НАТА
            """)
        let concept = try #require(glossary.concepts.first)
        #expect(concept.id == "org-otan" && concept.kind == "organisation" && concept.domain == "politics")
        #expect(concept.note == "once \"the\" pact" && !concept.translate && concept.caseRule == .exact)
        #expect(terms(concept) == ["be:НАТА(preferred)", "en:NATO(admitted)"])
        #expect(concept.terms.last?.inflection == .indeclinable && concept.terms.last?.exclusions == [])
        #expect(concept.terms.first?.inflection == .exact && concept.terms.first?.exclusions == ["НАТА-шоу", "у НАТА"])
        #expect(glossary.languages == ["be", "en"])
    }

    @Test func columnsStandInAnyOrderCaseAndSpacing() throws {
        let glossary = try load("RU , EN : Status,Id,en,EN:FORMS\nнефть,admitted,t-oil,oil,oils | oil's\n")
        let concept = try #require(glossary.concepts.first)
        #expect(concept.id == "t-oil" && concept.kind == "term" && concept.translate && concept.caseRule == .smart)
        #expect(terms(concept) == ["ru:нефть(preferred)", "en:oil(admitted)"])
        #expect(concept.terms.last?.inflection == .forms(["oils", "oil's"]))
    }

    @Test func rowsBelowAddTermsAndTheFirstIsPreferred() throws {
        let glossary = try load(
            """
            id,kind,en,en:status,be,be:status
            p-minsk,place,Minsk,,Мінск,
            p-minsk,,Mensk,,Менск,deprecated
            p-minsk,,,,Мінскъ,forbidden
            p-brest,place,Brest-Litovsk,admitted,Брэст,
            p-brest,,Brest,preferred,,
            """)
        #expect(glossary.concepts.map(\.id) == ["p-minsk", "p-brest"])
        #expect(
            terms(glossary.concepts[0]) == [
                "en:Minsk(preferred)", "be:Мінск(preferred)", "en:Mensk(admitted)", "be:Менск(deprecated)",
                "be:Мінскъ(forbidden)",
            ])
        #expect(
            terms(glossary.concepts[1]) == ["be:Брэст(preferred)", "en:Brest(preferred)", "en:Brest-Litovsk(admitted)"])
    }

    @Test(arguments: ["=Minsk", "+Minsk", "-Minsk", "@Minsk", "=HYPERLINK(\"\"x\"\")", "1+1"])
    func whatLooksLikeAFormulaIsText(_ cell: String) throws {
        let glossary = try load("id,en\nx,\"\(cell)\"\n")
        #expect(glossary.concepts.first?.terms.first?.text == cell.replacing("\"\"", with: "\""))
    }

    @Test func textIsTrimmedAndComposed() throws {
        let glossary = try load("id,uk\n x ,\u{A0}Киі\u{308}в \n")
        #expect(glossary.concepts.first?.id == "x")
        #expect(glossary.concepts.first?.terms.first.map { Array($0.text.utf8) } == Array("Київ".utf8))
    }

    @Test func aTagThatIsNotCanonicalIsUnderstood() throws {
        #expect(try load("id,zh-hant,iw\nx,盧卡申科,לוקשנקו\n").languages == ["he", "zh-Hant"])
    }

    @Test(
        arguments: [
            ("", ["1:1 error: the file is empty"]),
            ("name,en\nx,y\n", ["1:1 error: no column is named 'id'"]),
            ("id;en\nx;y\n", ["1:1 error: no column is named 'id'"]),
            ("id,en,EN\nx,y,z\n", ["1:7 error: the column 'en' is there twice"]),
            ("id,en\n,Minsk\n", ["2:1 error: the row has no id"]),
            ("id,en\nx,Minsk\ny\n", ["3:2 error: the row has 1 cells, the header 2"]),
            ("id,en\nx,\"Minsk\ny,Brest\n", ["2:3 error: the quote that opens here is never closed"]),
            ("id,en,en:status\nx,Minsk,prefered\n", ["2:9 error: 'prefered' is no status"]),
            ("id,translate,en\nx,nope,Minsk\n", ["2:3 error: 'nope' is no translate flag"]),
            ("id,case,en\nx,upper,Minsk\n", ["2:3 error: 'upper' is no case rule"]),
            (
                "id,kind,en\nx,place,Minsk\nx,person,Mensk\n",
                ["3:3 error: the kind of 'x' was given as 'place' above"]
            ),
            (
                "id,en,en:status\nx,Minsk,bad\n,y,\nz,Łódź,worse\n",
                [
                    "2:9 error: 'bad' is no status", "3:1 error: the row has no id",
                    "4:8 error: 'worse' is no status",
                ]
            ),
        ] as [(String, [String])])
    func everyMistakeIsToldAtOnceWithItsPlace(_ text: String, _ expected: [String]) {
        #expect(problems(text, file: "t.csv") == expected)
    }

    @Test func theHelpKnowsSemicolonsAndNearMisses() throws {
        func help(_ text: String) -> String? {
            do throws(Diagnostics) {
                _ = try GlossaryLoader.load(Array(text.utf8), file: "t.csv")
                return nil
            } catch { return error.all.first?.help }
        }
        #expect(help("id;en\nx;y\n")?.contains("semicolons") == true)
        #expect(help("id\ten\nx\ty\n")?.contains("tabs") == true)
        #expect(help("id,en,en:status\nx,Minsk,prefered\n")?.contains("preferred") == true)
    }

    @Test func columnsThatAreNoLanguageAreLeftOut() throws {
        let glossary = try load("id,en,comment:x,xx-nothing,en:plural\nx,Minsk,a,b,c\n")
        #expect(glossary.languages == ["en"])
    }
}
