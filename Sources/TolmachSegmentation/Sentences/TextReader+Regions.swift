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

    /// Whether who did it follows a date, a name of two words in the instrumental: прийнято 28 червня 1996 р. Верховною Радою. Before
    /// the date stands a passive participle. One word may begin a sentence: Прийнято 5 травня 1998 р. Метою закону є …
    mutating func isAgent(
        _ text: Span<UInt8>, _ start: Int, _ after: WordAfter, _ limit: Int, from sentenceStart: Int,
        _ rules: LanguageRules
    ) -> Bool {
        guard !after.isStarter, after.length > 4, after.end + 2 < limit, text[after.end] == 0x20,
            Self.ends(text, after.start, after.end, Self.instrumental)
        else { return false }
        guard
            classAt(text, after.end + 1).0 == .upper || isOfPlace(text, after.start, after.end)
                || rules.bodies.contains(after.hash)
        else { return false }
        var offset = start
        var hasNumber = false
        for _ in 0..<6 {
            guard offset > sentenceStart + 1, text[offset - 1] == 0x20 else { return false }
            let word = part(text, endingAt: offset - 1, from: sentenceStart)
            guard !word.isEmpty, !word.isCut else { return false }
            if word.digits > 0 {
                hasNumber = true
            } else if word.letters > 4, Self.ends(text, word.start, word.end, Self.passive) {
                return hasNumber
            }
            offset = word.start
        }
        return false
    }

    /// Whether the sentence begins with what was decided by, and nothing but its date follows: Рішенням суду від 3 березня 2020 р.
    /// позивачу відмовлено. Looks seven words back.
    mutating func opensWithAct(
        _ text: Span<UInt8>, _ start: Int, from sentenceStart: Int, _ rules: LanguageRules
    ) -> Bool {
        var offset = start
        for _ in 0..<7 {
            guard offset > sentenceStart + 1, text[offset - 1] == 0x20 else { return false }
            let word = part(text, endingAt: offset - 1, from: sentenceStart)
            guard !word.isEmpty, !word.isCut else { return false }
            if word.start == sentenceStart {
                key.removeAll(keepingCapacity: true)
                append(text, word.start, word.end)
                return rules.acts.contains(WordHash.of(key.span, 0, key.count))
            }
            if word.digits == 0, word.letters > 4, Self.ends(text, word.start, word.end, Self.passive) { return false }
            offset = word.start
        }
        return false
    }

    /// How nouns and adjectives in the instrumental of Ukrainian, Russian and Belarusian end.
    private static let instrumental = ["ою", "ею", "ом", "ем", "єм", "им", "ім", "ой", "ей", "ым", "ай"].map {
        Array($0.utf8)
    }

    /// The same of passive participles.
    private static let passive =
        ["ан", "ян", "ен", "ён", "ят", "ут", "ыт", "ит"].flatMap { stem in
            ["о", "а", "ы", "і", "ий", "ая", "ый"].map { Array((stem + $0).utf8) }
        } + ["ан", "ен", "ён", "нят"].map { Array($0.utf8) }

    /// Whether a word has one of some endings, and more letters before it.
    private static func ends(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ endings: [[UInt8]]) -> Bool {
        endings.contains { ending in
            end - start > ending.count + 2 && ending.indices.allSatisfy { text[end - ending.count + $0] == ending[$0] }
        }
    }

    /// Whether a word of Cyrillic ends as adjectives of places do: Київський, Львівську, Киевское, Мінскую.
    private func isOfPlace(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 8, text[end - 2] & 0xFE == 0xD0 else { return false }
        return Self.ends(text, start, end, Self.ofPlaces)
    }

    private static let ofPlaces: [[UInt8]] = ["ськ", "цьк", "зьк", "ск", "цк"].flatMap { stem in
        ["ий", "у", "е", "ого", "ою", "ій", "і", "ую", "ое", "ой", "ая", "ага", "аму", "ім", "им"].map {
            Array((stem + $0).utf8)
        }
    }
}
