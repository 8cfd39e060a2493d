// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What a story can share with a story in another language: names and words by their consonants, numbers, glossary entries.
struct StoryKeys: Sendable {
    /// How often a key stands in a story.
    struct Count: Sendable {
        let key: UInt64
        /// A name counts for several words.
        var weight: Double
        /// A name, a number, a glossary entry that is one: things that seldom meet by chance.
        var isName: Bool
        /// How telling it is for its length, as a factor.
        let length: Double
    }

    /// By key, each once.
    let counts: [Count]
    /// The keys of each sentence, sorted, each once.
    let sentences: [[UInt64]]
    /// Words with capitals that stand together within a sentence, and no glossary knows.
    let names: [(key: UInt64, range: TextRange)]
}
