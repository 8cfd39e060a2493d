// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize",
        abstract: "Print texts as UTF-8 in Normalization Form C, or what that would change.",
        discussion: """
            Quotes, dashes, x², № and the like stay as they are. What is seldom meant is told on standard error, with its
            place: words with look-alike letters of another script, unbalanced bidi controls, control characters, joiners
            that join nothing, private-use characters, mojibake.

            EXAMPLES
              tolmach normalize --encoding koi8-r old.txt > new.txt
              tolmach normalize --repair mojibake broken.txt > mended.txt
              tolmach normalize --format json story.txt     edits and warnings with ranges
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "text, or json: edits, repairs and warnings, one object a document, one a line.")
    var format: ResultFormat = .text

    func validate() throws {
        if input.language != nil { throw ValidationError("--language makes no difference to 'normalize'") }
        if input.lineBreaks != nil { throw ValidationError("--line-breaks makes no difference to 'normalize'") }
    }

    @MainActor func run() async throws {
        let pipeline = try BatchCommand.pipeline(
            Array(input.firstStages(tokenize: false).prefix(2)), [OutputRequest("working-copy", as: format.rawValue)],
            resources: Resources())
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        try await BatchCommand.run(pipeline, settings)
    }
}
