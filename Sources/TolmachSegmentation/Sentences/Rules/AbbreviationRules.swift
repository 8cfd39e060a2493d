// SPDX-License-Identifier: Apache-2.0

/// Rules for a full stop that may belong to the word before it.
enum AbbreviationRules {
    static let insideAbbreviation = Rule(
        "inside-abbreviation", "between the parts of an abbreviation: т. | д., z. | B.", isSure: true
    ) {
        $0.before.isContinued && $0.candidate.closer == .none ? false : nil
    }

    static let closedAbbreviation = Rule(
        "closed-abbreviation",
        "an abbreviation and a closing quote or bracket: only a word that begins sentences begins one"
    ) {
        guard $0.candidate.closer != .none, !$0.before.roles.isDisjoint(with: .kept) else { return nil }
        return $0.after.isStarter
    }

    static let title = Rule(
        "title", "an abbreviation that stands before what it belongs to: Dr., Gen., им.", isSure: true
    ) {
        // Слово взяв Коваль С. М. Усі замовкли: no м. Київ
        guard $0.before.roles.contains(.title) else { return nil }
        let mayEnd = $0.before.roles.contains(.abbreviation) || $0.before.isInitial && $0.before.followsCapitalized
        return mayEnd && $0.after.isStarter ? nil : false
    }

    static let loneAbbreviation = Rule(
        "lone-abbreviation", "an abbreviation is no sentence: P.S. He came, Див. Про це", isSure: true
    ) {
        $0.before.isAlone && $0.before.shape == .letters && !$0.before.isName && !$0.before.isGlued
            && $0.candidate.closer == .none && $0.candidate.lineBreaks == 0 && !$0.after.followsDash ? false : nil
    }

    static let beforeNumber = Rule(
        "before-number", "an abbreviation with its number: No. 5, стр. 12, cap. IX", isSure: true
    ) {
        guard $0.before.roles.contains(.beforeNumber) else { return nil }
        // газ. «Рада», п. «а»
        if $0.isBeforeName { return false }
        // дод. А.
        if $0.after.isInitial, !$0.after.isOpened, !$0.after.followsDash, !$0.before.followsNumber { return false }
        return $0.after.first == .digit || $0.after.isNumbered || $0.after.isRoman && !$0.after.isStarter ? false : nil
    }

    static let unit = Rule("unit", "a unit after its number: ends the sentence before a capital") {
        guard $0.before.roles.contains(.unit), $0.before.followsNumber else { return nil }
        switch $0.after.first {
        // at 9 a.m. Monday
        case .upper where $0.before.parts > 1 && $0.after.roles.contains(.month): return false
        // 86 mlrd. EUR, 5 mil. Kč
        case .upper where $0.after.isInitial || $0.after.isAllCapitals && $0.after.length == 3: return nil
        // At 5 a.m. Mr. Smith went to the bank. Через 5 хв. Марія вийшла.
        case .upper where $0.beginsWithPreposition && $0.sofar < 45 || $0.isMoment: return $0.after.isStarter
        // 5 мил. Kč; but В of Volt is a preposition, too.
        case .upper: return $0.after.isStarter || !$0.after.roles.contains(.unit)
        case .digit: return $0.before.parts > 1
        case .lower: return false
        default: return nil
        }
    }

    static let year = Rule(
        "year", "the word for year after its number ends the sentence before a capital, unless the date opens it"
    ) {
        guard $0.before.roles.contains(.year), $0.before.followsNumber, $0.after.isUpper, !$0.after.isOpened,
            !$0.after.followsDash, !$0.after.isInitial, !$0.after.isRoman,
            !$0.after.isAllCapitals || $0.after.length != 3, !$0.isInBrackets || $0.candidate.closer == .bracket
        else { return nil }
        // У 2014 р. Рада прийняла закон. Кажуть, що у 2014 р. Рада прийняла закон.
        return $0.after.isStarter
            || !$0.lacksObject && !$0.opensClause && (!$0.beginsWithPreposition || $0.sofar >= 64)
    }

    static let era = Rule(
        "era", "before Christ or after: ends the sentence before a capital, unless the date opens it"
    ) {
        guard $0.before.roles.contains(.era), $0.after.isUpper, !$0.after.isOpened, !$0.after.followsDash,
            !$0.after.isInitial, $0.candidate.closer == .none
        else { return nil }
        // У 44 р. до н. е. Цезаря вбили.
        return $0.after.isStarter || !$0.opensClause && (!$0.beginsWithPreposition || $0.sofar >= 64)
    }

    static let governed = Rule(
        "governed",
        "a short word between a preposition and a capital, or a letter before a number, is an abbreviation: на р. Случ",

        isSure: true
    ) { $0.isGoverned ? false : nil }

    static let numberSign = Rule(
        "number-sign", "a short word before the sign of a number is an abbreviation: інв. № 12", isSure: true
    ) { $0.isBeforeNumberSign ? false : nil }

    static let numberedItem = Rule(
        "numbered-item", "after a date or a sum the number of an item follows: 20 грн. 3. Подати звіт.", isSure: true
    ) { $0.isBeforeItem ? true : nil }

    static let region = Rule(
        "region", "a larger region or a state follows: Лубенського пов. Полтавської губ.; обл. УРСР", isSure: true
    ) { $0.isBeforeRegion ? false : nil }

