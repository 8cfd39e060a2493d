// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// Terms in the cases of their language; sentences of our own.
@Suite struct InflectedTermsTests {
    private static let terms: [String: String] = [
        "ru": "card=карта parliament=парламент council=совет sky=небо",
        "uk": "sky=небо river=річка law=закон lands=Нідерланди",
        "be": "river=рака town=горад law=закон",
        "pl": "stone=kamień law=ustawa teacher=nauczyciel",
        "cs": "law=zákon city=město book=kniha",
        "sl": "law=zakon book=knjiga merkel=Merkel portugal=Portugalska max=MAX",
        "de": "land=Land tree=Baum mother=Mutter chief=Chef",
        "fi": "shore=ranta law=laki town=kaupunki eu=EU",
        "et": "law=seadus town=linn",
        "lt": "law=įstatymas river=upė",
        "lv": "law=likums brother=brālis river=upe",
        "hu": "law=törvény town=város nato=NATO dress=ruha",
        "tr": "book=kitap town=şehir",
        "el": "law=νόμος sea=θάλασσα",
        "hr": "law=zakon book=knjiga", "sk": "law=zákon book=kniha", "bg": "law=закон book=книга",
        "ro": "law=lege house=casă", "ka": "law=კანონი", "hy": "law=օրենք", "mk": "law=закон",
        "ar": "state=ولاية life=حياة cannes=كان company=شركة",
    ]

    private static func fixture(_ language: String) throws -> TaggingFixture {
        var csv = "id,kind,\(language)\n"
        for entry in (terms[language] ?? "").split(separator: " ") {
            let parts = entry.split(separator: "=")
            csv += "\(parts[0]),term,\(parts[1])\n"
        }
        return try TaggingFixture(csv)
    }

    @Test(arguments: [
        (
            "ru",
            "Он положил ⟦карты|card|inflected⟧ на стол, в ⟦парламенте|parliament|inflected⟧ тишина, под ⟦небом|sky|inflected⟧ тоже."
        ),
        ("uk", "Над ⟦річкою|river|inflected⟧, за ⟦законом|law|inflected⟧, у ⟦Нідерландах|lands|inflected⟧."),
        ("be", "У ⟦горадзе|town|inflected⟧ каля ⟦ракi|river|inflected⟧ няма ⟦законаў|law|inflected⟧."),
        (
            "pl",
            "Rzucił ⟦kamieniem|stone|inflected⟧ w okno, a o ⟦ustawach|law|inflected⟧ mówił z ⟦nauczycielami|teacher|inflected⟧."
        ),
        ("cs", "V ⟦městech|city|inflected⟧ čtou ⟦knihy|book|inflected⟧ o ⟦zákonech|law|inflected⟧."),
        ("sk", "Podľa ⟦zákona|law|inflected⟧ o ⟦knihách|book|inflected⟧ je to tak."),
        (
            "sl",
            "O ⟦zakonih|law|inflected⟧ v ⟦knjigah|book|inflected⟧ je govorila ⟦Merklova|merkel|inflected⟧ na ⟦Portugalskem|portugal|inflected⟧."
        ),
        ("sl", "Družba je kupila tri ⟦MAX-e|max|inflected⟧."),
        ("hr", "U ⟦zakonima|law|inflected⟧ i ⟦knjigama|book|inflected⟧ piše drukčije."),
        ("bg", "⟦Законът|law|inflected⟧ е в ⟦книгите|book|inflected⟧."),
        ("mk", "⟦Законот|law|inflected⟧ важи."),
        (
            "de",
            "In vielen ⟦Ländern|land|inflected⟧ wachsen ⟦Bäume|tree|inflected⟧; die ⟦Mütter|mother|inflected⟧ wissen es."
        ),
        (
            "fi",
            "⟦Rannalla|shore|inflected⟧ ja ⟦kaupungissa|town|inflected⟧ puhuttiin ⟦laista|law|inflected⟧ ja ⟦EU:n|eu|inflected⟧ kannasta."
        ),
        ("et", "⟦Seadustes|law|inflected⟧ ja ⟦linnades|town|inflected⟧."),
        ("lt", "⟦Įstatymuose|law|inflected⟧ apie ⟦upes|river|inflected⟧ nerašoma."),
        ("lv", "⟦Likumos|law|inflected⟧ par ⟦upēm|river|inflected⟧ un ⟦brāļiem|brother|inflected⟧."),
        (
            "hu",
            "A ⟦törvényekben|law|inflected⟧ és a ⟦városokban|town|inflected⟧; a ⟦NATO-ban|nato|inflected⟧ a ⟦ruhák|dress|inflected⟧."
        ),
        ("tr", "⟦Kitapların|book|inflected⟧ hepsi ⟦şehirde|town|inflected⟧."),
        ("el", "Οι ⟦νόμοι|law|inflected⟧ της ⟦θάλασσας|sea|inflected⟧."),
        ("ro", "⟦Legile|law|inflected⟧ și ⟦casele|house|inflected⟧."),
        ("ka", "⟦კანონის|law|inflected⟧ თანახმად."),
        ("hy", "⟦Օրենքի|law|inflected⟧ համաձայն։"),
    ])
    func casesOfALanguage(_ language: String, _ marked: String) throws {
        try Self.fixture(language).check(marked, language)
    }

