// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Tolmach

/// Which term bases are used, and which language is translated into.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A term base (.csv, .jsonl, or what 'glossary build' wrote); may be repeated. Without it: those of ./pipeline.yaml, else the shipped one.",
            valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl", "tolmach-index"]))
    var glossary: [String] = []

    @Option(help: ArgumentHelp("The language to translate into (BCP 47); else ./pipeline.yaml's.", valueName: "tag"))
    var target: String?

    @OptionGroup var cache: CacheOptions

    /// The glossaries, and the target as far as it is known.
    func load() throws(CommandFailure) -> (resources: Resources, target: LanguageTag?) {
        let plan: PipelinePlan?
        let loaded: [(name: String, glossary: Glossary)]
        if glossary.isEmpty {
            (plan, loaded) = try DefaultGlossaries.loaded(cache.cache)
        } else {
            plan = target == nil ? try PlanFile.local() : nil
            loaded = try CommandFailure.wrapping { () throws(Diagnostics) in
                try GlossarySet.load(paths: glossary, cache: cache.cache)
            }
        }
        let languages = Set(loaded.flatMap { $0.glossary.languages }).sorted()
        let named = try target.map { target throws(CommandFailure) in try checked(target, offered: languages) }
        return (Resources(glossaries: loaded), named ?? plan?.target.map { LanguageTag($0) })
    }

    /// A language that is none cannot be translated into; one that the glossary lacks can, without its help.
    private func checked(_ target: String, offered: [String]) throws(CommandFailure) -> LanguageTag {
        let list = offered.joined(separator: " ")
        guard let tag = Tolmach.language(target) else {
            throw CommandFailure(
                Diagnostic(
                    .usage, "--target: there is no language '\(target)'", help: "the glossary's languages are: \(list)")
            )
        }
        if !offered.contains(where: { LanguageTag($0).primary == tag.primary }) {
            Console.report([
                Diagnostic(
                    .usage, severity: .warning, "no term of the glossary has a rendering in '\(target)'",
                    help: "the glossary's languages are: \(list)")
            ])
        }
        return tag
    }
}

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

    /// What is said of a pipeline that would write nothing.
    static func lacksOutputs(_ path: String) -> Diagnostic {
        Diagnostic(.data, at: .init(file: path), "the pipeline has no outputs", help: "add 'outputs:'")
    }

    static func check(_ path: String) throws(CommandFailure) -> (PipelinePlan, [Diagnostic]) {
        do throws(Diagnostic) {
            let bytes = try ByteSource.read(path, limit: 1 << 20)
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
