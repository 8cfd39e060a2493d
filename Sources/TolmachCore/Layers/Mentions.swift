// SPDX-License-Identifier: Apache-2.0

/// How a mention was found.
public enum Match: Sendable, Hashable {
    /// Written as in the glossary.
    case exact
    /// The same but for case, quotes, dashes, stress marks …
    case folded
    /// Another form of the term; `rule` says by which rule, e.g. `snowball:ru` or `listed`.
    case inflected(rule: String)
    /// A spelling in another script; `from` is the script of the glossary's term.
    case transliterated(from: String)
    /// A shorter or other name for an earlier mention, by its index; nil: for an entry that the text does not name in full.
    case alias(of: Int?)

    /// Its name in JSON.
    public var kind: String {
        switch self {
        case .exact: "exact"
        case .folded: "folded"
        case .inflected: "inflected"
        case .transliterated: "transliterated"
        case .alias: "alias"
        }
    }
}

/// A place where the text names a glossary entry.
public struct Mention: Sendable {
    /// Where the text names it.
    public let range: TextRange
    /// What is named.
    public let concept: Concept
    /// The index in `concept.terms` of the term that matched.
    public let termIndex: Int
    /// How it was found.
    public let match: Match
    /// 0 to 1.
    public let confidence: Double
    /// Other concepts that have the same best form; of very many the first few.
    public let alternatives: [Concept]
    /// How many more concepts have it than `alternatives` lists.
    public let moreAlternatives: Int

    /// A mention in the source; `alternatives` are the other concepts it may name, and `moreAlternatives` how many there are beside them.
    public init(
        range: TextRange, concept: Concept, termIndex: Int, match: Match, confidence: Double,
        alternatives: [Concept] = [], moreAlternatives: Int = 0
    ) {
        self.range = range
        self.concept = concept
        self.termIndex = termIndex
        self.match = match
        self.confidence = confidence
        self.alternatives = alternatives
        self.moreAlternatives = moreAlternatives
    }

    /// The term that matched.
    public var term: Term { concept.terms[termIndex] }
}

/// Mentions, sorted by range; they may overlap where the tag stage was told to keep all.
public enum Mentions: Layer {
    public typealias Value = [Mention]
    public static let name = "mentions"
}
