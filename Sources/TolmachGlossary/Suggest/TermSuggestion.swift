// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A name or term that recurs in texts and stands in no glossary, for the terminologist to decide upon.
public struct TermSuggestion: Sendable {
    /// How it is written in one language.
    public struct Spelling: Sendable, Hashable {
        public let language: LanguageTag
        /// The likely dictionary form.
        public let lemma: String
        /// The forms that were met, the most frequent first, with how often.
        public let forms: [Form]
        /// A shorter name for the same (the surname alone).
        public let isShort: Bool

        public struct Form: Sendable, Hashable {
            public let text: String
            public let count: Int
        }

        /// How often it was met in any form.
        public var count: Int { forms.reduce(0) { $0 + $1.count } }
    }

    /// A rendering that nobody has looked at.
    public struct Proposal: Sendable, Hashable {
        public let language: LanguageTag
        public let text: String
        /// By what it was made: `BGN/PCGN`, `ISO 9` …
        public let standard: String
    }

    /// Where it was met first.
    public struct Example: Sendable, Hashable {
        public let file: String
        /// From 1; of the text, or of the record's line in JSON Lines.
        public let line: Int
        /// The sentence.
        public let text: String
    }

    /// `person`, `name` or `term`.
    public var kind: String
    /// In the order of how often they were met; none is empty.
    public var spellings: [Spelling]
    public var proposals: [Proposal] = []
    /// How often it was met, in any language and form.
    public var count: Int
    /// In how many texts.
    public var documents: Int
    /// What it is sorted by: for names how often; for terms how often on its own and how long.
    public var score: Double
    public var example: Example

    /// The most frequent spelling.
    public var headword: String { spellings.first?.lemma ?? "" }
}

/// Which suggestions are wanted.
public struct TermSuggestionOptions: Sendable {
    /// Met at least so often …
    public var minimumCount = 3
    /// … in at least so many texts.
    public var minimumDocuments = 1
    /// At most so many; nil: all.
    public var limit: Int?
    public var hasNames = true
    public var hasTerms = true
    /// The languages that renderings of names are proposed in.
    public var targets: [LanguageTag] = [LanguageTag("en")]

    public init() {}
}
