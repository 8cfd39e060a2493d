// SPDX-License-Identifier: Apache-2.0

/// Rules for any mark with white space after it.
enum GeneralRules {
    static let listItem = Rule("list-item", "a list item follows on a new line, or after another", isSure: true) {
        $0.lines.listItemFollows || $0.isBetweenItems ? true : nil
    }

    static let continuation = Rule(
        "continuation", "a comma, colon, semicolon or closing bracket follows: the sentence goes on", isSure: true
    ) {
        switch $0.after.head {
        case _ where $0.candidate.isCited: false
        case .continuation, .close: false
        // American Dad! ''.
        case .stop, .question, .exclamation: $0.candidate.closer != .none && !$0.after.followsEllipsis ? false : nil
        default: nil
        }
    }

    static let withinRemark = Rule(
        "within-remark", "a mark within brackets that close without one: (see p. 5. It rained) or (Kyiv, 2020. 5 May)",
        isSure: true
    ) { $0.isInRemark && $0.candidate.closer != .bracket ? false : nil }

    static let bracketedMark = Rule("bracketed-mark", "the mark stands alone in brackets: (!), (?), […]", isSure: true)
    {
        guard $0.candidate.isBracketed else { return nil }
        // What was left out of a quotation: … (…) Later they left.
        return $0.candidate.mark == .ellipsis && $0.after.isUpper && !$0.after.isOpened && !$0.before.nothingBefore
            ? nil : false
    }

    static let leadingMark = Rule("leading-mark", "no word stands before the mark yet") {
        $0.before.nothingBefore ? false : nil
    }

    static let quotationBegins = Rule(
        "quotation-begins", "a quotation begins with the mark: читаємо: «… Новим був дух»", isSure: true
    ) { $0.candidate.opensQuotation && $0.candidate.closer == .none ? false : nil }

    static let withinBrackets = Rule(
        "within-brackets",
        "a full stop in brackets, and lower case after it: (as in approx. half) or (It rained.) when",
        isSure: true
    ) {
        $0.after.first == .lower && ($0.candidate.closer == .bracket || $0.isEnclosed) ? false : nil
    }

    static let quotedClause = Rule(
        "quoted-clause", "a mark within quotation marks, and lower case after them: “It rained.” she said", isSure: true
    ) { $0.after.head == .lower && $0.candidate.closer == .quote ? false : nil }

    static let trailingOff = Rule(
        "trailing-off", "a mark that an ellipsis follows, and lower case after it: Так!.. це вона", isSure: true
    ) { $0.candidate.trailsOff && $0.after.first == .lower ? false : nil }

    static let nameGoesOn = Rule(
        "name-goes-on", "a full stop within a name in quotation marks: програма «Голос. Діти» триває", isSure: true
    ) { $0.isInName ? false : nil }

    static let lowerCase = Rule("lower-case", "a lower-case word follows, as after \"What?\" she asked") {
        $0.after.first == .lower ? false : nil
    }

    static let smallLetters = Rule(
        "small-letters", "who writes without capitals asks and calls without them, too: як справи? що нового?"
    ) {
        guard $0.isSmall, $0.after.head == .lower, $0.candidate.closer == .none, !$0.candidate.followsCloser,
            $0.before.shape == .letters, $0.before.end == $0.candidate.marks.lowerBound, !$0.before.isGlued
        else { return nil }
        return true
    }

    static let namedWork = Rule(
        "named-work", "the name of a work with its mark, and a capital: the novel “Who Is to Blame?” Herzen wrote"
    ) {
        guard $0.isWork else { return nil }
        // She read “Who Is to Blame?” Tom had, too. What is written with other letters has a full stop there.
        return $0.after.isStarter ? true : $0.isWorkLast && !$0.after.isForeign ? nil : false
    }

    static let told = Rule(
        "told", "after a dash it is told who speaks: — Шити? — Соня глянула, — Ні. — сказав він", isSure: true
    ) { $0.isTold ? false : nil }

