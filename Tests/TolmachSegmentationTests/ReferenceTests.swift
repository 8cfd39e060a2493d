// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Headings of numbered parts, references to books, and surnames with their initials behind them.
@Suite struct ReferenceTests {
    @Test(arguments: [
        ("uk", "Стаття 5. Права громадян"), ("uk", "Розділ ІІ. Права людини"), ("uk", "ГЛАВА V. Ніч"),
        ("uk", "Додаток А. Перелік документів"), ("uk", "Вправа 15.| Прочитайте текст.| Випишіть дієслова."),
        ("ru", "Глава 5. Возвращение"), ("be", "Раздзел 5. Новы дом"), ("pl", "Rozdział 5. Nowy dom"),
        ("cs", "Kapitola 5. Nový dům"), ("bg", "Глава 5. Новият дом"), ("sr", "Глава 5. Нова кућа"),
        ("en", "Chapter IV. The storm"), ("en", "Section 3.2. The scope"), ("de", "Kapitel 5. Das Meer"),
        ("uk", "Він відкрив Розділ 5.| Там була схема."), ("uk", "Кімната 5.| Марко тут живе."),
        ("uk", "Стаття 21.| Усі люди є рівні у своїх правах.| Ніхто не стоїть над законом."),
        ("ru", "Статья 5.| Закон вступает в силу завтра."), ("en", "Article 5.| Everyone has the right to liberty."),
        ("uk", "Стаття 5. Права громадян|\n\n1. Кожен має право на житло."),
        ("en", "He opened Chapter 5.| The table was there."), ("uk", "Стаття 5.|\n\nПрава громадян"),
    ])
    func aNumberedHeadingIsOneSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "НАКАЗУЮ: 1. Затвердити план.| 2. Довести наказ до відділів."),
        ("uk", "Відповідь: 1.| Марко помилився."),
        ("uk", "Статтю доповнити словами: «3. Строк становить 10 днів»."), ("en", "Answer: 1.| Mark was wrong."),
        ("cs", "Odpověď: 1.| Marek se spletl."),
    ])
    func theFirstItemMayStandWithinASentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Коваль О. Життя поета. К., 1955. — Т. 2. — 240 с."),
        ("be", "Гісторыя краю. Мн., 1989. — Ч. 2. — 120 с."),
        ("ru", "Житие писателя. М., 1974. — Т. 2. — С. 32."), ("uk", "П'єса «Хутір» (пост. 1896) мала успіх."),
        ("uk", "— Котра година?| — Майже 5.| — Ходімо додому."), ("uk", "Було це 1955.| — Авжеж, — сказав дід."),
        ("uk", "(Пішов дощ.| 5 людей чекали.)"),
    ])
    func aReferenceIsOneSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Бойко Т. Місто над рікою. — Львів : Світло, 2002. — 273 с. — ISBN 5-0000-0000-0."),
        ("uk", "Хмари / ред. М. Коваль. — Буенос-Айрес, 1958. — 240 с. — (Серія «Степ»)."),
        ("uk", "Про графіку // Мова. — 1990. — № 6."),
        ("ru", "Реки края / под ред. Т. Иванова. — Севастополь : Вал, 1996. — Вып. 3. — 85 с."),
        ("pl", "Nowak T. Miasto. — Warszawa : Druk, 1884. — S. 496. — ISBN 5-0000-0000-0."),
        ("uk", "— Ви тут давно.| — Так, 1990 рік пам'ятаю добре."), ("uk", "— Мало часу.| — 20 секунд нам стане."),
        ("uk", "— Ні.| — Львів: там добре.| Поїдемо."), ("uk", "Усе скінчилося 1990.| — Авжеж."),
    ])
    func whatDashesPartInAReferenceStaysTogether(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Слухали Коваленка П. І.| Ухвалили: звіт затвердити."),
        ("uk", "Заяву подав Ткаченко В.С.| Відповідь є."),
        ("ru", "Судья Петрова А. И.| Секретарь Смирнов В. В."),
        ("uk", "Указ підписав Президент України В. О. Зеленський."),
        ("uk", "Бойко Т. С., Коваленко О. П. Історія міста."), ("uk", "Коваленко О. П. Історія міста: нарис."),
        ("uk", "Зустріч голови А. Б. Коваленка тривала годину."),
    ])
    func aSurnameWithInitialsEndsASentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Ціна 25 грн. за кг.| Торг доречний."), ("pl", "Kosztuje 5 zł za kg.| Marek zapłacił."),
        ("uk", "Штраф — 200 (двісті) грн.| Строк сплати — 10 днів."),
        ("uk", "Збірка вийшла 5 лип. 2016 р.| Її розкупили."),
        ("be", "Адбудзецца ў чэрв. 2020 г.| Уваход вольны."), ("uk", "Пор. Лк. 6, 20."),
        ("uk", "До сплаву додали Sn.| Міцність зросла."), ("ru", "Электроны идут от Pd к Sn.| Сплав прочен."),
        ("en", "We met St. James there."), ("uk", "Робота дорівнює 9 Дж.| Відповідь правильна."),
        ("uk", "Чути було: туп-туп.| Миші бігали."), ("ru", "Вода из крана: кап-кап.| Потом тишина."),
    ])
    func unitsAndMonths(language: String, text: String) throws { try MarkedText.check(text, language) }
}
