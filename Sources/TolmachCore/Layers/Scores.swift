// SPDX-License-Identifier: Apache-2.0

/// A sentence's worth for a summary, and where it comes from: the parts add up to the score.
public struct SentenceScore: Sendable, Hashable {
    /// A part of the score.
    public struct Reason: Sendable, Hashable {
        /// e.g. `words`, `phrases`, `mentions`, `title`, `position`.
        public let name: String
        /// How much of the score it is.
        public let value: Double

        /// `value` is what the reason adds to the score; below 0 it takes away.
        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// The parts, in the order of the method.
    public let reasons: [Reason]
    /// The sum of the parts.
    public var score: Double { reasons.reduce(0) { $0 + $1.value } }

    /// The score is the sum of its reasons.
    public init(reasons: [Reason]) { self.reasons = reasons }
}

/// What each sentence says, as numbered concepts with weights: for choosing sentences that do not repeat each other.
public struct ConceptCoverage: Sendable {
    private let starts: [Int32]
    private let members: [Int32]
    /// The weight of each concept.
    public let weights: [Double]

    /// The concepts of sentence `s` are `members[starts[s]..<starts[s + 1]]`, each once.
    public init(starts: [Int32], members: [Int32], weights: [Double]) {
        self.starts = starts
        self.members = members
        self.weights = weights
    }

    /// The concepts of a sentence, indices into `weights`.
    public subscript(sentence: Int) -> ArraySlice<Int32> {
        members[Int(starts[sentence])..<Int(starts[sentence + 1])]
    }
}

/// What the score stage hands to the select stage.
public struct ScoreTable: Sendable {
    /// One a sentence, in order.
    public let scores: [SentenceScore]
    /// Sentences that may stand in a summary (no headline, byline, caption).
    public let eligible: [Bool]
    /// For methods that look at what a summary already says; nil for those that only rank.
    public let coverage: ConceptCoverage?

    /// Both lists stand in the order of the sentences and are of one length.
    public init(scores: [SentenceScore], eligible: [Bool], coverage: ConceptCoverage? = nil) {
        self.scores = scores
        self.eligible = eligible
        self.coverage = coverage
    }
}

/// What each sentence is worth.
public enum Scores: Layer {
    public typealias Value = ScoreTable
    public static let name = "scores"
}
