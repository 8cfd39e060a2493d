// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// A file in pieces gives the index that it gives in one piece, byte for byte, or says that it cannot.
@Suite struct GlossaryChunksTests {
    private static func index(_ body: (inout CompiledGlossaryBuilder) throws -> Void) rethrows -> [UInt8] {
        var bytes: [UInt8] = []
        var builder = CompiledGlossaryBuilder(file: "g") { bytes.append(contentsOf: $0) }
        try body(&builder)
        let head = builder.finish()
        return head + bytes
    }

    private static func inPieces(_ bytes: [UInt8], file: String) throws -> [UInt8]? {
        var chunks = try #require(GlossaryChunks(file: file, size: bytes.count))
        let index = index { builder in
            for start in stride(from: 0, to: bytes.count, by: 300_000) {
                chunks.add(Array(bytes[start..<min(bytes.count, start + 300_000)]), to: &builder)
            }
            chunks.finish(&builder)
        }
        return chunks.isWhole ? index : nil
    }

    private static func whole(_ bytes: [UInt8], file: String) throws -> [UInt8] {
        try index { builder in
            for concept in try GlossaryLoader.load(bytes, file: file).concepts { builder.add(concept) }
        }
    }

    private static func check(_ text: String, file: String, at place: SourceLocation = #_sourceLocation) throws {
        let bytes = Array(text.utf8)
        let made = try #require(try inPieces(bytes, file: file), sourceLocation: place)
        #expect(made == (try whole(bytes, file: file)), sourceLocation: place)
        #expect(try !CompiledGlossary.open(made).index.conceptList.isEmpty, sourceLocation: place)
    }

    private static func csv(_ rows: Int, start: String = "") -> String {
        let filling = String(repeating: "x", count: 1000)
        var csv = start + "id,note,en,ru\r\n"
        for row in 0..<rows {
            csv += "c\(row / 2),\(row % 2 == 0 ? "\"a \"\"note\"\",\n\(filling)\"" : ""),word \(row),слово \(row)\r\n"
        }
        return csv
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func aLargeTable(start: String) throws {
        let text = Self.csv(2_300, start: start)
        #expect(text.utf8.count > 1 << 20)
        try Self.check(text, file: "g.csv")
    }

    @Test func linesOfJSON() throws {
        let filling = String(repeating: "x", count: 1000)
        let lines = (0..<1600).map { "{\"id\":\"\($0)\",\"term\":\"t \($0)\",\"note\":\"\(filling)\"}\n" }
        try Self.check(lines.joined(), file: "g.jsonl")
    }

    /// Rows of every kind in any order: plain ones, and ones that need the reader.
    @Test func rowsOfAllKinds() throws {
        var random = RandomText(seed: 12)
        let cells = [
            "", "нефть", "Öl", "U.S.", "C++", "「石油」价格", "石油", "«Северный поток — 2»", "oil price", " oil", "oil\u{A0}",
            "ªoil", "“oil”", "'=oil",
            "\"a, b\"", "'oil", "oi\u{308}l", "e\u{301}", "o'il", "ﬁn", "Mіnsk",
        ]
        for round in 0..<12 {
            var text = "id,kind,domain,extra\(round),en,be,en:status,zh,be:forms,be:not\n"
            for row in 0..<random.int(1...60) {
                let id = random.oneIn(4) && row > 0 ? "" : "c\(row)"
                let first = id.isEmpty ? "c\(row - 1)" : id
                if id.isEmpty { text += "c\(row),,,,again \(row),,,,,\nc\(row)" } else { text += first }
                text +=
                    id.isEmpty
                    ? ",,," : ",\(random.pick(["", "Person", "place", "term"])),\(random.pick(["", "energy"])),"
                let isPlain = random.oneIn(2)
                func cell() -> String { random.pick(Array(isPlain ? cells[..<8] : cells[...])) }
                text += ",x\(row) \(cell()),\(cell()),\(isPlain ? "" : random.pick(["", "deprecated"])),\(cell()),"
                text += isPlain ? ",\n" : ",\(random.pick(["", "y|z"]))\n"
            }
            let bytes = Array(text.utf8)
            guard (try? GlossaryLoader.load(bytes, file: "g.csv")) != nil else { continue }
            let again = text.split(separator: "\n").dropFirst().map { "d" + $0.dropFirst() }
            try Self.check(text + again.joined(separator: "\n"), file: "g.csv")
        }
    }

    @Test func objectsOfAllKinds() throws {
        let lines = [
            #"{"id":"a","term":"oil"}"#,
            #" { "id" : "b" , "terms" : { "en" : [ "oil" , "crude" ] , "zh":"石油","be":[] } } "#,
            #"{"terms":{"en":["EU"],"EN":["E.U."]},"kind":"Organisation","id":"c","domain":"politics","note":"n, \"x\""}"#,
            #"{"id":"d","term":"gas","language":"en","terms":{"en":["natural gas"],"ru":["газ"]}}"#,
            #"{"id":"e","term":"o\u0069l","language":"en"}"#,
            #"{"id":"f","terms":{"en":[{"term":"oil","forms":"oils","not":"oil lamp"}]}}"#,
            #"{"id":"g","term":" oil "}"#, #"{"id":"h","term":"oil","other":[1,2]}"#,
            #"{"id":"i","term":"x","translate":false,"case":"exact"}"#, "",
            "\r", #"{"id":"j","terms":{"en":["a"],"en":["b"]}}"#, #"{"id":"k","term":"é"}"#,
            #"{"id":"l","pos":"NOUN","term":"ö","x":"}"}"#, #"{"id":"m","term":"ü","case":"exact"}"#,
        ]
        try Self.check(lines.joined(separator: "\n"), file: "g.jsonl")
        try Self.check(lines.reversed().joined(separator: "\n") + "\n", file: "g.ndjson")
    }

    /// More names of languages than there are, by private use.
    @Test func moreLanguagesThanThereAre() throws {
        let lines = (0..<1100).map { #"{"id":"\#($0)","terms":{"en-x-a\#($0)":"t \#($0)"}}"# + "\n" }
        try Self.check(lines.joined(), file: "g.jsonl")
    }

    @Test func anIDThatComesAgainLaterNeedsTheWhole() throws {
        #expect(try Self.inPieces(Array((Self.csv(2_300) + "c0,,again,\r\n").utf8), file: "g.csv") == nil)
        #expect(try Self.inPieces(Array("id,en\nx,a\ny,b\nx,c\n".utf8), file: "g.csv") == nil)
    }

    @Test(arguments: [
        "", "id,en\nx\n", "en\nx\n", "id,en\nx,\"oil\n", "id,en\nx,a\ny,b,c\n", "id,en\n,a\n",
        "id,kind,en\nx,a,b\nx,c,d\n",
    ])
    func aMistakeNeedsTheWhole(_ csv: String) throws {
        #expect(try Self.inPieces(Array(csv.utf8), file: "g.csv") == nil)
    }

    @Test(arguments: [
        "[1]", #"{"id":"a"}"#, #"{"id":"a","term":"x"} y"#, #"{"id":"a","term":"x","term":"y"}"#,
        #"{"id":"a","pos":"x","pos":"x","term":"y"}"#,
        #"{"id":"a","term":"x""#,
    ])
    func aMistakeInALineNeedsTheWhole(_ line: String) throws {
        #expect(try Self.inPieces(Array((#"{"id":"z","term":"z"}"# + "\n" + line).utf8), file: "g.jsonl") == nil)
    }

    @Test func otherFormatsAreNotForPieces() {
        #expect(GlossaryChunks(file: "terms.tbx") == nil)
    }
}
