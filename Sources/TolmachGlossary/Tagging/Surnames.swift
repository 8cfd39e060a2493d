// SPDX-License-Identifier: Apache-2.0

/// The surnames of the glossary's persons, each looked for once. Used by one task at a time.
final class Surnames {
    private let index: GlossaryIndex
    private var byConcept: [Int32: [Int32]] = [:]
    /// Persons kept before the table starts anew (about 10 MB).
    private static let most = 100_000

    init(_ index: GlossaryIndex) { self.index = index }

    /// The surnames of all full names of a pattern's person: the text may spell it as any of them.
    func of(_ pattern: Int32) -> [Int32] {
        let concept = index.patterns[Int(pattern)].concept
        if let known = byConcept[concept] { return known }
        let units = find(concept, around: Int(pattern))
        if byConcept.count >= Self.most { byConcept.removeAll(keepingCapacity: true) }
        byConcept[concept] = units
        return units
    }

    private func find(_ concept: Int32, around pattern: Int) -> [Int32] {
        func isSame(_ number: Int) -> Bool {
            index.patterns.indices.contains(number) && index.patterns[number].concept == concept
        }
        var first = pattern
        while isSame(first - 1) { first -= 1 }
        var units: [Int32] = []
        while isSame(first) {
            let pattern = index.patterns[first]
            if pattern.wordCount > 1, pattern.flags.isDisjoint(with: [.form, .excludes]),
                let unit = surname(of: pattern),
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
