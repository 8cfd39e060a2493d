// SPDX-License-Identifier: Apache-2.0

extension TextReader {
    /// A run of letters, digits, marks, with hyphens and apostrophes between them.
    struct Part {
        var start: Int
        var end: Int
        /// After the last hyphen or apostrophe.
        var tailStart: Int
        var letters = 0
        var digits = 0
        var capitals = 0
        var uncased = 0
        /// The class of the first letter or digit, of the whole and of the tail.
        var first = SentenceClass.other
        var tailFirst = SentenceClass.other
        var tailLength = 0
        /// Not read to its beginning.
        var isCut = false
        /// Nothing but lower-case letters of ASCII and Cyrillic.
        var isPlain: Bool { plain > 0 && plain == end - start }
        /// Bytes of such letters.
        var plain = 0

        var isEmpty: Bool { start == end }
    }

    mutating func part(_ text: Span<UInt8>, endingAt end: Int, from limit: Int) -> Part {
        var part = Part(start: end, end: end, tailStart: end)
        var offset = end
        var isTail = true
        while offset > limit {
            // Most letters, without a look into the table.
            let width = Self.isLowerASCII(text[offset - 1]) ? 1 : Self.isLowerCyrillic(text, before: offset) ? 2 : 0
            if width > 0, offset - width >= limit {
                offset -= width
                part.start = offset
                part.plain += width
                part.letters += 1
                part.first = .lower
                if isTail {
                    part.tailStart = offset
                    part.tailFirst = .lower
                    part.tailLength += 1
                }
                if end - offset > Self.longestWord {
                    part.isCut = true
                    break
                }
                continue
            }
            let (kind, begin) = classBefore(text, offset)
            if kind == .dash || kind == .quote {
                // Inner ones only.
                guard !part.isEmpty, begin > limit, classBefore(text, begin).0.isWordPart,
                    kind == .quote || offset - begin == 1
                else { break }
                // Berlin-Str., l'Avv.; but bin’s.
                if kind == .dash || part.tailFirst == .upper { isTail = false }
                offset = begin
                continue
            }
            guard kind.isWordPart else { break }
            if kind == .attached, part.isEmpty, begin > limit, !classBefore(text, begin).0.isWordPart { break }
            offset = begin
            part.start = offset
            if isTail { part.tailStart = offset }
            switch kind {
            case .upper, .lower, .letter:
                part.letters += 1
                if kind == .upper { part.capitals += 1 }
                if kind == .letter { part.uncased += 1 }
                part.first = kind
            case .digit, .numeral:
                part.digits += 1
                part.first = kind
            default: break
            }
            if isTail, kind != .attached {
                part.tailFirst = kind
                part.tailLength += 1
            }
            if end - offset > Self.longestWord {
                part.isCut = true
                break
            }
        }
        return part
    }

