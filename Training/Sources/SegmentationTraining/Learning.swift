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
    /// The same for spaces, of which there is one document.
    var spaceDecay = 8.0
    /// What one of our own cases counts for, in candidates of the documents.
    var caseWeight = 2.0

    /// Passes over the texts: each but the first walks with the model of the pass before. A second one gained nothing.
    var passes = 1

    /// Passes over texts that end sentences at spaces: how far a sentence has come is known only from the ends that were found before it. Each learns from what all
    /// passes so far have seen, as walks that cut too much and too little take turns otherwise (DAgger: Ross, Gordon and Bagnell 2011).
    var spacePasses = 7

    func callAsFunction(leavingOut: (Gold) -> Bool = { _ in false }) throws -> (model: SentenceModel, table: String) {
        let documents = try Gold.documents(training).filter { !leavingOut($0) }.map { ($0, weight: 1.0) }
        let texts = try documents + Gold.marked(cases).map { ($0, weight: caseWeight) }
        var (model, table) = try Self.model([], prior: prior)
        var weights: [(name: String, weight: Double)] = []
        for _ in 0..<passes {
            var trainer = Trainer(decay: decay)
            let examples = try examples(texts, model, ofSpaces: false, &trainer)
            weights = trainer.named(trainer.learn(examples))
            (model, table) = try Self.model(weights, prior: prior)
        }
        // Spaces share no weight with marks.
        let spaced = texts.filter { Self.spacedLanguages.contains(LanguageTag($0.0.language).primary) }
        var trainer = Trainer(decay: spaceDecay)
        var examples: [Example] = []
        for pass in 0..<(spaced.isEmpty ? 0 : spacePasses) {
            // The first has found no end.
            if pass == 1 { examples = [] }
            examples += try self.examples(spaced, model, ofSpaces: true, &trainer)
            (model, table) = try Self.model(weights + trainer.named(trainer.learn(examples)), prior: prior)
        }
        return (model, table)
    }

    private static let spacedLanguages: Set = ["th", "lo"]

    /// What a model sees of spaces, or of all other candidates, as it walks the texts.
    private func examples(
        _ texts: [(Gold, weight: Double)], _ model: SentenceModel, ofSpaces: Bool, _ trainer: inout Trainer
    ) throws -> [Example] {
        var examples: [Example] = []
        for (group, (gold, weight)) in texts.enumerated() {
            let decisions = try Segmenter(
                language: LanguageTag(gold.language), lineBreaks: gold.lineBreaks, model: model
            ).decisions(on: gold.text)
            let measure = Measure(gold.text)
            for decision in decisions where decision.score != nil && (decision.mark == "space") == ofSpaces {
                let features = decision.features.map { trainer.number($0.name) }
                examples.append(
                    Example(
                        features: features, isEnd: gold.ends.contains(measure.before[decision.end]),
                        offset: decision.ruleCuts ? prior : -prior, weight: weight, group: group))
            }
        }
        return examples
    }

    /// The table of weights, sorted by name, in whole hundredths, without what rounds to nothing.
    private static func model(
        _ weights: [(name: String, weight: Double)], prior: Double
    ) throws -> (model: SentenceModel, table: String) {
        let lines = weights.map { ($0.name, Int(($0.weight * 100).rounded())) }.filter { abs($0.1) >= 4 }
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
