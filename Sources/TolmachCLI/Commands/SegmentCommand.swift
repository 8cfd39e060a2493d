// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Cut texts into sentences, one a line.",
        discussion: """
            EXAMPLES
              tolmach segment story.txt
              tolmach segment --language de --line-breaks space --format json book.txt
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "text, or json: one object a document, one a line.")
    var format: ResultFormat = .text

    @MainActor func run() async throws {
        let pipeline = try BatchCommand.pipeline(
            input.firstStages(tokenize: false), [OutputRequest("sentences", as: format.rawValue)],
            resources: Resources())
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        settings.namesDocuments = format == .text && settings.format == .text && settings.inputs.count > 1
        try await BatchCommand.run(pipeline, settings, printing: format == .text)
    }
}
