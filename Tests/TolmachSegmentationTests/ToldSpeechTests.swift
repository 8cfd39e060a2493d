// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Speech between dashes, and who speaks.
@Suite struct ToldSpeechTests {
    @Test(arguments: [
        ("uk", "— Шити? — Соня глянула на нього."), ("uk", "— Невже так погано? – Бен знову заглянув їй в очі."),
        ("uk", "— Стій! — Максим кинувся до дверей."),
        ("uk", "— А потім вона зникла... — Маргарита замовкла й відвернулася."),
        ("uk", "«Куди ти?» — Остап схопив її за руку."), ("uk", "— Що? — Марія здригнулася."),
        ("ru", "— Шить? — Соня растерянно взглянула на него."),
        ("ru", "— А потом она исчезла... — Маргарита замолчала."), ("be", "— Шыць? — Соня глянула на яго."),
        ("pl", "— Szyć? — Zosia spojrzała na niego."),
    ])
    func aNameAndAVerbInThePastTellWhoSpeaks(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "— Я цього не знаю. — відповів він."), ("uk", "«Він не прийде.» — сказала вона."),
        ("uk", "Дощ ущух.| — Я не лікар. — сказав я."), ("ru", "— Я не врач. — сказал он."),
        ("be", "— Я не лекар. — сказаў ён."), ("pl", "— Nie jestem lekarzem. — powiedział."),
        ("bg", "— Не знам. — каза той."), ("uk", "— Що?— крикнув він."), ("ru", "— Что?— крикнул он."),
    ])
    func whatIsToldMayFollowAnyMark(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "— Хто прийшов?| — Петро прийшов."), ("uk", "— Скільки минуло?| — Двадцять років минуло."),
        ("uk", "— Хто це?| — Марія з третього поверху."), ("uk", "— Куди ти?| — Додому."),
        ("uk", "— Ти йдеш?| — Ні."), ("uk", "Температура впала до нуля.| — Холодно."),
        ("ru", "— Кто пришёл?| — Пётр пришёл."), ("be", "— Колькі мінула?| — Дваццаць гадоў мінула."),
        ("pl", "— Kto tam?| — Marek z trzeciego piętra."), ("uk", "— Що сталося?| — Петро зламав ногу."),
        ("uk", "— А де всі?| — Тарас поїхав додому."), ("ru", "— Что случилось?| — Иван сломал ногу."),
        ("pl", "— Co się stało?| — Marek złamał nogę."), ("uk", "Ти прийшов?|так я й знав."),
        ("uk", "— Ти йдеш?| — Петро вже пішов."), ("uk", "— Хочеш чаю?| — Оля щойно налила мені."),
        ("ru", "— Ты идёшь?| — Пётр уже ушёл."), ("be", "— Ты ідзеш?| — Пятро ўжо пайшоў."),
        ("pl", "— Idziesz?| — Piotr już poszedł."), ("uk", "— Стій!| — Гроші лишилися вдома!"),
        ("ru", "— Стой!| — Деньги остались дома!"),
    ])
    func answersStayApart(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("en", "“Stop!” Tom said.| Nobody moved."), ("en", "“Who is it?” Maria Smith asked."),
        ("en", "\"What?\" Mr. Smith whispered."), ("en", "“It was... ” Anna murmured."),
        ("en", "“Stop!”| Tom ran."), ("en", "“Stop!”| They said nothing."),
        ("en", "She cried, “Stop!”| Tom said nothing."),
    ])
    func inEnglishANameAndAVerbOfSpeechTellWhoSpeaks(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// Two may speak in one quotation; one whose words are told goes on.
    @Test(arguments: [
        ("uk", "Пам'ятаю: «Ти куди?| — Додому».| Більше не говорили."), ("ru", "«Кто там?| — Свои».| Дверь открылась."),
        ("uk", "«Ти куди? — спитав він. — Уже темно»."), ("uk", "(Так сказав сам міністр. — Ред.)"),
    ])
    func twoMaySpeakInAQuotation(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Місто мовчало.| Читаємо в листі: «… Новим був дух цієї поезії»."),
        ("uk", "Він писав: «...Темрява накрила місто».| Далі йшли крапки."),
        ("ru", "В письме сказано: «… Новым был дух этой поэзии»."),
        ("uk", "Він сказав: «Не знаю…»| Потім вийшов."),
    ])
    func aQuotationMayBeginWithAnEllipsis(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Усі дивилися гру «Що? Де? Коли?» щосуботи."), ("uk", "Роман «Варта! Варта!» вийшов торік."),
        ("ru", "Все смотрели передачу «Что? Где? Когда?» по субботам."),
        ("uk", "Він спитав: «Хто там?| Хто стукає?»| Ніхто не відповів."),
    ])
    func namesMayAskAndCall(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "— Так-с.| Механіка тут проста."), ("ru", "— Да-с.| Иванов уехал."), ("ru", "Ну-с.| Приступим."),
    ])
    func aParticleIsNoAbbreviation(language: String, text: String) throws { try MarkedText.check(text, language) }
}
