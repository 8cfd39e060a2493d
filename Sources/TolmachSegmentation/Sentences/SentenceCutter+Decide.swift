// SPDX-License-Identifier: Apache-2.0

extension SentenceCutter {
    /// What was decided of a candidate, and by what. Its name is only made when somebody asks to see it.
    struct Verdict {
        enum Source {
            /// By its place in `RuleBook.names`.
            case rule(UInt8)
            case named(StaticString)

            var name: String {
                switch self {
                case .rule(let number): RuleBook.names[Int(number)]
                case .named(let name): name.description
                }
            }
        }

        let isCut: Bool
        /// The first rule that spoke.
        let source: Source
        let ruleCuts: Bool
        /// In hundredths; nil if the rule was sure.
        var score: Int32?

        init(isCut: Bool, _ source: Source) {
            self.isCut = isCut
            self.source = source
            ruleCuts = isCut
        }

        init(score: Int32, _ source: Source, ruleCuts: Bool) {
            isCut = score > 0
            self.source = source
            self.ruleCuts = ruleCuts
            self.score = score
        }
    }

    /// The first rule that speaks; if it is not sure, the model.
    mutating func decide(
        _ text: Span<UInt8>, _ candidate: Candidate, _ limit: Int, from start: Int, _ walk: borrowing Walk,
        _ settings: Settings, _ boundaries: [Int32]
    ) -> Verdict {
        if candidate.lineBreaks > 0 {
            switch settings.lineBreaks {
            case .sentence: return Verdict(isCut: true, .named("line-break"))
            case .space where candidate.mark == .lineBreak:
                if reader.classAt(text, candidate.next).0 == .bullet {
                    return Verdict(isCut: true, .named("bullet"))
                }
                return Verdict(isCut: false, .named("line-break-is-space"))
            default: break
            }
        }
        if candidate.end <= walk.datelineEnd { return Verdict(isCut: false, .named("dateline")) }
        var situation = Situation(
            candidate: candidate, before: WordBefore(), after: WordAfter(), lines: LinesAround(),
            sofar: candidate.end - start, ordinals: settings.rules.ordinals, stopEnds: settings.rules.stopEnds)
        if seen.start == candidate.next {
            situation.after = seen.after
        } else {
            reader.wordAfter(text, candidate.next, limit, settings.rules, into: &situation.after)
        }
        let isPlainlyJoined =
            candidate.isJoined && !candidate.isWide && !situation.after.isIdeograph
            && !(situation.after.isUpper && situation.after.length > (candidate.mark == .question ? 1 : 2)
                || situation.after.isStarter
                || candidate.mark == .question && situation.after.first == .lower && situation.after.isForeign)
        if isPlainlyJoined { return Verdict(isCut: false, .named("joined-word")) }
        if candidate.mark != .lineBreak, candidate.mark != .bullet {
            reader.wordBefore(text, candidate, from: start, settings.rules, into: &situation.before)
        }
        if candidate.lineBreaks > 0, settings.lineBreaks == .auto {
            situation.lines = lines.around(
                text, candidate, limit, sentenceStart: start, after: situation.after, &reader, settings.rules)
        }
        if candidate.isWide || situation.after.followsDash
            || situation.after.first == .lower && candidate.mark == .stop
                && mayBeEnclosed(text, situation.before, at: candidate.marks.lowerBound, from: start)
        {
            situation.isEnclosed = reader.isEnclosed(text, candidate.marks.lowerBound, from: start, limit)
        }
        if situation.after.followsDash, candidate.closer == .none,
            let quote = enclosures.openQuotePlace(at: candidate.marks.lowerBound)
        {
            if !situation.isEnclosed {
                situation.isEnclosed = reader.isInterrupted(
                    text, candidate.marks.lowerBound, quote: quote, from: start, limit)
            } else if candidate.mark != .ellipsis, situation.after.isUpper {
                // «Ти куди? — Додому» are two who speak.
                situation.isEnclosed = reader.isToldWithin(
                    text, max(quote, start), candidate.marks.lowerBound)
            }
        }
        if !situation.isEnclosed || candidate.closer == .quote && situation.after.head == .letter,
            situation.after.followsDash || candidate.closer == .quote || candidate.isWide && situation.after.isHiragana
        {
            situation.isTold = isTold(text, candidate, situation.after, limit, from: start, settings.rules)
        }
        if RuleBook.asksForRemarks(candidate), let bracket = enclosures.openBracketPlace(at: candidate.marks.lowerBound)
        {
            // (Він добрий письменник. Але ворог) is two sentences in brackets.
            let isPlainEnd =
                bracket == start && situation.after.head == .upper && candidate.closer == .none
                && situation.before.shape == .letters && situation.before.length > 3 && situation.before.parts == 1
                && !situation.before.isCapitalized && situation.before.roles.isEmpty
            situation.isInRemark =
                !isPlainEnd && reader.isInRemark(text, candidate.end, bracket: bracket, from: start, limit)
        }
        if candidate.mark != .lineBreak, !candidate.isJoined, !situation.before.beginsSentence,
            situation.after.first != .upper || situation.after.isOpened
        {
            situation.isBetweenItems =
                lines.marker(text, candidate.next, limit, &reader) == .bracketed
                && lines.marker(text, start, limit, &reader) == .bracketed
        }
        if candidate.mark != .lineBreak, candidate.mark != .item, candidate.mark != .capital {
            situation.beginsList = lines.beginsList(text, candidate.next, limit, &reader)
        }
        if situation.after.first == .lower, reader.classAt(text, start).0 == .lower, !candidate.isJoined {
            situation.isSmall = isSmall(text, start..<candidate.end)
        }
        if situation.before.roles.contains(.era)
            || situation.before.followsNumber
                && (situation.before.parts > 1 || situation.before.roles.contains(.year))
        {
            situation.beginsWithPreposition = reader.beginsWithPreposition(text, start, limit, settings.rules)
            situation.isInBrackets = enclosures.isInBrackets(at: candidate.marks.lowerBound)
            if situation.after.isUpper, !situation.before.roles.isDisjoint(with: [.year, .era]) {
                situation.opensClause = reader.opensClause(text, situation.before.start, from: start, settings.rules)
                situation.lacksObject =
                    !settings.rules.governing.isEmpty
                    && reader.lacksObject(
                        text, situation.before.start, situation.after, from: start,
                        opens: situation.beginsWithPreposition, settings.rules)
                if !settings.rules.acts.isEmpty, !situation.lacksObject, situation.before.roles.contains(.year),
                    situation.candidate.closer == .none
                {
                    situation.lacksObject =
                        reader.isAgent(
                            text, situation.before.start, situation.after, limit, from: start, settings.rules)
                        || reader.opensWithAct(text, situation.before.start, from: start, settings.rules)
                }
            }
        }
        if situation.before.roles.contains(.title), situation.after.isStarter {
            situation.isInBrackets = enclosures.isInBrackets(at: candidate.marks.lowerBound)
            let next = reader.gap(text, situation.after.end, limit).next
            situation.isCapitalAhead = next < limit && reader.classAt(text, next).0 == .upper
        }
        if situation.before.followsSurname, situation.after.isUpper {
            situation.after.isSurname = reader.isSurname(text, situation.after.start, situation.after.end)
        }
        if candidate.mark == .stop {
            // What most sentences end and begin with is looked at no further.
            if situation.after.followsDash
                || !situation.after.isOpened && situation.after.length < 4 && situation.after.end < limit
                    && text[situation.after.end] == 0x2E
            {
                situation.isReference = isReference(text, situation, limit, settings.rules)
            }
            if situation.before.shape != .none, candidate.closer == .none,
                situation.after.head != .upper || situation.before.followsNumber
                    || situation.before.length < 4 && !situation.before.isCapitalized
                    || situation.before.roles.contains(.closing)
            {
                lookAtAbbreviation(text, &situation, limit, from: start, settings.rules)
            }
            if situation.before.shape == .number || situation.before.roles.contains(.beforeNumber) {
                lookAtNumber(text, &situation, limit, from: start, settings.rules)
            }
        }
        if candidate.mark == .capital, situation.sofar <= 10 {
            situation.isMarker = isMarker(text, start..<candidate.end)
        }
        if candidate.closer == .none, !candidate.isJoined,
            situation.after.isUpper || candidate.mark == .stop && situation.after.first == .digit
        {
            switch candidate.mark {
            case .stop: situation.isInName = isInName(text, situation.before, situation.after, limit, from: start)
            case .question, .exclamation:
                situation.isInName =
                    !settings.rules.nameBearers.isEmpty
                    && isInName(text, situation.before, situation.after, limit, from: start, settings.rules)
            default: break
            }
        }
        if candidate.mark == .capital, situation.before.start > start, situation.sofar <= TextReader.longestWord {
            let first = reader.wordAfter(text, start, limit, settings.rules)
            situation.isPhrase = first.roles.contains(.preposition) && first.end + 1 == situation.before.start
        }
        if candidate.closer == .quote, candidate.mark != .stop, situation.after.isUpper,
            let word = enclosures.wordBeforeQuote(at: candidate.marks.lowerBound, from: start, text)
        {
            situation.isWork = settings.rules.nameBearers.contains(WordHash.of(text, endingAt: word))
            situation.isWorkLast =
                situation.isWork && isWorkLast(text, word, situation.after, limit, from: start, settings.rules)
        }
        if situation.before.isAllCapitals, situation.before.length > 1, situation.before.parts == 1,
            !situation.before.roles.isEmpty, situation.after.isUpper, !situation.after.isAllCapitals
        {
            situation.before.roles = reader.capitalizedRoles(
                text, situation.before.start, situation.before.end, settings.rules)
        }
        guard let word = RuleBook.firstWord(on: situation) else {
            return Verdict(isCut: candidate.isProposedByICU, .named("unicode"))
        }
        guard !word.isSure, settings.model != nil else { return Verdict(isCut: word.cuts, .rule(word.rule)) }
        observe(text, situation, limit, from: start, walk, settings, boundaries)
        observation.take(rule: word.rule, cuts: word.cuts)
        let score = settings.model?.score(observation.values, ruleCuts: word.cuts) ?? 0
        return Verdict(score: score, .rule(word.rule), ruleCuts: word.cuts)
    }

