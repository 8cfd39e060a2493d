// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How well tolmach tags: terms (inflected terms, with `--all-matches`), news (names in running news, the text's own language),
/// cross (persons, the glossary of the other script only). The scorers beside the data judge.
struct AccuracyTasks {
    let data: URL
    let scorers: URL
    let folder: URL
    let tagger: TaggingProgram

    private static let goals: [(task: String, languages: [(language: String, goal: Double)])] = [
        (
            "terms",
            [
                ("ru", 0.985), ("uk", 0.977), ("be", 0.975), ("pl", 0.962), ("de", 0.960), ("lt", 0.967), ("el", 0.967),
                ("tr", 0.945), ("fi", 0.940), ("ar", 0.87),
            ]
        ),
        ("news", [("ru", 0.93), ("uk", 0.965), ("bg", 0.97), ("pl", 0.97), ("cs", 0.975), ("sl", 0.945)]),
        ("cross", [("ru", 0.92), ("uk", 0.83), ("bg", 0.90), ("pl", 0.89), ("cs", 0.91), ("sl", 0.82)]),
    ]

    private struct Source: Decodable {
        let doc: String
        let text: String
    }

    private struct Tag: Encodable {
        let doc: String
        let start: Int
        let end: Int
        let term: String
        let alternatives: [String]
    }

    func run(_ request: Request) throws {
        if Self.goals.contains(where: { task in task.languages.contains { request.wants(task.task, $0.language) } }) {
            print("task  language     F1 (goal)      P      R  false/10k  F1 by id")
        }
        for (task, languages) in Self.goals {
            for (language, goal) in languages where request.wants(task, language) {
                let score = try task == "terms" ? terms(language) : news(language, isCross: task == "cross")
                func f(_ name: String, _ digits: Int = 4) -> String {
                    score[name].map { String(format: "%.\(digits)f", $0) } ?? ""
                }
                func right(_ text: String, _ width: Int) -> String {
                    String(repeating: " ", count: max(0, width - text.count)) + text
                }
                let name = task.padding(toLength: 6, withPad: " ", startingAt: 0)
                print(
                    name + language.padding(toLength: 9, withPad: " ", startingAt: 0) + f("F1"),
                    String(format: "(%.3f)", goal), f("P"), f("R"), right(f("false_per_10k", 1), 10),
                    right(f("F1_by_id"), 8) + (score["F1"] ?? 0 >= goal ? "" : "  below"))
            }
        }
    }

    /// Inflected terms where nothing is known of the language's endings: the same texts under the name of another language of their script, of
    /// which the program has no table; beside it no endings at all. The goal is .15 more.
    func runUnknown(_ request: Request) throws {
        for (language, other) in Self.unknown where request.wants("unknown", language) {
            let plain = try terms(language, as: "und")["F1"] ?? 0
            let found = try terms(language, as: other)["F1"] ?? 0
            print(
                "terms in an unknown language (\(language) as \(other)): F1",
                String(format: "%.3f, casefold %.3f, %+.3f", found, plain, found - plain)
                    + (found >= plain + 0.15 ? "" : "  below"))
        }
    }

    private static let unknown = [
        ("ru", "mn"), ("uk", "mn"), ("be", "mn"), ("pl", "eo"), ("de", "eo"), ("lt", "eo"), ("tr", "eo"), ("fi", "eo"),
        ("el", "grc"), ("ar", "ps"),
    ]

    private func tags(_ file: URL, _ language: String, _ glossary: URL, _ options: [String]) throws -> URL {
        let sources: [Source] = try JSONLines.read(Data(contentsOf: file))
        let texts = sources.map { TaggedText(id: $0.doc, text: $0.text, language: language) }
        let tags = try tagger.tags(texts, glossary: glossary, in: folder, options).flatMap { document in
            document.mentions.map {
                Tag(
                    doc: document.id, start: $0.range.scalar[0], end: $0.range.scalar[1], term: $0.term,
                    alternatives: $0.alternatives)
            }
        }
        let output = folder.appendingPathComponent("tags.jsonl")
        try JSONLines.write(tags, to: output)
        return output
    }

    private func terms(_ language: String, as name: String? = nil) throws -> [String: Double] {
        let base = data.appendingPathComponent("terms")
        func file(_ part: String) -> URL { base.appendingPathComponent("\(language).\(part).jsonl") }
        let found = try tags(file("docs"), name ?? language, file("glossary"), ["--all-matches"])
        let scorer = scorers.appendingPathComponent("score_terms.py").path
        let output = try TaggingProgram.python([scorer, file("gold").path, found.path, "--json"])
        return try JSONDecoder().decode([String: Double].self, from: output)
    }

    private func news(_ language: String, isCross: Bool) throws -> [String: Double] {
        let base = data.appendingPathComponent("news-names")
        let cross = isCross ? ["--cross"] : []
        let scorer = scorers.appendingPathComponent("score_news.py").path
        let glossary = folder.appendingPathComponent("glossary.jsonl")
        try TaggingProgram.python([scorer, "glossary", base.path, language] + cross).write(to: glossary)
        let found = try tags(base.appendingPathComponent("\(language).docs.jsonl"), language, glossary, [])
        let output = try TaggingProgram.python([scorer, "score", base.path, language, found.path] + cross)
        // "ru F1=0.93 P=0.92 …"
        return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace).reduce(into: [:]) {
            let parts = $1.split(separator: "=")
            if parts.count == 2 { $0[String(parts[0])] = Double(parts[1]) }
        }
    }
}
