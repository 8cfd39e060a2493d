// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU

@Suite struct CharactersTests {
    @Test func scripts() {
        let expected: [(Unicode.Scalar, ScriptCode)] = [
            ("a", .latin), ("ж", .cyrillic), ("ω", .greek), ("ა", .georgian), ("ա", .armenian), ("א", .hebrew),
            ("ع", .arabic), ("世", .han), ("あ", .hiragana), ("カ", .katakana), ("한", .hangul), ("ก", .thai), ("ລ", .lao),
            ("ក", .khmer), ("မ", .myanmar), ("क", .devanagari), (".", .common), ("\u{301}", .inherited),
        ]
        for (scalar, script) in expected { #expect(ScriptCode(of: scalar.value) == script, "\(scalar)") }
        #expect(ScriptCode.cyrillic.description == "Cyrl")
        #expect(ScriptCode(rawValue: -5).description == "Zzzz")
    }

    @Test func caseFolding() {
        for (scalar, folded) in [("A", "a"), ("Ж", "ж"), ("ς", "σ"), ("İ", "İ"), ("世", "世")]
            as [(Unicode.Scalar, Unicode.Scalar)]
        {
            #expect(Characters.foldedCase(scalar.value) == folded.value)
        }
    }

    @Test func properties() {
        #expect(Characters.generalCategory(0x41) == 1)
        #expect(Characters.generalCategory(0x61) == 2)
        #expect(Characters.generalCategory(0x4E16) == 5)
        #expect(Characters.generalCategory(0x301) == 6)
        #expect(Characters.generalCategory(0x35) == 9)
        #expect(Characters.wordBreakProperty(0x61) == 1)
        #expect(Characters.wordBreakProperty(0x5D0) == 14)
        #expect(Characters.wordBreakProperty(0x20) == 22)
        #expect(Characters.lineBreakProperty(0xE01) == 24)
        #expect(Characters.isExtendedPictographic(0x1F600))
        #expect(!Characters.isExtendedPictographic(0x61))
    }
}
