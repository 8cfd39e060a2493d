// SPDX-License-Identifier: Apache-2.0

/// The values of the variables, by the numbers of their names in `ModelVariable.values`.
extension Observation {
    static func mark(of candidate: Candidate) -> UInt8 {
        if candidate.isJoined { return candidate.isWide ? 9 : 8 }
        switch candidate.mark {
        case .stop: return 0
        case .ellipsis: return 1
        case .question: return 2
        case .exclamation: return 3
        case .terminal: return 4
        case .semicolon: return 5
        case .capital: return 6
        case .ending: return 7
        case .lineBreak, .bullet, .item: return 10
        case .smile: return 11
        case .space: return 12
        }
    }

    static func head(of after: WordAfter) -> UInt8 {
        switch after.head {
        case .upper, .lower, .letter, .digit, .numeral, .attached: 0
        case .quote: 1
        case .open: 2
        case .dash: 3
        case .stop, .ellipsis, .question, .exclamation, .terminal: 4
        case .symbol: 5
        case .bullet: 6
        default: 7
        }
    }

    static func next(of after: WordAfter) -> UInt8 {
        switch after.first {
        case .upper:
            if after.isInitial { return 2 }
            if after.roles.contains(.starter), !after.isAllCapitals || after.length == 1 { return 1 }
            if after.isAbbreviation { return 3 }
            if after.isRoman, after.length > 1 { return 5 }
            return after.isAllCapitals && after.length > 1 ? 4 : 6
        case .lower: return after.roles.contains(.starter) ? 7 : after.roles.contains(.month) ? 14 : 8
        case .letter: return after.isHiragana ? 10 : after.isIdeograph ? 11 : 9
        case .digit, .numeral: return 12
        case .ellipsis, .stop: return 13
        default: return 0
        }
    }

    static func bucket(of length: Int) -> UInt8 {
        switch length {
        case ...3: UInt8(length)
        case ...5: 4
        case ...8: 5
        default: 6
        }
    }

    static func shape(of before: WordBefore) -> UInt8 {
        if before.isGlued { return 24 }
        switch before.shape {
        case .none: return 0
        case .mixed: return 18
        case .number: return before.length <= 2 ? 3 : before.length >= 5 ? 6 : UInt8(1 + before.length)
        case .letters: break
        }
        if before.parts > 1, !before.isName { return before.isCapitalized ? 20 : 19 }
        if before.isUncased { return before.length == 1 ? 21 : before.length < 4 ? 22 : 23 }
        if before.isInitial { return 1 }
        if before.length == 1 { return 2 }
        if before.isRoman { return 25 }
        if before.isAllCapitals { return before.length < 5 ? 16 : 17 }
        if !before.hasVowel { return 11 }
        let bucket: UInt8 = before.length <= 2 ? 0 : before.length == 3 ? 1 : before.length < 6 ? 2 : 3
        return (before.isCapitalized ? 12 : 7) + bucket
    }

    static func role(of before: WordBefore) -> UInt8 {
        let roles = before.roles
        if roles.isEmpty { return 0 }
        if roles.contains(.title) { return 1 }
        if !roles.isDisjoint(with: [.unit, .year]), before.followsNumber { return 5 }
        if roles.contains(.closing) { return 6 }
        if roles.contains(.abbreviation) { return 2 }
        if roles.contains(.beforeNumber) { return 3 }
        if roles.contains(.unit) { return 4 }
        if roles.contains(.exclaimed) { return 7 }
        if roles.contains(.starter) { return 9 }
        if roles.contains(.month) { return 10 }
        return roles.contains(.part) ? 8 : 0
    }

    static func gap(_ text: Span<UInt8>, _ candidate: Candidate) -> UInt8 {
        if candidate.isJoined { return 0 }
        if candidate.lineBreaks > 0 { return 4 }
        if text[candidate.end] >= 0x80 { return 3 }
        return candidate.next - candidate.end == 1 ? 1 : 2
    }

    /// A length in bytes; of letters that take two or three, as the one before an offset, as if they took one.
    static func sofar(_ length: Int, _ text: Span<UInt8>, before offset: Int) -> UInt8 {
        bucket(ofLetters: length / width(text, before: offset))
    }

    private static func bucket(ofLetters count: Int) -> UInt8 {
        switch count {
        case ...4: 0
        case ...10: 1
        case ...20: 2
        case ...40: 3
        case ...80: 4
        case ...160: 5
        case ...320: 6
        default: 7
        }
    }