    /// Whether a stretch is the sign of an item and nothing else: 1) (9) а) iv)
    private mutating func isMarker(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 1, text[range.upperBound - 1] == 0x29 else { return false }
        let first = text[range.lowerBound] == 0x28 ? range.lowerBound + 1 : range.lowerBound
        let last = range.upperBound - 1
        var offset = first
        var (digits, letters) = (0, 0)
        while offset < last {
            let (kind, length) = reader.classAt(text, offset)
            if kind == .digit { digits += 1 } else if kind.isLetter { letters += 1 } else { return false }
            offset += length
        }
        if letters == 0 { return 1...3 ~= digits }
        return digits == 0 && (letters == 1 || reader.isLowerRoman(text, first, last))
    }

    /// Whether the mark lies within quotation marks that opened within the sentence, right after a word, with nothing but words
    /// between them: at most 48 bytes before it and 64 behind it. With `rules`, that word must be one that a name may follow, and
    /// there may be marks that ask and call: гра «Що? Де? Коли?»
    private mutating func isInName(
        _ text: Span<UInt8>, _ before: WordBefore, _ after: WordAfter, _ limit: Int, from start: Int,
        _ rules: LanguageRules? = nil
    ) -> Bool {
        guard before.shape == .letters, before.start > start, !after.isOpened, !after.followsDash,
            let word = enclosures.wordBeforeQuote(at: before.start, from: start, text),
            before.start - word <= 48, reader.classBefore(text, word).0.isLetter,
            rules?.nameBearers.contains(WordHash.of(text, endingAt: word)) ?? true
        else { return false }
        var offset = word + 1 + decodeScalar(text, at: word + 1).length
        while offset < before.start {
            let (kind, length) = reader.classAt(text, offset)
            guard kind.isWordPart || kind == .space || rules != nil && (kind == .question || kind == .exclamation)
            else { return false }
            offset += length
        }
        offset = after.end
        let last = min(limit, after.start + 64)
        while offset < last {
            let (kind, length) = reader.classAt(text, offset)
            if kind == .quote { return true }
            guard kind.isWordPart || kind == .space || rules != nil && (kind == .question || kind == .exclamation)
            else { return false }
            offset += length
        }
        return false
    }

