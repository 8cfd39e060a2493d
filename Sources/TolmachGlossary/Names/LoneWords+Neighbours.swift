// SPDX-License-Identifier: Apache-2.0

extension LoneWords {
    /// Whether a concept has a term of several words.
    static func hasFullName(_ concept: Int32, _ index: GlossaryIndex) -> Bool {
        index.concept(concept).terms.contains { $0.text.utf8.contains(0x20) }
    }

    /// «В. Медведев», «Тимошенко П. С.»: the initial beside a surname is none of the person's. Asked of persons' terms of one word.
    static func hasAnothersInitial(
        _ best: Candidate, _ pattern: Pattern, _ index: GlossaryIndex, _ text: [UInt8]
    ) -> Bool {
        // A term that has its initials itself is what the text says.
        let lower =
            best.kind < .inflected || index.term(of: pattern).contains(0x2E)
            ? best.lower : Initials.surnameStart(in: best.lower..<best.upper, of: text)
        guard hasInitial(lower, best.upper, text) else { return false }
        return Initials.start(before: lower, in: text, of: pattern.concept, index) == lower
            && Initials.end(after: best.upper, in: text, of: pattern.concept, index) == nil
            && hasFullName(pattern.concept, index)
    }

    /// Whether a capital with a full stop stands right before or behind, or two without a space («О.П.», which is cut as one word).
    static func hasInitial(_ lower: Int, _ upper: Int, _ text: [UInt8]) -> Bool {
        if upper + 1 < text.count, text[upper] == 0x20 {
            var (letters, end): ([UInt32], Int) = ([], upper + 1)
            while letters.count < 3, end < text.count {
                var next = end
                let scalar = UTF8Scalar.next(in: text[...], at: &next)
                guard next < text.count, text[next] == 0x2E, isCapital(scalar) else { break }
                letters.append(scalar)
                end = next + 1
            }
            let isWhole = end >= text.count || LetterScript(UTF8Scalar.next(in: text[...], at: &end)) == .none
            if isWhole || letters.first.map({ LetterScript($0) }) == .cyrillic, areInitials(letters) { return true }
        }
        var (letters, at): ([UInt32], Int) = ([], lower)
        if at > 0, text[at - 1] == 0x20 { at -= 1 }
        while letters.count < 3, at > 1, text[at - 1] == 0x2E,
            let scalar = UTF8Scalar.previous(in: text, before: at - 1), isCapital(scalar)
        {
            letters.insert(scalar, at: 0)
            at -= 2
            while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        }
        if let before = UTF8Scalar.previous(in: text, before: at), LetterScript(before) != .none { return false }
        return areInitials(letters)
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        LetterScript(scalar).isCased && WordShape.isCapital(scalar)
    }

    /// Whether capitals with full stops are a person's. Of three (U.S.A.) that is sure in Cyrillic alone.
    private static func areInitials(_ letters: [UInt32]) -> Bool {
        switch letters.count {
        case 0: return false
        case 1: return true
        case 2: return !abbreviations.contains(letters)
        default: return LetterScript(letters[0]) == .cyrillic
        }
    }

    /// Two capitals with full stops that are no person's: countries, unions, cities, eras.
    private static let abbreviations = Set(
        "US UN UK EU UE DC LA NY NJ NZ BC CE ΕΕ ΝΔ".split(separator: " ").map { $0.unicodeScalars.map(\.value) })
}
