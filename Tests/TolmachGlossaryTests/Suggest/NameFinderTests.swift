// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct NameFinderTests {
    /// The text with the names in brackets: `?` behind what begins the sentence, `!` behind what a title stands before.
    @Test(
        arguments: [
            ("en", "Later Donald Tusk spoke to Tusk.", "Later Donald Tusk? · Tusk"),
            ("en", "The European Commission met in Minsk on Friday.", "European Commission · Minsk"),
            ("en", "they saw President Donald Tusk and Ursula von der Leyen", "Donald Tusk! · Ursula von der Leyen"),
            ("en", "it was Tusk's idea and the EU’s", "Tusk · EU"),
            ("en", "in World War II he met J. K. Rowling at No. 5", "World War II · J. K. Rowling"),
            ("en", "Everything Is Written In Capitals Here Today", ""),
            ("fr", "selon l'Ukraine et le président de la Pologne", "Ukraine · Pologne"),
            (
                "ru", "вчера президент Лукашенко и А. Г. Лукашенко встретили Жан-Клода",
                "Лукашенко! · А. Г. Лукашенко · Жан-Клода"
            ),
            ("uk", "учора в Санкт-Петербурзі та Кривому Розі", "Санкт-Петербурзі · Кривому Розі"),
            (
                "en", "about " + String(repeating: "Abc Def ", count: 8) + "and Minsk",
                String(repeating: "Abc Def ", count: 8).dropLast() + " · Minsk"
            ),
            ("en", "about " + String(repeating: "Abc Def ", count: 9) + "and Minsk", "Minsk"),
            ("ar", "قال الرئيس إن الاجتماع كان جيدا", ""),
            ("en", "we know Minsk, Brest and nothing else", "Minsk · Brest"),
        ])
    func names(_ language: String, _ text: String, _ expected: String) throws {
        let document = try SuggestFixture.document(text, language)
        let found = SentenceWord.sentences(of: document, language: language).flatMap {
            NameFinder(language: language).names(in: $0.words)
        }
        let shown = found.map { $0.text + ($0.isInitial ? "?" : "") + ($0.isPerson ? "!" : "") }
        #expect(shown.joined(separator: " · ") == expected)
    }

    @Test func whatTheGlossaryHasIsNotFound() throws {
        let document = try SuggestFixture.document(
            "They saw Minsk Arena and Minsk.", "en", glossary: "id,kind,en\nm,place,Minsk\n")
        let words = SentenceWord.sentences(of: document, language: "en").flatMap(\.words)
        #expect(NameFinder(language: "en").names(in: words).map(\.text) == ["Arena"])
    }
}