    static let law = Rule(
        "law", "the number of an article, or its abbreviation, and the name of a law: čl. 15. st. 2. Zakona o radu",
        isSure: true
    ) { $0.isBeforeLaw ? false : nil }

    static let clipped = Rule(
        "clipped",
        "a number, or a word that ends as clipped words do, and lower case after it: u 2008. godini, етимол. словник",
        isSure: true
    ) { $0.isClipped ? false : nil }

    static let endingTitle = Rule(
        "ending-title",
        "an abbreviation that stands before a name; after it a function word with a capital and a word without one"
    ) {
        // Streets are called so: bydlí v ul. Na Příkopě.
        guard $0.before.roles.contains(.title), $0.before.length > 1, !$0.before.isCapitalized, $0.after.isStarter,
            !$0.after.roles.contains(.capitalized), $0.before.parts == 1, !$0.isInBrackets, !$0.after.isOpened,
            !$0.after.isAllCapitals || $0.after.length == 1,
            !$0.isCapitalAhead
        else { return nil }
        return true
    }

    static let withinSentence = Rule(
        "within-sentence", "an abbreviation, and lower case after it: etc. and others", isSure: true
    ) {
        guard $0.after.first == .lower, $0.candidate.closer == .none else { return nil }
        return $0.before.roles.isDisjoint(with: [.title, .abbreviation, .closing]) ? nil : false
    }

    static let closing = Rule("closing", "etc. and its like: ends the sentence before a capital") {
        // Р. М. Гук are initials, though р. м. closes.
        guard $0.before.roles.contains(.closing), !($0.before.isInitial && $0.before.followsCapitalized) else {
            return nil
        }
        switch $0.after.first {
        case .upper: return true
        case .letter: return $0.candidate.closer == .none
        case .lower, .digit: return false
        default: return nil
        }
    }

    static let degree = Rule(
        "degree", "a degree that no name stands before ends the sentence before a capital: her Ph.D. Tom"
    ) {
        guard $0.before.roles.contains(.degree), $0.before.followsLower, $0.candidate.closer == .none,
            $0.after.isUpper, !$0.after.isAllCapitals
        else { return nil }
        return true
    }

    static let surname = Rule(
        "surname",
        "a surname with its initials ends the sentence before what is no surname: Слухали Коваленка П. І. Ухвалили"
    ) {
        guard $0.before.followsSurname, $0.candidate.closer == .none, $0.after.isUpper, !$0.after.isInitial,
            !$0.after.isOpened, !$0.after.followsDash, !$0.after.isSurname, !$0.after.isAllCapitals
        else { return nil }
        return true
    }

    static let lettered = Rule(
        "lettered", "a letter after what is told apart by letters is no initial: He lacks vitamin C. People need it.",
        isSure: true
    ) { $0.before.isLettered && $0.candidate.closer == .none && $0.after.isUpper && !$0.after.isInitial ? true : nil }

    static let initial = Rule(
        "initial", "a single capital is an initial, unless it is a unit (5 A), or a word that begins sentences follows"
    ) {
        guard $0.before.isInitial, !$0.before.isGlued, !$0.before.followsNumber || $0.after.isInitial,
            $0.candidate.closer == .none
        else {
            return nil
        }
        switch $0.after.first {
        case .upper, .letter:
            return $0.after.isStarter && (!$0.before.roles.contains(.title) || $0.before.followsCapitalized)
        case .lower: return false
        // Хмельницький Б. (1595–1657)
        case .digit where $0.after.head == .open: return false
        default: return nil
        }
    }

    static let abbreviation = Rule(
        "abbreviation", "an abbreviation: the sentence ends only before a word that begins sentences"
    ) {
        guard $0.before.roles.contains(.abbreviation) else { return nil }
        return $0.after.isStarter
    }

    static let dotted = Rule("dotted", "letters with full stops, as in M.Ap.N.: an abbreviation") {
        guard $0.before.parts > 1, $0.before.shape == .letters, $0.before.longestPart <= 3, !$0.before.isGlued,
            !$0.before.isName
        else { return nil }
        return $0.after.isStarter
    }

    static let vowelless = Rule("vowelless", "a short word without a vowel is an abbreviation; after a number, a unit")
    {
        guard !$0.before.hasVowel, $0.before.shape == .letters, 2...4 ~= $0.before.length, !$0.before.isAllCapitals,
            !$0.before.isGlued, $0.candidate.closer == .none, !$0.before.roles.contains(.opener),
            // 25 грн за кг. Торг доречний.
            $0.before.roles != .unit || $0.before.followsNumber,
            // A sign of chemistry among Cyrillic: Взято метал Sn. Сплав міцний.
            !$0.before.isCapitalized || $0.before.end - $0.before.start > $0.before.length
                || $0.after.end - $0.after.start < 2 * $0.after.length
        else { return nil }
        return $0.after.isStarter || $0.before.followsNumber && $0.after.isUpper && !$0.after.isOpened
    }

    static let nameWithMark = Rule("name-with-mark", "a name that is written with its mark: Yahoo!") {
        $0.before.roles.contains(.exclaimed) ? $0.after.isStarter : nil
    }
}
