// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSummarization

/// Learns the weights of summaries from the sets that may be learned from, each of another language, and writes their table.
///
/// The weights are the mean of five searches, each of which leaves one language out; how that language fares with the
/// weights of the search that left it out is printed beside what the start gives.
struct WeightTraining {
    static let sets = ["norsumm-nb", "bnlpc-bn", "scinews-ko", "orangesum-fr", "cnndm-en"]

    let output: URL

    func callAsFunction(_ documents: [GoldSummary], _ layering: TextLayering) throws {
        let lead = Summarizer(ScoringOptions(method: .lead))
        let sets = try Self.sets.map { name in
            (
                name: name,
                texts: try documents.filter { $0.set == name }.map { try TrainingText($0, layering, lead: lead) }
            )
        }
        let start = StartingWeight.all.map(\.news)
        var sums = start.map { _ in 0.0 }
        print("left out       start, 100 words / 3 sentences   learned without it")
        for (left, texts) in sets {
            let values = WeightSearch(sets: sets.filter { $0.name != left }).search()
            for index in sums.indices { sums[index] += values[index] }
            let (before, after) = (Self.figures(texts, start), Self.figures(texts, values))
            print(
                left.padding(toLength: 14, withPad: " ", startingAt: 0)
                    + String(
                        format: " %6.2f / %6.2f                 %6.2f / %6.2f", before.0, before.1, after.0, after.1))
        }
        try Self.table(sums.map { $0 / Double(sets.count) }).write(to: output, atomically: true, encoding: .utf8)
        print("written: \(output.path)")
    }

    private static func figures(_ texts: [TrainingText], _ values: [Double]) -> (Double, Double) {
        let weights = WeightSearch.weights(values)
        return WeightSearch.mean(texts) { $0.figures(weights) }
    }

    private static func table(_ news: [Double]) -> String {
        var lines = [
            "# What counts how much for a summary: `name, in news, in reference works`. Training/README.md says how it was learned.",
            "summary-weights 1",
        ]
        for (value, start) in zip(news, StartingWeight.all) {
            lines.append("\(start.name) \(written(value)) \(written(start.reference))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func written(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return rounded == 0 ? "0" : rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
