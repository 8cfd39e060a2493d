// SPDX-License-Identifier: Apache-2.0

/// What was decided of one candidate, and by what: a rule, or the model's weights added up.
public struct Decision: Sendable, Hashable {
    /// One of the things that the model weighs.
    public struct Feature: Sendable, Hashable {
        /// What was seen, by the names of the variables and their values: `mark next=stop starter`.
        public let name: String
        /// What it adds to the score; positive speaks for an end.
        public let weight: Double
    }

    /// Where the sentence would end (bytes of the text given), after marks and closers.
    public let end: Int
    /// Where the next would begin.
    public let next: Int
    /// The kind of mark: `stop`, `question`, `line-break` …
    public let mark: String
    /// Whether ICU alone would cut here.
    public let isProposedByICU: Bool
    /// Whether a sentence ends here.
    public let isCut: Bool
    /// The name of the rule that decided, or that the model started from.
    public let rule: String
    /// What the rule said.
    public let ruleCuts: Bool
    /// The rule's word and the weights of all features added up; nil if the rule was sure. A sentence ends above 0.
    public let score: Double?
    /// What the model saw; empty if the rule was sure.
    public let features: [Feature]
}
