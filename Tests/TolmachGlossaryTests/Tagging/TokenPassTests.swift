// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

/// Words as the tagger sees them: katakana joined, everything else as the tokenize stage cut it.
@Suite struct TokenPassTests {
    private static let csv =
        "id,kind,ja,en\nput,person,プーチン,\nluk,person,アレクサンドル・ルカシェンコ,\nsum,term,G7サミット,\npl,person,ペスコフ,\nny,place,,New York\n"

    @Test(arguments: [
        "⟦プーチン|put|exact⟧", "は⟦プーチン|put|exact⟧大統領", "また⟦プーチン|put|exact⟧は", "この⟦プーチン|put|exact⟧の",
        "⟦プーチン|put|exact⟧と⟦ペスコフ|pl|exact⟧が",
        "大統領⟦プーチン|put|exact⟧氏", "プーチンスキー", "ラスプーチン", "⟦アレクサンドル・ルカシェンコ|luk|exact⟧は", "⟦G7サミット|sum|exact⟧で",
        "その⟦アレクサンドル・ルカシェンコ|luk|exact⟧と⟦プーチン|put|exact⟧",
    ])
    func namesInKatakana(_ marked: String) throws { try TaggingFixture(Self.csv).check(marked, "ja") }

    /// ペ and プ as a letter and a mark.
    @Test func namesInKatakanaThatIsNotComposed() throws {
        let text = "では\u{30D5}\u{309A}ーチンと\u{30D8}\u{309A}スコフは"
        let source = SourceText(text)
        let found = try TaggingFixture(Self.csv).mentions(text, "ja")
        #expect(found.map(\.concept.id) == ["put", "pl"])
        #expect(
            found.map { Array(source[$0.range]) }
                == ["\u{30D5}\u{309A}ーチン", "\u{30D8}\u{309A}スコフ"].map { Array($0.utf8) })
    }

    @Test func wordsAreKnownAgainInAnotherText() throws {
        let fixture = try TaggingFixture(Self.csv)
        for _ in 0..<3 {
            try fixture.check("in ⟦New York|ny|exact⟧ and York", "en")
            try fixture.check("New Orleans", "en")
        }
    }

    /// New words are read some at a time; what stands beside one there must not change it.
    @Test(arguments: [("en", false), ("uk", false), ("he", false), ("de", true)])
    func wordsThatAreReadTogetherAreReadAsAlone(_ language: String, _ ignoresCase: Bool) throws {
        let fixture = try TaggingFixture(
            "id,kind,ru,en,de\nput,person,Владимир Путин,,\nluk,person,,Alexander Lukashenko,\nklitschko,person,,,Vitali Klitschko\nmap,term,,map,Karte\n"
        )
        let words = [
            "Putin", "Putin's", "Poutine", "D.Putin", "maps", "Karten", "Klitschkos", "Klytschko", "Loukachenko", "the",
            "Путіна", "Путин", "Лукашенком", "Кличка", "לוקשנקו", "ולוקשנקו", "פוטין", "普京", "G7", "", "l'Lukaschenko",
            String(repeating: "x", count: 200), "Wladimirowitsch", "президент",
        ].map { Array($0.utf8)[...] }
        func read(_ most: Int) -> [String] {
            let view = fixture.index.view(for: LanguageTag(language))
            var analyzer = TokenAnalyzer(
                fixture.index, view, SpellingWalks(), seeksSounds: true, ignoresCase: ignoresCase)
            var (facts, readings): ([WordFact], [Reading]) = ([], [])
            for (number, word) in words.enumerated() {
                analyzer.begin(word)
                if number % most == most - 1 { analyzer.finish(&facts, &readings) }
            }
            analyzer.finish(&facts, &readings)
            return facts.map { fact in
                let first = Int(fact.firstReading)
                return "\(fact.flags.rawValue) \(fact.script) \(readings[first..<first + Int(fact.readingCount)])"
            }
        }
        let alone = read(1)
        #expect(alone.count == words.count && alone.contains { $0.contains("Reading") })
        for most in [2, 7, words.count] { #expect(read(most) == alone) }
    }

    /// More new words than are read together.
    @Test func manyNewWordsAreAllRead() throws {
        let fixture = try TaggingFixture("id,kind,ru\nput,person,Владимир Путин\n")
        let words = (0..<400).map { number in
            number % 7 == 3 ? "Vladimir Putin\(["", "'s"][number & 1])" : "Wort\(number)"
        }
        let text = words.joined(separator: " und ")
        let found = try fixture.mentions(text, "en")
        #expect(found.count == (0..<400).count { $0 % 7 == 3 })
        let source = SourceText(text)
        #expect(found.allSatisfy { source.string($0.range) == "Vladimir Putin" })
    }

    /// Thousands of words are kept: none with the storage that the longest word took.
    @Test func aShortWordIsKeptInLittleRoom() throws {
        let fixture = try TaggingFixture("id,kind,ru\nput,person,Владимир Путин\n")
        let view = fixture.index.view(for: LanguageTag("en"))
        var analyzer = TokenAnalyzer(fixture.index, view, SpellingWalks(), seeksSounds: true, ignoresCase: false)
        var (facts, readings): ([WordFact], [Reading]) = ([], [])
        analyzer.begin(Array(("L" + String(repeating: "o", count: 150)).utf8)[...])
        analyzer.finish(&facts, &readings)
        for word in ["Putin", "Putin's", "D.Putin"] {
            let neighbour = analyzer.neighbour(Array(word.utf8)[...])
            let kept = try #require(neighbour)
            #expect(kept.key.capacity <= 32)
            #expect(kept.parts.count >= 1 && kept.parts.allSatisfy { $0.word.capacity <= 32 })
            #expect(kept.parts.allSatisfy { $0.sought.letters.capacity <= 32 })
        }
    }
}
