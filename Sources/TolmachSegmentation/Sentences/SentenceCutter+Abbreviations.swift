// SPDX-License-Identifier: Apache-2.0

/// What is seen of an abbreviation from the words on both sides of it.
extension SentenceCutter {
    /// Looks at the word before a full stop and at what follows. Every look is at two words at most.
    mutating func lookAtAbbreviation(
        _ text: Span<UInt8>, _ situation: inout Situation, _ limit: Int, from start: Int, _ rules: LanguageRules
    ) {
        let before = situation.before
        let after = situation.after
        guard before.end == situation.candidate.marks.lowerBound, !before.isGlued else { return }
        if after.head == .lower {
            situation.isClipped =
                before.shape == .number && (rules.ordinals != .no || !situation.isSmall)
                || before.parts == 1 && !situation.isSmall && before.roles.isDisjoint(with: [.starter, .opener])
                    && isClipped(text, before, rules)
            return
        }
        guard before.shape == .letters else { return }
        if after.head == .quote {
            situation.isBeforeName =
                rules.clipsWords && before.roles.contains(.beforeNumber) && !before.isCapitalized && before.length < 6
                && before.parts == 1 && isQuotedName(text, situation.candidate.next, limit)
        } else if after.head == .other {
            situation.isBeforeNumberSign = isBeforeNumberSign(text, before, situation.candidate.next, limit)
        } else if after.first == .digit, after.head == .digit {
            situation.isGoverned =
                before.length == 1 && !before.isCapitalized && !before.isUncased && !before.followsNumber
                && before.start > start && text[before.start - 1] == 0x20
                // «Це був я. 20 років тому», «Plan b. 20 Leute»
                && TextReader.final(text, before.end) == .closed && before.roles.isDisjoint(with: .unit)
                && (rules.clipsWords || !before.roles.isDisjoint(with: .anyAbbreviation))
            situation.isBeforeItem =
                !before.roles.contains(.beforeNumber)
                && (before.followsNumber && !before.roles.isDisjoint(with: [.unit, .year])
                    || before.roles.contains(.closing))
                && rules.ordinals == .no && isItem(text, situation.candidate.next, limit)
        } else if after.isUpper, after.head == .upper, before.start > start {
            if before.roles.contains(.closing), before.parts == 1 {
                situation.isBeforeRegion = isBeforeRegion(text, situation, limit, from: start, rules)
            }
            situation.isGoverned = isGoverned(text, before, after, from: start, rules)
            situation.isMoment =
                before.followsNumber && situation.sofar < TextReader.longestWord
                && isMoment(text, before, limit, from: start, rules)
        }
    }

    /// Whether a word looks like an abbreviation or an ordinal: n., mjr., 3a., and where words are clipped so, etymol.
    private func isClipped(_ text: Span<UInt8>, _ before: WordBefore, _ rules: LanguageRules) -> Bool {
        switch before.shape {
        case .mixed: before.length < 6 && 0x30...0x39 ~= text[before.start] && !before.endsWithDigit
        case .letters:
            before.length == 1 && !before.isCapitalized && !before.isUncased
                || !before.hasVowel && 2...4 ~= before.length
                || rules.clipsWords && TextReader.final(text, before.end) == .closed
        case .none, .number: false
        }
    }

    /// A short word in lower case with a preposition right before it, and no word that begins sentences behind it.
    private mutating func isGoverned(
        _ text: Span<UInt8>, _ before: WordBefore, _ after: WordAfter, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        guard before.parts == 1, !before.isCapitalized, before.end == before.start + Self.width(text, before),
            before.length <= (before.roles.isDisjoint(with: .kept) ? 1 : 3),
            // «50 грн за л. Марія купила два»
            before.roles.isDisjoint(with: .unit) || !before.roles.isDisjoint(with: .kept),
            text[before.start - 1] == 0x20, before.start - 1 > start, !after.isStarter,
            !after.isAllCapitals || after.length == 1
        else { return false }
        let word = reader.part(text, endingAt: before.start - 1, from: start)
        guard !word.isEmpty, !word.isCut, word.digits == 0 else { return false }
        return reader.roles(text, word.start, word.end, word.first, rules).contains(.preposition)
    }

