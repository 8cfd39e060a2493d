// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// How English writes names of other alphabets.
@Suite struct LatinSpellingTests {
    @Test(arguments: [
        ("Лукашенко", "lukashenko"), ("Хрущёв", "khrushchev"), ("Щербаков", "shcherbakov"), ("Юрий", "yuriy"),
        ("Ильич", "ilich"),
        ("Євген", "yevgen"), ("Зьмітраў", "zmitraw"), ("Ђоковић", "djokovich"), ("П'ятниця", "pyatnitsya"),
        ("Джонсон", "jonson"),
        ("Қостанай", "qostanay"), ("Хүрэлсүх", "khurelsukh"), ("Μητσοτάκης", "mitsotakis"),
        ("Μπακογιάννη", "bakogianni"),
        ("Παπανδρέου", "papandreu"), ("Ευάγγελος", "evaggelos"), ("საქაშვილი", "sakashvili"), ("ჩხეიძე", "chkheidze"),
        ("Փաշինյան", "pashinyan"), ("Խաչատուրյան", "khachaturyan"), ("Սերգեևա", "sergeeva"),
    ])
    func writesMuchAsEnglishDoes(_ word: String, _ latin: String) throws {
        let letters = try #require(LatinSpelling.letters(of: WordKey.make(word)[...]))
        #expect(letters.script == .latin)
        #expect(String(decoding: letters.letters, as: UTF16.self) == " \(latin) ")
    }

    @Test func ukrainianAndBelarusianHaveASoftG() throws {
        let letters = try #require(LatinSpelling.letters(of: WordKey.make("Гостомель")[...], hasSoftG: true))
        #expect(String(decoding: letters.letters, as: UTF16.self) == " hostomel ")
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
