// SPDX-License-Identifier: Apache-2.0

/// The rules in the order in which they speak, by what the candidate is.
enum RuleBook {
    /// The rules for a candidate.
    static func rules(for candidate: borrowing Candidate) -> [Rule] {
        switch candidate.mark {
        case .lineBreak: lineBreak
        case .bullet, .item: candidate.mark == .item ? item : bullet
        case .stop: candidate.isJoined ? joined : stop
        case .ellipsis: candidate.isJoined ? joined : ellipsis
        case .question, .exclamation: candidate.isJoined ? joined : question
        case .terminal: candidate.isJoined ? joined : terminal
        case .semicolon: semicolon
        case .capital, .ending: unmarked
        case .smile: smile
        case .space: spaced
        }
    }

    /// Whether a rule asks if the candidate lies within a remark in brackets.
    static func asksForRemarks(_ candidate: borrowing Candidate) -> Bool {
        switch candidate.mark {
        case .stop, .ellipsis, .question, .exclamation: !candidate.isJoined
        default: false
        }
    }

    /// What the first rule that speaks of a situation says.
    struct Word {
        /// The rule's place in `names`.
        let rule: UInt8
        let isSure: Bool
        let cuts: Bool
    }

    /// Puts a situation to its rules. A call of its own, so that the situation is laid out in memory once and not for each
    /// rule.
    @inline(never)
    static func firstWord(on situation: borrowing Situation) -> Word? {
        let rules = rules(for: situation.candidate)
        for index in rules.indices {
            if let cuts = rules[index].judge(situation) {
                return Word(rule: rules[index].number, isSure: rules[index].isSure, cuts: cuts)
            }
        }
        return nil
    }

    /// Every rule once, for documentation and tests.
    static var all: [Rule] {
        var seen: Set<String> = []
        let lists = [
            joined, stop, ellipsis, question, terminal, lineBreak, bullet, semicolon, unmarked, smile, item, spaced,
        ]
        return lists.flatMap { $0 }.filter { seen.insert($0.name).inserted }
    }

    static let joined: [Rule] = numbered([
        GeneralRules.leadingMark, GeneralRules.quotationBegins, GeneralRules.quotedSpeechParticle,
        GeneralRules.told, JoinedRules.wideMark,
        JoinedRules.beforeIdeograph,
        JoinedRules.joinedSentences, JoinedRules.joinedQuestion, JoinedRules.joinedCapital, JoinedRules.joinedWord,
    ])

    static let stop: [Rule] = numbered([
        GeneralRules.listItem, GeneralRules.listBegins, GeneralRules.continuation, GeneralRules.bracketedMark,
        GeneralRules.withinRemark,
        GeneralRules.leadingMark,
        GeneralRules.openingEllipsis,
        GeneralRules.pause, AbbreviationRules.insideAbbreviation, AbbreviationRules.closedAbbreviation,
        AbbreviationRules.withinSentence, GeneralRules.reference, AbbreviationRules.numberedItem,
        AbbreviationRules.numberSign,
        AbbreviationRules.governed, AbbreviationRules.year, AbbreviationRules.era, AbbreviationRules.unit,
        AbbreviationRules.surname, AbbreviationRules.lettered, AbbreviationRules.endingTitle, AbbreviationRules.title,
        AbbreviationRules.loneAbbreviation,
        AbbreviationRules.beforeNumber, AbbreviationRules.region, AbbreviationRules.law, NumberRules.date,
        AbbreviationRules.closing, NumberRules.marker, NumberRules.caption, GeneralRules.nameGoesOn,
        AbbreviationRules.degree, AbbreviationRules.initial, NumberRules.ordinal, NumberRules.romanOrdinal,
        AbbreviationRules.abbreviation,
        AbbreviationRules.dotted, GeneralRules.withinBrackets, GeneralRules.quotedClause, AbbreviationRules.clipped,
        GeneralRules.told, GeneralRules.lowerCase, AbbreviationRules.vowelless,
        GeneralRules.enclosedDash, GeneralRules.dialogueDash,
        GeneralRules.numberFollows, GeneralRules.remark, GeneralRules.quotationEnds,
        GeneralRules.unicode,
        GeneralRules.noBoundary,
    ])

