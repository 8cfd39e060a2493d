// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachICU
import TolmachTestSupport

@testable import TolmachSegmentation

/// The scanner answers as ICU's sentence iterator does.
@Suite struct SentenceBoundaryScannerTests {
    /// Both, for one language; kept from text to text as a worker keeps them.
    private final class Pair {
        private var scanner: SentenceBoundaryScanner
        private var iterator: BreakIterator
        private var map = ByteMap()

        init(_ language: String) throws {
            scanner = SentenceBoundaryScanner(language: language)
            iterator = try BreakIterator(.sentence, locale: language)
        }

        func expectSame(_ text: String, _ place: SourceLocation = #_sourceLocation) throws {
            let utf8 = Array(text.utf8)
            var own: [Int32] = []
            map.read(utf8.span)
            scanner.scan(utf8.span, map, into: &own)
            var boundaries: [BreakBoundary] = []
            try utf8.withUnsafeBufferPointer { bytes throws(ICUError) in
                try iterator.boundaries(of: bytes, into: &boundaries)
            }
            let icu = boundaries.map(\.offset)
            if own != icu {
                let hex = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
                Issue.record("\(own), and by ICU \(icu), in \(hex)", sourceLocation: place)
            }
        }
    }

    @Test func randomTextsOfAllScripts() throws {
        let pair = try Pair("en")
        var random = RandomText(seed: 11)
        for _ in 0..<1000 {
            let length = 1 + random.below(40)
            try pair.expectSame(random.text(length))
        }
    }

    /// Longer than the 64 bytes of a mask, with marks on its edges.
    @Test func textsOfAllLengths() throws {
        let pair = try Pair("en")
        for length in 0..<140 {
            let word = String(repeating: "a", count: length)
            for end in [". B", ".b", "?! ”\r\n", ".\u{300}\u{300} a", "é. É", ".", "\u{85}", ".)))  1a", ".1", "A.B"] {
                try pair.expectSame(word + end)
                try pair.expectSame(word + end + word)
            }
        }
    }

    @Test(arguments: [
        " ", ".", "?", "a", "B", "1", "字", "\n", "\r", ")", "«", ",", "\u{301}", "\u{AD}", "\u{2029}", "…",
    ])
    func everyThreePieces(first: String) throws {
        let pair = try Pair("ru")
        let pieces = [
            "", " ", ".", "!", "a", "Я", "5", "あ", "\n", "\r\n", "\"", "»", ";", "\u{300}", "\u{200D}", "\u{85}", "。",
        ]
        for second in pieces {
            for third in pieces { try pair.expectSame("A." + first + second + third + "b") }
        }
    }

    /// What ICU changes for single languages, for every one that has rules.
    @Test(arguments: LanguageRules.registered)
    func everyLanguage(_ language: String) throws {
        let pair = try Pair(language)
        for mark in [".", "?", ";", ":", "·", "\u{37E}", "։", "؟", "۔", "।", "。", "።", "။", "།", "៕", "!", "…"] {
            try pair.expectSame("Aa\(mark) Bb\(mark)\(mark) cc\(mark)Dd 5\(mark)5 »\(mark)« Ω\(mark) Ψ")
        }
    }

    @Test func theSeedStories() throws {
        for language in ["en", "ru", "el"] {
            let pair = try Pair(language)
            let files = try FileManager.default.contentsOfDirectory(
                at: Repository.file("seeds"), includingPropertiesForKeys: nil
            ).filter { $0.pathExtension == "txt" }
            #expect(!files.isEmpty)
            for file in files { try pair.expectSame(String(contentsOf: file, encoding: .utf8)) }
        }
    }

    /// `ByteMap` against the definition of each class, byte by byte.
    @Test func masksSayWhatTheirDefinitionsSay() {
        var random = RandomText(seed: 5)
        for _ in 0..<500 {
            let length = 1 + random.below(80)
            let utf8 = Array(random.text(length).utf8)
            var map = ByteMap()
            map.read(utf8.span)
            for (offset, byte) in utf8.enumerated() {
                let bit = UInt64(1) << UInt64(offset & 63)
                #expect((map.ends[offset >> 6] & bit == 0) == WordHash.isWord(byte))
                let isMark = [0x0A, 0x0D, 0x21, 0x2E, 0x3F, 0xC2].contains(byte) || byte >= 0xD4
                #expect((map.marks[offset >> 6] & bit != 0) == isMark)
            }
            #expect(map.hasLateScripts == utf8.contains { $0 >= 0xD4 && $0 != 0xE2 && $0 != 0xE3 })
        }
    }
}
