// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Hungarian names, which the glossary has surname first, in texts of any language.
@Suite struct GivenNameFirstTests {
    private static let csv = """
        id,kind,hu
        orban,person,Orbán Viktor
        gyorgyi,person,Szent-Györgyi Albert
        nemeth,organisation,Németh Galéria
        """

    @Test(arguments: [
        ("en", "Yesterday ⟦Viktor Orbán|orban⟧ spoke; ⟦Orbán|orban⟧ was late."),
        ("cs", "Dopis ⟦Viktoru Orbánovi|orban|inflected⟧ přišel."), ("sr", "Дошао је ⟦Виктор Орбан|orban⟧."),
        ("el", "Μίλησε ο ⟦Βίκτορ Όρμπαν|orban⟧ χθες."), ("hu", "Beszélt ⟦Orbán Viktorral|orban|inflected⟧ is."),
        ("fr", "Le prix d'⟦Albert Szent-Györgyi|gyorgyi⟧ est là."),
        ("de", "In der Galéria Németh war niemand."),
    ])
    func areFoundInEitherOrder(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test(arguments: [
        ("Orbán Viktor", "Viktor Orbán"), ("Szent-Györgyi Albert", "Albert Szent-Györgyi"),
        ("Nagy Szabó Ilona", "Szabó Ilona Nagy"), ("Petőfi", nil), ("Bor ", nil),
    ])
    func theSurnameGoesToTheEnd(_ name: String, _ turned: String?) {
        #expect(GivenNameFirst.order(of: Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) } == turned)
    }

    @Test func theNameIsThereInBothOrders() throws {
        let jsonl = #"{"id":"orban","kind":"person","terms":{"hu":["Orbán Viktor"]}}"# + "\n"
        let read = GlossaryIndex([try GlossaryLoader.load(Array(jsonl.utf8), file: "t.jsonl")])
        #expect(read.patterns.count == 2 && read.patterns[0].language != read.patterns[1].language)
        #expect(Array(read.units(of: read.patterns[1])) == read.units(of: read.patterns[0]).reversed())
    }
}
