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
        let plan: PipelinePlan
        var problems: [Diagnostic]
        do throws(CommandFailure) {
            (plan, problems) = try PlanFile.check(file)
        } catch {
            return error.diagnostics
        }
        // One with tests only is a pipeline to try things out.
        if plan.hasNoOutputs, plan.tests.isEmpty, problems.isEmpty { problems.append(PlanFile.lacksOutputs(file)) }
        do throws(Diagnostics) {
            let loaded = try GlossarySet.load(plan)
            guard problems.isEmpty else { return problems }
            let pipeline = try Pipeline(plan, resources: Resources(glossaries: loaded), registry: .standard)
            if tests { problems += pipeline.failures(of: plan.tests) }
        } catch {
            problems += error.all
        }
        // In the order of the lines; what is wrong in other files, glossaries, after that.
        func key(_ problem: Diagnostic) -> (Int, Int, Int) {
            guard let place = problem.place, place.file == file else { return (1, 0, 0) }
            return (0, place.line ?? 0, place.column ?? 0)
        }
        return problems.sorted { key($0) < key($1) }
    }
}