    /// Whether nothing but a preposition and a number stand before a word: Через 5 хв., На 67-й хв.
    private mutating func isMoment(
        _ text: Span<UInt8>, _ before: WordBefore, _ limit: Int, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        let first = reader.wordAfter(text, start, limit, rules)
        guard first.roles.contains(.preposition), first.end + 1 < before.start, text[first.end] == 0x20 else {
            return false
        }
        return reader.part(text, endingAt: before.start - 1, from: start).start == first.end + 1
    }

    /// Bytes of a word of `length` letters if all take as many as its last.
    private static func width(_ text: Span<UInt8>, _ before: WordBefore) -> Int {
        before.length * (before.end - scalarStart(text, before: before.end))
    }

    /// Whether a quotation is a name, of words alone: «Рада»; neither «Скільки?» nor «Ура» — сказав він. Looks 64 bytes ahead.
    private mutating func isQuotedName(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var (kind, length) = reader.classAt(text, start)
        guard kind == .quote else { return false }
        var offset = start + length
        let last = min(limit, start + 64)
        while offset < last {
            (kind, length) = reader.classAt(text, offset)
            offset += length
            if kind == .quote { break }
            guard kind.isWordPart || kind == .space else { return false }
        }
        guard kind == .quote else { return false }
        if offset < limit, text[offset] == 0x20 { offset += 1 }
        guard offset < limit else { return true }
        // A comma, or a hyphen or a dash.
        let next = decodeScalar(text, at: offset).scalar
        return next != 0x2C && next != 0x2D && !(0x2010...0x2015).contains(next)
    }

    /// An abbreviation that stands before numbers, or a short word without a vowel, then № and a number that is no item's own: інв. № 12; but: хліб. № 5
    private mutating func isBeforeNumberSign(
        _ text: Span<UInt8>, _ before: WordBefore, _ next: Int, _ limit: Int
    ) -> Bool {
        guard before.parts == 1, 1...5 ~= before.length, !before.isAllCapitals,
            decodeScalar(text, at: next).scalar == 0x2116,
            before.roles.contains(.beforeNumber) || !before.hasVowel
        else { return false }
        var offset = next + 3
        if offset < limit, text[offset] == 0x20 { offset += 1 }
        let first = offset
        while offset < limit, 0x30...0x39 ~= text[offset] { offset += 1 }
        guard offset > first else { return false }
        return before.beginsSentence || before.roles.contains(.beforeNumber)
            || !(offset + 2 < limit && text[offset] == 0x2E && text[offset + 1] == 0x20
                && reader.classAt(text, offset + 2).0 == .upper)
    }

    /// Whether one to three numbers of one or two digits follow, each with its full stop, and then a capital: 3. 2.1.
    private mutating func isItem(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var offset = start
        for _ in 0..<3 {
            let first = offset
            while offset < limit, offset - first < 3, 0x30...0x39 ~= text[offset] { offset += 1 }
            guard 1...2 ~= offset - first, offset + 2 < limit, text[offset] == 0x2E else { return false }
            if text[offset + 1] == 0x20 { return reader.classAt(text, offset + 2).0 == .upper }
            offset += 1
        }
        return false
    }

    /// Whether a name with a capital stands before an abbreviation, and a state's name follows, or another abbreviation of the
    /// kind behind the next word.
    private mutating func isBeforeRegion(
        _ text: Span<UInt8>, _ situation: borrowing Situation, _ limit: Int, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        let before = situation.before
        let after = situation.after
        guard before.start > start + 1, text[before.start - 1] == 0x20,
            reader.part(text, endingAt: before.start - 1, from: start).first == .upper
        else { return false }
        if !rules.states.isEmpty, reader.isState(text, after, limit, rules) { return true }
        guard after.end + 1 < limit, text[after.end] == 0x20 else { return false }
        let next = reader.wordAfter(text, after.end + 1, limit, rules)
        return next.head == .lower && next.roles.contains(.closing) && next.end < limit && text[next.end] == 0x2E
    }
}
