// SPDX-License-Identifier: Apache-2.0

/// One way a term may stand in a text: the term itself, or one of its listed forms. Laid out without gaps, since it lies so in
/// a compiled index.
struct Pattern: BitwiseCopyable, Sendable {
    struct Flags: OptionSet, BitwiseCopyable, Sendable {
        let rawValue: UInt16

        /// A listed form, not the term itself.
        static let form = Flags(rawValue: 1 << 0)
        static let indeclinable = Flags(rawValue: 1 << 1)
        /// The concept is a name.
        static let name = Flags(rawValue: 1 << 2)
        static let person = Flags(rawValue: 1 << 3)
        /// Between its words stands something else than a space or a hyphen: see `GlossaryIndex.gaps`.
        static let unusualGaps = Flags(rawValue: 1 << 4)
        /// It begins or ends in something that belongs to no word (C++): see `GlossaryIndex.edges`.
        static let edges = Flags(rawValue: 1 << 5)
        /// It ends in a full stop that the text may have too (U.S.).
        static let finalDot = Flags(rawValue: 1 << 6)
        /// It has spaces or middle dots inside, though its script has none between words.
        static let separators = Flags(rawValue: 1 << 7)
        static let exactCase = Flags(rawValue: 1 << 8)
        static let anyCase = Flags(rawValue: 1 << 9)
        /// Deprecated or forbidden: found as it is written, not sought across scripts.
        static let unwanted = Flags(rawValue: 1 << 10)
        /// One letter: only exactly as it is written.
        static let singleLetter = Flags(rawValue: 1 << 11)
        /// Some word has letters of two alphabets that look alike.
        static let mixed = Flags(rawValue: 1 << 12)
        /// It begins, it ends in a quotation mark.
        static let quotedStart = Flags(rawValue: 1 << 13)
        static let quotedEnd = Flags(rawValue: 1 << 14)
        /// No term: a phrase in which the term is not meant.
        static let excludes = Flags(rawValue: 1 << 15)
    }

    let concept: Int32
    /// Index in the concept's terms.
    let term: Int32
    /// Where its units begin in `GlossaryIndex.patternUnits`; for a pattern of an unspaced script there are none.
    let unitStart: Int32
    /// By word (the first 32): begins with a capital; has a capital inside only; is an acronym.
    let capitals: UInt32
    let innerCapitals: UInt32
    let acronyms: UInt32
    var flags: Flags
    /// Index in `GlossaryIndex.languages`.
    let language: UInt16
    let wordCount: UInt16
    /// Letters in all, as far as they can be counted here.
    let letters: UInt16
    /// The number of the script, and above it a bit for a joined name.
    private let scriptNumber: UInt32

    var script: LetterScript { LetterScript(rawValue: UInt8(truncatingIfNeeded: scriptNumber)) ?? .other }

    /// A Korean name made one word, as only Hangul writes it.
    var isJoined: Bool { scriptNumber >> 8 & 1 == 1 }

    init(
        concept: Int32, term: Int32, language: UInt16, flags: Flags, script: LetterScript, unitStart: Int32,
        wordCount: UInt16, letters: UInt16, capitals: UInt32, innerCapitals: UInt32, acronyms: UInt32,
        isJoined: Bool = false
    ) {
        self.concept = concept
        self.term = term
        self.unitStart = unitStart
        self.capitals = capitals
        self.innerCapitals = innerCapitals
        self.acronyms = acronyms
        self.flags = flags
        self.language = language
        self.wordCount = wordCount
        self.letters = letters
        scriptNumber = UInt32(script.rawValue) | (isJoined ? 1 << 8 : 0)
    }

    /// Whether more than its words and whether a sentence begins there decides where it stands: what is written right around
    /// it, or words in capitals beside an acronym.
    var dependsOnContext: Bool {
        !flags.isDisjoint(with: [.edges, .finalDot, .quotedStart, .quotedEnd]) || acronyms != 0
    }

    var hasCapital: Bool { capitals | innerCapitals | acronyms != 0 }
}

/// What may stand between two words of a term, where it is more than a space or a hyphen.
enum GapRule: Sendable, Hashable {
    case plain
    /// A dash, with or without spaces.
    case dash
    /// These marks, white space apart.
    case marks([UInt8])
}
