// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A term base and texts like those of a desk, made of the shipped glossary and of the evaluation data (TOLMACH_DATA): persons, places and organisations of the
/// news in up to six languages, a quarter of them persons who are to be found in other languages' texts by another spelling; then common terms. Texts are news, reports
/// and papers, cut at line breaks into some 4 KB: of 25 languages no more than 1.2 MB each, where most words are new, or all there are, of 40 languages.
struct DeskMaterial {
    private(set) var concepts: [Concept] = []
    private(set) var texts: [(language: String, text: String)] = []
    private let data: String
    /// Of each language no more is taken.
    private let mostBytes: Int

    private static let termLanguages = ["ar", "be", "de", "el", "fi", "lt", "pl", "ru", "tr", "uk"]
    private static let news = ["bg", "cs", "pl", "ru", "sl", "uk"]
    private static let corpora = [
        "ar_pud", "he_htb", "zh_gsdsimp", "ja_gsd", "ko_gsd", "it_isdt", "pt_bosque", "et_edt", "lv_lvtb", "hu_szeged",
    ]
    private static let longTexts = [
        "bbc-en", "basse-es", "orangesum-fr", "klexikon-de", "scinews-ko", "tes-tr", "xtinge-tr", "headline-uk",
    ]
    /// Nil where the data are not.
    init?(terms count: Int, isWhole: Bool) throws {
        guard let data = ProcessInfo.processInfo.environment["TOLMACH_DATA"],
            FileManager.default.fileExists(atPath: "\(data)/news-names/glossary.jsonl")
        else { return nil }
        self.data = data
        mostBytes = isWhole ? .max : 1_200_000
        concepts = try GlossarySet.shipped().glossary.concepts
        try addNames()
        try addTerms(upTo: count)
        for language in Self.news { add(try rows("news-names/\(language).docs.jsonl"), language) }
        for language in Self.termLanguages { add(try rows("terms/\(language).docs.jsonl"), language) }
        for name in isWhole ? try files("summarization", "jsonl") : Self.longTexts {
            add(try rows("summarization/\(name).jsonl"), String(name.suffix(2)))
        }
        for folder in isWhole ? ["ud", "ud_train"] : ["ud"] {
            for name in isWhole ? try files("segmentation/\(folder)", "txt") : Self.corpora {
                cut(
                    try String(contentsOfFile: "\(data)/segmentation/\(folder)/\(name).txt", encoding: .utf8),
                    String(name.prefix(2)))
            }
        }
        // As stories come to a desk: languages mixed.
        if isWhole {
            var random = Random(7)
            for place in texts.indices.dropFirst() { texts.swapAt(place, random.below(place + 1)) }
        }
    }

    /// The names of a folder's files without their extension, sorted.
    private func files(_ folder: String, _ kind: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(data)/\(folder)").filter { $0.hasSuffix(".\(kind)") }
            .map { String($0.dropLast(kind.count + 1)) }.sorted()
    }

    private func rows(_ file: String) throws -> [[String: Any]] {
        try String(contentsOfFile: "\(data)/\(file)", encoding: .utf8).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private mutating func addNames() throws {
        for row in try rows("news-names/glossary.jsonl") {
            guard let id = row["id"] as? String, let terms = row["terms"] as? [String: [String]] else { continue }
            concepts.append(
                Concept(
                    id: "name-\(id)", kind: row["kind"] as? String == "PER" ? "person" : "name",
                    terms: terms.sorted { $0.key < $1.key }.flatMap { language, terms in
                        terms.map { Term($0, language: LanguageTag(language)) }
                    }))
        }
    }

    /// Of each language in turn.
    private mutating func addTerms(upTo count: Int) throws {
        let lists = try Self.termLanguages.map { ($0, try rows("terms/\($0).glossary.jsonl")) }
        for place in 0..<(lists.map(\.1.count).max() ?? 0) {
            for (language, rows) in lists where place < rows.count && concepts.count < count {
                guard let term = rows[place]["term"] as? String else { continue }
                concepts.append(
                    Concept(
                        id: "\(language)-\(place)", kind: "term", terms: [Term(term, language: LanguageTag(language))]))
            }
        }
    }

    private mutating func add(_ rows: [[String: Any]], _ language: String) {
        for row in rows { if let text = row["text"] as? String { cut(text, language) } }
    }

    private mutating func cut(_ text: String, _ language: String) {
        var size = texts.reduce(0) { $0 + ($1.language == language ? $1.text.utf8.count : 0) }
        var part = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard size < mostBytes else { return }
            part += line + "\n"
            guard part.utf8.count > 4000 else { continue }
            texts.append((language, part))
            size += part.utf8.count
            part = ""
        }
        if !part.isEmpty { texts.append((language, part)) }
    }
}
