// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct JSONLinesGlossaryTests {
    private func load(_ text: String) throws -> Glossary { try GlossaryLoader.load(Array(text.utf8), file: "t.jsonl") }

    @Test func termsByLanguage() throws {
        let glossary = try load(
            """
            {"id":"p-minsk","terms":{"en":["Minsk","Mensk"],"be":"Мінск"},"kind":"place","note":"capital","x":[1,{}]}

            {"id":"t-oil","term":"oil","language":"en"}
            {"id":"t-gas","term":"gas"}
            """)
        #expect(glossary.concepts.map(\.id) == ["p-minsk", "t-oil", "t-gas"])
        #expect(glossary.concepts[0].kind == "place" && glossary.concepts[0].note == "capital")
        #expect(
            glossary.concepts[0].terms.map { "\($0.language):\($0.text):\($0.status.rawValue)" } == [
                "en:Minsk:preferred", "be:Мінск:preferred", "en:Mensk:admitted",
            ])
        #expect(glossary.concepts[1].terms.first?.language == LanguageTag("en"))
        #expect(glossary.concepts[2].terms.first?.language == .undetermined)
    }

    @Test func aByteOrderMarkAndWindowsLineEnds() throws {
        #expect(
            try load("\u{FEFF}{\"id\":\"x\",\"term\":\"a\\u0431\"}\r\n\r\n").concepts.first?.terms.first?.text == "aб")
    }

    @Test(
        arguments: [
            ("[1]", ["1:1 error: a line must be an object, not a list"]),
            ("{\"id\":\"x\"}", ["1:1 error: the line has neither 'term' nor 'terms'"]),
            ("{\"term\":\"x\"}", ["1:1 error: the line has no 'id'"]),
            ("{\"id\":\" \",\"term\":\"x\"}", ["1:1 error: the line has no 'id'"]),
            (
                "{\"id\":\"a\",\"term\":\"x\"}\n{\"id\":7,\"term\":\"x\"}",
                ["2:1 error: the line has no 'id'", "2:7 error: 'id' must be a text, not a number"]
            ),
            ("{\"id\":\"a\",\"id\":\"b\",\"term\":\"x\"}", ["1:11 error: 'id' is given twice"]),
            (
                "{\"id\":\"a\",\"term\":\"x\",\"language\":\"klingonese\"}",
                ["1:33 error: 'klingonese' is no language tag"]
            ),
            (
                "{\"id\":\"a\",\"terms\":[\"x\"]}",
                ["1:19 error: 'terms' must be an object of lists by language, not a list"]
            ),
            ("{\"id\":\"a\",\"terms\":{\"en\":[\"x\",1]}}", ["1:30 error: a term must be a text, not a number"]),
            (
                "{\"id\":\"a\",\"terms\":{\"en\":[{\"term\":\"x\",\"status\":5,\"forms\":[\"y\"],\"not\":null}]}}",
                [
                    "1:47 error: 'status' must be a text, not a number",
                    "1:57 error: 'forms' must be a text, not a list",
                ]
            ),
            ("{\"id\":\"a\",\"terms\":{\"en\":[\"x\",{}]}}", ["1:30 error: the term has no 'term'"]),
            (
                "{\"id\":\"a\",\"terms\":{\"en\":[\"x\",{\"term\":7}]}}",
                ["1:38 error: 'term' must be a text, not a number"]
            ),
            ("{\"id\":\"a\",\"terms\":{\"e n\":[\"x\"]}}", ["1:20 error: 'e n' is no language tag"]),
        ] as [(String, [String])])
    func mistakesHaveTheirPlace(_ text: String, _ expected: [String]) {
        #expect(problems(text, file: "t.jsonl") == expected)
    }

    @Test func brokenLinesAreAllTold() {
        let found = problems(
            "{\"id\":\n{\"id\":\"ok\",\"term\":\"x\"}\n{\"id\":\"\\ud800\",\"term\":\"x\"}\nnull", file: "t.jsonl")
        #expect(found.count == 3)
        #expect(found.map { $0.prefix { $0 != ":" } } == ["1", "3", "4"])
    }
}
