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
        try BatchCommand.explain(input, pipeline) { document throws(Diagnostic) in
            let explanation = Explanation(document, target: target)
            return if let mention {
                try explanation.mention(mention)
            } else if let sentence {
                try explanation.sentence(sentence)
            } else {
                explanation.whole()
            }
        }
    }
}
