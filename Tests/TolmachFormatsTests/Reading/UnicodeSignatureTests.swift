// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachFormats

@Suite struct UnicodeSignatureTests {
    private func mark(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { UnicodeSignature.mark($0) }.map { "\($0.encoding) \($0.length)" }
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], "UTF-8 3"), ([0xFF, 0xFE, 0x41, 0x00], "UTF-16LE 2"),
            ([0xFE, 0xFF, 0x00, 0x41], "UTF-16BE 2"),
            ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE 4"), ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00], "UTF-16LE 2"),
            ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE 4"), ([0x84, 0x31, 0x95, 0x33], "GB18030 4"),
        ] as [([UInt8], String)])
    func marks(_ bytes: [UInt8], _ expected: String) { #expect(mark(bytes) == expected) }

    @Test(arguments: [[], [0xEF, 0xBB], [0xFF], [0x41, 0x42], [0xBF, 0xBB, 0xEF]] as [[UInt8]])
    func noMarks(_ bytes: [UInt8]) { #expect(mark(bytes) == nil) }

    private func wide(_ bytes: [UInt8], isValidUTF8: Bool = true) -> String? {
        bytes.withUnsafeBufferPointer { UnicodeSignature.withoutMark($0, isValidUTF8: isValidUTF8) }
    }

    @Test func theLookOfUTF16() {
        let text = "The talks went on for four hours."
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(wide(little) == "UTF-16LE" && wide(big) == "UTF-16BE")
        #expect(wide(text.unicodeScalars.flatMap { [UInt8(truncatingIfNeeded: $0.value), 0, 0, 0] }) == "UTF-32LE")
        #expect(wide(Array(text.utf8) + [0x21]) == nil)
        // A stray NUL does not make a text UTF-16.
        #expect(wide(Array((String(repeating: text, count: 4) + "\0!").utf8)) == nil)
    }
}
