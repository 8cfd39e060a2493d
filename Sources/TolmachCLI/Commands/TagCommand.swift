// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct TagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Find every glossary term and name, however spelled, inflected or transliterated.",
        discussion: """
            EXAMPLES
              tolmach tag story.txt --target ru
              tolmach tag --glossary people.csv --format json stories/*.txt
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Flag(name: .customLong("all-matches"), help: "Overlapping mentions, too.")
    var allMatches = false

    @Option(help: "text, or json: one object a document, one a line.")
    var format: ResultFormat = .text

    @MainActor func run() async throws {
        let (resources, target) = try glossary.load()
        let stages =
            input.firstStages(tokenize: true) + [StageRequest("tag", [("all-matches", allMatches ? "true" : nil)])]
        let pipeline = try BatchCommand.pipeline(
            stages, [OutputRequest("mentions", as: format.rawValue, [("target", target?.description)])],
            resources: resources)
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        try await BatchCommand.run(pipeline, settings)
    }
}
