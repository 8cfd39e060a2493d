// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Testing

@testable import TolmachCLI

@Suite struct InputOptionsTests {
    @Test func withoutArgumentsStandardInputIsReadAsText() throws {
        let options = try InputOptions.parse([])
        #expect(options.inputs.count == 1 && options.from == .text && options.largestDocument == 256 << 20)
        #expect(options.language == nil && options.encoding == nil && options.lineBreaks == nil)
        let settings = options.settings()
        #expect(settings.jobs >= 1 && settings.format == .text && settings.largestDocument == 256 << 20)
    }

    @Test func everyOptionArrives() throws {
        let options = try InputOptions.parse([
            "a.txt", "-", "b.txt", "--from", "jsonl", "--language", "uk", "--encoding", "windows-1251", "--invalid",
            "replace",
            "--line-breaks", "space", "--max-document", "64KiB", "-j", "3",
        ])
        #expect(options.files == ["a.txt", "-", "b.txt"] && options.inputs.count == 3)
        let settings = options.settings()
        #expect(settings.format == .jsonl && settings.jobs == 3 && settings.largestDocument == 64 << 10)
        #expect(options.language == "uk" && options.encoding == "windows-1251")
        #expect(options.invalid == "replace" && options.lineBreaks == "space")
        #expect(try InputOptions.parse(["--jobs", "1024"]).jobs == 1024)
        #expect(try InputOptions.parse(["-j4", "a.txt"]).jobs == 4)
    }

    @Test(
        arguments: [
            ["-j", "0"], ["-j", "1025"], ["-j", "x"], ["-j"], ["-", "-"], ["--from", "xml"], ["--max-document", "0"],
            ["--max-document", "2GiB"], ["--max-document", "9999999999999999999"], ["--max-document", "12parsecs"],
            ["--max-document", "-1"], ["--max-document", ""], ["--nonsense"],
        ])
    func whatMakesNoSenseIsRefused(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try InputOptions.parse(arguments) }
    }

    @Test(arguments: [
        ("1", 1), ("1000", 1000), ("5b", 5), ("2k", 2 << 10), ("2KiB", 2 << 10), ("10M", 10 << 20), ("3mib", 3 << 20),
        ("1GiB", 1 << 30),
    ])
    func sizesAsPeopleWriteThem(_ text: String, _ bytes: Int) throws { #expect(try ByteCount.parse(text) == bytes) }

    @Test func theFirstStagesStandInTheirOrder() throws {
        let options = try InputOptions.parse([])
        #expect(options.firstStages(tokenize: false).count == 4 && options.firstStages(tokenize: true).count == 5)
    }
}
