// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Words that are no function words, but begin sentences where they have a capital.
@Suite struct OpenerTests {
    @Test(arguments: [
        ("uk", "Дорогу до села замело| З'ясувалося, що хліба вистачить."),
        ("uk", "Зустріч перенесли на середу| Дякую всім за терпіння."),
        ("ru", "Мост закрыли на ремонт| Несмотря на это, паром ходит."),
        ("et", "Sild suleti kuuks ajaks| Kahjuks praam ei käi."),
        ("fi", "Silta suljettiin kuukaudeksi| Valitettavasti lautta ei kulje."),
        ("hr", "Most je zatvoren zbog popravka| Nažalost, skela ne vozi."),
        ("nl", "De brug is een maand dicht| Helaas vaart het veer niet."),
        ("es", "El puente cerró por obras| Afortunadamente, el barco sigue."),
        ("mk", "Мостот е затворен за поправка| Навистина, скелата не вози."),
        ("gl", "A ponte pechou por obras| Afortunadamente, o barco segue."),
        ("sq", "Ura u mbyll për riparim| Fatkeqësisht, trageti nuk lundron."),
    ])
    func beginSentencesWithoutAMark(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("pl", "Zbudowano ją w 12 w. p.n.e.| Niestety spłonęła."), ("uk", "Він жив на вул. Садовій."),
        ("fi", "Talon rakensi Oy Kivi Ab.| Valitettavasti se paloi."),
        // Streets and people that are called like the beginning of a sentence.
        ("cs", "Sešli se v ul. Na Příkopě a šli na nám. Před Bateriemi."), ("pl", "Mieszka przy ul. Na Grobli od lat."),
        ("uk", "Він живе на вул. Під Дубом, 14."), ("sk", "Býva na ul. Pod Hájom v Dubnici."),
        ("it", "C'era anche il dott. Dal Monte con lui."),
    ])
    func beginSentencesAfterAbbreviations(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// At the end of a line they are no sign that the sentence goes on, as function words are.
    @Test func areNoFunctionWords() throws {
        try MarkedText.check("Хліб на столі, дякую|\nГості вже тут", "uk")
        try MarkedText.check("Хліб на столі, але\nГості не їдять", "uk")
    }

    /// Nor do words of a heading in which all words have capitals.
    @Test(arguments: [
        "Everything Is Written In Capitals Here Today", "Apparently Nobody Knows Where The Money Went",
        "Rain Stops Play Again As The Final Is Put Off", "Nobody Says How The Bridge Was Lost",
        "What Everyone Should Know About Bread But Never Asks",
    ])
    func areNotThoseOfAHeadingInCapitals(text: String) throws { try MarkedText.check(text, "en") }

    @Test(arguments: [
        ("uk", "Він писав: «Дякую», — і більше нічого."), ("en", "They sang Sorry and then Hello again."),
        ("tr", "Savaştan sonra İkinci Kolordu kuruldu."), ("pl", "Koreą rządzi Kim Dzong Un."),
    ])
    func areNotThoseThatNamesHold(language: String, text: String) throws { try MarkedText.check(text, language) }
}
