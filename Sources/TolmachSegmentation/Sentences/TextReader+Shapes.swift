// SPDX-License-Identifier: Apache-2.0
import TolmachICU

extension TextReader {
    mutating func hasWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            let (kind, length) = classAt(text, offset)
            if kind.isLetter || kind == .digit || kind == .numeral { return true }
            offset += length
        }
        return false
    }

    /// Whether a symbol joins the word to something before it: an address, a path, a hashtag.
    mutating func isGlued(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit else { return false }
        let (kind, begin) = classBefore(text, start)
        switch kind {
        // Прийшов,побачив.
        case .continuation: return text[begin] != 0x2C || text[start] < 0x80
        case .space, .lineBreak, .paragraphBreak, .open, .quote, .close, .dash, .bullet: return false
        default: return true
        }
    }

    /// A capital, or a letter of an alphabet without case (not a syllable or an ideograph).
    mutating func isInitial(_ text: Span<UInt8>, _ part: Part) -> Bool {
        // Not the C of °C.
        guard part.tailLength == 1, text[part.start] != 0xC2 || text[part.start + 1] != 0xB0 else { return false }
        if part.tailFirst == .upper { return true }
        guard part.tailFirst == .letter, part.letters == 1 else { return false }
        let scalar = decodeScalar(text, at: part.start).scalar
        return scalar < 0x800 || ScriptCode(of: scalar) == .georgian
    }

    /// Whether the chain is initials and a name joined by full stops: `T.May`.
    mutating func isNameWithInitials(_ text: Span<UInt8>, _ parts: Int) -> Bool {
        let last = chain[0]
        guard matched == 0, last.letters > 1, last.capitals == 1, last.first == .upper,
            last.letters > 4 || hasVowel(text, last.start, last.end)
        else { return false }
        for index in 1..<parts where chain[index].letters != 1 || chain[index].first != .upper { return false }
        return true
    }

    /// Whether the last two parts of the chain are those of an address: `lenta.ru`.
    mutating func isAddress(_ text: Span<UInt8>, _ rules: LanguageRules) -> Bool {
        let last = chain[0]
        let name = chain[1]
        guard matched == 0, last.isPlain, last.letters == last.end - last.start, 2...4 ~= last.letters,
            name.letters > 1, name.letters == name.end - name.start
        else { return false }
        return roles(text, name.start, name.end, name.first, rules).isEmpty
            && roles(text, last.start, last.end, .lower, rules).isEmpty
    }

    mutating func isRange(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit else { return false }
        let (kind, begin) = classBefore(text, start)
        return (kind == .dash || text[begin] == 0x3A) && begin > limit && classBefore(text, begin).0 == .digit
    }

    /// Whether a number of at most three digits stands before a word: 190 nm, 5 A; not 2014 A. Smith.
    mutating func followsShortNumber(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit, classBefore(text, start).0 == .space else { return false }
        let end = classBefore(text, start).1
        let number = part(text, endingAt: end, from: limit)
        return 1...3 ~= number.digits && number.letters == 0 && !number.isCut
    }

    /// Whether the slash at an offset stands behind a number with its unit: 90 км/год, 25 m/s.
    mutating func isRate(_ text: Span<UInt8>, _ slash: Int, from limit: Int, _ rules: LanguageRules) -> Bool {
        let unit = part(text, endingAt: slash, from: limit)
        return 1...4 ~= unit.letters && !unit.isCut && unit.digits == 0
            && followsNumber(text, unit.start, from: limit, rules)
    }

    mutating func followsLower(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit, classBefore(text, start).0 == .space else { return false }
        return part(text, endingAt: classBefore(text, start).1, from: limit).first == .lower
    }

    mutating func followsCapitalized(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit, classBefore(text, start).0 == .space else { return false }
        let previous = part(text, endingAt: classBefore(text, start).1, from: limit)
        // The first word of a sentence has a capital anyway.
        return previous.first == .upper && previous.start > limit
    }

    /// Whether a number stands before a unit: 5 km, 5 млн. руб., 30 м/с.
    mutating func followsNumber(
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
            // 5 (п'ять) грн.
            if text[offset - 1] == 0x29 { return followsBracketedNumber(text, offset, from: limit) }
            let previous = part(text, endingAt: offset, from: limit)
            // XIX ст., also with Cyrillic letters
            if offset == start - 1, previous.letters > 0, previous.letters == previous.capitals, previous.letters <= 5,
                isRomanByLook(text, previous.start, previous.end)
            {
                return true
            }
            // 30-х гг., 1990-ті рр.
            if previous.first == .digit, previous.digits <= 4, previous.tailStart > previous.start,
                classBefore(text, previous.tailStart).0 == .dash
            {
                return true
            }
            guard !previous.isEmpty, !previous.isCut,
                roles(text, previous.start, previous.end, previous.first, rules).contains(.unit)
            else { return false }
            if previous.first == .digit { return true }
            offset = previous.start
        }
        return false
    }

    /// Whether brackets that end at an offset hold words, and a number stands before them: 5 (п'ять).
    private func followsBracketedNumber(_ text: Span<UInt8>, _ end: Int, from limit: Int) -> Bool {
        var offset = end - 1
        while offset > limit + 1, end - offset < 2 * Self.longestWord, text[offset - 1] != 0x28 { offset -= 1 }
        return offset > limit + 2 && text[offset - 1] == 0x28 && text[offset - 2] == 0x20
            && 0x30...0x39 ~= text[offset - 3]
    }

    /// Whether a noun stands before a letter that letters are told apart by: vitamin C
    func isLetter(_ text: Span<UInt8>, _ start: Int, from limit: Int, _ rules: LanguageRules) -> Bool {
        guard start > limit + 4, text[start - 1] == 0x20, !rules.lettered.isEmpty else { return false }
        return rules.lettered.contains(WordHash.of(text, endingAt: start - 1))
    }

    /// Whether a letter of ASCII that no letter of Cyrillic looks like stands between a word in lower case and one of Cyrillic,
    /// whose initial it cannot be: зерно Triticum aestivum L. Установлено, що …; but: Глава V. Ніч
    mutating func isForeignLetter(_ text: Span<UInt8>, _ part: Part, _ next: Int, from limit: Int) -> Bool {
        guard next < text.count, text[next] & 0xFE == 0xD0, part.end - part.start == 1,
            followsLower(text, part.start, from: limit)
        else { return false }
        switch text[part.start] {
        // D F G L N Q R U V W Z
        case 0x44, 0x46, 0x47, 0x4C, 0x4E, 0x51, 0x52, 0x55...0x57, 0x5A: return true
        default: return false
        }
    }

    /// Whether a word of Cyrillic with a capital, not the sentence's first, stands before a Roman number: правил Пётр I
    mutating func isKingsNumber(_ text: Span<UInt8>, _ start: Int, from limit: Int) -> Bool {
        guard start > limit + 4, text[start - 1] == 0x20, text[start - 3] & 0xFE == 0xD0 else { return false }
        let name = part(text, endingAt: start - 1, from: limit)
        return name.start > limit && name.first == .upper && name.letters > 2 && name.capitals == 1
    }

    func isRoman(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start else { return false }
        for offset in start..<end {
            switch text[offset] {
            case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: continue
            default: return false
            }
        }
        return true
    }

    /// I, V and X, or the letters of Cyrillic that look like I and X.
    func isRomanByLook(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch scalar {
            case 0x49, 0x56, 0x58, 0x406, 0x425: offset += length
            default: return false
            }
        }
        return end > start
    }

    /// i, v and x.
    func isLowerRoman(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start, end - start <= 5 else { return false }
        for offset in start..<end where text[offset] != 0x69 && text[offset] != 0x76 && text[offset] != 0x78 {
            return false
        }
        return true
    }

    func isInner(_ text: Span<UInt8>, _ offset: Int, _ length: Int, _ limit: Int) -> Bool {
        guard text[offset] == 0x27 || length == 3 && text[offset + 1] == 0x80 && text[offset + 2] & 0xFE == 0x98 else {
            return false
        }
        guard offset + length < limit else { return false }
        let after = text[offset + length]
        return after >= 0x80 || (0x61...0x7A).contains(after | 0x20)
    }

    /// Latin or Cyrillic vowels, and r, l, which are vowels in some languages; other scripts are taken to have one.
    func hasVowel(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var offset = start
        while offset < end {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch Characters.foldedCase(scalar) {
            case 0x62, 0x63, 0x64, 0x66, 0x67, 0x68, 0x6A, 0x6B, 0x6D, 0x6E, 0x70, 0x71, 0x73, 0x74, 0x76...0x78, 0x7A:
                break
            case 0x431, 0x432, 0x433, 0x434, 0x436, 0x437, 0x439, 0x43A, 0x43C, 0x43D, 0x43F, 0x441...0x442,
                0x444...0x449, 0x44C:
                break
            default: return true
            }
            offset += length
        }
        return false
    }
}
