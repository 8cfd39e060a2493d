// SPDX-License-Identifier: Apache-2.0

/// What is told of who speaks, behind a dash within the paragraph of what is said.
extension SentenceCutter {
    /// How far back an answer's verb is sought in the question, in bytes.
    private static let farthestQuestion = 240

    /// Whether what follows a dash tells who speaks: in lower case after a full stop (— Ні. — сказав він), or, after any other
    /// mark, a name and a verb in the past (— Шити? — Соня глянула). A verb that was asked with answers (— Ти прийшов? — Петро
    /// прийшов), as does any after a question for more than yes or no: — Що сталося? — Петро зламав ногу. Both only where somebody speaks: in a paragraph or sentence that begins with a dash, and after or in
    /// quotation marks. Or, without a dash, a name and an English verb of speech: “Who is it?” Maria asked.
    mutating func isTold(
        _ text: Span<UInt8>, _ candidate: Candidate, _ after: WordAfter, _ limit: Int, from start: Int,
        _ rules: LanguageRules
    ) -> Bool {
        if after.head == .letter, candidate.lineBreaks == 0 {
            return candidate.closer == .quote
                ? tellsAhead(text, after, limit, rules) : after.isHiragana && isParticle(text, candidate, limit)
        }
        if after.head == .upper {
            return candidate.closer == .quote && candidate.mark != .stop && !candidate.isJoined
                && candidate.lineBreaks == 0 && !after.isStarter && saysAhead(text, after, limit)
                // He read “Who Is to Blame?” Herzen said so.
                && reader.classAt(text, start).0 != .upper
        }
        guard after.head == .dash, !after.isOpened, candidate.lineBreaks == 0, !candidate.isJoined,
            after.start - candidate.next < 8
        else { return false }
        if after.first == .letter {
            return isSpeech(text, candidate, from: start) && tellsAhead(text, after, limit, rules)
        }
        switch (candidate.mark, after.first) {
        case (.stop, .lower): return text[after.start - 1] == 0x20 && isSpeech(text, candidate, from: start)
        case (.question, .upper), (.exclamation, .upper), (.ellipsis, .upper):
            guard after.length > 1, !after.isAllCapitals, after.roles.isEmpty, isSpeech(text, candidate, from: start)
            else { return false }
            if candidate.mark == .question, candidate.closer != .quote, asks(text, candidate, from: start) {
                return false
            }
            return isPastAhead(text, after, limit, since: max(start, candidate.end - Self.farthestQuestion))
        default: return false
        }
    }

    /// Whether the question begins with a word that asks for more than yes or no, or has one behind its first, and has more words: А
    /// де всі? A lone Що? is said in wonder.
    private mutating func asks(_ text: Span<UInt8>, _ candidate: Candidate, from start: Int) -> Bool {
        var offset = start
        let end = candidate.marks.lowerBound
        for _ in 0..<2 {
            while offset < end {
                let (kind, length) = reader.classAt(text, offset)
                if kind.isLetter { break }
                offset += length
            }
            let word = offset
            while offset < end, offset - word <= TextReader.longestWord {
                let (kind, length) = reader.classAt(text, offset)
                guard kind.isLetter else { break }
                offset += length
            }
            guard offset < end else { return false }
            reader.key.removeAll(keepingCapacity: true)
            reader.append(text, word, offset)
            if Self.questionWords.contains(WordHash.of(reader.key.span, 0, reader.key.count)) { return true }
        }
        return false
    }

    /// In the Slavic languages that set off speech by dashes.
    private static let questionWords = Set(
        """
        хто що де куди коли скільки чому як який яка яке які чий звідки навіщо нащо кого кому ким чого чим
        кто что где куда когда сколько почему какой какая какое какие чей откуда зачем отчего кем чего чем
        што дзе куды калі колькі чаму які якая якое якія чый адкуль навошта
        kto co gdzie dokąd kiedy ile dlaczego czemu jak jaki jaka jakie skąd kogo komu kim czego czym
        кой какво къде кога колко защо как
        """.split(whereSeparator: \.isWhitespace).map { Lexicon.hash(of: String($0)) })

