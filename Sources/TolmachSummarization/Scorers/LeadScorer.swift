// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The first sentences, in order: what every method has to beat on news.
struct LeadScorer: Scorer {
    func score(_ text: ConceptText) -> ScoreTable {
        var values = [Double](repeating: 0, count: text.sentenceCount)
        for (position, sentence) in text.candidates.enumerated() { values[sentence] = 1 / Double(1 + position) }
        return ScoreTable(scores: SentenceScores("position", values), eligible: text.eligible)
    }
}
