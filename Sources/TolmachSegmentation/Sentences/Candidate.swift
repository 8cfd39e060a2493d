// SPDX-License-Identifier: Apache-2.0

/// A place where a sentence may end.
struct Candidate: Sendable {
    enum Mark: String, Sendable {
        case stop
        case ellipsis
        case question
        case exclamation
        case terminal
        /// No mark: a line ends.
        case lineBreak = "line-break"
        /// No mark: a bullet follows.
        case bullet
        case semicolon
        /// No mark: a word with a capital follows that may begin a sentence, as after a headline.
        case capital
        /// A closing bracket that nothing opened, as in :) or ))
        case smile
        /// No mark: the next item of a list follows, as `2.` in a sentence that begins with `1.`
        case item
        /// No mark: the word ends as verbs at the end of a sentence do (Korean).
        case ending
        /// No mark: the language ends sentences at some of its spaces (Thai).
        case space
    }

    /// What closes between the mark and the end.
    enum Closer: UInt8, Sendable {
        case none
        case quote
        case bracket
    }

    var mark: Mark
    /// The run of end marks; of several that closers part, the last.
    var marks: Range<Int>
    /// Where the sentence ends if it does: after marks, closers and notes.
    var end: Int
    /// What comes after the white space that follows.
    var next: Int
    /// How many line breaks that white space holds.
    var lineBreaks = 0
    /// Ends a sentence also without white space after it.
    var isWide = false
    var closer = Closer.none
    /// A closing quote or bracket stands right before the mark.
    var followsCloser = false
    /// The mark is all that stands between two brackets: (!), […].
    var isBracketed = false
    /// A quotation mark that opens stands right before the mark: «… і так далі»
    var opensQuotation = false
    /// A reference in square brackets follows, and the sentence's own mark behind it: … [15, p. 3].
    var isCited = false
    /// A question or exclamation mark that an ellipsis follows: ?.. !...
    var trailsOff = false
    /// Which of the language's endings it is, from 1.
    var ending: UInt8 = 0
    /// What stands around a space that may end a sentence.
    var words = (after: SpaceWords.After.plain, before: SpaceWords.Before.plain)
    /// ICU's rules put a boundary here.
    var isProposedByICU = false

    var isJoined: Bool { end == next }
}

/// The word before a candidate.
struct WordBefore: Sendable {
    enum Shape: Sendable {
        /// No word: the mark follows a closer, a symbol, or nothing.
        case none
        case letters
        case number
        /// Letters and digits, or too long to be a word.
        case mixed
    }

    var shape = Shape.none
    /// Letters or digits of the last part: 1 for the S of U.S.
    var length = 0
    /// The same of the longest part.
    var longestPart = 0
    /// Parts joined by full stops without white space: 2 for U.S.
    var parts = 1
    var isCapitalized = false
    var isAllCapitals = false
    var endsWithDigit = false
    /// Initials and a name joined by full stops: T.May.
    var isName = false
    /// i, ii, iv: what numbers list items.
    var isLowerRoman = false
    /// Of a script without case.
    var isUncased = false
    /// One letter that stands for a name: a capital, or any letter of an alphabet without case.
    var isInitial = false
    var isRoman = false
    var hasVowel = true
    /// The roles of the longest abbreviation that ends here.
    var roles: WordRoles = []
    /// With the next word it is one abbreviation: т. д.
    var isContinued = false
    /// A number stands before the word: 5 km.
    var followsNumber = false
    /// A number is joined to it by a dash: 3–2.
    var isRange = false
    /// Hours and minutes that are no date: 18.00, 9.45.
    var isTime = false
    /// The word before it begins with a capital: Karl IV.
    var followsCapitalized = false
    /// The second of two initials behind a surname: підписав Коваленко П. І.
    var followsSurname = false
    /// A letter that things are told apart by, and no initial: vitamin C.
    var isLettered = false
    /// The word before it is in lower case: her Ph.D.
    var followsLower = false
    /// The word before is joined by something that is no white space: a slash, a hash, an at sign.
    var isGlued = false
    /// The sentence so far holds nothing but this word.
    var beginsSentence = false
    /// The sentence so far holds nothing but the abbreviation that ends here, of however many parts.
    var isAlone = false
    /// A dash stands before it: what somebody says.
    var isAnswer = false
    /// The number of an item after a colon, or where a quotation begins: Наказую: 1. Затвердити план. «2. Строк минув.»
    var isFirstItem = false
    /// A number, and the sentence so far holds nothing else but what it counts, or an abbreviation of that: Рис. 5. Стаття 5.
    var isCaption = false
    /// The sentence so far holds no word at all.
    var nothingBefore = false
    /// Where the last part begins and ends.
    var start = 0
    var end = 0
}

