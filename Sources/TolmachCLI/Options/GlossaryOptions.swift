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
        } else if let plain = Self.plainTag(serving: tag, offered) {
            Console.report([
                Diagnostic(
                    .usage, severity: .warning,
                    "the glossary has no renderings in '\(tag)': those in '\(plain)', in another script, are taken",
                    help: "look them through, or add a column '\(tag)' to the glossary")
            ])
        }
        return tag
    }

    /// What languages that are written in several scripts are written in where nothing is said.
    private static let usualScripts = [
        "az": "Latn", "bs": "Latn", "kk": "Cyrl", "ku": "Latn", "ky": "Cyrl", "mn": "Cyrl", "ms": "Latn", "pa": "Guru",
        "sr": "Cyrl", "tg": "Cyrl", "tk": "Latn", "ug": "Arab", "uz": "Latn", "zh": "Hans",
    ]

    /// The bare tag whose renderings a target gets although it is written in another script; nil: it gets none such.
    static func plainTag(serving target: LanguageTag, _ offered: [String]) -> String? {
        let tags = [target.description] + target.wider
        let script = tags.lazy.flatMap { $0.split(separator: "-").dropFirst() }
            .first { $0.count == 4 && $0.first?.isLetter == true }
        guard let script, let usual = usualScripts[target.primary], usual != script,
            tags.first(where: { offered.contains($0) }) == target.primary
        else { return nil }
        return target.primary
    }
}
