// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSegmentation

/// Learns the table of the sentence model from the training documents and our own cases.
struct Learning {
    let training: URL
    let cases: URL
    var prior = 2.0
    var decay = 12.0
    /// What one of our own cases counts for, in candidates of the documents.
    var caseWeight = 2.0

    /// Passes over the texts: each but the first walks with the model of the pass before. A second one gained nothing.
    var passes = 1

    func callAsFunction(leavingOut: (Gold) -> Bool = { _ in false }) throws -> (model: SentenceModel, table: String) {
        let documents = try Gold.documents(training).filter { !leavingOut($0) }
        let own = try Gold.marked(cases)
        var model = try Self.model([], [], prior: prior).model
        var table = ""
        for _ in 0..<passes {
            var trainer = Trainer(decay: decay)
            var examples: [Example] = []
            for (group, gold) in (documents + own).enumerated() {
                let weight = group < documents.count ? 1 : caseWeight
                let decisions = try Segmenter(
                    language: LanguageTag(gold.language), lineBreaks: gold.lineBreaks, model: model
                ).decisions(on: gold.text)
                let measure = Measure(gold.text)
                for decision in decisions where decision.score != nil {
                    let features = decision.features.map { trainer.number($0.name) }
                    examples.append(
                        Example(
                            features: features, isEnd: gold.ends.contains(measure.before[decision.end]),
                            offset: decision.ruleCuts ? prior : -prior, weight: weight, group: group))
                }
            }
            let weights = trainer.learn(examples)
            (model, table) = try Self.model(trainer.names, weights, prior: prior)
        }
        return (model, table)
    }

    /// The table of weights, sorted by name, in whole hundredths, without what rounds to nothing.
    private static func model(
        _ names: [String], _ weights: [Double], prior: Double
    ) throws -> (model: SentenceModel, table: String) {
        let lines = zip(names, weights).map { ($0, Int(($1 * 100).rounded())) }.filter { abs($0.1) >= 4 }
            .sorted { $0.0 < $1.0 }.map { "\($0.0)\t\(max(-3000, min(3000, $0.1)))\n" }
        let body = lines.joined()
        let checksum = String(SentenceModel.checksum(body.utf8), radix: 16)
        let table = """
            # Weights of the sentence model, learned by Training/ (make train-segmentation). CC BY-SA 4.0: see the .license file.
            sentence-weights 1 \(Int((prior * 100).rounded())) \(lines.count) \(checksum)

            """ + body
        return (try SentenceModel(table: Array(table.utf8), file: "sentence-weights.txt"), table)
    }
}
