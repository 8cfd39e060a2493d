// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// How English writes names of other alphabets.
@Suite struct LatinSpellingTests {
    @Test(arguments: [
        ("лукашенко", "lukashenko"), ("хрущёв", "khrushchyov"), ("щербаков", "shcherbakov"), ("юрий", "yuriy"),
        ("ильич", "ilich"),
        ("євген", "yevgen"), ("київ", "kiyiv"), ("ўладзімір", "wladzimir"), ("ђоковић", "djokovich"),
        ("п'ятниця", "pyatnitsya"),
        ("μητσοτάκης", "mitsotakis"), ("μπακογιάννη", "bakogianni"), ("παπανδρέου", "papandreu"),
        ("ευάγγελος", "evaggelos"),
        ("საქაშვილი", "sakashvili"), ("ჩხეიძე", "chkheidze"), ("փաշինյան", "pashinyan"),
        ("խաչատուրյան", "khachaturyan"),
    ])
    func writesAsEnglishDoes(_ word: String, _ latin: String) throws {
        let letters = try #require(LatinSpelling.letters(of: Array(word.utf8)[...]))
        #expect(letters.script == .latin)
        #expect(String(decoding: letters.letters, as: UTF16.self) == " \(latin) ")
    }

    @Test(arguments: ["путин1", "putin", "", "משה", "'"])
    func saysWhatItCannotWrite(_ word: String) {
        #expect(LatinSpelling.letters(of: Array(word.utf8)[...]) == nil)
    }

    @Test func longWordsAreCutOff() throws {
        let letters = try #require(LatinSpelling.letters(of: Array(String(repeating: "щ", count: 1000).utf8)[...]))
        #expect(letters.letters.count <= NameLetters.maximumLength)
    }
}
