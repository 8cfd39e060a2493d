// SPDX-License-Identifier: Apache-2.0

/// Quotation marks that are part of a term: «Северный поток». Where the text has them, too, they are part of the mention.
extension Matcher {
    /// The bounds with the quotation marks around them that the pattern has.
    func boundsWithQuotes(_ pattern: Pattern, _ text: [UInt8], _ bounds: Range<Int>) -> Range<Int> {
        guard !pattern.flags.isDisjoint(with: [.quotedStart, .quotedEnd]) else { return bounds }
        var (lower, upper) = (bounds.lowerBound, bounds.upperBound)
        if pattern.flags.contains(.quotedStart) {
            guard let start = QuotationMarks.start(before: lower, in: text) else { return bounds }
            lower = start
        }
        if pattern.flags.contains(.quotedEnd) {
            guard let end = QuotationMarks.end(after: upper, in: text) else { return bounds }
            upper = end
        }
        if pattern.flags.isSuperset(of: [.quotedStart, .quotedEnd]) {
            // "Х" and «Х» are typed and printed forms of one thing; “Х” is as often only emphasis.
            let term = index.concept(pattern.concept).terms[Int(pattern.term)].text.unicodeScalars
            var next = lower
            let mark = UTF8Scalar.next(in: text[...], at: &next)
            guard let own = term.first(where: { $0 != " " })?.value,
                own == mark || QuotationMarks.isPlain(own) && QuotationMarks.isPlain(mark)
            else { return bounds }
        }
        return lower..<upper
    }

    /// Whether a word of the text has a capital anywhere.
    func hasCapital(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        var index = Int(pass.words[word].lower)
        let end = Int(pass.words[word].upper)
        while index < end {
            if WordShape.isCapital(UTF8Scalar.next(in: text[..<end], at: &index)) { return true }
        }
        return false
    }
}

/// Double quotation marks of all kinds; single ones are mostly apostrophes.
enum QuotationMarks {
    static func contains(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: true
        default: false
        }
    }

    static func isPlain(_ scalar: UInt32) -> Bool { scalar == 0x22 || scalar == 0xAB || scalar == 0xBB }

    /// Where a quotation mark right before `offset` begins; white space may stand between.
    static func start(before offset: Int, in text: [UInt8]) -> Int? {
        var index = offset
        if index > 0, text[index - 1] == 0x20 { index -= 1 }
        guard index > 0 else { return nil }
        index -= 1
        while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
        var next = index
        return contains(UTF8Scalar.next(in: text[...], at: &next)) ? index : nil
    }

    /// Where a quotation mark right after `offset` ends; white space may stand between.
    static func end(after offset: Int, in text: [UInt8]) -> Int? {
        var index = offset
        if index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count else { return nil }
        return contains(UTF8Scalar.next(in: text[...], at: &index)) ? index : nil
    }
}
