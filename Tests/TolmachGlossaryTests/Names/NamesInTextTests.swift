// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Names across scripts in running text, with a glossary of the other script only.
@Suite struct NamesInTextTests {
    private static let csv = """
        id,kind,en
        may,person,Theresa May
        may,person,May
        juncker,person,Jean-Claude Juncker
        trump,person,Donald Trump
        barnier,person,Michel Barnier
        rani,person,Rani
        """

    @Test(arguments: [
        ("ru", "Премьер-министр ⟦Тереза Мэй|may⟧ встретилась с ⟦Дональдом Трампом|trump⟧."),
        (
            "ru",
            "О встрече с ⟦Дональдом Трампом|trump⟧ рассказали вчера. ⟦Трамп|trump⟧ доволен, сказал ⟦Д. Трамп|trump⟧."
        ),
        ("uk", "Про це заявив ⟦Мішель Барньє|barnier⟧ у середу."),
        ("bg", "Срещата на ⟦Тереза Мей|may⟧ с ⟦Доналд Тръмп|trump⟧ започна."),
        ("el", "Ο ⟦Μισέλ Μπαρνιέ|barnier⟧ συναντήθηκε με τον ⟦Ντόναλντ Τραμπ|trump⟧."),
        ("ru", "Вчера ⟦Дональд Фредович Трамп|trump⟧ молчал."),
        ("ru", "Там была Тереза Орлова, а не другая."), ("ru", "Ранее об этом сообщалось."),
    ])
    func findsLatinNames(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    private static let cyrillic = """
        id,kind,ru
        may,person,Тереза Мэй
        may,person,Мэй
        tusk,person,Дональд Туск
        """

    @Test(arguments: [
        ("pl", "Spotkanie z ⟦Theresą May|may⟧ i ⟦Donaldem Tuskiem|tusk⟧ trwało długo."),
        ("cs", "Premiérka ⟦Theresa Mayová|may⟧ odjela. S ⟦Mayovou|may⟧ jednal ⟦Donald Tusk|tusk⟧."),
        ("en", "A letter of ⟦Donald Tusk|tusk⟧ to ⟦Theresa May|may⟧; it may wait, ⟦Tusk|tusk⟧ said."),
    ])
    func findsCyrillicNames(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.cyrillic).check(marked, language)
    }

    private static let noLatin = """
        id,kind,ru,uk,el
        tusk,person,Дональд Туск,,
        merkel,person,Ангела Меркель,,
        varna,name,Варна,,
        mosul,name,Мосул,,
        germany,name,Германия,,
        pakistan,name,Пакистан,,
        karamanlis,person,,,Κώστας Καραμανλής
        den,name,День,,
        samaa,name,Самаа,,
        lavrov,person,Сергей Лавров,,
        tymoshenko,person,,Юлія Тимошенко,
        kostanay,place,Қостанай,,
        hostomel,place,,Гостомель,
        """

