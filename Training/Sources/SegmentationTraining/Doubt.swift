// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSegmentation

/// How sure the model is of what is right: steadier than F1, to which a score that just passes 0 is as good as any.
struct Doubt {
    private var loss = 0.0
    private var documents = 0
    private var wrong = 0
    /// Of these, at spaces without a mark (Thai, Lao).
    private var wrongSpaces = 0
    /// The loss of documents that are cut at spaces.
    private var spacedLoss = 0.0
    private var spacedDocuments = 0

    mutating func add(_ gold: Gold, _ model: SentenceModel?) throws {
        let measure = Measure(gold.text)
        var (sum, all) = (0.0, 0)
        var isSpaced = false
        for decision in try Segmenter(language: LanguageTag(gold.language), lineBreaks: gold.lineBreaks, model: model)
            .decisions(on: gold.text)
        {
            let isEnd = gold.ends.contains(measure.before[decision.end])
            if isEnd != decision.isCut { wrong += 1 }
            if decision.mark == "space" {
                isSpaced = true
                if isEnd != decision.isCut { wrongSpaces += 1 }
            }
            guard let score = decision.score else { continue }
            sum += log(1 + exp(isEnd ? -score : score))
            all += 1
        }
        loss += sum / Double(max(1, all))
        documents += 1
        if isSpaced {
            spacedLoss += sum / Double(max(1, all))
            spacedDocuments += 1
        }
    }

    /// Mean loss of the candidates that the model decides, the documents alike, and how many decisions were wrong; and the same
    /// without documents that are cut at spaces.
    var line: String {
        String(
            format: "loss %.4f, %d decisions wrong; without spaces %.4f, %d", loss / Double(max(1, documents)), wrong,
            (loss - spacedLoss) / Double(max(1, documents - spacedDocuments)), wrong - wrongSpaces)
    }
}
