// SPDX-License-Identifier: Apache-2.0

/// Rules for a mark with no white space after it.
enum JoinedRules {
    static let wideMark = Rule("wide-mark", "a mark that needs no white space after it: 。 ？ ।", isSure: true) {
        guard $0.candidate.isWide else { return nil }
        switch $0.after.head {
        case .continuation, .close: return false
        // ３．５
        case .digit where $0.candidate.mark == .stop && $0.before.endsWithDigit: return false
        default: return !$0.isEnclosed
        }
    }

    static let joinedSentences = Rule(
        "joined-sentences", "two sentences without a space: a word, and one that begins sentences", isSure: true
    ) {
        // «Він пішов».А вона лишилась.
        if $0.candidate.followsCloser, $0.candidate.mark == .stop, $0.after.isForeign, $0.after.isStarter {
            return true
        }
        guard $0.before.shape != .none, $0.before.parts == 1, !$0.before.isGlued, !$0.before.roles.contains(.title),
            $0.before.length > 1 || !$0.before.roles.isEmpty && !$0.before.isInitial
        else { return nil }
        return $0.after.isStarter && (!$0.after.isAllCapitals || $0.after.length == 1) ? true : nil
    }

    static let beforeIdeograph = Rule(
        "before-ideograph", "a Latin question or exclamation mark in text that has no white space: だ!次"
    ) {
        guard $0.candidate.mark == .question || $0.candidate.mark == .exclamation else { return nil }
        return $0.after.isIdeograph ? true : nil
    }

    static let joinedQuestion = Rule(
        "joined-question", "a question or exclamation mark, and a word with a capital that no address has: є?Так",
        isSure: true
    ) {
        // Ти прийшов?так; but хто?що?
        if $0.candidate.mark == .question, $0.before.shape == .letters, $0.before.parts == 1, !$0.before.isGlued,
            $0.after.first == .lower
        {
            // — Що?— крикнув він.
            if $0.after.followsDash { return false }
            return $0.after.isForeign && !$0.after.isAsked
        }
        // Yahoo!Ответы, «Алиса»!Концерт: names with a mark of their own.
        guard $0.candidate.mark == .question || $0.candidate.mark == .exclamation,
            $0.before.shape == .letters && !$0.before.isInitial || $0.before.shape == .number
                || $0.before.shape == .none && $0.candidate.mark == .question && !$0.before.nothingBefore
                || $0.before.shape == .mixed && $0.candidate.mark == .question
                || $0.candidate.mark == .question && $0.candidate.followsCloser || $0.candidate.closer == .quote,
            !$0.before.isCapitalized || $0.before.beginsSentence || $0.candidate.mark == .question,
            !$0.before.isGlued || $0.before.shape == .number, $0.after.isUpper,
            $0.after.isForeign,
            $0.after.length > 1 && $0.candidate.mark == .question || $0.after.length > 2 && !$0.after.isAllCapitals
                || $0.after.isStarter
        else { return nil }
        return true
    }

    static let joinedCapital = Rule(
        "joined-capital", "a word in lower case, a mark, and a word with a capital: an address, or two sentences"
    ) {
        guard $0.before.shape == .letters, !$0.before.isCapitalized,
            $0.before.parts == 1, !$0.before.isGlued,
            $0.before.length > 2, $0.before.roles.isDisjoint(with: .anyAbbreviation.union(.part)), $0.after.isUpper,
            !$0.after.isAllCapitals, $0.candidate.closer == .none
        else { return nil }
        return $0.after.isForeign
    }

    static let joinedWord = Rule("joined-word", "no white space follows: an address, a number, a name", isSure: true) {
        _ in false
    }
}
