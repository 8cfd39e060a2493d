// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Extractive summaries as plain functions, without stages.
///
/// ```swift
/// let summarizer = Summarizer()
/// let summary = try summarizer.summary(of: text, within: .words(100))
/// for index in summary.inOrder { print(text.source.string(text.sentences[index].range)) }
/// ```
/// One may be used from several tasks. It keeps what it has learned about words, so keep it for the next text.
public struct Summarizer: Sendable {
    private let scorer: any Scorer
    private let builders = Pool<ConceptBuilder> { ConceptBuilder() }

    private let request: Request
    private let known: [SummaryText]

    /// Of what the texts `known` say little counts (`fused` and `coverage`).
    public init(_ options: ScoringOptions = ScoringOptions(), known: [SummaryText] = []) {
        scorer = options.method.scorer(options)
        request = options.request
        self.known = known
    }

    /// What each sentence is worth, and why.
    public func scores(of text: SummaryText) throws(Diagnostic) -> ScoreTable {
        let concepts = try builders.withItem { builder throws(Diagnostic) in
            try builder.build(text, request, known: known)
        }
        return scorer.score(concepts)
    }

    /// Scores a text and chooses from it.
    public func summary(
        of text: SummaryText, within budget: SummaryBudget = .sentences(3), order: Selection.Order = .document
    ) throws(Diagnostic) -> Selection {
        Self.select(from: try scores(of: text), of: text.sentences, in: text.source, within: budget, order: order)
    }

    /// Chooses sentences by scores that are there already.
    public static func select(
        from table: ScoreTable, of sentences: [Sentence], in source: SourceText, within budget: SummaryBudget,
        order: Selection.Order = .document
    ) -> Selection {
        let costs = Costs(budget, of: sentences, in: source, eligible: table.eligible)
        return Selector(table: table, costs: costs).selection(order: order)
    }
}
