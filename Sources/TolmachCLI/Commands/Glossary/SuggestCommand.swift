// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

extension GlossaryCommand {
    struct SuggestCommand: AsyncParsableCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text
            case csv
            case json
            case jsonl
            case tbx
        }

        enum What: String, ExpressibleByArgument, CaseIterable {
            case names
            case terms
        }

        static let configuration = CommandConfiguration(
            commandName: "suggest",
            abstract: "List names and terms that recur in texts and are in no glossary.",
            discussion: """
                For the terminologist: forms of one name together, in all scripts, with an example and its place. Renderings by
                BGN/PCGN, ISO 9 and the like are proposed, with the status 'proposed': tagging finds the terms, but never offers
                such a rendering. The CSV opens in a spreadsheet and is a term base once it has been looked through.

                EXAMPLES
                  tolmach glossary suggest stories/*.txt
                  tolmach glossary suggest --min-count 5 --format csv stories/*.txt > new.csv
                  tolmach glossary suggest --only names --target en --target ru stories/*.txt
                """)

        @OptionGroup var input: InputOptions

        @Option(
            name: .long,
            help: ArgumentHelp(
                "A term base of what is known; may be repeated. Without it: those of ./pipeline.yaml, else the shipped one.",
                valueName: "file"), completion: .file())
        var glossary: [String] = []

        @OptionGroup var cache: CacheOptions

        @Option(name: .customLong("min-count"), help: ArgumentHelp("Met at least so often.", valueName: "N"))
        var minimumCount = 3

        @Option(name: .customLong("min-documents"), help: ArgumentHelp("In at least so many texts.", valueName: "N"))
        var minimumDocuments = 1

        @Option(help: ArgumentHelp("At most so many.", valueName: "N"))
        var top: Int?

        @Option(help: ArgumentHelp("Only names, or only terms.", valueName: "names|terms"))
        var only: What?

        @Option(
            help: ArgumentHelp(
                "A language to propose renderings of names in; may be repeated. Without it: en.", valueName: "tag"))
        var target: [String] = []

        @Option(help: "text, csv, json (an array), jsonl or tbx.")
        var format: Format = .text

        func validate() throws {
            if minimumCount < 1 { throw ValidationError("--min-count takes a whole number from 1") }
            if minimumDocuments < 1 { throw ValidationError("--min-documents takes a whole number from 1") }
            if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
        }

        @MainActor func run() async throws {
            var options = TermSuggestionOptions()
            options.minimumCount = minimumCount
            options.minimumDocuments = minimumDocuments
            options.limit = top
            options.hasNames = only != .terms
            options.hasTerms = only != .names
            if !target.isEmpty {
                options.targets = try target.compactMap { try GlossaryReadingOptions.language($0, "--target") }
            }
            let loaded: [(name: String, glossary: Glossary)]
            if glossary.isEmpty {
                loaded = try DefaultGlossaries.loaded(cache.cache).glossaries
            } else {
                loaded = try CommandFailure.wrapping { () throws(Diagnostics) in
                    try GlossarySet.load(paths: glossary, cache: cache.cache)
                }
            }
            let pipeline = try BatchCommand.pipeline(
                input.firstStages(tokenize: true) + [StageRequest("tag")], [],
                resources: Resources(glossaries: loaded))
            var suggester = TermSuggester(options)
            var settings = input.settings()
            settings.keepsDocuments = true
            let worst = try await Self.read(pipeline, settings, into: &suggester)
            try write(suggester.suggestions())
            if worst != .done { throw CommandFailure([], status: worst) }
        }

        /// Every text that can be read; the worst of what went wrong.
        private static func read(
            _ pipeline: Pipeline, _ settings: BatchSettings, into suggester: inout TermSuggester
        ) async throws -> ExitStatus {
            var filled = suggester
            defer { suggester = filled }
            return try await BatchCommand.read(pipeline, settings) { filled.add($0) }
        }

        private func write(_ suggestions: [TermSuggestion]) throws {
            switch format {
            case .text: try Console.write(Array(suggestions.map(\.text).joined().utf8))
            case .jsonl: try Console.write(suggestions.flatMap { $0.json + [0x0A] })
            case .json:
                let lines = suggestions.map { String(decoding: $0.json, as: UTF8.self) }
                try Console.write(lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n")
            case .csv, .tbx:
                let format = format.rawValue
                let written = try CommandFailure.wrapping { () throws(Diagnostics) in
                    try GlossaryLoader.write(TermBase(suggestions), format: format)
                }
                Console.report(written.warnings)
                try Console.write(written.bytes)
            }
        }
    }
}
