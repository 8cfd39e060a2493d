// SPDX-License-Identifier: Apache-2.0

/// Once a person's full name was recognised, the surname alone stands for that person in the rest of the document.
///
/// One pass over the words: what full names have given stands in tables, so that a text that repeats a name costs no more.
/// Kept from text to text for the room of its tables; used by one task at a time.
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
    private let surnames: Surnames
    private let namesakes: Namesakes
    /// What full names have given so far, by the term's word and by the word of the text.
    private var byUnit = SurnameTable()
    private var byWord = SurnameTable()
    /// The choices that are full names, in order.
    private var full: [Int] = []

    init(_ index: GlossaryIndex, _ surnames: Surnames, _ namesakes: Namesakes) {
        self.index = index
        self.namesakes = namesakes
        self.surnames = surnames
    }

    mutating func find(_ choices: [Decision.Choice], _ pass: borrowing TokenPass, _ text: [UInt8]) -> [Found] {
        full.removeAll(keepingCapacity: true)
        for (number, choice) in choices.enumerated() {
            let pattern = index.patterns[Int(choice.best.pattern)]
            guard pattern.flags.contains(.person), pattern.wordCount > 1, !choice.best.isAlone,
                !surnames.of(choice.best.pattern).isEmpty
            else { continue }
            full.append(number)
        }
        guard let first = full.first else { return [] }
        byUnit.removeAll()
        byWord.removeAll()
        var fitting = FittingSurnames()
        // A bit for some words and units each: most words are no surname.
        var wordBits: UInt64 = 0
        var unitBits: UInt64 = 0
        var given = 0
        var found: [Found] = []
        var next = 0  // the first choice that may lie at or after the word
        let start = choices[first].best.lastWord + 1
        for word in start..<max(start, pass.words.count) {
            while given < full.count, choices[full[given]].best.lastWord < word {
                let choice = full[given]
                let best = choices[choice].best
                let surname = Surname(
                    concept: index.patterns[Int(best.pattern)].concept, choice: choice, from: best.lastWord + 1)
                for unit in surnames.of(best.pattern) {
                    byUnit.give(surname, to: unit)
                    unitBits |= 1 << UInt64(unit & 63)
                }
                let pattern = index.patterns[Int(best.pattern)]
                let named =
                    best.surnameWord
                    ?? (LanguageView.beginsWithSurname(pattern, index) ? best.firstWord : best.lastWord)
                if Self.isWhole(named, pass) {
                    byWord.give(surname, to: pass.words[named].word)
                    wordBits |= 1 << UInt64(pass.words[named].word & 63)
                }
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
            fitting.removeAll()
            if wordBits >> UInt64(placed.word & 63) & 1 == 1 { byWord.forEach(of: placed.word) { fitting.give($0) } }
            for reading in readings where unitBits >> UInt64(reading.unit & 63) & 1 == 1 {
                if reading.kind == .sounded, Double(reading.similarity) < SpellingPolicy.alias { continue }
                byUnit.forEach(of: reading.unit) { fitting.give($0) }
            }
            guard let latest = fitting.all.max(by: { $0.from < $1.from }) else { continue }
            let best = choices[latest.choice].best
            let units = surnames.of(best.pattern)
            let reading = readings.first { units.contains($0.unit) }
            let lower = Int(placed.lower) + Int(reading?.startCut ?? 0)
            let upper = Int(placed.upper) - Int(reading?.endCut ?? 0)
            guard lower < upper, !hasOtherInitial(word, lower..<upper, latest.concept, pass, text),
                !namesakes.isAnothers(word, latest.concept, choices, pass, text)
            else { continue }
            let others =
                fitting.all.count == 1
                ? [] : fitting.all.filter { $0.concept != latest.concept }.sorted { $0.from < $1.from }.map(\.choice)
            found.append(Found(word: word, lower: lower, upper: upper, choice: latest.choice, others: others))
        }
        return found
    }

    /// Whether a word of a full name is all of the surname: in Chinese it may be the last of its characters.
    private static func isWhole(_ word: Int, _ pass: borrowing TokenPass) -> Bool {
        guard pass.fact(of: word).flags.contains(.unspaced) else { return true }
        let placed = pass.words[word]
        return placed.upper - placed.lower > 3 && (word == 0 || pass.words[word - 1].upper < placed.lower)
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
        let isBefore = isInitial(word - 1) && Int(pass.words[word].lower) - Int(pass.words[word - 1].upper) <= 3
        let isAfter =
            isInitial(word + 1)
            && text[Int(pass.words[word].upper)..<Int(pass.words[word + 1].lower)].elementsEqual(" ".utf8)
        let surname = Initials.surnameStart(in: range, of: text)
        guard isBefore || isAfter || LoneWords.hasInitial(surname, range.upperBound, text) else { return false }
        let isOwnBefore = Initials.start(before: surname, in: text, of: concept, index) < surname
        return isBefore && !isOwnBefore
            || !isOwnBefore && Initials.end(after: range.upperBound, in: text, of: concept, index) == nil
    }
}

/// A surname that a full name has given to the rest of the document.
struct Surname {
    let concept: Int32
    /// The latest choice of this person, and the word after it.
    var choice: Int
    var from: Int
}

/// The persons of each surname, each person once, in the order they were first given.
struct SurnameTable {
    private var lists: [Int32: (first: Int32, last: Int32)] = [:]
    private var entries: [(surname: Surname, next: Int32)] = []
    /// The entry of a surname and person.
    private var ofPerson: [UInt64: Int32] = [:]
    /// Room for so many surnames is kept.
    private static let most = 1000

    mutating func removeAll() {
        lists.removeAll(keepingCapacity: lists.capacity <= Self.most)
        entries.removeAll(keepingCapacity: entries.capacity <= Self.most)
        if !ofPerson.isEmpty { ofPerson.removeAll(keepingCapacity: ofPerson.capacity <= Self.most) }
    }

    /// Of one person only the latest mention is kept.
    mutating func give(_ surname: Surname, to key: Int32) {
        let person = UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(bitPattern: surname.concept))
        if let known = ofPerson[person] {
            if entries[Int(known)].surname.from < surname.from { entries[Int(known)].surname = surname }
            return
        }
        let entry = Int32(entries.count)
        ofPerson[person] = entry
        entries.append((surname, -1))
        guard let list = lists[key] else {
            lists[key] = (entry, entry)
            return
        }
        entries[Int(list.last)].next = entry
        lists[key] = (list.first, entry)
    }

    func forEach(of key: Int32, _ body: (Surname) -> Void) {
        var at = lists[key]?.first ?? -1
        while at >= 0 {
            body(entries[Int(at)].surname)
            at = entries[Int(at)].next
        }
    }
}

/// The persons a lone surname may stand for, each once.
struct FittingSurnames {
    private(set) var all: [Surname] = []
    /// The place of a person, once there are many.
    private var places: [Int32: Int] = [:]

    mutating func removeAll() {
        all.removeAll(keepingCapacity: true)
        if !places.isEmpty { places.removeAll() }
    }

    /// Of one person only the latest mention is kept.
    mutating func give(_ surname: Surname) {
        if all.count == 16, places.isEmpty { for place in all.indices { places[all[place].concept] = place } }
        let known =
            all.count < 16 ? all.firstIndex { $0.concept == surname.concept } : places[surname.concept]
        if let known {
            if all[known].from < surname.from { all[known] = surname }
        } else {
            if all.count >= 16 { places[surname.concept] = all.count }
            all.append(surname)
        }
    }
}
