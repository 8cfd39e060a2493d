// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Tolmach

@main
struct TolmachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tolmach",
        abstract: "Summaries, glossary mentions and translator's kits from news in any language.",
        discussion: """
            EXAMPLES
              tolmach summarize story.txt                 three sentences, one a line
              tolmach tag story.txt                       terms and names with renderings
              tolmach export story.txt --target ru > story.xlf
              tolmach export stories/*.txt --target uk --to html -o pages
              tolmach run pipeline.yaml stories/*.txt -o out
              cat stories.jsonl | tolmach summarize --from jsonl --format json -n 2

            Results go to standard output, everything else to standard error.
            Exit status: 0 all done; 1 lint or check found mistakes; 64 usage; 65 some document, record or
            configuration was bad (the rest is done); 66 no such input; 73 cannot write; 74 reading or writing failed.
            """,
        version: "tolmach \(Tolmach.version) (ICU \(Tolmach.icuVersion), Unicode \(Tolmach.unicodeVersion))",
        subcommands: [
            SummarizeCommand.self, DigestCommand.self, ExportCommand.self, RunCommand.self, CheckCommand.self,
            TagCommand.self,
            SegmentCommand.self, NormalizeCommand.self, ExplainCommand.self, GlossaryCommand.self, NamesCommand.self,
            StagesCommand.self,
        ])

    /// The arguments; what is not UTF-8 in them can be had again from their texts.
    private static func arguments() -> [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { number in
            CommandLine.unsafeArgv[number].map {
                FileName.text(of: UnsafeRawBufferPointer(start: $0, count: strlen($0)))
            }
        }
    }

    static func main() async {
        StandardStreams.ensureOpen()
        Interrupts.install()
        Memory.prepare()
        do {
            try StandardStreams.checkLimit()
            let arguments = Self.arguments()
            DefaultGlossaries.begin(for: arguments)
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Console.report(failure.diagnostics)
            TolmachCommand.exit(withError: ExitCode(failure.status.rawValue))
        } catch {
            // Help and the like are results; what is wrong with the arguments is a message.
            let status = exitCode(for: error)
            let text = fullMessage(for: error)
            do throws(CommandFailure) {
                if status.isSuccess, !text.isEmpty { try Console.write(text + "\n") }
            } catch {
                Console.report(error.diagnostics)
                exit(withError: ExitCode(error.status.rawValue))
            }
            if !status.isSuccess { Console.writeMessage(text) }
            exit(withError: status)
        }
    }
}
