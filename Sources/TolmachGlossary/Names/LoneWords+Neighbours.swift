// SPDX-License-Identifier: Apache-2.0

extension LoneWords {
    /// «В. Медведев», «Тимошенко П. С.»: the initial beside a surname is none of the person's.
    static func isAnothersSurname(
        _ best: Candidate, _ pattern: Pattern, _ index: GlossaryIndex, _ text: [UInt8]
    ) -> Bool {
        guard pattern.flags.contains(.person), pattern.wordCount == 1, best.kind < .surname else { return false }
        // A term that has its initials itself is what the text says.
        let lower =
            best.kind < .inflected || index.term(of: pattern).contains(0x2E)
            ? best.lower : Initials.surnameStart(in: best.lower..<best.upper, of: text)
        guard hasInitial(lower, best.upper, text) else { return false }
        return Initials.start(before: lower, in: text, of: pattern.concept, index) == lower
            && Initials.end(after: best.upper, in: text, of: pattern.concept, index) == nil
            && index.concept(pattern.concept).terms.contains { $0.text.utf8.contains(0x20) }
    }

    /// Whether a capital with a full stop stands right before or behind; in Cyrillic also two without a space («О.П.», which is cut as one
    /// word; U.S. is no name's).
    static func hasInitial(_ lower: Int, _ upper: Int, _ text: [UInt8]) -> Bool {
        var at = upper
        if at + 1 < text.count, text[at] == 0x20 {
            at += 1
            if isInitial(UTF8Scalar.next(in: text[...], at: &at), at, text) { return true }
        }
        at = lower
        if at > 0, text[at - 1] == 0x20 { at -= 1 }
        guard at > 1, text[at - 1] == 0x2E, let scalar = UTF8Scalar.previous(in: text, before: at - 1),
            LetterScript(scalar).isCased, WordShape.isCapital(scalar)
        else { return false }
        var start = at - 2
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard let before = UTF8Scalar.previous(in: text, before: start) else { return true }
        return LetterScript(before) == .none && (before != 0x2E || LetterScript(scalar) == .cyrillic)
    }

    /// Whether a scalar is one, and the text goes on from `end` as behind one.
    private static func isInitial(_ scalar: UInt32, _ end: Int, _ text: [UInt8]) -> Bool {
        guard LetterScript(scalar).isCased, WordShape.isCapital(scalar), end < text.count, text[end] == 0x2E else {
            return false
        }
        if LetterScript(scalar) == .cyrillic || end + 1 >= text.count { return true }
        var next = end + 1
        return LetterScript(UTF8Scalar.next(in: text[...], at: &next)) == .none
    }
}
