// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Gather many stories, in any languages, into the events they tell.",
        discussion: """
            Each event is told in whole sentences of its stories, in their own languages, with the place each stands
            at; then who, where and when, and which stories repeat another.

            EXAMPLES
              tolmach digest stories/*.txt
              tolmach digest --language-first en --format html stories/*.txt > today.html
              tolmach digest --from jsonl --at-least 2 --format json wire.jsonl
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .customShort("n", allowingJoined: true),
        help: ArgumentHelp("Sentences an event is told in.", valueName: "N"))
    var n = 5

    @Option(
        name: .customLong("language-first"),
        help: ArgumentHelp("Quote stories in this language where an event has any (BCP 47).", valueName: "tag"))
    var languageFirst: String?

    @Option(name: .customLong("at-least"), help: ArgumentHelp("Only events told by so many stories.", valueName: "N"))
    var atLeast = 1

    @Option(help: ArgumentHelp("How alike the stories of an event are, above 0 to 1.", valueName: "S"))
    var threshold = DigestOptions().threshold

    @Option(help: "markdown, json (one event a line), or html (a page for the browser).")
    var format: DigestFormat = .markdown

    enum DigestFormat: String, ExpressibleByArgument, CaseIterable {
        case markdown
        case json
        case html
    }

    func validate() throws {
        guard (1...1000).contains(n) else { throw ValidationError("-n takes a whole number from 1 to 1000") }
        guard atLeast > 0 else { throw ValidationError("--at-least takes a whole number from 1") }
        guard threshold > 0, threshold <= 1 else {
            throw ValidationError("--threshold takes a number above 0, up to 1")
        }
        if let languageFirst, !Tolmach.isLanguage(languageFirst) {
            throw ValidationError("there is no language '\(languageFirst)'")
        }
    }

    /// What the flags say of the digest.
    var digestOptions: DigestOptions {
        var options = DigestOptions()
        options.sentences = n
        options.threshold = threshold
        options.language = languageFirst.flatMap { Tolmach.language($0) }
        options.leastStories = atLeast
        return options
    }

    @MainActor func run() async throws {
        let (resources, _) = try glossary.load()
        let stages =
            input.firstStages(tokenize: true) + [
                StageRequest("tag"), StageRequest("score"), StageRequest("select", [("sentences", String(n))]),
            ]
        let pipeline = try BatchCommand.pipeline(stages, [], resources: resources)
        var settings = input.settings()
        settings.keepsDocuments = true
        let (digest, status) = try await Self.digest(pipeline, settings, digestOptions)
        switch format {
        case .markdown: try Console.write(DigestMarkdown.written(digest))
        case .json: try Console.write(DigestJSON.written(digest))
        case .html: try Console.write(DigestPage.written(digest))
        }
        if status != .done { throw CommandFailure([], status: status) }
    }

    private static func digest(
        _ pipeline: Pipeline, _ settings: BatchSettings, _ options: DigestOptions
    ) async throws -> (Digest, ExitStatus) {
        var gathering: EventGathering
        do throws(Diagnostic) {
            gathering = try EventGathering(options)
        } catch {
            throw CommandFailure(error)
        }
        let status = try await BatchCommand.read(pipeline, settings) { document in
            guard !gathering.add(document) else { return }
            let identity = document.identity
            Console.report([
                Diagnostic(
                    .data, severity: .warning, at: .init(file: identity.file, line: identity.line),
                    "the text is empty: it is in no event")
            ])
        }
        return (gathering.digest(), status)
    }
}
