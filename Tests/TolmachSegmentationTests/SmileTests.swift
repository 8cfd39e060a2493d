// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// What people write in forums and letters.
@Suite struct SmileTests {
    @Test(arguments: [
        ("uk", "Дуже дякую :)| Ваша порада допомогла."), ("uk", "Нічого не зрозуміла(((| Поясніть ще раз."),
        ("uk", "Я теж так думав :(| На жаль, помилився."), ("ru", "Спасибо! :)| Всё работает."),
        ("en", "It rained all week :D| We stayed at home."), ("be", "Добрага дня 😀| Пабачымся ўвечары."),
        ("pl", "Wszystkiego najlepszego! ❤️| Bawcie się dobrze."),
    ])
    func aSmileEndsASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("en", "Thanks (:a lot) and good night."), ("en", "The function f( x ) is linear."),
        ("uk", "Він засміявся (дуже голосно!) і пішов."), ("en", "I ❤ New York in spring."),
        ("ru", "Спасибо :) и спокойной ночи."), ("en", "I <3 Dublin in the rain."),
        ("uk", "Правління: 1) Скликає збори; 2) Затверджує кошторис; 3) Звітує раз на рік.| Далі ідуть підписи."),
        ("ru", "Решили: а) Закрыть цех; б) Уволить директора; в) Продать станки.| Протокол приложен."),
        ("en", "It must a) Save time; b) Save money."),
    ])
    func whatIsNoSmileDoesNot(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Faces of other signs, in sentences of their own and after a mark.
    @Test(arguments: [
        ("uk", "Оце так поїздка xD| Квитки хто брав?"), ("uk", "Люблю наше місто <3| Каштани цвітуть."),
        ("ru", "Обнимаю всех :*| Пишите чаще."), ("pl", "Ale numer :-D| Kto to wymyślił?"),
        ("uk", "Мені сумно.(| Приїдь до нас."), ("uk", "Ну таке :/| Може, завтра."), ("uk", "Ой :'(| Шкода його."),
        ("uk", "Усе буде добре ✌️| Тримайтесь."), ("uk", "Дуже гарно! =)| Приходьте ще."),
        ("ru", "Ура! ))| Каникулы начались."),
        ("en", "See you soon! ^_^| Bring some bread."), ("en", "If x < 3 and y = 2, then Tom wins."),
    ])
    func aFaceMayBeMadeOfOtherSigns(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// A picture after a mark, and nothing else on the line.
    @Test(arguments: [
        ("uk", "До зустрічі в неділю. 🎧📖|\nВхід вільний."), ("en", "The concert is sold out. 🇺🇦|\n\nCome anyway."),
        ("uk", "Дякуємо всім, хто прийшов! 🌷"), ("en", "Thanks for coming! 😀🎈|\nSee you soon."),
        ("en", "We won again! 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}|\nSee you soon."),
    ])
    func aPictureAtTheEndOfALineBelongsToTheSentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// No white space after it, and faces of Cyrillic letters.
    @Test(arguments: [
        ("uk", "Дуже дякую:)|Приходьте ще."), ("uk", "Гарно вийшло)))|Мені подобається."),
        ("ru", "Спасибо!:)|Всё работает."), ("uk", "Сумно :(|Приїдь до нас."), ("be", "Дзякуй вялікі😀|Пабачымся."),
        ("uk", "Оце так новина хД| Не вірю очам."), ("uk", "Поїхали разом :Р| Буде весело."),
        ("uk", "Він таке сказав о_О| Ніхто не чекав."), ("ru", "Опять дождь -_-| Никуда не пойдём."),
        ("uk", "Обожнюю це місто ♥| Каштани цвітуть."), ("uk", "Не знаю 🤷‍♀️| Спитай у брата."),
        ("en", "We won! >_<| Come home."),
        // Signs of items, brackets that something opened, names in programs.
        ("uk", "Купи: 1)Хліб, 2)Молоко."), ("uk", "Завод (колишній)Хімік стоїть."), ("en", "Call f(x)Then stop."),
        ("en", "The field user_id Holds a number."), ("en", "They lost 2 - Nobody cared."),
    ])
    func aFaceMayBeJoinedOrOfCyrillicLetters(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }
}
