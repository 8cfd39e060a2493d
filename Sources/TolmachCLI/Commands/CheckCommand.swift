// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find every mistake of a pipeline file, without running it.",
        discussion: """
            EXAMPLES
              tolmach check
              tolmach check desk.yaml --tests            also run its 'tests:' block
            """)

    @Argument(help: "The pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String] = ["pipeline.yaml"]

    @Flag(help: "Run the examples of the 'tests:' block, too.")
    var tests = false

    func run() throws {
        var problems: [Diagnostic] = []
        for file in files { problems += try check(file) }
        guard problems.isEmpty else {
            let unreadable = problems.contains { $0.category == .noInput }
            throw CommandFailure(problems, status: unreadable ? .noInput : .mistakesFound)
        }
    }

    private func check(_ file: String) throws -> [Diagnostic] {
        do throws(CommandFailure) {
            let (plan, pipeline, problems) = try PlanFile.prepared(file, cache: nil, mayLackOutputs: true)
            guard tests, let pipeline else { return problems }
            return pipeline.failures(of: plan.tests)
        } catch {
            return error.diagnostics
        }
    }
}
