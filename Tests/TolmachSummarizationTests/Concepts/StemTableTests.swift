// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachWords

@testable import TolmachSummarization

struct StemTableTests {
    static let cases: [(language: String, words: [String], same: Bool)] = [
        ("en", ["talks", "talk", "Talking"], true),
        ("ru", ["Россией", "России"], true),
        ("ru", ["Россия", "Польша"], false),
        ("de", ["Straße", "STRASSE"], true),
        ("uk", ["переговорів", "переговорами"], true),
        ("uk", ["перемога", "переговори"], false),
        ("ka", ["მოლაპარაკება", "მოლაპარაკებები"], true),
        ("bn", ["আদালতে", "আদালতের"], true),
        ("ru", ["объём", "объем"], true),
        ("ko", ["대통령", "대통령"], true),
        ("th", ["ประธานาธิบดี", "ประธานาธิ"], false),
    ]

    @Test(arguments: cases)
    func formsOfAWord(_ language: String, _ words: [String], _ same: Bool) {
        var table = StemTable(language: language)
        table.start()
        var concepts: Set<Int32> = []
        for (index, word) in words.enumerated() {
            concepts.insert(Self.concept(word, .word, &table, fresh: Int32(index)).0)
        }
        #expect((concepts.count == 1) == same)
    }

    static let kinds: [(word: String, token: Token.Kind, kind: ConceptKind)] = [
        ("gas", .word, .shortWord), ("pipe", .word, .word), ("2020", .number, .number), ("1,5", .number, .number),
        ("и", .word, .shortWord), ("цена", .word, .word), ("سلام", .word, .word), ("קשר", .word, .word),
        ("北京", .ideographic, .word), ("的", .ideographic, .shortWord), ("カタカナ", .kana, .word), ("です", .kana, .shortWord),
    ]

    @Test(arguments: kinds)
    func longWordsMeanSomething(_ word: String, _ token: Token.Kind, _ kind: ConceptKind) {
        var table = StemTable(language: "und")
        table.start()
        #expect(Self.concept(word, token, &table, fresh: 0).1 == kind)
    }

    /// An Arabic list writes 2ـ: the same fold, and a word. What it is must not depend on which came first.
    @Test(arguments: [[("2", Token.Kind.number), ("2ـ", .word)], [("2ـ", .word), ("2", .number)]])
    func aKindDoesNotDependOnWhatCameBefore(words: [(String, Token.Kind)]) {
        var table = StemTable(language: "ar")
        for (word, token) in words {
            table.start()
            let (concept, kind) = Self.concept(word, token, &table, fresh: 7)
            #expect(concept == 7)
            #expect(kind == (token == .number ? .number : .shortWord))
        }
    }

    @Test func eachDocumentNumbersAnew() {
        var table = StemTable(language: "en")
        table.start()
        #expect(Self.concept("gas", .word, &table, fresh: 5).0 == 5)
        #expect(Self.concept("gas", .word, &table, fresh: 6).0 == 5)
        table.start()
        #expect(Self.concept("gas", .word, &table, fresh: 0).0 == 0)
        #expect(table.count == 1)
    }

    private static func concept(
        _ word: String, _ kind: Token.Kind, _ table: inout StemTable, fresh: Int32
    ) -> (Int32, ConceptKind) {
        let bytes = Array(word.utf8)
        let token = Token(range: SourceText(word).range, kind: kind)
        var places: [PlacedWord] = []
        return bytes.withUnsafeBufferPointer {
            table.number([token], in: $0, into: &places)
            return table.concept(of: places[0], kind, in: $0, fresh: fresh)
        }
    }
}