    @inline(__always)
    static func isLowerASCII(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    /// а to п, р to џ: whether one of them ends at an offset.
    @inline(__always)
    static func isLowerCyrillic(_ text: Span<UInt8>, before offset: Int) -> Bool {
        guard offset > 1 else { return false }
        let last = text[offset - 1]
        return text[offset - 2] == 0xD0 ? last >= 0xB0 : text[offset - 2] == 0xD1 && last < 0xA0
    }

    /// Whether a word of nothing but such letters ends at an offset, a space or the sentence's start before it.
    @inline(__always)
    static func isLowerWord(_ text: Span<UInt8>, endingAt end: Int, from start: Int) -> Bool {
        var offset = end
        while offset > start, end - offset <= longestWord {
            if isLowerASCII(text[offset - 1]) {
                offset -= 1
            } else if offset - start > 1, isLowerCyrillic(text, before: offset) {
                offset -= 2
            } else {
                return offset < end && text[offset - 1] == 0x20
            }
        }
        return offset == start && offset < end
    }

    /// The part before another, a full stop between them: `т.` before `д`, `J.` before `-C`.
    mutating func partBefore(
        _ text: Span<UInt8>, _ part: Part, from limit: Int
    ) -> (part: Part, isJoined: Bool)? {
        var offset = part.start
        guard offset > limit else { return nil }
        if text[offset - 1] == 0x2D { offset -= 1 }
        var isJoined = true
        if offset > limit, classBefore(text, offset).0 == .space {
            isJoined = false
            offset = classBefore(text, offset).1
            if offset > limit, classBefore(text, offset).0 == .space { offset = classBefore(text, offset).1 }
        }
        guard offset > limit, text[offset - 1] == 0x2E else { return nil }
        let previous = self.part(text, endingAt: offset - 1, from: limit)
        guard !previous.isEmpty, !previous.isCut, isJoined || previous.letters <= 5 && previous.digits == 0 else {
            return nil
        }
        return (previous, isJoined)
    }

    /// The roles of the longest chain of parts that is an abbreviation.
    mutating func lookUp(
        _ text: Span<UInt8>, _ word: inout WordBefore, _ rules: LanguageRules, _ sentenceStart: Int
    ) {
        matched = 0
        // A plain word is its own folded spelling.
        let only = chain[0]
        if chain.count == 1, only.isPlain, !rules.lexicon.mayHold(WordHash.of(text, only.start, only.end)) { return }
        for count in stride(from: chain.count, through: 1, by: -1) {
            key.removeAll(keepingCapacity: true)
            appendChain(text, count)
            let roles = rules.lexicon.roles(of: key, capital: chain[count - 1].first == .upper)
            if !roles.isEmpty, count > 1 || isAlone(text, rules) {
                word.roles = phrase(text, count, rules, sentenceStart) ?? roles
                matched = count
                return
            }
        }
        // Berlin-Str., 5km.
        let last = chain[0]
        // Так-с. Туп-туп.
        if last.tailStart > last.start, last.tailLength > 1 || last.tailFirst != .lower || last.digits > 0,
            !isTwice(text, last)
        {
            word.roles = roles(text, last.tailStart, last.end, last.tailFirst, rules)
        } else if last.first == .digit, last.letters > 0 {
            var offset = last.start
            while offset < last.end, !classAt(text, offset).0.isLetter { offset += classAt(text, offset).1 }
            word.roles = roles(text, offset, last.end, .lower, rules).intersection(.unit)
        }
    }

    /// Whether a word is the same word twice, as sounds are written: туп-туп, кап-кап.
    private func isTwice(_ text: Span<UInt8>, _ part: Part) -> Bool {
        let count = part.end - part.tailStart
        guard part.tailStart - part.start == count + 1 else { return false }
        return (0..<count).allSatisfy { text[part.start + $0] == text[part.tailStart + $0] }
    }

    /// Whether the last part may stand for itself: what is joined before it is a number or an abbreviation too
    /// (`тыс.руб.`), not the rest of an address.
    mutating func isAlone(_ text: Span<UInt8>, _ rules: LanguageRules) -> Bool {
        guard chain.count > 1, chain[1].end + 1 == chain[0].start else { return true }
        if chain[1].letters == 0 { return true }
        return !roles(text, chain[1].start, chain[1].end, chain[1].first, rules).isEmpty
    }

    /// The roles of an abbreviation with the word before it (`и_др.`), if it has any.
    mutating func phrase(
        _ text: Span<UInt8>, _ count: Int, _ rules: LanguageRules, _ sentenceStart: Int
    ) -> WordRoles? {
        let first = chain[count - 1]
        guard first.start > sentenceStart else { return nil }
        let (kind, begin) = classBefore(text, first.start)
        guard kind == .space else { return nil }
        let previous = part(text, endingAt: begin, from: sentenceStart)
        guard !previous.isEmpty, !previous.isCut else { return nil }
        key.removeAll(keepingCapacity: true)
        append(text, previous.start, previous.end)
        key.append(0x5F)
        appendChain(text, count)
        let roles = rules.lexicon.roles(of: key, capital: previous.first == .upper)
        // до_р is but the beginning of до_Р.Х.
        return roles.isEmpty || roles == .part ? nil : roles
    }

    mutating func isContinued(
        _ text: Span<UInt8>, _ next: Int, _ rules: LanguageRules
    ) -> Bool {
        var offset = next
        while offset < text.count, offset - next < Self.longestWord {
            let (kind, length) = classAt(text, offset)
            guard kind.isWordPart || text[offset] == 0x2D else { break }
            offset += length
        }
        guard offset > next, offset < text.count, text[offset] == 0x2E else { return false }
        for count in stride(from: chain.count, through: 1, by: -1) {
            key.removeAll(keepingCapacity: true)
            appendChain(text, count)
            key.append(0x2E)
            append(text, next, offset)
            if !rules.lexicon.roles(of: key, capital: chain[count - 1].first == .upper).isEmpty { return true }
        }
        return false
    }

    /// The roles of one word; `first` tells whether it has a capital.
    mutating func roles(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: SentenceClass, _ rules: LanguageRules
    ) -> WordRoles {
        key.removeAll(keepingCapacity: true)
        append(text, start, end)
        return rules.lexicon.roles(of: key, capital: first == .upper)
    }

    /// Appends the folded spelling of the last parts of the chain to the key, joined by full stops.
    mutating func appendChain(_ text: Span<UInt8>, _ count: Int) {
        for index in stride(from: count - 1, through: 0, by: -1) {
            let part = chain[index]
            if index < count - 1 {
                key.append(0x2E)
                if part.start > 0, text[part.start - 1] == 0x2D { key.append(0x2D) }
            }
            append(text, part.start, part.end)
        }
    }

    /// Appends the folded spelling of a stretch of the text to the key.
    mutating func append(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
        var offset = start
        while offset < end {
            if Self.isLowerASCII(text[offset]) {
                key.append(text[offset])
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset)
            Lexicon.appendFolded(scalar, to: &key)
            offset += length
        }
    }
}
