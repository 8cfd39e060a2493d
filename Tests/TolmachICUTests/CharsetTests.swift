// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU

@Suite struct CharsetTests {
    private func decode(_ bytes: [UInt8], _ charset: String, strict: Bool = true) throws -> String {
        String(
            decoding: try bytes.withUnsafeBufferPointer { bytes throws(Charset.DecodingFailure) in
                try Charset.decode(bytes, from: charset, strict: strict)
            }, as: UTF8.self)
    }

    @Test func decoding() throws {
        #expect(try decode([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "windows-1251") == "Привет")
        #expect(try decode([0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "KOI8-R") == "Привет")
        #expect(try decode([0xD6, 0xD0], "GB18030") == "中")
        #expect(try decode([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS") == "日本")
        #expect(try decode([0xC7, 0xD1], "EUC-KR") == "한")
        #expect(try decode([0x3D, 0xD8, 0x00, 0xDE], "UTF-16LE") == "😀")
        #expect(try decode([], "windows-1251") == "")
    }

    @Test func aMalformedByteHasItsPlace() throws {
        #expect { try decode([0x61, 0xC3, 0x28], "UTF-8") } throws: {
            if case Charset.DecodingFailure.malformed(let offset) = $0 { offset == 1 } else { false }
        }
        #expect(try decode([0x61, 0xC3, 0x28], "UTF-8", strict: false) == "a\u{FFFD}(")
        // A lone surrogate.
        #expect(throws: Charset.DecodingFailure.self) { try decode([0x00, 0xD8, 0x61, 0x00], "UTF-16LE") }
    }

    /// Also in sets that have a substitute of their own, which would be U+001A.
    @Test(
        arguments: [
            ("EUC-JP", [0xFF]), ("EUC-KR", [0xFF]), ("Shift_JIS", [0xFF]), ("Shift_JIS", [0x81, 0x20]),
            ("GBK", [0x81, 0x20]),
            ("Big5", [0xA1, 0x20]), ("windows-949", [0x81, 0x20]),
            ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x80, 0x1B, 0x28, 0x42]),
            ("GB18030", [0xFF]), ("EUC-TW", [0xFF]), ("US-ASCII", [0xFF]), ("windows-1255", [0xD9]),
            ("IBM-943", [0xFD]),
        ] as [(String, [UInt8])])
    func whatIsMalformedBecomesTheReplacementCharacter(_ charset: String, _ bytes: [UInt8]) throws {
        guard Charset.isKnown(charset) else { return }
        #expect(throws: Charset.DecodingFailure.self) { try decode([0x61] + bytes + [0x20, 0x7A], charset) }
        let text = try decode([0x61] + bytes + [0x20, 0x7A], charset, strict: false)
        #expect(text.first == "a" && text.last == "z")
        #expect(text.contains("\u{FFFD}") && !text.contains("\u{1A}"), "\(text.debugDescription)")
    }

    /// IBM's tables of the PC's sets make U+001A of 7F, U+007F of 1C and U+001C of 1A; that is nobody's text.
    @Test(
        arguments: [
            "Shift_JIS", "windows-932", "IBM866", "IBM437", "IBM852", "windows-949", "windows-936", "windows-950",
            "TIS-620", "ISO-2022-KR", "EUC-JP", "GB18030", "Big5", "windows-1251", "KOI8-R",
        ])
    func aControlIsItself(_ charset: String) throws {
        for byte in Array(0...0x1F) + [0x7F] as [UInt8]
        where charset != "ISO-2022-KR" || ![0x0E, 0x0F, 0x1B].contains(byte) {
            let bytes: [UInt8] = [0x61, byte, 0x7A]
            #expect(Array(try decode(bytes, charset).utf8) == bytes, "\(byte)")
            #expect(Array(try decode(bytes, charset, strict: false).utf8) == bytes, "\(byte)")
            guard charset != "ISO-2022-KR" else { continue }
            #expect(bytes.withUnsafeBufferPointer { Charset.encode($0, to: charset) } == bytes, "\(byte)")
        }
    }

    /// In chunks and between characters of two bytes, too.
    @Test func aControlKeepsItsPlace() throws {
        let unit: [UInt8] = [0x93, 0xFA, 0x7F, 0x96, 0x7B, 0x1A, 0x41, 0x1C]
        let bytes = Array(repeatElement(unit, count: 30_000).joined())
        let text = String(repeating: "日\u{7F}本\u{1A}A\u{1C}", count: 30_000)
        #expect(try decode(bytes, "Shift_JIS") == text)
        #expect {
            try decode(unit + [0xFF, 0x7F], "Shift_JIS")
        } throws: {
            if case Charset.DecodingFailure.malformed(let offset) = $0 { offset == 8 } else { false }
        }
        #expect(try decode(unit + [0xFF, 0x7F], "Shift_JIS", strict: false).hasSuffix("A\u{1C}\u{FFFD}\u{7F}"))
    }

    /// Any two bytes of a double-byte set, but those that are controls there.
    @Test(arguments: ["EUC-JP", "EUC-KR", "Shift_JIS", "GBK", "Big5"])
    func noTwoBytesBecomeAControl(_ charset: String) throws {
        for lead in 0x80...0xFF as ClosedRange<UInt8> {
            for trail in [0x20, 0x41, 0x80, 0xA0, 0xFF] as [UInt8] {
                let text = try decode([lead, trail, 0x2E], charset, strict: false)
                #expect(!text.contains("\u{1A}"), "\(lead) \(trail)")
            }
        }
    }

    @Test func anUnknownCharsetIsRefused() {
        #expect(Charset.isKnown("latin1"))
        #expect(!Charset.isKnown("no-such-charset"))
        #expect { try decode([0x61], "no-such-charset") } throws: {
            if case Charset.DecodingFailure.unknownCharset = $0 { true } else { false }
        }
    }

    @Test func detection() {
        let text = Array("Президент встретился с лидером соседней страны и обсудил с ним цены на нефть".utf8)
        let guesses = text.withUnsafeBufferPointer { Charset.detect($0) }
        #expect(guesses.first?.name == "UTF-8")
        #expect(guesses.first?.confidence ?? 0 > 50)
        #expect([UInt8]().withUnsafeBufferPointer { Charset.detect($0) }.isEmpty)
    }
}
