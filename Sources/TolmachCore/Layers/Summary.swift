// SPDX-License-Identifier: Apache-2.0

/// The sentences chosen for a summary.
public struct Selection: Sendable, Hashable {
    /// The order in which a summary is read.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// As they stand in the text.
        case document
        /// Best first.
        case rank
    }

    /// How much of its budget a summary took.
    public struct Spent: Sendable, Hashable {
        /// What is counted.
        public enum Unit: String, Sendable, Hashable, CaseIterable {
            case sentences
            /// Words as they are counted for readers: what has a letter or digit.
            case words
            /// Characters as readers see them.
            case characters
        }

        /// What is counted.
        public let unit: Unit
        /// A ratio has become a number of words.
        public let limit: Int
        /// What the chosen sentences take.
        public let used: Int

        /// `used` may be above `limit` only where a single sentence is.
        public init(unit: Unit, limit: Int, used: Int) {
            self.unit = unit
            self.limit = limit
            self.used = used
        }

        /// Only where the shortest sentence is longer than the budget: a summary is that one sentence then.
        public var isExceeded: Bool { used > limit }

        /// What to tell the user where the budget could not be kept.
        public var notice: Diagnostic? {
            guard isExceeded else { return nil }
            return Diagnostic(
                .data, severity: .warning,
                "the summary has \(used) \(unit.rawValue), over the budget of \(limit): no sentence is shorter",
                help: "allow at least \(used) \(unit.rawValue)")
        }
    }

    /// Indices of sentences, in document order.
    public let sentences: [Int]
    /// The same indices, in the order they were chosen.
    public let ranking: [Int]
    /// The score of each chosen sentence, by `sentences`.
    public let scores: [SentenceScore]
    /// The order that was asked for.
    public let order: Order
    /// How much of the budget was taken.
    public let spent: Spent

    /// `sentences` stand in the order of the text, `scores` beside them; `ranking` is the order they were chosen in.
    public init(sentences: [Int], ranking: [Int], scores: [SentenceScore], order: Order = .document, spent: Spent) {
        self.sentences = sentences
        self.ranking = ranking
        self.scores = scores
        self.order = order
        self.spent = spent
    }

    /// Indices of sentences in the order that was asked for.
    public var inOrder: [Int] { order == .document ? sentences : ranking }
}

/// The summary of the text.
public enum Summary: Layer {
    public typealias Value = Selection
    public static let name = "summary"
}
