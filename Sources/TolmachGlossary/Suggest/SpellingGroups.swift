// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The names of several languages that are one name: the same letters in the same script, or spellings of each other across scripts.
struct SpellingGroups {
    /// From this score on two spellings of as many words are taken for one name: higher than for a question, since nobody asked.
    private static let leastScore = 0.65
    /// The same within one script, where different names are more often alike.
    private static let leastLikeness = 0.8
    /// Of more names than that only those that were met more than once are compared across scripts.
    private static let mostCompared = 3000

    /// The groups that each make one suggestion, the most frequent spelling first.
    static func groups(_ groups: [FormGroup]) -> [[FormGroup]] {
        var parents = Array(groups.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        func unite(_ a: Int, _ b: Int) {
            let (a, b) = (root(a), root(b))
            if a != b { parents[max(a, b)] = min(a, b) }
        }
        var byKey: [String: Int] = [:]
        for (index, group) in groups.enumerated() {
            let key = group.lemma.lowercased()
            if let other = byKey[key] { unite(index, other) } else { byKey[key] = index }
        }
        for (a, b) in acrossScripts(groups) + acrossLanguages(groups) { unite(a, b) }
        var members: [Int: [FormGroup]] = [:]
        for (index, group) in groups.enumerated() { members[root(index), default: []].append(group) }
        return members.sorted { $0.key < $1.key }.map { _, groups in
            groups.sorted {
                ($1.totalCount, $0.language.description, $0.lemma) < ($0.totalCount, $1.language.description, $1.lemma)
            }
        }
    }

    /// Pairs of names of two languages in one script that are very much alike: Мэй and Мей, Украина and Україна.
    private static func acrossLanguages(_ groups: [FormGroup]) -> [(Int, Int)] {
        var alike: [String: [Int]] = [:]
        let least = groups.count > mostCompared ? 2 : 1
        for (index, group) in groups.enumerated() where group.totalCount >= least && group.lemma.count >= 3 {
            // Most names of one person begin alike in neighbouring languages.
            let key = "\(group.keys.count) \(group.lemma.prefix(1).lowercased())"
            alike[key, default: []].append(index)
        }
        var pairs: [(Int, Int)] = []
        for key in alike.keys.sorted() {
            let indices = alike[key] ?? []
            for (number, first) in indices.enumerated() {
                for second in indices[(number + 1)...] where groups[first].language != groups[second].language {
                    let (a, b) = (groups[first].lemma, groups[second].lemma)
                    guard abs(a.count - b.count) <= 2 else { continue }
                    if NameMatcher.similarity(a, b) >= leastLikeness { pairs.append((first, second)) }
                }
            }
        }
        return pairs
    }

    /// Pairs of names, each the best match of the other in its script.
    private static func acrossScripts(_ groups: [FormGroup]) -> [(Int, Int)] {
        var byScript: [String: [Int]] = [:]
        let least = groups.count > mostCompared ? 2 : 1
        for (index, group) in groups.enumerated() where group.totalCount >= least {
            guard let script = NameLetters(group.lemma)?.script else { continue }
            byScript[script.rawValue, default: []].append(index)
        }
        let scripts = byScript.keys.sorted()
        guard scripts.count > 1 else { return [] }
        let matchers = byScript.mapValues { indices in NameMatcher(indices.map { groups[$0].lemma }) }
        /// The best match of a name in another script.
        func best(_ index: Int, in script: String) -> Int? {
            guard let matcher = matchers[script], let indices = byScript[script] else { return nil }
            let matches = matcher.matches(for: groups[index].lemma, limit: 8, atLeast: leastScore)
            return matches.map { indices[$0.candidate] }.first { groups[$0].keys.count == groups[index].keys.count }
        }
        var pairs: [(Int, Int)] = []
        for (number, first) in scripts.enumerated() {
            for second in scripts[(number + 1)...] {
                for index in byScript[first] ?? [] {
                    guard let other = best(index, in: second), best(other, in: first) == index else { continue }
                    pairs.append((index, other))
                }
            }
        }
        return pairs
    }
}
