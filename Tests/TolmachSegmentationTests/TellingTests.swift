// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Who speaks, told behind what is said, where no capital tells whether a sentence begins.
@Suite struct TellingTests {
    @Test(arguments: [
        ("he", "\"מי שם?\" שאלה האישה.| איש לא ענה."), ("hi", "\"कौन है?\" औरत ने पूछा।| कोई नहीं बोला।"),
        ("ko", "\"누구세요?\" 여자가 물었다.| 아무도 대답하지 않았다."), ("zh", "“谁在那儿？”老人问道。|没有人回答。"),
        ("zh", "“别走！”她说，“天黑了。”|他停下了。"), ("ka", "— ვინ არის? — იკითხა ქალმა.| პასუხი არ იყო."),
        ("fa", "«کیست؟» زن پرسید.| کسی جواب نداد."), ("ja", "助けて！と叫んだ。|誰も来ない。"),
        ("ta", "\"யார் அது?\" என்றான்.| பதில் இல்லை."),
    ])
    func whoSpeaksStaysWithWhatIsSaid(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("he", "\"מי שם?\"| הדלת הייתה סגורה."), ("hi", "\"कौन है?\"| दरवाज़ा बंद था।"),
        ("ko", "\"누구세요?\"| 문은 닫혀 있었다."), ("zh", "“谁在那儿？”|门关着。"), ("zh", "“谁在那儿？”|我不知道。"),
        ("ka", "— ვინ არის?| — მეზობელი."), ("ja", "助けて！|ところで、誰だ。"), ("ja", "休みだ。|のんびりした。"),
    ])
    func whatTellsNothingBeginsASentence(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// A verb in the middle has an object, and words that are nouns as well tell nothing.
    @Test(arguments: [
        ("he", "\"שלום.\"| למחרת אמר לה דוד."), ("he", "\"מי שם?\"| הילד קרא ספר."),
        ("hi", "\"ठीक है।\"| वह हिंदी बोला करता था।"), ("hi", "\"कौन है?\" औरत ने पूछा था।"),
        ("fa", "«سلام.»| او به من کتاب داد."), ("fa", "«بله.»| جواب درست بود."),
        ("bn", "\"কে?\"| উত্তর ছিল না।"), ("bn", "\"না।\"| অসুস্থ বলে সে এল না।"), ("bn", "\"কে?\" সে বলল।"),
        ("ml", "\"ശരി.\"| മറുപടി വന്നില്ല."), ("ml", "\"ആര്?\" അവൻ ചോദിച്ചു."),
        ("ko", "\"가자!\"| 우리는 숙제를 했다."), ("ko", "\"오늘은 쉰다.\"| 그는 여행 계획을 설명했다."),
        ("zh", "“你去吗？”|他没有回答。"), ("zh", "“好。”|问题很难回答。"), ("zh", "“你去吗？”他回答。"),
    ])
    func aVerbOfSpeechIsFirstOrLast(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("ja", "彼女は「夕焼け娘。」の歌が好きだ。|毎日聴く。"), ("ja", "夕焼け娘。の歌が好きだ。|毎日聴く。"),
    ])
    func aParticleFollowsANameWithItsMark(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// The semicolon that asks in Greek.
    @Test(arguments: [
        ("el", "— Ποιος είναι; ρώτησε η γυναίκα.| Κανείς δεν απάντησε."), ("el", "Ποιος είναι;| Η πόρτα ήταν κλειστή."),
    ])
    func whoAsksInGreek(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Names with their capital in the second place.
    @Test(arguments: [
        ("en", "The radio broke.| iPads last longer."), ("de", "Das Radio ist kaputt.| iPads halten länger."),
        ("en", "He weighed approx. eighty kilos."), ("en", "They used 5 kWh."),
        ("de", "Das Haus braucht ca. 5 kWh am Tag."),
    ])
    func aNameMayBeginSmall(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Verbs that begin sentences where pronouns are left out, after the form of a company.
    @Test(arguments: [
        ("cs", "Most postavila Stavba Hora s.r.o.| Sídlí v Plzni."), ("cs", "Most postavila Stavba Hora s.r.o. Plzeň."),
        ("hr", "Vijest objavljuje Glas d.o.o. Radio Osijek."), ("ro", "Îmi place acest gen.| Muzica este bună."),
        ("nl", "Zij droeg een rode kap.| Iedereen zag het."),
        ("hr", "Most gradi Gradnja d.o.o.| Osnovana je davno."),
        ("pl", "Buduje to Most Sp. z o.o.| Powstała rok temu."),
        ("sl", "Most gradi Gradnja d.o.o.| Zaposluje sto ljudi."), ("es", "Lo hizo Puentes S.A.| Tiene cien obreros."),
        ("sr", "Мост гради Градња д.о.о.| Основана је давно."), ("it", "Lo fece Ponti S.p.A.| Ha cento operai."),
        ("pt", "Quem fez foi a Pontes Ltda.| Tem cem operários."), ("el", "Το έκανε η Γέφυρα Α.Ε.| Ιδρύθηκε παλιά."),
    ])
    func aVerbBeginsTheSentenceAfterACompany(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }
}
