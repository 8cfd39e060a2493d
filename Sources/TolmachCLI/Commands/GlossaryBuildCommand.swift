// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct GlossaryBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Compile term bases into one file that is opened in a moment, however large.",
        discussion: """
            The file may stand wherever a term base may: after --glossary and in pipeline.yaml. It is for this version of tolmach
            and this kind of machine; made anew from the term bases, it is the same again.

            EXAMPLES
              tolmach glossary build people.csv places.csv -o desk.tolmach-index
              tolmach tag --glossary desk.tolmach-index story.txt
            """)

    @Argument(help: "The term bases.", completion: .file(extensions: ["csv", "jsonl"]))
    var files: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func validate() throws {
        if output.isEmpty || output == "-" { throw ValidationError("-o takes the name of a file") }
    }

    func run() throws {
        try CommandFailure.wrapping { () throws(Diagnostics) in try GlossarySet.compile(files, to: output) }
    }
}
