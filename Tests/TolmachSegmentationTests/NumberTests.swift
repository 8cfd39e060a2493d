// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Numbers with a full stop: articles of laws, dates, times of day, and numbers that things are listed by.
@Suite struct NumberTests {
    @Test(arguments: [
        ("hr", "Prema čl. 8. st. 3. Zakona o šumama to je zabranjeno.| Kazna je velika."),
        ("sl", "Po 4. odst. 7. čl. Zakona o gozdovih je to prepovedano.| Kazen je velika."),
        ("sr", "По чл. 8. ст. 3. Закона о шумама то је забрањено.| Казна је велика."),
        ("hr", "Vidi str. 8.| Autor griješi."), ("hr", "Bilo ih je 8.| Zakona nisu znali."),
        ("sr", "Види стр. 8.| Аутор греши."),
    ])
    func theNameOfALawStaysWithTheNumberOfItsArticle(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// A page, a house, a bus or a figure has no law.
    @Test(arguments: [
        ("hr", "Vidi str. 15.| Zakona se treba držati."), ("hr", "Stiže autobus br. 6.| Ugovora nema."),
        ("sl", "Glej str. 12.| Zakona ni mogoče spremeniti."), ("sr", "Погледај сл. 3.| Закона се нико не држи."),
        ("cs", "Viz str. 12.| Smlouvy podepsal ředitel."), ("cs", "Bydlí v ulici Dlouhá č. 8.| Smlouvy nemá."),
        ("pl", "Patrz str. 8.| Karty leżą na stole."), ("pl", "Zgodnie z art. 15. Ustawy o wodach to zakazane."),
        ("cs", "Podle čl. 15. Ústavy je to zakázáno."), ("sk", "Podľa čl. 15. Ústavy je to zakázané."),
        ("lt", "Pagal str. 15. Konstitucijos tai draudžiama."), ("mk", "Според чл. 15. Законот за води важи."),
    ])
    func onlyArticlesAreOfLaws(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("ko", "어머니는 1962. 7. 9. 부산에서 태어났다.| 아버지는 농부였다."),
        ("ko", "그는 2001. 11. 3. 회사를 떠났다.| 지금은 쉰다."),
        ("ko", "방은 모두 12개였다.| 7월에 비었다."), ("en", "They met in 1962.| 7 years later they wed."),
    ])
    func aDateOfThreeNumbersIsNotCut(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("fi", "Kirjasto suljetaan klo 19.00.| Kaisa lähtee kotiin."), ("fi", "Bussi lähtee klo 7.45.| Pekka odottaa."),
        ("de", "Einlass ist um 18.30.| Hunde bleiben draußen."),
        ("fi", "Juhlat pidetään 24.12. Koululla on tilaa."),
    ])
    func aTimeOfDayIsNoOrdinal(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("fi", "Katso sivu 4 ja kuva 9.| Tekijä kertoo siitä."), ("tr", "Bkz. şek. 9.| Metin eski."),
        ("fi", "Hän oli 9. Miettinen oli toinen."),
    ])
    func theNumberOfAFigureIsNoOrdinal(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// р. м. closes, but two capitals before a name are initials.
    @Test(arguments: [
        ("uk", "Лікар Р. М. Бук пішов."), ("ru", "Приехал Р. И. Ли из Сеула."),
    ])
    func initialsCloseNothing(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("cs", "Branky: 9. Jelínek, 31. Beran, 70. Vlk.| Diváků přišlo tisíc."),
        ("sk", "Góly: 9. Jelínek, 31. Baran.| Divákov prišlo tisíc."),
        ("cs", "Výsledek je 9.| Jelínek se spletl."), ("cs", "Odpověď: 9.| Jelínek se spletl, 31 lidí mlčelo."),
    ])
    func numbersThatNamesAreListedByAreNotCut(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("en", "Doors open at 8 p.m. Thursday at the old mill.| Tickets are free."),
        ("en", "The call came at 3 a.m. Eastern time.| Nobody answered."),
        ("en", "The mill shuts at 8 p.m.| Visitors leave by the gate."),
    ])
    func aWeekdayStaysWithTheTimeOfDay(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("ru", "Лунин И. Реки юга : в 3 т., 2-е изд., доп. СПб.: Вал, 1999. Т. 3. С. 10–25."),
        ("en", "Reed, T. Rivers of the South, Leeds: Weir, 1999. Vol. 3. No. 2."),
        ("ru", "Книга вышла в 1999.| С тех пор её читают."), ("en", "It happened in 1999.| Vol went home."),
    ])
    func volumesAndPagesStayWithTheYear(language: String, text: String) throws { try MarkedText.check(text, language) }
}
