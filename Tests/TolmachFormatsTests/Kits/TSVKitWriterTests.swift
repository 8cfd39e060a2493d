// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct TSVKitWriterTests {
    private static func rows(_ fixture: KitFixture, target: String? = "ru", header: Bool = false) throws -> [[String]] {
        let bytes = try fixture.document().written(
            by: TSVKitWriter(.init(target: target, header: header), KitConcepts.resources))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// What `TSVKitWriter` documents, undone.
    private static func restored(_ cell: String) -> String {
        var scalars = Array(cell.unicodeScalars)
        if scalars.first == "'" { scalars.removeFirst() }
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "\\" else {
                result.append(scalars[index])
                index += 1
                continue
            }
            index += 2
            switch scalars[index - 1] {
            case "t": result.append("\t")
            case "n": result.append("\n")
            case "r": result.append("\r")
            case "u":
                let digits = String(String.UnicodeScalarView(scalars[index..<index + 4]))
                result.append(Unicode.Scalar(UInt32(digits, radix: 16)!)!)
                index += 4
            default: result.append("\\")
            }
        }
        return String(result)
    }

    @Test func story() throws {
        let bytes = try KitFixture.story.document().written(
            by: TSVKitWriter(.init(target: "ru"), KitConcepts.resources))
        #expect(Golden.mismatch(bytes, with: "kits/story.ru.tsv") == nil)
        let rows = try Self.rows(KitFixture.story)
        #expect(rows.allSatisfy { $0.count == 5 && $0[2].isEmpty })
        #expect(rows.map { $0[0] } == ["1", "2", "3", "4", "5", "6"])
        #expect(rows[0][4] == "headline")
        #expect(
            rows[1][3]
                == "Vladimir Putin = Владимир Путин; Путин | Alexander Lukashenko = Александр Лукашенко; Лукашенко")
    }

    @Test(arguments: ["=1+1", "+1", "-x", "@a", "'a", "＝1", "＋1", "－1", "＠1"])
    func formulasAreMadeText(_ text: String) throws {
        let rows = try Self.rows(KitFixture(text))
        #expect(rows[0][1] == "'" + text)
        #expect(Self.restored(rows[0][1]) == text)
    }

    @Test func everyCellComesBack() throws {
        var random = RandomText(seed: 9)
        for round in 0..<200 {
            let fixture = KitFixture.random(&random, round: round)
            let rows = try Self.rows(fixture)
            #expect(rows.count == fixture.sentences.count)
            for (row, sentence) in zip(rows, fixture.sentences) {
                #expect(row.count == 5)
                #expect(Array(Self.restored(row[1]).utf8) == Array(SourceText(fixture.text)[sentence.range]))
                #expect(
                    !row[1].unicodeScalars.contains { $0.value < 0x20 || [0x85, 0x2028, 0x2029].contains($0.value) })
            }
        }
    }

    @Test func headerAndTarget() throws {
        #expect(try Self.rows(KitFixture(""), header: true) == [["segment", "source", "target", "terms", "notes"]])
        #expect(throws: Diagnostic.self) { try Self.rows(KitFixture("a"), target: nil) }
    }
}
