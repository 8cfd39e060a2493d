// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Tolmach

/// Which texts are read, and how they are run.
struct BatchOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Texts to read; '-' or nothing: standard input.", valueName: "file"), completion: .file())
    var files: [String] = []

    @Option(help: "text, or jsonl: one {\"id\",\"text\",\"language\"?,\"title\"?} a line.")
    var from: InputFormat = .text

    @Option(
        name: .customLong("max-document"),
        help: ArgumentHelp("The largest document, e.g. 64MiB; 256MiB if it is not given.", valueName: "size"),
        transform: ByteCount.parse)
    var largestDocument = ByteSource.defaultLimit

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("How many tasks at a time; by default one a core.", valueName: "N"))
    var jobs: Int?

    enum InputFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case jsonl
    }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("-j takes a whole number from 1 to 1024") }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
        if files.contains("") { throw ValidationError("the name of a file is empty") }
    }

    var inputs: [InputPath] { files.isEmpty ? [.standardInput] : files.map { InputPath($0) } }

    func settings(inputs: [InputPath]? = nil) -> BatchSettings {
        var settings = BatchSettings(inputs: inputs ?? self.inputs)
        settings.format = from == .jsonl ? .jsonl : .text
        settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        settings.largestDocument = largestDocument
        return settings
    }
}

/// What every command takes that makes its own pipeline.
struct InputOptions: ParsableArguments {
    @OptionGroup private var batch: BatchOptions

    @Option(help: ArgumentHelp("The texts' language (BCP 47); otherwise it is detected.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("The texts' encoding; otherwise it is detected.", valueName: "name"))
    var encoding: String?

    @Option(help: ArgumentHelp("Malformed bytes: error, or replace (by U+FFFD).", valueName: "error|replace"))
    var invalid: String?

    @Option(help: ArgumentHelp("Mend in the working copy what was surely decoded wrongly.", valueName: "mojibake"))
    var repair: [String] = []

    @Option(
        name: .customLong("line-breaks"),
        help: ArgumentHelp(
            "A single line break: auto (judged), space, or sentence (ends one).", valueName: "auto|space|sentence"))
    var lineBreaks: String?

    func validate() throws {
        if language == "" { throw ValidationError("--language takes a language tag, e.g. uk or zh-Hant") }
    }

    var files: [String] { batch.files }
    var from: BatchOptions.InputFormat { batch.from }
    var jobs: Int? { batch.jobs }
    var largestDocument: Int { batch.largestDocument }
    var inputs: [InputPath] { batch.inputs }

    func settings(inputs: [InputPath]? = nil) -> BatchSettings { batch.settings(inputs: inputs) }

    /// The stages every command begins with.
    func firstStages(tokenize: Bool) -> [StageRequest] {
        var stages = [
            StageRequest("read", [("encoding", encoding), ("invalid", invalid)]),
            StageRequest("normalize", lists: [("repair", repair)]),
            StageRequest("detect-language", [("language", language)]),
            StageRequest("segment", [("line-breaks", lineBreaks)]),
        ]
        if tokenize { stages.append(StageRequest("tokenize")) }
        return stages
    }
}

/// Sizes as people write them: `1000`, `64KiB`, `10M`.
enum ByteCount {
    static func parse(_ text: String) throws -> Int {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let factors = [
            "": 1, "b": 1, "k": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mib": 1 << 20, "g": 1 << 30, "gib": 1 << 30,
        ]
        let unit = text.dropFirst(digits.count).lowercased()
        guard let number = Int(digits), number > 0, let factor = factors[unit] else {
            throw ValidationError("a size is a number with KiB, MiB or GiB, like 64MiB")
        }
        let (size, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow, size <= 1 << 30 else { throw ValidationError("the largest size is 1GiB") }
        return size
    }
}
