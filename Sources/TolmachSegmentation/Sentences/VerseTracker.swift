// SPDX-License-Identifier: Apache-2.0

/// Where lines of verse were joined: a comma, or no mark at all, stands before a word that begins sentences, with a capital.
/// There, a capital without a mark before it is the next line's. A heading whose words all have capitals is told by the
/// same; poems by two such commas, whatever ends between. The text is read twice, whatever is asked.
struct VerseTracker {
    /// How far around a place such a comma or capital counts.
    private static let stanza = 200
    /// How many letters around a place two such commas count, over the ends of sentences and lines.
    private static let poem = 300

    /// A comma or space before such a word, and the last end of a sentence or line before it.
    private typealias Sign = (place: Int, end: Int)

    private var read = 0
    private var end = -1
    private var last: Sign = (-1, -1)
    private var secondLast: Sign = (-1, -1)
    /// The same without a comma.
    private var bare: (Sign, Sign, Sign) = ((-1, -1), (-1, -1), (-1, -1))

    private var readCommas = 0
    /// The last two commas of a line of verse.
    private var commas = (-1, -1)

    /// Whether a place in the sentence that begins at `start` lies among such lines.
    mutating func holds(
        _ text: Span<UInt8>, _ offset: Int, _ limit: Int, from start: Int, _ rules: LanguageRules,
        _ reader: inout TextReader
    ) -> Bool {
        isInPoem(text, offset, limit, rules, &reader) || isInStanza(text, offset, limit, from: start, rules, &reader)
    }

    private mutating func isInPoem(
        _ text: Span<UInt8>, _ offset: Int, _ limit: Int, _ rules: LanguageRules, _ reader: inout TextReader
    ) -> Bool {
        let reach = text[offset - 1] < 0x80 ? Self.poem : 2 * Self.poem
        let first = max(0, offset - reach)
        var place = max(readCommas, first)
        let last = min(limit - 2, offset + reach)
        while place < last {
            if text[place] == 0x2C, Self.beginsLine(text, place + 1, limit, rules, &reader) {
                commas = (commas.1, place)
            }
            place += 1
        }
        readCommas = max(readCommas, place)
        return commas.0 >= first
    }

    private mutating func isInStanza(
        _ text: Span<UInt8>, _ offset: Int, _ limit: Int, from start: Int, _ rules: LanguageRules,
        _ reader: inout TextReader
    ) -> Bool {
        let first = max(start, offset - Self.stanza)
        var place = max(read, first)
        let last = min(limit - 2, offset + Self.stanza)
        while place < last {
            switch text[place] {
            case 0x0A, 0x21, 0x2E, 0x3F: end = place
            case 0x2C where Self.beginsLine(text, place + 1, limit, rules, &reader):
                secondLast = self.last
                self.last = (place, end)
            case 0x20
            where place > start && reader.classBefore(text, place).0 == .lower
                && Self.beginsLine(text, place, limit, rules, &reader):
                bare = (bare.1, bare.2, (place, end))
            default: break
            }
            place += 1
        }
        read = max(read, place)
        if Self.counts(self.last, first, offset) || Self.counts(secondLast, first, offset) { return true }
        // A hundred letters.
        let reach = text[offset - 1] < 0x80 ? Self.stanza / 2 : Self.stanza
        let near = max(first, offset - reach)
        return Self.counts(bare.0, near, offset) && bare.0.place < offset + reach
            || Self.counts(bare.1, near, offset) && bare.1.place < offset + reach
            || Self.counts(bare.2, near, offset) && bare.2.place < offset + reach
    }

    /// Whether a sign stands from `first` on, and no sentence or line ends between the place asked for and it.
    private static func counts(_ sign: Sign, _ first: Int, _ offset: Int) -> Bool {
        sign.place != offset && sign.place >= first && sign.end < offset
    }

    private static func beginsLine(
        _ text: Span<UInt8>, _ offset: Int, _ limit: Int, _ rules: LanguageRules, _ reader: inout TextReader
    ) -> Bool {
        guard text[offset] == 0x20, text[offset + 1] >= 0x41, reader.classAt(text, offset + 1).0 == .upper,
            let hash = WordHash.of(text, startingAt: offset + 1, limit), rules.lexicon.mayBeStarter(hash)
        else { return false }
        let after = reader.wordAfter(text, offset + 1, limit, rules)
        return after.isStarter && !after.roles.contains(.capitalized) && after.end < limit && text[after.end] == 0x20
    }
}
