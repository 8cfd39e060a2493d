// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// How well names are found across scripts, by the measures of the scorer of the evaluation data.
struct Evaluation {
    /// Scripts whose even rows of `pairs` are learned from, and only the odd ones evaluated.
    static let halved = ["Grek", "Geor", "Armn"]
    static let learned = ["Cyrl", "Geor", "Grek", "Armn", "Hebr", "Arab", "Kana", "Hang", "Hani"]

    let data: URL
    /// For the scorer: a folder for pairs and predictions.
    var predictions: URL?
    var showsErrors = false

    func callAsFunction(_ scripts: [String]) throws {
        for script in scripts {
            var rows = NamePair.rows(data.appendingPathComponent("pairs/Latn-\(script).tsv"))
            if Self.halved.contains(script) { rows = rows.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
            guard !rows.isEmpty else { continue }
            let begin = ContinuousClock.now
            let matcher = NameMatcher(rows.map(\.other))
            var retrieval = Retrieval()
            var lines = ""
            for row in rows {
                let matches = matcher.matches(for: row.latin).map { (name: rows[$0.candidate].other, score: $0.score) }
                retrieval.add(matches, right: row.other)
                for match in matches { lines += "\(row.latin)\t\(match.name)\t\(match.score)\n" }
                if showsErrors, matches.first?.name != row.other {
                    print(row.latin, row.other, matches.prefix(3).map { "\($0.name) \($0.score)" })
                }
            }
            let best = retrieval.bestF1
            func f(_ value: Double) -> String { String(format: "%.3f", value) }
            print(
                "\(script)\t\(rows.count) names\ttop-1 \(f(retrieval.top1))\tF1 at \(NameMatcher.threshold) \(f(retrieval.f1(at: NameMatcher.threshold)))",
                "\tbest \(f(best.f1)) at \(f(best.threshold))\t\(ContinuousClock.now - begin)")
            if let predictions {
                try FileManager.default.createDirectory(at: predictions, withIntermediateDirectories: true)
                try Data(lines.utf8).write(to: predictions.appendingPathComponent("\(script).tsv"))
            }
        }
    }
}
