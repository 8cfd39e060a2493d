// SPDX-License-Identifier: Apache-2.0
import Testing
import Tolmach

@testable import TolmachCLI

@Suite struct ExitStatusTests {
    @Test(
        arguments: [
            (Diagnostic.Category.usage, 64), (.data, 65), (.noInput, 66), (.cannotCreate, 73), (.io, 74),
        ] as [(Diagnostic.Category, Int32)])
    func categories(_ category: Diagnostic.Category, _ status: Int32) {
        #expect(ExitStatus(category).rawValue == status)
        #expect(CommandFailure(Diagnostic(category, "x")).status.rawValue == status)
    }

    @Test func theWorstErrorCountsAndWarningsDoNot() {
        #expect(ExitStatus(worstOf: []) == .done)
        #expect(
            ExitStatus(worstOf: [Diagnostic(.io, severity: .warning, "x"), Diagnostic(.io, severity: .note, "x")])
                == .done)
        #expect(
            ExitStatus(worstOf: [Diagnostic(.data, "x"), Diagnostic(.io, "x"), Diagnostic(.usage, "x")])
                == .failedMidway)
        #expect(CommandFailure([Diagnostic(.data, "x")], status: .usage).status == .usage)
    }
}
