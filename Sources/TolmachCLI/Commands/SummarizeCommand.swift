// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct SummarizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Print the sentences that say most of a text.",
        discussion: """
            EXAMPLES
              tolmach summarize story.txt               three sentences, one a line
              tolmach summarize -n 1 *.txt
              tolmach summarize --words 100 --format json story.txt
              tolmach summarize --focus Minsk --query "gas price" story.txt
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var budget: BudgetOptions

    @Option(
        help: ArgumentHelp("How sentences are scored: fused, coverage, lead, textrank or lexrank.", valueName: "name"))
    var method: String?

    @Option(
        help: ArgumentHelp(
            "What the summary is to be about: a term, or an entry's id; may be repeated.", valueName: "term|id"))
    var focus: [String] = []

    @Option(help: ArgumentHelp("What the reader asks: sentences that hold its words come first.", valueName: "text"))
    var query: String?

    @Option(help: ArgumentHelp("The order of the sentences: document or rank.", valueName: "document|rank"))
    var order: String?

    @Option(help: "text, markdown, or json: one object a document, one a line.")
    var format: SummaryFormat = .text

    enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
        case json
    }

    @MainActor func run() async throws {
        let (resources, _) = try glossary.load()
        let stages =
            input.firstStages(tokenize: true) + [
                StageRequest("tag"),
                StageRequest("score", [("method", method), ("query", query)], lists: [("focus", focus)]),
                budget.stage.adding([("order", order)]),
            ]
        let pipeline = try BatchCommand.pipeline(
            stages, [OutputRequest("summary", as: format.rawValue)], resources: resources)
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        settings.namesDocuments = format == .text && settings.format == .text && settings.inputs.count > 1
        try await BatchCommand.run(pipeline, settings, printing: format != .json)
    }
}
