// SPDX-License-Identifier: Apache-2.0

/// What wants something behind it, so that the sentence does not end at an abbreviation: regions and verbs.
extension TextReader {
    /// Whether a state's name follows, of one or two words: Волинської обл. УРСР, Київської губ. Російської імперії.
    mutating func isState(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ rules: LanguageRules) -> Bool {
        key.removeAll(keepingCapacity: true)
        append(text, after.start, after.end)
        if rules.states.contains(WordHash.of(key.span, 0, key.count)) { return true }
        guard after.end + 1 < limit, text[after.end] == 0x20 else { return false }
        var offset = after.end + 1
        while offset < limit, offset - after.end < Self.longestWord {
            let (kind, length) = classAt(text, offset)
            guard kind.isWordPart else { break }
            offset += length
        }
        key.append(0x5F)
        append(text, after.end + 1, offset)
        return rules.states.contains(WordHash.of(key.span, 0, key.count))
    }

    /// Whether a verb that wants an object stands right before the date that the word at an offset ends, and an adjective of
    /// a place or an acronym follows: Закінчив у 1978 р. Київський політехнічний; Очолила 1998 р. УНР. With `opens` the sentence
    /// begins with a preposition. Where another word may be the object, it is none that is lacking: Роман він написав у 1990 р.
    mutating func lacksObject(
        _ text: Span<UInt8>, _ start: Int, _ after: WordAfter, from sentenceStart: Int, opens: Bool,
        _ rules: LanguageRules
    ) -> Bool {
        guard after.isAllCapitals ? after.length > 2 : isOfPlace(text, after.start, after.end) else { return false }
        var offset = start
        var hasNumber = false
        for _ in 0..<4 {
            guard offset > sentenceStart + 1, text[offset - 1] == 0x20 else { return false }
            let word = part(text, endingAt: offset - 1, from: sentenceStart)
            guard !word.isEmpty, !word.isCut else { return false }
            if word.digits > 0 {
                hasNumber = true
            } else {
                key.removeAll(keepingCapacity: true)
                append(text, word.start, word.end)
                if rules.governing.contains(WordHash.of(key.span, 0, key.count)) {
                    return hasNumber && (opens || isWithoutObject(text, word.start, from: sentenceStart))
                }
                guard rules.lexicon.roles(of: key, capital: false).contains(.preposition) else { return false }
            }
            offset = word.start
        }
        return false
    }

    /// Whether nothing stands before a verb in its sentence, or a name behind another word: Іван Коваль закінчив
    private mutating func isWithoutObject(_ text: Span<UInt8>, _ verb: Int, from sentenceStart: Int) -> Bool {
        if verb == sentenceStart { return true }
        guard text[verb - 1] == 0x20 else { return false }
        let name = part(text, endingAt: verb - 1, from: sentenceStart)
        return name.first == .upper && name.start > sentenceStart
    }

    /// Whether a word of Cyrillic ends as adjectives of places do: Київський, Львівську, Киевское, Мінскую.
    private func isOfPlace(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 8, text[end - 2] & 0xFE == 0xD0 else { return false }
        return Self.ofPlaces.contains { ending in
            end - start > ending.count + 2 && ending.indices.allSatisfy { text[end - ending.count + $0] == ending[$0] }
        }
    }

    private static let ofPlaces: [[UInt8]] = ["ськ", "цьк", "зьк", "ск", "цк"].flatMap { stem in
        ["ий", "у", "е", "ого", "ою", "ій", "і", "ую", "ое", "ой", "ая", "ага", "аму", "ім", "им"].map {
            Array((stem + $0).utf8)
        }
    }
}
