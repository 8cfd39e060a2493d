// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What a message advises can be done where it is said.
@Suite struct HelpThatCanBeFollowedTests {
    private static let outputs = "outputs: [{ write: sentences, as: text, to: \"{name}.x\" }]\n"

    private func pipeline(_ stages: String) -> String { "tolmach: 1\nstages: [\(stages)]\n" + Self.outputs }

    private func inFolder(_ body: (CommandFixture) throws -> Void) throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let text = Array(String(repeating: "Zażółć gęślą jaźń. ", count: 20).utf8)
        try Data(text + [0xFF] + text).write(to: fixture.folder.appendingPathComponent("bad.txt"))
        try body(fixture)
    }

    /// Malformed bytes: flags where there are flags, the pipeline file where that decides.
    @Test func malformedTextIsMendedWhereItsReadingIsSet() throws {
        try inFolder { fixture in
            try fixture.write("p.yaml", pipeline("normalize, detect-language, segment"))
            let run = try fixture.run("run", "p.yaml", "bad.txt")
            #expect(run.status == 65 && !run.messages.contains("--"))
            #expect(run.messages.contains("'- read: { invalid: replace }'"))
            try fixture.write("p.yaml", pipeline("read: { invalid: replace }, normalize, detect-language, segment"))
            #expect(try fixture.run("run", "p.yaml", "bad.txt").status == 0)
            let flags = try fixture.run("segment", "bad.txt")
            #expect(flags.messages.contains("--invalid replace") && flags.messages.contains("--encoding"))
            #expect(try fixture.run("segment", "--invalid", "replace", "bad.txt").status == 0)
            let stages = "normalize, detect-language, segment, tokenize, score: { update: [bad.txt] }"
            try fixture.write("p.yaml", pipeline(stages))
            let known = try fixture.run("check", "p.yaml")
            #expect(known.messages.contains("'- read: {") && !known.messages.contains("--"), "\(known.messages)")
        }
    }

    @Test(arguments: ["lint", "convert", "diff"]) func aCompiledGlossaryIsToldAsOne(_ command: String) throws {
        try inFolder { fixture in
            try fixture.write("g.csv", "id,en,ru\nx,Minsk,\u{41C}\u{438}\u{43D}\u{441}\u{43A}\n")
            #expect(try fixture.run("glossary", "build", "g.csv", "-o", "g.tolmach-index").status == 0)
            let more = command == "diff" ? ["g.csv"] : command == "convert" ? ["--to-format", "csv"] : []
            let result = try CommandLineTests.tolmach(
                ["glossary", command, "g.tolmach-index"] + more, folder: fixture.folder)
            #expect(result.status != 0)
            #expect(
                result.messages.contains("g.tolmach-index: error: this is a compiled glossary"), "\(result.messages)")
        }
    }

    /// One file is asked for, not many.
    @Test func aFolderInTheRightPlaceOfAFile() throws {
        try inFolder { fixture in
            let glossary = try fixture.run("tag", "--glossary", ".", "en.txt")
            #expect(glossary.messages.contains("help: name a file in it") && !glossary.messages.contains("*.txt"))
            let text = try fixture.run("segment", ".")
            #expect(text.messages.contains("help: name the files in it, e.g. './*.txt'"))
            let rules = try fixture.run("segment", "--srx", ".", "en.txt")
            #expect(rules.messages.contains("help: name a file in it"))
        }
    }

    @Test func anEndlessFileIsNamed() throws {
        try inFolder { fixture in
            let result = try fixture.run("segment", "--srx", "/dev/zero", "en.txt")
            #expect(result.messages.contains("'/dev/zero' is larger than 64 MiB"))
            #expect(!result.messages.contains("--max-document"))
        }
    }

    @Test func twoFilesWithOneIdAreNotToldToUseIt() throws {
        try inFolder { fixture in
            try fixture.write("a.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n")
            try fixture.write("b.jsonl", "{\"id\":\"x\",\"text\":\"Two.\"}\n")
            try fixture.write("p.yaml", pipeline("normalize, detect-language, segment"))
            let result = try fixture.run("run", "p.yaml", "--from", "jsonl", "a.jsonl", "b.jsonl")
            #expect(result.status == 65)
            #expect(result.messages.contains("help: give one of them another id") && !result.messages.contains("{id}"))
        }
    }

    /// A bad file of rules is bad data, as a bad glossary is, not a wrong flag.
    @Test func badRulesAreBadData() throws {
        try inFolder { fixture in
            try fixture.write("bad.srx", "<srx/>")
            #expect(try fixture.run("segment", "--srx", "bad.srx", "en.txt").status == 65)
            #expect(try fixture.run("segment", "--srx", "none.srx", "en.txt").status == 66)
        }
    }

    /// Said once, not of every line.
    @Test func aListOfRecordsIsNoJSONLines() throws {
        try inFolder { fixture in
            for text in [
                "[\n  {\n    \"id\": \"a\",\n    \"text\": \"One.\"\n  }\n]\n", "[{\"id\":\"a\",\"text\":\"One.\"}]\n",
            ] {
                try fixture.write("a.json", text)
                let result = try fixture.run("segment", "--from", "jsonl", "a.json")
                #expect(result.status == 65 && result.output.isEmpty)
                #expect(result.messages.hasPrefix("a.json:1:1: error: this is a JSON array, not JSON Lines\n"))
                #expect(result.messages.components(separatedBy: "error: ").count == 2)
            }
            // A bad line among others stays one.
            try fixture.write("a.json", "[1]\n{\"id\":\"a\",\"text\":\"One.\"}\n")
            #expect(try fixture.run("segment", "--from", "jsonl", "a.json").output == "One.\n")
        }
    }

    /// The pipeline is the first argument; another is a text, which is said.
    @Test func aSecondPipelineIsReadAsATextWithAWarning() throws {
        try inFolder { fixture in
            try fixture.write("p.yaml", pipeline("normalize, detect-language, segment"))
            try fixture.write("desk.yaml", "tolmach: 1\n")
            let result = try fixture.run("run", "p.yaml", "desk.yaml", "en.txt")
            #expect(result.status == 0)
            #expect(
                result.messages.hasPrefix(
                    "desk.yaml: warning: this is read as a text; the pipeline is 'p.yaml'\n  help: put the pipeline first\n"
                ))
            #expect(try fixture.run("run", "p.yaml", "en.txt").messages.isEmpty)
        }
    }

    @Test func aTabIsNamedWhereItIndents() throws {
        try inFolder { fixture in
            try fixture.write("p.yaml", "tolmach: 1\nstages:\n\t- normalize\n")
            let result = try fixture.run("check", "p.yaml")
            #expect(result.messages.contains("p.yaml:3:") && result.messages.contains("help: indent with spaces\n"))
        }
    }

    @Test func anEmptyFileOfRulesIsToldAsOne() throws {
        try inFolder { fixture in
            try fixture.write("empty.srx", "\n")
            let result = try fixture.run("segment", "--srx", "empty.srx", "en.txt")
            #expect(result.status == 65 && result.messages.contains("the file is empty"))
        }
    }

    /// Once a file, with the number.
    @Test func recordsInTheLanguageOfTheTargetAreCounted() throws {
        try inFolder { fixture in
            func record(_ id: String, _ language: String) -> String {
                "{\"id\":\"\(id)\",\"text\":\"A sentence.\",\"language\":\"\(language)\"}\n"
            }
            try fixture.write("a.jsonl", (0..<200).map { record("a\($0)", $0 % 2 == 0 ? "en" : "ru") }.joined())
            try fixture.write("b.jsonl", record("b1", "en"))
            let result = try fixture.run(
                "export", "--from", "jsonl", "--to", "jsonl", "--target", "en", "a.jsonl", "b.jsonl")
            #expect(result.status == 0)
            #expect(
                result.messages == """
                    a.jsonl: warning: the language to translate into, en, is that of 100 texts
                      help: name another target
                    b.jsonl: warning: the language to translate into, en, is that of one text
                      help: name another target

                    """)
        }
    }
}
