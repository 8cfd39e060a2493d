// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Marks within brackets, references behind a mark, and letters and numbers that are no initials.
@Suite struct RemarkTests {
    @Test(arguments: [
        ("uk", "Вона усміхнулася (він цього не бачив. Або не хотів бачити) і пішла."),
        ("uk", "Він писав вірші (перша збірка — Київ, 1960. 120 с.), потім прозу."),
        ("ru", "Газета (Коммерсант. 2020. 27 мая) молчала."),
        ("de", "Sie ging (er sah es nicht. Oder wollte nicht) heim."),
        ("en", "He left (why? Nobody knows!) at 5."), ("en", "The plant (5 Main St., Kyiv. Tel. 12-34) works."),
        ("pl", "Fabryka (Łódź, ul. Długa 5. Tel. 12-34) działa."),
        ("nl", "Hij sprak (« De Krant », 31 augustus 2005. Niemand geloofde hem.\") en ging."),
        ("en", "He paid half (or appr. half) of it."), ("uk", "Закон (реєстр. № 6489) подано"),
        // Sentences in brackets that end with a mark are some.
        ("uk", "(Він цього не бачив.| Або не хотів бачити.)"),
        ("uk", "(Коваль — добрий письменник, кращий за сусідів.| Але ворог)"),
        ("ru", "(Иванов — хороший писатель, лучше других.| Но враг)"), ("uk", "(Вони самі це визнали. — Ред.)"),
        ("en", "He left.| (Nobody saw it.| It rained.)| Then he came."),
        // A face opens nothing.
        ("uk", "Сумно :(| Він пішов.| Вона лишилась :)"), ("uk", "Пиши мені (а) поштою.| Або (б) телефоном."),
    ])
    func aRemarkEndsNoSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Про це пише Петренко [15, с. 76].| Інші мовчать."),
        ("uk", "Це доведено. [12, с. 5]| Інші дослідники мовчать."),
        ("ru", "«Кто виноват?» [15. С. 76–78; 16. С. 5].| Другие молчат."), ("en", "“Who is it?” [3].| Nobody."),
        ("uk", "Так було завжди… [3].| Тепер інакше."), ("en", "It was proven.| [He wrote 5 pages of it.]"),
    ])
    func aReferenceBelongsToTheSentenceBefore(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Бракує вітаміну D.| Сонця мало."), ("cs", "Chybí vitamín D.| Slunce je málo."),
        ("en", "He has hepatitis C.| Treatment took a year."), ("de", "Ihm fehlt Vitamin D.| Sonne gibt es kaum."),
        ("pl", "Brakuje witaminy D.| Słońca mało."), ("uk", "Вправа в книзі А. Коваля."),
        ("en", "We met vitamin expert C. Smith."),
        ("uk", "Хворий має гепатит В, цироз і анемію."), ("ru", "Активация протеинкиназы С с ростом давления."),
        ("uk", "Правив Петро I.| Росія воювала."), ("ru", "Правил Пётр I.| Россия воевала."),
        ("uk", "Роман I. Франка вийшов."),
    ])
    func aLetterMayBeNoInitial(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("ru", "Примеры: (39) Не в свои сани; (40) Гора с плеч."),
        ("en", "Options: (1) He leaves; (2) She stays; (3) They talk."),
        ("ru", "Разделы: «Ночь»; «Утро»; «День»."), ("de", "Frankenstein oder Der moderne Prometheus ist ein Roman."),
        ("uk", "Виставка «Київ. Нове обличчя міста» відкрилася вчора."),
        ("ru", "Статья «Кавалерия. 12 критиков о прозе» вышла."),
        ("uk", "Газета написала «Він пішов.| Хто прийде?» і замовкла."),
    ])
    func namesAndItemsStandWithinASentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Акт 1. Сцена 2. Ніч у лісі"), ("en", "Act 1. Scene 2. A wood near Athens"),
        ("uk", "Варіант 2. Диктант"),
        ("uk", "Потяг рушив о 5.| Розділ 6. Ніч"), ("uk", "Слухали: Мороза Т. Т.| Ухвалили: звіт прийняти."),
        ("be", "Слухалі: Кавалёва П. П.| Пастанавілі: прыняць."), ("uk", "Коваль О. О., Мороз Т. Т. Україна: нариси."),
        ("uk", "Але в 1991 р. Україна стала незалежною."),
        ("ru", "Но только в 1861 г. Александр отменил крепостное право."),
        ("pl", "Wyjechał, bo w 1939 r. Niemcy napadły na Polskę."),
        ("ru", "Но он умер в 1861 г.| Александр дожил до 1881."),
    ])
    func headingsMinutesAndYears(language: String, text: String) throws { try MarkedText.check(text, language) }
}
