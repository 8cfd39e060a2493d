// SPDX-License-Identifier: Apache-2.0

/// The parts of a reference: Коваль О. Місто. — К.: Основи, 1989. — Т. 2. — 240 с. — ISBN 5-7707-9443-7.
extension SentenceCutter {
    /// How far ahead the year of a publisher is sought, in bytes.
    private static let farthestYear = 120

    /// Whether what a reference names follows a full stop.
    mutating func isReference(
        _ text: Span<UInt8>, _ situation: borrowing Situation, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        let after = situation.after
        let before = situation.before
        guard after.followsDash else {
            guard !after.isOpened else { return false }
            // 2-е изд., доп. СПб.: Питер, 2004.
            if isPlace(text, after, limit)
                || after.end + 1 < limit && text[after.end + 1] == 0x3A && isPublisher(text, after, limit)
            {
                return true
            }
            // 2004. Т. 1. С. 15–20.
            return after.isUpper && before.shape == .number && before.parts == 1
                && (before.length == 4 || before.start > 1 && text[before.start - 2] == 0x2E)
                && isNumbered(text, after, limit, rules)
        }
        // — 1990. — № 6
        if after.first == .other, isNumberSign(text, situation.candidate.next, limit) { return true }
        // — 312 с. — (Серія «Ідеї»)
        if after.isOpened { return before.followsNumber && !before.roles.isDisjoint(with: .unit) }
        if isPlace(text, after, limit) || isPublisher(text, after, limit) || isNumbered(text, after, limit, rules) {
            return true
        }
        guard before.shape == .number || !before.roles.isDisjoint(with: .anyAbbreviation) else { return false }
        return isReference(text, after, limit, rules)
    }

    /// Whether № and a digit stand behind the dash at an offset.
    private func isNumberSign(_ text: Span<UInt8>, _ dash: Int, _ limit: Int) -> Bool {
        var offset = dash + decodeScalar(text, at: dash).length
        if offset < limit, text[offset] == 0x20 { offset += 1 }
        guard offset + 4 < limit, decodeScalar(text, at: offset).scalar == 0x2116 else { return false }
        return 0x30...0x39 ~= text[text[offset + 3] == 0x20 ? offset + 4 : offset + 3]
    }

    /// Whether a place with its publisher follows, and the year soon, or the year right away: К.: Основи, 1989; Львів : Світ, 2002;
    /// Буенос-Айрес, 1958.
    private mutating func isPublisher(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.isUpper, !after.isStarter, after.start > 0 else { return false }
        // Буенос-Айрес
        var offset = after.end
        while offset < limit, offset - after.start < TextReader.longestWord {
            let (kind, length) = reader.classAt(text, offset)
            guard kind.isWordPart || text[offset] == 0x2D else { break }
            offset += length
        }
        guard offset + 2 < limit else { return false }
        if text[offset] == 0x2C { return isYear(text, offset, limit) }
        if text[offset] == 0x2E, after.length < 4 { offset += 1 }
        if text[offset] == 0x20 { offset += 1 }
        guard text[offset] == 0x3A || text[offset] == 0x3B else { return false }
        let last = min(limit - 6, offset + Self.farthestYear)
        while offset < last, text[offset] != 0x0A {
            if text[offset] == 0x2C, isYear(text, offset, limit) { return true }
            offset += 1
        }
        return false
    }

    /// Whether a comma, a space and the four digits of a year stand at an offset, and no word goes on behind them.
    private func isYear(_ text: Span<UInt8>, _ comma: Int, _ limit: Int) -> Bool {
        guard comma + 5 < limit, text[comma + 1] == 0x20,
            (comma + 2..<comma + 6).allSatisfy({ $0 < limit && 0x30...0x39 ~= text[$0] })
        else { return false }
        guard comma + 6 < limit else { return true }
        // The first byte of a dash, too: 1955—1995.
        return [0x2E, 0x3B, 0x2C, 0x0A, 0x29, 0x5B, 0xE2].contains(text[comma + 6])
    }

    /// Whether a place with its year follows, as references have it: Мн., 1989
    private func isPlace(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.isUpper, after.length < 4, after.end + 6 < limit, text[after.end] == 0x2E,
            text[after.end + 1] == 0x2C, text[after.end + 2] == 0x20
        else { return false }
        return (after.end + 3..<after.end + 7).allSatisfy { 0x30...0x39 ~= text[$0] }
    }

    /// Whether what follows a dash can hardly be said by anybody: ISBN, a year between dashes, pages, or an abbreviation with
    /// its number and no word behind it: Вип. 3.
    private mutating func isNumbered(
        _ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        if after.first == .digit {
            if isPages(text, after, limit) { return true }
            // — 1990. — № 6
            return after.length == 4 && after.end + 2 < limit && text[after.end] == 0x2E && text[after.end + 1] == 0x20
                && reader.classAt(text, after.end + 2).0 == .dash
        }
        guard after.isUpper, after.end + 2 < limit else { return false }
        // ISBN, ISSN
        if after.length == 4, after.isAllCapitals, text[after.start] == 0x49, text[after.start + 1] == 0x53 {
            return true
        }
        guard text[after.end] == 0x2E, text[after.end + 1] == 0x20, after.wholeRoles.contains(.beforeNumber) else {
            return false
        }
        let number = reader.wordAfter(text, after.end + 2, limit, rules)
        guard number.head == .digit || number.isRoman, number.end > after.end else { return false }
        guard number.end < limit else { return true }
        switch reader.classAt(text, number.end).0 {
        case .stop, .continuation, .dash: return true
        default: return false
        }
    }

    /// Whether a number of pages follows: 240 с., 31 S.
    private func isPages(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.length <= 4, after.end + 2 < limit, text[after.end] == 0x20 else { return false }
        let (letter, length) = decodeScalar(text, at: after.end + 1)
        let end = after.end + 1 + length
        // с s S p
        return [0x441, 0x73, 0x53, 0x70].contains(letter) && end < limit && text[end] == 0x2E
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
