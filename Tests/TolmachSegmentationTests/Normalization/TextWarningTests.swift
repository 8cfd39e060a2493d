// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachSegmentation

// The module has lesser ones of its own.
private typealias Marked = TolmachTestSupport.MarkedText
private typealias Hostile = TolmachTestSupport.RandomText

@Suite struct TextWarningTests {
    static func warnings(_ text: String, _ options: NormalizeStage.Options = .init()) throws -> [TextWarning] {
        try NormalizeStage(options, Resources()).run(on: SourceText(text), ()).warnings
    }

    @Test(arguments: [
        "⟦Лукaшенко|mixed-script⟧ сказал", "В ⟦MИHCKЕ|mixed-script⟧.", "⟦Рoссия|mixed-script⟧ и Россия",
        "⟦Iван|mixed-script⟧ і ⟦Украïна|mixed-script⟧", "гарад ⟦Мiнск|mixed-script⟧", "⟦WhatsАpp|mixed-script⟧ is down",
        "«⟦cети|mixed-script⟧»", "«⟦Лу\u{AD}кaшенко|mixed-script⟧»", "IT-⟦кoмпания|mixed-script⟧",
        "⟦Aθήνα|mixed-script⟧", "⟦Кiев|mixed-script⟧\n⟦Кiев|mixed-script⟧",
        "ab⟦\u{202E}|bidi⟧cd\nef", "ab⟦\u{202C}|bidi⟧cd", "⟦\u{2067}|bidi⟧a\u{2066}b\u{2069}",
        "\u{2067}a⟦\u{202A}|bidi⟧b\u{2069}c", "⟦\u{2067}|bidi⟧a\u{2029}b⟦\u{2069}|bidi⟧",
        "a⟦\u{0}\u{1}|control⟧b⟦\u{7F}|control⟧", "a⟦\u{1B}|control⟧[31m", "a ⟦\u{96}|control⟧\u{97} b",
        "x⟦\u{E000}|private-use⟧\u{E001}y", "⟦\u{F0000}|private-use⟧",
    ])
    func seldomMeant(_ marked: String) throws {
        let expected = Marked(marked)
        let found = try Self.warnings(expected.text).map {
            Marked.Mark(range: $0.range.lowerBound..<$0.range.upperBound, id: $0.kind.rawValue)
        }
        #expect(Marked(text: expected.text, marks: found).description == marked)
    }

    @Test(arguments: [
        // NBSP, signs, and words that mix on purpose.
        "5\u{A0}млн руб., 10\u{202F}%", "\u{212A}, \u{212B} and \u{2126}, 10 kΩ, 5 μm, ΔH, ΔT",
        "IT-компания, Wi-Fi-роутер, T-34",
        "iPhone'ов и iPhone’ы, SMMщик, VIPов, ATMы, PRщик", "COVIDом", "KBS는 JTBC와", "AIで、Tシャツ、東京タワー、カタカナとひらがな",
        "IT企業の株価",
        "x² № ½ … ℃ Ⅷ", "Ёлка, ё, й, ї, ў", "naïve café Łódź", "βカロテン", "הNATO וה-NATO", "الـNATO",
        // Joiners where they join.
        "می‌خواهم", "क्‍ष", "ක්‍රි", "👩‍👩‍👧‍👦 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 🧔‍♂️",
        // Bidi in balance.
        "\u{202B}abc\u{202C} \u{2067}שלום \u{2066}abc\u{2069}\u{2069}\u{200F}", "a\tb\r\nc\u{C}d\u{85}e\u{2028}f", "",
    ])
    func meant(_ text: String) throws { #expect(try Self.warnings(text) == []) }

    /// A joiner makes one character with the bracket of a mark, so these are told by their places.
    @Test(arguments: [
        ("a\u{200D}b", 1), ("Auf\u{200C}lage", 3), ("\u{200D}", 0), ("😀\u{200D}a", 4),
    ])
    func joinersThatJoinNothing(_ text: String, _ offset: Int) throws {
        let found = try Self.warnings(text)
        #expect(found.map { $0.kind } == [.joiner] && found.first?.range.lowerBound == offset)
    }

    @Test func messagesSayWhatAndWhatFor() throws {
        let text = "Один.\nДва Лукaшенко, три\u{7}.\n\u{202E}"
        let copy = try NormalizeStage(.init(), Resources()).run(on: SourceText(text), ())
        let notices = copy.notices(of: SourceText(text), at: .init(file: "t.txt"))
        #expect(
            notices.map { $0.rendered() }.joined() == """
                t.txt:2:5: warning: 'Лукaшенко' mixes Cyrillic with Latin 'a'
                  help: matching takes it for 'Лукашенко'
                t.txt:2:19: warning: control character U+0007 is kept as text
                t.txt:3:1: warning: U+202E RIGHT-TO-LEFT OVERRIDE is not closed in its paragraph
                  help: close it with U+202C, or take it out

                """)
        let record = copy.notices(of: SourceText(text), at: .init(file: "t.jsonl", line: 7))
        #expect(record.first?.place?.line == 7)
        #expect(record.first?.message == "'Лукaшенко' mixes Cyrillic with Latin 'a' (line 2, column 5 of the text)")
    }

    @Test func manyAreSummedUp() throws {
        let found = try Self.warnings(String(repeating: "Мiнск ", count: 100) + "\u{E000}")
        #expect(found.count == WarningList.listed + 2)
        #expect(found.map(\.count).reduce(0, +) == 101)
        let last = try #require(found.last { $0.kind == .mixedScript })
        #expect(last.count == 92 && last.message == "92 more words of mixed scripts, the first here")
        #expect(last.range.lowerBound == "Мiнск ".utf8.count * 8)
    }

    @Test func onlyWhatIsAskedForIsToldAndRangesAreThoseOfTheSource() throws {
        let text = "e\u{301} Мiнск \u{E000}"
        #expect(try Self.warnings(text, .init(warn: [.privateUse])).map(\.kind) == [.privateUse])
        #expect(try Self.warnings(text, .init(warn: [])) == [])
        let source = SourceText(text)
        #expect(try Self.warnings(text).map { source.string($0.range) } == ["Мiнск", "\u{E000}"])
    }

    @Test func hostileTextsKeepTheirBounds() throws {
        var random = Hostile(seed: 41)
        let stage = try NormalizeStage(.init(repair: [.mojibake]), Resources())
        for _ in 0..<1500 {
            let source = SourceText(random.text(scalars: 60))
            let copy = try stage.run(on: source, ())
            let again = try stage.run(on: source, ())
            #expect(copy.warnings == again.warnings && copy.utf8 == again.utf8)
            #expect(copy.warnings.count <= TextWarning.Kind.allCases.count * (WarningList.listed + 1))
            for range in copy.warnings.map(\.range) + copy.repairs.map(\.range) {
                #expect(source.range(range.lowerBound, range.upperBound) == range && !range.isEmpty)
            }
            #expect(copy.map.source(of: 0..<copy.utf8.count) == source.range)
            #expect(SourceText(utf8: copy.utf8) != nil)
        }
    }
}
