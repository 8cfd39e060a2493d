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
              tolmach summarize --update monday.txt --update tuesday.txt wednesday.txt
              tolmach summarize --explain --key-phrases 5 story.txt
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

    @Option(
        help: ArgumentHelp(
            "A text that the reader knows: what is new beside it comes first; may be repeated.", valueName: "file"),
        completion: .file())
    var update: [String] = []

    @Option(
        name: .customLong("key-phrases"),
        help: ArgumentHelp("Also up to so many words and phrases that tell what the text is about.", valueName: "N"))
    var keyPhrases: Int?

    @Flag(help: "Tell under each sentence the parts that its score is the sum of.")
    var explain = false

    @Option(help: ArgumentHelp("The order of the sentences: document or rank.", valueName: "document|rank"))
    var order: String?

    @Option(help: "text, markdown, or json: one object a document, one a line.")
    var format: SummaryFormat = .text

    enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
        case json
    }

    func validate() throws {
        if update.contains("") { throw ValidationError("the name of a file is empty") }
        if (update + input.inputs.map(\.name)).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read only once")
        }
        if let keyPhrases, !(1...1000).contains(keyPhrases) {
            throw ValidationError("--key-phrases takes a whole number from 1 to 1000")
        }
        if !update.isEmpty, let method, method != "fused", method != "coverage" {
            throw ValidationError("--update needs the method fused or coverage")
        }
    }

    @MainActor func run() async throws {
        var (resources, _) = try glossary.load()
        let first = input.firstStages(tokenize: true) + [StageRequest("tag")]
        if !update.isEmpty {
            var settings = input.settings(inputs: update.map { InputPath($0) })
            settings.format = .text
            let pipeline = try BatchCommand.pipeline(first, [], resources: resources)
            resources.known = try await Self.known(pipeline, settings)
        }
        var stages =
            first + [
                StageRequest("score", [("method", method), ("query", query)], lists: [("focus", focus)]),
                budget.stage.adding([("order", order)]),
            ]
        if let keyPhrases { stages.append(StageRequest("key-phrases", [("most", String(keyPhrases))])) }
        let options = format == .json ? [] : [("explain", explain ? "true" : nil)]
        let pipeline = try BatchCommand.pipeline(
            stages, [OutputRequest("summary", as: format.rawValue, options)], resources: resources)
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        settings.namesDocuments = format == .text && settings.format == .text && settings.inputs.count > 1
        try await BatchCommand.run(pipeline, settings)
    }

    /// The texts that the reader knows.
    private static func known(_ pipeline: Pipeline, _ settings: BatchSettings) async throws -> [Document] {
        var known: [Document] = []
        let status = try await BatchCommand.read(pipeline, settings) { known.append($0) }
        guard status < .usage else { throw CommandFailure([], status: status) }
        return known
    }
}
