// SPDX-License-Identifier: Apache-2.0

extension SentenceCutter {
    /// What begins at a mark's first byte, if it is a candidate.
    mutating func marked(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        if TextReader.isPlainStop(text, offset, limit, from: start) {
            return Candidate(mark: .stop, marks: offset..<offset + 1, end: offset + 1, next: offset + 2)
        }
        switch reader.classAt(text, offset).0 {
        case .stop, .ellipsis, .question, .exclamation, .terminal:
            return reader.candidate(
                text, at: offset, limit, from: start, endMarks: settings.rules.endMarks,
                quote: enclosures.openQuote(at: offset))
        case .continuation:
            if settings.rules.endMarks.contains(decodeScalar(text, at: offset).scalar) {
                let candidate = reader.candidate(
                    text, at: offset, limit, from: start, endMarks: settings.rules.endMarks)
                return candidate.marks.isEmpty ? nil : candidate
            }
            if text[offset] == 0x3A, offset + 2 < limit, text[offset + 1] == 0x2F, text[offset + 2] == 0x2F {
                address = offset
                return nil
            }
            return semicolon(text, at: offset, limit, from: start, settings)
                ?? mouth(text, at: offset, limit, from: start, settings)
        case .lineBreak, .paragraphBreak:
            let end = reader.trimmed(text, offset, from: start)
            let gap = reader.gap(text, offset, limit)
            return Candidate(
                mark: .lineBreak, marks: end..<end, end: end, next: gap.next,
                lineBreaks: gap.isParagraph ? max(2, gap.lineBreaks) : gap.lineBreaks)
        case .bullet:
            // • between words; at the start of a sentence it is passed.
            guard offset > start, reader.classBefore(text, offset).0 == .space else { return nil }
            let end = reader.trimmed(text, offset, from: start)
            // Items within a sentence: We need: • bread; • milk
            if end > start, reader.classBefore(text, end).0 == .continuation {
                let item = reader.gap(text, offset + decodeScalar(text, at: offset).length, limit).next
                if item < limit, reader.classAt(text, item).0 == .lower { return nil }
            }
            return Candidate(mark: .bullet, marks: end..<end, end: end, next: offset)
        case .symbol: return face(text, at: offset, limit, from: start, settings)
        default:
            if text[offset] == 0x23 { address = offset }
            return nil
        }
    }

    /// A semicolon with white space after it on the same line.
    private mutating func semicolon(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard text[offset] == 0x3B, offset > start, offset + 1 < limit, text[offset + 1] == 0x20 else { return nil }
        if offset + 2 < limit, text[offset + 2] == 0xD0,
            lines.isNextItem(text, offset + 2, limit, sentenceStart: start)
        {
            return Candidate(mark: .item, marks: offset..<offset + 1, end: offset + 1, next: offset + 2)
        }
        guard settings.model != nil, settings.rules.semicolonEnds else { return nil }
        // In Cyrillic, a capital after it is a name's, or that of a line of verse.
        if TextReader.isLowerCyrillic(text, before: offset) { return nil }
        let gap = reader.gap(text, offset + 1, limit)
        guard gap.lineBreaks == 0, gap.next < limit,
            // Names in a row: «One»; «Two»
            !(reader.classBefore(text, offset).0 == .quote && reader.classAt(text, gap.next).0 == .quote),
            !verse.holds(text, offset, limit, from: start, settings.rules, &reader)
        else { return nil }
        return Candidate(mark: .semicolon, marks: offset..<offset + 1, end: offset + 1, next: gap.next)
    }