/// What comes after a candidate.
struct WordAfter: Sendable {
    /// The class of its first character, after openers and a dash.
    var first = SentenceClass.other
    /// The class of what comes first of all.
    var head = SentenceClass.other
    var isOpened = false
    var followsDash = false
    var length = 0
    var isAllCapitals = false
    var isRoman = false
    var isHiragana = false
    /// Han or Kana.
    var isIdeograph = false
    /// It has a letter beyond ASCII.
    var isForeign = false
    /// One letter with a full stop.
    var isInitial = false
    /// A capital with a number: S1.
    var isNumbered = false
    /// A question mark stands right after it.
    var isAsked = false
    /// A known abbreviation with its full stop.
    var isAbbreviation = false
    /// … or ... stands right before it.
    var followsEllipsis = false
    /// It ends as surnames of Cyrillic do. Only looked at after a surname with initials.
    var isSurname = false
    var roles: WordRoles = []
    /// Those of the whole word, where `roles` may be those of what stands before an apostrophe.
    var wholeRoles: WordRoles = []
    /// Where the word begins and ends.
    var start = 0
    var end = 0
    /// Of its folded spelling up to an apostrophe.
    var hash: UInt32 = 0

    var isUpper: Bool { first == .upper }
    var isStarter: Bool { first == .upper && roles.contains(.starter) && !isInitial }
}

/// The lines on both sides of a line break.
struct LinesAround: Sendable {
    /// The first word of the next line would still have fitted on the line: the break was meant.
    var wouldFit = false
    /// All lines of the paragraph are short: no running text.
    var areShort = false
    /// Three or more lines, all of them short: a list without marks.
    var areItems = false
    /// Both lines are a letter or two: a word written from top to bottom.
    var areLetters = false
    /// The line ends with a function word, a comma or a hyphen.
    var goesOn = false
    var listItemFollows = false
    /// The next line is indented deeper than this one.
    var indents = false
}

/// All that the rules see of a candidate.
struct Situation: Sendable {
    var candidate: Candidate
    var before: WordBefore
    var after: WordAfter
    var lines: LinesAround
    /// A bracket was opened and has not closed. Only looked at where a rule asks.
    var isInBrackets = false
    /// The bracket that was opened closes soon, and no mark stands right before the one that closes. Only looked at after marks.
    var isInRemark = false
    /// Both lie within brackets or quotation marks that close soon. Only looked at where a rule asks.
    var isEnclosed = false
    /// The sentence begins with the marker of a list item, and so does what follows.
    var isBetweenItems = false
    /// An item of a list follows, and the next one soon after it.
    var beginsList = false
    /// The sentence begins with a preposition or a number. Only looked at where a rule asks.
    var beginsWithPreposition = false
    /// The year before begins its sentence or clause, but for function words. Only looked at where a rule asks.
    var opensClause = false
    /// The word after the next one has a capital. Only looked at where a rule asks.
    var isCapitalAhead = false
    /// The sentence so far is all in lower case, as people write to each other. Only looked at before lower case.
    var isSmall = false
    /// The sentence so far is a preposition and a word. Only looked at without a mark.
    var isPhrase = false
    /// The sentence so far is nothing but the sign of an item: (9). Only looked at without a mark.
    var isMarker = false
    /// Between the two words of a name in quotation marks: програма «Голос. Діти» триває. Only looked at before a capital.
    var isInName = false
    /// What closes is the name of a work: the novel “Who Is to Blame?” Only looked at before a capital.
    var isWork = false
    /// It does not open the sentence, and the word after it goes on. Only looked at where `isWork` holds.
    var isWorkLast = false
    /// A short word between a preposition and a capital (на р. Случ), or a letter before a number.
    var isGoverned = false
    /// The sentence so far is a preposition, a number and a unit: Через 5 хв.
    var isMoment = false
    /// An abbreviation that numbers stand after, and a name in quotation marks follows: газ. «Рада»
    var isBeforeName = false
    /// A short word before №.
    var isBeforeNumberSign = false
    /// A date, sum or closing abbreviation before the number of an item: 20 грн. 3. Подати звіт.
    var isBeforeItem = false
    /// The abbreviation of a region, and another region's name follows: Лубенського пов. Полтавської губ.
    var isBeforeRegion = false
    /// The word before is a number, or one that looks clipped. Only looked at before lower case.
    var isClipped = false
    /// The abbreviation of a year or month stands between a verb and its object: Закінчив у 1978 р. Київський політехнічний.
    var lacksObject = false
    /// After a dash it is told who speaks, and how: — Шити? — Соня глянула.
    var isTold = false
    /// The number of an article or its abbreviation, and the name of a law follows: čl. 15. st. 2. Zakona o radu
    var isBeforeLaw = false
    /// Within a date whose parts have full stops: 1950. 1. 5. 서울에서
    var isInDate = false
    /// The number of a part of a text, and so no ordinal: şek. 7, kuva 7. Only looked at before a capital.
    var isCounted = false
    /// One of the numbers that things are listed by behind commas: Branky: 12. Novák, 45. Kos. Only looked at before a capital.
    var isListed = false
    /// What a reference names follows: М., 1989. — Т. 2. — С. 5.
    var isReference = false
    /// Bytes of the sentence so far.
    var sofar: Int
    /// Before what the language writes ordinals with a full stop.
    var ordinals: Ordinals
    /// Whether a full stop ends sentences in the language.
    var stopEnds: Bool
}
