// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct JSONLinesReaderTests {
    /// `LINE ID: TEXT (LANGUAGE, TITLE)` of each record, `LINE:COLUMN ID? MESSAGE` of each bad line.
    private func read(_ bytes: [UInt8], limit: Int = 1 << 20, chunk: Int? = nil) -> [String] {
        var rest = bytes[...]
        let source =
            chunk.map { chunk in
                ByteSource(name: "r") { (_) throws(Diagnostic) in
                    defer { rest = rest.dropFirst(chunk) }
                    return Array(rest.prefix(chunk))
                }
            } ?? ByteSource(bytes: bytes, name: "r")
        var reader = JSONLinesReader(source, largestRecord: limit)
        var shown: [String] = []
        while let result = reader.next() {
            switch result {
            case .success(let record):
                var line = "\(record.line) \(record.id): \(record.source.string)"
                if record.language != nil || record.title != nil {
                    line += " (\(record.language?.description ?? "-"), \(record.title ?? "-"))"
                }
                shown.append(line)
            case .failure(let error):
                let place = error.diagnostic.place
                shown.append(
                    "\(place?.line ?? 0):\(place?.column ?? 0) \(error.id.map { $0 + " " } ?? "")\(error.diagnostic.message)"
                )
            }
        }
        return shown
    }

    private func read(_ text: String, limit: Int = 1 << 20) -> [String] { read(Array(text.utf8), limit: limit) }

    @Test(
        arguments: [
            ("", []), ("\n\r\n \t\n", []),
            ("{\"id\":\"a\",\"text\":\"Łódź\"}", ["1 a: Łódź"]),
            ("\u{FEFF}{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n{\"id\":\"b\",\"text\":\"\"}\n", ["1 a: x", "3 b: "]),
            ("{\"id\":17,\"text\":\"x\"}\n{\"id\":-1.5e3,\"text\":\"y\"}", ["1 17: x", "2 -1.5e3: y"]),
            (
                "{\"text\":\"x\",\"id\":\"a\",\"language\":\"zh-hant\",\"title\":\"T\",\"more\":{\"a\":[1,null,true]}}",
                ["1 a: x (zh-Hant, T)"]
            ),
            ("{\"id\":\"a\",\"text\":\"x\",\"language\":null,\"title\":null}", ["1 a: x"]),
            ("{\"id\":\"a\",\"text\":\"\\ud83d\\ude00\\u0000\\n\\/\"}", ["1 a: 😀\u{0}\n/"]),
        ] as [(String, [String])])
    func records(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("{\"id\":\"a\"}", "1:1 a the record has no 'text'"),
        ("{\"text\":\"x\"}", "1:1 the record has no 'id'"),
        ("[]", "1:1 a record must be an object, not a list"),
        ("null", "1:1 a record must be an object, not null"),
        ("{\"id\":\"a\",\"text\":7}", "1:18 a 'text' must be a text, not a number"),
        ("{\"id\":true,\"text\":\"x\"}", "1:7 'id' must be a text, not true or false"),
        ("{\"id\":\"ż\",\"text\":\"x\",\"text\":\"y\"}", "1:22 ż the key 'text' is given twice"),
        ("{\"id\":\"a\",\"text\":\"x\",\"language\":\"not a tag\"}", "1:33 a 'not a tag' is no language tag"),
    ])
    func badRecords(_ text: String, _ expected: String) { #expect(read(text) == [expected]) }

    @Test(arguments: [
        "{\"id\":\"a\",\"text\":\"\\ud800\"}", "{\"id\":\"a\",\"text\":\"\\ude00\\ud83d\"}",
        "{\"id\":\"a\",\"text\":\"\\ud800x\"}",
        "{\"id\":\"a\",\"text\":\"tab\tin it\"}", "{\"id\":\"a\",\"text\":\"x\"", "{\"id\":\"a\" \"text\":\"x\"}",
        "{\"id\":\"a\",\"text\":\"x\"} more",
        "{\"id\":\"a\",\"text\":\"\\x\"}", "not json", "{", "\"", "{\"id\":\"a\",\"text\":\"\\u12\"}", "{'id':'a'}",
    ])
    func whatIsNoJSONHasItsPlaceAndTheNextLineIsRead(_ text: String) {
        let found = read(text + "\n{\"id\":\"z\",\"text\":\"next\"}\n")
        #expect(found.count == 2 && found.last == "2 z: next", "\(found)")
        #expect(found.first?.hasPrefix("1:") == true && found.first?.contains("this is not JSON") == true, "\(found)")
    }

    @Test func anIdThatComesTwiceIsRefusedOnce() {
        let line = "{\"id\":\"a\",\"text\":\"x\"}\n"
        #expect(
            read(line + "{\"id\":\"b\",\"text\":\"y\"}\n" + line + "{\"id\":\"c\",\"text\":\"z\"}") == [
                "1 a: x", "2 b: y", "3:1 a an earlier record has the id 'a', too", "4 c: z",
            ])
    }

    @Test func malformedBytesHaveTheirColumn() {
        let bytes =
            Array("{\"id\":\"ж\",\"text\":\"ab".utf8) + [0xFF] + Array("\"}\n{\"id\":\"b\",\"text\":\"y\"}".utf8)
        #expect(read(bytes) == ["1:21 the bytes here are not valid UTF-8", "2 b: y"])
    }

    @Test func aLineOverTheLimitIsPassedOver() {
        let long = "{\"id\":\"a\",\"text\":\"" + String(repeating: "x", count: 500) + "\"}"
        let text = long + "\n{\"id\":\"b\",\"text\":\"y\"}\n" + long
        #expect(
            read(text, limit: 100) == [
                "1:0 the record is larger than 100 bytes", "2 b: y", "3:0 the record is larger than 100 bytes",
            ])
        #expect(read(text, limit: 1 << 10).count == 3)
    }

    /// Where the chunks of a stream end must not matter.
    @Test(arguments: [1, 2, 3, 7, 64]) func anyChunksGiveTheSame(_ chunk: Int) {
        let text =
            "\u{FEFF}{\"id\":\"a\",\"text\":\"Łódź 😀\"}\r\n\nbad\n{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"\\ud800\"}\n"
            + "{\"id\":\"long\",\"text\":\"" + String(repeating: "ж", count: 200) + "\"}\n{\"id\":\"c\",\"text\":\"\"}"
        let bytes = Array(text.utf8)
        #expect(read(bytes, limit: 120, chunk: chunk) == read(bytes, limit: 120))
        #expect(read(bytes, limit: 120).count == 6)
    }

    /// A pipe into which records come a piece at a time: after each piece, what can be had without waiting.
    @Test func whatIsNotThereYetIsNotWaitedFor() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        var reader = JSONLinesReader(try ByteSource(file: "/dev/fd/\(ends[0])"), largestRecord: 1 << 20)
        let pieces: [String?] = [
            "", "\u{FEFF}{\"id\":\"a\",\"te", "xt\":\"x\"}\n{\"id\":", "\"b\",\"text\":\"y\"}\n\n \r\n",
            "{\"id\":\"c\",\"text\":\"z\"}\n{\"id\":\"d\",\"text\":\"z\"}\n{", "\"id\":\"e\",\"text\":\"z\"}", nil,
        ]
        var shown: [String] = []
        for piece in pieces {
            if let piece {
                _ = piece.withCString { write(ends[1], $0, piece.utf8.count) }
            } else {
                close(ends[1])
            }
            var had = ""
            while !had.hasSuffix("end"), reader.isReady() {
                had += try reader.next().map { try "\($0.get().line)\($0.get().id) " } ?? "end"
            }
            shown.append(had)
        }
        #expect(shown == ["", "", "1a ", "2b ", "5c 6d ", "", "7e end"])
    }

    @Test func aSourceThatFailsIsToldOnceAndEnds() {
        var calls = 0
        let source = ByteSource(name: "r") { (_) throws(Diagnostic) in
            calls += 1
            if calls > 1 { throw Diagnostic(.io, "reading failed: gone") }
            return Array("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\"".utf8)
        }
        var reader = JSONLinesReader(source)
        var results = 0
        var failures = 0
        while let result = reader.next(), results < 10 {
            results += 1
            if case .failure(let error) = result, error.diagnostic.category == .io { failures += 1 }
        }
        #expect(results == 2 && failures == 1)
    }

    @Test func anyBytesAreAnswered() {
        var random = RandomText(seed: 62)
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<random.int(0...8) {
                bytes += random.oneIn(3) ? random.bytes(random.int(0...9)) : Array(random.text(scalars: 5).utf8)
                bytes += Array(random.pick(["{\"id\":\"", "\",\"text\":\"", "\"}\n", "\\u", "\\ud8", "{[", "\n"]).utf8)
            }
            #expect(read(bytes, limit: 40, chunk: 5) == read(bytes, limit: 40))
        }
    }
}
