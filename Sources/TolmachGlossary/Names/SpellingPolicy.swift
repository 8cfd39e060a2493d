// SPDX-License-Identifier: Apache-2.0

/// How alike across scripts the words of a text and a name must be to be a mention, in scores of `EditScore`. One table for all
/// languages.
enum SpellingPolicy {
    /// No word of a full name may be less alike.
    static let least = 0.2
    /// The mean over a full name.
    static let full = 0.4
    /// The word of a full name that the others cannot do without: a shared given name carries none.
    static let surname = 0.25
    /// A word alone.
    static let alone = 0.82
    /// A word alone where a sentence begins, and any word has a capital.
    static let first = 0.975
    /// Words of so many letters are seldom alike by chance, even where a sentence begins.
    static let manyLetters = 7
    /// The surname of a person that was named in full.
    static let alias = 0.4

    static func isEnoughAlone(_ hit: SpellingIndex.Hit) -> Bool { hit.score >= alone }
}