    /// A space without a mark before it, if what stands around it may be the end of one sentence and the start of another.
    mutating func unmarked(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard offset + 1 < limit, offset > start else { return nil }
        if Self.leadsItem(text[offset + 1]) { return item(text, at: offset, limit, from: start) }
        guard settings.model != nil else { return nil }
        if let words = settings.rules.spaceWords { return spaced(text, at: offset, limit, from: start, words) }
        if !settings.rules.endings.isEmpty, let found = ending(text, at: offset, limit, from: start, settings) {
            return found
        }
        guard text[offset + 1] >= 0xC3 || 0x41...0x5A ~= text[offset + 1] else { return nil }
        switch reader.classBefore(text, offset).0 {
        case .continuation, .open, .space, .lineBreak, .paragraphBreak: return nil
        case .dash:
            // -_-
            guard text[offset - 1] == 0x2D, offset > start + 3, text[offset - 2] == 0x5F,
                reader.classAt(text, offset + 1).0 == .upper
            else { return nil }
            return signFace(text, endingAt: offset, from: start)
        case .quote where opensApart(text, before: offset, from: start): return nil
        default: break
        }
        guard reader.classAt(text, offset + 1).0 == .upper else { return nil }
        let endsApart = standsApart(text, before: offset, from: start)
        // A note's sign stands before the note: [a] This; Tea & The Rest
        if text[offset - 1] == 0x5D || text[offset - 1] == 0x26 { return nil }
        // So does the number of an item: one; (2) Two
        if text[offset - 1] == 0x29, followsItemNumber(text, offset, from: start) { return nil }
        if let found = signFace(text, endingAt: offset, from: start) { return found }
        guard endsApart || mayBegin(text, at: offset + 1, limit, settings) else { return nil }
        let after = reader.wordAfter(text, offset + 1, limit, settings.rules)
        // Та-кв-ла
        if after.end < limit, text[after.end] == 0x2D { return nil }
        guard after.isUpper, !after.isInitial, !after.isAllCapitals || after.length == 1,
            after.roles.isDisjoint(with: [.capitalized, .month]),
            !(after.end < limit && text[after.end] == 0x2E && after.roles != .starter && !after.roles.isEmpty),
            endsApart || after.roles.contains(.starter) && !settings.rules.verbs.contains(after.hash),
            !isCapitalized(text, offset, after, limit, from: start),
            endsApart || !bearsName(text, before: offset, settings.rules),
            !NameArticles.beginsName(text, offset + 1, limit, settings.rules.articles, &reader),
            endsApart || !enclosures.isInBrackets(at: offset) && !isLast(text, after, limit),
            !isSign(text, after, limit, settings.rules), !isTitlesEnd(text, after, limit),
            !verse.holds(text, offset, limit, from: start, settings.rules, &reader)
        else { return nil }
        seen = (offset + 1, after)
        let end = reader.trimmed(text, offset, from: start)
        return Candidate(mark: .capital, marks: end..<end, end: end, next: offset + 1)
    }

    /// Whether what ends at an offset is an address, the tag of a block, or a hashtag of a sentence that is all hashtags so far.
    private mutating func standsApart(_ text: Span<UInt8>, before offset: Int, from start: Int) -> Bool {
        if MarkupTag.mayEnd(text, offset, from: start) { return true }
        guard address >= start, text[address] != 0x23 || text[start] == 0x23 else { return false }
        var place = address
        while place < offset, text[place] > 0x20 { place += 1 }
        guard place == offset else {
            address = -1
            return false
        }
        return offset - address > 2
    }

    /// Whether a quotation mark right before an offset opens: she wrote " My copy is lost. ", elle a dit « Je sais »
    private mutating func opensApart(_ text: Span<UInt8>, before offset: Int, from start: Int) -> Bool {
        if text[offset - 1] == 0xAB, text[offset - 2] == 0xC2 { return enclosures.openQuote(at: offset) != 0xBB }
        var first = offset - 1
        while first > start, text[first - 1] == text[first], text[first] < 0x80 { first -= 1 }
        return text[first] < 0x80 && first > start && text[first - 1] == 0x20
    }

    /// Whether a word is the last of something: a name (they sang Come Tomorrow.), or what stands in brackets.
    private mutating func isLast(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.end < limit else { return false }
        switch reader.classAt(text, after.end).0 {
        case .close, .quote, .stop: return true
        default: return false
        }
    }

    /// Whether a preposition with a capital and one more such word are all that is left of a sentence: the group Reporters
    /// Without Borders.
    private mutating func isTitlesEnd(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int) -> Bool {
        guard after.roles.contains(.preposition), after.end + 1 < limit, text[after.end] == 0x20 else { return false }
        var offset = after.end + 1
        guard reader.classAt(text, offset).0 == .upper else { return false }
        let last = min(limit, offset + TextReader.longestWord)
        while offset < last {
            let (kind, length) = reader.classAt(text, offset)
            guard kind.isWordPart else {
                return kind.isEndMark || kind == .close || kind == .quote || kind.isWhiteSpace && kind != .space
            }
            offset += length
        }
        return offset == limit
    }

    /// Whether what ends at an offset may bear a name that begins there: the film It Rained; or is the first word of one:
    /// the paper USA Today.
    private mutating func bearsName(_ text: Span<UInt8>, before offset: Int, _ rules: LanguageRules) -> Bool {
        if rules.nameBearers.isEmpty { return false }
        if rules.nameBearers.contains(WordHash.of(text, endingAt: offset)) { return true }
        let last = reader.part(text, endingAt: offset, from: 0)
        return last.first == .upper && last.start > 1 && text[last.start - 1] == 0x20
            && rules.nameBearers.contains(WordHash.of(text, endingAt: last.start - 1))
    }

