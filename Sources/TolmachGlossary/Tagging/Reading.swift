// SPDX-License-Identifier: Apache-2.0

/// A way to take a word of a text as a word of a term.
struct Reading: Sendable {
    enum Kind: UInt8, Sendable, Comparable {
        /// The same key.
        case plain
        /// By the rules of the language: `paradigm` and `endingLength` say which.
        case inflected
        /// The same Snowball stem.
        case stemmed
        /// By sound.
        case sounded

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// Rules that are in no table.
    enum Rule {
        static let none: Int32 = -1
        /// What stands after an apostrophe.
        static let apostrophe: Int32 = -2
        /// The Arabic or Hebrew article.
        static let article: Int32 = -3
        /// Latin letters without their marks.
        static let unmarked: Int32 = -4
        /// What stands before an Arabic pronoun.
        static let pronoun: Int32 = -5
        /// What stands before a mark and an ending (EU:n).
        static let joined: Int32 = -6
        /// What looks like an ending, in a language of which nothing is known.
        static let unknown: Int32 = -7
        /// From here on: the rules of the learned table.
        static let learned: Int32 = 1 << 20
    }

    let unit: Int32
    let kind: Kind
    /// Bytes at either end of the word that are no part of the mention (proclitics, particles, 's).
    var startCut: UInt16 = 0
    var endCut: UInt16 = 0
    /// The paradigm in the language's table, or one of `Rule`.
    var paradigm: Int32 = Rule.none
    /// The bytes of the ending in the key.
    var endingLength: UInt16 = 0
    /// By sound: how alike.
    var similarity: Float = 1
    /// How unlikely an inflected one is: its probability is 2^(-power/16). Rules written by hand say nothing of that.
    var power: Int16 = 0
    /// By sound: the likeness is a score of an edit model.
    var isWeighed = false
    /// By sound: enough for a name of one word.
    var isStrong = true
}

/// What is known of a distinct word of a text.
struct WordFact: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16

        static let capital = Flags(rawValue: 1 << 0)
        static let twoCapitals = Flags(rawValue: 1 << 1)
        static let allCapitals = Flags(rawValue: 1 << 2)
        /// A single capital letter.
        static let initial = Flags(rawValue: 1 << 3)
        static let caseless = Flags(rawValue: 1 << 4)
        /// Some term begins with this word.
        static let beginsTerm = Flags(rawValue: 1 << 5)
        /// Unspaced script: any of its scalars may begin a term.
        static let unspaced = Flags(rawValue: 1 << 6)
        /// Its first scalar begins a term of an unspaced script (G7サミット).
        static let beginsUnspacedTerm = Flags(rawValue: 1 << 7)

        /// Some person whose name has several words has this surname.
        static let surname = Flags(rawValue: 1 << 8)
        /// It looks like a patronymic (`Patronymics`).
        static let patronymic = Flags(rawValue: 1 << 9)

        /// It may be a word of a name of several words whose other words are to be sought beside it.
        static let anchor = Flags(rawValue: 1 << 10)

        /// A word that says that a person's name stands beside it.
        static let title = Flags(rawValue: 1 << 11)
        /// Something in it may be an apostrophe.
        static let apostrophe = Flags(rawValue: 1 << 12)
        /// It may be the article of an Arabic name (`NameArticles`).
        static let article = Flags(rawValue: 1 << 13)

        /// What may stand between the words of a person's name that the glossary has without it.
        static let betweenNames: Flags = [.initial, .patronymic, .article]

        /// Words that the search for terms must stop at.
        static let interesting: Flags = [.beginsTerm, .unspaced, .beginsUnspacedTerm]
    }

    var flags: Flags
    let script: LetterScript
    let readingCount: UInt16
    let firstReading: UInt32
}
