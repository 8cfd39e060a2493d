// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU
import TolmachTestSupport

struct NormalizerTests {
    private static func normalize(_ bytes: [UInt8], _ form: Normalizer.Form) throws(ICUError) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { bytes throws(ICUError) in
            try Normalizer.normalize(bytes, form, edits: false).text
        }
    }

    private static func isNormalized(_ bytes: [UInt8], _ form: Normalizer.Form) -> Bool {
        bytes.withUnsafeBufferPointer { Normalizer.isNormalized($0, form) }
    }

    @Test(
        arguments: [
            ("и\u{306}", .nfc, "\u{439}"), ("\u{439}", .nfd, "и\u{306}"), ("\u{E9}", .nfd, "e\u{301}"),
            ("\u{212B}", .nfc, "\u{C5}"), ("\u{1100}\u{1161}\u{11A8}", .nfc, "\u{AC01}"),
            ("\u{AC01}", .nfd, "\u{1100}\u{1161}\u{11A8}"), ("a\u{301}\u{323}", .nfc, "\u{1EA1}\u{301}"),
            // A composition that is excluded stays apart.
            ("\u{FB2A}", .nfc, "\u{5E9}\u{5C1}"), ("ﬁ", .nfc, "ﬁ"), ("ﬁ", .nfkcCaseFold, "fi"),
            ("Straße", .nfkcCaseFold, "strasse"), ("ＡＢ①", .nfkcCaseFold, "ab1"),
            ("a\u{AD}\u{200B}b", .nfkcCaseFold, "ab"),
            ("ΣΑΣς", .nfkcCaseFold, "σασσ"), ("\u{AD}", .nfkcCaseFold, ""), ("", .nfc, ""),
        ] as [(String, Normalizer.Form, String)])
    func formsAreThoseOfUnicode(_ text: String, _ form: Normalizer.Form, _ expected: String) throws {
        #expect(try Self.normalize(Array(text.utf8), form) == Array(expected.utf8))
        #expect(Self.isNormalized(Array(text.utf8), form) == (Array(text.utf8) == Array(expected.utf8)))
    }

    @Test func editsTellWhatWasReplaced() throws {
        let (text, edits) = try Array("abи\u{306}c".utf8).withUnsafeBufferPointer { bytes throws(ICUError) in
            try Normalizer.normalize(bytes, .nfc, edits: true)
        }
        #expect(text == Array("ab\u{439}c".utf8))
        #expect(edits.map(\.changed) == [false, true, false])
        #expect(edits.map(\.sourceLength) == [2, 4, 1])
        #expect(edits.map(\.normalizedLength) == [2, 2, 1])
    }

    @Test func nothingHasNoEdits() throws {
        let (text, edits) = try [UInt8]().withUnsafeBufferPointer { bytes throws(ICUError) in
            try Normalizer.normalize(bytes, .nfc, edits: true)
        }
        #expect(text.isEmpty && edits.isEmpty)
    }

    /// UAX #15's laws, and the edits rebuild the text.
    @Test func lawsHoldOfRandomText() throws {
        var random = RandomText(seed: 41)
        var changes = 0
        for _ in 0..<300 {
            let source = Array(random.text(scalars: 80).utf8)
            let (composed, edits) = try source.withUnsafeBufferPointer { bytes throws(ICUError) in
                try Normalizer.normalize(bytes, .nfc, edits: true)
            }
            let decomposed = try Self.normalize(source, .nfd)
            #expect(try Self.normalize(source, .nfc) == composed)
            #expect(try Self.normalize(decomposed, .nfc) == composed)
            #expect(try Self.normalize(composed, .nfd) == decomposed)
            #expect(try Self.normalize(composed, .nfc) == composed)
            #expect(Self.isNormalized(composed, .nfc) && Self.isNormalized(decomposed, .nfd))
            #expect(Self.isNormalized(source, .nfc) == (source == composed))
            // Swift compares canonical equivalents as equal.
            #expect(String(decoding: source, as: UTF8.self) == String(decoding: composed, as: UTF8.self))

            var (from, to) = (0, 0)
            for edit in edits {
                let (fromEnd, toEnd) = (from + Int(edit.sourceLength), to + Int(edit.normalizedLength))
                guard fromEnd <= source.count, toEnd <= composed.count else {
                    Issue.record("an edit leaves the text")
                    break
                }
                if edit.changed {
                    changes += 1
                } else {
                    #expect(source[from..<fromEnd] == composed[to..<toEnd])
                }
                (from, to) = (fromEnd, toEnd)
            }
            #expect((from, to) == (source.count, composed.count))
        }
        #expect(changes > 100)
    }

    /// ICU counts in 31 bits: a longer text must not reach it.
    @Test func aTextOfTwoGiBIsAnError() throws {
        try [UInt8](repeating: 0xC3, count: 8).withUnsafeBufferPointer { bytes in
            let huge = UnsafeBufferPointer(start: bytes.baseAddress, count: 1 << 31)
            #expect(throws: ICUError.self) { try Normalizer.normalize(huge, .nfd, edits: false) }
            #expect(!Normalizer.isNormalized(huge, .nfd))
            var iterator = try BreakIterator(.word, locale: "en")
            var found: [BreakBoundary] = []
            do throws(ICUError) {
                try iterator.boundaries(of: huge, into: &found)
                Issue.record("no error")
            } catch { #expect(found.isEmpty) }
        }
    }
}
