// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

/// Which Latin spelling was made of a name to weigh a mention by.
@Suite struct WeighedSpellingTests {
    private static let csv = """
        id,kind,en,ru,uk,el
        pakistan,name,,Пакистан,,
        merkel,person,,Ангела Меркель,,
        tusk,person,Donald Tusk,Дональд Туск,,
        karamanlis,person,,,,Κώστας Καραμανλής
        hostomel,place,,,Гостомель,
        """

    @Test(arguments: [
        ("fa", "در پاکستان باران بارید.", "pakistan"), ("he", "נפגשו עם אנגלה מרקל אתמול.", "angela merkel"),
        ("ru", "Приехал Костас Караманлис.", "kostas karamanlis"), ("ka", "ჰოსტომელი დიდია.", "hostomel or gostomel"),
        // As it stands in a Latin text; the entry's own Latin term; the entry's own script.
        ("de", "Sie war in Pakistan.", nil), ("he", "נפגשו עם דונלד טוסק אתמול.", nil),
        ("ru", "Она была в Пакистане.", nil),
    ])
    func isTold(_ language: String, _ text: String, _ spelling: String?) throws {
        let found = try TaggingFixture(Self.csv).mentions(text, language)
        let mention = try #require(found.first)
        #expect(mention.spellingWeighed(in: SourceText(text)) == spelling)
    }
}
