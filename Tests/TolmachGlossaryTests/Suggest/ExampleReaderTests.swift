// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct ExampleReaderTests {
    /// Lines are right in any order of the questions; a record's line is that of its file.
    @Test func examplesHaveTheirLines() {
        let source = SourceText("One.\n\n  Two\nand three. Four.\n")
        let reader = ExampleReader([
            (Document.Identity(id: "a", file: "a.txt"), source),
            (Document.Identity(id: "b", file: "b.jsonl", line: 9), source),
        ])
        func shown(_ document: Int32, _ start: Int32, _ end: Int32) -> String {
            let example = reader.example(at: .init(document: document, start: start, end: end))
            return "\(example.file):\(example.line): \(example.text)"
        }
        #expect(shown(0, 23, 28) == "a.txt:4: Four.")
        #expect(shown(0, 0, 4) == "a.txt:1: One.")
        #expect(shown(0, 8, 22) == "a.txt:3: Two and three.")
        #expect(shown(1, 23, 28) == "b.jsonl:9: Four.")
    }

    @Test func aNameOfAFileStaysOnItsLine() throws {
        let text = "they met Donald Tusk in Minsk and Donald Tusk left."
        let found = SuggestFixture.suggestions([try SuggestFixture.document(text, "en", file: "a\nb.txt")]) {
            $0.minimumCount = 2
            $0.hasTerms = false
        }
        #expect(found.map(\.text).joined().hasSuffix("\n\ta\\u{A}b.txt:1: \(text)\n"))
    }

    @Test func aLongSentenceIsCut() {
        let reader = ExampleReader([
            (Document.Identity(id: "a", file: "a.txt"), SourceText(String(repeating: "ab ", count: 100)))
        ])
        let text = reader.example(at: .init(document: 0, start: 0, end: 300)).text
        #expect(text.count == 200 && text.hasSuffix("ab a…"))
    }
}
