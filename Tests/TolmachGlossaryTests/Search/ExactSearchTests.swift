// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct ExactSearchTests {
    private static let csv = """
        id,kind,en,ru,de,ar,he,zh,zh:not,ja,ko,en:not
        putin,person,Vladimir Putin,Владимир Путин,,بوتين,פוטין,普京,,プーチン,푸틴,
        stp,place,St. Petersburg,,,,,,,,,
        ns,product,,Северный поток — 2,,,,,,,,
        cpp,term,C++,,,,,,,,,
        oil,term,oil,ёлка,Öl,,,石油,石油树,,,oil lamp
        price,term,oil price,,,,,石油价格,,,,
        us,place,U.S.,,,,,,,,,

        """

    /// A text with what must be found in it: `⟦oil price|price⟧`.
    @Test(arguments: [
        "⟦OIL PRICE|price⟧, ⟦oil|oil⟧; oils, spoil, oil_x and ⟦oil-price|price⟧-less",
        "an oil lamp with ⟦oil|oil⟧ for the Oil-Lamp and ⟦oil|oil⟧ lumps; 石油树和⟦石油|oil⟧",
        "⟦vladimir\u{A0}PUTIN|putin⟧ and Vladimir, Putin; ⟦Vladimir\nPutin|putin⟧; Vladimir\n\nPutin",
        "in ⟦St Petersburg|stp⟧ or ⟦St. Petersburg|stp⟧ but not St? Petersburg",
        "⟦СЕВЕРНЫЙ ПОТОК - 2|ns⟧ и ⟦Северный поток — 2|ns⟧; ⟦елка|oil⟧, ⟦ЁЛКА|oil⟧ ёлкам",
        "⟦C++|cpp⟧ and C and C+",
        "⟦öl|oil⟧, ⟦ÖL|oil⟧ und Ölpreis, “⟦Oil|oil⟧” ’⟦oil|oil⟧’ oil’s",
        "قال ⟦بوتين|putin⟧، وبوتين؛ אמר ⟦פוטין|putin⟧; ⟦푸틴|putin⟧ 푸틴이",
        "⟦普京|putin⟧说⟦石油价格|price⟧和⟦石油|oil⟧。⟦プーチン|putin⟧は",
        "the ⟦U.S|us⟧. and ⟦US|us⟧ and u-s",
        "", "oi", "⟦oil|oil⟧", "oil1 1oil 5,⟦oil|oil⟧ ⟦oil|oil⟧...",
    ])
    func finds(_ marked: String) throws {
        let expected = MarkedText(marked)
        let index = GlossaryIndex([try GlossaryLoader.load(Array(Self.csv.utf8), file: "t.csv")])
        var search = ExactSearch(index)
        for _ in 0..<2 {
            let source = SourceText(expected.text)
            let mentions = search.matches(in: source.utf8).map { match in
                let (concept, term) = search.term(of: match)
                return Mention(
                    range: TextRange(unchecked: match.lower, match.upper), concept: concept,
                    termIndex: concept.terms.firstIndex(of: term) ?? 0, match: .folded, confidence: 1)
            }
            #expect(expected.actual(mentions).description == expected.description)
        }
    }

    @Test func wordsAreThoseOfTheSplitter() {
        var random = RandomText(seed: 71)
        var cutter = WordCutter()
        for round in 0..<400 {
            var text =
                round % 2 == 0 ? random.text(scalars: random.int(0...60)) : random.prose(words: random.int(0...20))
            for _ in 0..<random.int(0...4) {
                let piece = random.pick([
                    "a'b", "1,5", "3.5;4", "а.б", "ש\"ח", "ש'", "_", "a_b", "x\u{301}", "’", "·", "e.g", "д’я", "ー",
                    "ไทย",
                ])
                text = String(text.prefix(random.int(0...text.count))) + piece + text
            }
            let bytes = Array(text.utf8)
            bytes.withUnsafeBufferPointer { cutter.cut($0) }
            let cut = cutter.words.map { Int($0.lower)..<Int($0.upper) }
            #expect(cut == WordSplitter.words(of: bytes), "\(text.debugDescription)")
        }
    }

    @Test func tablesFoldAsTheKeyDoes() {
        var random = RandomText(seed: 72)
        var hard = 0
        for _ in 0..<1500 {
            let word = Array(random.prose(words: 1).utf8.prefix { $0 > 0x20 })
            var buffer = [UInt8](repeating: 0, count: WordFolder.longest * 2)
            let count = word.withUnsafeBufferPointer { word in
                buffer.withUnsafeMutableBufferPointer { WordFolder.shared.fold(word, 0..<word.count, into: $0) }
            }
            guard count >= 0 else {
                hard += 1
                continue
            }
            var key: [UInt8] = []
            _ = WordKey.make(word[...], into: &key)
            #expect(Array(buffer[..<count]) == key, "\(String(decoding: word, as: UTF8.self))")
        }
        #expect(hard < 1300)
    }
}
