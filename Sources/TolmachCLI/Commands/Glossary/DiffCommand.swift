// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

extension GlossaryCommand {
    struct DiffCommand: ParsableCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text
            case json
        }

        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Say what is otherwise in one term base than in another.",
            discussion: """
                '-' before concepts that are gone, '+' before new ones, '~' before changed ones, with their fields.
                Exit status 0 when there is no difference, 1 when there is one.

                EXAMPLES
                  tolmach glossary diff old.csv new.csv
                  tolmach glossary diff --format json client.tbx ours.csv
                """)

        @Argument(help: "The older term base; '-': standard input.", completion: .file())
        var old: String

        @Argument(help: "The newer one.", completion: .file())
        var new: String

        @Option(help: "text, or json: {\"added\",\"removed\",\"changed\"}.")
        var format: Format = .text

        @Option(
            name: .customLong("match-term"),
            help: ArgumentHelp("Concepts that share a term in this language are one, too.", valueName: "tag"))
        var matchTerm: String?

        @OptionGroup var reading: GlossaryReadingOptions

        func validate() throws {
            if old == "-", new == "-" { throw ValidationError("standard input can be read only once") }
        }

        func run() throws {
            let language = try GlossaryReadingOptions.language(matchTerm, "--match-term")
            let difference = TermBaseDiff(try reading.read(old), try reading.read(new), matching: language)
            try Console.write(format == .json ? difference.json : Array(difference.text.utf8))
            if !difference.isEmpty { throw CommandFailure([], status: .mistakesFound) }
        }
    }
}
