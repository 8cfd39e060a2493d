// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// A file in pieces gives what it gives in one piece, or says that it cannot.
@Suite struct GlossaryChunksTests {
    private static func inPieces(_ bytes: [UInt8], file: String) throws -> [String]? {
        var chunks = try #require(GlossaryChunks(file: file))
        var concepts: [String] = []
        func take(_ concept: Concept) { concepts.append("\(concept.id) \(concept.note) \(concept.terms)") }
        for start in stride(from: 0, to: bytes.count, by: 300_000) {
            chunks.add(Array(bytes[start..<min(bytes.count, start + 300_000)]), take)
        }
        chunks.finish(take)
        return chunks.isWhole ? concepts : nil
    }

    private static func whole(_ bytes: [UInt8], file: String) throws -> [String] {
        try GlossaryLoader.load(bytes, file: file).concepts.map { "\($0.id) \($0.note) \($0.terms)" }
    }

    private static func csv(_ rows: Int, start: String = "") -> [UInt8] {
        let filling = String(repeating: "x", count: 200)
        var csv = start + "id,note,en,ru\r\n"
        for row in 0..<rows {
            csv += "c\(row / 2),\(row % 2 == 0 ? "\"a \"\"note\"\",\n\(filling)\"" : ""),word \(row),слово \(row)\r\n"
        }
        return Array(csv.utf8)
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func aLargeTable(start: String) throws {
        let bytes = Self.csv(11_000, start: start)
        #expect(bytes.count > 1 << 20)
        #expect(try Self.inPieces(bytes, file: "g.csv") == Self.whole(bytes, file: "g.csv"))
    }

    @Test func linesOfJSON() throws {
        let filling = String(repeating: "x", count: 300)
        let bytes = Array(
            (0..<5000).map { "{\"id\":\"\($0)\",\"term\":\"t \($0)\",\"note\":\"\(filling)\"}\n" }.joined().utf8)
        #expect(try Self.inPieces(bytes, file: "g.jsonl") == Self.whole(bytes, file: "g.jsonl"))
    }

    @Test func anIDThatComesAgainLaterNeedsTheWhole() throws {
        #expect(try Self.inPieces(Self.csv(11_000) + Array("c0,,again,\r\n".utf8), file: "g.csv") == nil)
    }

    @Test(arguments: ["", "id,en\nx\n", "en\nx\n", "id,en\nx,\"oil\n"])
    func aMistakeNeedsTheWhole(_ csv: String) throws {
        #expect(try Self.inPieces(Array(csv.utf8), file: "g.csv") == nil)
    }

    @Test func otherFormatsAreNotForPieces() {
        #expect(GlossaryChunks(file: "terms.tbx") == nil)
    }
}
