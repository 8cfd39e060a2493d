// SPDX-License-Identifier: Apache-2.0

/// Once a person's full name was recognised, the surname alone stands for that person in the rest of the document.
struct Aliases {
    /// A surname alone, and the choice (by index) whose short form it is.
    struct Found {
        let word: Int
        let lower: Int
        let upper: Int
        let choice: Int
        /// Indices of choices for other persons of that surname.
        let others: [Int]
    }

    private let index: GlossaryIndex
    private let view: LanguageView

    init(_ index: GlossaryIndex, _ view: LanguageView) {
        self.index = index
        self.view = view
    }

    func find(_ choices: [Decision.Choice], _ pass: borrowing TokenPass) -> [Found] {
        var surnames: [(unit: Int32, word: Int32, from: Int, choice: Int, concept: Int32)] = []
        for (number, choice) in choices.enumerated() {
            let pattern = index.patterns[Int(choice.best.pattern)]
            guard pattern.flags.contains(.person), pattern.wordCount > 1, let unit = surname(of: pattern) else {
                continue
            }
            let placed = pass.words[beginsWithSurname(pattern) ? choice.best.firstWord : choice.best.lastWord]
            surnames.append((unit, placed.word, choice.best.lastWord + 1, number, pattern.concept))
        }
        guard let earliest = surnames.map(\.from).min() else { return [] }

        var found: [Found] = []
        var next = 0  // the first choice that may lie at or after the word
        for word in earliest..<max(earliest, pass.words.count) {
            let placed = pass.words[word]
            while next < choices.count, choices[next].best.upper <= Int(placed.lower) { next += 1 }
            if next < choices.count, choices[next].best.lower < Int(placed.upper) { continue }
            let fact = pass.fact(of: word)
            guard fact.flags.contains(.capital) || fact.flags.contains(.caseless),
                fact.readingCount > 0 || surnames.contains(where: { $0.word == placed.word })
            else { continue }
            let readings = pass.readings(of: word)
            let fitting = surnames.filter { surname in
                surname.from <= word && (surname.word == placed.word || readings.contains { $0.unit == surname.unit })
            }
            guard let latest = fitting.max(by: { $0.from < $1.from }) else { continue }
            let reading = readings.first { $0.unit == latest.unit }
            var others: [Int] = []
            for other in fitting where other.concept != latest.concept && !others.contains(other.choice) {
                others.append(other.choice)
            }
            let lower = Int(placed.lower) + Int(reading?.startCut ?? 0)
            let upper = Int(placed.upper) - Int(reading?.endCut ?? 0)
            guard lower < upper else { continue }
            found.append(Found(word: word, lower: lower, upper: upper, choice: latest.choice, others: others))
        }
        return found
    }

    /// The word of a full name that can stand alone: the last; in Hungarian and Vietnamese the first.
    private func surname(of pattern: Pattern) -> Int32? {
        let units = index.units(of: pattern)
        guard let unit = beginsWithSurname(pattern) ? units.first : units.last else { return nil }
        return UTF8Scalar.count(index.units[Int(unit)]) >= 3 ? unit : nil
    }

    private func beginsWithSurname(_ pattern: Pattern) -> Bool {
        let language = index.languages[Int(pattern.language)]
        return language == "hu" || language == "vi"
    }
}
