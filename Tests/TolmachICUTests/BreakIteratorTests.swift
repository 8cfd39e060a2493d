// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU
import TolmachTestSupport

struct BreakIteratorTests {
    private static func boundaries(
        _ text: String, _ iterator: inout BreakIterator
    ) throws(ICUError) -> [BreakBoundary] {
        var found: [BreakBoundary] = []
        let bytes = Array(text.utf8)
        try bytes.withUnsafeBufferPointer { bytes throws(ICUError) in try iterator.boundaries(of: bytes, into: &found) }
        return found
    }

    /// The pieces of a text, and the status of each.
    private static func pieces(
        _ text: String, _ kind: BreakIterator.Kind, locale: String
    ) throws -> [(text: String, status: Int32)] {
        var iterator = try BreakIterator(kind, locale: locale)
        let bytes = Array(text.utf8)
        var start = 0
        return try boundaries(text, &iterator).map { boundary in
            defer { start = Int(boundary.offset) }
            return (String(decoding: bytes[start..<Int(boundary.offset)], as: UTF8.self), boundary.status)
        }
    }

    @Test func wordsHaveTheirStatus() throws {
        let pieces = try Self.pieces("Сям’я, can't 3.14 中!", .word, locale: "be")
        #expect(pieces.map(\.text) == ["Сям’я", ",", " ", "can't", " ", "3.14", " ", "中", "!"])
        #expect(pieces.map(\.status) == [200, 0, 0, 200, 0, 100, 0, 400, 0])
    }

    @Test func sentencesEndAtStops() throws {
        let pieces = try Self.pieces("Адзін. Два? 😀 Тры!\nЧатыры", .sentence, locale: "be")
        #expect(pieces.map(\.text) == ["Адзін. ", "Два? ", "😀 Тры!\n", "Чатыры"])
    }

    @Test func graphemesAreWhatPeopleSee() throws {
        let clusters = ["a", "e\u{301}", "й", "👩‍👩‍👧‍👦", "🇧🇾", "🇱🇹", "\r\n", "\u{1100}\u{1161}", "x"]
        #expect(try Self.pieces(clusters.joined(), .grapheme, locale: "en").map(\.text) == clusters)
    }

    @Test func thaiIsBrokenByItsDictionary() throws {
        #expect(try Self.pieces("ภาษาไทย", .word, locale: "th").map(\.text) == ["ภาษา", "ไทย"])
    }

    @Test func anUnknownLocaleHasTheRootRules() throws {
        let pieces = try Self.pieces("One two", .word, locale: "xx-Xxxx")
        #expect(pieces.map(\.text) == ["One", " ", "two"])
    }

    @Test func nothingHasNoBoundaries() throws {
        var iterator = try BreakIterator(.word, locale: "en")
        #expect(try Self.boundaries("", &iterator).isEmpty)
        #expect(try Self.boundaries("a", &iterator) == [BreakBoundary(offset: 1, status: 200)])
    }

    @Test func boundariesAreAppended() throws {
        var iterator = try BreakIterator(.word, locale: "en")
        var found = [BreakBoundary(offset: -7, status: -7)]
        try Array("ab".utf8).withUnsafeBufferPointer { bytes throws(ICUError) in
            try iterator.boundaries(of: bytes, into: &found)
        }
        #expect(found == [BreakBoundary(offset: -7, status: -7), BreakBoundary(offset: 2, status: 200)])
    }

    /// Longer than the runs in which boundaries are fetched, with every width of UTF-8.
    @Test(arguments: ["a ", "й ", "ह ", "𐐀 "], [511, 512, 513, 1024, 2050])
    func longTextsAreBrokenToTheirEnd(_ part: String, _ count: Int) throws {
        let pieces = try Self.pieces(String(repeating: part, count: count), .word, locale: "en")
        let word = String(part.dropLast())
        #expect(pieces.count == 2 * count)
        #expect(pieces.enumerated().allSatisfy { $1.text == ($0 % 2 == 0 ? word : " ") })
    }

    /// Boundaries rise, end at the end and cut no scalar; neither a copy nor the texts before change them.
    @Test(arguments: [BreakIterator.Kind.sentence, .word, .grapheme])
    func lawsHoldOfRandomText(_ kind: BreakIterator.Kind) throws {
        var random = RandomText(seed: 31)
        var kept = try BreakIterator(kind, locale: "en")
        for _ in 0..<150 {
            let text = random.text(scalars: random.int(1...300))
            let bytes = Array(text.utf8)
            let found = try Self.boundaries(text, &kept)
            #expect(found.last.map { Int($0.offset) } == bytes.count)
            var last: Int32 = 0
            for boundary in found {
                #expect(boundary.offset > last)
                last = boundary.offset
                #expect(last == bytes.count || bytes[Int(last)] & 0xC0 != 0x80)
            }
            var fresh = try BreakIterator(kind, locale: "en")
            #expect(try Self.boundaries(text, &fresh) == found)
        }
    }
}
