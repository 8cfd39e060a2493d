// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Tolmach

/// Which term bases are used, and which language is translated into.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A term base (.csv, .jsonl); may be repeated. Without it: those of ./pipeline.yaml, else the shipped one.",
            valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl"]))
    var glossary: [String] = []

    @Option(help: ArgumentHelp("The language to translate into (BCP 47); else ./pipeline.yaml's.", valueName: "tag"))
    var target: String?

    /// The pipeline.yaml of the working folder, when there is one.
    private func localPlan() throws(CommandFailure) -> PipelinePlan? {
        guard FileManager.default.fileExists(atPath: "pipeline.yaml") else { return nil }
        return try PlanFile.load("pipeline.yaml")
    }

    /// The glossaries, and the target as far as it is known.
    func load() throws(CommandFailure) -> (resources: Resources, target: String?) {
        let plan = glossary.isEmpty || target == nil ? try localPlan() : nil
        let loaded = try CommandFailure.wrapping { () throws(Diagnostics) in
            if !glossary.isEmpty { return try GlossarySet.load(paths: glossary) }
            if let plan, !plan.glossaries.isEmpty { return try GlossarySet.load(plan) }
            return [try GlossarySet.shipped()]
        }
        return (Resources(glossaries: loaded), target ?? plan?.target)
    }
}

/// Reading of pipeline files.
enum PlanFile {
    static func load(_ path: String) throws(CommandFailure) -> PipelinePlan {
        let (plan, problems) = try check(path)
        guard problems.isEmpty else { throw CommandFailure(problems) }
        return plan
    }

    static func check(_ path: String) throws(CommandFailure) -> (PipelinePlan, [Diagnostic]) {
        do throws(Diagnostic) {
            let bytes = try ByteSource.read(path, limit: 1 << 20)
            let decoded = try TextDecoder().decode(bytes, file: path)
            return PipelineFile.check(decoded.source.string, file: path, registry: .standard)
        } catch {
            throw CommandFailure(error)
        }
    }
}
