// SPDX-License-Identifier: Apache-2.0

/// Rules for a full stop after a number.
enum NumberRules {
    static let marker = Rule("marker", "the number or letter of a list item or heading: 1. Oil prices", isSure: true) {
        if $0.before.isFirstItem, $0.after.isUpper { return false }
        guard $0.before.beginsSentence, !$0.before.isAnswer, $0.candidate.closer != .quote else { return nil }
        switch $0.before.shape {
        case .number: return $0.before.length <= 3 ? false : nil
        case .letters: return $0.before.length == 1 || $0.before.isRoman || $0.before.isLowerRoman ? false : nil
        default: return nil
        }
    }

    static let caption = Rule("caption", "the number of a figure or article: Рис. 5. Будова", isSure: true) {
        $0.before.isCaption && $0.candidate.closer == .none ? false : nil
    }

    static let date = Rule(
        "date", "within a date of year, month and day with full stops: 1950. 1. 5. 서울에서", isSure: true
    ) { $0.isInDate ? false : nil }

    static let ordinal = Rule("ordinal", "an ordinal number: 5. März, 28. září, 2. Weltkrieg") {
        guard $0.ordinals != .no, $0.before.shape == .number, $0.before.length <= 2, $0.candidate.closer == .none,
            !$0.before.isGlued, $0.before.parts <= 2, !$0.before.isTime, !$0.isCounted
        else { return nil }
        if $0.after.roles.contains(.month) { return false }
        // w latach 70. XX wieku
        if $0.after.isRoman, $0.after.length > 1, !$0.after.isOpened, !$0.after.followsDash { return false }
        switch $0.after.first {
        // Branky: 12. Novák, 45. Kos
        case .upper where $0.isListed && !$0.after.isStarter: return false
        case .upper: return $0.ordinals == .yes ? nil : $0.before.isRange || $0.after.isStarter
        case .digit: return false
        default: return nil
        }
    }

    static let romanOrdinal = Rule("roman-ordinal", "a Roman number as an ordinal: XX. Jahrhundert, Karl IV.") {
        guard $0.ordinals != .no, $0.before.isRoman, $0.before.shape == .letters, $0.before.parts == 1,
            $0.candidate.closer == .none
        else { return nil }
        switch $0.after.first {
        case .upper: return $0.ordinals == .yes && $0.before.followsCapitalized || $0.after.isStarter
        // Franz I. (1804–1835)
        case .digit where $0.after.isOpened: return false
        default: return nil
        }
    }
}
