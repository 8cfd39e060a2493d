// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the working: why this language, these sentences, this summary, these mentions.",
        discussion: """
            EXAMPLES
              tolmach explain story.txt
              tolmach explain story.txt --mention 3
              tolmach explain story.txt --sentence 0
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var budget: BudgetOptions

    @Option(help: ArgumentHelp("Only this mention, counted from 0.", valueName: "N"))
    var mention: Int?

    @Option(help: ArgumentHelp("Only this sentence, counted from 0.", valueName: "N"))
    var sentence: Int?

    func validate() throws {
        if input.files.count > 1 { throw ValidationError("explain takes one text") }
        if mention != nil, sentence != nil { throw ValidationError("give one of --mention and --sentence") }
        if input.from == .jsonl { throw ValidationError("explain takes a text, not JSON Lines") }
    }

    func run() throws {
        let (resources, target) = try glossary.load()
        let stages = input.firstStages(tokenize: true) + [StageRequest("tag"), StageRequest("score"), budget.stage]
        let pipeline = try BatchCommand.pipeline(stages, [], resources: resources)
        let path = input.inputs[0]
        do throws(Diagnostic) {
            let bytes = try ByteSource.read(path.name, limit: input.largestDocument)
            let decoded = try pipeline.decoded(bytes, file: path.name)
            let document = try pipeline.layered(
                TextInput(
                    identity: .init(id: path.name, file: path.name), source: decoded.source, notices: decoded.notices))
            let explanation = Explanation(document, target: target)
            let text =
                if let mention {
                    try explanation.mention(mention)
                } else if let sentence {
                    try explanation.sentence(sentence)
                } else {
                    explanation.whole()
                }
            try Self.print(text)
            Console.report(document.notices)
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func print(_ text: String) throws(Diagnostic) {
        do throws(CommandFailure) {
            try Console.writeSafely(Array(text.utf8))
        } catch {
            throw error.diagnostics.first ?? Diagnostic(.io, "writing failed")
        }
    }
}
