// SPDX-License-Identifier: Apache-2.0

/// A sentence's worth for a summary, and where it comes from: the parts add up to the score.
public struct SentenceScore: Sendable, Hashable {
    public struct Reason: Sendable, Hashable {
        /// e.g. `coverage`, `position`, `title`, `mentions`.
        public let name: String
        public let value: Double

        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    public let reasons: [Reason]
    public var score: Double { reasons.reduce(0) { $0 + $1.value } }

    public init(reasons: [Reason]) { self.reasons = reasons }
}

/// What the score stage hands to the select stage.
public struct ScoreTable: Sendable {
    /// One a sentence, in order.
    public let scores: [SentenceScore]
    /// The concepts of each sentence (indices into `weights`), for methods that look at what a summary already says.
    public let concepts: [[Int32]]
    public let weights: [Double]
    /// Sentences that may stand in a summary (no headline, byline, caption).
    public let eligible: [Bool]

    public init(scores: [SentenceScore], concepts: [[Int32]] = [], weights: [Double] = [], eligible: [Bool]) {
        self.scores = scores
        self.concepts = concepts
        self.weights = weights
        self.eligible = eligible
    }
}

public enum Scores: Layer {
    public typealias Value = ScoreTable
    public static let name = "scores"
}