    /// Whether one or two words with a capital, of which the first may be an abbreviation, stand before a verb of speech.
    private mutating func saysAhead(_ text: Span<UInt8>, _ name: WordAfter, _ limit: Int) -> Bool {
        var offset = name.end
        if name.isAbbreviation, offset < limit, text[offset] == 0x2E { offset += 1 }
        for _ in 0..<2 {
            guard offset + 1 < limit, text[offset] == 0x20 else { return false }
            let start = offset + 1
            offset = start
            while offset < limit, offset - start <= 16, text[offset] | 0x20 &- 0x61 < 26 { offset += 1 }
            guard offset > start else { return false }
            if text[start] & 0x20 != 0 { return Self.verbsOfSpeech.contains(WordHash.of(text, start, offset)) }
        }
        return false
    }

    private static let verbsOfSpeech = Set(
        """
        said says asked asks cried replied answered shouted whispered murmured muttered exclaimed yelled screamed called
        inquired enquired demanded snapped growled gasped sighed repeated wondered
        """.split(whereSeparator: \.isWhitespace).map { Lexicon.hash(of: String($0)) })

    private mutating func isSpeech(_ text: Span<UInt8>, _ candidate: Candidate, from start: Int) -> Bool {
        candidate.closer == .quote || reader.classAt(text, start).0 == .dash
            || lines.beginsWithDash(text, &reader) || enclosures.isInQuotes(at: candidate.marks.lowerBound)
    }

    /// Whether one of the two words after a name is a verb in the past, and does not stand in the text since an offset.
    private mutating func isPastAhead(
        _ text: Span<UInt8>, _ name: WordAfter, _ limit: Int, since first: Int
    ) -> Bool {
        var offset = name.end
        for _ in 0..<2 {
            guard offset + 1 < limit, text[offset] == 0x20 else { return false }
            let start = offset + 1
            offset = start
            while offset < limit, offset - start <= TextReader.longestWord {
                let (kind, length) = reader.classAt(text, offset)
                guard kind == .lower else { break }
                offset += length
            }
            // — Ти йдеш? — Петро вже пішов.
            if Self.answering.contains(WordHash.of(text, start, offset)) { return false }
            if Self.isPast(text, start, offset) {
                return !Self.holds(text, first, name.start, start..<offset) && !isCalled(text, offset, limit)
            }
            if offset == start { return false }
        }
        return false
    }

    /// Whether what stands at an offset is asked or called, as who speaks is not told: — Стій! — Гроші лишилися вдома! Looks as far
    /// as the next end mark or dash, 240 bytes ahead.
    private mutating func isCalled(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var offset = start
        let last = min(limit, start + Self.farthestQuestion)
        while offset < last {
            let (kind, length) = reader.classAt(text, offset)
            switch kind {
            case .question, .exclamation: return true
            case .stop, .ellipsis, .lineBreak, .paragraphBreak, .quote: return false
            case .dash where text[offset - 1] == 0x20: return false
            case .continuation where text[offset] == 0x3A: return false
            default: offset += length
            }
        }
        return false
    }

    /// Whether a word ends as verbs do in the past in the Slavic languages that set off speech by dashes; not as genitives
    /// of many: Двадцять років, Сорак гадоў.
    private static func isPast(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 5 else { return false }
        func ends(_ ending: [UInt8]) -> Bool {
            end - start > ending.count + 2 && ending.indices.allSatisfy { text[end - ending.count + $0] == ending[$0] }
        }
        return past.contains(where: ends) && !genitive.contains(where: ends)
    }

    private static let past: [[UInt8]] = [
        "в", "ла", "ло", "ли", "вся", "всь", "лася", "лося", "лися", "лась", "лось", "лись", "л", "лся",
        "ў", "лі", "ўся", "ліся", "ł", "ła", "ło", "li", "ły",
    ].map { Array($0.utf8) }

    private static let answering = Set(
        "вже уже щойно теж також ўжо ужо толькі таксама тожа только тоже также już też dopiero również вече също"
            .split(separator: " ").map { Lexicon.hash(of: String($0)) })

    private static let genitive: [[UInt8]] = ["ів", "їв", "оў", "ёў", "еў"].map { Array($0.utf8) }

    /// Whether a word stands in a stretch of the text.
    private static func holds(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ word: Range<Int>) -> Bool {
        var offset = start
        while offset + word.count <= end {
            if text[offset] == text[word.lowerBound],
                word.allSatisfy({ text[$0] == text[offset + $0 - word.lowerBound] })
            {
                return true
            }
            offset += 1
        }
        return false
    }
}
