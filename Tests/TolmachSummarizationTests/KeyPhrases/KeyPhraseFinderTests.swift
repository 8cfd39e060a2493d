// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct KeyPhraseFinderTests {
    private func phrases(
        _ lines: [String], language: String = "en", entries: [(id: String, spelling: String)] = [], most: Int = 10
    ) throws -> [String] {
        var text = try TestTexts.text(lines, language: language)
        text.mentions = entries.flatMap { TestTexts.mentions(of: $0.id, spelled: $0.spelling, in: text) }
            .sorted { $0.range < $1.range }
        return KeyPhraseFinder(text).best(most).map { text.source.string($0.range) }
    }

    @Test(arguments: [
        (
            "en",
            [
                "The gas price rose on Monday.", "Nobody knows why gas prices rose.",
                "The council and the harbour are old.", "A harbour, a council.", "A harbour and its council.",
            ], ["price rose", "council", "harbour"]
        ),
        // Other forms of the words, in another language.
        (
            "ru",
            ["Цена на газ и новый завод.", "О новом заводе молчат.", "Рабочие нового завода ждут."],
            ["новый завод"]
        ),
        ("zh", ["天然气价格上涨。", "天然气价格稳定。"], ["天然气价格"]),
        // A name of several words needs to stand only once, a sentence's first word is none.
        ("en", ["Yesterday the envoy met Anna Maria Weber there."], ["Anna Maria Weber"]),
        ("en", ["With that, he said it.", "With that, he said it."], []),
        // Words of closed classes begin and end none, however rare and long they are.
        ("en", ["Because prices rose.", "Because prices rose."], ["prices rose"]),
        ("ru", ["После переговоров министров.", "После переговоров министров."], ["переговоров министров"]),
        ("nn", ["Dei gamle hamnene ligg mellom.", "Dei gamle hamnene ligg mellom."], ["gamle hamnene ligg"]),
        ("zh", ["因为天然气价格上涨。", "因为天然气价格上涨。"], ["天然气价格上涨"]),
        // Of phrases that stand in one another the best, and none beside it.
        (
            "en", ["Old harbour walls fell.", "Old harbour walls fell.", "Harbour walls."],
            ["harbour walls", "walls fell"]
        ),
        ("en", [], []),
    ])
    func whatATextIsAbout(_ language: String, _ lines: [String], _ expected: [String]) throws {
        let found = try phrases(lines, language: language)
        #expect(found == expected)
    }

    @Test func entriesComeFirstInOneSpelling() throws {
        let lines = ["The harbour council met.", "The harbour council asked Minsk.", "Мінск did not answer."]
        let entries = [("plc-minsk", "Minsk"), ("plc-minsk", "Мінск")]
        #expect(try phrases(lines, entries: entries) == ["Minsk", "harbour council"])
        #expect(try phrases(lines, entries: entries, most: 1) == ["Minsk"])
    }

    @Test func wordsOfGrammarBeginNoPhrase() throws {
        // "with" stands beside ever other words.
        let lines = [
            "Talks with old friends of Minsk.", "Peace with new neighbours.", "Trade with far lands.",
            "Tea with new neighbours.", "Nothing with those neighbours.",
        ]
        #expect(try phrases(lines) == ["neighbours"])
    }
}
