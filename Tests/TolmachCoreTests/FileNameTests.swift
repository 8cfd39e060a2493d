// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct FileNameTests {
    @Test(arguments: [
        (Array("story.txt".utf8), "story.txt"), (Array("оповідь 🙂".utf8), "оповідь 🙂"), ([], ""),
        ([0x63, 0xE9, 0x2E], "c\\xE9."), ([0xD0], "\\xD0"), ([0xF0, 0x9F, 0x41, 0xFF], "\\xF0\\x9FA\\xFF"),
        // A surrogate, one too long, and what stands for bytes itself.
        ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xC0, 0x80], "\\xC0\\x80"),
        (Array("\u{10FEE9}".utf8), "\\xF4\\x8F\\xBB\\xA9"),
    ])
    func theBytesOfANameCanBeHadAgain(_ bytes: [UInt8], _ shown: String) {
        let text = FileName.text(of: bytes)
        #expect(FileName.bytes(of: text) == bytes)
        #expect(
            FileName.withPath(text) { path in (0..<bytes.count + 1).map { UInt8(bitPattern: path[$0]) } } == bytes + [0]
        )
        #expect(FileName.printable(text) == shown)
        #expect(PrintableText.escaped(text) == shown)
        // Put together of parts it is still the same.
        #expect(FileName.bytes(of: "a/" + text + ".x") == Array("a/".utf8) + bytes + Array(".x".utf8))
    }
}
