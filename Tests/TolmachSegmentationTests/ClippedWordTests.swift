// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Abbreviations that no list has, or that are words too, told by what stands on both sides of them.
@Suite struct ClippedWordTests {
    @Test(arguments: [
        ("uk", "Про це подає синон. словник і ще один."), ("uk", "Гриби збирають із листоп. до берез. щодня."),
        ("uk", "Строк становить 30 календ. днів від дня подання."), ("ru", "Есть и морфол. разбор слова."),
        ("be", "У складзе ёсць сінт. валокны і воўна."), ("pl", "To jest synt. materiał, nie wełna."),
        ("hr", "Prihod je pao u odnosu na 2008. i iznosio je malo."),
        ("es", "Se reunieron en la 3a. sala del edificio."),
    ])
    func aWordInAConsonantBeforeLowerCaseIsClipped(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "пішли в ліс.| там гарно."), ("ru", "Леса больше нет.| их вырубили."),
        ("fi", "Ostin auton.| se on hyvä."),
    ])
    func wordsOfTheLanguageAreNot(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// What looks like an abbreviation and ends a running sentence.
    @Test(arguments: [
        ("uk", "Гроші є.| 20 гривень лежать на столі."), ("uk", "Це був я.| 20 років тому все було інакше."),
        ("ru", "Это был я.| 20 лет назад всё было иначе."),
        ("bg", "Така е.| 20 години по-късно нищо не се е променило."),
        ("fr", "C'est tout ce qu'il y a.| 20 ans plus tard, rien n'a changé."),
        ("it", "Non so chi è.| 20 persone lo conoscono."), ("de", "Wir haben einen Plan b.| 20 Leute kennen ihn."),
        ("uk", "Ціна 50 грн за л.| Марія купила два."), ("pl", "Cena 5 zł za l.| Maria kupiła dwa."),
        ("ru", "Мы купили рис.| «Сколько стоит?» — спросила она."), ("ru", "Он ударил зад.| «Больно!» — крикнул он."),
        ("uk", "Купили хліб.| № 5 подорожчав."), ("ru", "Взяли хлеб.| № 7 остался."),
        ("uk", "Поїзд рушив о 5 год.| — О. Бойко замовк."), ("it", "Ho comprato il gas.| poi sono uscito."),
    ])
    func runningSentencesStayApart(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Дорога тягнеться від вокзалу аж до р. Случ і далі."), ("uk", "Замок стоїть на р. Збруч."),
        ("sl", "Mesto leži ob r. Savi."), ("cs", "Město leží na ř. Vltavě."), ("sr", "Град лежи на р. Сави."),
        ("hr", "Grad leži na r. Savi."), ("be", "Вёска стаіць на р. Свіслач."),
        ("uk", "Елемент має ат. н. 8 у таблиці."),
        ("uk", "Минув рік після р. Він повернувся."), ("uk", "Народився 500 р. до н. е. Помер старим."),
    ])
    func aPrepositionGovernsAnAbbreviation(language: String, text: String) throws {
        let marked = text.replacing("р. Він", with: "р.| Він").replacing("е. Помер", with: "е.| Помер")
        try MarkedText.check(marked, language)
    }

    @Test(arguments: [
        ("uk", "Книга зберігається під інв. № 1234 у музеї."), ("uk", "Їхали трол. № 16 аж до кінця."),
        ("uk", "Поясніть свій вибір.| № 146. Знайдіть значення виразу."), ("uk", "Ціни зросли.| № 5 подорожчав."),
    ])
    func aNumberSignFollowsAnAbbreviation(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "1. Відрядити Ткача до 20 лют. 2015 р.| 2. Виплатити аванс 2 400 грн.| 3. Контроль залишаю за собою."),
        ("ru", "1. Выплатить Ткачу 500 руб.| 2. Приказ довести до отдела."),
        ("uk", "Порядок денний: 1. Звіт голови.| 2. Про бюджет на 2022 р.| 3. Різне."),
        ("uk", "Це сказано в ст. 5. Закон чинний."), ("hr", "Vidi sl. 5. Krivulja raste."),
        ("uk", "1.1. Читачем може бути кожен, хто досяг 14 р.|\n1.2. Квиток видає адміністрація."),
    ])
    func itemsFollowDatesAndSums(language: String, text: String) throws {
        let marked = text.replacing("ст. 5. Закон", with: "ст. 5.| Закон").replacing(
            "sl. 5. Kriv", with: "sl. 5.| Kriv")
        try MarkedText.check(marked, language)
    }

    @Test(arguments: [
        ("uk", "Родом із Миргородського пов. Полтавської губ. у родині коваля."),
        ("be", "Вёска Слуцкага пав. Мінскай губ. згарэла."),
        ("uk", "Вони жили в Лубенському пов.| Полтава була далеко."),
        ("uk", "Привезли рис, сіль та ін.| Київської обл. вони не бачили."),
    ])
    func aRegionLiesInAnother(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Через 5 хв. Ткач забив гол."), ("uk", "На 67-й хв. Ткач подвоїв рахунок."),
        ("uk", "Арбітр додав 4 хв.| Ткач забив гол."), ("uk", "Ремонт тривав аж 5 год.| Марія чекала."),
    ])
    func aMomentOpensASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Він друкувався в газ. «Рада» щотижня."), ("uk", "Зміни внесено до п. «Б» договору."),
        ("be", "Друкаваўся ў газ. «Наша слова» штогод."),
        ("en", "She teaches at the School of Art.| “I love it,” she says."),
    ])
    func aNameInQuotationMarksFollows(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Мороз О. Історія міста. — К.: Основи, 2006. — 688 с."),
        ("uk", "Бойко М. Історія: в 11 т. — Т. 1. — К., 1991."),
        ("ru", "Собр. соч.: в 12 т. — М.: Заря, 1985. — Т. 8."),
    ])
    func partsOfReferencesStayTogether(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "— Скільки коштує квиток до Стрия?| — 320 гривень."), ("ru", "— Сколько их было?| — 5 или 6."),
        ("uk", "ІІ. Випишіть дієслова.| ІІІ. Складіть речення."), ("uk", "Тому що в 1991 р. Україна стала вільною."),
        ("ru", "Потому что в 1917 г. Россия изменилась."), ("ru", "Из пункта А в пункт Б он шёл час."),
        ("ru", "Из пункта Б в пункт А он шёл час."),
        ("uk", "Їхали з міста Б до міста А два дні."),
    ])
    func answersNumbersAndLetters(language: String, text: String) throws { try MarkedText.check(text, language) }
}
