// SPDX-License-Identifier: Apache-2.0

/// Dates at the beginning of a clause.
extension TextReader {
    /// Whether a number that ends before an offset, with a preposition before it and at most two words between, opens the
    /// sentence or a clause behind a comma: before it stands a function word, at the head of the sentence a conjunction and
    /// one more (Відомо, що в 1991 р. Україна …; but: Це було давно, у 1991 р. Так було в 1991 р.). Looks eight words back.
    mutating func opensClause(
        _ text: Span<UInt8>, _ offset: Int, from sentenceStart: Int, _ rules: LanguageRules
    ) -> Bool {
        var offset = offset
        var hasPreposition = false
        var functionWords = 0
        var between = 0
        var isConjunction = false
        for _ in 0..<8 {
            if offset == sentenceStart { return functionWords > 0 && isConjunction }
            guard offset > sentenceStart + 1, text[offset - 1] == 0x20 else { return false }
            if text[offset - 2] == 0x2C { return functionWords == 1 }
            let word = part(text, endingAt: offset - 1, from: sentenceStart)
            guard !word.isEmpty, !word.isCut else { return false }
            let roles = word.digits > 0 ? [] : roles(text, word.start, word.end, word.first, rules)
            if hasPreposition {
                guard !roles.isDisjoint(with: [.starter, .preposition]), functionWords < 2 else { return false }
                functionWords += 1
                isConjunction = roles.contains(.conjunction)
            } else if roles.contains(.preposition) {
                hasPreposition = true
            } else if word.digits == 0 {
                between += 1
                guard between < 3, word.first == .lower else { return false }
            }
            offset = word.start
        }
        return false
    }
}
