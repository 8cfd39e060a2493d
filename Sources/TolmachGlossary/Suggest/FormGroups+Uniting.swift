// SPDX-License-Identifier: Apache-2.0

extension FormGroup {
    /// Unites groups of as many words that share a lemma and differ in the ends of the others: what the tables of endings, which hold
    /// nouns, do not know of the adjectives in names ("Wielka Brytania", "Wielkiej Brytanii").
    static func uniting(_ groups: [FormGroup]) -> [FormGroup] {
        var result: [FormGroup] = []
        /// Where groups stand in `result`, by a lemma, its place and the first letters of the word beside it.
        var places: [String: [Int]] = [:]
        for group in groups.sorted(by: { ($1.count, $0.lemma) < ($0.count, $1.lemma) }) {
            guard group.keys.count > 1 else {
                result.append(group)
                continue
            }
            let signs = group.keys.indices.map { index in
                let neighbour = group.keys[index == 0 ? 1 : index - 1]
                return "\(group.keys.count) \(index) \(group.keys[index]) \(neighbour.prefix(3))"
            }
            let candidates = Set(signs.flatMap { places[$0] ?? [] }).sorted()
            if let known = candidates.first(where: { isOther(result[$0].keys, group.keys) }) {
                result[known].add(group)
            } else {
                for sign in signs { places[sign, default: []].append(result.count) }
                result.append(group)
            }
        }
        return result.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
    }

    /// Whether words differ only in their ends, and not all of them.
    private static func isOther(_ a: [String], _ b: [String]) -> Bool {
        guard zip(a, b).contains(where: { $0 == $1 }) else { return false }
        return zip(a, b).allSatisfy { first, second in
            if first == second { return true }
            let common = zip(first, second).prefix { $0 == $1 }.count
            return common >= max(3, min(first.count, second.count) - 2) && max(first.count, second.count) - common <= 4
        }
    }

    private mutating func add(_ other: FormGroup) {
        for form in other.forms {
            guard let index = forms.firstIndex(where: { $0.text == form.text }) else {
                forms.append(form)
                continue
            }
            forms[index] = .init(text: form.text, count: forms[index].count + form.count)
        }
        if other.likeness > likeness {
            lemma = other.lemma
            likeness = other.likeness
        }
        forms.sort { ($1.count, $0.text) < ($0.count, $1.text) }
        count += other.count
        personCount += other.personCount
        documents.formUnion(other.documents)
        first = min(first, other.first)
    }
}
