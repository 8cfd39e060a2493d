// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Renderings of a name by the tables of ICU: BGN/PCGN, ISO 9, UNGEGN, pinyin. Nobody has looked at them.
///
/// Not for several tasks at once.
final class RenderingProposals {
    private let targets: [LanguageTag]
    private var transliterators: [String: Opened] = [:]

    /// Opening a transliterator costs milliseconds, and there may be thousands of names.
    private final class Opened {
        private var transliterator: Transliterator?

        init(_ identifier: String) { transliterator = try? Transliterator(identifier) }

        func transliterate(_ text: String) -> [UInt8]? { transliterator?.transliterate(Array(text.utf8)) }
    }

    init(targets: [LanguageTag]) { self.targets = targets }

    private struct Table {
        let identifier: String
        let standard: String
    }

    /// Into Latin letters, as English-language news writes them.
    private static let romanizations: [String: Table] = {
        var tables: [String: Table] = [:]
        let names = [
            "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian",
            "mk": "Macedonian",
            "kk": "Kazakh", "ky": "Kirghiz", "mn": "Mongolian", "hy": "Armenian", "ka": "Georgian", "el": "Greek",
            "ar": "Arabic", "he": "Hebrew", "fa": "Persian", "ps": "Pashto", "ko": "Korean", "ja": "Katakana",
            "am": "Amharic",
        ]
        for (language, name) in names {
            tables[language] = Table(identifier: "\(name)-Latin/BGN", standard: "BGN/PCGN")
        }
        tables["zh"] = Table(identifier: "Han-Latin/Names; Latin-ASCII", standard: "pinyin")
        tables["th"] = Table(identifier: "Thai-Latin", standard: "ISO 11940")
        return tables
    }()

    /// From Latin letters into those of a language. (ISO 9 read backwards gives Ukrainian or Belarusian no name it would write.)
    private static let fromLatin: [String: Table] = [
        "ru": Table(identifier: "Latin-Russian/BGN", standard: "BGN/PCGN"),
        "el": Table(identifier: "Latin-Greek/UNGEGN", standard: "UNGEGN"),
        "ka": Table(identifier: "Latin-Georgian", standard: "ICU"),
        "hy": Table(identifier: "Latin-Armenian", standard: "ICU"),
        "ar": Table(identifier: "Latin-Arabic", standard: "ICU"),
        "he": Table(identifier: "Latin-Hebrew", standard: "ICU"),
        "hi": Table(identifier: "Latin-Devanagari", standard: "ICU"),
        "ko": Table(identifier: "Latin-Hangul", standard: "ICU"),
        "ja": Table(identifier: "Latin-Katakana", standard: "ICU"),
    ]

    private static let cyrillic: Set<String> = ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"]

    /// Renderings of a name in the languages asked for that it has no spelling in.
    func proposals(for spellings: [TermSuggestion.Spelling]) -> [TermSuggestion.Proposal] {
        guard let main = spellings.first, let script = NameLetters(main.lemma)?.script else { return [] }
        // What an acronym is in another language is no matter of letters.
        if main.lemma.uppercased() == main.lemma, main.lemma.lowercased() != main.lemma { return [] }
        let met = Set(spellings.map(\.language.primary))
        var proposals: [TermSuggestion.Proposal] = []
        for target in targets where !met.contains(target.primary) {
            if let text = rendering(of: main, script, in: target) { proposals.append(text) }
        }
        // The library form beside the one for newspapers.
        if script != .latin, Self.cyrillic.contains(main.language.primary) {
            add("Cyrillic-Latin", "ISO 9", LanguageTag("\(main.language.primary)-Latn"), main, to: &proposals)
        } else if main.language.primary == "el" {
            add("Greek-Latin/UNGEGN", "UNGEGN", LanguageTag("el-Latn"), main, to: &proposals)
        }
        return proposals
    }

    private func rendering(
        of main: TermSuggestion.Spelling, _ script: NameScript, in target: LanguageTag
    ) -> TermSuggestion.Proposal? {
        var proposals: [TermSuggestion.Proposal] = []
        let isLatinTarget = Self.fromLatin[target.primary] == nil && Self.romanizations[target.primary] == nil
        if script == .latin {
            guard let table = Self.fromLatin[target.primary] else { return nil }
            add(table.identifier, table.standard, target, main, to: &proposals)
        } else if isLatinTarget, let table = Self.romanizations[main.language.primary] {
            // As newspapers write it: without primes for soft signs and dots between letters.
            add(table.identifier, table.standard, target, main, dropping: "ʹʺ’ʼ·", to: &proposals)
        }
        return proposals.first
    }

    private func add(
        _ identifier: String, _ standard: String, _ language: LanguageTag, _ main: TermSuggestion.Spelling,
        dropping marks: String = "", to proposals: inout [TermSuggestion.Proposal]
    ) {
        let table = transliterators[identifier] ?? Opened(identifier)
        transliterators[identifier] = table
        guard let bytes = table.transliterate(main.lemma) else { return }
        let full = GlossarySource.nfc(String(decoding: bytes, as: UTF8.self))
        let text = String(full.filter { !marks.contains($0) })
        guard !text.isEmpty, text != main.lemma else { return }
        proposals.append(
            .init(language: language, text: text, standard: text == full ? standard : standard + " without marks"))
    }
}
