// SPDX-License-Identifier: Apache-2.0

/// The parts of a reference: Коваль О. Місто. — К.: Основи, 1989. — Т. 2. — 240 с.
extension SentenceCutter {
    /// Whether what a reference names follows a full stop.
    mutating func isReference(
        _ text: Span<UInt8>, _ situation: borrowing Situation, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        let after = situation.after
        if isPlace(text, after, limit) { return true }
        guard after.followsDash else { return false }
        if isPublisher(text, after, limit) { return true }
        let before = situation.before
        guard before.shape == .number || !before.roles.isDisjoint(with: .anyAbbreviation) else { return false }
        return isReference(text, after, limit, rules)
    }

    /// Whether a place with its publisher follows, and the year soon: К.: Основи, 1989. Looks 120 bytes ahead.
    private func isPublisher(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.isUpper, after.length < 4, after.end + 2 < limit, text[after.end] == 0x2E else { return false }
        var offset = after.end + 1
        if text[offset] == 0x20 { offset += 1 }
        guard text[offset] == 0x3A || text[offset] == 0x3B else { return false }
        let last = min(limit - 6, offset + 120)
        while offset < last, text[offset] != 0x0A {
            if text[offset] == 0x2C, text[offset + 1] == 0x20,
                (offset + 2..<offset + 6).allSatisfy({ 0x30...0x39 ~= text[$0] })
            {
                return true
            }
            offset += 1
        }
        return false
    }

    /// Whether a place with its year follows, as references have it: Мн., 1989
    private func isPlace(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.isUpper, after.length < 4, after.end + 6 < limit, text[after.end] == 0x2E,
            text[after.end + 1] == 0x2C, text[after.end + 2] == 0x20
        else { return false }
        return (after.end + 3..<after.end + 7).allSatisfy { 0x30...0x39 ~= text[$0] }
    }

    /// Whether what follows a dash is a volume, a page or how many there are: Т. 2, 240 с.
    private mutating func isReference(
        _ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        if after.first == .upper {
            guard after.isInitial, after.end + 2 < limit else { return after.isAbbreviation }
            // «Т. 1», «К.: Основи», but: «о 5 год. — О. Бойко замовк»
            let next = text[after.end + 1] == 0x20 ? after.end + 2 : after.end + 1
            return text[next] == 0x3A || 0x30...0x39 ~= text[next]
        }
        guard after.first == .digit else { return false }
        // 3-тє вид.
        var offset = after.end
        if offset < limit, text[offset] == 0x2D {
            let ending = reader.wordAfter(text, offset + 1, limit, rules)
            guard ending.end > offset else { return false }
            offset = ending.end
        }
        guard offset + 1 < limit, text[offset] == 0x20 else { return false }
        let unit = reader.wordAfter(text, offset + 1, limit, rules)
        return unit.first == .lower && unit.end < limit && text[unit.end] == 0x2E
            && (unit.length == 1 || unit.length < 5 && !unit.roles.isDisjoint(with: .anyAbbreviation))
    }
}
