// SPDX-License-Identifier: Apache-2.0

/// Rules for a mark with no white space after it.
enum JoinedRules {
    static let wideMark = Rule("wide-mark", "a mark that needs no white space after it: 。 ？ ।") {
        guard $0.candidate.isWide else { return nil }
        switch $0.after.head {
        case .continuation, .close: return false
        // ３．５
        case .digit where $0.candidate.mark == .stop && $0.before.shape == .number: return false
        default: return true
        }
    }

    static let joinedSentences = Rule(
        "joined-sentences", "two sentences without a space: a lower-case word, and a word that begins sentences"
    ) {
        guard $0.candidate.mark == .stop, $0.before.shape == .letters, !$0.before.isCapitalized, $0.before.length >= 3,
            $0.before.parts == 1, !$0.before.isGlued, $0.before.roles.isEmpty
        else { return nil }
        return $0.after.isStarter && (!$0.after.isAllCapitals || $0.after.length == 1) ? true : nil
    }

    static let beforeIdeograph = Rule(
        "before-ideograph", "a Latin question or exclamation mark in text that has no white space: だ!次"
    ) {
        guard $0.candidate.mark == .question || $0.candidate.mark == .exclamation else { return nil }
        return $0.after.isIdeograph ? true : nil
    }

    static let joinedWord = Rule("joined-word", "no white space follows: an address, a number, a name") { _ in false }
}
