// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable @_spi(Training) import TolmachSegmentation

@Suite struct WordCountsTests {
    /// word: in lower case, with a capital within a sentence, without a full stop, with one, with one within a sentence.
    @Test(arguments: [
        ("the cat and The cat. A the", "the", [2, 1, 3, 0, 0]),
        ("The cat. The dog.", "the", [0, 0, 2, 0, 0]),
        ("see str. five, str. 5 and Str.", "str", [2, 1, 0, 3, 1]),
        ("Здесь ул. ленина, ул., Ул", "ул", [2, 1, 1, 2, 2]),
        ("«дом» Дом, в Дом", "дом", [1, 2, 3, 0, 0]),
        ("“word” word… word—word", "word", [4, 0, 4, 0, 0]),
    ])
    func wordsAreCounted(text: String, word: String, expected: [Int]) {
        var counts = WordCounts()
        var reader = TextReader()
        var map = ByteMap()
        let bytes = Array(text.utf8)
        map.read(bytes.span)
        counts.count(bytes.span, map, around: 0, &reader)
        let key = Array(word.utf8)
        let count = counts.of(WordHash.of(key.span, 0, key.count))
        #expect([count.lower, count.capital, count.plain, count.stopped, count.stoppedWithin] == expected)
    }

    @Test func aCapitalHasTheHashOfItsSmallLetter() {
        for (word, folded) in [("The", "the"), ("Ёлка", "ёлка"), ("Élan", "élan"), ("iPod", "iPod"), ("5km", "5km")] {
            let bytes = Array(word.utf8)
            let key = Array(folded.utf8)
            #expect(
                WordHash.of(bytes.span, endingAt: bytes.count)
                    == WordHash.of(key.span, 0, key.count), "\(word)")
        }
    }

    /// A table that is full forgets words; it does not stop working.
    @Test func manyDifferentWordsAreBounded() {
        var counts = WordCounts()
        var reader = TextReader()
        var map = ByteMap()
        let bytes = Array((0..<60_000).map { String($0, radix: 36) }.joined(separator: " ").utf8)
        map.read(bytes.span)
        counts.count(bytes.span, map, around: 0, &reader)
        counts.count(bytes.span, map, around: bytes.count - 1, &reader)
        #expect(counts.of(12345).lower >= 0)
    }

    /// What is far away in the document does not matter; that it can be switched off, neither.
    @Test func aDecisionDependsOnItsStretchOnly() throws {
        let text = "Oil prices fall again Prices were lower on Monday. "
        let elsewhere = String(repeating: "x", count: WordCounts.stretch) + ". "
        let segmenter = Segmenter(language: LanguageTag("en"))
        let alone = try segmenter.sentences(of: Array((elsewhere + text).utf8)).dropFirst().map {
            $0.range.lowerBound - elsewhere.utf8.count
        }
        let before = String(repeating: "prices ", count: 50) + elsewhere
        let after = try segmenter.sentences(of: Array((before + text).utf8)).dropFirst().map {
            $0.range.lowerBound - before.utf8.count
        }
        #expect(alone == after)
        let off = Segmenter(language: LanguageTag("en"), countsWords: false)
        for decision in try off.decisions(on: Array(text.utf8)) {
            for feature in decision.features where feature.name.hasPrefix("mark lower next=") {
                #expect(feature.name.contains("unknown"))
            }
        }
    }
}