    /// The article stands inside a mention, conjunctions, prepositions and pronouns outside.
    @Test(arguments: [
        "في ⟦الولايات|state|inflected⟧", "ب⟦الولايات|state|inflected⟧", "و⟦ولاية|state|exact⟧",
        "ل⟦لشركات|company|inflected⟧",
        "⟦حيات|life|inflected⟧ه", "⟦الشركات|company|inflected⟧", "كان هناك",
    ])
    func arabicWordsInPieces(_ marked: String) throws {
        try Self.fixture("ar").check(marked, "ar")
    }

    @Test func functionWordsAreNoForms() throws {
        let fixture = try TaggingFixture("id,kind,fi\ntrace,term,jälki\nmatter,term,ilma\n")
        try fixture.check("Sodan jälkeen ilman apua, ⟦jäljet|trace|inflected⟧ ⟦ilmassa|matter|inflected⟧.", "fi")
    }

    @Test func namesHaveFewerFormsThanNouns() throws {
        let german = try TaggingFixture("id,kind,de\nb,place,Berlin\nchild,term,Kind\n")
        try german.check("Die Berliner ⟦Kinder|child|inflected⟧ mögen ⟦Berlins|b|inflected⟧ Zoo.", "de")
        let hebrew = try TaggingFixture("id,kind,he\ng,place,גרמניה\n")
        try hebrew.check("הספר בגרמנית, ב⟦גרמניה|g|exact⟧", "he")
    }

    /// Adjectives have their own endings, though what was learned is of nouns.
    @Test func adjectivesAreDeclinedBesideNouns() throws {
        let fixture = try TaggingFixture("id,kind,pl\nland,place,Polska\nadj,term,polski\nunion,name,Unia Europejska\n")
        try fixture.check(
            "O ⟦Polsce|land|inflected⟧, ⟦polską|adj|inflected⟧ ziemię, w ⟦Unii Europejskiej|union|inflected⟧.", "pl")
    }

    /// The likelier word is the mention, the other is left out or kept as an alternative.
    @Test func aFormOfTwoWordsIsOfTheLikelierOne() throws {
        let fixture = try TaggingFixture("id,kind,tr\nsoil,term,toprak\nquestion,term,soru\nproblem,term,sorun\n")
        let mentions = try fixture.mentions("Sorunlar büyük.", "tr")
        #expect(mentions.map(\.concept.id) == ["problem"])
    }
}

/// What capitals, quotation marks and look-alikes say of a term.
@Suite struct TermSpellingTests {
    @Test func quotationMarksOfATermBelongToTheMention() throws {
        let fixture = try TaggingFixture(
            "id,kind,ru\npipe,name,«Южный поток»\nriver,name,Южный поток\nagency,name,«Новости»\n")
        try fixture.check("Проект ⟦«Южного потока»|pipe|inflected⟧ закрыт.", "ru")
        try fixture.check("Проект ⟦Южного потока|pipe|inflected⟧ закрыт.", "ru")
        try fixture.check("Агентство «⟦Новости|agency|folded⟧» сообщает.", "ru")
    }

    @Test func aCapitalInsideIsEnough() throws {
        let fixture = try TaggingFixture("id,kind,de\njet,name,easyJet\n")
        try fixture.check("Mit ⟦easyJet|jet|exact⟧ nach Rom, nicht mit easyjet.", "de")
    }

    /// A term typed with Latin letters in a Cyrillic word stands back behind the same term typed well.
    @Test func theCleanSpellingIsTheTerm() throws {
        let fixture = try TaggingFixture("id,kind,be\nmixed,term,закoн\nclean,term,закон\n")
        let mentions = try fixture.mentions("Пра законы i закoн.", "be")
        #expect(mentions.map(\.concept.id) == ["clean", "clean"])
        #expect(mentions.allSatisfy { $0.alternatives.isEmpty })
    }
}
