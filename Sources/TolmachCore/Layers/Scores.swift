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
    /// What a concept counts that a summary has already, as a share of its weight.
    public private(set) var repeated = 0.0
    /// What the concepts of each sentence are multiplied by in a budget of words or characters; empty: their cost decides.
    public private(set) var factorsInWords: [Double] = []
    /// The same in a budget of sentences.
    public private(set) var factorsInSentences: [Double] = []

    /// The concepts of sentence `s` are `members[starts[s]..<starts[s + 1]]`, each once.
    public init(starts: [Int32], members: [Int32], weights: [Double]) {
        self.starts = starts
        self.members = members
        self.weights = weights
    }

    /// The same with a factor for each sentence and a share for what is repeated (0 to 1).
    public func with(factors: [Double], inSentences: [Double], repeated: Double) -> ConceptCoverage {
        var result = self
        result.factorsInWords = factors
        result.factorsInSentences = inSentences
        result.repeated = repeated
        return result
    }

    /// The concepts of a sentence, indices into `weights`.
    public subscript(sentence: Int) -> ArraySlice<Int32> {
        members[Int(starts[sentence])..<Int(starts[sentence + 1])]
    }
}

/// What the score stage hands to the select stage.
public struct ScoreTable: Sendable {
    /// One a sentence, in order.
    public let scores: SentenceScores
    /// Sentences that may stand in a summary (no headline, byline, caption).
    public let eligible: [Bool]
    /// For methods that look at what a summary already says; nil for those that only rank.
    public let coverage: ConceptCoverage?
    /// Sentences that may stand in a summary only after the one before them; empty: none.
    public let dangling: [Bool]

    /// Both lists stand in the order of the sentences and are of one length.
    public init(
        scores: SentenceScores, eligible: [Bool], coverage: ConceptCoverage? = nil, dangling: [Bool] = []
    ) {
        self.scores = scores
        self.eligible = eligible
        self.coverage = coverage
        self.dangling = dangling
    }
}

/// What each sentence is worth.
public enum Scores: Layer {
    public typealias Value = ScoreTable
    public static let name = "scores"
}
