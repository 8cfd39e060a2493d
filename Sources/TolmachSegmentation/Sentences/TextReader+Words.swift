// SPDX-License-Identifier: Apache-2.0
import TolmachICU

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

        var isEmpty: Bool { start == end }
    }

    /// The word that ends right before the marks of a candidate.
    mutating func wordBefore(
        _ text: Span<UInt8>, _ candidate: Candidate, from sentenceStart: Int, _ rules: LanguageRules
    ) -> WordBefore {
        var word = WordBefore()
        let end = candidate.marks.lowerBound
        word.nothingBefore = end - sentenceStart <= Self.longestWord && !hasWord(text, sentenceStart, end)
        if candidate.followsCloser { return word }
        let last = part(text, endingAt: end, from: sentenceStart)
        if last.isEmpty { return word }
        word.length = last.tailLength
        word.isCapitalized = last.tailFirst == .upper
        word.isAllCapitals = last.capitals == last.letters
        word.isUncased = last.uncased > 0
        word.endsWithDigit = classBefore(text, end).0 == .digit
        word.shape = last.isCut || last.letters > 0 && last.digits > 0 ? .mixed : last.letters > 0 ? .letters : .number
        if word.shape == .letters, last.letters <= 7 {
            word.isRoman = isRoman(text, last.tailStart, last.end)
            word.isLowerRoman = isLowerRoman(text, last.tailStart, last.end)
        }
        guard !last.isCut else { return word }

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
        word.isInitial = word.shape == .letters && word.parts == 1 && isInitial(text, last)
        lookUp(text, &word, rules, sentenceStart)
        word.isContinued = word.roles.contains(.part) && isContinued(text, candidate.next, rules)
        word.isGlued = isGlued(text, token.start, from: sentenceStart)
        word.beginsSentence =
            (word.parts == 1 || word.shape == .number) && token.start - sentenceStart <= Self.longestWord
            && !hasWord(text, sentenceStart, token.start)
        if word.shape == .mixed, word.roles.contains(.unit) { word.followsNumber = last.first == .digit }
        if word.roles.contains(.unit), !word.followsNumber {
            word.followsNumber = followsNumber(text, last.start, from: sentenceStart, rules)
        }
        if word.shape == .number { word.isRange = isRange(text, last.start, from: sentenceStart) }
        if word.isRoman { word.followsCapitalized = followsCapitalized(text, last.start, from: sentenceStart) }
        if word.shape == .letters, last.letters <= 4 { word.hasVowel = hasVowel(text, last.start, last.end) }
        return word
    }

    /// The word after a candidate.
    mutating func wordAfter(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ rules: LanguageRules) -> WordAfter {
        var word = WordAfter()
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
                return word
            default:
                word.first = kind
                readWord(text, offset, limit, &word, rules)
                return word
            }
            openers += 1
            offset += length
        }
        return word
    }

    private mutating func readWord(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ word: inout WordAfter, _ rules: LanguageRules
    ) {
        guard word.first.isLetter || word.first == .digit else { return }
        if word.first == .letter {
            let scalar = decodeScalar(text, at: start).scalar
            word.isHiragana = (0x3041...0x309F).contains(scalar)
            word.isIdeograph = (0x3041...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
        }
        var offset = start
        key.removeAll(keepingCapacity: true)
        var apostrophe: Int?
        var capitals = 0
        let end = min(limit, start + Self.longestWord)
        while offset < end {
            let (kind, length) = classAt(text, offset)
            if kind == .quote {
                guard isInner(text, offset, length, limit) else { break }
                if apostrophe == nil { apostrophe = key.count }
            } else if !kind.isWordPart {
                break
            }
            if kind.isLetter || kind == .digit { word.length += 1 }
            if kind == .upper { capitals += 1 }
            Lexicon.appendFolded(decodeScalar(text, at: offset).scalar, to: &key)
            offset += length
        }
        word.isAllCapitals = capitals == word.length
        let isStopped = offset < limit && text[offset] == 0x2E
        word.isInitial = word.length == 1 && word.first != .digit && word.first != .lower && isStopped
        word.isRoman = word.isAllCapitals && word.length <= 7 && isRoman(text, start, offset)
        let capital = word.first == .upper
        word.roles = rules.lexicon.roles(of: key, capital: capital)
        word.isAbbreviation = isStopped && !word.roles.isDisjoint(with: .kept)
        // L'État: by the part before the apostrophe, with or without it.
        if let apostrophe, word.roles.isEmpty {
            key.removeLast(key.count - apostrophe - 1)
            word.roles = rules.lexicon.roles(of: key, capital: capital)
            if word.roles.isEmpty {
                key.removeLast()
                word.roles = rules.lexicon.roles(of: key, capital: capital)
            }
        }
    }

    /// … or at least two full stops, and right after them a letter.
    private mutating func wordFollowsEllipsis(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
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

    // MARK: Parts

    private mutating func part(_ text: Span<UInt8>, endingAt end: Int, from limit: Int) -> Part {
        var part = Part(start: end, end: end, tailStart: end)
        var offset = end
        var isTail = true
        while offset > limit {
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
            default: continue
            }
            if isTail {
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

    /// The part before another, a full stop between them: `т.` before `д`, `J.` before `-C`.
    private mutating func partBefore(
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

    // MARK: Roles

    /// The roles of the longest chain of parts that is an abbreviation.
    private mutating func lookUp(
        _ text: Span<UInt8>, _ word: inout WordBefore, _ rules: LanguageRules, _ sentenceStart: Int
    ) {
        for count in stride(from: chain.count, through: 1, by: -1) {
            key.removeAll(keepingCapacity: true)
            appendChain(text, count)
            let roles = rules.lexicon.roles(of: key, capital: chain[count - 1].first == .upper)
            if !roles.isEmpty, count > 1 || isAlone(text, rules) {
                word.roles = phrase(text, count, rules, sentenceStart) ?? roles
                return
            }
        }
        // Berlin-Str., 5km.
        let last = chain[0]
        if last.tailStart > last.start {
            word.roles = roles(text, last.tailStart, last.end, last.tailFirst, rules)
        } else if last.first == .digit, last.letters > 0 {
            var offset = last.start
            while offset < last.end, !classAt(text, offset).0.isLetter { offset += classAt(text, offset).1 }
            word.roles = roles(text, offset, last.end, .lower, rules).intersection(.unit)
        }
    }

    /// Whether the last part may stand for itself: what is joined before it is a number or an abbreviation too
    /// (`тыс.руб.`), not the rest of an address.
    private mutating func isAlone(_ text: Span<UInt8>, _ rules: LanguageRules) -> Bool {
        guard chain.count > 1, chain[1].end + 1 == chain[0].start else { return true }
        if chain[1].letters == 0 { return true }
        return !roles(text, chain[1].start, chain[1].end, chain[1].first, rules).isEmpty
    }

    /// The roles of an abbreviation with the word before it (`и_др.`), if it has any.
    private mutating func phrase(
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
        return roles.isEmpty ? nil : roles
    }

    private mutating func isContinued(
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
    private mutating func roles(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: SentenceClass, _ rules: LanguageRules
    ) -> WordRoles {
        key.removeAll(keepingCapacity: true)
        append(text, start, end)
        return rules.lexicon.roles(of: key, capital: first == .upper)
    }

    /// Appends the folded spelling of the last parts of the chain to the key, joined by full stops.
    private mutating func appendChain(_ text: Span<UInt8>, _ count: Int) {
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
    private mutating func append(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
        var offset = start
        while offset < end {
            let (scalar, length) = decodeScalar(text, at: offset)
            Lexicon.appendFolded(scalar, to: &key)
            offset += length
        }
    }

    // MARK: Shapes

    private mutating func hasWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            let (kind, length) = classAt(text, offset)
            if kind.isLetter || kind == .digit || kind == .numeral { return true }
            offset += length
        }
        return false
    }

    /// Whether a symbol joins the word to something before it: an address, a path, a hashtag.
    private mutating func isGlued(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit else { return false }
        switch classBefore(text, start).0 {
        case .space, .lineBreak, .paragraphBreak, .open, .quote, .close, .dash, .bullet: return false
        default: return true
        }
    }

    /// A capital, or a letter of an alphabet without case (not a syllable or an ideograph).
    private mutating func isInitial(_ text: Span<UInt8>, _ part: Part) -> Bool {
        guard part.tailLength == 1 else { return false }
        if part.tailFirst == .upper { return true }
        guard part.tailFirst == .letter, part.letters == 1 else { return false }
        let scalar = decodeScalar(text, at: part.start).scalar
        return scalar < 0x800 || ScriptCode(of: scalar) == .georgian
    }

    private mutating func isRange(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit else { return false }
        let (kind, begin) = classBefore(text, start)
        return (kind == .dash || text[begin] == 0x3A) && begin > limit && classBefore(text, begin).0 == .digit
    }

    private mutating func followsCapitalized(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit, classBefore(text, start).0 == .space else { return false }
        return part(text, endingAt: classBefore(text, start).1, from: limit).first == .upper
    }

    /// Whether a number stands before a unit: 5 km, 5 млн. руб., 30 м/с.
    private mutating func followsNumber(
        _ text: Span<UInt8>, _ start: Int, from limit: Int, _ rules: LanguageRules
    ) -> Bool {
        var offset = start
        for _ in 0..<3 {
            while offset > limit {
                let (kind, begin) = classBefore(text, offset)
                guard kind == .space || text[begin] == 0x2F || kind == .stop || kind == .dash else { break }
                offset = begin
                if start - offset > Self.longestWord { return false }
            }
            guard offset > limit else { return false }
            let (kind, _) = classBefore(text, offset)
            if kind == .digit || kind == .numeral { return true }
            let previous = part(text, endingAt: offset, from: limit)
            guard !previous.isEmpty, !previous.isCut,
                roles(text, previous.start, previous.end, previous.first, rules).contains(.unit)
            else { return false }
            if previous.first == .digit { return true }
            offset = previous.start
        }
        return false
    }

    private func isRoman(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start else { return false }
        for offset in start..<end {
            switch text[offset] {
            case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: continue
            default: return false
            }
        }
        return true
    }

    /// i, v and x.
    func isLowerRoman(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start, end - start <= 5 else { return false }
        for offset in start..<end where text[offset] != 0x69 && text[offset] != 0x76 && text[offset] != 0x78 {
            return false
        }
        return true
    }

    private func isInner(_ text: Span<UInt8>, _ offset: Int, _ length: Int, _ limit: Int) -> Bool {
        guard text[offset] == 0x27 || length == 3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x99 else {
            return false
        }
        guard offset + length < limit else { return false }
        let after = text[offset + length]
        return after >= 0x80 || (0x61...0x7A).contains(after | 0x20)
    }

    /// Latin or Cyrillic vowels, and r, l, which are vowels in some languages; other scripts are taken to have one.
    private func hasVowel(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch Characters.foldedCase(scalar) {
            case 0x62, 0x63, 0x64, 0x66, 0x67, 0x68, 0x6A, 0x6B, 0x6D, 0x6E, 0x70, 0x71, 0x73, 0x74, 0x76...0x78, 0x7A:
                break
            case 0x431, 0x432, 0x433, 0x434, 0x436, 0x437, 0x439, 0x43A, 0x43C, 0x43D, 0x43F, 0x441...0x442,
                0x444...0x44A, 0x44C:
                break
            default: return true
            }
            offset += length
        }
        return false
    }
}
