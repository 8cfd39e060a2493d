// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "List the stages and outputs of a pipeline, with their options.",
        discussion: """
            EXAMPLES
              tolmach stages
              tolmach stages --schema > pipeline.schema.json      for your editor
            """)

    @Flag(help: "The JSON Schema of pipeline.yaml.")
    var schema = false

    @Flag(help: "Markdown.")
    var markdown = false

    func validate() throws {
        if schema, markdown { throw ValidationError("give one of --schema and --markdown") }
    }

    func run() throws {
        if schema { return try Console.write(PipelineSchema(.standard).text()) }
        let reference = StageReference(.standard)
        try Console.write(markdown ? reference.markdown() : reference.text())
    }
}
