// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize",
        abstract: "Print texts as UTF-8 in Normalization Form C, or what that would change.",
        discussion: """
            EXAMPLES
              tolmach normalize --encoding koi8-r old.txt > new.txt
              tolmach normalize --format json story.txt       the edits, with their ranges
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "text, or json: the edits, one object a document, one a line.")
    var format: ResultFormat = .text

    @MainActor func run() async throws {
        let pipeline = try BatchCommand.pipeline(
            Array(input.firstStages(tokenize: false).prefix(2)), [OutputRequest("working-copy", as: format.rawValue)],
            resources: Resources())
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        try await BatchCommand.run(pipeline, settings, printing: format == .text)
    }
}
