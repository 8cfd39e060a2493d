// SPDX-License-Identifier: Apache-2.0

/// What is seen of a number with a full stop from what stands around it: articles of laws, dates, lists.
extension SentenceCutter {
    /// How far the next number of a list is sought on either side, in bytes.
    private static let farthestListed = 64

    /// Looks at a number, or the abbreviation behind one, and at what follows.
    mutating func lookAtNumber(
        _ text: Span<UInt8>, _ situation: inout Situation, _ limit: Int, from start: Int, _ rules: LanguageRules
    ) {
        let before = situation.before
        let after = situation.after
        guard before.end == situation.candidate.marks.lowerBound, !before.isGlued, before.start > start + 2,
            text[before.start - 1] == 0x20
        else { return }
        if after.isUpper, after.head == .upper {
            situation.isBeforeLaw =
                !rules.laws.isEmpty && rules.laws.contains(after.hash)
                && (before.shape == .letters
                    ? isArticle(text, before.start, before.end, rules)
                    : before.shape == .number && followsArticle(text, before, from: start, rules))
            situation.isCounted =
                before.shape == .number && rules.ordinals == .capitals && before.parts == 1
                && (isNumbering(text, before, from: start, rules) || isCaptioned(text, before, from: start, rules))
            situation.isListed =
                before.shape == .number && before.parts == 1 && before.length < 4 && rules.ordinals != .no
                && isListed(text, before, limit, from: start)
        } else if before.shape == .number, before.parts == 1, situation.candidate.lineBreaks == 0 {
            situation.isInDate = isInDate(text, before, after, limit, from: start)
        }
    }

    /// Whether what articles and their parts are called by is right before a number: čl. 15, not str. 15
    private mutating func followsArticle(
        _ text: Span<UInt8>, _ number: WordBefore, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        guard number.length < 4, text[number.start - 2] == 0x2E else { return false }
        let word = reader.part(text, endingAt: number.start - 2, from: start)
        return !word.isEmpty && !word.isCut && isArticle(text, word.start, word.end, rules)
    }

    /// Whether a word without its full stop is the abbreviation of an article or its part.
    private mutating func isArticle(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ rules: LanguageRules) -> Bool {
        reader.key.removeAll(keepingCapacity: true)
        reader.append(text, start, end)
        return rules.lawParts.contains(WordHash.of(reader.key.span, 0, reader.key.count))
    }

    /// Whether an abbreviation that numbers stand after is right before a number: st. 2
    private mutating func isNumbering(
        _ text: Span<UInt8>, _ number: WordBefore, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        guard number.length < 4, text[number.start - 2] == 0x2E else { return false }
        let word = reader.part(text, endingAt: number.start - 2, from: start)
        guard !word.isEmpty, !word.isCut, word.digits == 0 else { return false }
        return !reader.roles(text, word.start, word.end, word.first, rules).isDisjoint(with: [.beforeNumber, .title])
    }

    /// Whether the word right before a number is what parts of texts are called by: kuva 7
    private mutating func isCaptioned(
        _ text: Span<UInt8>, _ number: WordBefore, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        !rules.captions.isEmpty && reader.classBefore(text, number.start - 1).0.isLetter
            && rules.captions.contains(WordHash.of(text, endingAt: number.start - 1))
    }

    /// Whether a comma or colon stands before a number, and on the same line another such number before or behind it.
    private mutating func isListed(_ text: Span<UInt8>, _ number: WordBefore, _ limit: Int, from start: Int) -> Bool {
        let sign = text[number.start - 2]
        guard sign == 0x3A || sign == 0x2C && reader.classBefore(text, number.start - 2).0 == .lower else {
            return false
        }
        return holdsNumber(text, max(start, number.start - Self.farthestListed), number.start - 2)
            || holdsNumber(text, number.end + 1, min(limit, number.end + Self.farthestListed))
    }

    /// Whether a number with a comma or colon before it, and a full stop and a capital behind it, stands in a stretch of a line.
    private mutating func holdsNumber(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset + 5 < end, text[offset] != 0x0A {
            let sign = text[offset]
            offset += 1
            guard sign == 0x2C || sign == 0x3A, text[offset] == 0x20 else { continue }
            var digits = offset + 1
            while digits < end, 0x30...0x39 ~= text[digits] { digits += 1 }
            guard 1...3 ~= digits - offset - 1, digits + 2 < end, text[digits] == 0x2E, text[digits + 1] == 0x20 else {
                continue
            }
            if reader.classAt(text, digits + 2).0 == .upper { return true }
        }
        return false
    }

    /// Whether a number is the year, month or day of a date of three numbers with full stops, before a number or a script without
    /// capitals.
    private func isInDate(
        _ text: Span<UInt8>, _ number: WordBefore, _ after: WordAfter, _ limit: Int, from start: Int
    ) -> Bool {
        let next = number.end + 2
        if after.head == .digit {
            guard after.length <= 2, after.end + 1 < limit, text[after.end] == 0x2E else { return false }
            // 1950. 1. 5.
            if number.length == 4 {
                guard after.start == next, text[after.end + 1] == 0x20, after.end + 2 < limit else { return false }
                return 0x30...0x39 ~= text[after.end + 2]
            }
            return number.length <= 2 && Self.followsNumber(text, number.start, digits: 4...4, from: start) != nil
        }
        guard after.head == .letter, !after.isIdeograph, number.length <= 2,
            let month = Self.followsNumber(text, number.start, digits: 1...2, from: start)
        else { return false }
        return Self.followsNumber(text, month, digits: 4...4, from: start) != nil
    }

    /// Where a number with a full stop and a space begins that stands right before an offset.
    private static func followsNumber(
        _ text: Span<UInt8>, _ end: Int, digits: ClosedRange<Int>, from start: Int
    ) -> Int? {
        guard end - 2 > start, text[end - 1] == 0x20, text[end - 2] == 0x2E else { return nil }
        var first = end - 2
        while first > start, end - 2 - first <= digits.upperBound, 0x30...0x39 ~= text[first - 1] { first -= 1 }
        return digits.contains(end - 2 - first) ? first : nil
    }
}
