// SPDX-License-Identifier: Apache-2.0

/// Whether the given name beside a surname says that another person of that surname is meant: after Dmitry Medvedev, Boris Medvedev.
///
/// Given names are those that many persons have, and the glossary's own. One that begins with another letter than the person's, and sounds unlike it, is
/// another's. Used by one task at a time.
final class Namesakes {
    private let index: GlossaryIndex
    /// By person and word of the texts of one generation.
    private var answers: [UInt64: Bool] = [:]
    private var generation = -1
    private var key: [UInt8] = []

    /// Answers kept before they are forgotten (about 2 MB).
    private static let most = 50_000
    /// A name that sounds so much alike is another spelling of it: Oleksandr, Alexander.
    private static let alike = 0.6
    /// Of a person's terms no more are looked at.
    private static let mostTerms = 64

    init(_ index: GlossaryIndex) { self.index = index }

    /// Asked of a surname that may stand for a person whose full name the glossary has. `choices` are the mentions of the text, in order.
    func isAnothers(
        _ surname: Int, _ concept: Int32, _ choices: [Decision.Choice], _ pass: borrowing TokenPass,
        _ text: [UInt8]
    ) -> Bool {
        if generation != pass.generation || answers.count > Self.most {
            generation = pass.generation
            answers.removeAll(keepingCapacity: true)
        }
        if let before = given(before: surname, pass, text), isAnothers(before, concept, pass),
            !isTaken(before, choices, pass)
        {
            return true
        }
        let after = surname + 1
        guard after < pass.words.count, Self.isSpace(surname, pass, text), isAnothers(after, concept, pass)
        else { return false }
        // Who was with Medvedev Boris Johnson did not say.
        let next = after + 1
        if next < pass.words.count, Self.isSpace(after, pass, text) {
            let flags = pass.fact(of: next).flags
            if flags.contains(.capital), !flags.contains(.patronymic) { return false }
        }
        return !isTaken(after, choices, pass)
    }

    /// The word before a surname, or before the article, the initials or the patronymic there.
    private func given(before surname: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Int? {
        var word = surname - 1
        if word > 0, pass.fact(of: word).flags.contains(.article),
            Self.isSpace(word, pass, text) || Self.isHyphen(word, pass, text)
        {
            word -= 1
        }
        for _ in 0..<2 where word > 0 {
            let flags = pass.fact(of: word).flags
            guard flags.contains(.initial) || flags.contains(.patronymic), Self.isSpace(word - 1, pass, text) else {
                break
            }
            word -= 1
        }
        guard word >= 0 else { return nil }
        // Behind an initial there is a full stop.
        return Self.isSpace(word, pass, text) ? word : nil
    }

    /// Whether nothing but a hyphen stands behind a word.
    private static func isHyphen(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        let (lower, upper) = (Int(pass.words[word].upper), Int(pass.words[word + 1].lower))
        return lower < upper
            && (text[lower..<upper].elementsEqual("-".utf8) || text[lower..<upper].elementsEqual("‑".utf8))
    }

    /// Whether nothing but white space stands behind a word, and behind an initial its full stop.
    private static func isSpace(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        guard word + 1 < pass.words.count else { return false }
        let (lower, upper) = (Int(pass.words[word].upper), Int(pass.words[word + 1].lower))
        guard lower < upper else { return false }
        let gap = text[lower..<upper]
        return gap.elementsEqual(" ".utf8) || gap.elementsEqual("\u{A0}".utf8)
            || pass.fact(of: word).flags.contains(.initial) && gap.elementsEqual(". ".utf8)
    }

    /// Whether a word is a given name that is none of a person's.
    private func isAnothers(_ word: Int, _ concept: Int32, _ pass: borrowing TokenPass) -> Bool {
        let flags = pass.fact(of: word).flags
        guard flags.contains(.capital), flags.isDisjoint(with: [.initial, .title]) else { return false }
        let pair = UInt64(UInt32(bitPattern: concept)) << 32 | UInt64(UInt32(bitPattern: pass.words[word].word))
        if let known = answers[pair] { return known }
        let answer = isGiven(word, pass) && contradicts(word, concept, pass)
        answers[pair] = answer
        return answer
    }

    private func isGiven(_ word: Int, _ pass: borrowing TokenPass) -> Bool {
        _ = WordKey.make(pass.bytes(of: word), into: &key)
        if GivenNames.contains(key) { return true }
        let own = index.givenUnits
        // What is only heard in a word may be heard by chance, and depends on what stands beside it.
        return pass.readings(of: word).contains { $0.kind <= .inflected && own[Int($0.unit)] }
    }

    private func contradicts(_ word: Int, _ concept: Int32, _ pass: borrowing TokenPass) -> Bool {
        let bytes = pass.bytes(of: word)
        var at = bytes.startIndex
        if Initials.mayBegin(UTF8Scalar.next(in: bytes, at: &at), concept, index) { return false }
        _ = WordKey.make(bytes, into: &key)
        guard let heard = Sounds(key[...], script: pass.fact(of: word).script) else { return false }
        for term in index.concept(concept).terms.prefix(Self.mostTerms) {
            for part in term.text.split(separator: " ") {
                let name = WordKey.make(String(part))
                guard let known = Sounds(name[...], script: SoundIndex.script(of: name[...])) else { continue }
                if SoundDistance.similarity(heard, known, atLeast: Self.alike) >= Self.alike { return false }
            }
        }
        return true
    }

    /// Whether a word is in a mention, unless that is of a person by this word alone.
    private func isTaken(_ word: Int, _ choices: [Decision.Choice], _ pass: borrowing TokenPass) -> Bool {
        let lower = Int(pass.words[word].lower)
        var (low, high) = (0, choices.count)
        while low < high {
            let middle = (low + high) / 2
            if choices[middle].best.lower <= lower { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let best = choices[low - 1].best
        return best.lastWord >= word
            && !(best.firstWord == best.lastWord && index.patterns[Int(best.pattern)].flags.contains(.person))
    }
}

extension GlossaryIndex {
    /// By unit: whether the full name of some person begins with the word, and nothing else is called by it alone.
    func makeGivenUnits() -> [Bool] {
        var isGiven = [Bool](repeating: false, count: units.count)
        for pattern in patterns
        where pattern.flags.contains(.person) && pattern.flags.isDisjoint(with: [.form, .excludes, .unwanted])
            && (2...4).contains(pattern.wordCount) && !LanguageView.beginsWithSurname(pattern, self)
        {
            guard let unit = units(of: pattern).first else { continue }
            let word = Array(self.units[Int(unit)])
            if UTF8Scalar.count(word[...]) >= 4, !PersonTitles.contains(word) { isGiven[Int(unit)] = true }
        }
        for pattern in patterns where pattern.wordCount == 1 && !pattern.flags.contains(.person) {
            for unit in units(of: pattern) { isGiven[Int(unit)] = false }
        }
        return isGiven
    }
}
