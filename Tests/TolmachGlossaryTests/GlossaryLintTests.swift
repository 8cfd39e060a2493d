// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct GlossaryLintTests {
    private func lint(_ text: String, file: String = "t.csv") -> [String] {
        shown(GlossaryLint.check(Array(text.utf8), file: file))
    }

    @Test func aGoodGlossaryHasNothingToSay() {
        let text = """
            id,kind,domain,note,translate,case,en,en:status,en:forms,be,be:status,zh,es,es:forms,es:not
            per-putin,person,politics,,,,Vladimir Putin,,,Уладзімір Пуцін,,弗拉基米尔·普京,,,
            per-putin,,,,,,Putin,admitted,,Пуцін,,普京,,,
            t-oil,term,,,,any,oil,,oils|oil's,нафта,,,,,
            t-embargo,term,,,,,,,,,,,embargo,exact,sin embargo|Sin embargo
            """
        #expect(lint(text) == [])
    }

    @Test func ofLongValuesTheBeginningIsShown() {
        let (long, longer) = (String(repeating: "ab", count: 30), String(repeating: "e\u{301}", count: 40_000))
        let found = lint("id,kind,en\nx,place,\(long)\ny,\(longer),\(long)\n\(longer),,\(longer)\nz,,\(longer)\n")
        #expect(found.contains { $0.hasSuffix("error: '\(long)' is also a term of 'x' in 'en' (line 2)") })
        #expect(found.contains { $0.hasSuffix("'\(longer.prefix(30))…' is no usual kind") })
        #expect(found.contains { $0.hasSuffix("…' is also a term of '\(longer.prefix(30))…' in 'en' (line 4)") })
        #expect(found.allSatisfy { $0.utf8.count < 400 })
    }

    @Test(
        arguments: [
            ("id,en\nx,Minsk\ny,Minsk\n", "3:3 error: 'Minsk' is also a term of 'x' in 'en' (line 2)"),
            ("id,en\nx,Minsk\nx,Minsk\n", "3:3 error: 'Minsk' is a term of this concept in 'en' already (line 2)"),
            (
                "id,en\nx,Minsk\ny,Brest\nx,Mensk\n",
                "4:1 error: the concept 'x' was begun in line 2 already"
            ),
            ("id,en,be\nx,Minsk,\ny,,\n", "3:1 error: the concept 'y' has no term in any language"),
            ("id,en,en:status\nx,Minsk,admitted\n", "2:3 error: 'x' has no preferred term in 'en'"),
            (
                "id,en,en:status\nx,Minsk,\nx,Mensk,preferred\n",
                "3:9 error: 'x' has a second preferred term in 'en'"
            ),
            ("id,en\nx, Minsk\n", "2:3 error: the term begins or ends with white space"),
            ("id,en\nx,Minsk\u{A0}\n", "2:3 error: the term begins or ends with white space"),
            ("id,en\nx,Min\u{7}sk\n", "2:6 error: the term holds the control character U+0007"),
            ("id,en\nx,Min\u{202E}sk\n", "2:6 error: the term holds the control character U+202E"),
            ("id,uk\nx,Киі\u{308}в\n", "2:3 error: the term is not in Normalization Form C"),
            ("id,en\nx,Й\n", "2:3 warning: 'Й' has one letter or digit and will be found everywhere"),
            ("id,en\nx,Mіnsk\n", "2:3 warning: the word 'Mіnsk' mixes Latn and Cyrl letters"),
            ("id,kind,en\nx,plaec,Minsk\n", "2:3 warning: 'plaec' is no usual kind"),
            ("id,en,en:forms\nx,oil,oils||oil's\n", "2:7 error: a form is empty"),
            ("id,es,es:not\nx,embargo,sin embargo||\n", "2:11 error: a phrase is empty"),
            ("id,es,es:not\nx,embargo,embargo\n", "2:11 error: 'embargo' is excluded wherever it stands"),
            (
                "id,ENG,en-us\nx,Minsk,Minsk\n",
                "1:4 error: the language tag 'eng' should be 'en'"
            ),
            ("id,en,en:plural\nx,Minsk,a\n", "1:7 error: the column 'en:plural' is not read"),
            (
                "id,en,remark\nx,Minsk,a\n",
                "1:7 error: the column 'remark' is no field and no language tag; it is not read"
            ),
            ("id,en,ru:status\nx,Minsk,preferred\n", "1:7 error: there is no column 'ru' for the terms themselves"),
            ("id,en,ru,ru:status\nx,Minsk,,preferred\n", "2:10 error: there is no term in 'ru' for this"),
            ("id,en\nx,\"   \"\n", "2:3 error: the term is only white space"),
            ("id,en\nx,Minsk,more\n", "2:9 error: the row has 3 cells, the header 2"),
        ])
    func findings(_ text: String, _ expected: String) {
        let found = lint(text)
        #expect(found.contains(expected), "\(found)")
    }

    @Test(arguments: ["id,zh\nx,俄\n", "id,en,be\nx,COVID-каранавірус,а-б\n", "id,en\nx,G7\n"])
    func whatIsUsualIsNotDoubted(_ text: String) { #expect(lint(text) == []) }

    @Test func linesOfJSONAreLintedToo() {
        let text =
            "{\"id\":\"a\",\"terms\":{\"en\":[\"Minsk\",\"Minsk\"]}}\n{\"id\":\"a\",\"terms\":{\"EN\":[\"Mensk\"]}}\n"
        let found = lint(text, file: "t.jsonl")
        #expect(found.contains("1:34 error: 'Minsk' is a term of this concept in 'en' already (line 1)"), "\(found)")
        #expect(found.contains("2:20 error: the language tag 'EN' should be 'en'"), "\(found)")
        #expect(found.contains("2:7 error: the concept 'a' was begun in line 1 already"), "\(found)")
    }

    /// What a misspelt key held is lost, so each is told; a desk's own key once.
    @Test func unknownKeysOfJSONLinesAreTold() {
        let text = """
            {"id":"a","term":"Minsk","laguage":"en","source":"desk"}
            {"id":"b","terms":{"en":[{"term":"Brest","statsu":"admitted","by":"me"}]},"source":"desk"}
            {"id":"c","term":"Mensk","laguage":"be","source":"desk","case":"any","translate":false,"language":"be"}
            """
        #expect(
            lint(text, file: "t.jsonl") == [
                "1:26 error: the key 'laguage' is not read",
                "1:41 warning: the key 'source' is not read, nor in 2 further places",
                "2:42 error: the key 'statsu' is not read",
                "2:62 warning: the key 'by' is not read",
                "3:26 error: the key 'laguage' is not read",
            ])
        let helps = GlossaryLint.check(Array(text.utf8), file: "t.jsonl").map(\.help)
        #expect(
            helps == [
                "did you mean 'language'?",
                "the keys of a line are: id, term, terms, language, kind, domain, note, translate, case",
                "did you mean 'status'?", "the keys of a term are: term, status, forms, not",
                "did you mean 'language'?",
            ])
        #expect(throws: Never.self) { try GlossaryLoader.load(Array(text.utf8), file: "t.jsonl") }
    }

    @Test func aFileOfManyMadeUpKeysIsQuick() {
        let keys = (0..<20_000).map { "\"key\($0)\":0" }.joined(separator: ",")
        let found = lint("{\"id\":\"a\",\"term\":\"Minsk\",\(keys)}\n", file: "t.jsonl")
        #expect(found.count == 1000)
    }

    @Test func aFileThatCannotBeReadIsAFinding() {
        #expect(lint("x", file: "t.txt").count == 1)
        #expect(shown(GlossaryLint.check([0xFF, 0xFE], file: "t.csv")) == ["1:1 error: the glossary is UTF-16"])
    }

    @Test func anyBytesAreLinted() {
        var random = RandomBytes(seed: 4)
        for _ in 0..<200 {
            let bytes = random.text()
            #expect(shown(GlossaryLint.check(bytes, file: "t.csv")) == shown(GlossaryLint.check(bytes, file: "t.csv")))
        }
    }
}
