// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

/// Where a term stands and is not meant: in phrases that the glossary names and beside another person's initials.
@Suite struct ExclusionsTests {
    private static let csv = """
        id,kind,en,en:forms,en:not,es,es:not,ru,ru:forms,ru:not,pl,pl:not,de,be,he,he:forms,zh,zh:not
        embargo,term,,,,embargo,sin embargo,,,,,,,,,,,
        washington,place,Washington,,"George Washington|Seattle, Washington",,,Вашингтон,,Джордж Вашингтон,,,,,,,华盛顿,华盛顿州
        summit,term,,,,,,,,,szczyt,szczyt góry,,,,,,
        niemcy,place,,,,,,,,,Niemcy,Niemca|Niemców,Deutschland,,,,,
        duma,organisation,Duma,,,,,,,,,,,,הדומה,exact,,
        medvedev,person,Dmitry Medvedev,,,,,Дмитрий Медведев,,,,,,,,,,
        medvedev,person,Medvedev,,,,,Медведев,,Данила Медведев,,,,,,,,
        eu,organisation,EU,exact,,,,ЕС,exact,,,,,,,,,

        """

    @Test(arguments: [
        ("es", "El ⟦embargo|embargo⟧ sigue. Sin embargo, no es total; sin\nembargo, el ⟦embargo|embargo⟧ pesa."),
        (
            "en",
            "George Washington left ⟦Washington|washington⟧ for Seattle, Washington. He liked ⟦Washington|washington⟧."
        ),
        ("de", "George Washington kam nach ⟦Washington|washington⟧."),
        ("ru", "О Джордже Вашингтоне говорят в ⟦Вашингтоне|washington⟧."),
        ("zh", "他从华盛顿州到⟦华盛顿|washington⟧。"),
        ("pl", "Na szczycie góry i na ⟦szczycie|summit⟧ w Brukseli, w ⟦Niemczech|niemcy⟧ bez Niemców i Niemca."),
        ("he", "חברי ⟦הדומה|duma⟧ הצביעו בדומה לאחרים"),
        (
            "ru",
            "⟦Медведев|medvedev⟧ и Д. ⟦Медведев|medvedev⟧, но не В. Медведев и не Медведев П. С. и не С.П. Медведев; не Данила Медведев, не Медведев О.П."
        ),
        ("en", "In the U.S. ⟦Medvedev|medvedev⟧ told ⟦Medvedev|medvedev⟧ U.S. news, not R. Medvedev"),
        ("en", "the ⟦EU|eu⟧, ⟦EU|eu⟧'s budget, not Eu or eu"),
        ("ru", "⟦ЕС|eu⟧, но не Ес"),
    ])
    func leavesOut(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    /// Neither with all matches nor in the mode that has exact ones only.
    @Test func inEveryMode() throws {
        try TaggingFixture(Self.csv, allMatches: true).check("Sin embargo, el ⟦embargo|embargo⟧", "es")
        try TaggingFixture(Self.csv, match: [.exact]).check("Sin embargo, el ⟦embargo|embargo⟧", "es")
    }

    /// A phrase of one entry hides no other.
    @Test func onlyItsOwnTerm() throws {
        let fixture = try TaggingFixture(
            "id,kind,en,en:not\nw,place,Washington,Lake Washington\nl,place,Lake Washington,\n")
        try fixture.check("⟦Lake Washington|l⟧ is not in ⟦Washington|w⟧.", "en")
    }
}
