// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// The same two names in each language of a glossary, and in languages that it has no term for.
@Suite struct TaggerTests {
    private static let names = """
        id,kind,en,ru,uk,be,pl,de,tr,el,ar,he,ka,hy,zh,zh-Hant,ja,ko
        luk,person,Lukashenko,Лукашенко,Лукашенко,Лукашэнка,Łukaszenka,Lukaschenko,Lukaşenko,Λουκασένκο,لوكاشينكو,לוקשנקו,ლუკაშენკო,Լուկաշենկո,卢卡申科,盧卡申科,ルカシェンコ,루카셴코
        put,person,Putin,Путин,Путін,Пуцін,Putin,Putin,Putin,Πούτιν,بوتين,פוטין,პუტინი,Պուտին,普京,普丁,プーチン,푸틴
        mos,place,Moscow,Москва,Москва,Масква,Moskwa,Moskau,Moskova,Μόσχα,موسكو,מוסקבה,მოსკოვი,Մոսկվա,莫斯科,莫斯科,モスクワ,모스크바
        """

    @Test(arguments: [
        ("en", "⟦Lukashenko|luk|exact⟧ met ⟦Putin|put|exact⟧ in ⟦Moscow|mos|exact⟧."),
        ("en", "⟦LUKASHENKO|luk|folded⟧ AND ⟦PUTIN|put|folded⟧ MEET"),
        ("en", "⟦Lukashenko|luk|exact⟧'s visit, ⟦Putin|put|exact⟧’s answer"),
        ("en", "The ⟦Putin|put|exact⟧-⟦Lukashenko|luk|exact⟧ talks"),
        ("ru", "⟦Лукашенко|luk|exact⟧ встретился с ⟦Путиным|put|inflected⟧ в ⟦Москве|mos|inflected⟧."),
        ("ru", "Встреча ⟦Путина|put|inflected⟧ и ⟦Лукашенко|luk|exact⟧, рядом с ⟦Москвой|mos|inflected⟧"),
        (
            "uk",
            "⟦Лукашенко|luk|exact⟧ зустрівся з ⟦Путіним|put|inflected⟧, розмова з ⟦Лукашенком|luk|inflected⟧ у ⟦Москві|mos|inflected⟧."
        ),
        ("be", "⟦Лукашэнка|luk|exact⟧ сустрэўся з ⟦Пуціным|put|inflected⟧ у ⟦Маскве|mos|inflected⟧."),
        ("be", "Размова з ⟦Лукашэнкам|luk|inflected⟧, ліст ⟦Лукашэнкі|luk|inflected⟧, ліст ⟦Лукашэнку|luk|inflected⟧"),
        ("pl", "⟦Łukaszenka|luk|exact⟧ spotkał się z ⟦Putinem|put|inflected⟧ w ⟦Moskwie|mos|inflected⟧."),
        (
            "pl",
            "Rozmowa z ⟦Łukaszenką|luk|inflected⟧, list do ⟦Łukaszenki|luk|inflected⟧, o ⟦Łukaszence|luk|inflected⟧"
        ),
        (
            "de",
            "⟦Lukaschenkos|luk|inflected⟧ Treffen mit ⟦Putin|put|exact⟧ in ⟦Moskau|mos|exact⟧, das ⟦Putin|put|exact⟧-Treffen"
        ),
        ("tr", "⟦Lukaşenko'nun|luk|inflected⟧ ⟦Putin'le|put|inflected⟧ ⟦Moskova'da|mos|inflected⟧ görüşmesi"),
        (
            "el",
            "Ο ⟦Λουκασένκο|luk|exact⟧ συνάντησε τον ⟦Πούτιν|put|exact⟧ στη ⟦Μόσχα|mos|exact⟧. Ο ⟦ΠΟΥΤΙΝ|put|folded⟧ είπε"
        ),
        ("ar", "التقى ⟦لوكاشينكو|luk|exact⟧ و⟦بوتين|put|exact⟧ في ⟦موسكو|mos|exact⟧"),
        ("he", "⟦לוקשנקו|luk|exact⟧ נפגש עם ⟦פוטין|put|exact⟧ ב⟦מוסקבה|mos|exact⟧ ול⟦פוטין|put|exact⟧"),
        ("ka", "⟦ლუკაშენკო|luk|exact⟧ ⟦პუტინს|put|inflected⟧ ⟦მოსკოვში|mos|inflected⟧ შეხვდა"),
        ("hy", "⟦Լուկաշենկոն|luk|inflected⟧ հանդիպեց ⟦Պուտինին|put|inflected⟧ ⟦Մոսկվայում|mos|inflected⟧"),
        ("zh", "⟦卢卡申科|luk|exact⟧与⟦普京|put|exact⟧在⟦莫斯科|mos|exact⟧会谈。"),
        ("zh-Hant", "⟦盧卡申科|luk|exact⟧與⟦普丁|put|exact⟧在⟦莫斯科|mos|exact⟧會談。"),
        ("ja", "⟦ルカシェンコ|luk|exact⟧氏は⟦プーチン|put|exact⟧大統領と⟦モスクワ|mos|exact⟧で会談した。"),
        ("ko", "⟦루카셴코|luk|exact⟧는 ⟦푸틴|put|exact⟧과 ⟦모스크바|mos|exact⟧에서 만났다."),
    ])
    func namesInEveryLanguage(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.names).check(marked, language)
    }

    @Test(arguments: [
        ("ru", "⟦Лукашенко|luk|transliterated⟧ встретился с ⟦Путиным|put|transliterated⟧."),
        ("uk", "⟦Лукашенко|luk|transliterated⟧ зустрівся з ⟦Путіним|put|transliterated⟧."),
        ("be", "⟦Лукашэнка|luk|transliterated⟧ сустрэўся з ⟦Пуціным|put|transliterated⟧."),
        ("el", "Ο ⟦Λουκασένκο|luk|transliterated⟧ συνάντησε"),
        ("ar", "التقى ⟦لوكاشينكو|luk|transliterated⟧"),
        ("he", "הנשיא ⟦לוקשנקו|luk|transliterated⟧ אמר"),
        ("ka", "⟦ლუკაშენკო|luk|transliterated⟧ შეხვდა"),
        ("hy", "⟦Լուկաշենկո|luk|transliterated⟧ հանդիպեց"),
        ("ja", "⟦ルカシェンコ|luk|transliterated⟧氏は会談した。"),
        ("ko", "⟦루카셴코|luk|transliterated⟧는 만났다."),
        ("pl", "⟦Łukaszenka|luk|transliterated⟧ przyjechał"),
        ("fr", "⟦Loukachenko|luk|transliterated⟧ est arrivé"),
    ])
    func namesThatOnlyEnglishHas(_ language: String, _ marked: String) throws {
        try TaggingFixture("id,kind,en\nluk,person,Lukashenko\nput,person,Putin\n").check(marked, language)
    }

    /// Only names are sought by sound, and nothing where the modes leave it out.
    @Test func whatIsNotSoughtByItsSound() throws {
        try TaggingFixture("id,kind,en\nx,term,Lukashenko\n").check("Лукашенко приехал", "ru")
        let exact = try TaggingFixture("id,kind,en,ru\nluk,person,Lukashenko,\nput,person,,Путин\n", match: [.exact])
        try exact.check("Лукашенко и ⟦Путин|put|exact⟧ с Путиным, ПУТИН", "ru")
        let inflected = try TaggingFixture(
            "id,kind,en,ru\nluk,person,Lukashenko,\nput,person,,Путин\n", match: [.exact, .inflected])
        try inflected.check("Лукашенко и ⟦Путин|put|exact⟧ с ⟦Путиным|put|inflected⟧", "ru")
    }

    @Test(arguments: [
        (
            "en", "id,en\na,oil\nb,oil pipeline\nc,Druzhba oil pipeline\n",
            "the ⟦Druzhba oil pipeline|c⟧, an ⟦oil pipeline|b⟧, ⟦oil|a⟧"
        ),
        (
            "ru", "id,ru\na,нефть\nb,нефтяной договор\nc,договор\n",
            "⟦нефтяного договора|b|inflected⟧ и ⟦договора|c|inflected⟧ о ⟦нефти|a|inflected⟧"
        ),
        ("zh", "id,zh\na,俄罗斯\nb,俄罗斯总统\nc,总统\n", "⟦俄罗斯总统|b⟧说⟦总统|c⟧在⟦俄罗斯|a⟧"),
        ("en", "id,en\na,gas price\nb,price war\n", "a ⟦gas price|a⟧ war"),
    ])
    func theLongestMatchWins(_ language: String, _ csv: String, _ marked: String) throws {
        try TaggingFixture(csv).check(marked, language)
    }

    @Test func allMatchesAreKeptOnDemand() throws {
        let csv = "id,en\na,oil\nb,oil pipeline\nc,Druzhba oil pipeline\n"
        try TaggingFixture(csv, allMatches: true).check("⟦Druzhba ⟦⟦oil|a⟧ pipeline|b⟧|c⟧", "en")
    }

    @Test(arguments: [
        // A term with a capital needs one; one in lower case matches either.
        ("id,kind,en\nx,person,May\n", "⟦May|x⟧ said so, and she may. Perhaps ⟦MAY|x|folded⟧ did"),
        ("id,en\nx,oil price\n", "⟦Oil price|x|folded⟧ falls, ⟦oil price|x|exact⟧ rises, ⟦OIL PRICE|x|folded⟧"),
        ("id,kind,en\nx,organisation,WHO\n", "Who is at the ⟦WHO|x|exact⟧? We know who."),
        ("id,kind,en\nx,organisation,US\n", "He told us: the ⟦US|x|exact⟧ left. ⟦U.S|x|folded⟧. officials"),
        ("id,kind,en\nx,organisation,U.S.\n", "The ⟦U.S.|x|exact⟧ left, ⟦US|x|folded⟧ officials said to us."),
        ("id,case,en\nx,exact,iPhone\n", "an ⟦iPhone|x|exact⟧, an IPHONE, an iphone"),
        ("id,kind,case,en\nx,name,any,Turkey\n", "⟦Turkey|x⟧ and ⟦turkey|x|folded⟧"),
    ])
    func capitals(_ csv: String, _ marked: String) throws { try TaggingFixture(csv).check(marked, "en") }

    @Test(arguments: [
        (
            "en",
            "⟦Nord Stream 2|ns⟧, ⟦Nord\u{A0}Stream\u{A0}2|ns⟧, ⟦Nord\nStream 2|ns⟧, ⟦Nord\r\nStream  2|ns⟧, ⟦Nord-Stream-2|ns⟧"
        ),
        ("en", "Nord\n\nStream 2, Nord, Stream 2, Nord. Stream 2"),
        ("en", "«⟦Nord Stream 2|ns⟧», (⟦Nord Stream 2|ns⟧), \"⟦Nord Stream 2|ns⟧\"."),
        ("en", "the ⟦Nord Stream 2|ns⟧-pipeline and pro-⟦Nord Stream 2|ns⟧ voices"),
    ])
    func spacesAndHyphensInsideATerm(_ language: String, _ marked: String) throws {
        try TaggingFixture("id,kind,en\nns,name,Nord Stream 2\n").check(marked, language)
    }

    @Test(arguments: [
        ("id,kind,en\nx,name,X\n", "⟦X|x⟧ said x, Xi and X-ray"), ("id,en\nx,й\n", "nothing"),
        ("id,zh\nx,俄\n", "俄方、俄"),
    ])
    func oneLetterTermsAreFoundAsTheyAreWritten(_ csv: String, _ marked: String) throws {
        let fixture = try TaggingFixture(csv)
        let expected = MarkedText(marked)
        let found = try fixture.mentions(expected.text, csv.contains("zh") ? "zh" : "en")
        for mention in found {
            #expect(mention.match == .exact)
            #expect(SourceText(expected.text).string(mention.range) == mention.term.text)
        }
        #expect(found.isEmpty == expected.marks.isEmpty)
    }

    @Test func anUnwantedTermIsFoundAsItIsWritten() throws {
        let fixture = try TaggingFixture(
            "id,kind,en,en:status,ru\nx,place,Belarus,,Беларусь\nx,,Byelorussia,deprecated,\nx,,White Russia,forbidden,\n"
        )
        let text = "Byelorussia, White Russia and Belarus"
        let found = try fixture.mentions(text, "en")
        #expect(found.map(\.term.status) == [.deprecated, .forbidden, .preferred])
        #expect(found.allSatisfy { $0.concept.preferred(in: LanguageTag("en"))?.text == "Belarus" })
        // No spelling of another script stands for a forbidden term.
        #expect(try fixture.mentions("Бьелоруссия", "ru").isEmpty)
    }

    @Test func aTermThatIsNotTranslatedKeepsItsFlag() throws {
        let found = try TaggingFixture("id,kind,translate,en\nx,organisation,no,Gazprom\n").mentions(
            "Gazprom said", "en")
        #expect(found.map(\.concept.translate) == [false])
    }

    @Test func formsThatAreListedAndTermsThatDoNotChange() throws {
        try TaggingFixture("id,en,en:forms\nx,goose,geese|goslings\n").check(
            "⟦goose|x|exact⟧, ⟦geese|x|inflected⟧, ⟦goslings|x|inflected⟧", "en")
        let fixed = try TaggingFixture("id,kind,ru,ru:forms\nx,place,Сочи,indeclinable\n")
        try fixed.check("⟦Сочи|x|exact⟧, Сочам, ⟦СОЧИ|x|folded⟧", "ru")
        let rule = try TaggingFixture("id,en,en:forms\nx,goose,geese\n").mentions("geese", "en").map(\.match)
        #expect(rule == [.inflected(rule: "listed")])
    }

    @Test func conceptsWithOneFormAreAlternatives() throws {
        let fixture = try TaggingFixture("id,kind,en\na,place,Georgia\nb,place,Georgia\nc,person,Georgia\n")
        let found = try fixture.mentions("Georgia", "en")
        #expect(found.map(\.concept.id) == ["a"])
        #expect(found.map { $0.alternatives.map(\.id) } == [["b", "c"]])
        // One that fits less well is none.
        let cased = try TaggingFixture("id,en\na,oil\nb,Oil\n").mentions("They sell oil.", "en")
        #expect(cased.map(\.concept.id) == ["a"] && cased.map(\.alternatives.count) == [0])
    }

    /// A glossary that has one name ten thousand times costs no more than a list of sixteen in each mention.
    @Test func ofVeryManyConceptsWithOneFormSomeAreNamed() throws {
        var csv = "id,kind,en,zh\n"
        for number in 0..<500 { csv += "a\(number),place,Springfield,春田市\n" }
        let fixture = try TaggingFixture(csv)
        for (text, language) in [("Springfield and Springfield", "en"), ("春田市和春田市", "zh")] {
            let found = try fixture.mentions(text, language)
            #expect(found.map(\.concept.id) == ["a0", "a0"])
            #expect(found.map { $0.alternatives.map(\.id) } == Array(repeating: (1...16).map { "a\($0)" }, count: 2))
            #expect(found.map(\.moreAlternatives) == [483, 483])
        }
        // A surname that many persons of the text have.
        var persons = "id,kind,en\n"
        var names = ""
        for first in "abcdefghij" {
            for second in ["a", "e", "i"] {
                persons += "\(first)\(second),person,\(first.uppercased())\(second)lon Smith\n"
                names += "\(first.uppercased())\(second)lon Smith spoke. "
            }
        }
        let last = try #require(try TaggingFixture(persons).mentions(names + "Then Smith left.", "en").last)
        #expect(last.match == .alias(of: 29) && last.alternatives.count == 16 && last.moreAlternatives == 13)
    }

    @Test func symbolsAtTheEdgesOfATermCount() throws {
        try TaggingFixture("id,en\nx,C++\n").check("⟦C++|x⟧ and C and C+", "en")
        try TaggingFixture("id,en\nx,#MeToo\n").check("⟦#MeToo|x⟧, MeToo", "en")
    }

    @Test func aDecomposedTextIsFoundWhereItStands() throws {
        let fixture = try TaggingFixture("id,kind,uk\nk,place,Київ\n")
        let source = SourceText("У Киі\u{308}встарі і Киі\u{308}в.")
        let found = try fixture.mentions(source.string, "uk")
        #expect(found.map { Array(source[$0.range]) } == [Array("Киі\u{308}в".utf8)])
    }

    @Test func confidenceFallsWithTheDistance() throws {
        let fixture = try TaggingFixture("id,kind,en,ru\nput,person,Putin,Путин\nluk,person,Lukashenko,\n")
        let found = try fixture.mentions("Путин. ПУТИН. С Путиным. Лукашенко.", "ru")
        #expect(found.map(\.match.kind) == ["exact", "folded", "inflected", "transliterated"])
        #expect(found.first?.confidence == 1)
        for (a, b) in zip(found, found.dropFirst()) { #expect(a.confidence > b.confidence && b.confidence > 0) }
    }

    @Test func theRuleIsNamed() throws {
        let fixture = try TaggingFixture("id,kind,en,uk\nput,person,Putin,\nkyiv,place,,Львів\n")
        #expect(try fixture.mentions("до Львова", "uk").map(\.match) == [.inflected(rule: "uk:-ів→-ова")])
        #expect(try fixture.mentions("Путін", "uk").map(\.match) == [.transliterated(from: "Latn")])
    }
}
