// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct LookupTests {
    private static let glossary = """
        id,kind,en,ru,be,pl,zh
        luk,person,Alexander Lukashenko,Александр Лукашенко,Аляксандр Лукашэнка,Alaksandr Łukaszenka,亚历山大·卢卡申科
        luk,,Lukashenko,Лукашенко,Лукашэнка,Łukaszenka,卢卡申科
        oil,term,oil,нефть,нафта,ropa naftowa,石油
        pipe,term,oil pipeline,нефтепровод,нафтаправод,ropociąg,输油管道
        """

    private func ids(_ text: String, _ language: String) throws -> [String] {
        try TaggingFixture(Self.glossary).index.lookup(text, language: LanguageTag(language)).map(\.concept.id)
    }

    @Test(
        arguments: [
            ("Lukashenko", "en", ["luk"]), ("lukashenko", "en", ["luk"]), ("LUKASHENKO", "en", ["luk"]),
            ("Лукашэнкам", "be", ["luk"]),
            ("Łukaszenką", "pl", ["luk"]), ("Александра Лукашенко", "ru", ["luk"]), ("לוקשנקו", "he", ["luk"]),
            ("卢卡申科", "zh", ["luk"]), ("oil pipeline", "en", ["pipe"]), ("нефтью", "ru", ["oil"]),
            ("нафтаправодам", "be", ["pipe"]),
            ("ropą naftową", "pl", ["oil"]), ("nothing here", "en", []), ("", "en", []), (" — ", "en", []),
            ("Minsk", "en", []),
        ] as [(String, String, [String])])
    func oneConcept(_ text: String, _ language: String, _ expected: [String]) throws {
        #expect(try ids(text, language) == expected)
    }

    @Test func whenTheWholeIsNoTermThoseInItAreNamed() throws {
        #expect(Set(try ids("oil for Lukashenko", "en")) == ["oil", "luk"])
    }

    @Test func eachConceptOnceAndTheBestFormFirst() throws {
        let index = try TaggingFixture("id,kind,en\na,term,oil\na,,Oil\nb,term,oils\n").index
        let hits = index.lookup("oils", language: LanguageTag("en"))
        #expect(hits.map(\.concept.id) == ["b", "a"])
        #expect(hits.map(\.match.kind) == ["exact", "inflected"])
        #expect(hits.first?.term.text == "oils")
    }
}
