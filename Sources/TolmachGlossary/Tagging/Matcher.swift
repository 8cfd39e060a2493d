// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Walks the tries from every word that may begin a term, and judges what they lead to.
struct Matcher: ~Copyable {
    let index: GlossaryIndex
    let view: LanguageView
    let modes: Set<MatchMode>
    /// For look-ups typed by hand: capitals do not matter.
    let ignoresCase: Bool
    private(set) var candidates: [Candidate] = []
    private var path: [Step] = []

    /// A word taken as a word of a term; without a reading, an initial that is passed over.
    private struct Step {
        let word: Int
        let reading: Reading?
    }

    init(_ index: GlossaryIndex, _ view: LanguageView, modes: [MatchMode], ignoresCase: Bool) {
        self.index = index
        self.view = view
        self.modes = Set(modes)
        self.ignoresCase = ignoresCase
    }

    /// All candidates of a text. `sentenceStarts` are working-copy offsets, sorted; empty when nobody knows.
    mutating func run(_ pass: borrowing TokenPass, _ text: [UInt8], sentenceStarts: [Int]) {
        candidates.removeAll(keepingCapacity: true)
        var scannedTo = 0
        for hit in pass.hits {
            let word = Int(hit)
            let fact = pass.fact(of: word)
            if fact.flags.contains(.beginsTerm) {
                for reading in pass.readings(of: word) {
                    let node = index.nodeOfUnit[Int(reading.unit)]
                    if node >= 0 {
                        path.append(Step(word: word, reading: reading))
                        follow(node, pass, text, sentenceStarts)
                        path.removeLast()
                    }
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
    }

    // MARK: Words

    private mutating func follow(
        _ node: Int32, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) {
        judge(node, pass, text, sentenceStarts)
        guard index.words.isInner[Int(node)], path.count < 40, let last = path.last else { return }
        // What is cut off at its end ends the term.
        if let reading = last.reading, reading.endCut > 0 { return }
        var next = last.word + 1
        guard next < pass.words.count else { return }
        let gapStart = Int(pass.words[last.word].upper)
        if case .apart = Gap(text[gapStart..<max(gapStart, Int(pass.words[next].lower))]) { return }
        step(to: next, from: node, pass, text, sentenceStarts)
        // Alexander G. Lukashenko: an initial between the words of a name.
        guard pass.fact(of: next).flags.contains(.initial), next + 1 < pass.words.count else { return }
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
        for reading in pass.readings(of: word) where reading.startCut == 0 {
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
        var number = index.firstPattern(atWordNode: node)
        var best: Candidate?
        while number >= 0 {
            let pattern = index.patterns[Int(number)]
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
    }

    private func candidate(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]
    ) -> Candidate? {
        let isOwn = view.isOwnLanguage[Int(pattern.language)]
        guard isOwn || Self.isSoughtAbroad(pattern), let first = path.first, let last = path.last else { return nil }
        var worst = Reading.Kind.plain
        var shown: Reading?
        var similarity = 0.0
        var skipsInitial = false
        for step in path {
            guard let reading = step.reading else {
                skipsInitial = true
                continue
            }
            similarity += Double(reading.similarity)
            if reading.kind > worst { worst = reading.kind }
            if shown == nil, reading.kind != .plain || reading.paradigm != Reading.Rule.none { shown = reading }
            guard allows(reading, pattern) else { return nil }
        }
        similarity /= Double(pattern.wordCount)
        if skipsInitial, !pattern.flags.contains(.person) { return nil }
        switch worst {
        case .plain: break
        case .inflected, .stemmed:
            guard isOwn, pattern.flags.isDisjoint(with: [.form, .singleLetter]),
                !pattern.flags.contains(.indeclinable) || Self.isOnlyApostrophe(path.compactMap(\.reading))
            else { return nil }
        case .sounded:
            guard soundsEnough(pattern, similarity, pass) else { return nil }
        }
        guard gapsFit(number, pattern, pass, text), casesFit(number, pattern, pass, text) else { return nil }
        let lower = Int(pass.words[first.word].lower) + Int(first.reading?.startCut ?? 0)
        var upper = Int(pass.words[last.word].upper) - Int(last.reading?.endCut ?? 0)
        guard lower < upper, edgesFit(number, pattern, text, lower, upper) else { return nil }
        let bounds = boundsWithEdges(number, pattern, lower, upper)
        if pattern.flags.contains(.finalDot), upper < text.count, text[upper] == 0x2E { upper += 1 }
        let range = bounds.lowerBound..<max(bounds.upperBound, upper)
        let kind = kind(worst, pattern, text[range])
        guard isAllowed(kind), !pattern.flags.contains(.singleLetter) || kind == .exact else { return nil }
        return Candidate(
            lower: range.lowerBound, upper: range.upperBound, pattern: number, kind: kind,
            caseDiffers: caseDiffers(pattern, pass, range.lowerBound, sentenceStarts),
            isForeign: !isOwn, reading: shown, similarity: similarity, firstWord: first.word, lastWord: last.word)
    }

    /// Terms of other languages are found as they are written, if they are names or look like one: a common word there may
    /// be any word here.
    private static func isSoughtAbroad(_ pattern: Pattern) -> Bool {
        guard pattern.flags.contains(.name) || pattern.hasCapital || pattern.script == .unspaced else { return false }
        if pattern.wordCount > 1 || pattern.script == .unspaced { return true }
        return pattern.letters >= 4 || !(pattern.script.isCased) && pattern.letters >= 3
    }

    /// Rules that hold only for some words of some terms.
    private func allows(_ reading: Reading, _ pattern: Pattern) -> Bool {
        switch reading.kind {
        case .plain: return reading.paradigm != Reading.Rule.unmarked || pattern.flags.contains(.name)
        case .inflected:
            guard reading.paradigm >= 0, let table = view.table else { return true }
            let paradigm = table.paradigms[Int(reading.paradigm)]
            let isSingleName = pattern.wordCount == 1 && pattern.flags.contains(.name)
            if paradigm.isModifier, pattern.wordCount == 1, !pattern.flags.contains(.person) { return false }
            if paradigm.isLowerOnly, isSingleName { return false }
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
    private func soundsEnough(_ pattern: Pattern, _ similarity: Double, _ pass: borrowing TokenPass) -> Bool {
        guard let first = path.first, SoundIndex.isSought(pattern, view, pass.fact(of: first.word).script) else {
            return false
        }
        if pattern.wordCount == 1 { return path.allSatisfy { $0.reading?.isStrong ?? true } }
        return similarity >= 0.85 && path.contains { $0.reading.map { $0.isStrong || $0.kind < .sounded } ?? false }
    }

    private func kind(_ worst: Reading.Kind, _ pattern: Pattern, _ slice: ArraySlice<UInt8>) -> Candidate.Kind {
        switch worst {
        case .plain:
            if pattern.flags.contains(.form) { return .listed }
            let term = index.concepts[Int(pattern.concept)].terms[Int(pattern.term)]
            return slice.elementsEqual(term.text.utf8) ? .exact : .folded
        case .inflected: return .inflected
        case .stemmed: return .stemmed
        case .sounded: return .transliterated
        }
    }

    private func isAllowed(_ kind: Candidate.Kind) -> Bool {
        switch kind {
        case .exact: modes.contains(.exact) || modes.contains(.folded)
        case .folded: modes.contains(.folded)
        case .listed, .inflected, .stemmed: modes.contains(.inflected)
        case .transliterated: modes.contains(.transliterated)
        }
    }

    // MARK: Between and around words

    private func gapsFit(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        guard path.count > 1 else { return true }
        let rules = pattern.flags.contains(.unusualGaps) ? index.gaps[number] : nil
        var position = 0
        for step in path.indices.dropFirst() {
            let lower = Int(pass.words[path[step - 1].word].upper)
            let upper = max(lower, Int(pass.words[path[step].word].lower))
            let gap = Gap(text[lower..<upper])
            // Around an initial everything was looked at already.
            if path[step - 1].reading == nil {
                position += 1
                continue
            }
            if path[step].reading == nil {
                guard gap == .plain else { return false }
                continue
            }
            let rule = rules.flatMap { position < $0.count ? $0[position] : nil } ?? .plain
            position += 1
            switch (gap, rule) {
            case (.plain, .plain), (.plain, .dash), (.spacedDash, .dash): continue
            // A mark that is only punctuation may be missing: St Petersburg.
            case (.plain, .marks(let marks)): guard marks == [0x2E] || marks == [0x2C] else { return false }
            case (.marks(let found), .marks(let marks)): guard found == marks else { return false }
            // Before a number a dash may stand: «Северный поток — 2».
            case (.spacedDash, .plain):
                guard let digit = text[upper...].first, (0x30...0x39).contains(digit) else { return false }
            default: return false
            }
        }
        return true
    }

    private func edgesFit(_ number: Int32, _ pattern: Pattern, _ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
        guard pattern.flags.contains(.edges), let edges = index.edges[number] else { return true }
        return text[..<lower].suffix(edges.before.count).elementsEqual(edges.before)
            && text[upper...].starts(with: edges.after)
    }

    private func boundsWithEdges(_ number: Int32, _ pattern: Pattern, _ lower: Int, _ upper: Int) -> Range<Int> {
        guard pattern.flags.contains(.edges), let edges = index.edges[number] else { return lower..<upper }
        return lower - edges.before.count..<upper + edges.after.count
    }

    // MARK: Capitals

    private func casesFit(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        if ignoresCase || pattern.flags.contains(.anyCase) { return true }
        if pattern.flags.contains(.exactCase) || pattern.flags.contains(.singleLetter) {
            return hasExactCase(pattern, pass, text)
        }
        guard pattern.hasCapital else { return true }
        var position: UInt32 = 0
        for step in path {
            guard let reading = step.reading else { continue }
            let bit: UInt32 = position < 32 ? 1 << position : 0
            position += 1
            let flags = pass.fact(of: step.word).flags
            if flags.contains(.caseless) { continue }
            if pattern.acronyms & bit != 0 {
                guard flags.contains(.twoCapitals) else { return false }
                if pattern.letters <= 3, pattern.wordCount == 1, isInHeadline(step.word, pass) { return false }
            } else if pattern.capitals & bit != 0 {
                if reading.startCut == 0 {
                    guard flags.contains(.capital) else { return false }
                } else {
                    var start = Int(pass.words[step.word].lower) + Int(reading.startCut)
                    guard start < text.count, WordShape.isCapital(UTF8Scalar.next(in: text[...], at: &start)) else {
                        return false
                    }
                }
            } else if pattern.innerCapitals & bit != 0 {
                guard flags.contains(.capital) || flags.contains(.twoCapitals) else { return false }
            }
        }
        return true
    }

    /// Between words in capitals "US" may be "us".
    private func isInHeadline(_ word: Int, _ pass: borrowing TokenPass) -> Bool {
        [word - 1, word + 1].contains { neighbour in
            guard neighbour >= 0, neighbour < pass.words.count else { return false }
            let placed = pass.words[neighbour]
            return pass.fact(of: neighbour).flags.contains(.allCapitals) && placed.upper - placed.lower > 4
        }
    }

    /// Each word as far as it agrees with the term's has the same letters in the same case.
    private func hasExactCase(_ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        let term = index.concepts[Int(pattern.concept)].terms[Int(pattern.term)]
        var forms = [Array(term.text.utf8)]
        if pattern.flags.contains(.form), case .forms(let list) = term.inflection {
            forms = list.map { Array($0.utf8) }
        }
        return forms.contains { form in
            let ranges = WordSplitter.words(of: form)
            let steps = path.filter { $0.reading != nil }
            guard ranges.count == steps.count else { return false }
            return zip(ranges, steps).allSatisfy { range, step in
                let placed = pass.words[step.word]
                let surface = text[(Int(placed.lower) + Int(step.reading?.startCut ?? 0))..<Int(placed.upper)]
                var (left, right) = (surface.startIndex, range.lowerBound)
                while left < surface.endIndex, right < range.upperBound {
                    let a = UTF8Scalar.next(in: surface, at: &left)
                    let b = UTF8Scalar.next(in: form[range], at: &right)
                    if a == b { continue }
                    // The endings part here; or the same letter stands in another case.
                    var (keyA, keyB): ([UInt8], [UInt8]) = ([], [])
                    UTF8Scalar.append(a, to: &keyA)
                    UTF8Scalar.append(b, to: &keyB)
                    return WordKey.make(String(decoding: keyA, as: UTF8.self))
                        != WordKey.make(String(decoding: keyB, as: UTF8.self))
                }
                return true
            }
        }
    }

    /// Mid-sentence "Запад" is the West and "запад" the direction; where a sentence begins nobody can tell.
    private func caseDiffers(
        _ pattern: Pattern, _ pass: borrowing TokenPass, _ lower: Int, _ sentenceStarts: [Int]
    ) -> Bool {
        guard let first = path.first, !pass.fact(of: first.word).flags.contains(.caseless) else { return false }
        let textHas = pass.fact(of: first.word).flags.contains(.capital)
        let termHas = (pattern.capitals | pattern.acronyms) & 1 != 0
        guard textHas != termHas else { return false }
        if textHas,
            first.word == 0 || Self.contains(sentenceStarts, from: Self.end(of: first.word - 1, pass), to: lower)
        {
            return false
        }
        return true
    }

    private static func end(of word: Int, _ pass: borrowing TokenPass) -> Int { Int(pass.words[word].upper) }

    /// Whether one of the sorted offsets lies in the range, its ends included.
    private static func contains(_ offsets: [Int], from lower: Int, to upper: Int) -> Bool {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < lower { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] <= upper
    }

    // MARK: Scripts without spaces

    private mutating func scan(from start: Int, to end: Int, _ word: Int, _ text: [UInt8]) {
        var at = start
        while at < end {
            let lower = at
            var probe = at
            let first = UTF8Scalar.next(in: text[...], at: &probe)
            at = probe
            let node = index.scalars.child(of: SymbolTrie.root, UnspacedText.folded(first))
            guard node >= 0, UnspacedText.mayBegin(first, after: UTF8Scalar.previous(in: text, before: lower)) else {
                continue
            }
            scan(node, lower: lower, from: probe, last: first, word, text)
        }
    }

    private mutating func scan(
        _ start: Int32, lower: Int, from: Int, last firstScalar: UInt32, _ word: Int, _ text: [UInt8]
    ) {
        var node = start
        var last = firstScalar
        var at = from
        var scalarCount = 1
        var hasSpace = false
        var lineBreaks = 0
        while true {
            if scalarCount >= 2 || index.scalars.isInner[Int(node)] == false {
                judge(node, lower, at, last, scalarCount, hasSpace: hasSpace, word, text)
            }
            guard index.scalars.isInner[Int(node)] else { return }
            // On to the next scalar that counts.
            var probe = at
            var next: UInt32?
            while probe < text.count {
                let scalar = UTF8Scalar.next(in: text[...], at: &probe)
                if UnspacedText.isSeparator(scalar) { continue }
                if UnspacedText.isLineBreak(scalar) {
                    if scalar == 0x0A { lineBreaks += 1 }
                    if lineBreaks > 1 { return }
                    continue
                }
                if UnspacedText.isSpace(scalar) {
                    hasSpace = true
                    continue
                }
                next = scalar
                break
            }
            guard let next else { return }
            node = index.scalars.child(of: node, UnspacedText.folded(next))
            guard node >= 0 else { return }
            last = next
            at = probe
            scalarCount += 1
        }
    }

    private mutating func judge(
        _ node: Int32, _ lower: Int, _ upper: Int, _ last: UInt32, _ scalarCount: Int, hasSpace: Bool, _ word: Int,
        _ text: [UInt8]
    ) {
        var number = index.firstPattern(atScalarNode: node)
        guard number >= 0, UnspacedText.mayEnd(last, text, upper), scalarCount >= UnspacedText.leastLength(last) else {
            return
        }
        var best: Candidate?
        while number >= 0 {
            let pattern = index.patterns[Int(number)]
            defer { number = index.pattern(after: number) }
            if hasSpace, !pattern.flags.contains(.separators) { continue }
            let kind = kind(.plain, pattern, text[lower..<upper])
            guard isAllowed(kind) else { continue }
            let candidate = Candidate(
                lower: lower, upper: upper, pattern: number, kind: kind, caseDiffers: false,
                isForeign: !view.isOwnLanguage[Int(pattern.language)], reading: nil, similarity: 1, firstWord: word,
                lastWord: word)
            if let known = best, index.patterns[Int(known.pattern)].concept == pattern.concept {
                if Candidate.isBetter(candidate, known) { best = candidate }
            } else {
                if let best { candidates.append(best) }
                best = candidate
            }
        }
        if let best { candidates.append(best) }
    }
}

extension UnspacedText {
    /// A run of katakana, of Latin letters or of digits is never entered in its middle.
    static func mayBegin(_ scalar: UInt32, after previous: UInt32?) -> Bool {
        guard let previous else { return true }
        return !areJoined(previous, scalar)
    }

    static func mayEnd(_ last: UInt32, _ text: [UInt8], _ upper: Int) -> Bool {
        guard upper < text.count else { return true }
        var at = upper
        let next = UTF8Scalar.next(in: text[...], at: &at)
        if areJoined(last, next) { return false }
        // Vowel signs and tones above, below and behind a consonant (Thai, Khmer …).
        return !isMark(next)
    }

    /// One scalar of Han says nothing; a syllabic or alphabetic script needs more.
    static func leastLength(_ scalar: UInt32) -> Int { isHan(scalar) || LetterScript(scalar) != .unspaced ? 2 : 3 }

    private static func isHan(_ scalar: UInt32) -> Bool {
        scalar >= 0x3400 && !(0xA000...0xF8FF).contains(scalar) || scalar == 0x3005
    }

    private static func areJoined(_ a: UInt32, _ b: UInt32) -> Bool {
        let (left, right) = (LetterScript(a), LetterScript(b))
        func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) }
        if left == .katakana || left == .latin { return left == right || isDigit(b) && left == .latin }
        return isDigit(a) && (isDigit(b) || right == .latin)
    }
}
