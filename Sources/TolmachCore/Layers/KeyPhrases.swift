// SPDX-License-Identifier: Apache-2.0

/// A word or several that tell what a text is about.
public struct KeyPhrase: Sendable {
    /// Where the text has it first.
    public let range: TextRange
    /// How often the text has it, in whatever form.
    public let count: Int
    /// The best has 1.
    public let score: Double
    /// The glossary entry that it is; nil: none.
    public let concept: Concept?

    /// `range` is the first of `count` places.
    public init(range: TextRange, count: Int, score: Double, concept: Concept?) {
        self.range = range
        self.count = count
        self.score = score
        self.concept = concept
    }
}

/// What a text is about, in a few words each; glossary entries first, then by score.
public enum KeyPhrases: Layer {
    public typealias Value = [KeyPhrase]
    public static let name = "key-phrases"
}