    static let dialogueDash = Rule("dialogue-dash", "a dash with a capital begins the next speaker's words") {
        guard $0.after.followsDash, !$0.after.isAbbreviation, !$0.isEnclosed else { return nil }
        // Скільки? — 20 гривень.
        if $0.after.first == .digit {
            return $0.after.head == .dash && $0.candidate.closer == .none
                && ($0.candidate.mark == .question || $0.candidate.mark == .exclamation) ? true : nil
        }
        return $0.after.isUpper || $0.after.first == .letter ? true : nil
    }

    static let reference = Rule(
        "reference",
        "what a reference names, a place with its year or, after a dash, a volume: М., 1989. — Т. 2. — 240 с.",
        isSure: true
    ) { $0.isReference ? false : nil }

    static let enclosedDash = Rule(
        "enclosed-dash", "a dash within quotation marks: who speaks goes on", isSure: true
    ) { $0.after.followsDash && $0.isEnclosed ? false : nil }

    static let quotedSpeechParticle = Rule(
        "quoted-speech-particle", "Japanese goes on after a closed quotation: 「…。」と", isSure: true
    ) {
        $0.candidate.closer != .none && $0.after.isHiragana && !$0.after.isOpened ? false : nil
    }

    static let numberFollows = Rule("number-follows", "a number begins a sentence, whatever comes after it") {
        $0.after.first == .digit ? true : nil
    }

    static let openingEllipsis = Rule("opening-ellipsis", "an ellipsis begins the next sentence: raak. ...en toen") {
        $0.after.followsEllipsis ? true : nil
    }

    static let ellipsis = Rule("ellipsis", "an ellipsis ends a sentence before anything but lower case") {
        switch $0.after.first {
        case .upper, .letter, .digit: true
        default: $0.candidate.isProposedByICU
        }
    }

    static let pause = Rule("pause", "the language uses the full stop for a pause (Armenian)", isSure: true) {
        $0.stopEnds ? nil : false
    }

    static let endMark = Rule("end-mark", "a mark that does nothing but end sentences", isSure: true) { _ in true }

    static let semicolon = Rule("semicolon", "a semicolon seldom ends a sentence") { _ in false }

    static let unmarked = Rule("unmarked", "a sentence seldom ends without a mark") { _ in false }

    static let spaced = Rule("spaced", "a sentence ends at few of the spaces (Thai)") { _ in false }

    static let unfinished = Rule(
        "unfinished",
        "no sentence ends without a mark before it has a word, nor at the sign of an item: (9) It rained, or a preposition: віримо в Нього",
        isSure: true
    ) {
        $0.before.nothingBefore || $0.isPhrase || $0.isMarker || $0.sofar < 3
            || !$0.before.isCapitalized
                && (!$0.before.roles.isDisjoint(with: [.preposition, .conjunction])
                    || $0.before.length == 1 && $0.before.roles.contains(.starter))
            ? false : nil
    }

    static let joinedSmile = Rule(
        "joined-smile", "a smile, and a word with a capital that no address has: дякую:)Пишіть", isSure: true
    ) {
        guard $0.candidate.isJoined else { return nil }
        return $0.after.isUpper && $0.after.isForeign && (!$0.after.isAllCapitals || $0.after.isStarter)
    }

    static let smile = Rule("smile", "a smile ends a sentence before a capital or a symbol") {
        $0.after.isUpper || $0.after.head == .symbol
    }

    static let listBegins = Rule(
        "list-begins", "an item of a list follows, and the next one soon after it", isSure: true
    ) { $0.beginsList ? true : nil }

    static let remark = Rule("remark", "a mark within a remark in brackets, and no capital after it: (25!) pages") {
        $0.candidate.closer == .bracket && $0.candidate.mark != .stop && $0.after.first == .letter ? false : nil
    }

    static let quotationEnds = Rule(
        "quotation-ends", "a full stop within quotation marks, and a capital after them: “We agreed.” They left.",
        isSure: true
    ) { $0.candidate.closer == .quote && $0.candidate.isProposedByICU && $0.after.isUpper ? true : nil }

    static let unicode = Rule("unicode", "no other rule speaks, and ICU's rules (UAX #29) cut") {
        $0.candidate.isProposedByICU ? true : nil
    }

    static let noBoundary = Rule(
        "no-boundary", "ICU's rules do not cut: the sentence ends before a capital or a symbol all the same"
    ) { $0.after.isUpper || $0.after.head == .symbol }
}
