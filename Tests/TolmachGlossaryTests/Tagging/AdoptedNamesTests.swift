// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Names that the glossary has in another language of the text's script, in the cases of the text's language.
@Suite struct AdoptedNamesTests {
    private static let csv = """
        id,kind,en,sl,pl,it,cs
        musk,person,Elon Musk,,,,
        bolt,person,Usain Bolt,,,,
        doncic,person,,Luka Dončić,,,
        walesa,person,,,Lech Wałęsa,,
        madrid,organisation,Real Madrid,,,,
        monza,place,,,,Monza,
        pfizer,organisation,Pfizer,,,,
        tower,place,London Tower,,,,Londýnský Tower
        bell,term,Bell curve,,,,
        """

    @Test(arguments: [
        ("cs", "Pozvali ⟦Elona Muska|musk|inflected⟧; ⟦Muskovi|musk⟧ se tam líbilo."),
        ("pl", "Firma ⟦Elona Muska|musk|inflected⟧ kupiła udziały od ⟦Pfizera|pfizer|inflected⟧."),
        (
            "fi",
            "Hän tapasi ⟦Elon Muskin|musk|inflected⟧, ⟦Luka Dončićin|doncic|inflected⟧ ja muita ⟦Monzassa|monza|inflected⟧."
        ),
        ("hu", "Meghívták ⟦Elon Muskot|musk|inflected⟧ is."),
        ("lt", "Atvyko ⟦Elonas Muskas|musk|inflected⟧ ir ⟦Usainas Boltas|bolt|inflected⟧; ⟦Muskui|musk⟧ patiko."),
        ("lv", "Viņš satika ⟦Luku Dončiću|doncic|inflected⟧."),
        ("tr", "Dün ⟦Usain Bolt'un|bolt|inflected⟧ rekoru ve ⟦Real Madrid'e|madrid|inflected⟧ giden yol."),
        ("cs", "Vzpomínka na ⟦Lecha Wałęsu|walesa|inflected⟧ a na ⟦Real Madridu|madrid|inflected⟧."),
    ])
    func areDeclined(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    /// What the language has a term of its own for, common words and short names are not, and capitals must agree.
    @Test(arguments: [
        ("cs", "U London Toweru čekali, u ⟦Londýnského Toweru|tower|inflected⟧ taky."),
        ("cs", "Podle Bell curvy a s elonem muskem."), ("fi", "Siellä oli monzassa hiljaista."),
    ])
    func othersAreNot(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    /// Of a concept's languages the first is taken.
    @Test func oneLanguageIsEnough() throws {
        let fixture = try TaggingFixture("id,kind,en,de\nbruges,place,Bruges Gate,Brügge Tor\n")
        try fixture.check("Za ⟦Bruges Gatem|bruges|inflected⟧ a u Brügge Toru.", "cs")
    }

    /// One word alone takes endings and loses none of its letters for nothing.
    @Test func oneWordKeepsItsLetters() throws {
        let fixture = try TaggingFixture("id,kind,en,pl\nfrance,place,France,\nwest,place,,Zachód\n")
        try fixture.check("Franc je odšel, ⟦France|france|exact⟧ ni.", "sl")
        try fixture.check("Zacher elment; ⟦Zachódot|west|inflected⟧ nem látta.", "hu")
    }

    @Test func aShortNameAloneIsNot() throws {
        let fixture = try TaggingFixture("id,kind,en\nmeta,organisation,Meta\nnokia,organisation,Nokia\n")
        try fixture.check("Za Metou stál dům, u ⟦Nokie|nokia|inflected⟧ taky.", "cs")
    }
}
