// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct ListTests {
    @Test(arguments: [
        "1. bread and butter| 2. milk| 3. eggs", "1) bread| 2) milk", "(a) bread| (b) milk| (c) eggs",
        "i) bread| ii) milk| iii) eggs| iv) salt", "We need food.| a. here it is| b. another| c. one more",
        "They met.| w) first| x) second",
    ])
    func itemsOnOneLineAreCut(text: String) throws { try MarkedText.check(text, "en") }

    @Test(arguments: [
        "1. bread and 3. milk", "He chose plan b. and left", "It cost 1.5 or 2.5 dollars", "See (a) and also (c) there",
        "Alfa s. r. o. and Beta a. s. met",
    ])
    func whatIsNoListIsNotCut(text: String) throws { try MarkedText.check(text, "cs") }

    @Test func notesBelongToTheSentenceBefore() throws {
        try MarkedText.check("It is a gas. [1][2] [3]| It burns.", "en")
        try MarkedText.check("It is a gas. [12]| It burns.", "en")
    }

    @Test func spacedQuotationMarksCloseByTurns() throws {
        try MarkedText.check("He said: \" It is over. \"| She left.", "en")
        try MarkedText.check("The album was '' Slanged ! '' .", "en")
    }

    @Test func timesEndSentencesUnlessTheyOpenThem() throws {
        try MarkedText.check("He came home at 6 p.m.| Travelers waited.", "en")
        try MarkedText.check("At 6 p.m. Travelers waited.", "en")
    }

    /// A list within one sentence, and the sign of an item before its sentence.
    @Test(arguments: [
        ("en", "We sell 1) bread and 2) milk in this shop."), ("en", "1) bread and 2) milk are sold here."),
        ("uk", "1) хліб і 2) молоко були на столі."), ("de", "1) Brot und 2) Milch gibt es hier."),
        ("en", "1) bread| 2) milk"), ("uk", "1. Хто він| 2. Де він"),
        ("uk", "Усе сказано.| (9) Проте дещо лишилося."), ("ro", "S-a hotărât.| (12) În special, se cere răbdare."),
        ("uk", "Усе сказано.| а) Він прийшов."), ("en", "All is said.| (iv) The rest follows."),
    ])
    func anItemsSignStandsBeforeIt(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Треба купити: • хліб; • молоко; • сіль.| Потім обід."), ("en", "We need: • bread; • milk."),
        ("en", "Bread| • Milk| • Salt"), ("uk", "Купили:| • Хліб.| • Молоко."),
    ])
    func itemsInLowerCaseAfterAColonAreOfOneSentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// The number of a figure, table or article is no sentence.
    @Test(arguments: [
        ("uk", "Рис. 5. Будова моста."), ("uk", "Табл. 2. Склад населення.| Джерело невідоме."),
        ("ru", "Рис. 12. Строение моста.| Фото автора."), ("pl", "Rys. 5. Budowa mostu."),
        ("de", "Abb. 3. Bau der Brücke."),
        ("sr", "Сл. 5. Грађа моста."), ("uk", "Це видно на рис. 5.| Будова проста."),
        ("uk", "Минуло 5.| Будова стоїть."),
        ("uk", "Рис. 5.2. Будова моста."), ("uk", "Тел. 555-55-55.| Телефонуйте!"),
        ("pl", "Tel. 22 555 55 55.| Proszę dzwonić!"),
        // Ordinals before a century.
        ("pl", "W latach 70. XX w. była tu fabryka."), ("cs", "V letech 20. XX. století tu stál mlýn."),
        ("pl", "Było ich 70.| Wszyscy przyszli."),
    ])
    func aCaptionIsOneSentence(language: String, text: String) throws { try MarkedText.check(text, language) }
}
