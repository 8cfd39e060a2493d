// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachTestSupport

/// `glossary convert`, `merge`, `diff` and `suggest` as a user meets them.
@Suite struct GlossaryFilesTests {
    private static func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("glossary-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        try body(folder)
    }

    private static let files = [
        "a.csv": "id,kind,en,uk\nx,place,Minsk,Мінськ\ny,term,oil,нафта\n",
        "b.csv": "id,kind,en,uk\nx,person,Minsk,Мінськ\nz,term,gas,газ\n",
        "pairs.txt": "oil\tнафта\n",
    ]

    @Test func convert() throws {
        try Self.inFolder(Self.files) { folder in
            func run(_ arguments: [String], input: String? = nil) throws -> CommandLineTests.Result {
                try CommandLineTests.tolmach(
                    ["glossary"] + arguments, input: input.map { Data($0.utf8) }, folder: folder)
            }
            let there = try run(["convert", "a.csv", "-o", "a.tbx", "--style", "dct"])
            #expect(there.status == 0 && there.messages.isEmpty && there.output.isEmpty)
            let back = try run(["convert", "a.tbx", "--to-format", "jsonl"])
            #expect(back.output.hasPrefix("{\"id\":\"x\",\"kind\":\"place\"") && back.messages.isEmpty)
            let piped = try run(["convert", "-", "--to-format", "omegat"], input: Self.files["a.csv"])
            #expect(
                piped.output == "Minsk\tМінськ\noil\tнафта\n" && piped.messages.contains("warning: 'kind' is left out"))
            #expect(try run(["convert", "pairs.txt", "--to-format", "csv"]).status == 65)
            let pairs = try run(["convert", "pairs.txt", "--source", "en", "--target", "uk", "--to-format", "csv"])
            #expect(pairs.output == "id,kind,domain,note,en,uk\noil,,,,oil,нафта\n")
            #expect(try run(["convert", "a.csv"]).status == 64)
            #expect(try run(["convert", "a.csv", "-o", "a.csv"]).status == 73)
            #expect(try run(["convert", "a.csv", "--to-format", "nope"]).status == 64)
            #expect(try run(["convert", "a.csv", "--to-format", "tbx", "--dialect", "x"]).status == 64)
            #expect(try run(["convert", "nowhere.csv", "--to-format", "tbx"]).status == 66)
        }
    }

    @Test func mergeAndDiff() throws {
        try Self.inFolder(Self.files) { folder in
            func run(_ arguments: [String]) throws -> CommandLineTests.Result {
                try CommandLineTests.tolmach(["glossary"] + arguments, folder: folder)
            }
            let merged = try run(["merge", "a.csv", "b.csv"])
            #expect(merged.status == 0 && merged.output.contains("x,place,") && merged.output.contains("z,term,"))
            #expect(merged.messages.contains("b.csv:2:3: warning: the kind of 'x'"))
            #expect(try run(["merge", "a.csv", "b.csv", "--conflicts", "last"]).output.contains("x,person,"))
            let stopped = try run(["merge", "a.csv", "b.csv", "--conflicts", "error", "-o", "c.csv"])
            #expect(
                stopped.status == 1
                    && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("c.csv").path))
            #expect(try run(["merge", "a.csv"]).status == 64)
            let difference = try run(["diff", "a.csv", "b.csv"])
            #expect(difference.status == 1 && difference.output == "- y\n~ x\n    kind: 'place' → 'person'\n+ z\n")
            #expect(difference.messages.isEmpty)
            let same = try run(["diff", "--format", "json", "a.csv", "a.csv"])
            #expect(same.status == 0 && same.output == "{\"added\":[],\"removed\":[],\"changed\":[]}\n")
        }
    }

    @Test func suggest() throws {
        try Self.inFolder([
            "t.txt": "We met Donald Tusk. They saw Donald Tusk. Then came Donald Tusk.", "g.csv": "id,en\nx,Minsk\n",
        ]) { folder in
            let result = try CommandLineTests.tolmach(
                ["glossary", "suggest", "--glossary", "g.csv", "--language", "en", "--format", "csv", "t.txt"],
                folder: folder)
            #expect(result.status == 0)
            #expect(
                result.output == """
                    id,kind,domain,note,en
                    new-donald-tusk,name,,unverified: 3 times in one text; t.txt:1: We met Donald Tusk.,Donald Tusk

                    """)
            let known = try CommandLineTests.tolmach(
                ["glossary", "suggest", "--language", "en", "--min-count", "9", "t.txt", "nowhere.txt"], folder: folder)
            #expect(known.status == 66 && known.output.isEmpty)
        }
    }
}
