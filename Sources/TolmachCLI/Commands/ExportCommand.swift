// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Tolmach

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the translator's kit: segments, terms with their renderings, the summary marked.",
        discussion: """
            EXAMPLES
              tolmach export story.txt --target ru > story.xlf
              tolmach export stories/*.txt --target uk --to html -o pages
              tolmach export story.txt --target de --to tsv --glossary desk.csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var budget: BudgetOptions

    @Option(help: "The kit's format; xliff is XLIFF 2.0, html a page to review in a browser.")
    var to: KitFormat = .xliff

    @OptionGroup var output: OutputOptions

    /// A format that kits are registered in.
    struct KitFormat: ExpressibleByArgument, Hashable {
        let rawValue: String

        static let xliff = KitFormat(rawValue: "xliff")

        init(rawValue: String) { self.rawValue = rawValue }

        init?(argument: String) {
            guard Self.allValueStrings.contains(argument) else { return nil }
            rawValue = argument
        }

        static var allValueStrings: [String] {
            Registry.standard.writers.filter { $0.kind == "kit" }.map(\.format)
        }

        var defaultValueDescription: String { rawValue }
    }

    @MainActor func run() async throws {
        let (resources, target) = try glossary.load()
        guard let target else {
            let languages = Set(resources.glossaries.flatMap { $0.glossary.languages }).sorted()
            throw CommandFailure(
                Diagnostic(
                    .usage, "the language to translate into is missing",
                    help: "add --target with one of the glossary's languages: \(languages.joined(separator: " "))"))
        }
        let folder = output.folder
        var settings = input.settings()
        settings.kept = glossary.glossary
        let joinable = to.rawValue == "jsonl"
        if folder == nil, !joinable, settings.inputs.count > 1 || settings.format == .jsonl {
            throw CommandFailure(
                Diagnostic(.usage, "\(to.rawValue) holds one document a file", help: "add -o DIR for more than one"))
        }
        let extensions = Registry.standard.writers.first { $0.kind == "kit" && $0.format == to.rawValue }?.fileExtension
        let path = folder == nil ? nil : "{name}.\(extensions ?? to.rawValue)"
        let stages = input.firstStages(tokenize: true) + [StageRequest("tag"), StageRequest("score"), budget.stage]
        let pipeline = try BatchCommand.pipeline(
            stages, [OutputRequest("kit", as: to.rawValue, [("target", target.description)], to: path)],
            resources: resources)
        settings.folder = folder
        settings.answersErrorsAsJSON = joinable && folder == nil
        try await BatchCommand.run(pipeline, settings)
    }
}
