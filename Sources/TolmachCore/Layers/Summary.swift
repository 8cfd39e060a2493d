// SPDX-License-Identifier: Apache-2.0

/// The sentences chosen for a summary.
public struct Selection: Sendable, Hashable {
    /// Indices of sentences, in document order.
    public let sentences: [Int]
    /// The same indices, in the order they were chosen.
    public let ranking: [Int]
    /// The score of each chosen sentence, by `sentences`.
    public let scores: [SentenceScore]

    public init(sentences: [Int], ranking: [Int], scores: [SentenceScore]) {
        self.sentences = sentences
        self.ranking = ranking
        self.scores = scores
    }
}

public enum Summary: Layer {
    public typealias Value = Selection
    public static let name = "summary"
}
