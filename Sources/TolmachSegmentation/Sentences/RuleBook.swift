// SPDX-License-Identifier: Apache-2.0

/// The rules in the order in which they speak, by what the candidate is.
enum RuleBook {
    /// The rules for a candidate.
    static func rules(for candidate: borrowing Candidate) -> [Rule] {
        switch candidate.mark {
        case .lineBreak: lineBreak
        case .bullet: bullet
        case .stop: candidate.isJoined ? joined : stop
        case .ellipsis: candidate.isJoined ? joined : ellipsis
        case .question, .exclamation: candidate.isJoined ? joined : question
        case .terminal: candidate.isJoined ? joined : terminal
        }
    }

    /// Every rule once, for documentation and tests.
    static var all: [Rule] {
        var seen: Set<String> = []
        return [joined, stop, ellipsis, question, terminal, lineBreak, bullet].flatMap { $0 }
            .filter { seen.insert($0.name).inserted }
    }

    static let joined: [Rule] = [
        GeneralRules.leadingMark, GeneralRules.quotedSpeechParticle, JoinedRules.wideMark, JoinedRules.beforeIdeograph,
        JoinedRules.joinedSentences, JoinedRules.joinedWord,
    ]

    static let stop: [Rule] = [
        GeneralRules.listItem, GeneralRules.continuation, GeneralRules.bracketedMark, GeneralRules.leadingMark,
        GeneralRules.openingEllipsis,
        GeneralRules.pause, AbbreviationRules.insideAbbreviation, AbbreviationRules.closedAbbreviation,
        AbbreviationRules.unit,
        AbbreviationRules.title, AbbreviationRules.beforeNumber, AbbreviationRules.closing, NumberRules.marker,
        AbbreviationRules.initial, NumberRules.ordinal, NumberRules.romanOrdinal, AbbreviationRules.abbreviation,
        AbbreviationRules.dotted, GeneralRules.lowerCase, AbbreviationRules.vowelless, GeneralRules.dialogueDash,
        GeneralRules.numberFollows, GeneralRules.unicode,
    ]

    static let ellipsis: [Rule] = [
        GeneralRules.listItem, GeneralRules.continuation, GeneralRules.bracketedMark, GeneralRules.leadingMark,
        GeneralRules.openingEllipsis,
        GeneralRules.lowerCase, GeneralRules.dialogueDash, GeneralRules.ellipsis,
    ]

    static let question: [Rule] = [
        GeneralRules.listItem, GeneralRules.continuation, GeneralRules.bracketedMark, GeneralRules.leadingMark,
        GeneralRules.openingEllipsis,
        AbbreviationRules.nameWithMark, GeneralRules.quotedSpeechParticle, GeneralRules.lowerCase,
        GeneralRules.dialogueDash, GeneralRules.unicode,
    ]

    static let terminal: [Rule] = [
        GeneralRules.listItem, GeneralRules.continuation, GeneralRules.leadingMark, GeneralRules.quotedSpeechParticle,
        GeneralRules.endMark,
    ]

    static let lineBreak: [Rule] = [
        GeneralRules.listItem, LineRules.lineGoesOn, LineRules.lowerCaseLine, LineRules.indentedLine,
        LineRules.shortLine, LineRules.wrappedLine,
    ]

    static let bullet: [Rule] = [LineRules.bullet]
}
