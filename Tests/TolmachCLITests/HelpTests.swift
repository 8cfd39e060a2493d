// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Testing

@testable import TolmachCLI

/// What `--help` says.
@Suite struct HelpTests {
    private static func commands(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap { commands($0) }
    }

    /// An example that is wrapped cannot be copied: each fits a terminal of 80 columns.
    @Test func examplesFitATerminal() {
        var examples = 0
        for command in Self.commands(TolmachCommand.self) {
            let help = TolmachCommand.helpMessage(for: command, columns: 400)
            for line in help.split(separator: "\n") where line.hasPrefix("  tolmach ") || line.hasPrefix("  cat ") {
                examples += 1
                #expect(line.count <= 80, "\(line)")
            }
        }
        #expect(examples > 20)
    }

    /// A pipeline says itself how its texts are read.
    @Test func runListsOnlyWhatItTakes() {
        let help = TolmachCommand.helpMessage(for: RunCommand.self)
        #expect(help.contains("--from") && help.contains("--jobs"))
        for option in ["--encoding", "--invalid", "--language", "--line-breaks", "--repair"] {
            #expect(!help.contains(option))
            #expect(TolmachCommand.helpMessage(for: TagCommand.self).contains(option))
        }
    }
}
