// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// Summarizes the evaluation data and prints ROUGE by set, at 100 words and at 3 sentences.
struct Evaluation {
    let documents: [GoldSummary]
    let layering: TextLayering
    let method: ScoringMethod
    var predictions: URL?

    static let budgets: [(name: String, budget: SummaryBudget)] = [
        ("words", .words(100)), ("sentences", .sentences(3)),
    ]

    /// The summaries of a document, one a budget, with what they are worth.
    private struct Row: Sendable {
        let set: String
        let rouges: [Rouge]
        let lines: [String]
    }

    func callAsFunction() async throws {
        let rows = try await rows()
        for (index, (name, _)) in Self.budgets.enumerated() {
            var sets: [String: [Rouge]] = [:]
            for row in rows { sets[row.set, default: []].append(row.rouges[index]) }
            let means = sets.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count, Rouge.mean($0.value)) }
            print("\(method.rawValue), \(name == "words" ? "100 words" : "3 sentences")")
            for (set, count, rouge) in means { print(Self.row(set, count, rouge)) }
            print(Self.row("macro", rows.count, Rouge.mean(means.map(\.2))))
            if let predictions {
                let folder = predictions.appendingPathComponent(method.rawValue)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                let text = rows.map { $0.lines[index] + "\n" }.joined()
                try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).jsonl"))
            }
        }
        if method != .lead { try printAgreement() }
    }

    private func rows() async throws -> [Row] {
        let summarizer = Summarizer(ScoringOptions(method: method))
        let size = 16
        let (documents, layering) = (documents, layering)
        return try await withThrowingTaskGroup(of: (Int, [Row]).self) { group in
            for start in stride(from: 0, to: documents.count, by: size) {
                group.addTask {
                    let rows = try documents[start..<min(start + size, documents.count)].map {
                        try Self.row($0, layering.text($0), summarizer)
                    }
                    return (start, rows)
                }
            }
            var parts: [(Int, [Row])] = []
            for try await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private static func row(_ gold: GoldSummary, _ text: SummaryText, _ summarizer: Summarizer) throws -> Row {
        let references = gold.summaries.map(Rouge.tokens)
        var rouges: [Rouge] = []
        var lines: [String] = []
        for (_, budget) in budgets {
            let sentences = try summarizer.summary(of: text, within: budget).sentences.map { text.string($0) }
            rouges.append(Rouge.of(Rouge.tokens(sentences.joined(separator: "\n")), against: references))
            let line = Prediction(id: gold.id, summary: sentences)
            lines.append(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
        }
        return Row(set: gold.set, rouges: rouges, lines: lines)
    }

    private struct Prediction: Encodable {
        let id: String
        let summary: [String]
    }

    /// Whether the same three sentences are picked in the original and in its translation.
    private func printAgreement() throws {
        let summarizer = Summarizer(ScoringOptions(method: method))
        var sum = 0.0
        var count = 0
        for gold in documents {
            guard let parallel = gold.parallel else { continue }
            let english = parallel.dropFirst().joined(separator: "\n")
            let picked = [
                try lines(of: gold.text, gold.language, summarizer), try lines(of: english, "en", summarizer),
            ]
            sum += Double(picked[0].intersection(picked[1]).count) / Double(max(1, picked[0].union(picked[1]).count))
            count += 1
        }
        guard count > 0 else { return }
        print(
            String(format: "same story in English: Jaccard of 3 sentences %.3f, mean of %d", sum / Double(count), count)
        )
    }

    private func lines(of text: String, _ language: String, _ summarizer: Summarizer) throws -> Set<Int> {
        let layered = try layering.text(text, id: "story", language: language, title: nil)
        return Set(
            try summarizer.summary(of: layered).sentences.map { sentence in
                layered.source.utf8[..<layered.sentences[sentence].range.lowerBound].count { $0 == 0x0A }
            })
    }

    private static func row(_ name: String, _ count: Int, _ rouge: Rouge) -> String {
        name.padding(toLength: 14, withPad: " ", startingAt: 0)
            + String(format: "%5d %7.2f %7.2f %7.2f", count, rouge.one, rouge.two, rouge.longest)
    }
}
