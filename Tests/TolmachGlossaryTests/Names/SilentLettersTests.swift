// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Given names that are not heard as they are written, beside the surname.
@Suite struct SilentLettersTests {
    private static let csv = """
        id,kind,en,hu,fr
        musso,person,Guillaume Musso,,
        grant,person,Hugh Grant,,
        ligeti,person,,Ligeti György,
        chirac,person,,,Jacques Chirac
        """

    @Test(arguments: [
        (
            "ru",
            "Пришли ⟦Гийом Мюссо|musso|transliterated⟧ и ⟦Хью Грант|grant|transliterated⟧. ⟦Мюссо|musso|alias⟧ сел."
        ),
        ("ru", "Играли ⟦Дьёрдя Лигети|ligeti|transliterated⟧; о ⟦Лигети|ligeti|alias⟧ писали."),
        ("uk", "Тоді ⟦Жак Ширак|chirac|transliterated⟧ мовчав, а Жак Тарасюк ні."),
    ])
    func areFound(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test(arguments: [
        ("jacques", "zhack"), ("guillaume", "giyom"), ("louis", "loui"), ("gyorgy", "dord"),
        ("knox", "nox"), ("hugh", "hu"), ("martin", nil), ("kim", nil),
    ])
    func areHeard(_ name: String, _ heard: String?) {
        #expect(SilentLetters.heard(Array(name.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == heard)
    }
}
