// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import Tolmach
import TolmachTestSupport
import TolmachXML

@testable import TolmachPipeline

/// What every registered format must keep, told by its file extension: a new format is tested here without a line added.
@Suite(.serialized) struct WriterContractTests {
    /// One pipeline and its documents for all tests: making them takes longer than writing them.
    private static let made = Result { () throws -> (Pipeline, [Document]) in
        let pipeline = try StageContractTests.everything()
        return (pipeline, try documents(pipeline))
    }

    /// Documents with all layers, short ones of the hostile texts and a story with mentions, title and summary.
    private static func documents(_ pipeline: Pipeline) throws -> [Document] {
        let texts =
            [
                "Talks in Minsk\n\nMINSK (AP) – Alexander Lukashenko met Vladimir Putin.\r\nThey spoke of \"oil\",\tgas & <more>.\r\n\r\nPhoto: Sochi",
                "Лукашенко і Путін\u{A0}зустрілися. Вони говорили про нафту.", "普京和卢卡申科在索契会谈。",
            ] + StageContractTests.hostile.filter { $0.utf8.count < 500 }.prefix(70)
        return try texts.enumerated().map { number, text in
            try pipeline.layered(
                TextInput(
                    identity: .init(id: "d-\(number)\"<&>", file: "in/d.txt", line: number + 1),
                    source: SourceText(text),
                    title: number % 2 == 0 ? nil : "A \"title\" <&>"))
        }
    }

    /// What each output makes of each document; nothing where it refuses one, which only XLIFF 1.2 may.
    private func check(_ extensions: [String], _ body: (Document, [UInt8], Pipeline.Output) throws -> Void) throws {
        let (pipeline, documents) = try Self.made.get()
        let wanted = StageContractTests.registry.writers.enumerated().filter {
            extensions.contains($0.element.fileExtension)
        }
        #expect(!wanted.isEmpty)
        for (number, writer) in wanted {
            let output = pipeline.outputs[number]
            #expect(output.kind == writer.kind && output.format == writer.format)
            for document in documents {
                do {
                    try body(document, try pipeline.rendered(document, output), output)
                } catch let refusal as Diagnostic where output.format == "xliff12" {
                    #expect(refusal.place?.line != nil)
                }
            }
        }
    }

    @Test func everyExtensionIsTested() {
        let known = ["txt", "md", "json", "jsonl", "xlf", "tsv", "html"]
        for writer in StageContractTests.registry.writers {
            #expect(known.contains(writer.fileExtension), "\(writer.kind) as \(writer.format): write its contract")
        }
    }

    /// One object on one line that echoes the id, so that documents can be joined.
    @Test func jsonIsOneObjectALine() throws {
        try check(["json", "jsonl"]) { document, bytes, output in
            #expect(bytes.last == 0x0A && bytes.count { $0 < 0x20 } == 1, "\(output.kind) \(output.format)")
            let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            #expect(object?["id"] as? String == document.identity.id && object?["tolmach"] as? Int == 1)
        }
    }

    /// Each range that JSON tells is the text it stands beside, in all three ways of counting.
    @Test func rangesInJSONSliceTheSource() throws {
        try check(["json", "jsonl"]) { document, bytes, output in
            guard let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return }
            let source = document.source.string
            for key in ["sentences", "mentions"] {
                for item in object[key] as? [[String: Any]] ?? [] {
                    guard let range = item["range"] as? [String: [Int]], let text = item["text"] as? String,
                        let utf8 = range["utf8"], let utf16 = range["utf16"], let scalar = range["scalar"]
                    else {
                        Issue.record("\(output.kind) \(output.format) \(key) without text or range")
                        continue
                    }
                    // Foundation drops a byte order mark at the start of a string.
                    let slice = Array(document.source.utf8[utf8[0]..<utf8[1]])
                    guard !slice.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
                    #expect(slice == Array(text.utf8))
                    #expect(Array(source.utf16)[utf16[0]..<utf16[1]].elementsEqual(text.utf16))
                    #expect(Array(source.unicodeScalars)[scalar[0]..<scalar[1]].elementsEqual(text.unicodeScalars))
                }
            }
        }
    }

    @Test func textsAreUTF8AndTheirLinesEnd() throws {
        try check(["txt", "md", "tsv"]) { _, bytes, output in
            #expect(SourceText(utf8: bytes) != nil)
            // The working copy is the text itself.
            if output.kind != "working-copy" { #expect(bytes.isEmpty || bytes.last == 0x0A, "\(output.kind)") }
        }
    }

    /// As many cells in each row, and none that a spreadsheet would take for a formula.
    @Test func tablesHaveAsManyCellsInEachRow() throws {
        try check(["tsv"]) { _, bytes, _ in
            let rows = bytes.split(separator: 0x0A).map { $0.split(separator: 0x09, omittingEmptySubsequences: false) }
            #expect(Set(rows.map(\.count)).count <= 1)
            for cell in rows.joined() { #expect(!"=+@".utf8.contains(cell.first ?? 0x20)) }
        }
    }

    @Test func xmlIsWellFormed() throws {
        try check(["xlf"]) { _, bytes, output in
            var reader = try XMLReader(bytes, file: "kit.xlf")
            var depth = 0
            var elements = 0
            while let node = try reader.next() {
                switch node {
                case .start: (depth, elements) = (depth + 1, elements + 1)
                case .end: depth -= 1
                case .text: break
                }
            }
            #expect(depth == 0 && elements > 2, "\(output.format)")
        }
    }

    /// A review page loads nothing from anywhere.
    @Test func pagesNeedNoNetwork() throws {
        try check(["html"]) { _, bytes, _ in
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.hasPrefix("<!DOCTYPE html>") || page.hasPrefix("<!doctype html>"))
            for load in ["src=\"http", "src=\"//", "href=\"http", "@import", "url(http", "fetch(", "XMLHttpRequest"] {
                #expect(!page.contains(load), "\(load)")
            }
            #expect(!bytes.contains(0))
        }
    }

    /// Writers keep nothing of one document for the next, and may be used from several tasks.
    @Test func documentsDoNotMeet() async throws {
        let (pipeline, all) = try Self.made.get()
        let documents = Array(all.prefix(12))
        @Sendable func writtenInOrder(_ order: [Int]) -> [[UInt8]] {
            var written = [[UInt8]](repeating: [], count: documents.count)
            for number in order {
                for output in pipeline.outputs {
                    written[number] += (try? pipeline.rendered(documents[number], output)) ?? []
                }
            }
            return written
        }
        let forwards = writtenInOrder(Array(documents.indices))
        #expect(writtenInOrder(documents.indices.reversed()) == forwards)
        await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<4 { group.addTask { writtenInOrder(Array(documents.indices)) } }
            for await written in group { #expect(written == forwards) }
        }
    }
}
