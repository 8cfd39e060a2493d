// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a pipeline over texts and write its outputs.",
        usage: "tolmach run [PIPELINE.yaml] [<file> ...] [<options>]",
        discussion: """
            The first argument is the pipeline if it ends in .yaml or .yml; otherwise ./pipeline.yaml is run.

            EXAMPLES
              tolmach run stories/*.txt
              tolmach run desk.yaml stories/*.txt -o out
              tolmach run --from jsonl -o out < stories.jsonl
            """)

    @OptionGroup var input: BatchOptions

    @OptionGroup var output: OutputOptions
    @OptionGroup var cache: CacheOptions
    @OptionGroup(visibility: .hidden) var foreign: ForeignOptions

    /// What the other commands take and a pipeline says itself: known, so that the message can tell where it belongs.
    struct ForeignOptions: ParsableArguments {
        @Option(help: .hidden) var encoding: String?
        @Option(help: .hidden) var invalid: String?
        @Option(help: .hidden) var language: String?
        @Option(name: .customLong("line-breaks"), help: .hidden) var lineBreaks: String?
        @Option(help: .hidden) var repair: [String] = []

        var given: [String] {
            [
                ("--encoding", encoding), ("--invalid", invalid), ("--language", language),
                ("--line-breaks", lineBreaks), ("--repair", repair.first),
            ]
            .filter { $0.1 != nil }.map(\.0)
        }
    }

    private static func isYAML(_ file: String) -> Bool { file.hasSuffix(".yaml") || file.hasSuffix(".yml") }

    @MainActor func run() async throws {
        var files = input.files
        var path = "pipeline.yaml"
        if let first = files.first, Self.isYAML(first) {
            path = first
            files.removeFirst()
        }
        let (plan, prepared, problems) = try PlanFile.prepared(path, cache: cache.cache, mayLackOutputs: false)
        Console.report(
            files.filter(Self.isYAML).map {
                Diagnostic(
                    .usage, severity: .warning, at: .init(file: $0),
                    "this is read as a text; the pipeline is '\(path)'",
                    help: "put the pipeline first")
            })
        guard foreign.given.isEmpty else {
            throw CommandFailure(
                Diagnostic(
                    .usage, "\(foreign.given.joined(separator: ", ")) cannot be given to 'run'",
                    help: "say it in '\(path)'"))
        }
        guard let pipeline = prepared else { throw CommandFailure(problems) }
        var settings = input.settings(inputs: files.isEmpty ? [.standardInput] : files.map { InputPath($0) })
        settings.folder = output.folder
        settings.kept = [path] + GlossarySet.paths(of: plan)
        try await BatchCommand.run(pipeline, settings)
    }
}
