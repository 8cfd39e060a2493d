// SPDX-License-Identifier: Apache-2.0

/// Once a person's full name was recognised, the surname alone stands for that person in the rest of the document.
///
/// One pass over the words: what full names have given stands in tables, so that a text that repeats a name costs no more.
struct Aliases {
    /// A surname alone, and the choice (by index) whose short form it is.
    struct Found {
        let word: Int
        let lower: Int
        let upper: Int
        let choice: Int
        /// Indices of choices for other persons of that surname, each person once.
        let others: [Int]
    }

    private let index: GlossaryIndex
    private let view: LanguageView

    init(_ index: GlossaryIndex, _ view: LanguageView) {
        self.index = index
        self.view = view
    }

    /// A surname that a full name has given to the rest of the document.
    private struct Surname {
        let concept: Int32
        /// The latest choice of this person, and the word after it.
        var choice: Int
        var from: Int
    }

    /// `known` keeps the surnames of the persons that were met.
    func find(
        _ choices: [Decision.Choice], _ pass: borrowing TokenPass, _ text: [UInt8], _ known: inout [Int32: [Int32]]
    ) -> [Found] {
        func surnames(of pattern: Int32) -> [Int32] {
            let concept = index.patterns[Int(pattern)].concept
            if let units = known[concept] { return units }
            let units = self.surnames(of: pattern)
            known[concept] = units
            return units
        }
        let full = choices.enumerated().compactMap { number, choice -> (units: [Int32], choice: Int)? in
            let pattern = index.patterns[Int(choice.best.pattern)]
            guard pattern.flags.contains(.person), pattern.wordCount > 1, !choice.best.isAlone else { return nil }
            let units = surnames(of: choice.best.pattern)
            return units.isEmpty ? nil : (units, number)
        }
        guard let first = full.first else { return [] }

        // What full names have given so far, by the term's word and by the word of the text, each person once.
        var byUnit: [Int32: [Surname]] = [:]
        var byWord: [Int32: [Surname]] = [:]
        // A bit for some words and units each: most words are no surname.
        var wordBits: UInt64 = 0
        var unitBits: UInt64 = 0
        var given = 0
        var found: [Found] = []
        var next = 0  // the first choice that may lie at or after the word
        let start = choices[first.choice].best.lastWord + 1
        for word in start..<max(start, pass.words.count) {
            while given < full.count, choices[full[given].choice].best.lastWord < word {
                let (units, choice) = full[given]
                let best = choices[choice].best
                let surname = Surname(
                    concept: index.patterns[Int(best.pattern)].concept, choice: choice, from: best.lastWord + 1)
                for unit in units {
                    Self.give(surname, to: &byUnit[unit, default: []])
                    unitBits |= 1 << UInt64(unit & 63)
                }
                let pattern = index.patterns[Int(best.pattern)]
                let named =
                    best.surnameWord
                    ?? (LanguageView.beginsWithSurname(pattern, index) ? best.firstWord : best.lastWord)
                Self.give(surname, to: &byWord[pass.words[named].word, default: []])
                wordBits |= 1 << UInt64(pass.words[named].word & 63)
                given += 1
            }
            let placed = pass.words[word]
            let fact = pass.fact(of: word)
            guard fact.flags.contains(.capital) || fact.flags.contains(.caseless),
                wordBits >> UInt64(placed.word & 63) & 1 == 1 || fact.readingCount > 0
            else { continue }
            while next < choices.count, choices[next].best.upper <= Int(placed.lower) { next += 1 }
            if next < choices.count, choices[next].best.lower < Int(placed.upper) { continue }
            let readings = pass.readings(of: word)
            var fitting = wordBits >> UInt64(placed.word & 63) & 1 == 1 ? byWord[placed.word] ?? [] : []
            for reading in readings where unitBits >> UInt64(reading.unit & 63) & 1 == 1 {
                if reading.kind == .sounded, Double(reading.similarity) < SpellingPolicy.alias { continue }
                for surname in byUnit[reading.unit] ?? [] { Self.give(surname, to: &fitting) }
            }
            guard let latest = fitting.max(by: { $0.from < $1.from }) else { continue }
            let best = choices[latest.choice].best
            let units = surnames(of: best.pattern)
            let reading = readings.first { units.contains($0.unit) }
            let lower = Int(placed.lower) + Int(reading?.startCut ?? 0)
            let upper = Int(placed.upper) - Int(reading?.endCut ?? 0)
            guard lower < upper, !hasOtherInitial(word, lower..<upper, latest.concept, pass, text) else { continue }
            let others = fitting.filter { $0.concept != latest.concept }.sorted { $0.from < $1.from }.map(\.choice)
            found.append(Found(word: word, lower: lower, upper: upper, choice: latest.choice, others: others))
        }
        return found
    }

    /// Whether an initial beside a surname is another person's: «В. Медведев», «Тимошенко П. С.».
    private func hasOtherInitial(
        _ word: Int, _ range: Range<Int>, _ concept: Int32, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        func isInitial(_ other: Int) -> Bool {
            guard pass.words.indices.contains(other), pass.fact(of: other).flags.contains(.initial) else {
                return false
            }
            let end = Int(pass.words[other].upper)
            return end < text.count && text[end] == 0x2E
        }
        if isInitial(word - 1), Int(pass.words[word].lower) - Int(pass.words[word - 1].upper) <= 3,
            Initials.start(before: range.lowerBound, in: text, of: concept, index) == range.lowerBound
        {
            return true
        }
        return isInitial(word + 1)
            && text[Int(pass.words[word].upper)..<Int(pass.words[word + 1].lower)].elementsEqual(" ".utf8)
            && Initials.end(after: range.upperBound, in: text, of: concept, index) == nil
    }

    /// Of one person only the latest mention is kept.
    private static func give(_ surname: Surname, to known: inout [Surname]) {
        if let index = known.firstIndex(where: { $0.concept == surname.concept }) {
            if known[index].from < surname.from { known[index] = surname }
        } else {
            known.append(surname)
        }
    }

    /// The surnames of all full names of a pattern's person: the text may spell it as any of them.
    private func surnames(of pattern: Int32) -> [Int32] {
        let concept = index.patterns[Int(pattern)].concept
        func isSame(_ number: Int) -> Bool {
            index.patterns.indices.contains(number) && index.patterns[number].concept == concept
        }
        var first = Int(pattern)
        while isSame(first - 1) { first -= 1 }
        var units: [Int32] = []
        while isSame(first) {
            let pattern = index.patterns[first]
            if pattern.wordCount > 1, !pattern.flags.contains(.form), let unit = surname(of: pattern),
                !units.contains(unit)
            {
                units.append(unit)
            }
            first += 1
        }
        return units
    }

    /// The word of a full name that can stand alone: the last; in Hungarian and Vietnamese the first.
    private func surname(of pattern: Pattern) -> Int32? {
        let units = index.units(of: pattern)
        guard let unit = LanguageView.beginsWithSurname(pattern, index) ? units.first : units.last else { return nil }
        return UTF8Scalar.count(index.units[Int(unit)]) >= 3 ? unit : nil
    }
}
