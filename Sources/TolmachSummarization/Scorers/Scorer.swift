// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A way to tell what each sentence of a text is worth for a summary.
///
/// To add one: a file here, a case of `ScoringMethod`, a line in `scorer(_:)`.
protocol Scorer: Sendable {
    /// A score for every sentence; sentences that may not stand in a summary have whatever the method gives them.
    func score(_ text: ConceptText) -> ScoreTable
}

/// The methods by name, as `--method` and pipeline.yaml have them.
public enum ScoringMethod: String, Sendable, Hashable, CaseIterable {
    /// Coverage with what else speaks for a sentence, by learned weights.
    case fused
    /// What the text says most and first, each thing once.
    case coverage
    /// The first sentences.
    case lead
    /// Mihalcea and Tarau 2004, a known baseline.
    case textrank
    /// Erkan and Radev 2004, a known baseline.
    case lexrank

    func scorer(_ options: ScoringOptions) -> any Scorer {
        switch self {
        case .fused:
            if let weights = FusedWeights.shipped {
                FusedScorer(
                    weights: weights, mentionBoost: options.boost["mentions"] ?? 0, titleWeight: options.title)
            } else {
                ScoringMethod.coverage.scorer(options)
            }
        case .coverage:
            CoverageScorer(mentionBoost: options.boost["mentions"] ?? 0, titleWeight: options.title)
        case .lead: LeadScorer()
        case .textrank: TextRankScorer()
        case .lexrank: LexRankScorer()
        }
    }
}

/// How to score: the options of the score stage.
public struct ScoringOptions: Sendable, Hashable {
    public var method: ScoringMethod = .fused
    /// `mentions`: by how much more what names a glossary entry counts; 0.2 is a fifth more.
    public var boost: [String: Double] = [:]
    /// What standing in the title or headline is worth to a concept, in votes of a first sentence.
    public var title: Double = 0
    /// Terms or ids of glossary entries that the summary is to be about (`fused` only).
    public var focus: [String] = []
    /// Words that the reader asks for (`fused` only).
    public var query: String?
    /// Files of texts that the reader knows (`fused` and `coverage`); only the score stage reads them, see `Summarizer(known:)`.
    public var update: [FileReference] = []

    /// What was asked for.
    var request: Request { Request(focus: focus, query: query ?? "") }

    public init(method: ScoringMethod = .fused, boost: [String: Double] = [:], title: Double = 0) {
        self.method = method
        self.boost = boost
        self.title = title
    }
}
