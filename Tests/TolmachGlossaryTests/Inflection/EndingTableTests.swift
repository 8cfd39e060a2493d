// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// The learned tables as they are shipped, and what a damaged one does.
@Suite struct EndingTableTests {
    private static func bytes(_ language: String) -> [UInt8] {
        var length = 0
        guard let start = tlm_endings(language, &length) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: length))
    }

    @Test func everyTableOpens() {
        #expect(EndingTables.languages.count == 20)
        for language in EndingTables.languages {
            #expect(EndingTables.table(for: language) != nil, "\(language)")
            #expect(Self.bytes(language).count <= 1 << 20, "\(language)")
        }
        #expect(EndingTables.languages.reduce(0) { $0 + Self.bytes($1).count } <= 5 << 20)
        #expect(EndingTables.languages == EndingTables.languages.sorted())
    }

    @Test func everyTableHasALicence() {
        for language in EndingTables.languages {
            let file = Repository.file("Sources/CTolmachData/cc-by-sa/endings/\(language).bin.license")
            #expect((try? String(contentsOf: file, encoding: .utf8))?.contains("CC-BY-SA-4.0") == true, "\(language)")
        }
    }

    @Test func aLanguageWithoutATableHasNone() {
        #expect(EndingTables.table(for: "ja") == nil)
        #expect(EndingTables.table(for: "") == nil)
    }

    @Test func noTableIsReadBeyondItsEnd() {
        let whole = Self.bytes("el")
        for count in [0, 3, 4, 23, 24, 100, whole.count / 2, whole.count - 1] {
            let isTable = whole.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.flatMap { EndingTable($0, count: count) } != nil
            }
            #expect(!isTable, "\(count) bytes")
        }
    }

    /// Each index of the header and of the contexts set to the largest there is: refused, or harmless.
    @Test func aDamagedTableIsRefused() {
        let whole = Self.bytes("el")
        var refused = 0
        for place in stride(from: 0, to: whole.count, by: 7) {
            var damaged = whole
            damaged[place] = 0xFF
            damaged.withUnsafeBufferPointer { bytes in
                guard let table = bytes.baseAddress.flatMap({ EndingTable($0, count: bytes.count) }) else {
                    refused += 1
                    return
                }
                var scratch = EndingTable.Scratch()
                let word = "ανθρωπουσ".unicodeScalars.map(\.value)
                table.forEachRule(of: word, leastCut: 0, mostPower: .max, &scratch) { rule, _ in
                    _ = Array(table.added(by: rule))
                }
            }
        }
        #expect(refused > 0)
    }

    /// The likeliest lemma among some words, by the table alone.
    @Test(arguments: [
        ("ru", "карты", "карта карт карто", "карта"),
        ("ru", "стола", "стул стол", "стол"),
        ("ru", "на", "нос", ""),
        ("uk", "років", "рік рок", "рік"),
        ("pl", "ustawach", "ustaw ustawa", "ustawa"),
        ("cs", "praze", "praha praz", "praha"),
        ("fi", "helsingissä", "helsinki helsingi", "helsinki"),
        ("de", "häuser", "haus hausen", "haus"),
        ("lt", "vilniuje", "vilnius vilnija", "vilnius"),
        ("el", "αθηνασ", "αθηνα αθηνασα", "αθηνα"),
        ("tr", "kitaplarinda", "kitap kita", "kitap"),
    ])
    func theLikeliestLemma(_ language: String, _ form: String, _ words: String, _ expected: String) throws {
        let csv = "id,kind,\(language)\n" + words.split(separator: " ").map { "\($0),term,\($0)\n" }.joined()
        let index = GlossaryIndex([try GlossaryLoader.load(Array(csv.utf8), file: "test.csv")])
        var search = LemmaSearch()
        search.run(Array(form.utf8)[...], index.view(for: LanguageTag(language)), index.units)
        let best = search.found.first.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) }
        #expect(best ?? "" == expected)
    }

    /// What a form may be of, without any glossary.
    @Test func basesOfAForm() throws {
        let table = try #require(EndingTables.table(for: "ru"))
        var scratch = EndingTable.Scratch()
        let form = Array("байденом".utf8)
        let bases = table.bases(of: form[...], limit: 5, mostPower: LemmaSearch.mostPower, &scratch)
        #expect(bases.first.map { String(decoding: $0.word, as: UTF8.self) } == "байден")
        #expect(bases.map(\.power) == bases.map(\.power).sorted() && bases.count <= 5)
        #expect(table.bases(of: [], limit: 5, mostPower: LemmaSearch.mostPower, &scratch).isEmpty)
    }
}
