// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

/// Languages share the graph of all names; each finds in it what it would find in one of its own.
@Suite struct SharedSpellingsTests {
    private static let names = [
        ("putin", "Путин", "Putin"), ("lukashenko", "Лукашенко", ""), ("merkel", "Ангела Меркель", ""),
        ("trump", "Дональд Трамп", "Donald Trump"), ("tusk", "Дональд Туск", ""), ("zelensky", "Зеленский", ""),
    ]

    private func index(_ names: [(String, String, String)]) -> GlossaryIndex {
        let concepts = names.map { id, russian, english in
            Concept(
                id: id, kind: "person",
                terms: [Term(russian, language: LanguageTag("ru"))]
                    + (english.isEmpty ? [] : [Term(english, language: LanguageTag("en"))]))
        }
        return GlossaryIndex([Glossary(file: "names", concepts: concepts)])
    }

    private func hits(_ words: [String], _ index: GlossaryIndex, _ language: String) -> [[String]] {
        let walks = SpellingWalks()
        let spellings = index.view(for: LanguageTag(language)).spellingIndex(for: .latin, index)
        return words.map { word in
            guard let sought = SpellingIndex.word(Array(word.utf8)[...], walks) else { return [] }
            return spellings.hits(for: sought, walks, forms: { .none }).map {
                "\(String(decoding: index.units[Int($0.unit)], as: UTF8.self)) \($0.score)"
            }
        }
    }

    @Test func aLanguageFindsWhatItHasNoTermFor() {
        let words = [
            "putin", "loukachenko", "lukasenka", "angela", "merkel", "donald", "trump", "tusk", "selenskyj", "x",
        ]
        let all = index(Self.names)
        let own = index(Self.names.filter(\.2.isEmpty))
        // English has terms for two of the six, and so shares; German has none.
        #expect(hits(words, all, "en") == hits(words, own, "en"))
        #expect(hits(words, all, "en")[0].isEmpty && !hits(words, all, "de")[0].isEmpty)
        #expect(hits(words, all, "de")[1] == hits(words, all, "en")[1])
    }

    /// Names that no person has: of great length, of marks alone, very many that begin alike.
    @Test func strangeNamesDoNoHarm() throws {
        let long = String(repeating: "Лука", count: 25_000)
        var names = [
            (long, ""), (long + " " + long, ""), (String(repeating: "\u{301}", count: 500), ""),
            ("\u{301} \u{302}", ""),
            ("''", ""), ("\u{200B}", ""), ("\u{10000}\u{10000}\u{10000}\u{10000}", ""), ("Ян-Ян Ян-Ян", ""),
        ].enumerated().map { ("strange\($0.offset)", $0.element.0, $0.element.1) }
        for number in 0..<2000 {
            let end = String(number, radix: 4).map {
                "аеки"[String.Index(utf16Offset: $0.wholeNumberValue ?? 0, in: "аеки")]
            }
            names.append(("like\(number)", "Владимир Лукашен" + String(end), ""))
        }
        let index = index(names + Self.names)
        let text =
            "Then Lukashenko came, Vladimir Lukashenkaka, Jan-Jan and Angela Merkel. "
            + String(repeating: "Luka", count: 25_000) + " \u{301}\u{301} ''"
        for language in ["en", "de", "he", "ko", "zh", "cs"] {
            let found = index.lookup(text, language: LanguageTag(language)).map(\.concept.id)
            #expect(found.contains("merkel") && found.contains("lukashenko"), "\(language) \(found.prefix(9))")
        }
    }
}
