// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Persons in spellings that the text's language does not use, and persons named in other ways than the glossary has them.
@Suite struct VariantsInTextTests {
    private static let csv = """
        id,kind,en,ru
        tik,person,Tsikhanouskaya,Тихановская
        por,person,Poroshenko,Порошенко
        tym,person,Yulia Tymoshenko,Юлия Тимошенко
        med,person,Dmitry Medvedev,Дмитрий Медведев
        pro,person,Prokhorov,
        """

    @Test(arguments: [
        ("en", "A letter to ⟦Porochenko|por|transliterated⟧ came back, ⟦Poroschenko|por⟧ or ⟦Poroszenko|por⟧ said."),
        ("en", "The talks with ⟦Dmitri Medvedev|med⟧, as ⟦Dmitrij Medwedew|med⟧ is called there, went on."),
        ("pl", "Rozmowa z ⟦Poroszenką|por⟧ trwała długo. Widział to ⟦Dmitrij Miedwiediew|med⟧."),
        ("fr", "Selon ⟦Ioulia Timochenko|tym⟧, c'est fini."), ("ru", "Там выступил ⟦Парашэнка|por|transliterated⟧."),
        // What dictionaries list is Prochorovas.
        ("lt", "Laišką ⟦Prochorovui|pro|transliterated⟧ rašė draugai."),
        ("en", "A pork shank, Parish Anko and Portia Shank came."), ("en", "Dmitry Medinsky and Yulia Timms left."),
    ])
    func otherTraditionsOfSpelling(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    /// Selenskyj would be Селенський, which is near; but the text's language has its own spelling.
    @Test func anotherScriptsSpellingIsNoWordOfALanguageThatHasItsOwn() throws {
        let csv = "id,kind,de,uk\nzel,person,Selenskyj,Зеленський\n"
        try TaggingFixture(csv).check("Тут живе Селянська родина, а ⟦Зеленського|zel|inflected⟧ немає.", "uk")
        try TaggingFixture(csv).check("Тогда ⟦Зеленский|zel|transliterated⟧ промолчал.", "ru")
    }

    @Test(arguments: [
        ("en", "It was signed by ⟦Medvedev, Dmitry|med⟧ and by ⟦MEDVEDEV dmitry anatolyevich|med⟧ in person."),
        ("en", "It was signed by ⟦Medvedev|med⟧, Dmitry Orlov and others."),
        ("ru", "Указ подписал ⟦Медведев Дмитрий Анатольевич|med⟧ вчера, а не ⟦дмитрий анатольевич медведев|med⟧."),
        (
            "ru",
            "Тут были ⟦Д. А. Медведев|med|alias⟧ и ⟦Тимошенко Ю. В.|tym|alias⟧."
        ),
        ("ru", "⟦Д. А. Медведев|med|alias⟧ пришёл, а В. Медведев нет."),
        (
            "en",
            "⟦Dmitry Medvedev|med|exact⟧ came, and there B. Medvedev spoke, and ⟦D. Medvedev|med⟧ did not."
        ),
        // An initial of three bytes.
        ("en", "⟦Dmitry Medvedev|med|exact⟧ came, and there Ḅ. Medvedev spoke."),
        ("ru", "Тут были В. Медведев и даже Тимошенко П. С., а другие нет."),
        ("ru", "Тут были Б.П. Медведев, а с ним ⟦Д.А. Медведев|med⟧ и другие."),
        ("ru", "⟦Дмитрий Медведев|med|exact⟧ уехал. Потом Б.П. Медведев вернулся."),
        ("ru", "Об этом сказал президент ⟦Медведев|med|alias⟧ вчера."),
        ("en", "They met President ⟦Medvedev|med|alias⟧."),
        ("en", "They saw Anna Medvedev and Medvedev Street."),
        ("ru", "⟦Дмитрий Медведев|med|exact⟧ уехал. Потом ⟦Медведев|med|alias⟧ вернулся."),
    ])
    func otherOrdersAndShorterNames(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    /// After a person was named in full: initials and given names beside the surname that are another's.
    @Test(arguments: [
        ("en", "Then B.P. Medvedev spoke, Medvedev B.P. and B. P. Medvedev; ⟦D.A. Medvedev|med⟧ did not."),
        ("en", "In the U.S. ⟦Medvedev|med|alias⟧ told ⟦Medvedev|med|alias⟧ U.S. news. J.R.R. ⟦Medvedev|med⟧"),
        ("en", "Then Boris Medvedev spoke, Boris D. Medvedev and Boris Petrovich Medvedev; Medvedev Boris did not."),
        ("en", "On Thursday ⟦Medvedev|med|alias⟧ met Boris Johnson. President ⟦Medvedev|med|alias⟧ left."),
        ("en", "Who was with ⟦Medvedev|med|alias⟧ Boris Johnson did not say. Dima ⟦Medvedev|med⟧ sang."),
        ("pl", "Z Borysem Miedwiediewem, B.P. Miedwiediewem i z ⟦Miedwiediewem|med⟧."),
    ])
    func namesakes(_ language: String, _ marked: String) throws {
        let first = language == "pl" ? "⟦Dmitrij Miedwiediew|med⟧ przybył. " : "⟦Dmitry Medvedev|med|exact⟧ came. "
        let csv = "id,kind,en,pl\nmed,person,Dmitry Medvedev,Dmitrij Miedwiediew\n"
        try TaggingFixture(csv).check(first + marked, language)
    }

    @Test(arguments: [
        ("ru", "⟦Дмитрий Медведев|med⟧ приехал. Борису Медведеву сказали, что ⟦Медведев|med|alias⟧ в Москве."),
        ("ru", "⟦Юлия Тимошенко|tym⟧ ушла. Пётр Тимошенко тоже, а Тимошенко Пётр Петрович нет."),
        ("ru", "⟦Юлия Тимошенко|tym⟧ ушла. Юля ⟦Тимошенко|tym|alias⟧ пела."),
        ("uk", "⟦Дмитро Медведєв|med⟧ приїхав. Б.П. Медведєв і Петро Медведєв ні."),
    ])
    func namesakesInCyrillic(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test(arguments: [
        // The given name of another entry; a place that stands before the surname.
        ("en", "⟦Alexander Lukashenko|luk⟧ came. Zenon Lukashenko did not. In Minsk ⟦Lukashenko|luk⟧ slept."),
        // Another spelling of the given name, though it begins otherwise.
        ("en", "⟦Alexander Lukashenko|luk⟧ came. Then ⟦Oleksandr Lukashenko|luk⟧ left."),
        // A term of one word.
        ("en", "They saw ⟦Lukashenko|luk⟧, Boris Lukashenko, B.P. Lukashenko and A.G. ⟦Lukashenko|luk⟧ there."),
        ("en", "⟦Alexander Lukashenko|luk⟧ in ⟦Paris|par⟧ ⟦Lukashenko|luk⟧ spoke."),
    ])
    func namesakesByTheGlossary(_ language: String, _ marked: String) throws {
        let csv = "id,kind,en\nluk,person,Alexander Lukashenko\nluk,,Lukashenko\nzen,person,Zenon Borysko\n"
        try TaggingFixture(csv + "par,place,Paris\nhil,person,Paris Hilton\n").check(marked, language)
    }

    /// A short given name in another spelling says who is meant beside the surname, and nothing elsewhere.
    @Test(arguments: [
        ("de", "Damals flog ⟦Juri Gagarin|gag|transliterated⟧, und Juri Orlow blieb hier. Iwan Gagarin nicht."),
        ("fr", "⟦Iouri Gagarine|gag⟧ dort. ⟦Alexeï Navalny|nav⟧ aussi."),
        ("pl", "Rozmawiał z ⟦Jurijem Gagarinem|gag⟧ i z ⟦Markiem Zuckerbergiem|zuc⟧."),
        ("pl", "Nie było ⟦Marka Zuckerberga|zuc⟧."), ("cs", "Mluvil s ⟦Alexejem Navalným|nav⟧."),
        ("es", "Dice ⟦Yuri A. Gagarin|gag⟧ que ⟦Aleksei Navalni|nav⟧ no."),
        ("en", "Elena Zuckerberg, Alice Navalny, Marta Zuckerberg and Olga Gagarin spoke."),
        ("pl", "Była tam Marka Gagarin, Alexa Navalny i ⟦Marek Zuckerberg|zuc⟧."),
        ("de", "Maria Gagarin und Yuria Gagarin kamen."), ("en", "There Rian Johnson spoke."),
    ])
    func givenNamesBesideTheSurname(_ language: String, _ marked: String) throws {
        let csv = "id,kind,en\ngag,person,Yuri Gagarin\nnav,person,Alexei Navalny\nzuc,person,Mark Zuckerberg\n"
        try TaggingFixture(csv + "loc,person,Martin Locher\nron,person,Ron Johnson\n").check(marked, language)
    }

    /// What a surname is by itself does not keep it from being found as another's.
    @Test func surnamesOfTwoPersons() throws {
        let csv = "id,kind,en,ru\nn,person,Nina Khrushcheva,Нина Хрущёва\nk,person,,Никита Хрущёв\n"
        try TaggingFixture(csv).check("Berlin ⟦Nikita Hruşçov|k|transliterated⟧ dedi.", "tr")
    }

    /// Sibilants and dentals are written in as many ways as there are languages.
    @Test(arguments: [
        ("de", "Damals sprach ⟦Nikita Chruschtschow|khr⟧."),
        ("fr", "⟦Nikita Khrouchtchev|khr⟧ parla, ⟦Anton Tchekhov|che⟧ non."),
        ("pl", "⟦Nikita Chruszczow|khr⟧ mówił, ⟦Anton Czechow|che⟧ nie."), ("nl", "Daar was ⟦Anton Tsjechov|che⟧."),
        ("es", "Habló ⟦Nikita Jrushchov|khr⟧."), ("cs", "Mluvil ⟦Nikita Chruščov|khr⟧."),
        ("hr", "Tu je Nikola Helenski, a ⟦Zelenskij|zel⟧ nije."),
    ])
    func sibilantsOfAllTraditions(_ language: String, _ marked: String) throws {
        let csv = "id,kind,en\nkhr,person,Nikita Khrushchev\nche,person,Anton Chekhov\nzel,person,Zelensky\n"
        try TaggingFixture(csv).check(marked, language)
    }

    /// A woman's given name in another spelling is no man's.
    @Test(arguments: [
        ("en", "There Stefania Zweig, Alexandra Stubb and ⟦Stephan Zweig|zwe⟧ spoke."),
        ("pl", "Nie było ⟦Stephana Zweiga|zwe⟧ tam."), ("fi", "Siellä oli Aleksandra Stubb."),
    ])
    func givenNamesOfWomen(_ language: String, _ marked: String) throws {
        let csv = "id,kind,en\nzwe,person,Stefan Zweig\nstu,person,Alexander Stubb\n"
        try TaggingFixture(csv).check(marked, language)
    }

    /// An h behind a vowel at the end is no man's consonant.
    @Test(arguments: [
        ("es", "Ayer habló ⟦Hasan Nasralla|nas⟧ de todo."), ("en", "Then ⟦Abdulla Gul|gul⟧ spoke."),
        ("de", "Damals sprach ⟦Debora Feldman|fel⟧, und ⟦Hanna Arendt|are⟧ schwieg."),
        ("en", "There ⟦Sarah Palin|pal⟧ spoke, and Josepha Borrell did not."),
    ])
    func namesThatEndInSilentH(_ language: String, _ marked: String) throws {
        let csv = """
            id,kind,en
            nas,person,Hassan Nasrallah
            gul,person,Abdullah Gul
            fel,person,Deborah Feldman
            are,person,Hannah Arendt
            pal,person,Sara Palin
            bor,person,Joseph Borrell

            """
        try TaggingFixture(csv).check(marked, language)
    }

    /// A mark behind a word that stands between a person's names ends the name.
    @Test(arguments: [
        ("en", "Who knows Muammar al, ⟦Gaddafi|gad⟧ or another?"),
        ("en", "It was Muammar al. ⟦Gaddafi|gad⟧ came later."),
        ("ru", "Пришли Дмитрий Анатольевич, ⟦Медведев|med⟧ и другие."),
        ("ru", "Пришёл ⟦Дмитрий Анатольевич Медведев|med⟧ и другие."),
    ])
    func marksEndNames(_ language: String, _ marked: String) throws {
        let csv = "id,kind,en,ru\ngad,person,Muammar Gaddafi,\nmed,person,,Дмитрий Медведев\n"
        try TaggingFixture(csv).check(marked, language)
    }

    /// What sounds the same is a surname though no model knows the spelling, and Arabic articles may be left out.
    @Test(arguments: [
        ("de", "Damals sprach ⟦Muammar al-Gaddafi|gad⟧ lange."), ("es", "Ayer habló ⟦Muamar el Gadafi|gad⟧ de todo."),
        ("fr", "Là parla ⟦Mouammar Kadhafi|gad⟧ encore."),
        ("hu", "Itt volt ⟦Anton Csehov|che⟧ és ⟦Mihail Gorbacsov|gor⟧ is."),
        ("fi", "Siellä oli ⟦Anton Tšehov|che⟧, ⟦Nikita Hruštšov|khr⟧ ja ⟦Mihail Gorbatšov|gor⟧ myös."),
        ("es", "Vino ⟦Antón Chéjov|che⟧ y luego ⟦Alí Jamenei|kha⟧ también."),
        ("nl", "Daar was ⟦Viktor Joesjtsjenko|yus⟧ ook."), ("cs", "Mluvil ⟦Alí Chameneí|kha⟧ dlouho."),
        ("de", "Mikhail al Tschechow und Anton al-Gaddafi und Nikita Karutschow kamen."),
        ("es", "Ayer Viktor habló al Gadafi de allí, y Ala Jamenei no."),
    ])
    func whatSoundsTheSame(_ language: String, _ marked: String) throws {
        let csv = """
            id,kind,en
            gad,person,Muammar Gaddafi
            che,person,Anton Chekhov
            gor,person,Mikhail Gorbachev
            khr,person,Nikita Khrushchev
            kha,person,Ali Khamenei
            yus,person,Viktor Yushchenko

            """
        try TaggingFixture(csv).check(marked, language)
    }

    /// An h that lengthens a vowel is no kh.
    @Test(arguments: [
        "Damals sprach ⟦Herbert Wehner|weh⟧, nicht aber Herbert Wegner.",
        "Da sang ⟦Gustav Mahler|mah⟧ und kein Gustav Makler.",
        "Da war Franz Lehner und ⟦Franz Lechner|lec⟧ auch.",
        "Es schrieb ⟦Michail Bahtin|bak⟧ darüber, und ⟦Rinat Ahmetov|akh⟧ schwieg.",
    ])
    func lengthenedVowels(_ marked: String) throws {
        let csv = """
            id,kind,en
            weh,person,Herbert Wehner
            mah,person,Gustav Mahler
            lec,person,Franz Lechner
            bak,person,Mikhail Bakhtin
            akh,person,Rinat Akhmetov

            """
        try TaggingFixture(csv).check(marked, "de")
    }

    /// In Romance languages al and el are words of their own; an umlaut, or another vowel, tells names apart.
    @Test(arguments: [
        (
            "es",
            "Carlos el Calvo fue rey, y no ⟦Carlos el-Calvo|cal⟧. ⟦Bashar al Assad|ass⟧ habló."
        ),
        ("it", "Mandò Giuseppe al Conte."), ("en", "Michael ⟦Al Gore|alg⟧ spoke to ⟦Michael Gore|gor⟧."),
        ("de", "Es kamen Karl Krüger, Karl Möller, Karl Böcker, ⟦Karl Kroeger|kro⟧ und ⟦Karl Mueller|mue⟧."),
    ])
    func whatOnlyLooksTheSame(_ language: String, _ marked: String) throws {
        let csv = """
            id,kind,en,ar
            cal,person,Carlos Calvo,
            ass,person,Bashar Assad,بشار الأسد
            con,person,Giuseppe Conte,
            alg,person,Al Gore,
            gor,person,Michael Gore,
            kro,person,Karl Kröger,
            mue,person,Karl Müller,
            bec,person,Karl Becker,

            """
        try TaggingFixture(csv).check(marked, language)
    }

    /// The same consonants, and not the same name.
    @Test func surnamesThatSoundALittleAlike() throws {
        let fixture = try TaggingFixture("id,kind,en\nloc,person,Martin Locher\n")
        try fixture.check("There stood Martin Luther with ⟦Martin Locher|loc|exact⟧.", "en")
        try fixture.check("Tam stał Marcin z ⟦Martinem Locherem|loc⟧.", "pl")
    }

    @Test func givenNamesInTheirCases() {
        for word in ["Boris", "Borisem", "Борису", "Юлією", "Maria", "Марией", "Giovanni", "Νικολάου", "Piotra"] {
            #expect(GivenNames.contains(WordKey.make(word)), "\(word)")
        }
        for word in ["Romania", "Георгия1", "Франции", "Sofia", "Mariupol", "Дания", "", "a", "Borisov", "Moscow"] {
            #expect(!GivenNames.contains(WordKey.make(word)), "\(word)")
        }
    }

    /// ICU does not cut «Д.Туск».
    @Test(arguments: [
        "Тут был ⟦Д.Туск|tus⟧, а с ним Б.Туск и другие.", "Потом ушёл Р.П.Туск, а ⟦Туск|tus⟧ остался.",
        "⟦Дональд Туск|tus⟧ уехал. Потом Б.Туск вернулся.",
    ])
    func initialsThatAreJoined(_ marked: String) throws {
        try TaggingFixture("id,kind,en\ntus,person,Donald Tusk\ntus,,Tusk\n").check(marked, "ru")
    }

    @Test(arguments: [
        ("zh", "昨天，⟦波罗申科|por|transliterated⟧回答了提问。"), ("zh", "據悉，⟦德米特里·梅德韦杰夫|med⟧沒有簽署。"),
        ("zh", "昨天天气很好，我们在河边散步。"), ("ko", "어제 ⟦드미트리 메드베데프|med⟧의 발언이 있었다."),
        ("hi", "कल ⟦दिमित्री मेदवेदेव|med⟧ ने बात की।"), ("ja", "昨日、⟦ポロシェンコ|por⟧は語った。"),
    ])
    func scriptsWithoutSpacesOrTables(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test func aTermInTheScriptIsNotSoughtByOtherScripts() throws {
        let csv = "id,kind,en,ar,ko\nvil,place,Vilnius,فيلنيوس,빌뉴스\n"
        let fixture = try TaggingFixture(csv)
        try fixture.check("A ⟦Vilnius|vil|exact⟧ ellen, nem a Valencia ellen.", "hu")
        try fixture.check("오늘 Valencia 경기와 ⟦Vilnius|vil|exact⟧ 경기", "ko")
    }
}
