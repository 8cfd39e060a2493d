// SPDX-License-Identifier: Apache-2.0
import Testing

@_spi(Training) @testable import TolmachGlossary

/// The readings that ship are those of ICU, whose transliterators need not be opened for them.
@Suite struct HanReadingsTests {
    @Test(
        arguments: [
            ("普京", "pujing"), ("卢卡申科", "lukashenke"), ("特蕾莎·梅", "teleisha·mei"), ("a 王 b", "awangb"), ("", ""),
        ])
    func areWithoutTonesAndSpaces(_ text: String, _ expected: String) { #expect(HanReadings.pinyin(text) == expected) }

    @Test func areThoseOfICU() throws {
        var compared = 0
        for scalar in stride(from: UInt32(0x4E00), to: 0xA000, by: 61) {
            let character = String(try #require(Unicode.Scalar(scalar)))
            // What ICU of some other version cannot read is no fault of the table.
            guard let reading = Romanizer.pinyin.latin(character), reading != character else { continue }
            compared += 1
            #expect(HanReadings.pinyin(character) == reading.filter { $0 != " " }, "\(character)")
        }
        #expect(compared > 300)
    }

    @Test(arguments: [("澤", "泽"), ("連", "连"), ("斯", "斯"), ("a", "a")])
    func simplifiedForms(_ character: String, _ expected: String) {
        #expect(HanReadings.simplified(character.unicodeScalars.map(\.value)) == expected.unicodeScalars.map(\.value))
    }

    /// Characters outside the table are still asked of ICU.
    @Test func ofCharactersOutsideTheTable() throws {
        let reading = try #require(HanReadings.pinyin("㐀"))
        #expect(reading == Romanizer.pinyin.latin("㐀")?.filter { $0 != " " })
    }

    @Test func linesThatAreNoneArePassedOver() {
        let text = "# readings\nbroken\nwang 王汪\n> 馬马魚鱼龍\n"
        let table = Array(text.utf8).withUnsafeBufferPointer { HanReadingsFile.table($0) }
        #expect(table.syllable(0x738B) == "wang")
        #expect(table.syllable(0x6C6A) == "wang")
        #expect(table.syllable(0x9A6C) == nil)
        #expect(table.simplified(0x99AC) == 0x9A6C)
        #expect(table.simplified(0x9F8D) == 0x9F8D)
        #expect(table.simplified(0x41) == nil)
    }
}
