// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

extension GlossaryCommand {
    struct MergeCommand: ParsableCommand {
        enum Conflicts: String, ExpressibleByArgument, CaseIterable {
            case first
            case last
            case error
        }

        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: "Put several term bases together.",
            discussion: """
                Concepts of one id are one; with --match-term also those that share a term in a language. What two of them say
                otherwise is told, with its place.

                EXAMPLES
                  tolmach glossary merge ours.csv theirs.tbx -o all.csv
                  tolmach glossary merge --match-term en --conflicts last a.csv b.csv -o all.csv
                """)

        @Argument(help: "The term bases, at least two; '-': standard input.", completion: .file())
        var files: [String]

        @Option(
            name: .customLong("match-term"),
            help: ArgumentHelp("Concepts that share a term in this language are one, too.", valueName: "tag"))
        var matchTerm: String?

        @Option(
            help: ArgumentHelp(
                "Where two say otherwise: keep what the first says, or the last; or stop (status 1).",
                valueName: "first|last|error"))
        var conflicts: Conflicts = .first

        @OptionGroup var reading: GlossaryReadingOptions
        @OptionGroup var writing: GlossaryWritingOptions

        func validate() throws {
            if files.count < 2 { throw ValidationError("merge takes at least two term bases") }
            if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
        }

        func run() throws {
            let bases = try files.map { try reading.read($0) }
            let options = try reading.options()
            let language = try GlossaryReadingOptions.language(matchTerm, "--match-term")
            var merge = TermBaseMerge(policy: conflicts == .last ? .last : .first, matching: language)
            let base = merge.merged(bases)
            if conflicts == .error, !merge.conflicts.isEmpty {
                throw CommandFailure(
                    merge.conflicts
                        + [Diagnostic(.data, "the term bases contradict each other; nothing was written")],
                    status: .mistakesFound)
            }
            Console.report(merge.conflicts)
            try writing.write(base, options, reading: files, fallback: base.format)
        }
    }
}
