// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachTestSupport

/// What goes wrong at the edges of the program: streams, signals, paths, arguments.
@Suite struct BadInputTests {
    private static let story = "Putin met Lukashenko in Sochi. They talked about oil. Nothing was signed."

    /// A folder with some files, removed after the test.
    private func inFolder(_ files: [String: String] = ["s.txt": story], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(folder)
    }

    /// A pipeline that writes the summary to each of some paths.
    private static func pipeline(to paths: [String]) -> String {
        let stages = ["normalize", "detect-language", "segment", "tokenize", "score", "select"]
        return "tolmach: 1\nstages:\n" + stages.map { "  - \($0):\n" }.joined() + "outputs:\n"
            + paths.map { "  - { write: summary, as: text, to: \"\($0)\" }\n" }.joined()
    }

    private func shell(_ command: String, in folder: URL) throws -> CommandLineTests.Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command, "bash", try #require(CommandLineTests.executable).path]
        process.environment = CommandLineTests.environment()
        process.currentDirectoryURL = folder
        let output = Pipe()
        let messages = Pipe()
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let warned = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return .init(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            messages: String(decoding: warned, as: UTF8.self))
    }

    // MARK: Arguments

    @Test(arguments: [
        (["summarize", "-n", "0"], "-n takes a whole number from 1"),
        (["summarize", "--words", "0"], "--words takes a whole number from 1"),
        (["summarize", "--ratio", "2"], "--ratio takes a number above 0"),
        (["summarize", "--ratio", "nan"], "--ratio takes a number above 0"),
        (["summarize", "--key-phrases", "1001"], "--key-phrases takes a whole number from 1 to 1000"),
        (["segment", "-", "-"], "standard input can be read only once"),
        (["segment", "--language", ""], "--language takes a language tag"),
        (["export", "--target", "ru", "-o", ""], "-o takes a folder"),
        (["export", "--target", ""], "there is no language ''"),
        (["export", "--target", "xx"], "the glossary's languages are: ar be "),
        (["normalize", "--language", "en"], "--language makes no difference"),
        (["normalize", "--line-breaks", "space"], "--line-breaks makes no difference"),
        (["segment", "--explain", "--format", "json"], "--explain is for people to read"),
        (["glossary", "lookup", "--language", "xx", "Minsk"], "--language: there is no language 'xx'"),
        (["segment", "--nonsense\u{1B}[31m"], "--nonsense\\u{1B}[31m"),
        (["glossary", "lint"], "<files>"),
    ])
    func wrongArgumentsAreUsageErrors(arguments: [String], message: String) throws {
        let result = try CommandLineTests.tolmach(arguments, input: Data(Self.story.utf8))
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.messages.hasPrefix("tolmach: error: "), "\(result.messages)")
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test func aTargetThatIsTheSourceLanguageIsAWarning() throws {
        let result = try CommandLineTests.tolmach(
            ["export", "--language", "en", "--target", "en"], input: Data(Self.story.utf8))
        #expect(result.status == 0)
        #expect(result.messages.hasPrefix("-: warning: the language to translate into, en, is the text's own"))
        let other = try CommandLineTests.tolmach(
            ["export", "--language", "en", "--target", "uk"], input: Data(Self.story.utf8))
        #expect(other.messages.isEmpty)
    }

    @Test func aLanguageTheGlossaryLacksIsAWarning() throws {
        let result = try CommandLineTests.tolmach(["export", "--target", "sw"], input: Data(Self.story.utf8))
        #expect(result.status == 0)
        #expect(result.messages.contains("warning: no term of the glossary has a rendering in 'sw'"))
        #expect(result.output.contains("trgLang=\"sw\""))
    }

    @Test(arguments: ["/nowhere/at/all", "/"])
    func anInputThatCannotBeReadIsNamedFirst(path: String) throws {
        let result = try CommandLineTests.tolmach(["segment", path])
        #expect(result.messages.hasPrefix("\(path): error: "))
    }

    @Test(arguments: ["RU", "ru", "iw-IL"])
    func aTargetIsOneLanguageHoweverItIsWritten(target: String) throws {
        let result = try CommandLineTests.tolmach(
            ["tag", "--language", "EN", "--target", target], input: Data(Self.story.utf8))
        #expect(
            result.output.contains(target == "iw-IL" ? " → ולדימיר פוטין" : " → Владимир Путин"), "\(result.output)")
        #expect(result.messages.isEmpty)
    }

    @Test func whatRunCannotUseIsRefused() throws {
        try inFolder(["s.txt": Self.story, "p.yaml": Self.pipeline(to: ["{name}.x"])]) { folder in
            let result = try CommandLineTests.tolmach(
                ["run", "p.yaml", "s.txt", "--repair", "mojibake"], folder: folder)
            #expect(result.status == 64 && result.messages.contains("--repair cannot be given to 'run'"))
        }
    }

    @Test func namesAreNeverGuessed() throws {
        let compare = ["names", "compare"]
        let good = try CommandLineTests.tolmach(compare, input: Data("\u{FEFF}May\tMay\n\n \nMay\tMay\n".utf8))
        #expect(good.output.split(separator: "\t").first == "May")
        #expect(good.output.split(separator: "\n").count == 2)
        let short = try CommandLineTests.tolmach(compare, input: Data("May\tMay\r\n\r\nMay\n".utf8))
        #expect(short.status == 65 && short.messages.hasPrefix("-:3: error: there is no tab"), "\(short.messages)")
        let broken = try CommandLineTests.tolmach(compare, input: Data([0x4D, 0x09, 0xFF, 0x0A]))
        #expect(broken.status == 65 && broken.messages.hasPrefix("-:1:3: error: 0xFF"), "\(broken.messages)")
        #expect(broken.messages.contains("names stand one a line, in UTF-8") && broken.output.isEmpty)
    }

    // MARK: Streams

    @Test func aClosedPipeEndsQuietly() throws {
        try inFolder(["s.txt": String(repeating: "A sentence stands here. ", count: 20_000)]) { folder in
            let result = try shell("\"$1\" segment s.txt | head -1 > /dev/null; echo ${PIPESTATUS[0]}", in: folder)
            #expect(result.output == "0\n" && result.messages.isEmpty, "\(result.messages)")
        }
    }

    /// A limit on the size of files stands for the full disk: writing fails midway.
    @Test func aFullDiskLeavesNoHalfFile() throws {
        try inFolder { folder in
            let command = "ulimit -f 1; \"$1\" export --target ru s.txt -o out; echo $?; ls -A out"
            let result = try shell(command, in: folder)
            #expect(result.output == "74\n", "\(result.output)")
            #expect(result.messages.contains("out/s.xlf: error: writing failed: "), "\(result.messages)")
        }
    }

    @Test(arguments: ["--help", "--version", "stages", "summarize --help", "segment s.txt", "explain s.txt"])
    func aFullDiskIsAnError(command: String) throws {
        try inFolder { folder in
            let result = try shell("\"$1\" \(command) > /dev/full", in: folder)
            #expect(result.status == 74)
            #expect(result.messages.contains("writing to standard output failed"))
        }
    }

    @Test func aClosedStreamTakesNoFilesPlace() throws {
        try inFolder(["s.txt": Self.story, "bad.txt": "a\u{0}b"]) { folder in
            // Messages must not end up in a result that was given the number of a closed descriptor.
            let result = try shell("\"$1\" export --target ru bad.txt s.txt -o out 0<&- 1>&- 2>&-", in: folder)
            #expect(result.status == 0)
            for name in ["bad.xlf", "s.xlf"] {
                let text = try String(contentsOf: folder.appendingPathComponent("out/\(name)"), encoding: .utf8)
                #expect(text.hasPrefix("<?xml") && text.hasSuffix("</xliff>\n"))
            }
            #expect(try shell("\"$1\" segment s.txt >&-", in: folder).status == 74)
            #expect(try shell("\"$1\" segment <&-", in: folder).status == 74)
        }
    }

    @Test(arguments: ["INT", "TERM", "HUP", "QUIT"])
    func aSignalEndsTheProgramAndLeavesOnlyResults(signal: String) throws {
        try inFolder { folder in
            // Enough work for the signal to come in the middle, wherever that is.
            // With job control (-m), as in a terminal: without it a shell's background jobs ignore the interrupt.
            let command = """
                set -m; mkfifo wait; "$1" summarize --from jsonl < wait & sleeper=$!; exec 9> wait
                "$1" run p.yaml --from jsonl -o out r.jsonl & runner=$!
                for i in $(seq 2000); do [ -n "$(ls -A out 2>/dev/null)" ] && break; sleep 0.01; done
                kill -\(signal) $runner $sleeper; wait $runner; echo $?; wait $sleeper; echo $?; ls -A out | grep -vc 'txt$'
                """
            let records = (0..<20_000).map { "{\"id\":\"\($0)\",\"text\":\"\(Self.story)\"}" }
            try Data(records.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("r.jsonl"))
            try Data(Self.pipeline(to: ["{id}.txt"]).utf8).write(to: folder.appendingPathComponent("p.yaml"))
            // A job in the background of a shell ignores some of them, and so would all that it starts.
            for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { Foundation.signal(number, SIG_DFL) }
            let number = ["INT": 130, "TERM": 143, "HUP": 129, "QUIT": 131][signal] ?? 0
            let result = try shell(command, in: folder)
            #expect(result.output == "\(number)\n\(number)\n0\n")
            #expect(!result.messages.contains("error"), "\(result.messages)")
        }
    }

    // MARK: The working folder

    /// Other tools have a pipeline.yaml, too.
    @Test func aPipelineOfAnotherToolIsIgnored() throws {
        try inFolder(["s.txt": Self.story, "pipeline.yaml": "trigger:\n- main\n"]) { folder in
            let result = try CommandLineTests.tolmach(["tag", "s.txt"], folder: folder)
            #expect(result.status == 0 && result.output.contains("Putin"))
            #expect(result.messages.hasPrefix("pipeline.yaml: warning: this is no pipeline of tolmach"))
            let run = try CommandLineTests.tolmach(["run", "pipeline.yaml", "s.txt"], folder: folder)
            #expect(run.status == 65)
        }
    }

    @Test func tooFewOpenFilesAreTold() throws {
        try inFolder { folder in
            let result = try shell("ulimit -n 6; exec \"$1\" tag s.txt", in: folder)
            #expect(result.status == 74 && result.output.isEmpty)
            #expect(result.messages.hasPrefix("tolmach: error: only 6 files may be open at a time"))
        }
    }

    /// Whoever writes a record and waits for its result gets it.
    @Test(arguments: ["1", "4"])
    func aRecordIsAnsweredBeforeTheNextIsWritten(jobs: String) throws {
        let ask = #"""
            mkfifo in out; "$1" segment --from jsonl -j \#(jobs) <in >out & exec 3>in 4<out
            for id in a b; do
                printf '{"id":"%s","text":"One. Two."}\n{"id":' $id >&3; read -r -t 60 -u 4 line; echo "$line"; read -r -t 60 -u 4 line
                printf '"%s2","text":"Three."}\n' $id >&3; read -r -t 60 -u 4 line; echo "$line"
            done
            exec 3>&-; cat <&4; wait
            """#
        try inFolder { folder in
            let result = try shell(ask, in: folder)
            #expect(result.output == "One.\nThree.\nOne.\nThree.\n", "\(result.messages)")
        }
    }

    /// What is done is told before an input that has no writer yet is opened.
    @Test(arguments: ["text", "jsonl"], ["1", "2"])
    func aPipeWithoutAWriterHoldsNothingBack(format: String, jobs: String) throws {
        let ask = #"""
            mkfifo p out; "$1" normalize --from \#(format) -j \#(jobs) a b p c >out & exec 4<out
            read -r -t 20 -u 4 line; echo "$line"; read -r -t 20 -u 4 line; echo "$line"
            cat a >p; cat <&4; wait
            """#
        let texts = ["One.", "Two."].enumerated().map { number, text in
            format == "text" ? text + "\n" : #"{"id":"\#(number)","text":"\#(text)\n"}"# + "\n"
        }
        try inFolder(["a": texts[0], "b": texts[1], "c": texts[1]]) { folder in
            let result = try shell(ask, in: folder)
            #expect(result.output == "One.\nTwo.\nOne.\nTwo.\n", "\(result.messages)")
        }
    }

    // MARK: Paths

    @Test(arguments: [
        ["{name}.x", "./{name}.x"], ["out/{name}.x", "out//{id}.x"], ["a/../{name}.x", "{id}.x"],
    ])
    func twoSpellingsOfOnePathAreOne(paths: [String]) throws {
        try inFolder(["s.txt": Self.story, "p.yaml": Self.pipeline(to: paths)]) { folder in
            let check = try CommandLineTests.tolmach(["check", "p.yaml"], folder: folder)
            #expect(check.status == 1)
            #expect(check.messages.contains("two outputs are written to '\(paths[1])'"))
            #expect(try CommandLineTests.tolmach(["run", "p.yaml", "s.txt"], folder: folder).status == 65)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["p.yaml", "s.txt"])
        }
    }

    @Test(arguments: [
        ("s.txt", "{name}.txt"), ("./s.txt", "{name}.txt"), ("s.txt", "p.yaml"), ("s.txt", "{language}.txt"),
        ("link.txt", "s.txt"), ("s.txt", "./g.csv"), ("s.txt", "known.txt"),
    ])
    func whatIsReadIsNotWrittenOver(input: String, to: String) throws {
        let pipeline = Self.pipeline(to: [to]).replacing("stages:", with: "glossaries: { g: g.csv }\nstages:")
            .replacing("- score:", with: "- score: { update: [known.txt] }")
        let files = [
            "s.txt": Self.story, "en.txt": Self.story, "p.yaml": pipeline, "g.csv": "id,kind,en\nm,place,Minsk\n",
            "known.txt": Self.story,
        ]
        try inFolder(files) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/link.txt", withDestinationPath: "s.txt")
            let result = try CommandLineTests.tolmach(["run", "p.yaml", input, "en.txt"], folder: folder)
            #expect(result.status == 64 || result.status == 73, "\(result.messages)")
            #expect(result.messages.contains("which is read") || result.messages.contains("would be written"))
            for (name, text) in files {
                #expect(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) == text)
            }
        }
    }

    /// Its bytes are kept, and printed as escapes.
    @Test func aNameThatIsNotUTF8IsOpened() throws {
        let command = #"""
            export LC_ALL=C; name=$(printf 'd\351/caf\351.txt'); mkdir "${name%/*}"; mv s.txt "$name"
            "$1" tag "$name"; "$1" export --target ru "$name" -o "${name%/*}"; echo $?; ls -b d*
            "$1" segment "$(printf 'x\351')"
            """#
        try inFolder { folder in
            let result = try shell(command, in: folder)
            #expect(result.output.contains(#"d\xE9/caf\xE9.txt"#), "\(result.output)")
            #expect(
                result.output.hasSuffix(#"0\ncaf_xE9.xlf\ncaf\351.txt\n"#.replacing(#"\n"#, with: "\n")),
                "\(result.output)")
            #expect(result.messages.hasPrefix(#"x\xE9: error: there is no file 'x\xE9'"#), "\(result.messages)")
        }
    }

    @Test(arguments: ["../{name}.x", "/tmp/tolmach-never/{name}.x", "a/../../{name}.x", "../\u{301}{name}.x"])
    func aPathThatLeadsOutIsRefused(to: String) throws {
        try inFolder(["s.txt": Self.story, "p.yaml": Self.pipeline(to: [to])]) { folder in
            let result = try CommandLineTests.tolmach(["run", "p.yaml", "s.txt", "-o", "out"], folder: folder)
            #expect(result.status == 73)
            #expect(result.messages.contains("leads out of 'out'"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["p.yaml", "s.txt"])
        }
    }

    @Test func aCompiledGlossaryTakesTheNameOfAFileOnly() throws {
        try inFolder(["g.csv": "id,en\nm,Minsk\n", "d/x": ""]) { folder in
            try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
            for (name, message) in [("pipe", "a device or a pipe"), ("d", "a folder of this name"), ("g.csv", "read")] {
                let result = try CommandLineTests.tolmach(["glossary", "build", "g.csv", "-o", name], folder: folder)
                #expect(result.status == 73 && result.messages.contains(message), "\(result.messages)")
            }
            var status = stat()
            #expect(stat(folder.path + "/pipe", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
            let kept = try String(contentsOf: folder.appendingPathComponent("g.csv"), encoding: .utf8)
            #expect(kept == "id,en\nm,Minsk\n")
        }
    }

    @Test func aTargetInAnotherScriptIsAWarning() throws {
        let tag = ["tag", "--language", "en", "--target"]
        let result = try CommandLineTests.tolmach(tag + ["zh-TW"], input: Data(Self.story.utf8))
        #expect(result.status == 0 && result.output.contains(" → "))
        #expect(result.messages.hasPrefix("tolmach: warning: the glossary has no renderings in 'zh-TW': those in 'zh'"))
        #expect(try CommandLineTests.tolmach(tag + ["zh"], input: Data(Self.story.utf8)).messages.isEmpty)
    }

    @Test func aLanguagesPathAndAFixedOneCollide() throws {
        try inFolder(["s.txt": Self.story, "p.yaml": Self.pipeline(to: ["{language}.x", "en.x"])]) { folder in
            let result = try CommandLineTests.tolmach(["run", "p.yaml", "s.txt", "-o", "out"], folder: folder)
            #expect(result.status == 65)
            #expect(result.messages.hasPrefix("s.txt: error: two outputs would be written to 'en.x'"))
        }
    }

    // MARK: Configuration

    @Test func aPipelineThatIsNoTextSaysWhatItShouldBe() throws {
        try inFolder(["p.yaml": String(repeating: "#", count: 2 << 20)]) { folder in
            let result = try CommandLineTests.tolmach(["check", "p.yaml"], folder: folder)
            #expect(result.status == 1)
            #expect(result.messages.contains("larger than 1 MiB") && !result.messages.contains("--max-document"))
        }
    }

    /// What `run` refuses to run is no good pipeline, unless it is there for its tests.
    @Test(arguments: [
        ("", 1), ("outputs:\n", 1), ("tests:\n  - { text: A., expect: { sentences: 1 } }\n", 0),
        ("outputs: [{ write: sentences, as: text, to: \"{name}.x\" }]\n", 0),
    ])
    func aPipelineWithoutOutputsIsAMistake(end: String, status: Int32) throws {
        let pipeline = "tolmach: 1\nstages: [normalize, detect-language, segment]\n" + end
        try inFolder(["p.yaml": pipeline]) { folder in
            let result = try CommandLineTests.tolmach(["check", "p.yaml"], folder: folder)
            #expect(result.status == status && result.messages.contains("the pipeline has no outputs") == (status == 1))
        }
    }

    @Test func lookupSaysThatThereIsNothing() throws {
        let result = try CommandLineTests.tolmach(["glossary", "lookup", "Xyzzy"])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.messages == "tolmach: note: nothing in the glossary stands for 'Xyzzy'\n")
    }
}
