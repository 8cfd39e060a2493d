// SPDX-License-Identifier: Apache-2.0
import Testing
import Tolmach

@testable import TolmachDigest

/// Days in running text; ⟦…⟧ is what is read as one.
@Suite struct DateReaderTests {
    @Test(arguments: [
        (
            "en", "They met on ⟦7 February 2020⟧ and ⟦Feb. 8⟧, but 12 marines left in May with 5 markets.",
            ["2-7", "2-8"]
        ),
        ("uk", "Зустріч ⟦7 лютого 2020⟧ року тривала до ⟦8 лютого⟧.", ["2-7", "2-8"]),
        ("pl", "Spotkali się ⟦7 lutego⟧ i ⟦1 września 2021⟧.", ["2-7", "9-1"]),
        ("de", "Am ⟦7. Februar 2020⟧ und ⟦07.02.2020⟧ um 20 Uhr.", ["2-7", "2-7"]),
        ("cs", "Jednali ⟦7. června⟧ a ⟦8. července⟧.", ["6-7", "7-8"]),
        ("zh", "他们⟦2020年2月7日⟧见面，⟦3月8日⟧离开。", ["2-7", "3-8"]),
        ("ja", "⟦2月7日⟧に会談した。", ["2-7"]),
        ("tr", "⟦7 Şubat⟧ günü buluştular.", ["2-7"]),
        ("ar", "التقيا في ⟦7 فبراير 2020⟧ في سوتشي.", ["2-7"]),
        ("ru", "Стороны обсудили 7 вопросов; 31 мартовский кот.", []),
        ("zh", "1年1年⟦1年2月7日⟧，2020年1年。", ["2-7"]),
    ])
    func days(_ language: String, _ marked: String, _ days: [String]) throws {
        let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        let document = try Pipeline.standard().document(text, language: LanguageTag(language))
        let tokens = try #require(document[Tokens.self])
        let copy = try #require(document[WorkingCopy.self])
        let found = DateReader(tokens, copy, LanguageTag(language)).days()
        #expect(found.map { "\($0.day.month)-\($0.day.day)" } == days)
        var shown = ""
        var end = 0
        let utf8 = Array(text.utf8)
        for (_, range) in found {
            let (lower, upper) = (
                tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound].range.upperBound
            )
            shown += String(decoding: utf8[end..<lower], as: UTF8.self) + "⟦"
            shown += String(decoding: utf8[lower..<upper], as: UTF8.self) + "⟧"
            end = upper
        }
        shown += String(decoding: utf8[end...], as: UTF8.self)
        #expect(shown == marked)
    }

    /// Years without end are read one by one, each only once.
    @Test func yearsWithoutEnd() throws {
        let text = String(repeating: "1年", count: 50_000)
        let tokens = (0..<50_000).flatMap { year in
            [
                Token(range: TextRange(unchecked: 4 * year, 4 * year + 1), kind: .number),
                Token(range: TextRange(unchecked: 4 * year + 1, 4 * year + 4), kind: .ideographic),
            ]
        }
        let copy = WorkingText(utf8: Array(text.utf8), map: .identity)
        #expect(DateReader(tokens, copy, LanguageTag("zh")).days().isEmpty)
    }

    @Test func everyLanguageHasTwelveMonths() {
        #expect(MonthNames.languages.count == 36)
    }
}
