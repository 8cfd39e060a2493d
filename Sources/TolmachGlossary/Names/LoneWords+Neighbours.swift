// SPDX-License-Identifier: Apache-2.0

extension LoneWords {
    /// «В. Медведев», «Тимошенко П. С.»: the initial beside a surname is none of the person's.
    static func isAnothersSurname(
        _ best: Candidate, _ pattern: Pattern, _ index: GlossaryIndex, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        guard pattern.flags.contains(.person), pattern.wordCount == 1, best.kind < .surname,
            hasInitial(best, pass, text)
        else { return false }
        return Initials.start(before: best.lower, in: text, of: pattern.concept, index) == best.lower
            && Initials.end(after: best.upper, in: text, of: pattern.concept, index) == nil
            && index.concept(pattern.concept).terms.contains { $0.text.utf8.contains(0x20) }
    }

    private static func hasInitial(_ best: Candidate, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        func isInitial(_ word: Int) -> Bool {
            guard pass.words.indices.contains(word), pass.fact(of: word).flags.contains(.initial) else { return false }
            let end = Int(pass.words[word].upper)
            return end < text.count && text[end] == 0x2E
        }
        if isInitial(best.firstWord - 1) {
            let dot = Int(pass.words[best.firstWord - 1].upper)
            if text[dot..<best.lower].elementsEqual(". ".utf8) || best.lower == dot + 1 { return true }
        }
        return isInitial(best.lastWord + 1)
            && text[best.upper..<Int(pass.words[best.lastWord + 1].lower)].elementsEqual(" ".utf8)
    }
}
