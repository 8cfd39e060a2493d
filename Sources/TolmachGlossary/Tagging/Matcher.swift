// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Walks the tries from every word that may begin a term, and judges what they lead to.
struct Matcher: ~Copyable {
    let index: GlossaryIndex
    let view: LanguageView
    let hasJoinedEndings: Bool
    private let allowed: UInt8
    /// For look-ups typed by hand: capitals do not matter.
    let ignoresCase: Bool
    var candidates: [Candidate] = []
    var path: [Step] = []
    private var memory = MatchMemory()
    var hanWalk = PrefixWalk()
    var hanLetters = HanLetters()

    /// A word taken as a word of a term; without a reading, an initial that is passed over.
    struct Step {
        let word: Int
        let reading: Reading?
    }

    /// About the bytes that what is kept from text to text takes.
    var footprint: Int {
        memory.footprint + hanWalk.footprint + candidates.capacity * MemoryLayout<Candidate>.stride
    }

    init(_ index: GlossaryIndex, _ view: LanguageView, modes: [MatchMode], ignoresCase: Bool) {
        self.index = index
        self.view = view
        hasJoinedEndings = JoinedEndings.hasAny(view.language)
        allowed = Self.kinds(of: modes)
        self.ignoresCase = ignoresCase
    }

    /// All candidates of a text. `sentenceStarts` are working-copy offsets, sorted; empty when nobody knows.
    mutating func run(_ pass: borrowing TokenPass, _ text: [UInt8], sentenceStarts: [Int]) {
        candidates.removeAll(keepingCapacity: true)
        memory.begin(pass)
        var scannedTo = 0
        for hit in pass.hits {
            let word = Int(hit)
            let fact = pass.fact(of: word)
            if fact.flags.contains(.beginsTerm) {
                let first = Int(fact.firstReading)
                for number in first..<first + Int(fact.readingCount) {
                    let node = index.nodeOfUnit[Int(pass.readings[number].unit)]
                    if node >= 0 { begin(at: word, number, node, pass, text, sentenceStarts) }
                }
            }
            let placed = pass.words[word]
            if fact.flags.contains(.unspaced) {
                scan(from: max(scannedTo, Int(placed.lower)), to: Int(placed.upper), word, text)
                scannedTo = max(scannedTo, Int(placed.upper))
            } else if fact.flags.contains(.beginsUnspacedTerm) {
                scan(from: Int(placed.lower), to: Int(placed.lower) + 1, word, text)
            }
        }
        findPersons(pass, text, sentenceStarts)
        findHanNames(pass, text)
        findForeignSurnames(pass, text)
    }

    // MARK: Words