    /// Whether a word of one letter is a sign and no word, the number of what stands before it (Петро І) or a unit after its
    /// number (0,6 В становило), or begins a line of verse sooner than a sentence.
    private mutating func isSign(
        _ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        guard after.length == 1 else { return false }
        let next = reader.gap(text, after.end, limit).next
        guard next < limit else { return true }
        let following = reader.classAt(text, next).0
        let end = after.start - 1
        if 0x30...0x39 ~= text[end - 1] { return following != .upper }
        if isSelf(text, after.start) { return true }
        switch following {
        case .upper, .lower, .letter, .digit, .open, .quote: if next == after.end { return true }
        // С : N, С=О; but: Я, мабуть, не піду
        default: if text[next] != 0x2C || after.roles.contains(.preposition) { return true }
        }
        // No preposition before another, nor before a conjunction: вітамін С у воді, гепатит В і цироз
        if following == .lower, after.roles.contains(.preposition),
            !reader.wordAfter(text, next, limit, rules).roles.isDisjoint(with: [.preposition, .conjunction])
        {
            return true
        }
        switch decodeScalar(text, at: after.start).scalar {
        // І, И, Й: a king's number, or “and”, which begins lines of verse.
        case 0x406, 0x418, 0x419: return true
        case 0x49: return reader.part(text, endingAt: end, from: 0).first == .upper
        default: return false
        }
    }

    /// Whether a letter is the noun Я behind an adjective: його колишнє Я, моё второе Я.
    private func isSelf(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start > 4, decodeScalar(text, at: start).scalar == 0x42F else { return false }
        // е є ё
        return [0x435, 0x454, 0x451].contains(decodeScalar(text, at: start - 3).scalar)
    }

    @inline(__always)
    private static func leadsItem(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte || byte == 0x28
    }

    /// The next item of the list that the sentence is in.
    private mutating func item(_ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int) -> Candidate? {
        // Most words are no marker: a look at the bytes where one would end comes first.
        var end = offset + 2
        while end < limit, end < offset + 5, text[end] != 0x2E, text[end] != 0x29 { end += 1 }
        guard end < limit, text[end] == 0x2E || text[end] == 0x29 else { return nil }
        guard lines.isNextItem(text, offset + 1, limit, sentenceStart: start) else { return nil }
        let trimmed = reader.trimmed(text, offset, from: start)
        return Candidate(mark: .item, marks: trimmed..<trimmed, end: trimmed, next: offset + 1)
    }

    /// Whether a number in brackets ends at an offset, a comma, colon, semicolon or full stop before it.
    private func followsItemNumber(_ text: Span<UInt8>, _ offset: Int, from start: Int) -> Bool {
        var place = offset - 2
        while place > start, offset - place < 5, 0x30...0x39 ~= text[place] { place -= 1 }
        guard place > start + 1, place < offset - 2, text[place] == 0x28, text[place - 1] == 0x20 else { return false }
        return [0x2C, 0x2E, 0x3A, 0x3B].contains(text[place - 2])
    }

    /// Whether a word with a capital may be one that begins sentences: what most names within a sentence are not, told from
    /// a hash alone.
    private func mayBegin(_ text: Span<UInt8>, at start: Int, _ limit: Int, _ settings: Settings) -> Bool {
        guard let hash = WordHash.of(text, startingAt: start, limit) else { return true }
        return settings.rules.lexicon.mayBeStarter(hash)
    }

    /// Whether a word stands in a run of capitals ("ТОВАРИСТВО З ОБМЕЖЕНОЮ"), where a capital begins nothing.
    private mutating func isCapitalized(
        _ text: Span<UInt8>, _ offset: Int, _ after: WordAfter, _ limit: Int, from start: Int
    ) -> Bool {
        let (last, place) = reader.classBefore(text, offset)
        guard last == .upper, place > start, reader.classBefore(text, place).0 == .upper else { return false }
        if after.length > 1 { return after.isAllCapitals }
        var end = after.end
        while end < limit, text[end] == 0x20 { end += 1 }
        guard end > after.end, end < limit else { return false }
        let (first, length) = reader.classAt(text, end)
        return first == .upper && end + length < limit && reader.classAt(text, end + length).0 == .upper
    }

    /// A word of this language that ends as verbs at the end of a sentence do.
    private mutating func ending(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard offset - start > 6, text[offset - 1] & 0xC0 == 0x80, text[offset - 3] >= 0xE0 else { return nil }
        guard let place = settings.rules.endings.firstIndex(of: decodeScalar(text, at: offset - 3).scalar) else {
            return nil
        }
        let gap = reader.gap(text, offset, limit)
        guard gap.lineBreaks == 0, gap.next < limit else { return nil }
        return Candidate(
            mark: .ending, marks: offset..<offset, end: offset, next: gap.next, ending: UInt8(min(15, place + 1)))
    }
}
