// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Endings that what was learned does not tell: plurals of borrowed nouns, changes of spelling before an ending, adjectives.
@Suite struct WrittenEndingsTests {
    @Test(arguments: [
        ("de", "Rechenzentrum", "Rechenzentren"), ("de", "Stadion", "Stadien"), ("de", "Firma", "Firmen"),
        ("de", "Bankkonto", "Bankkonten"), ("de", "Virus", "Viren"), ("nl", "zonnepaneel", "zonnepanelen"),
        ("nl", "rentetarief", "rentetarieven"), ("nl", "neuraal netwerk", "neurale netwerken"),
        ("nl", "huis", "huizen"),
        ("nl", "bank", "banken"), ("nl", "bom", "bommen"), ("et", "keskpank", "keskpanga"),
        ("et", "tuulepark", "tuulepargid"), ("et", "närvivõrk", "närvivõrgud"), ("et", "rakett", "raketid"),
        ("tr", "merkez bankası", "merkez bankaları"), ("tr", "uzay aracı", "uzay araçlarını"),
        ("bg", "ядрен реактор", "ядреният реактор"), ("bg", "лихвен процент", "лихвения процент"),
        ("mk", "ветерен парк", "ветерниот парк"), ("mk", "пристаниште", "пристаништа"),
        ("cs", "velmistr", "velmistři"), ("es", "volumen", "volúmenes"), ("fi", "lennontallennin", "lennontallentimet"),
        ("fi", "puhelin", "puhelimessa"), ("ro", "Premiul Nobel", "Premiului Nobel"),
        ("ro", "Curtea Europeană de Justiție", "Curții Europene de Justiție"), ("ro", "parc eolian", "parcuri eoliene"),
        ("he", "בנק מרכזי", "הבנק המרכזי"), ("he", "תחנת כוח", "תחנת הכוח"),
    ])
    func leadToTheTerm(_ language: String, _ term: String, _ form: String) throws {
        let fixture = try TaggingFixture("id,kind,\(language)\nt,term,\(term)\n")
        let mentions = try fixture.mentions("— \(form) —", language)
        #expect(mentions.map(\.concept.id) == ["t"], "\(language): \(form)")
    }

    /// Nouns whose plural is another word, and names of one word, which do not take these endings.
    @Test(arguments: [
        ("de", "Aktion", "Die Aktien fielen."), ("nl", "boom", "De bommen vielen."),
        ("et", "park", "See on parem nii."),
    ])
    func otherWordsAreNot(_ language: String, _ term: String, _ text: String) throws {
        try TaggingFixture("id,kind,\(language)\nt,term,\(term)\n").check(text, language)
    }

    @Test func anArticleInsideAPersonsNameIsAnothersName() throws {
        let fixture = try TaggingFixture("id,kind,he\nlevi,person,דוד לוי\n")
        try fixture.check("פגשתי את דוד הלוי אתמול", "he")
    }

    /// Foreign names take endings of their own in Baltic languages.
    @Test(arguments: [
        ("lt", "Atvyko ⟦Garis Kasparovas|kasparov⟧ ir ⟦Michailas Talis|tal⟧."),
        ("lv", "Atbrauca ⟦Garijs Kasparovs|kasparov⟧ un ⟦Mihails Tāls|tal⟧."),
    ])
    func foreignNamesInBalticLanguages(_ language: String, _ marked: String) throws {
        try TaggingFixture("id,kind,ru\nkasparov,person,Гарри Каспаров\ntal,person,Михаил Таль\n").check(
            marked, language)
    }
}