    /// Terms that begin with a word in one of its readings. What the word alone can be is judged once, and the words that were
    /// met before are passed over in a moment.
    private mutating func begin(
        at word: Int, _ number: Int, _ node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8],
        _ sentenceStarts: [Int]
    ) {
        let start = Int(pass.words[word].lower)
        let isFirst = mayBeginSentence(word, pass, start + Int(pass.readings[number].startCut), sentenceStarts)
        let place = MatchMemory.place(reading: number, beginsSentence: isFirst)
        let isKnown = memory.append(place, to: &candidates, word: word, start: start)
        if isKnown, !index.words.isInner(node) { return }
        path.append(Step(word: word, reading: pass.readings[number]))
        if !isKnown {
            let before = candidates.count
            judge(node, pass, text, sentenceStarts)
            if !index.dependsOnContext(node), !hasJoinedEndings {
                memory.keep(candidates[before...], at: place, start: start)
            }
        }
        goOn(from: node, pass, text, sentenceStarts)
        path.removeLast()
    }

    private mutating func follow(
        _ node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) {
        judge(node, pass, text, sentenceStarts)
        goOn(from: node, pass, text, sentenceStarts)
    }

    /// On to the words that follow.
    private mutating func goOn(
        from node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) {
        guard index.words.isInner(node), path.count < 40, let last = path.last else { return }
        // What is cut off at its end ends the term.
        if let reading = last.reading, reading.endCut > 0 { return }
        var next = last.word + 1
        guard next < pass.words.count else { return }
        let isInitial = pass.fact(of: next).flags.contains(.initial)
        // Most words are a word of no term.
        let mayBeLeftOut =
            path.count == 1 && next + 1 < pass.words.count
            && !pass.fact(of: next).flags.isDisjoint(with: [.patronymic, .article])
        guard isInitial || mayBeLeftOut || pass.fact(of: next).readingCount > 0 else { return }
        let gapStart = Int(pass.words[last.word].upper)
        if case .apart = Gap(text[gapStart..<max(gapStart, Int(pass.words[next].lower))]) { return }
        step(to: next, from: node, pass, text, sentenceStarts)
        // Alexander Grigoryevich Lukashenko, Muammar al-Gaddafi: terms may leave such words out.
        if mayBeLeftOut {
            path.append(Step(word: next, reading: nil))
            step(to: next + 1, from: node, pass, text, sentenceStarts)
            path.removeLast()
        }
        // Alexander G. Lukashenko: an initial between the words of a name.
        guard isInitial, next + 1 < pass.words.count else { return }
        let dot = Int(pass.words[next].upper)
        guard dot < text.count, text[dot] == 0x2E,
            case .plain = Gap(text[(dot + 1)..<max(dot + 1, Int(pass.words[next + 1].lower))])
        else { return }
        path.append(Step(word: next, reading: nil))
        next += 1
        step(to: next, from: node, pass, text, sentenceStarts)
        path.removeLast()
    }

    private mutating func step(
        to word: Int, from node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) {
        for reading in pass.readings(of: word) where reading.startCut == 0 || isInnerArticle(reading, word, pass) {
            let child = index.words.child(of: node, UInt32(bitPattern: reading.unit))
            guard child >= 0 else { continue }
            path.append(Step(word: word, reading: reading))
            follow(child, pass, text, sentenceStarts)
            path.removeLast()
        }
    }

    /// Makes candidates of the patterns at a node: of each concept the best.
    private mutating func judge(
        _ node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) {
        let start = candidates.count
        var number = index.firstPattern(atWordNode: node)
        var best: Candidate?
        while number >= 0 {
            let pattern = index.patterns[Int(number)]
            if let best, isHopeless(pattern, beside: best) {
                number = index.pattern(after: number)
                continue
            }
            if let candidate = candidate(number, pattern, pass, text, sentenceStarts) {
                if let known = best {
                    if index.patterns[Int(known.pattern)].concept != pattern.concept {
                        candidates.append(known)
                        best = candidate
                    } else if Candidate.isBetter(candidate, known) {
                        best = candidate
                    }
                } else {
                    best = candidate
                }
            }
            number = index.pattern(after: number)
        }
        if let best { candidates.append(best) }
        Decision.keepBest(of: &candidates, from: start, index)
    }

    /// Names are spelled alike in many languages: once the text's own term was found, the others need no look.
    private func isHopeless(_ pattern: Pattern, beside best: Candidate) -> Bool {
        !best.isForeign && best.rank < Candidate.leastForeignRank && !view.isOwnLanguage[Int(pattern.language)]
            && pattern.flags.isDisjoint(with: [.edges, .finalDot])
            && index.patterns[Int(best.pattern)].concept == pattern.concept
    }

    private func candidate(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) -> Candidate? {
        let isOwn = view.isOwnLanguage[Int(pattern.language)]
        guard isOwn || isSoughtAbroad(pattern), let first = path.first, let last = path.last else { return nil }
        if pattern.wordCount == 1, !view.functionWords.isEmpty, let unit = first.reading?.unit,
            view.functionWords.contains(unit)
        {
            return nil
        }
        var worst = Reading.Kind.plain
        var shown: Reading?
        var similarity = 0.0
        var power = 0
        var skipsInitial = false
        for step in path {
            guard let reading = step.reading else {
                skipsInitial = true
                continue
            }
            // David Halevi is no David Levi.
            if reading.startCut > 0, step.word != first.word, pattern.flags.contains(.person) { return nil }
            similarity += Double(reading.similarity)
            power = max(power, Int(reading.power))
            if reading.kind > worst { worst = reading.kind }
            if shown == nil, reading.kind != .plain || reading.paradigm != Reading.Rule.none { shown = reading }
            guard allows(reading, pattern) else { return nil }
        }
        similarity /= Double(pattern.wordCount)
        if skipsInitial, !pattern.flags.contains(.person) || !articlesFit(pattern, worst, pass, text) { return nil }
        switch worst {
        case .plain: break
        case .inflected, .stemmed:
            guard isOwn || isAdopted(number, pattern, path.compactMap(\.reading)),
                pattern.flags.isDisjoint(with: [.form, .singleLetter]),
                !pattern.flags.contains(.indeclinable) || Self.isOnlyApostrophe(path.compactMap(\.reading))
            else { return nil }
        case .sounded:
            guard soundsEnough(number, pattern, similarity, pass) else { return nil }
        }
        guard gapsFit(number, pattern, pass, text), casesFit(number, pattern, pass, text) else { return nil }
        let lower = Int(pass.words[first.word].lower) + Int(first.reading?.startCut ?? 0)
        var upper = Int(pass.words[last.word].upper) - Int(last.reading?.endCut ?? 0)
        if let end = joinedEnd(after: last, pattern, pass, text) {
            upper = end
            worst = max(worst, .inflected)
            if shown == nil {
                shown = Reading(unit: last.reading?.unit ?? 0, kind: .inflected, paradigm: Reading.Rule.joined)
            }
        }
        guard lower < upper, edgesFit(number, pattern, text, lower, upper) else { return nil }
        let bounds = boundsWithEdges(number, pattern, lower, upper)
        if pattern.flags.contains(.finalDot), upper < text.count, text[upper] == 0x2E { upper += 1 }
        let range = boundsWithQuotes(pattern, text, bounds.lowerBound..<max(bounds.upperBound, upper))
        let kind = kind(worst, pattern, text[range])
        guard isAllowed(kind, pattern), !pattern.flags.contains(.singleLetter) || kind == .exact else { return nil }
        return Candidate(
            lower: range.lowerBound, upper: range.upperBound, pattern: number, kind: kind,
            caseDiffers: caseDiffers(pattern, pass, range.lowerBound, sentenceStarts),
            isForeign: !isOwn, isMixed: pattern.flags.contains(.mixed), reading: shown, similarity: similarity,
            power: power, firstWord: first.word, lastWord: last.word)
    }

    /// Terms of other languages are found as they are written, if they are names or look like one: a common word there may
    /// be any word here.
    func isSoughtAbroad(_ pattern: Pattern) -> Bool {
        guard pattern.flags.contains(.name) || pattern.hasCapital || pattern.script == .unspaced else { return false }
        // Polish "Czech" is of the Czechs; in English it is another word.
        if pattern.flags.contains(.form) { return false }
        if pattern.wordCount > 1 || pattern.script == .unspaced { return true }
        // Without a capital it is told from any word by nothing: Persian غرب in an Arabic text.
        if !pattern.hasCapital, view.hasOwnTerm(pattern.concept, in: pattern.script) { return false }
        return pattern.letters >= 4 || !(pattern.script.isCased) && pattern.letters >= 3
    }

    /// Rules that hold only for some words of some terms.
    func allows(_ reading: Reading, _ pattern: Pattern) -> Bool {
        switch reading.kind {
        case .plain:
            guard reading.paradigm == Reading.Rule.unmarked else { return true }
            // Persons travel without their marks; a place is called otherwise abroad.
            return pattern.flags.contains(.name)
                && (pattern.flags.contains(.person) || view.isOwnLanguage[Int(pattern.language)])
        case .inflected:
            let isSingleName = pattern.wordCount == 1 && pattern.flags.contains(.name)
            if reading.paradigm >= Reading.Rule.learned, isSingleName {
                return view.allowsNameEnding(ofLength: Int(reading.endingLength))
            }
            guard reading.paradigm >= 0, reading.paradigm < Reading.Rule.learned, let table = view.table else {
                return true
            }
            let paradigm = table.paradigms[Int(reading.paradigm)]
            if paradigm.isModifier, pattern.wordCount == 1, !pattern.flags.contains(.person) { return false }
            if paradigm.isLowerOnly, isSingleName { return false }
            // A place's adjective (российский for Russia) is not another name for it in every form.
            if !paradigm.isNoun, isSingleName, !pattern.hasCapital { return false }
            return true
        case .stemmed, .sounded: return true
        }
    }

    private static func isOnlyApostrophe(_ readings: [Reading]) -> Bool {
        readings.allSatisfy {
            $0.kind == .plain || $0.paradigm == Reading.Rule.apostrophe || $0.paradigm == Reading.Rule.article
        }
    }

    /// A name of one word must sound very much alike; in a full name every word alike, and together more so.
    func soundsEnough(
        _ number: Int32, _ pattern: Pattern, _ similarity: Double, _ pass: borrowing TokenPass
    ) -> Bool {
        guard let first = path.first else { return false }
        let script = pass.fact(of: first.word).script
        let surname = Double(path.last { $0.reading != nil }?.reading?.similarity ?? 0)
        let isWeighed = path.allSatisfy { $0.reading.map { $0.kind < .sounded || $0.isWeighed } ?? true }
        if isWeighed, VariantIndex.isSought(pattern, view, script) {
            if pattern.wordCount == 1 {
                if path.allSatisfy({ $0.reading?.isStrong ?? true }),
                    pattern.script == script || beginsAsOwnTerm(first.word, number, pass)
                {
                    return true
                }
            } else if similarity >= SpellingPolicy.variantFull, surname >= SpellingPolicy.variantSurname {
                return true
            }
        }
        guard SoundIndex.isSought(pattern, view, script) else { return false }
        if pattern.wordCount == 1 { return path.allSatisfy { $0.reading?.isStrong ?? true } }
        if pattern.script != script, SoundIndex.isWeighed(pattern.script, script) {
            return similarity >= SpellingPolicy.full && surname >= SpellingPolicy.surname
        }
        // Short words without vowels are never strong, but of two that sound so much alike one tells.
        return similarity >= 0.85
            && path.contains {
                $0.reading.map { $0.isStrong || $0.kind < .sounded || !script.isCased && $0.similarity >= 0.94 }
                    ?? false
            }
    }

    func kind(_ worst: Reading.Kind, _ pattern: Pattern, _ slice: ArraySlice<UInt8>) -> Candidate.Kind {
        switch worst {
        case .plain:
            if pattern.flags.contains(.form) { return .listed }
            return slice.elementsEqual(index.term(of: pattern)) ? .exact : .folded
        case .inflected: return .inflected
        case .stemmed: return .stemmed
        case .sounded: return .transliterated
        }
    }

    /// A bit for each kind of candidate that the modes allow.
    private static func kinds(of modes: [MatchMode]) -> UInt8 {
        let kinds = modes.flatMap { mode -> [Candidate.Kind] in
            switch mode {
            case .exact: [.exact]
            case .folded: [.exact, .folded]
            case .inflected: [.listed, .inflected, .stemmed, .surname]
            case .transliterated: [.transliterated]
            }
        }
        return kinds.reduce(0) { $0 | 1 << $1.rawValue }
    }

    func isAllowed(_ kind: Candidate.Kind) -> Bool { allowed >> kind.rawValue & 1 == 1 }

    /// Phrases that exclude a term do so in every mode.
    func isAllowed(_ kind: Candidate.Kind, _ pattern: Pattern) -> Bool {
        isAllowed(kind) || pattern.flags.contains(.excludes)
    }

    // MARK: Between and around words

    private func gapsFit(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        guard path.count > 1 else { return true }
        let rules = pattern.flags.contains(.unusualGaps) ? index.gaps(of: number) : nil
        var position = 0
        for step in path.indices.dropFirst() {
            let lower = Int(pass.words[path[step - 1].word].upper)
            let upper = max(lower, Int(pass.words[path[step].word].lower))
            let gap = Gap(text[lower..<upper])
            if path[step - 1].reading == nil {
                position += 1
                // Around an initial everything was looked at already; behind a patronymic or an article no mark stands in a name.
                let isInitial = pass.fact(of: path[step - 1].word).flags.contains(.initial)
                guard gap == .plain || isInitial && gap != .apart else { return false }
                continue
            }
            if path[step].reading == nil {
                guard gap == .plain else { return false }
                continue
            }
            let rule = rules.flatMap { position < $0.count ? $0[position] : nil } ?? .plain
            position += 1
            guard rule.allows(gap, before: text[upper...]) else { return false }
        }
        return true
    }

    private func edgesFit(_ number: Int32, _ pattern: Pattern, _ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
        guard pattern.flags.contains(.edges), let edges = index.edges(of: number) else { return true }
        return text[..<lower].suffix(edges.before.count).elementsEqual(edges.before)
            && text[upper...].starts(with: edges.after)
    }

    private func boundsWithEdges(_ number: Int32, _ pattern: Pattern, _ lower: Int, _ upper: Int) -> Range<Int> {
        guard pattern.flags.contains(.edges), let edges = index.edges(of: number) else { return lower..<upper }
        return lower - edges.before.count..<upper + edges.after.count
    }
}
