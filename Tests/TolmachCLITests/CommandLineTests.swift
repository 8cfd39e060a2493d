// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachTestSupport

/// The program as a user meets it: arguments in; output, messages and exit status out.
@Suite struct CommandLineTests {
    struct Result {
        let status: Int32
        let output: String
        let messages: String
    }

    /// `cache`: where the program may keep what it compiled; nil: nowhere.
    static func tolmach(
        _ arguments: [String], input: Data? = nil, folder: URL? = nil, cache: URL? = nil
    ) throws -> Result {
        let process = Process()
        let program: URL = try #require(executable)
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment(cache: cache)
        process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
        let output = Pipe()
        let messages = Pipe()
        let inputPipe = Pipe()
        process.standardOutput = output
        process.standardError = messages
        process.standardInput = inputPipe
        try process.run()
        if let input { try? inputPipe.fileHandleForWriting.write(contentsOf: input) }
        try? inputPipe.fileHandleForWriting.close()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let messageData = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            messages: String(decoding: messageData, as: UTF8.self))
    }

    /// What the user keeps in a cache is no business of the tests: they have one of their own, together.
    static func environment(cache: URL? = nil) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["TOLMACH_CACHE"] = nil
        environment["XDG_CACHE_HOME"] = (cache ?? sharedCache.url).path
        return environment
    }

    private static let sharedCache = SharedCache()

    /// A folder that goes when the tests end.
    private struct SharedCache {
        let url: URL

        init() {
            url = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-tests-\(getpid())")
            try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            atexit { try? FileManager.default.removeItem(at: CommandLineTests.sharedCache.url) }
        }
    }

    /// The program stands beside the test bundle.
    static let executable: URL? = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folders = [
            bundle?.deletingLastPathComponent(), Bundle.main.bundleURL,
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ]
        return folders.compactMap { $0?.appendingPathComponent("tolmach") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
    }()

    private static func seed(_ language: String) -> String { Repository.file("seeds/\(language)-sochi-talks.txt").path }

    private static let languages = [
        "en", "ru", "uk", "be", "pl", "de", "fr", "es", "it", "tr", "ar", "he", "zh", "ja", "ko",
    ]

    /// The summaries of all seeds in one run: a line with the name before each.
    private static let summaries = Swift.Result { try tolmach(["summarize", "-n", "3"] + languages.map(seed)) }

    private static func summary(_ language: String) throws -> String {
        let all = try summaries.get().output
        let name = try #require(all.range(of: "==> \(seed(language)) <==\n"))
        let end = all[name.upperBound...].range(of: "==> ")?.lowerBound ?? all.endIndex
        return String(all[name.upperBound..<end])
    }

    /// A text alone has no line with its name.
    @Test func oneTextIsSummarizedAsAmongOthers() throws {
        let result = try Self.tolmach(["summarize", "-n", "3", Self.seed("en")])
        #expect(result.status == 0 && result.messages.isEmpty)
        #expect(try result.output == Self.summary("en"))
    }

    @Test(arguments: languages)
    func summarizePrintsThreeSentencesAndNothingElse(language: String) throws {
        let result = try Self.summaries.get()
        #expect(result.status == 0)
        #expect(result.messages.isEmpty)
        let lines = try Self.summary(language).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4 && lines.last == "")
        // Each is a stretch of the story, and they stand in its order.
        let story = try String(contentsOfFile: Self.seed(language), encoding: .utf8)
        var rest = story[...]
        for line in lines.dropLast() {
            let range = try #require(rest.range(of: line), "not in the story, or out of order: \(line)")
            rest = rest[range.upperBound...]
        }
    }

    @Test func standardInputIsReadWithoutFiles() throws {
        let result = try Self.tolmach(["segment"], input: Data("One. Two.".utf8))
        #expect(result.output == "One.\nTwo.\n")
        #expect(result.status == 0)
    }

    @Test(
        arguments: [
            (["summarize", "/nowhere/at/all"], 66), (["summarize", "/"], 66), (["summarize", "-n", "0"], 64),
            (["summarize", "-n", "1", "--words", "3"], 64), (["nonsense"], 64), (["export"], 64),
            (["summarize", "--language", "!!"], 64),
            (["summarize", "--update", ""], 64), (["summarize", "--update", "-"], 64),
            (["summarize", "--update", "/nowhere/at/all"], 66),
            (["summarize", "--method", "lead", "--update", "x"], 64), (["summarize", "--key-phrases", "0"], 64),
            (["run", "/nowhere.yaml"], 66), (["check", "/nowhere.yaml"], 66),
            (["summarize", "--max-document", "x"], 64),
            (["segment", "-j", "0"], 64), (["--version"], 0), (["--help"], 0), (["summarize", "--help"], 0),
        ] as [([String], Int32)])
    func exitStatus(arguments: [String], status: Int32) throws {
        let result = try Self.tolmach(arguments, input: Data("A text.".utf8))
        #expect(result.status == status, "\(arguments): \(result.messages)")
        if status != 0 {
            #expect(result.output.isEmpty)
            #expect(!result.messages.isEmpty)
        }
    }

    @Test func aMissingTargetNamesTheLanguages() throws {
        let result = try Self.tolmach(["export", Self.seed("en")])
        #expect(result.status == 64)
        #expect(result.messages.contains("--target") && result.messages.contains(" uk "))
    }

    @Test func malformedUTF8IsAnErrorWithItsPlace() throws {
        var bytes = Data(String(repeating: "Слова и снова слова. ", count: 200).utf8)
        bytes.append(contentsOf: [0x0A, 0x61, 0xFF, 0x62])
        let result = try Self.tolmach(["segment"], input: bytes)
        #expect(result.status == 65)
        #expect(result.messages.hasPrefix("-:2:2: error:"))
        #expect(try Self.tolmach(["segment", "--invalid", "replace"], input: bytes).status == 0)
    }

    @Test func controlCharactersAreTextWithAWarning() throws {
        let result = try Self.tolmach(["segment"], input: Data("One\u{0}two. Three.".utf8))
        #expect(result.status == 0)
        #expect(result.output == "One\u{0}two.\nThree.\n")
        #expect(result.messages.contains("warning"))
    }

    @Test func normalizePrintsTheTextAndTellsTheRest() throws {
        let text = Data("e\u{301} РџСЂРёРІРµС‚ Мiнск\n".utf8)
        let plain = try Self.tolmach(["normalize"], input: text)
        #expect(plain.output == "é РџСЂРёРІРµС‚ Мiнск\n")
        #expect(plain.messages.contains("-:1:4: warning: ") && plain.messages.contains("mixes Cyrillic with Latin 'i'"))
        let mended = try Self.tolmach(["normalize", "--repair", "mojibake"], input: text)
        #expect(mended.output == "é Привет Мiнск\n" && mended.messages.contains("-:1:4: note: "))
        let json = try Self.tolmach(["normalize", "--repair", "mojibake", "--format", "json"], input: text)
        #expect(
            json.output.contains(
                "\"repairs\":[{\"kind\":\"mojibake\",\"cause\":\"UTF-8 read as windows-1251\",\"range\""))
        #expect(json.output.contains("\"kind\":\"mixed-script\""))
        #expect(try Self.tolmach(["normalize", "--repair", "nothing"], input: text).status == 64)
    }

    @Test func anEmptyFileIsAnEmptyDocument() throws {
        let result = try Self.tolmach(["summarize"], input: Data())
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
    }

    @Test func runWritesAllOutputsOfAllSeeds() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try Self.tolmach(
            [
                "run", Repository.file("pipeline.yaml").path, Self.seed("en"), Self.seed("ru"), Self.seed("zh"), "-o",
                folder.path,
            ])
        #expect(result.status == 0, "\(result.messages)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("out").path)
        #expect(files.count == 9)
        #expect(!files.contains { $0.hasSuffix(".tmp") })
    }

    @Test func theShippedPipelineAndGlossaryAreInOrder() throws {
        let check = try Self.tolmach(["check", "--tests", Repository.file("pipeline.yaml").path])
        #expect(check.status == 0, "\(check.messages)")
        let lint = try Self.tolmach(["glossary", "lint", Repository.file("glossaries/eastern-europe.csv").path])
        #expect(lint.status == 0, "\(lint.messages)")
    }

    @Test func stagesAreListedAndTheSchemaIsJSON() throws {
        let text = try Self.tolmach(["stages"])
        for kind in ["read", "normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"] {
            #expect(text.output.contains("  \(kind): "))
        }
        let schema = try Self.tolmach(["stages", "--schema"])
        #expect((try? JSONSerialization.jsonObject(with: Data(schema.output.utf8))) is [String: Any])
        #expect(try Self.tolmach(["stages", "--markdown"]).output.hasPrefix("# Stages"))
    }

    /// Rules are found beside the pipeline file, from wherever it is run, and their mistakes are told with their place.
    @Test func srxRulesAreReadAndWritten() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-srx-cli-\(getpid())")
        let inner = folder.appendingPathComponent("inner")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let exported = try Self.tolmach(["segment", "--export-srx", "DE"])
        #expect(exported.status == 0 && exported.output.contains("languagerulename=\"de\""))
        let rules = inner.appendingPathComponent("de.srx")
        try Data(exported.output.utf8).write(to: rules)
        let yaml = """
            tolmach: 1
            stages: [normalize, detect-language, { segment: { srx: de.srx } }]
            tests:
              - { text: "Am 5. März kam Dr. Meier. Ja.", language: de, expect: { sentences: 2 } }
            """
        try Data(yaml.utf8).write(to: inner.appendingPathComponent("p.yaml"))
        let check = ["check", "inner/p.yaml", "--tests"]
        let good = try Self.tolmach(check, folder: folder)
        #expect(good.status == 0, "\(good.messages)")

        let text = "Am 5. März kam Dr. Meier. Ja."
        let segment = ["segment", "--language", "de", "--srx", "inner/de.srx"]
        let cut = try Self.tolmach(segment, input: Data(text.utf8), folder: folder)
        #expect(cut.output == "Am 5. März kam Dr. Meier.\nJa.\n", "\(cut.messages)")
        let told = try Self.tolmach(segment + ["--explain"], input: Data(text.utf8), folder: folder)
        #expect(told.output.contains("by rule 'srx: de rule "), "\(told.output)\(told.messages)")

        try Data(exported.output.replacing("<beforebreak>", with: "<beforebreak>(").utf8).write(to: rules)
        let bad = try Self.tolmach(check, folder: folder)
        #expect(bad.messages.hasPrefix("inner/de.srx:"), "\(bad.messages)")
        #expect(
            bad.messages.contains("not a regular expression: a bracket is not closed") && bad.messages.contains("^"))
        try FileManager.default.removeItem(at: rules)
        let missing = try Self.tolmach(check, folder: folder)
        #expect(missing.messages.hasPrefix("inner/p.yaml:2:"), "\(missing.messages)")
        #expect(missing.status == 65 || missing.status == bad.status)
        #expect(try Self.tolmach(segment + ["--explain"], input: Data(text.utf8), folder: folder).status != 0)
        #expect(try Self.tolmach(["segment", "--export-srx", "xx"]).status == 64)
    }
}
