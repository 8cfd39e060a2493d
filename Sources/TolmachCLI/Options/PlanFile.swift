// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// Reading of pipeline files.
enum PlanFile {
    /// The pipeline.yaml of the working folder, when there is one. Other tools have files of that name: one without a line
    /// that begins with `tolmach:` is not ours, and is told to be ignored.
    static func local() throws(CommandFailure) -> PipelinePlan? {
        let path = "pipeline.yaml"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        if let bytes = try? ByteSource.read(path, limit: 1 << 20),
            !bytes.split(separator: 0x0A).contains(where: { $0.starts(with: Array("tolmach:".utf8)) })
        {
            Console.report([
                Diagnostic(
                    .data, severity: .warning, at: .init(file: path),
                    "this is no pipeline of tolmach (no 'tolmach: 1'): it is ignored",
                    help: "name the term base with --glossary, or begin the file with 'tolmach: 1'")
            ])
            return nil
        }
        return try load(path)
    }

    static func load(_ path: String) throws(CommandFailure) -> PipelinePlan {
        let (plan, problems) = try check(path)
        guard problems.isEmpty else { throw CommandFailure(problems) }
        return plan
    }

    /// A pipeline file, ready to run, and all that is wrong with it: in the order of its lines, then what is wrong in files it names.
    ///
    /// `mayLackOutputs`: one with tests only is a pipeline to try things out.
    static func prepared(
        _ path: String, cache: IndexCache?, mayLackOutputs: Bool
    ) throws(CommandFailure) -> (plan: PipelinePlan, pipeline: Pipeline?, problems: [Diagnostic]) {
        var (plan, problems) = try check(path)
        if let place = plan.placeForOutputs, !mayLackOutputs || plan.tests.isEmpty {
            problems.append(
                Diagnostic(
                    .data, at: place, "the pipeline has no outputs",
                    help: "write 'outputs:' and '- { write: summary, as: markdown, to: \"out/{name}.md\" }' under it"))
        }
        var glossaries: GlossarySet.Loaded
        do throws(Diagnostics) {
            glossaries = try GlossarySet.load(plan, cache: cache)
        } catch {
            problems += error.all
            // The stages are tried all the same, for what is wrong with them.
            glossaries = plan.glossaries.map { ($0.name, Glossary(file: $0.path, concepts: [])) }
        }
        var pipeline: Pipeline?
        do throws(Diagnostics) {
            pipeline = try Pipeline(plan, resources: Resources(glossaries: glossaries), registry: .standard)
        } catch {
            for problem in error.all where !problems.contains(problem) { problems.append(problem) }
        }
        func key(_ problem: Diagnostic) -> (Int, Int, Int) {
            guard let place = problem.place, place.file == path, let line = place.line else { return (1, 0, 0) }
            return (0, line, place.column ?? 0)
        }
        return (plan, problems.isEmpty ? pipeline : nil, problems.sorted { key($0) < key($1) })
    }

    static func check(_ path: String) throws(CommandFailure) -> (PipelinePlan, [Diagnostic]) {
        do throws(Diagnostic) {
            let bytes = try ByteSource.read(path, limit: 1 << 20, as: .other)
            let decoded = try TextDecoder(ReadOptions(encoding: "UTF-8")).decode(bytes, file: path)
            return PipelineFile.check(decoded.source.string, file: path, registry: .standard)
        } catch {
            guard error.category == .data else { throw CommandFailure(error) }
            throw CommandFailure(
                Diagnostic(
                    .data, at: error.place, error.message, help: "a pipeline is a page of text in UTF-8"))
        }
    }
}
