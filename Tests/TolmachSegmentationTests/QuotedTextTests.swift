// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Marks within quotation marks, and marks that trail off.
@Suite struct QuotedTextTests {
    @Test(arguments: [
        ("uk", "«Я вже йду.» сказав він.| Усі встали."), ("tr", "\"Yarın gelirim.\" dedi Ayşe.| Sonra gitti."),
        ("en", "“It rained all day.” she said.| Nobody came."),
        ("ru", "\"Кто там?\" спросила мать.| Никто не ответил."),
        ("pl", "„Idę już.” powiedział.| Wszyscy wstali."),
    ])
    func whoSpeaksGoesOn(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Who speaks is told within any quotation marks.
    @Test(arguments: [
        ("uk", "“Не піду, – сказав він. – Мені й тут добре”.| Мати зітхнула."),
        ("uk", "\"Не піду, - сказав він. - Мені й тут добре\".| Мати зітхнула."),
        ("ru", "\"Иди! - сказал дед. - Поздно уже\".| Внук ушёл."),
        ("pl", "„Idź — rzekł dziad. — Późno już”.| Wnuk poszedł."),
        ("bg", "„Върви – каза дядото. – Късно е вече.“| Внукът тръгна."),
        ("uk", "Він купив \"Ладу\".| – А я ні, – сказав брат.| – Чому?"),
        ("uk", "\"Ладу\" він купив.| – А я \"Волгу\", – сказав брат.| – Навіщо?"),
        ("uk", "Він сказав: “Іди”.| – Куди? – спитав онук.| – У сад."),
    ])
    func whoSpeaksIsToldWithinAQuotation(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("en", "He read the novel “Who Is to Blame?”| Mary loved it."),
        ("en", "The novel “Who Is to Blame?” Herzen wrote in exile."),
        ("uk", "Він прочитав роман «Хто винен?» Герцена за ніч."),
    ])
    func aNamedWorkMayEndASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Ой, не питай!.. махнув рукою дід."), ("ru", "Да!.. это была она.| Все молчали."),
        ("uk", "Ти прийшов?.. а я не чекала."), ("uk", "Ти прийшов?..| А я не чекала."),
        ("uk", "Геть!…| Бачити тебе не хочу."),
    ])
    func aMarkThatTrailsOffEndsNoSentenceBeforeLowerCase(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "У програмі «Ранок. Діти» перемогла дівчинка."), ("uk", "Ведуча «ТСН. Тиждень» розповіла про це."),
        ("ru", "В передаче «Утро. Дети» победила девочка."), ("en", "The show “Breakfast. Live” won."),
        ("uk", "Він сказав: «Ні.| Годі».| Усі пішли."), ("uk", "Він читав «Кобзар».| Потім «Лісову пісню»."),
    ])
    func aNameMayHaveTwoParts(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Titles end a sentence before a function word; sounds without a vowel are no abbreviations.
    @Test(arguments: [
        ("uk", "Йому дали звання проф.| Він дуже зрадів."), ("uk", "Це слово з англ.| Воно означає міст."),
        ("uk", "Виступив проф. Він Чжао."), ("hr", "Svi znaju taj rat (npr. Drugi svjetski rat)."),
        ("uk", "Гм.| Цікаво."), ("ru", "Хм.| Странно."), ("en", "Hmm.| Strange."),
        ("uk", "Прийшов,побачив,переміг.|А далі?"), ("uk", "Храм збудували на честь Його."),
        ("uk", "Рахунок 2:0?|Так."),
        ("uk", "Ти за 5%?|Так."),
    ])
    func wordsBeforeOrAfterAMark(language: String, text: String) throws { try MarkedText.check(text, language) }
}
