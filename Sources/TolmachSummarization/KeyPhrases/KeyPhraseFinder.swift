// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds what a text is about, in words: glossary entries, names, and phrases of up to four words that it has more than once.
///
/// A phrase begins and ends with a word that means something by itself: none of a closed class, nor, as the lists of those are
/// short, a short word that stands beside ever other words. Time n log n and memory linear in the text.
struct KeyPhraseFinder {
    private var candidates: [[Int]: Candidate] = [:]

    private struct Candidate {
        let range: TextRange
        let concept: Concept?
        /// All of it names, by their capitals.
        let isName: Bool
        /// Of its longest word.
        let surplus: Int
        /// In which order they were found.
        let order: Int
        var count = 0
        var votes = 0.0
    }

    /// The words of the longest phrase.
    private static let longest = 4

    init(_ text: SummaryText) {
        let units = PhraseUnits(text)
        let grammar = Self.grammar(units)
        for (run, sentence) in zip(units.runs, units.sentences) {
            let vote = 1 / Double(1 + sentence).squareRoot().squareRoot()
            for start in run.indices where Self.mayEdge(run[start], grammar) {
                for end in start..<min(start + Self.longest, run.count) where Self.mayEdge(run[end], grammar) {
                    add(run[start...end], vote)
                }
            }
        }
    }

    /// The best phrases: first of the glossary's entries, at most half where there are others.
    func best(_ most: Int) -> [KeyPhrase] {
        let ranked = candidates.filter { Self.counts($0.key, $0.value) }.sorted {
            let (a, b) = (Self.worth($0.key, $0.value), Self.worth($1.key, $1.value))
            return a != b ? a > b : $0.value.order < $1.value.order
        }
        // Of phrases that stand in one another the first; what those chosen hold is kept, so that none is compared with all.
        var chosen: [(key: [Int], candidate: Candidate)] = []
        var keys: Set<[Int]> = []
        var parts: Set<[Int]> = []
        for (key, candidate) in ranked where !parts.contains(key) {
            let own = Self.parts(of: key)
            if own.contains(where: keys.contains) { continue }
            chosen.append((key, candidate))
            keys.insert(key)
            parts.formUnion(own)
        }
        let entries = chosen.filter { $0.candidate.concept != nil }
        let others = chosen.filter { $0.candidate.concept == nil }
        let room = max((most + 1) / 2, most - others.count)
        let shown = (entries.prefix(room) + others).prefix(most)
        let top = shown.reduce(0) { max($0, Self.worth($1.key, $1.candidate)) }
        return shown.map { key, candidate in
            KeyPhrase(
                range: candidate.range, count: candidate.count, score: Self.worth(key, candidate) / max(top, 1e-9),
                concept: candidate.concept)
        }
    }

    private mutating func add(_ run: ArraySlice<PhraseUnits.Unit>, _ vote: Double) {
        guard let first = run.first, let last = run.last else { return }
        // An entry is a phrase by itself; beside other words it is part of none.
        if run.count > 1, run.contains(where: { $0.concept != nil }) { return }
        var candidate =
            candidates[run.map(\.number)]
            ?? Candidate(
                range: TextRange(unchecked: first.range.lowerBound, last.range.upperBound), concept: first.concept,
                isName: run.allSatisfy(\.isCapitalized), surplus: run.reduce(0) { max($0, $1.surplus) },
                order: candidates.count)
        candidate.count += 1
        candidate.votes += vote
        candidates[run.map(\.number)] = candidate
    }

    /// Whether there is enough of it: an entry stands once, and so does a name of several words; a phrase twice, with a word of
    /// five letters in it; a word alone three times, with six letters, or twice as a name.
    private static func counts(_ key: [Int], _ candidate: Candidate) -> Bool {
        if candidate.concept != nil { return true }
        if key.count > 1 { return candidate.isName || candidate.count > 1 && candidate.surplus > 0 }
        return candidate.count > (candidate.isName ? 1 : 2) && candidate.surplus > (candidate.isName ? -1 : 1)
    }

    private static func worth(_ key: [Int], _ candidate: Candidate) -> Double {
        let size = candidate.concept == nil ? Double(key.count).squareRoot() * (key.count == 1 ? 0.6 : 1) : 1
        return candidate.votes * size
    }

    /// The phrases that a phrase holds, itself among them.
    private static func parts(of key: [Int]) -> [[Int]] {
        key.indices.flatMap { start in (start..<key.count).map { Array(key[start...$0]) } }
    }

    private static func mayEdge(_ unit: PhraseUnits.Unit, _ grammar: Set<Int>) -> Bool {
        unit.surplus >= 0 && (unit.concept != nil || unit.isCapitalized || !grammar.contains(unit.number))
    }

    /// Words of at most five letters that stand, three times and more, beside ever other words, with no capital: grammar.
    private static func grammar(_ units: borrowing PhraseUnits) -> Set<Int> {
        struct Use {
            var count = 0
            var capitals = 0
            var neighbours: Set<Int> = []
            var length = 0
        }
        var uses = [Use](repeating: Use(), count: units.count)
        for run in units.runs {
            for (index, unit) in run.enumerated() where unit.concept == nil {
                // In place: a set that is taken out and put back is copied.
                uses[unit.number].count += 1
                if unit.isCapitalized { uses[unit.number].capitals += 1 }
                if index > 0 { uses[unit.number].neighbours.insert(2 * run[index - 1].number) }
                if index + 1 < run.count { uses[unit.number].neighbours.insert(2 * run[index + 1].number + 1) }
                uses[unit.number].length = max(uses[unit.number].length, unit.range.count)
            }
        }
        return Set(
            uses.indices.filter { number in
                let use = uses[number]
                return use.capitals == 0 && use.count >= 3 && use.length <= 10
                    && Double(use.neighbours.count) >= 1.4 * Double(use.count)
            })
    }
}
