// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct LetterScriptTests {
    @Test(arguments: [
        ("aŁẞｚ", LetterScript.latin), ("ωἌ", .greek), ("бҐў", .cyrillic), ("Եկ", .armenian), ("אל", .hebrew),
        ("لژ", .arabic),
        ("დᲓ", .georgian), ("루한", .hangul), ("カーｶ", .katakana), ("京ひไລមမ", .unspaced), ("अሀ", .other),
        ("1 .-€\u{301}", .none),
    ])
    func byFirstLetter(_ letters: String, _ script: LetterScript) {
        for scalar in letters.unicodeScalars { #expect(LetterScript(scalar.value) == script, "\(scalar)") }
    }

    @Test func capitals() {
        for scalar in "AŁБЎΩԵǅ".unicodeScalars { #expect(WordShape.isCapital(scalar.value), "\(scalar)") }
        for scalar in "ałбўωեß京1".unicodeScalars { #expect(!WordShape.isCapital(scalar.value), "\(scalar)") }
    }

    @Test func longWordsDoNotOverflow() {
        var shape = WordShape()
        for _ in 0..<1000 { shape.add(letter: 0x41, .latin) }
        #expect(shape.letters == 255 && shape.capitals == 255 && shape.isAllCapitals)
    }
}
