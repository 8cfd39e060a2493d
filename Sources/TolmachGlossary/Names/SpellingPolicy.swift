// SPDX-License-Identifier: Apache-2.0

/// How alike the words of a text and a name must be to be a mention, in scores of `EditScore`. One table for all languages.
enum SpellingPolicy {
    /// No word of a full name may be less alike.
    static let least = 0.2
    /// One word of a full name must be so much alike: those beside it are looked at only then.
    static let anchor = full
    /// What a word beside an anchor counts at most: less than says anything elsewhere, in a `Float`, too.
    static let neighbour = Float(anchor).nextDown
    /// The mean over a full name.
    static let full = 0.4
    /// The word of a full name that the others cannot do without: a shared given name carries none.
    static let surname = 0.25
    /// A word alone.
    static let alone = 0.82
    /// A long word alone in a script without capitals, where nothing else tells a name.
    static let aloneLong = 0.68
    static let lettersOfLongWord = 9
    /// A short word alone in a script without capitals: one of fewer than four letters, and of fewer than six where no model was learned for the script, since many a
    /// common word of Bengali or Hindi is romanized like a name.
    static let short = 0.95
    static let shortWithoutTable = 0.9
    static let leastWithoutCapitals = 4
    static let lettersWithoutTable = 6
    /// A word alone that sounds so much like a name without a Latin spelling, by one that was made for it.
    static let aloneMade = 0.6
    /// The same of one with fewer than four consonants.
    static let shortMade = 0.72
    static let soundOfMade = 0.94
    static let lettersOfMade = 5
    /// A word alone where a sentence begins, and any word has a capital.
    static let first = 0.975
    /// Words of so many letters are seldom alike by chance, even where a sentence begins.
    static let manyLetters = 7
    /// The surname of a person that was named in full.
    static let alias = 0.4
    /// A surname beside initials, and beside a title.
    static let withInitials = 0.6
    static let titled = 0.95
    /// A long word alone after one that begins a sentence and so may be no name.
    static let second = 0.65
    static let lettersOfSecond = 8

    /// A full name in a spelling that the text's language does not use: the mean, and the surname.
    static let variantFull = 0.6
    static let variantSurname = 0.5

    /// A word that sounds so much alike sounds the same, but for how traditions write it.
    static let sameSound = 0.9

    /// A given name beside the surname sounds at least so much alike in `SoundDistance`.
    static let leastGivenSound = 0.8
    /// What one counts at least.
    static let givenName = 0.25

    /// Whether a word beside a person's surname is the given name: what sounds the same may be written otherwise (Alexei, Aleksiej), what is written alike may sound
    /// a little otherwise (Edvard, Eduard). `letters` are those of the shorter.
    static func isGivenName(_ score: Double, sound: Double, letters: Int) -> Bool {
        letters > 3 && score >= 0.15 && sound >= 0.88 || letters > 4 && score >= 0.85
            || letters > 5 && (score >= 0.3 && sound >= 0.84 || score >= 0.6)
    }

    /// What a word of a full name counts that sounds the same in a spelling no model knows (Kaddafi, Gaddafi): its score, or enough for a surname.
    static func variantScore(_ score: Double, soundsTheSame: Bool, letters: Int) -> Double {
        letters >= 6 && soundsTheSame ? max(score, variantSurname) : score
    }

    /// A surname of fewer letters does not stand for a person that the glossary has only in full.
    static let lettersOfSurnameAlone = 6

    /// Whether a surname in another spelling does.
    static func isSurnameAlone(_ reading: Reading, _ letters: Int) -> Bool {
        reading.isStrong && reading.similarity >= 0.9 && letters >= 9
    }

    /// Whether what stands beside a word is to be looked at, because the word may belong to a name.
    static func isAnchor(_ reading: Reading) -> Bool { Double(reading.similarity) >= anchor }

    static func isEnoughAlone(_ hit: SpellingIndex.Hit, among script: LetterScript) -> Bool {
        if !script.isCased, hit.letters < leastWithoutCapitals { return hit.score >= short }
        if script == .other, hit.letters < lettersWithoutTable { return hit.score >= shortWithoutTable }
        return hit.score >= (!script.isCased && hit.letters >= lettersOfLongWord ? aloneLong : alone)
    }

    /// A word alone in a spelling that the text's language does not use; `sound` is its likeness in `SoundDistance`.
    static func isVariantEnoughAlone(_ score: Double, sound: Double, letters: Int) -> Bool {
        letters >= 8 ? score >= 0.75 && sound >= 0.85 || score >= 0.5 && sound >= 0.94 : letters >= 6 && score >= 0.92
    }
}
