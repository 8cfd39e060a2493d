// SPDX-License-Identifier: Apache-2.0

extension TextReader {
    /// Reads the word that ends right before the marks of a candidate into a new value (in place: a copy of so many small
    /// fields would wait for the processor's stores).
    mutating func wordBefore(
        _ text: Span<UInt8>, _ candidate: Candidate, from sentenceStart: Int, _ rules: LanguageRules,
        into word: inout WordBefore
    ) {
        let end = candidate.marks.lowerBound
        word.nothingBefore = end - sentenceStart <= Self.longestWord && !hasWord(text, sentenceStart, end)
        if candidate.followsCloser { return }
        var last = part(text, endingAt: end, from: sentenceStart)
        if last.isEmpty, end > sentenceStart, text[end - 1] == 0x20 {
            last = part(text, endingAt: end - 1, from: sentenceStart)
        }
        if last.isEmpty { return }
        word.length = last.tailLength == 1 && last.tailFirst == .lower ? last.letters : last.tailLength
        word.start = last.start
        word.end = last.end
        word.isCapitalized = last.tailFirst == .upper
        word.isAllCapitals = last.capitals == last.letters
        word.isUncased = last.uncased > 0
        word.endsWithDigit = classBefore(text, last.end).0 == .digit
        word.shape = last.isCut || last.letters > 0 && last.digits > 0 ? .mixed : last.letters > 0 ? .letters : .number
        if word.shape == .letters, last.letters <= 7 {
            word.isRoman =
                isRoman(text, last.tailStart, last.end)
                || last.tailLength > 1 && isRomanByLook(text, last.tailStart, last.end)
            word.isLowerRoman = isLowerRoman(text, last.tailStart, last.end)
        }
        guard !last.isCut else { return }

        // The parts before it, joined by full stops, with or without white space.
        chain.removeAll(keepingCapacity: true)
        chain.append(last)
        var isChainJoined = true
        var first = last
        while chain.count < 5, let previous = partBefore(text, first, from: sentenceStart) {
            if previous.isJoined, isChainJoined { word.parts += 1 } else { isChainJoined = false }
            chain.append(previous.part)
            first = previous.part
        }
        let token = chain[word.parts - 1]
        for index in 0..<word.parts { word.longestPart = max(word.longestPart, chain[index].letters) }
        word.isInitial =
            word.shape == .letters && word.parts == 1 && isInitial(text, last)
            && !(chain.count == 1 && word.isRoman && isKingsNumber(text, last.start, from: sentenceStart))
        if word.isInitial, chain.count == 1, isLetter(text, last.start, from: sentenceStart, rules) {
            word.isInitial = false
            word.isLettered = true
        }
        if word.isInitial, chain.count == 1, isForeignLetter(text, last, candidate.next, from: sentenceStart) {
            word.isInitial = false
            word.isLettered = true
        }
        lookUp(text, &word, rules, sentenceStart)
        word.isContinued = word.roles.contains(.part) && isContinued(text, candidate.next, rules)
        word.isGlued = isGlued(text, token.start, from: sentenceStart)
        if word.isGlued, word.parts == 1, last.letters < 5, text[last.start - 1] == 0x2F, word.roles.contains(.unit),
            isRate(text, last.start - 1, from: sentenceStart, rules)
        {
            word.isGlued = false
            word.followsNumber = true
        }
        if word.parts > 1, word.shape == .letters {
            word.isName = isNameWithInitials(text, word.parts)
            if !word.isGlued { word.isGlued = isAddress(text, rules) }
        }
        word.beginsSentence =
            (word.parts == 1 || word.shape == .number) && token.start - sentenceStart <= Self.longestWord
            && !hasWord(text, sentenceStart, token.start)
        if word.parts > 1 || !word.roles.isDisjoint(with: .kept) {
            let first = chain[max(word.parts, matched) - 1].start
            word.isAlone = first - sentenceStart <= Self.longestWord && !hasWord(text, sentenceStart, first)
        }
        if word.beginsSentence { word.isAnswer = classAt(text, sentenceStart).0 == .dash }
        if word.shape == .number, last.tailStart == last.start, word.length <= 2, chain.count == word.parts + 1,
            let name = chain.last, name.first == .upper, name.letters > 1,
            name.start - sentenceStart <= Self.longestWord, !hasWord(text, sentenceStart, name.start)
        {
            word.isCaption = roles(text, name.start, name.end, .upper, rules).contains(.beforeNumber)
        }
        if word.shape == .mixed, word.roles.contains(.unit) { word.followsNumber = last.first == .digit }
        if !word.roles.isDisjoint(with: [.unit, .year]), !word.followsNumber {
            word.followsNumber = followsNumber(
                text, chain[max(1, matched) - 1].start, from: sentenceStart, rules)
        }
        if word.shape == .number, word.length < 3 { word.isFirstItem = isFirstItem(text, last, from: sentenceStart) }
        if !word.isCaption, !rules.captions.isEmpty {
            word.isCaption = isCaption(text, word, token.start, from: sentenceStart, rules)
        }
        if word.shape == .number {
            word.isRange = isRange(text, last.start, from: sentenceStart)
            word.isTime = word.parts == 2 && word.length == 2 && Self.isMinutes(text, last.end)
        }
        if word.roles.contains(.degree) { word.followsLower = followsLower(text, token.start, from: sentenceStart) }
        if word.isInitial, !word.roles.isDisjoint(with: [.title, .closing]) {
            word.followsCapitalized =
                chain.count > 1 && chain[1].first == .upper || followsCapitalized(text, last.start, from: sentenceStart)
        }
        if last.letters == 1, last.first == .upper, chain.count == 2, text[last.start] & 0xFE == 0xD0 {
            word.followsSurname = followsSurname(
                text, from: sentenceStart, isColonAhead: isColonAhead(text, candidate.next))
        }
        if word.isRoman, !word.followsCapitalized {
            word.followsCapitalized = followsCapitalized(text, last.start, from: sentenceStart)
        }
        if word.shape == .letters, last.letters <= 4 {
            word.hasVowel = hasVowel(text, last.start, last.end)
            if word.isInitial || !word.hasVowel, word.roles.isDisjoint(with: .anyAbbreviation) {
                word.followsNumber = followsShortNumber(text, token.start, from: sentenceStart)
            }
        }
    }

