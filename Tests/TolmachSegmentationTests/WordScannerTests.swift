// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachICU
import TolmachTestSupport

@testable import TolmachSegmentation

/// The scanner, with ICU where it asks for it, answers as ICU's word iterator alone does.
@Suite struct WordScannerTests {
    /// The words by ICU alone.
    private func icuWords(_ text: [UInt8], _ iterator: inout BreakIterator) throws -> [Token] {
        var boundaries: [BreakBoundary] = []
        try text.withUnsafeBufferPointer { bytes throws(ICUError) in
            try iterator.boundaries(of: bytes, into: &boundaries)
        }
        var words: [Token] = []
        var start = 0
        for boundary in boundaries {
            let end = Int(boundary.offset)
            if let kind = WordBreaker.kind(of: text, start..<end) {
                words.append(Token(range: TextRange(unchecked: start, end), kind: kind))
            }
            start = end
        }
        return words
    }

    private func expectSame(_ text: String, _ breaker: WordBreaker, _ iterator: inout BreakIterator) throws {
        let utf8 = Array(text.utf8)
        var words: [Token] = []
        try breaker.words(of: utf8, into: &words)
        let expected = try icuWords(utf8, &iterator)
        if words != expected {
            let index = zip(words, expected).prefix { $0 == $1 }.count
            let show = { (list: [Token]) in
                list.dropFirst(max(0, index - 1)).prefix(4).map {
                    "\($0.kind) "
                        + PrintableText.escaped(
                            String(decoding: utf8[$0.range.lowerBound..<$0.range.upperBound], as: UTF8.self))
                        + " "
                        + utf8[$0.range.lowerBound..<$0.range.upperBound].map { String($0, radix: 16) }.joined(
                            separator: ".")
                }
            }
            Issue.record("word \(index): \(show(words)) and by ICU \(show(expected))")
        }
    }

    @Test func randomTextsOfAllScripts() throws {
        var iterator = try BreakIterator(.word, locale: "root")
        let breaker = try WordBreaker()
        var random = RandomText(seed: 1)
        for _ in 0..<4000 {
            let length = 1 + random.below(60)
            try expectSame(random.text(length), breaker, &iterator)
        }
    }

    @Test func everyPairOfHardPieces() throws {
        var iterator = try BreakIterator(.word, locale: "root")
        let breaker = try WordBreaker()
        let pieces = RandomText.hardPieces + ["a", "1", "ж", "א", "字", "あ", "가", "ก", "\u{E31}", "☝", "\u{1F3FD}", "ℹ"]
        for first in pieces {
            for second in pieces {
                for third in ["", "a", "1", "א", "字", "\u{308}"] {
                    try expectSame(first + second + third, breaker, &iterator)
                }
            }
        }
    }

    @Test func theSeedStories() throws {
        var iterator = try BreakIterator(.word, locale: "root")
        let breaker = try WordBreaker()
        let files = try FileManager.default.contentsOfDirectory(
            at: Repository.file("seeds"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "txt" }
        #expect(!files.isEmpty)
        for file in files { try expectSame(String(contentsOf: file, encoding: .utf8), breaker, &iterator) }
    }

    @Test func theDictionaryIsDividedHereAsByICU() throws {
        var iterator = try BreakIterator(.word, locale: "root")
        #expect(DictionaryRuns(beside: &iterator) != nil)
    }

    /// Characters that Chinese and Japanese texts use together make words by chance.
    @Test func runsOfHanAndKana() throws {
        var iterator = try BreakIterator(.word, locale: "root")
        let breaker = try WordBreaker()
        var random = RandomText(seed: 7)
        let common = Array("的一是不了人我在有他这中大来上国和也子时道说出会生年行同学生命中国人民共和国科学家东京都大学生日本人です。のはをがにでとしたる。人々アメリカロシアプーチンスーパーン、ベラルーシー")
        let rare: [Character] = [
            "々", "〇", "ヽ", "ゞ", "ー", "・", "ﾊ", "龍", "㐀", "か\u{3099}", "_", "a", "7", "'", "가", "\u{200D}",
        ]
        for _ in 0..<4000 {
            let text = (0..<1 + random.below(40)).map { _ in
                random.below(12) == 0 ? random.pick(rare) : random.pick(common)
            }
            try expectSame(String(text), breaker, &iterator)
        }
    }
}
