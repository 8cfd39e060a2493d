// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The inflected forms of one name or term of a language, under its lemma.
struct FormGroup {
    let language: LanguageTag
    /// The lemmas of its words.
    let keys: [String]
    var lemma: String
    /// How many of its words are in their dictionary form there.
    var likeness: Int
    var forms: [TermSuggestion.Spelling.Form]
    var count: Int
    var personCount: Int
    var documents: Set<Int32>
    var first: LanguageFindings.Place
    /// Shorter names for it.
    var shorts: [FormGroup] = []

    var spelling: TermSuggestion.Spelling { spelling(isShort: false) }

    func spelling(isShort: Bool) -> TermSuggestion.Spelling {
        TermSuggestion.Spelling(language: language, lemma: lemma, forms: forms, isShort: isShort)
    }

    /// Groups ways of writing by the lemmas of their words, in the order of the lemmas. `wholeWords`: a lemma that was not met may be
    /// made; else the most frequent form stands for it (in a term of several words not each is in its dictionary form).
    static func groups(
        _ surfaces: [LanguageFindings.Surface], _ lemmas: LemmaChoice, _ language: LanguageTag, wholeWords: Bool = true
    ) -> [FormGroup] {
        var members: [[String]: [LanguageFindings.Surface]] = [:]
        for surface in surfaces { members[surface.keys.map { lemmas[$0] }, default: []].append(surface) }
        return members.map { keys, surfaces in
            let sorted = surfaces.sorted {
                ($1.count, $0.text.count, $0.text) < ($0.count, $1.text.count, $1.text)
            }
            return FormGroup(
                language: language, keys: keys, lemma: lemma(keys, sorted, areWords: wholeWords && lemmas.areWords),
                likeness: sorted.map { likeness($0, keys) }.max() ?? 0,
                forms: sorted.map { .init(text: $0.text, count: $0.count) },
                count: sorted.reduce(0) { $0 + $1.count }, personCount: sorted.reduce(0) { $0 + $1.personCount },
                documents: Set(sorted.flatMap(\.documents)),
                first: sorted.map(\.first).min() ?? sorted[0].first)
        }.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
    }

    private static func likeness(_ surface: LanguageFindings.Surface, _ keys: [String]) -> Int {
        zip(surface.keys, keys).count { $0 == $1 }
    }

    /// The form that was met and is the lemma; else the lemma with the capitals of the most frequent form, where lemmas are words; else that form.
    private static func lemma(_ keys: [String], _ surfaces: [LanguageFindings.Surface], areWords: Bool) -> String {
        let met = surfaces.filter { $0.keys == keys }
        // A headline in capitals is no way to write a name.
        if let best = met.first(where: { $0.text.uppercased() != $0.text }) ?? met.first { return best.text }
        guard let model = surfaces.first else { return keys.joined(separator: " ") }
        // A word that the tables do not know stays in the case of its noun: then a form that was met is safer.
        guard areWords, likeness(model, keys) == 0 else {
            let most = surfaces.map { likeness($0, keys) }.max() ?? 0
            return (surfaces.first { likeness($0, keys) == most } ?? model).text
        }
        let words = zip(keys, model.words).map { capitalised($0, as: $1) }
        return zip(words, model.separators + [""]).reduce("") { $0 + $1.0 + $1.1 }
    }

    /// A word with the capitals of another.
    private static func capitalised(_ key: String, as model: String) -> String {
        let first = model.prefix(1)
        guard first.uppercased() == first, first.lowercased() != first else { return key }
        if model.count > 1, model.uppercased() == model { return key.uppercased() }
        return key.prefix(1).uppercased() + key.dropFirst()
    }

    /// Gives a lone surname to the person who has it: the only one, or by far the most frequent.
    static func attachingShortNames(_ groups: [FormGroup]) -> [FormGroup] {
        var owners: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() where group.keys.count > 1 {
            if let last = group.keys.last { owners[last, default: []].append(index) }
        }
        var result = groups
        var attached: Set<Int> = []
        for (index, group) in groups.enumerated() where group.keys.count == 1 {
            let sorted = (owners[group.keys[0]] ?? []).sorted { (groups[$1].count, $0) < (groups[$0].count, $1) }
            guard let owner = sorted.first, groups[owner].isPerson, groups[owner].count * 4 >= group.count,
                sorted.count == 1 || groups[sorted[1]].count * 3 <= groups[owner].count,
                group.lemma.uppercased() != group.lemma
            else { continue }
            result[owner].shorts.append(group)
            attached.insert(index)
        }
        return result.enumerated().filter { !attached.contains($0.offset) }.map(\.element)
    }

    var totalCount: Int { count + shorts.reduce(0) { $0 + $1.count } }
    var allDocuments: Set<Int32> { shorts.reduce(documents) { $0.union($1.documents) } }

    /// Whether titles say that it is a person. A lone word behind a title may as well be the country of a president.
    var isPerson: Bool {
        let isName = (2...4).contains(keys.count) && forms.allSatisfy { $0.text.uppercased() != $0.text }
        return isName ? personCount + shorts.reduce(0) { $0 + $1.personCount } > 0 : personCount * 2 > count
    }
}
