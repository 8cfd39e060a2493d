// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// What sort of thing a concept is: what a scorer weighs it by.
enum ConceptKind: UInt8, Sendable, CaseIterable {
    /// The stem of a word that is long enough, for its script, to mean something by itself.
    case word
    /// The stem of a short word: it counts inside phrases only.
    case shortWord
    case number
    /// A glossary entry, in whatever spelling.
    case mention
    /// Two neighbours.
    case phrase
    /// Two neighbours, one of them a glossary entry.
    case mentionPhrase
    /// Two short words: mostly grammar, and of that some languages have more than others.
    case weakPhrase

    /// Whether it is one unit of a sentence, not a pair of them.
    var isUnit: Bool { rawValue <= ConceptKind.mention.rawValue }

    /// Whether it is, or holds, a glossary entry.
    var isMention: Bool { self == .mention || self == .mentionPhrase }

    /// The kind of the pair of two units.
    static func pair(_ a: ConceptKind, _ b: ConceptKind) -> ConceptKind {
        if a == .mention || b == .mention { return .mentionPhrase }
        return a == .shortWord && b == .shortWord ? .weakPhrase : .phrase
    }
}

/// How words of a script are cut down where no stemmer knows the language, and how long one must be to mean something.
struct ScriptHabits {
    /// The code points of a word that are kept.
    let prefix: Int
    /// The code points from which a stem is a `word`.
    let minimum: Int

    init(of script: ScriptCode) {
        switch script {
        // Words of the dictionary, which do not inflect.
        case .han: (prefix, minimum) = (.max, 2)
        case .hiragana, .katakana: (prefix, minimum) = (.max, 3)
        case .thai, .lao, .khmer, .myanmar: (prefix, minimum) = (.max, 4)
        // Vowels are mostly not written.
        case .arabic, .hebrew: (prefix, minimum) = (6, 3)
        default: (prefix, minimum) = (6, 4)
        }
    }
}