    /// Whether more than a preposition and an article stands before the noun that ends at `word`, and a word in lower case
    /// right after the next word.
    private mutating func isWorkLast(
        _ text: Span<UInt8>, _ word: Int, _ after: WordAfter, _ limit: Int, from start: Int, _ rules: LanguageRules
    ) -> Bool {
        let first = reader.wordAfter(text, start, limit, rules)
        guard after.end + 1 < limit, text[after.end] == 0x20,
            reader.classAt(text, after.end + 1).0 == .lower, first.end > start, first.end < word,
            text[first.end] == 0x20,
            !first.roles.contains(.preposition)
        else { return false }
        return reader.wordAfter(text, first.end + 1, limit, rules).end != word
    }

    /// Whether no letter of a stretch is a capital; only short ones are asked.
    private mutating func isSmall(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 400 else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (kind, length) = reader.classAt(text, offset)
            if kind == .upper { return false }
            offset += length
        }
        return true
    }

    /// Whether something was opened that has not closed yet, or opens right before the word before.
    private mutating func mayBeEnclosed(
        _ text: Span<UInt8>, _ before: WordBefore, at offset: Int, from start: Int
    ) -> Bool {
        if enclosures.isInBrackets(at: offset) { return true }
        if enclosures.isInQuotes(at: offset) { return true }
        return before.start > start && before.end > before.start
            && reader.classBefore(text, before.start).0 == .open
    }

    /// Fills in what the model sees.
    private mutating func observe(
        _ text: Span<UInt8>, _ situation: borrowing Situation, _ limit: Int, from start: Int, _ walk: borrowing Walk,
        _ settings: Settings, _ boundaries: [Int32]
    ) {
        let end = situation.candidate.marks.lowerBound
        if situation.candidate.mark == .space {
            let next = situation.candidate.next
            observation.look(
                atSpace: situation.candidate, sofar: situation.sofar, ahead: Self.lengthToSpace(text, next, limit),
                enclosure: enclosures.state(at: end, from: start, text, &reader))
            return
        }
        var boundary = walk.boundary
        while boundary < boundaries.count, Int(boundaries[boundary]) <= situation.candidate.next {
            boundary += 1
        }
        let ahead = (boundary < boundaries.count ? Int(boundaries[boundary]) : limit) - situation.candidate.next
        var surroundings = Surroundings(
            enclosure: enclosures.state(at: end, from: start, text, &reader), hasCounts: settings.countsWords,
            ahead: ahead)
        if settings.countsWords {
            counts.count(text, map, around: end, &reader)
            if situation.after.isUpper { surroundings.next = counts.of(situation.after.hash) }
            if situation.before.shape == .letters {
                surroundings.token = counts.of(WordHash.of(text, endingAt: end))
            }
        }
        observation.look(text, situation, from: start, limit, surroundings, &reader)
    }
}
