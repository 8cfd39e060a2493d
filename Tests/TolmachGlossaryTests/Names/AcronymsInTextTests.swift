// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Acronyms that are read as words, in another script.
@Suite struct AcronymsInTextTests {
    private static let csv = """
        id,kind,en,ru
        nasa,organisation,NASA,
        fifa,organisation,FIFA,
        ecb,organisation,ECB,
        opek,organisation,,ОПЕК
        term,term,LASER,
        unesco,organisation,UNESCO,
        """

    @Test(arguments: [
        ("uk", "Про це повідомили ⟦НАСА|nasa|transliterated⟧ і ⟦ФІФА|fifa|transliterated⟧."),
        ("ru", "В ⟦НАСА|nasa|transliterated⟧ и ЕЦБ молчат; наса, Наса и ЛАЗЕР здесь ни при чём."),
        ("en", "Prices fell after the ⟦OPEK|opek|transliterated⟧ meeting."),
        ("bg", "⟦НАСА|nasa|transliterated⟧ мълчи."),
        ("ko", "⟦유네스코|unesco|transliterated⟧는 발표했다."),
        ("ka", "ნასა და სხვები მოვიდნენ."), ("ar", "وصل ناسا كثيرون إلى المدينة."),
    ])
    func areFoundWithTheirCapitals(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }
}
