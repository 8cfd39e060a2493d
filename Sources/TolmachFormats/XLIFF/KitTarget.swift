// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

extension OptionDeclaration {
    /// The language to translate into.
    static func target(
        _ path: any WritableKeyPath<Options, String?> & Sendable, isRequired: Bool = false
    ) -> OptionDeclaration {
        .text(
            "target", path, "language to translate into, e.g. ru or zh-Hant" + (isRequired ? "; required" : ""),
            isRequired: isRequired, pattern: Languages.expression
        ) { Languages.problem(in: $0) }
    }
}

/// The target language of a kit: what all kit formats share.
struct KitTarget: Sendable {
    /// Nil when no language was given.
    let tag: LanguageTag?
    private let glossaries: [Glossary]
    private let caches: Pool<RenderingCache>

    init(_ option: String?, _ resources: Resources) throws(Diagnostic) {
        var tag: LanguageTag?
        if let option {
            if let problem = Languages.problem(in: option) { throw Diagnostic(.usage, "'target': \(problem)") }
            tag = Languages.canonical(option).map { LanguageTag($0) }
        }
        self.tag = tag
        glossaries = resources.glossaries.map(\.glossary)
        let target = tag ?? .undetermined
        caches = Pool { () throws(Diagnostic) -> RenderingCache in RenderingCache(target: target) }
    }

    /// For the schema's check: a kit into no language is found before anything is run.
    static func missing(_ option: String?) -> String? {
        option == nil ? "'target', the language to translate into, is missing; add e.g. 'target: ru'" : nil
    }

    /// The language and the renderings kept for it; an error when no language was given.
    func with<Result>(
        _ body: (LanguageTag, RenderingCache) throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        guard let tag else {
            let offered = Set(glossaries.flatMap(\.languages)).sorted()
            throw Diagnostic(
                .usage, "a kit needs the language to translate into",
                help: "add 'target: ' and a language tag; "
                    + (offered.isEmpty
                        ? "for example 'target: ru'" : "the glossaries here have: \(offered.joined(separator: ", "))"))
        }
        return try caches.withItem { cache throws(Diagnostic) in try body(tag, cache) }
    }
}

/// Which way a language is written.
enum TextDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// By the tag's script, else by the script the language is mostly written in.
    init(_ tag: LanguageTag) {
        guard tag.description.utf8.contains(UInt8(ascii: "-")) else {
            self = Self.languages.contains(tag.primary) ? .rightToLeft : .leftToRight
            return
        }
        let subtags = tag.description.split(separator: "-")
        let script = subtags.dropFirst().first { $0.count == 4 && $0.first?.isLetter == true }
        if let script {
            self = Self.scripts.contains(script.lowercased()) ? .rightToLeft : .leftToRight
        } else {
            self = Self.languages.contains(tag.primary) ? .rightToLeft : .leftToRight
        }
    }

    private static let scripts: Set<String> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "samr", "mand"]
    private static let languages: Set<String> = [
        "ar", "he", "fa", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr", "arc", "prs", "pnb", "mzn", "glk", "lrc",
        "azb", "bal", "ks", "nqo", "arz", "ary", "apc", "arq", "rhg",
    ]
}
