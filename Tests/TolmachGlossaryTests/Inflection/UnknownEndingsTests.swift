// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

/// Forms of terms in languages without any table: Swedish and Esperanto, Mongolian for Cyrillic, Urdu and Yiddish.
@Suite struct UnknownEndingsTests {
    private static let csv = """
        id,kind,sv,eo,mn,ur,yi
        gas,term,gasledning,gasodukto,хоолой,,
        rysk,place,Ryssland,Rusio,Оросын,,
        rike,term,kungarike,reĝolando,засгийн,حکومت,רעגירונג
        stad,place,Malmö,Parizo,Улаанбаатар,,
        ram,person,Ramstad,,,,
        bar,term,barrel,barelo,,,
        ul,term,,,,علماء,
        """

    @Test(arguments: [
        (
            "sv",
            "⟦Gasledningarna|gas|inflected⟧ från ⟦Ryssland|rysk|exact⟧ och ⟦Rysslands|rysk|inflected⟧ ⟦gasledning|gas|exact⟧"
        ),
        (
            "sv",
            "Två ⟦kungariken|rike|inflected⟧, ⟦kungariket|rike|inflected⟧; ryssland, barriären, Barr, gasen, Ramstadborna"
        ),
        (
            "eo",
            "⟦Gasoduktojn|gas|inflected⟧ de ⟦Rusion|rysk|inflected⟧ al ⟦Parizon|stad|inflected⟧; parizano, baro, Barcelona"
        ),
        ("mn", "⟦Улаанбаатарт|stad|inflected⟧ ⟦хоолойг|gas|inflected⟧"),
        ("ur", "دونوں ⟦حکومتوں|rike|inflected⟧ کی بات، ⟦حکومت|rike|exact⟧؛ جمعیت ⟦العلماء|ul|inflected⟧ اور حکم"),
        ("yi", "די ⟦רעגירונגען|rike|inflected⟧ און די רעגיאָן"),
    ])
    func formsWithoutATable(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test(
        arguments: [
            ("barel", ["barel", "barelil"], []), ("barelu", ["barel", "barela"], ["barel"]),
            ("barely", ["barela"], ["barela"]),
            ("barelami", ["barela", "barel"], ["barela"]), ("barylka", ["barel"], []), ("premium", ["premiera"], []),
            ("berlin", ["berlin"], []), ("bar", ["bare"], []), ("نفطية", ["نفطي"], ["نفطي"]), ("نفطية", ["نفط"], []),
            ("חכמי", ["חכם"], []),
        ] as [(String, [String], [String])])
    func theNearest(_ form: String, _ lemmas: [String], _ expected: [String]) {
        #expect(nearest(form, lemmas, own: lemmas.count) == expected)
    }

    /// A name that is taken over from another language keeps its letters; one of the language's own need not.
    @Test func whatIsTakenOverKeepsItsLetters() {
        #expect(nearest("barely", ["barela"], own: 1) == ["barela"])
        #expect(nearest("barely", ["barela"], own: 0) == [])
        #expect(nearest("zacher", ["zachód"], own: 1) == ["zachód"])
        #expect(nearest("zacher", ["zachód"], own: 0) == [])
        #expect(nearest("zachódot", ["zachód"], own: 0) == ["zachód"])
    }

    private func nearest(_ form: String, _ lemmas: [String], own: Int) -> [String] {
        let endings = UnknownEndings(lemmas.indices.map { Int32($0) }, own: own) { Array(lemmas[Int($0)].utf8)[...] }
        return endings.lemmas(of: Array(form.utf8)[...]).map { lemmas[Int($0)] }
    }
}