    /// The word after a candidate.
    mutating func wordAfter(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ rules: LanguageRules) -> WordAfter {
        var word = WordAfter()
        wordAfter(text, start, limit, rules, into: &word)
        return word
    }

    /// Reads it into a new value.
    mutating func wordAfter(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ rules: LanguageRules, into word: inout WordAfter
    ) {
        var offset = start
        var openers = 0
        while offset < limit, openers < 6 {
            let (kind, length) = classAt(text, offset)
            if offset == start { word.head = kind }
            switch kind {
            case .open, .quote: word.isOpened = true
            case .dash: word.followsDash = true
            case .attached: break
            case .space where word.followsDash || word.isOpened: break
            case .stop, .ellipsis:
                if offset == start { word.followsEllipsis = wordFollowsEllipsis(text, start, limit) }
                word.first = kind
                return
            default:
                word.first = kind
                readWord(text, offset, limit, &word, rules)
                return
            }
            openers += 1
            offset += length
        }
    }

    mutating func readWord(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ word: inout WordAfter, _ rules: LanguageRules
    ) {
        guard word.first.isLetter || word.first == .digit else { return }
        if word.first == .letter {
            let scalar = decodeScalar(text, at: start).scalar
            word.isHiragana = (0x3041...0x309F).contains(scalar)
            word.isIdeograph = (0x3041...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
        }
        word.start = start
        if !readPlainWord(text, start, limit, &word, rules) { readAnyWord(text, start, limit, &word, rules) }
        if word.roles.contains(.opener) {
            word.roles.remove(.opener)
            if word.first == .upper { word.roles.insert(.starter) }
        }
        let isStopped = word.end < limit && text[word.end] == 0x2E
        word.isAsked = word.end < limit && text[word.end] == 0x3F
        if word.first == .upper, word.length > 1 {
            let second = start + decodeScalar(text, at: start).length
            word.isNumbered = second < word.end && 0x30...0x39 ~= text[second]
        }
        word.isInitial = word.length == 1 && word.first != .digit && word.first != .lower && isStopped
        word.isRoman =
            word.isAllCapitals && word.length <= 7
            && (isRoman(text, start, word.end) || word.length > 1 && isRomanByLook(text, start, word.end))
        word.isAbbreviation = isStopped && !word.wholeRoles.isDisjoint(with: .kept)
    }

    /// Reads a word of ASCII or Cyrillic letters that has no capital but the first, and no apostrophe: its folded spelling is
    /// only made where the language may know it. False if it is another word.
    private mutating func readPlainWord(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ word: inout WordAfter, _ rules: LanguageRules
    ) -> Bool {
        let (first, firstLength) = decodeScalar(text, at: start)
        guard first < 0x80 ? (first | 0x20) &- 0x61 < 26 : first >= 0x400 && first <= 0x45F else { return false }
        var offset = start + firstLength
        var length = 1
        let end = min(limit, start + Self.longestWord)
        while offset < end {
            if Self.isLowerASCII(text[offset]) {
                offset += 1
            } else if offset + 1 < end, Self.isLowerCyrillic(text, before: offset + 2) {
                offset += 2
            } else {
                break
            }
            length += 1
        }
        guard
            offset == limit
                || offset < end && text[offset] < 0x80 && text[offset] != 0x27
                    && !WordHash.isWord(text[offset])
        else { return false }
        word.length = length
        word.isForeign = offset - start > length
        word.end = offset
        word.hash = WordHash.of(folded: WordHash.folded(first), text, start + firstLength, offset)
        let isCapital = word.first == .upper
        word.isAllCapitals = length == 1 && isCapital
        guard rules.lexicon.mayHold(word.hash) else { return true }
        key.removeAll(keepingCapacity: true)
        append(text, start, offset)
        word.roles = rules.lexicon.roles(of: key, capital: isCapital)
        word.wholeRoles = word.roles
        return true
    }

    private mutating func readAnyWord(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ word: inout WordAfter, _ rules: LanguageRules
    ) {
        var offset = start
        key.removeAll(keepingCapacity: true)
        var apostrophe: Int?
        var isName = false
        var capitals = 0
        let end = min(limit, start + Self.longestWord)
        while offset < end {
            let (kind, length) = classAt(text, offset)
            if kind == .quote {
                guard isInner(text, offset, length, limit) else { break }
                if apostrophe == nil {
                    apostrophe = key.count
                    isName = word.length == 1 && classAt(text, offset + length).0 == .upper
                }
            } else if !kind.isWordPart {
                break
            }
            if kind.isLetter || kind == .digit { word.length += 1 }
            if kind == .upper { capitals += 1 }
            if length > 1, kind.isLetter { word.isForeign = true }
            Lexicon.appendFolded(decodeScalar(text, at: offset).scalar, to: &key)
            offset += length
        }
        // An apostrophe that stands for no letter parts nothing: В'ячеслав, Об'єднані.
        if decodeScalar(text, at: start).scalar >= 0x400 { apostrophe = nil }
        word.end = offset
        word.hash = WordHash.of(key.span, 0, isName ? key.count : apostrophe ?? key.count)
        word.isAllCapitals = capitals == word.length
        if word.first == .lower, Self.isBrand(text, start, offset) {
            word.first = .upper
            if word.head == .lower { word.head = .upper }
        }
        let isCapital = word.first == .upper
        word.roles = rules.lexicon.roles(of: key, capital: isCapital)
        word.wholeRoles = word.roles
        // L'État: by the part before the apostrophe, with or without it; but with it only, where it may be O'Leary.
        if let apostrophe, word.roles.isEmpty {
            key.removeLast(key.count - apostrophe - 1)
            word.roles = rules.lexicon.roles(of: key, capital: isCapital)
            if word.roles.isEmpty, !isName {
                key.removeLast()
                word.roles = rules.lexicon.roles(of: key, capital: isCapital)
            }
        } else if capitals > 1, !word.isAllCapitals {
            // BiH is no bih.
            word.roles.subtract([.starter, .opener])
        }
    }

    /// Whether the two digits before an offset are no month: 00, 13 to 59.
    private static func isMinutes(_ text: Span<UInt8>, _ end: Int) -> Bool {
        let (tens, ones) = (text[end - 2], text[end - 1])
        return tens == 0x30 ? ones == 0x30 : tens == 0x31 ? ones > 0x32 : tens < 0x36
    }

    /// Whether a word is a name with its capital in the second place: iPhone, eBay; no unit as kWh.
    private static func isBrand(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        end - start > 3 && text[start] &- 0x61 < 26 && text[start + 1] &- 0x41 < 26
            && (start + 2..<end).allSatisfy { text[$0] &- 0x61 < 26 || 0x30...0x39 ~= text[$0] }
    }

    /// Whether a sentence begins with a preposition or a number, or with one after a function word: `А у 2014 р.`
    mutating func beginsWithPreposition(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ rules: LanguageRules
    ) -> Bool {
        let first = wordAfter(text, start, limit, rules)
        if first.first == .digit || first.roles.contains(.preposition) { return true }
        // Так, у 2014 р.
        let comma = first.end < limit && text[first.end] == 0x2C ? 1 : 0
        let end = first.end + comma
        guard comma > 0 || first.roles.contains(.starter) && !rules.verbs.contains(first.hash),
            end < limit, text[end] == 0x20
        else { return false }
        return wordAfter(text, end + 1, limit, rules).roles.contains(.preposition)
    }

    /// The roles of a word in capitals, without those that its lower-case spelling has: `ЄП` is no `єп.`
    mutating func capitalizedRoles(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ rules: LanguageRules
    ) -> WordRoles {
        key.removeAll(keepingCapacity: true)
        append(text, start, end)
        return rules.lexicon.capitalizedRoles(of: key)
    }

    /// … or at least two full stops, and right after them a letter.
    mutating func wordFollowsEllipsis(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var offset = start
        var isEllipsis = false
        while offset < limit, offset - start < Self.longestWord {
            let (kind, length) = classAt(text, offset)
            switch kind {
            case .ellipsis: isEllipsis = true
            case .stop: isEllipsis = isEllipsis || offset > start
            default: return isEllipsis && kind.isLetter
            }
            offset += length
        }
        return false
    }

    /// Whether the word at the end of a line is a function word, or the line ends with a comma or hyphen.
    mutating func goesOn(_ text: Span<UInt8>, _ end: Int, from start: Int, _ rules: LanguageRules) -> Bool {
        guard end > start else { return false }
        switch classBefore(text, end).0 {
        case .continuation, .dash, .open: return true
        case .lower:
            let last = part(text, endingAt: end, from: start)
            return !last.isCut && last.first == .lower
                && roles(text, last.start, last.end, .lower, rules).contains(.starter)
        default: return false
        }
    }
}
