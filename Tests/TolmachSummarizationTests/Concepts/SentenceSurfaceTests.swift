// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct SentenceSurfaceTests {
    private func surface(_ line: String) throws -> SentenceSurface {
        let text = try TestTexts.text([line])
        return try #require(SentenceSurface.read(text.sentences, in: text.source.utf8).first)
    }

    @Test(arguments: [
        ("Minsk agreed.", true), ("Minsk agreed", false), ("He said: “No.”", true), ("同意した。", true), ("«Нет!»", true),
        ("Results and discussion", false), ("वे गए।", true), ("(See below.)", true),
    ])
    func endMarks(_ line: String, _ ends: Bool) throws {
        #expect(try surface(line).contains(.endsWithMark) == ends)
    }

    @Test(arguments: [
        ("“We agree,” he said.", false), ("“We agree.", true), ("We agree,” he said.", true),
        ("„Ja“, sagte er.", false),
        ("»Ja«, sagte er.", false), ("«Да», — сказал он.", false), ("\"Yes.", true), ("\"Yes,\" he said.", false),
        ("「はい。", true), ("「はい」と言った。", false), ("It's a dog's life.", false),
        // Typed for an apostrophe or a gershayim; marks of two sorts.
        ("Міністр дав інтерв\"ю вчора.", false), ("דובר צה\"ל אמר זאת.", false), ("The \"plan is old.", true),
        ("“We agree,\" he said.", false),
    ])
    func halfQuotes(_ line: String, _ isHalf: Bool) throws {
        #expect(try surface(line).contains(.halfQuote) == isHalf)
    }

    @Test func whatElseIsSeen() throws {
        #expect(try surface("— Да, — сказал он.").contains(.opensWithQuote))
        #expect(try surface("В 2026 году.").contains(.holdsDigit))
        #expect(try surface("২০২৬ সালে।").contains(.holdsDigit))
        #expect(try surface("== History ==").contains(.markedHeading))
        #expect(try surface("Minsk said yes.") == [.endsWithMark, .aloneOnLine])
    }

    @Test func aSentenceAmongOthersIsNotAlone() {
        let source = SourceText("One. Two.\nThree.")
        let ranges = [(0, 4), (5, 9), (10, 16)]
        let sentences = ranges.map { Sentence(range: TextRange(unchecked: $0.0, $0.1), block: 0) }
        let alone = SentenceSurface.read(sentences, in: source.utf8).map { $0.contains(.aloneOnLine) }
        #expect(alone == [false, false, true])
    }
}
