// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachPipeline

@Suite struct BatchRunTests {
    private func pipeline(_ outputs: [OutputRequest]) throws -> Pipeline {
        let (plan, problems) = PipelinePlan.assembled(
            ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"].map { StageRequest($0) },
            outputs, registry: .standard)
        #expect(problems.isEmpty)
        return try Pipeline(plan, resources: Resources(glossaries: try ShippedGlossary.get()), registry: .standard)
    }

    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/tolmach-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }

    private func outcome(
        _ settings: BatchSettings, _ pipeline: Pipeline
    ) async throws -> (text: String, diagnostics: [Diagnostic]) {
        var bytes: [UInt8] = []
        var diagnostics: [Diagnostic] = []
        try await BatchRun(pipeline, settings) { outcome in
            bytes += outcome.standardOutput
            diagnostics += outcome.diagnostics
        }
        return (String(decoding: bytes, as: UTF8.self), diagnostics)
    }

    private static let records = """
        {"id":"a","text":"Putin met Lukashenko in Sochi. They talked about oil. Nothing was signed.","language":"en"}
        not json
        {"id":"b","text":"\\ud800"}
        {"id":"a","text":"again"}
        {"text":"no id"}

        {"id":"c","text":"Лукашенко приехал в Сочи. Путин ждал его."}
        """

    @Test(arguments: [1, 2, 4])
    func badRecordsAreAnsweredAndTheRestGoesOn(jobs: Int) async throws {
        try await inFolder { folder in
            try Self.records.write(toFile: folder + "/r.jsonl", atomically: true, encoding: .utf8)
            var settings = BatchSettings(inputs: [.file(folder + "/r.jsonl")])
            settings.format = .jsonl
            settings.jobs = jobs
            settings.answersErrorsAsJSON = true
            let (text, diagnostics) = try await outcome(
                settings, try pipeline([OutputRequest("sentences", as: "json")]))
            let lines = text.split(separator: "\n")
            #expect(lines.count == 6)
            #expect(lines[0].contains("\"id\":\"a\"") && lines[0].contains("\"sentences\""))
            for (line, number) in [(1, 2), (2, 3), (3, 4), (4, 5)] {
                #expect(
                    lines[line].contains("\"error\"") && lines[line].contains("\"line\":\(number)"), "\(lines[line])")
            }
            #expect(lines[5].contains("\"id\":\"c\""))
            #expect(diagnostics.filter { $0.severity == .error }.compactMap { $0.place?.line } == [2, 3, 4, 5])
        }
    }

    @Test func outputDoesNotDependOnTheNumberOfTasks() async throws {
        try await inFolder { folder in
            let stories = (0..<300).map {
                "{\"id\":\"s\($0)\",\"text\":\"Story \($0). Putin met Lukashenko in Sochi. Oil \($0 % 7) was the subject. Talks will go on.\"}"
            }
            try stories.joined(separator: "\n").write(toFile: folder + "/r.jsonl", atomically: true, encoding: .utf8)
            let pipeline = try pipeline([OutputRequest("kit", as: "jsonl", [("target", "ru")])])
            var texts: Set<String> = []
            for jobs in [1, 2, 5] {
                var settings = BatchSettings(inputs: [.file(folder + "/r.jsonl")])
                settings.format = .jsonl
                settings.jobs = jobs
                texts.insert(try await outcome(settings, pipeline).text)
            }
            #expect(texts.count == 1)
            #expect(texts.first?.split(separator: "\n").count == 300)
        }
    }

    @Test func twoInputsOfOneNameAreRefusedBeforeAnythingIsWritten() throws {
        let pipeline = try pipeline([OutputRequest("kit", as: "xliff", [("target", "ru")], to: "{name}.xlf")])
        let conflicts = BatchRun(pipeline, BatchSettings(inputs: [.file("a/s.txt"), .file("b/s.txt")])).conflicts()
        #expect(conflicts.count == 1)
        #expect(conflicts.first?.message == "both 'a/s.txt' and 'b/s.txt' would be written to 's.xlf'")
    }

    /// One file where the file system takes A for a, two where it does not.
    @Test func pathsThatDifferOnlyInCaseAreRefusedWhereTheyAreOneFile() async throws {
        let pipeline = try pipeline([OutputRequest("kit", as: "xliff", [("target", "ru")], to: "{name}.xlf")])
        var batch = BatchRun(pipeline, BatchSettings(inputs: [.file("a/straße.txt"), .file("b/STRAße.txt")]))
        batch.foldsCase = { _ in false }
        #expect(batch.conflicts().isEmpty)
        batch.foldsCase = { _ in true }
        #expect(
            batch.conflicts().map(\.message) == [
                "both 'a/straße.txt' and 'b/STRAße.txt' would be written to 'straße.xlf' and 'STRAße.xlf', which are one file here"
            ])
        batch = BatchRun(pipeline, BatchSettings(inputs: [.file("a/straße.txt"), .file("b/strasse.txt")]))
        batch.foldsCase = { _ in true }
        #expect(batch.conflicts().isEmpty)
    }

    @Test func recordsWhoseIdsDifferOnlyInCaseAreRefusedWhereTheyAreOneFile() async throws {
        try await inFolder { folder in
            let records = ["a", "b", "A"].map { "{\"id\":\"\($0)\",\"text\":\"Putin met Lukashenko in Sochi.\"}" }
            try records.joined(separator: "\n").write(toFile: folder + "/r.jsonl", atomically: true, encoding: .utf8)
            let pipeline = try pipeline([OutputRequest("kit", as: "xliff", [("target", "ru")], to: "{id}.xlf")])
            for (folds, files) in [(false, 3), (true, 2)] {
                var settings = BatchSettings(inputs: [.file(folder + "/r.jsonl")])
                settings.format = .jsonl
                settings.folder = folder + "/out\(files)"
                var batch = BatchRun(pipeline, settings)
                batch.foldsCase = { _ in folds }
                var messages: [String] = []
                try await batch { messages += $0.diagnostics.filter { $0.severity == .error }.map(\.message) }
                #expect(
                    messages
                        == (folds
                            ? [
                                "the records 'a' and 'A' would both be written to 'a.xlf' and 'A.xlf', which are one file here"
                            ]
                            : []))
                let written = try FileManager.default.contentsOfDirectory(atPath: settings.folder ?? "")
                // Where the tests run on such a file system, two are one anyway.
                #expect(written.count <= files && written.contains("b.xlf"))
            }
        }
    }

    @Test func oneBadFileDoesNotStopTheOthers() async throws {
        try await inFolder { folder in
            try "Putin met Lukashenko.".write(toFile: folder + "/good.txt", atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: folder + "/empty.txt"))
            let inputs = ["missing.txt", "folder", "empty.txt", "good.txt"].map { InputPath.file("\(folder)/\($0)") }
            var settings = BatchSettings(inputs: inputs)
            settings.folder = folder + "/out"
            let (_, diagnostics) = try await outcome(
                settings, try pipeline([OutputRequest("kit", as: "xliff", [("target", "ru")], to: "{name}.xlf")]))
            #expect(diagnostics.filter { $0.severity == .error }.map(\.category) == [.noInput, .noInput])
            let written = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
            #expect(written == ["empty.xlf", "good.xlf"])
        }
    }

    @Test func pathsThatDependOnTheLanguageAreClaimedInOrder() async throws {
        try await inFolder { folder in
            for name in ["x", "y"] {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
                try "Putin met Lukashenko in the city of Sochi.".write(
                    toFile: "\(folder)/\(name)/s.txt", atomically: true, encoding: .utf8)
            }
            var settings = BatchSettings(inputs: ["x", "y"].map { .file("\(folder)/\($0)/s.txt") })
            settings.folder = folder + "/out"
            let pipeline = try pipeline([OutputRequest("summary", as: "text", to: "{name}.{language}.txt")])
            let (_, diagnostics) = try await outcome(settings, pipeline)
            #expect(diagnostics.count == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out") == ["s.en.txt"])
        }
    }
}
