// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachGlossary

/// Pairs of persons that are the same or not: the best F1, F1 at the threshold, and the time a pair takes.
struct PersonEvaluation {
    let file: URL
    var showsErrors = false

    func callAsFunction() {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { Self.fields(String($0)) }.filter {
            $0.count > 4 && $0[1] == "Person"
        }
        guard !rows.isEmpty else { return }
        for row in rows { _ = NameMatcher.similarity(row[2], row[3]) }
        let begin = ContinuousClock.now
        let scores = rows.map { NameMatcher.similarity($0[2], $0[3]) }
        let time = (ContinuousClock.now - begin) / rows.count
        let positives = rows.count { $0[4] == "true" }
        func f1(_ threshold: Double) -> Double {
            let taken = rows.indices.filter { scores[$0] >= threshold }
            return 2 * Double(taken.count { rows[$0][4] == "true" }) / Double(taken.count + positives)
        }
        let best = scores.map { (f1($0), $0) }.max { $0.0 < $1.0 } ?? (0, 0)
        print(
            String(
                format: "persons\t%d pairs\tF1 at %.1f %.3f\tbest %.3f at %.3f\t", rows.count, NameMatcher.threshold,
                f1(NameMatcher.threshold), best.0, best.1), time, "a pair")
        if showsErrors {
            for (row, score) in zip(rows, scores) where (score >= best.1) != (row[4] == "true") {
                print(row[4], String(format: "%.2f", score), row[2], "|", row[3])
            }
        }
    }

    private static func fields(_ line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
