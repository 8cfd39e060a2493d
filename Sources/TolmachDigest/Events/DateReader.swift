// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// The days a text names: 7 February 2020, Feb. 7, 7 лютого, 07.02.2020, 2020年2月7日.
///
/// Words like "Friday" need to know the day of writing; they are left alone, and so are years alone.
struct DateReader {
    /// A day of a month, whichever language wrote it.
    struct Day: Hashable, Comparable {
        let month: Int
        let day: Int

        static func < (a: Day, b: Day) -> Bool { (a.month, a.day) < (b.month, b.day) }
    }

    private let tokens: [Token]
    private let copy: WorkingText
    private let language: String

    init(_ tokens: [Token], _ copy: WorkingText, _ language: LanguageTag) {
        self.tokens = tokens
        self.copy = copy
        self.language = language.primary
    }

    /// Each day with the indices of the tokens that say it, in order.
    func days() -> [(day: Day, tokens: ClosedRange<Int>)] {
        var found: [(day: Day, tokens: ClosedRange<Int>)] = []
        var index = 0
        while index < tokens.count {
            if let (day, range) = day(at: index) {
                found.append((day, range))
                index = range.upperBound + 1
            } else {
                index += 1
            }
        }
        return found
    }

    private func day(at index: Int) -> (Day, ClosedRange<Int>)? {
        if tokens[index].kind == .number {
            let digits = copy.bytes(of: tokens[index].range)
            if let day = Self.numeric(digits) { return (day, index...index) }
            guard let number = number(index) else { return nil }
            if let asian = asian(index, number) { return asian }
            if (1...31).contains(number), let month = month(index + 1) {
                return (Day(month: month, day: number), index...(isYear(index + 2) ? index + 2 : index + 1))
            }
            return nil
        }
        guard let month = month(index), let day = number(index + 1), (1...31).contains(day) else { return nil }
        return (Day(month: month, day: day), index...(isYear(index + 2) ? index + 2 : index + 1))
    }

    private func number(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
        let digits = NumberKey.of(copy.bytes(of: tokens[index].range))
        return digits.count <= 4 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    private func isYear(_ index: Int) -> Bool { number(index).map { (1900...2100).contains($0) } ?? false }

    private func month(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        return MonthNames.month(MatchKey.fold(copy.bytes(of: tokens[index].range)), language: language)
    }

    /// 2月7日, 2월 7일, with a year before it or not.
    private func asian(_ index: Int, _ number: Int) -> (Day, ClosedRange<Int>)? {
        guard let year = sign(index), ["年", "년"].contains(year.sign) else { return asianMonth(index, number) }
        return self.number(year.next).flatMap { asianMonth(year.next, $0) }
            .map { day, range in (day, index...range.upperBound) }
    }

    private func asianMonth(_ index: Int, _ number: Int) -> (Day, ClosedRange<Int>)? {
        guard (1...12).contains(number), let month = sign(index), ["月", "월"].contains(month.sign),
            let day = self.number(month.next), (1...31).contains(day), let last = sign(month.next),
            ["日", "号", "號", "일"].contains(last.sign)
        else { return nil }
        return (Day(month: number, day: day), index...last.next - 1)
    }

    /// The first character after a number, and the token after it: `7일` may be one token or two.
    private func sign(_ index: Int) -> (sign: String, next: Int)? {
        guard tokens.indices.contains(index + 1) else { return nil }
        let text = String(decoding: copy.bytes(of: tokens[index + 1].range), as: UTF8.self)
        return text.first.map { (String($0), index + 2) }
    }

    /// `07.02.2020`, as the day comes first in most of the world.
    private static func numeric(_ text: ArraySlice<UInt8>) -> Day? {
        let parts = text.split(separator: UInt8(ascii: ".")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]), parts[2] > 0 else {
            return nil
        }
        return Day(month: parts[1], day: parts[0])
    }
}
