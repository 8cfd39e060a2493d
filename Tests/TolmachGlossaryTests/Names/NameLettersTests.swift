// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU

@testable import TolmachGlossary

/// The short ways by which letters are read, held against the long ones.
@Suite struct NameLettersTests {
    private static let scalars = [
        0x20...0x2FF, 0x370...0x6FF, 0x10A0...0x11FF, 0x3040...0x30FF, 0x4DF0...0x4E30, 0x9FE0...0xA000,
        0xABF0...0xAC40, 0xD790...0xD7B0,
    ]
    .flatMap { $0.compactMap { Unicode.Scalar(UInt32($0)) } }

    private func folded(_ text: String) throws -> String {
        let bytes = Array(text.utf8)
        let folded = try bytes.withUnsafeBufferPointer {
            try Normalizer.normalize($0, .nfkcCaseFold, edits: false).text
        }
        return String(decoding: folded, as: UTF8.self)
    }

    @Test func whatIsPlainStaysAsItIs() throws {
        let plain = Self.scalars.filter { NameLetters.isPlain($0.value) }
        #expect(plain.count > 500 && plain.count < Self.scalars.count)
        // Apart, and each right after the one before it: none joins another.
        for text in [plain.map { String($0) }.joined(separator: " "), String(String.UnicodeScalarView(plain))] {
            #expect(Array(try folded(text).unicodeScalars) == Array(text.unicodeScalars))
        }
        for scalar in plain { #expect(Array(try folded(String(scalar)).unicodeScalars) == [scalar]) }
    }

    @Test func plainWordsAreReadAsAllNamesAre() {
        var letters: [UInt16] = []
        var count = 0
        func check(_ word: String) {
            guard let script = NameLetters.plainWord(Array(word.utf8)[...], into: &letters) else { return }
            count += 1
            let expected = NameLetters(utf8: Array(word.utf8))
            #expect(script == expected?.script && letters == expected?.letters, "\(word)")
        }
        let scalars = Self.scalars.map { String($0) }
        for (place, scalar) in scalars.enumerated() {
            check(scalar)
            check(scalar + scalar)
            check(scalar + scalars[(place + 1) % scalars.count])
            check(scalar + scalars[(place * 7 + 3) % scalars.count] + scalar)
            check(String(repeating: scalar, count: 96))
        }
        for word in ["ーーア", "アーー", "アー", "łukasz", "straße", "o'brien", "י״ד", "שלום", "ﷲ"] { check(word) }
        #expect(count > 1000)
    }
}
