// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU
import TolmachTestSupport

struct TransliteratorTests {
    private static func latin(_ text: String, _ transliterator: inout Transliterator) -> String? {
        transliterator.transliterate(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("Any-Latin; Latin-ASCII; Lower", "Путин", "putin"), ("Any-Latin; Latin-ASCII; Lower", "Αθήνα", "athena"),
        ("Any-Latin; Latin-ASCII; Lower", "Łódź", "lodz"), ("Any-Upper", "straße ў", "STRASSE Ў"),
        ("Fullwidth-Halfwidth", "ＡＢＣ", "ABC"), ("Hiragana-Katakana", "ひらがな", "ヒラガナ"), ("Any-Upper", "", ""),
        ("Any-Upper", "a😀b\0c", "A😀B\0C"),
    ])
    func rulesAreThoseOfICU(_ identifier: String, _ text: String, _ expected: String) throws {
        var transliterator = try Transliterator(identifier)
        #expect(Self.latin(text, &transliterator) == expected)
        // Nothing is left of the first text.
        #expect(Self.latin(text, &transliterator) == expected)
    }

    @Test func anUnknownIdentifierIsTold() {
        do {
            _ = try Transliterator("No-Such")
            Issue.record("there is no such transliterator")
        } catch {
            #expect(error.request == "transliterator 'No-Such'")
            #expect(error.name == "U_INVALID_ID")
            #expect(error.description == "ICU: transliterator 'No-Such': U_INVALID_ID")
        }
    }

    @Test func randomTextStaysValidAndLowerCaseIsFixed() throws {
        var random = RandomText(seed: 61)
        var transliterator = try Transliterator("Any-Latin; Latin-ASCII; Lower")
        for _ in 0..<60 {
            let answer = transliterator.transliterate(Array(random.prose(words: 10).utf8))
            let result = try #require(answer)
            #expect(String(validating: result, as: UTF8.self) != nil)
            #expect(!result.contains { (0x41...0x5A).contains($0) })
        }
    }
}
