// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// Runs a pipeline over the inputs of a command: results out, diagnostics to standard error, the exit status at the end.
enum BatchCommand {
    static func run(_ pipeline: Pipeline, _ settings: BatchSettings) async throws {
        Memory.keepUntilExit(pipeline)
        let batch = BatchRun(pipeline, settings)
        let conflicts = batch.conflicts()
        guard conflicts.isEmpty else { throw CommandFailure(conflicts) }
        var worst = ExitStatus.done
        var done = 0
        var bytes = 0
        let total = settings.format == .text ? settings.inputs.count : nil
        try await batch { outcome in
            try Console.write(outcome.standardOutput)
            Console.report(outcome.diagnostics)
            worst = max(worst, ExitStatus(worstOf: outcome.diagnostics))
            done += 1
            bytes += outcome.sourceBytes
            ProgressBar.shared.show(done: done, total: total, bytes: bytes)
        }
        ProgressBar.shared.clear()
        if worst != .done { throw CommandFailure([], status: worst) }
    }

    /// Runs a pipeline for its documents, in order; the worst status of any.
    static func read(
        _ pipeline: Pipeline, _ settings: BatchSettings, _ body: (Document) -> Void
    ) async throws -> ExitStatus {
        Memory.keepUntilExit(pipeline)
        var worst = ExitStatus.done
        var done = 0
        let total = settings.format == .text ? settings.inputs.count : nil
        try await BatchRun(pipeline, settings)(emit: { outcome in
            Console.report(outcome.diagnostics)
            worst = max(worst, ExitStatus(worstOf: outcome.diagnostics))
            if let document = outcome.document { body(document) }
            done += 1
            ProgressBar.shared.show(done: done, total: total, bytes: outcome.sourceBytes)
        })
        ProgressBar.shared.clear()
        return worst
    }

    /// Prints what is to be said of one text that a pipeline has gone over.
    static func explain(
        _ input: InputOptions, _ pipeline: Pipeline, _ explanation: (Document) throws(Diagnostic) -> String
    ) throws(CommandFailure) {
        let path = input.inputs[0].name
        let text: String
        let notices: [Diagnostic]
        do throws(Diagnostic) {
            let decoded = try pipeline.decoded(try ByteSource.read(path, limit: input.largestDocument), file: path)
            let document = try pipeline.layered(
                TextInput(
                    identity: .init(id: FileName.printable(path), file: FileName.printable(path)),
                    source: decoded.source, notices: decoded.notices))
            text = try explanation(document)
            notices = document.notices
        } catch {
            throw CommandFailure(error)
        }
        try Console.write(Array(text.utf8))
        Console.report(notices)
    }

    /// Makes a pipeline from stages and outputs asked for on the command line.
    static func pipeline(
        _ stages: [StageRequest], _ outputs: [OutputRequest], resources: Resources
    ) throws(CommandFailure) -> Pipeline {
        let (plan, problems) = PipelinePlan.assembled(stages, outputs, registry: .standard)
        guard problems.isEmpty else { throw CommandFailure(problems, status: .usage) }
        do throws(Diagnostics) {
            return try Pipeline(plan, resources: resources, registry: .standard)
        } catch {
            throw CommandFailure(error.all)
        }
    }
}

/// Text for people, or JSON, one object a document.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