    /// Where a name has no Latin spelling, it is held against Arabic and Hebrew letters by one that is made; ordinary words with its consonants are none.
    @Test(arguments: [
        ("ar", "التقت ⟦أنغيلا ميركل|merkel⟧ مع ⟦دونالد توسك|tusk⟧ في برلين."),
        ("fa", "در ⟦پاکستان|pakistan⟧ باران بارید."), ("fa", "او بیرون رفت، مسأله مسئول قهرمان."),
        ("fa", "دین و مثلاً امسال."),
        ("he", "נפגשו עם ⟦אנגלה מרקל|merkel⟧ אתמול."), ("he", "הממשלה אמרה בנושא אחרון."),
        ("ka", "⟦ანგელა მერკელი|merkel⟧ ჩამოვიდა."), ("ru", "Приехал ⟦Костас Караманлис|karamanlis⟧."),
        ("el", "Δεν ήρθε κανείς. Η ⟦Άνγκελα Μέρκελ|merkel⟧ έφυγε."), ("hi", "यह समय है।"), ("bn", "তিনি বলেন কথা।"),
        ("de", "Den Mann kennt er."), ("fa", "دیدار با ⟦سرگئی لاوروف|lavrov⟧ در تهران."),
        ("el", "Ο ⟦Σεργκέι Λαβρόφ|lavrov⟧ και ο ⟦Σ. Λαβρόφ|lavrov⟧ μίλησαν."),
        ("he", "⟦יוליה טימושנקו|tymoshenko⟧ אמרה."),
        ("ko", "⟦코스타나이|kostanay⟧ 시장."), ("ka", "⟦ჰოსტომელი|hostomel⟧ დიდია."),
    ])
    func findsNamesThatHaveNoLatinSpelling(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.noLatin).check(marked, language)
    }

    /// A short name may begin with what is seldom written so.
    @Test(arguments: [
        ("ar", "زار الوفد ⟦إيران|iran⟧ أمس."), ("he", "הוא ביקר ב⟦איראן|iran⟧."),
    ])
    func findsShortNames(_ language: String, _ marked: String) throws {
        try TaggingFixture("id,kind,en\niran,place,Iran\n").check(marked, language)
    }

    /// A word that says little is a name's beside an anchor only, whatever was read before.
    @Test func whatWasReadBeforeChangesNothing() throws {
        for other in [SpellingPolicy.anchor, SpellingPolicy.alias, SpellingPolicy.withInitials] {
            #expect(Double(SpellingPolicy.neighbour) < other)
        }
        let csv = "id,kind,en\nblair,person,Tony Blair\ntusk,person,Donald Tusk\n"
        let texts = [
            "Там беше ⟦Тони Блеър|blair⟧.", "Там беше Блеър.", "Тони и Блеър мълчат.",
            "С Тони Туск, не с ⟦Доналд Туск|tusk⟧.",
        ]
        let forwards = try TaggingFixture(csv)
        let backwards = try TaggingFixture(csv)
        for text in texts + texts { try forwards.check(text, "bg") }
        for text in (texts + texts).reversed() { try backwards.check(text, "bg") }
    }

    /// Of two words beside each other each is asked about the other's names; whom a word stood beside before says nothing.
    @Test func theOrderOfTextsSaysNothing() throws {
        let csv = """
            id,kind,en
            tusk,person,Donald Tusk
            trump,person,Donald Trump
            ivan,person,Ivan Tusk
            mark,person,Marko Tuskev
            """
        let texts = [
            "Доналд Тъск и Иван Тръмп.", "Дон Туск, Ван Туск и Марк Тускев.", "Вчера Доналда Туск с Ивана Тръмп.",
            "Марко Туск и Доналд Тускев.", "Иване Туск, Доналде Тръмпе!", "Ивана, Марка, Доналда и Туска.",
            "Дональд Ван Тръмп и Марко Иван Тускев.",
        ]
        for language in ["bg", "ru", "mk"] {
            func found(_ order: [Int]) throws -> [Int: [String]] {
                let fixture = try TaggingFixture(csv)
                var found: [Int: [String]] = [:]
                for number in order {
                    found[number] = try fixture.mentions(texts[number], language).map {
                        "\($0.range) \($0.concept.id) \($0.confidence)"
                    }
                }
                return found
            }
            let forwards = try found(Array(texts.indices) + Array(texts.indices))
            #expect(forwards == (try found(texts.indices.reversed())))
            #expect(forwards == (try found([3, 0, 6, 2, 5, 1, 4])))
            #expect(forwards.values.contains { !$0.isEmpty })
        }
    }

    /// Polish drz is dż to the ear.
    @Test(arguments: [
        ("ru", "Вчера ⟦Анджей Вайда|wajda⟧ и ⟦Анджей Дуда|duda⟧ молчали; Анджей Кравчик тоже."),
        ("uk", "Говорив ⟦Анджей Дуда|duda⟧ і його дуда."),
    ])
    func findsPolishNames(_ language: String, _ marked: String) throws {
        try TaggingFixture("id,kind,pl\nwajda,person,Andrzej Wajda\nduda,person,Andrzej Duda\n").check(
            marked, language)
    }
}