    /// How many bytes the script of the letter before an offset takes for most of its letters.
    private static func width(_ text: Span<UInt8>, before offset: Int) -> Int {
        guard offset > 0, text[offset - 1] >= 0x80 else { return 1 }
        switch text[scalarStart(text, before: offset)] {
        case 0xCE...0xDF: return 2
        case 0xE0...: return 3
        default: return 1
        }
    }

    /// How often a word stands in lower case (0, 1, 2, 4, 9 and more), and with a capital within a sentence.
    static func writing(_ count: WordCounts.Count) -> UInt8 {
        let lower: UInt8 = count.lower < 3 ? UInt8(count.lower) : count.lower < 9 ? 3 : 4
        let capital: UInt8 = count.capital < 2 ? 0 : count.capital == 2 ? 1 : count.capital < 6 ? 2 : 3
        return 1 + lower * 4 + capital
    }

    /// How often a word stands without a full stop (0, 1, 2 and more), with one (1, 2, 4 and more), and with one in
    /// the middle of a sentence.
    static func stopping(_ count: WordCounts.Count) -> UInt8 {
        let plain = UInt8(min(2, count.plain))
        let stopped: UInt8 = count.stopped < 2 ? 0 : count.stopped < 4 ? 1 : 2
        return 1 + plain * 6 + stopped * 2 + (count.stoppedWithin > 0 ? 1 : 0)
    }

    /// What comes after the word after.
    static func following(
        _ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ reader: inout TextReader
    ) -> UInt8 {
        var offset = after.end
        guard offset > 0 else { return 10 }
        while offset < limit, text[offset] == 0x20 { offset += 1 }
        guard offset < limit else { return 0 }
        switch reader.classAt(text, offset).0 {
        case .lower: return 1
        case .upper: return 2
        case .letter: return 3
        case .digit, .numeral: return 4
        case .continuation: return text[offset] == 0x3A ? 7 : 5
        case .stop, .ellipsis, .question, .exclamation, .terminal: return 6
        case .close, .quote: return 8
        case .dash: return 9
        default: return 10
        }
    }

    /// What comes before the word before.
    static func preceding(
        _ text: Span<UInt8>, _ before: WordBefore, _ candidate: Candidate, from start: Int,
        _ reader: inout TextReader
    ) -> UInt8 {
        var offset = before.end > 0 ? before.start : candidate.marks.lowerBound
        while offset > start, text[offset - 1] == 0x20 { offset -= 1 }
        guard offset > start else { return 0 }
        switch reader.classBefore(text, offset).0 {
        case .lower, .upper:
            if TextReader.isLowerWord(text, endingAt: offset, from: start) { return 1 }
            return reader.part(text, endingAt: offset, from: start).first == .upper ? 2 : 1
        case .letter: return 3
        case .digit, .numeral: return 4
        case .continuation: return 5
        case .close, .quote: return 6
        default: return 7
        }
    }

    static func begins(_ kind: SentenceClass) -> UInt8 {
        switch kind {
        case .lower: 0
        case .upper: 1
        case .letter: 2
        case .digit, .numeral: 3
        case .quote, .open: 4
        case .dash: 5
        default: 6
        }
    }

    /// The final consonant of the Hangul syllable before the ending, which tells verbs from nouns.
    static func ending(_ text: Span<UInt8>, _ end: Int) -> UInt8 {
        guard end >= 6 else { return 8 }
        let (scalar, length) = decodeScalar(text, at: end - 6)
        guard length == 3, 0xAC00...0xD7A3 ~= scalar else { return 8 }
        if scalar == 0xB2C8 { return 7 }
        switch (scalar - 0xAC00) % 28 {
        case 0: return 1
        case 4: return 2
        case 20: return 3
        case 17, 18: return 4
        case 8: return 5
        default: return 6
        }
    }

    /// The first of the values that are a space's alone.
    private static let firstAfter = UInt8(ModelVariable.next.values.count - SpaceWords.After.allCases.count)
    private static let firstBefore = UInt8(ModelVariable.role.values.count - SpaceWords.Before.allCases.count)

    /// What is seen of a space, of texts whose letters take three bytes. `ahead` is as far as the next space.
    static func values(ofSpace candidate: Candidate, sofar: Int, ahead: Int, enclosure: UInt8) -> Values {
        var values = Values()
        values[.mark] = mark(of: candidate)
        values[.next] = firstAfter + candidate.words.after.rawValue
        values[.role] = firstBefore + candidate.words.before.rawValue
        values[.sofar] = bucket(ofLetters: sofar / 3)
        values[.ahead] = bucket(ofLetters: ahead / 3)
        values[.enclosure] = enclosure
        return values
    }
}
