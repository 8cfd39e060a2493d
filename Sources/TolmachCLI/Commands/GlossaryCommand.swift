// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary", abstract: "Check term bases, convert, merge and compare them, look something up.",
        discussion: """
            EXAMPLES
              tolmach glossary lint glossaries/*.csv
              tolmach glossary lookup Лукашэнкам
              tolmach glossary build glossaries/*.csv -o desk.tolmach-index
              tolmach glossary convert client.tbx -o client.csv
              tolmach glossary merge ours.csv theirs.tbx -o all.csv
              tolmach glossary diff old.csv new.csv
              tolmach glossary suggest stories/*.txt

            FORMATS
            \(GlossaryFormats.descriptions.map { "  \($0.name.padded(to: 9)) \($0.summary)" }.joined(separator: "\n"))
            """,
        subcommands: [
            LintCommand.self, LookupCommand.self, GlossaryBuildCommand.self, ConvertCommand.self, MergeCommand.self,
            DiffCommand.self, SuggestCommand.self,
        ])

    struct LintCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Say what is wrong with a term base: place, cause, next step.",
            discussion: """
                Duplicates, missing or doubled preferred terms, wrong language tags, control characters, ragged rows.
                Exit status 1 when there are mistakes; warnings alone leave it at 0.

                EXAMPLE
                  tolmach glossary lint glossaries/*.csv
                """)

        @Argument(help: "The term bases; '-': standard input.", completion: .file())
        var files: [String]

        @OptionGroup var reading: GlossaryReadingOptions

        func run() throws {
            var problems: [Diagnostic] = []
            let options = try reading.options()
            for file in files {
                do throws(Diagnostic) {
                    problems += GlossaryLint.check(
                        try ByteSource.read(file, limit: 1 << 30, as: .glossary), file: file,
                        format: reading.fromFormat,
                        options: options)
                } catch {
                    problems.append(error)
                }
            }
            let errors = problems.filter { $0.severity == .error }
            let unreadable = errors.filter { $0.category != .data }
            if let status = unreadable.map({ ExitStatus($0.category) }).max() {
                throw CommandFailure(problems, status: status)
            }
            if errors.isEmpty {
                Console.report(problems)
            } else {
                throw CommandFailure(problems, status: .mistakesFound)
            }
        }
    }

    struct LookupCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lookup",
            abstract: "Show the entries that a word or name stands for, in any form or script.",
            discussion: """
                EXAMPLES
                  tolmach glossary lookup Лукашэнкам
                  tolmach glossary lookup --language pl --target uk "Mińska"
                """)

        @Argument(help: "Words or names.")
        var texts: [String]

        @OptionGroup var glossary: GlossaryOptions

        @Option(help: ArgumentHelp("The language of the words.", valueName: "tag"))
        var language: String?

        func run() throws {
            let (resources, target) = try glossary.load()
            let glossaries = resources.glossaries.map(\.glossary)
            let index = SharedIndex.of(glossaries)?.index ?? GlossaryIndex(glossaries)
            let offered = Set(resources.glossaries.flatMap { $0.glossary.languages }).sorted()
            var languages = offered.map { LanguageTag($0) }
            if let language {
                guard let tag = Tolmach.language(language) else {
                    throw CommandFailure(
                        Diagnostic(
                            .usage, "--language: there is no language '\(language)'",
                            help: "the glossary's languages are: \(offered.joined(separator: " "))"))
                }
                languages = [tag]
            }
            var output = ""
            for text in texts {
                let hits = Self.hits(index, text, languages)
                if hits.isEmpty {
                    Console.report([
                        Diagnostic(.data, severity: .note, "nothing in the glossary stands for '\(text)'")
                    ])
                }
                for hit in hits {
                    let rendering = target.flatMap { hit.concept.preferred(in: $0) }
                    output +=
                        [
                            hit.concept.id, hit.concept.kind, hit.term.text, hit.term.language.description,
                            hit.match.kind,
                            rendering?.text ?? "",
                        ].map { PrintableText.escaped($0) }.joined(separator: "\t") + "\n"
                }
            }
            try Console.write(output)
        }

        /// What a text stands for in any of some languages, each concept once, by how closely it matches.
        private static func hits(_ index: GlossaryIndex, _ text: String, _ languages: [LanguageTag]) -> [GlossaryIndex
            .Hit]
        {
            let order = ["exact", "folded", "inflected", "alias", "transliterated"]
            let all = languages.flatMap { index.lookup(text, language: $0) }
            var seen: Set<String> = []
            return order.flatMap { kind in all.filter { $0.match.kind == kind } }.filter {
                seen.insert($0.concept.id).inserted
            }
        }
    }
}
