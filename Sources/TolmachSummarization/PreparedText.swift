// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A text read once, to be summarized by the fused method with many weights.
@_spi(Training) public struct PreparedText: Sendable {
    private let concepts: ConceptText
    private let features: SentenceFeatures
    private let costs: [Costs]

    /// Throws a `Diagnostic` where the text's title cannot be cut into words.
    public init(_ text: SummaryText, budgets: [SummaryBudget]) throws(Diagnostic) {
        concepts = try ConceptBuilder().build(text)
        features = SentenceFeatures(concepts)
        let running = concepts.running
        costs = budgets.map { Costs($0, of: text.sentences, in: text.source, eligible: running) }
    }

    /// The sentences chosen within each budget, in document order.
    public func selections(by weights: FusedWeights) -> [[Int]] {
        let table = FusedScorer(weights: weights).score(concepts, features)
        return costs.map { Selector(table: table, costs: $0).selection(order: .document).sentences }
    }
}
