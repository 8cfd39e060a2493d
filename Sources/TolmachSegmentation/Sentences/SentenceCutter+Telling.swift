// SPDX-License-Identifier: Apache-2.0

/// Who speaks, told behind what is said in a script without capitals: "לאן?" שאלה; “去哪儿？”她问; えっ！と叫んだ
extension SentenceCutter {
    /// How long what tells who speaks may be, in bytes.
    private static let longestTelling = 96

    /// Whether the first word or one of the last two up to the next mark is a verb that tells who speaks; where the first is none,
    /// there are five words at most. In the middle it has an object: "לא." למחרת אמר לה דוד.
    mutating func tellsAhead(_ text: Span<UInt8>, _ after: WordAfter, _ limit: Int, _ rules: LanguageRules) -> Bool {
        guard !rules.telling.isEmpty else { return false }
        var offset = after.start
        var word = offset
        var words = 0
        var isFirst = false
        // The number of the last such verb.
        var verb = -2
        var tells: Bool { isFirst || words - verb < 2 }
        let last = min(limit, offset + Self.longestTelling)
        while offset < last {
            let (kind, length) = reader.classAt(text, offset)
            guard kind.isWordPart else {
                if offset > word {
                    words += 1
                    if isTelling(text, word, offset, rules) { verb = words }
                    if verb == 1 { isFirst = true }
                }
                switch kind {
                case .space where words < 5 || isFirst: break
                case .stop, .terminal, .ellipsis, .lineBreak, .dash: return tells
                // 他说：“…” tells of what comes, and so does वह कहता है, "…".
                case .continuation:
                    return tells && !(after.isIdeograph ? isColon(text, offset) : isLead(text, offset, limit))
                default: return false
                }
                offset += length
                word = offset
                continue
            }
            offset += length
        }
        guard offset == limit else { return false }
        guard offset > word else { return tells }
        words += 1
        return tells || isTelling(text, word, offset, rules)
    }

    /// : or ：
    private func isColon(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        let scalar = decodeScalar(text, at: offset).scalar
        return scalar == 0x3A || scalar == 0xFF1A
    }

    /// Whether a colon stands at an offset, or a comma with a quotation behind it.
    private mutating func isLead(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
        if isColon(text, offset) { return true }
        let next = offset + decodeScalar(text, at: offset).length
        guard next + 1 < limit, text[next] == 0x20 else { return false }
        return reader.classAt(text, next + 1).0 == .quote
    }

    /// Whether a word, or the last two characters of a clause of Han, are such a verb.
    private func isTelling(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ rules: LanguageRules) -> Bool {
        if rules.telling.contains(WordHash.of(text, start, end)) { return true }
        guard end - start > 6, 0xE3...0xE9 ~= text[end - 6], 0xE3...0xE9 ~= text[end - 3],
            rules.telling.contains(WordHash.of(text, end - 6, end))
        else { return false }
        // 我没有回答 tells what was not said.
        return end - start < 9 || !Self.denying.contains(decodeScalar(text, at: end - 9).scalar)
    }

    /// What stands before a verb of what is not said, or cannot be.
    private static let denying = Set("没沒不未有难難以法".unicodeScalars.map(\.value))

    /// Whether Japanese goes on after a mark without quotation marks: と before a verb of speech, の before a noun.
    func isParticle(_ text: Span<UInt8>, _ candidate: Candidate, _ limit: Int) -> Bool {
        guard candidate.next + 6 <= limit else { return false }
        let particle = decodeScalar(text, at: candidate.next).scalar
        let next = decodeScalar(text, at: candidate.next + 3).scalar
        switch particle {
        case 0x3068:
            return (candidate.mark == .question || candidate.mark == .exclamation) && Self.speech.contains(next)
        case 0x306E: return !(0x3041...0x309F).contains(next) && next >= 0x30A0
        default: return false
        }
    }

    /// What verbs of speech, thought and writing begin with.
    private static let speech = Set("叫言云思聞訊答尋問話語考怒述呼書記笑泣嘆感喜驚訴願祈詠歌".unicodeScalars.map(\.value))
}
