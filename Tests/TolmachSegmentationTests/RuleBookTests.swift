// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct RuleBookTests {
    @Test func rulesHaveNamesAndSummaries() {
        let names = RuleBook.all.map(\.name)
        #expect(Set(names).count == names.count)
        for rule in RuleBook.all {
            #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule.name)")
            #expect(!rule.summary.isEmpty && !rule.summary.contains("\n"), "\(rule.name)")
        }
    }

    /// For each rule a text in which it decides, and how.
    static let cases: [(rule: String, isCut: Bool, language: String, text: String)] = [
        ("list-item", true, "en", "Agenda:\n• Oil. Gas."),
        ("continuation", false, "en", "Leave me alone! , he said."),
        ("bracketed-mark", false, "de", "Das ist ein (!) Satz."),
        ("leading-mark", false, "en", "... He left."),
        ("opening-ellipsis", true, "nl", "Het was raak. ...en toen barste de hel los."),
        ("told", false, "uk", "— Шити? — Соня глянула на нього."),
        ("quotation-begins", false, "uk", "Читаємо: «… Новим був дух»."),
        ("pause", false, "hy", "Նա ասաց. Արի։"),
        ("inside-abbreviation", false, "ru", "Рожь и т. д. из Бреста."),
        ("closed-abbreviation", false, "en", "The meeting (Jan.) Smith led."),
        ("year", false, "uk", "У 2014 р. Рада прийняла закон."),
        ("era", true, "nl", "De muur stond er al rond 700 v. Chr. Rome brak hem af."),
        ("ending-title", true, "uk", "Усе це видно з карти, як-от напр. У горах лежить сніг."),
        ("unit", true, "uk", "Довжиною 30 км. Поїхали."),
        ("title", false, "en", "Gen. Lee came."),
        ("before-number", false, "ru", "См. стр. 12."),
        ("closing", true, "en", "Rye, oats, etc. Everyone came."),
        ("marker", false, "en", "1. Oil prices"),
        ("initial", false, "en", "Robert J. Smith came."),
        ("ordinal", false, "de", "Der 2. Weltkrieg"),
        ("roman-ordinal", false, "de", "Im XX. Jahrhundert"),
        ("abbreviation", true, "en", "They are in the U.S. They stay."),
        ("dotted", false, "ro", "La S.Kl.M. Bucureşti"),
        ("within-brackets", false, "en", "He left (it rained.) when it was late."),
        ("lower-case", false, "en", "Wait! said Tom."),
        ("vowelless", false, "pl", "To jest wzgd. Nowaka."),
        ("dialogue-dash", true, "ru", "Он ушёл. — Куда?"),
        ("number-follows", true, "en", "It ended. 20 people left."),
        ("unicode", true, "en", "It ended. Nobody left."),
        ("ellipsis", true, "en", "Wait… It came."),
        ("name-with-mark", false, "en", "Shares of Yahoo! Inc. rose."),
        ("quoted-speech-particle", false, "ja", "「行きます。」と言った。"),
        ("end-mark", true, "hi", "वार्ता शुरू हुई। सब ठीक है।"),
        ("wide-mark", true, "zh", "然后他走了！你呢？"),
        ("before-ideograph", true, "ja", "すごい!本当です。"),
        ("joined-sentences", true, "en", "They left.The end"),
        ("joined-word", false, "en", "See example.com now"),
        ("line-goes-on", false, "en", "He met the\nPresident"),
        ("lower-case-line", false, "en", "He met\nher"),
        ("indented-line", true, "en", "A line that is long enough for this test to be one\n    Another line of it"),
        ("short-line", true, "en", "A title\nMINSK – The leaders met here and talked for very long."),
        ("wrapped-line", false, "en", "The leaders of both countries met President\nPutin and Lukashenko spoke"),
        ("bullet", true, "en", "Bread • Milk"),
        ("next-item", true, "en", "a) bread b) milk"),
        ("list-begins", true, "en", "We need food. a) bread b) milk"),
        ("degree", true, "en", "She earned her Ph.D. Tom smiled."),
        ("remark", false, "he", "על 25 (עשרים וחמישה !) עמודים"),
        ("no-boundary", true, "uk", "Ціни зросли. № 5 подорожчав."),
        ("joined-capital", true, "ru", "Он ушёл домой.Гости тоже ушли."),
        ("within-sentence", false, "en", "Rye, oats, etc. and more"),
        ("quotation-ends", true, "en", "He said: \"We agreed.\" She left."),
        ("enclosed-dash", false, "ru", "«Куда ты? – спросила она. – Завтра выходной»."),
        ("named-work", false, "uk", "Роман «Хто винен?» Герцена вийшов."),
        ("lone-abbreviation", false, "en", "P.S. He came."),
        ("unfinished", false, "uk", "Храм збудували на Кожен гріш."),
        ("small-letters", true, "uk", "як справи? що нового"),
        ("semicolon", false, "de", "Öl war billig; Gas und Milch waren es nicht"),
        ("smile", true, "uk", "Дякую всім :) Ось посилання."),
        ("joined-question", true, "uk", "Чи діє «Закон»?Окремі норми змінено."),
        ("caption", false, "uk", "Рис. 5. Будова моста."),
        ("quoted-clause", false, "en", "“It rained.” she said."),
        ("trailing-off", false, "uk", "Ой, не питай!.. махнув рукою дід."),
        ("name-goes-on", false, "uk", "Про це каже програма «Ранок. Діти» щодня."),
        ("joined-smile", true, "uk", "Дякую:)Приходьте ще."),
        ("joined-item", false, "en", "1) bread and 2) milk are sold here."),
        ("within-remark", false, "uk", "П'єса «Хутір» (пост. 1896) мала успіх."),
        ("lettered", true, "en", "He lacks vitamin C. People need it."),
        ("reference", false, "uk", "Життя поета. К., 1955."),
        ("surname", true, "uk", "Підписав директор Бойко П. І. Дата: 12 травня."),
        ("governed", false, "uk", "Хутір стоїть на р. Случ."),
        ("number-sign", false, "uk", "Зберігається під інв. № 12 у музеї."),
        ("numbered-item", true, "uk", "Видати Ткачу 20 грн. 3. Подати звіт."),
        ("region", false, "uk", "Село Лубенського пов. Полтавської губ. згоріло."),
        ("clipped", false, "uk", "Це подає синон. словник мови."),
        ("unmarked", false, "en", "He read In Cold Blood there"),
        ("law", false, "hr", "Prema čl. 8. Zakona o šumama to je zabranjeno."),
        ("date", false, "ko", "그는 2001. 11. 3. 회사를 떠났다."),
        ("spaced", false, "th", "แม่ซื้อผัก และปลา"),
    ]

    @Test func everyRuleHasACase() {
        #expect(Set(RuleBook.all.map(\.name)) == Set(Self.cases.map(\.rule)))
    }

    @Test(arguments: cases.map(\.rule))
    func ruleDecides(rule: String) throws {
        let entry = try #require(Self.cases.first { $0.rule == rule })
        let decisions = try Segmenter(language: LanguageTag(entry.language)).decisions(on: Array(entry.text.utf8))
        let decision = decisions.first { $0.rule == rule }
        #expect(decision?.isCut == entry.isCut, "\(decisions.map { ($0.rule, $0.isCut) })")
    }
}
