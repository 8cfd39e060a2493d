// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Words for year and century that are abbreviated, units, and names that look like abbreviations.
@Suite struct YearTests {
    @Test(arguments: [
        ("uk", "Відомо, що в 1991 р. Україна стала незалежною."), ("uk", "І лише в 1991 р. Україна стала вільною."),
        ("ru", "Известно, что в 1991 г. Россия стала другой."), ("be", "Вядома, што ў 1991 г. Беларусь стала вольнай."),
        ("uk", "Це сталося давно, у 1936 р.| Люди ще пам'ятають."),
        ("ru", "Так было в 1936 г.| Голод унёс много жизней."), ("uk", "Він працював там до 1991 р.| Завод закрили."),
    ])
    func aDateMayOpenAClause(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Конституцію прийнято 28 червня 1996 р. Верховною Радою України."),
        ("uk", "Порядок затверджено 3 квітня 2005 р. Львівською обласною радою."),
        ("ru", "Договор подписан 4 июля 2003 г. Президентом Грузии."),
        ("be", "Канстытуцыя прынята 15 сакавіка 1994 г. Вярхоўным Саветам."),
        ("uk", "Статут зареєстровано 14 лютого 2005 р. Міністерством юстиції."),
        ("uk", "Рішенням суду від 3 березня 2020 р. Позивачу відмовлено."),
        ("ru", "Приказом от 2 февраля 2018 г. Иванов уволен."),
        ("uk", "Постановою затверджено порядок від 3 березня 2020 р.| Порядок діє досі."),
        ("uk", "Закон прийнято 5 травня 1998 р.| Метою закону є захист природи."),
        ("uk", "Він помер 5 травня 1998 р.| Президентом України став інший."),
    ])
    func whoDidItMayFollowADate(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Машина їхала зі швидкістю 90 км/год.| Далі була зупинка."),
        ("ru", "Ветер усилился до 25 м/с.| Деревья падали."), ("pl", "Jechał 90 km/godz.| Dalej był zakręt."),
        ("uk", "Під г. Говерла знайшли криївку."),
    ])
    func aRateEndsASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Завод збудували у 1936 р.| Люди працювали в три зміни."), ("uk", "У 1936 р. Київ був малий."),
        ("uk", "Церкву звели у XVIII ст.| Будівля стоїть досі."), ("ru", "А в 2014 г. Рада приняла закон."),
        ("ru", "Собор возвели в конце XVII в.| Архитектор неизвестен."), ("pl", "Wiosną 1945 r. Praga powstała."),
        ("bg", "Заводът е построен през 1936 г.| Хората работеха."), ("be", "24 сакавіка 1920 г. Рада прыняла статут."),
        ("be", "З 1997 г. — тэхнікум, з 2002 г. — Універсітэт."),
        ("ru", "Указ от 5 мая 1998 г. «Об охране лесов» отменён."),
        ("uk", "Школу закрили в 90-х рр.| Дітей возили до міста."), ("ru", "В 1920-х гг. Харьков был столицей."),
        ("ru", "Так, в 1885 г. Россия стала союзником."), ("ru", "Отбор проб (с 2020 г. ГОСТ другой) описан."),
        ("ru", "Мода возникла в конце 70-х гг. ХХ в. в городах."),
        ("uk", "Шукають чоловіка 1980 р. н.| Поліція просить допомоги."),
    ])
    func aYearEndsASentenceUnlessItOpensIt(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("ru", "Храм построили около 700 г. до н. э.| Римляне его разрушили."),
        ("uk", "Місто засновано в III ст. до н.е.| Римляни звели мури."),
        ("uk", "У 44 р. до н. е. Цезаря вбили змовники."), ("fr", "Au IIIe s. av. J.-C. Rome grandit."),
        ("pl", "Świątynię wzniesiono około 700 r. p.n.e.| Rzymianie ją zburzyli."),
        ("it", "La città fu fondata nel V secolo a.C.| Roma la conquistò."),
        ("nl", "De stad werd gesticht in 331 v. Chr.| Alexander koos de plek."),
        ("cs", "Chrám stál už v roce 700 př. n. l.| Římané ho zbořili."),
        ("uk", "Він помер у 44 р. до н. е. (Цезар жив у Римі) і був похований."),
        ("uk", "Він помер у 44 р. до н. е. — Цезар жив тоді в Римі."),
        // All nouns have capitals.
        ("de", "Der Pharao nahm im Jahr 1400 v. Chr. Dill mit in das Grab."),
        ("de", "Die Stadt fiel im 12. Jahrhundert v. Chr.| Darunter liegt eine ältere."),
    ])
    func anEraEndsASentenceUnlessItOpensIt(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("ru", "Толщина слоя до 190 нм.| Обработка его не меняет."), ("uk", "Мороз сягав 25 °C.| Річка замерзла."),
        ("uk", "Загинуло 5 осіб.| 20 поранено."),
        ("ru", "Площадь снизилась на 3,1 тыс. га.| В 2016 г. она выросла."),
        ("uk", "Сила струму дорівнює 5 А.| Напруга зростає."),
    ])
    func unitsEndSentences(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Заяву написала Т.Мей.| Начальник її підписав."), ("uk", "Про це передає ЄП.| Гроші ще не надійшли."),
        ("pl", "Szef firmy Michael O'Leary odszedł."), ("uk", "Виконавчий директор Майкл О'Лірі пішов."),
        ("ru", "Читайте нас на news.ru.| Там всё новое."),
        ("bg", "Делото отиде в Европейския съд.| Решението е твърдо."),
        ("uk", "Вулиці не мають назв.| Мешканці плутаються."), ("ru", "Он любил историю обществ.| Книг было мало."),
        ("ru", "Ребёнок рос.| Мать уставала."), ("uk", "Ні, сер.| Карета поїхала."),
        ("uk", "Усе ок.| Дорогу розчистили."), ("uk", "Дядько виїхав на Січ.| Козаки раділи."),
        ("uk", "Дуб ріс сто літ.| Буря його зламала."),
    ])
    func whatIsNoAbbreviationEndsASentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// An abbreviation at the head of a sentence, before a number with a letter, and initials like one.
    @Test(arguments: [
        ("uk", "Докладніше див. Коваль 2010 і Мороз 2015."), ("uk", "Це казка про країну див.| Він читав її дітям."),
        ("ru", "Наградил его зам. Козлова и ушёл."), ("ru", "Пришёл сам зам.| Он молчал."),
        ("de", "Es regierten Kaiser wie Franz I. (1804–1835) und andere."),
        ("de", "Die Alm liegt 1262 m ü. A. am Berg."),
        ("uk", "P.S. Не забудьте про хліб."), ("uk", "Див. Про це в книзі."), ("en", "P. S. The bread is here."),
        ("ru", "Период решётки (рис. S1) растёт."), ("uk", "Слово взяв Петренко С. М.| Усі замовкли."),
        ("uk", "У 2-й пол. XIX ст. Одеса стала портом."),
        ("uk", "Союз розпався (прим. УНІАН) тоді."),
    ])
    func anAbbreviationIsNoSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test func abbreviationsInCapitalsAmongCapitalsHold() throws {
        try MarkedText.check("ВИСТУПИЛИ ПРОФ. КОВАЛЬ І АКАД. МОРОЗ.| УСІ СЛУХАЛИ.", "uk")
    }
}