    static let ellipsis: [Rule] = numbered([
        GeneralRules.listItem, GeneralRules.listBegins, GeneralRules.continuation, GeneralRules.bracketedMark,
        GeneralRules.withinRemark,
        GeneralRules.leadingMark, GeneralRules.quotationBegins,
        GeneralRules.openingEllipsis, GeneralRules.quotedClause,
        GeneralRules.lowerCase, GeneralRules.enclosedDash, GeneralRules.told, GeneralRules.dialogueDash,
        GeneralRules.namedWork, GeneralRules.ellipsis,
    ])

    static let question: [Rule] = numbered([
        GeneralRules.listItem, GeneralRules.listBegins, GeneralRules.continuation, GeneralRules.bracketedMark,
        GeneralRules.withinRemark,
        GeneralRules.leadingMark,
        GeneralRules.openingEllipsis,
        GeneralRules.nameGoesOn, AbbreviationRules.nameWithMark, GeneralRules.quotedSpeechParticle,
        GeneralRules.quotedClause,
        GeneralRules.trailingOff, GeneralRules.smallLetters, GeneralRules.lowerCase,
        GeneralRules.enclosedDash, GeneralRules.told, GeneralRules.dialogueDash, GeneralRules.namedWork,
        GeneralRules.remark,
        GeneralRules.unicode, GeneralRules.noBoundary,
    ])

    static let terminal: [Rule] = numbered([
        GeneralRules.listItem, GeneralRules.listBegins, GeneralRules.continuation, GeneralRules.leadingMark,
        GeneralRules.quotedSpeechParticle, GeneralRules.told,
        GeneralRules.endMark,
    ])

    static let lineBreak: [Rule] = numbered([
        GeneralRules.listItem, LineRules.lineGoesOn, LineRules.lowerCaseLine, LineRules.indentedLine,
        LineRules.shortLine, LineRules.wrappedLine,
    ])

    static let bullet: [Rule] = numbered([LineRules.bullet])

    static let item: [Rule] = numbered([LineRules.joinedItem, LineRules.nextItem])

    static let semicolon: [Rule] = numbered([GeneralRules.semicolon])

    static let unmarked: [Rule] = numbered([GeneralRules.unfinished, GeneralRules.unmarked])

    static let smile: [Rule] = numbered([GeneralRules.joinedSmile, GeneralRules.smile])

    static let spaced: [Rule] = numbered([GeneralRules.spaced])

    /// The names of all rules; the model's table knows a rule by its name.
    static let names: [String] = [
        "list-item", "continuation", "bracketed-mark", "leading-mark", "opening-ellipsis", "pause",
        "inside-abbreviation", "closed-abbreviation", "unit", "title", "before-number", "closing", "marker", "initial",
        "ordinal", "roman-ordinal", "abbreviation", "dotted", "lower-case", "vowelless", "dialogue-dash",
        "number-follows", "unicode", "ellipsis", "name-with-mark", "quoted-speech-particle", "end-mark", "wide-mark",
        "before-ideograph", "joined-sentences", "joined-word", "line-goes-on", "lower-case-line", "indented-line",
        "short-line", "wrapped-line", "bullet", "semicolon", "unmarked", "next-item", "list-begins", "degree", "remark",
        "no-boundary", "joined-capital", "within-sentence",
        "enclosed-dash", "quotation-ends", "year",
        "within-brackets", "joined-question", "smile", "era", "ending-title",
        "small-letters", "named-work", "lone-abbreviation", "unfinished",
        "caption", "quoted-clause", "trailing-off", "name-goes-on", "joined-smile",
        "joined-item", "reference", "surname", "within-remark", "lettered",
        "governed", "number-sign", "numbered-item", "region", "clipped", "told", "quotation-begins",
        "spaced", "law", "date",
    ]

    private static func numbered(_ rules: [Rule]) -> [Rule] {
        rules.map { rule in
            var rule = rule
            rule.number = UInt8(names.firstIndex(of: rule.name) ?? 0)
            return rule
        }
    }
}
