// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

/// Lint points at the character that is wrong, not only at its cell.
@Suite struct GlossaryLintPlacesTests {
    private func findings(_ text: String, file: String = "t.csv") -> [String] {
        GlossaryLint.check(Array(text.utf8), file: file).map {
            "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity.rawValue) \($0.message)"
        }
    }

    @Test(arguments: [
        ("id,en\na,Min\u{7}sk\n", "2:6 error the term holds the control character U+0007"),
        // Behind the opening quote and a doubled one.
        ("id,en\na,\"M\"\"\u{202E}sk\"\n", "2:7 error the term holds the control character U+202E"),
        ("id,en\na,Min\u{AD}sk\n", "2:6 warning the term holds the invisible character U+00AD"),
        ("id,en\na,Minsk\u{200B}\n", "2:8 warning the term holds the invisible character U+200B"),
    ])
    func aCharacterHasItsPlace(_ text: String, _ expected: String) { #expect(findings(text) == [expected]) }

    /// A JSON escape stands for the character: its cell is the place.
    @Test func anEscapedCharacterIsAtItsText() {
        let line = #"{"id":"a","terms":{"en":["Min\#u{5C}u0007sk"]}}"#
        #expect(findings(line + "\n", file: "t.jsonl") == ["1:26 error the term holds the control character U+0007"])
    }

    /// Persian writes with the zero-width non-joiner.
    @Test func joinersAreLetters() { #expect(findings("id,fa\na,عمیق\u{200C}تر\n") == []) }

    @Test func theSeparatorIsTold() {
        for (text, name) in [("id;en\na;b\n", "semicolons"), ("id\ten\na\tb\n", "tabs"), ("id;en\tde\n", "semicolons")]
        {
            let helps = GlossaryLint.check(Array(text.utf8), file: "t.csv").map(\.help)
            #expect(helps.contains("the file seems to be separated by \(name); save it with commas"))
        }
    }

    @Test func aThousandMistakesInOneLongLineAreQuick() {
        let terms = (0..<1500).map { "\"x\($0)\u{200B}\"" }.joined(separator: ",")
        let text =
            "{\"id\":\"a\",\"note\":\"\(String(repeating: "n", count: 100_000))\",\"terms\":{\"en\":[\(terms)]}}\n"
        let found = GlossaryLint.check(Array(text.utf8), file: "t.jsonl")
        #expect(found.count == 1001)
        #expect(found.last?.message == "500 more are not shown")
    }
}
