// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// Runs the evaluation data through tolmach as `tolmach segment` would and prints the table.
struct Evaluation {
    let data: URL
    /// Cuts a text; byte offsets of its sentence ends.
    let cut: (Gold) throws -> [Int]
    var predictions: URL?
    var shows: String?
    /// Scores the sets that rules are made with, and not those that only judge.
    var isDevelopment = false

    func callAsFunction() throws {
        var rows: [String] = []
        for set in isDevelopment ? [] : ["ud", "ud_block5"] {
            let documents = try Gold.documents(data.appendingPathComponent(set))
            var lines: [String] = []
            var sum = 0.0
            for document in documents {
                let cuts = try cut(document)
                let f1 = Score.of(document, cuts: cuts).score.f1
                sum += f1
                if set == "ud" { print(Self.row(document.id, f1)) }
                lines.append(#"{"doc":"\#(document.id)","ends":\#(Self.scalars(cuts, document.text))}"#)
            }
            let mean = sum / Double(max(1, documents.count))
            rows.append("\(Self.row(set, mean))  mean F1 of \(documents.count) documents")
            try write(lines, set)
        }
        for set in ["golden", "golden_lt", "probes"] {
            let cases = try Gold.cases(data.appendingPathComponent(set))
            var lines: [String] = []
            var right = 0
            for one in cases {
                let cuts = try cut(one)
                let isExact = Score.of(one, cuts: cuts).isExact
                if isExact { right += 1 }
                if !isExact, shows == set { show(one, cuts) }
                lines.append(#"{"id":"\#(one.id)","ends":\#(Self.scalars(cuts, one.text))}"#)
            }
            let share = 100 * Double(right) / Double(max(1, cases.count))
            rows.append("\(Self.row(set, share))  % right: \(right) of \(cases.count)")
            try write(lines, set)
        }
        print(rows.joined(separator: "\n"))
    }

    /// Shows which of our own cases go wrong.
    func showCases(_ folder: URL) throws {
        let cases = try Gold.marked(folder)
        var right = 0
        for one in cases {
            let cuts = try cut(one)
            if Score.of(one, cuts: cuts).isExact { right += 1 } else { show(one, cuts) }
        }
        print("\(right) of \(cases.count) right")
    }

    private func show(_ gold: Gold, _ cuts: [Int]) {
        let measure = Measure(gold.text)
        let found = Set(cuts.map { measure.before[$0] })
        var marked = ""
        var start = 0
        for offset in 1...gold.text.count where measure.before[offset] > measure.before[offset - 1] || offset == 1 {
            let count = measure.before[offset]
            let isEnd = offset == gold.text.count || measure.before[min(offset + 1, gold.text.count)] >= count
            guard isEnd, gold.ends.contains(count) || found.contains(count), count < measure.all else { continue }
            var end = offset
            while end < gold.text.count, gold.text[end] & 0xC0 == 0x80 { end += 1 }
            marked += String(decoding: gold.text[start..<end], as: UTF8.self)
            marked += gold.ends.contains(count) ? found.contains(count) ? "|" : "⟦MISSED⟧" : "⟦WRONG⟧"
            start = end
        }
        marked += String(decoding: gold.text[start...], as: UTF8.self)
        print("\(gold.id) \(gold.language): \(marked.replacing("\n", with: "⏎"))")
    }

    private func write(_ lines: [String], _ set: String) throws {
        guard let predictions else { return }
        try FileManager.default.createDirectory(at: predictions, withIntermediateDirectories: true)
        let text = lines.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: predictions.appendingPathComponent("\(set).jsonl"))
    }

    static func row(_ name: String, _ value: Double) -> String {
        name.padding(toLength: 14, withPad: " ", startingAt: 0) + String(format: "%7.2f", value)
    }

    /// Byte offsets as scalar offsets.
    static func scalars(_ cuts: [Int], _ text: [UInt8]) -> [Int] {
        var scalars = [Int](repeating: 0, count: text.count + 1)
        for (offset, byte) in text.enumerated() {
            scalars[offset + 1] = scalars[offset] + (byte & 0xC0 == 0x80 ? 0 : 1)
        }
        return cuts.map { scalars[$0] }
    }
}
