// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What is kept of a document until all have been read.
struct StoryRecord: Sendable {
    /// Something a story names, under a key that is the same in all stories.
    struct Named: Sendable {
        let key: UInt64
        let concept: String?
        let kind: Kind
        let range: TextRange
    }

    enum Kind: Sendable {
        case who
        case place
        /// A name no glossary knows: nobody can say whose.
        case name
        case date
    }

    let identity: Document.Identity
    let source: SourceText
    let language: LanguageTag
    let title: String
    let sentences: [Sentence]
    /// Sentences that may be quoted.
    let eligible: [Bool]
    /// The sentences of the story's own summary.
    let summary: [Int]
    let keys: StoryKeys
    let shingles: Shingles
    let named: [Named]
}
