// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachFormats

@Suite struct ReviewReasonTests {
    private static let person = Concept(
        id: "lukashenko", kind: "person",
        terms: [
            Term("Alexander Lukashenko", language: LanguageTag("en")), Term("Lukashenko", language: LanguageTag("en")),
        ])

    /// A hyphen that became a space is no initial, and a thing has none.
    @Test(arguments: [
        ("Kim Jong Un", "Kim Jong-un", "person"), ("Nord Stream 2", "Nord Stream-2", "product"),
        ("COVID 19 vaccine", "COVID-19 vaccine", "term"), ("bank of the union", "Bank union", "organisation"),
    ])
    func aHyphenIsNoInitial(text: String, term: String, kind: String) {
        let source = SourceText(text)
        let concept = Concept(id: "x", kind: kind, terms: [Term(term, language: LanguageTag("en"))])
        let mention = Mention(
            range: TextRange(unchecked: 0, text.utf8.count), concept: concept, termIndex: 0, match: .folded,
            confidence: 0.97, alternatives: [])
        #expect(ReviewReason(mention, among: [mention], source).why == "the same but for case, quotes or dashes")
    }

    /// What the page says of a mention that is the term but for what cannot be told by its letters.
    @Test(arguments: [
        ("ALEXANDER LUKASHENKO", 0, "the same but for case, quotes or dashes"),
        ("Alexander\u{A0}Lukashenko", 0, "the same but for case, quotes or dashes"),
        ("Alexander G. Lukashenko", 0, "the same name with an initial or a patronymic in it"),
        ("Alexander Grigoryevich Lukashenko", 0, "the same name with an initial or a patronymic in it"),
        ("Lukashenko, Alexander", 0, "the same name, surname first"),
        ("LUKASHENKO ALEXANDER", 0, "the same name, surname first"),
        ("LUKASHENKO", 1, "the same but for case, quotes or dashes"),
    ])
    func aFoldedMatchIsTold(text: String, term: Int, expected: String) {
        let source = SourceText("On Friday " + text + " spoke.")
        let mention = Mention(
            range: TextRange(unchecked: 10, 10 + text.utf8.count), concept: Self.person, termIndex: term,
            match: .folded, confidence: 0.97, alternatives: [])
        #expect(ReviewReason(mention, among: [mention], source).why == expected)
    }
}
