// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Looks through texts for names and terms that recur and that no glossary has.
///
/// Give it documents with the layers `Sentences`, `Tokens` and (what is known already) `Mentions`, then ask for `suggestions()`. The
/// same texts in the same order give the same result.
public struct TermSuggester {
    private let options: TermSuggestionOptions
    private var findings: [LanguageTag: LanguageFindings] = [:]
    private var documents: [(identity: Document.Identity, source: SourceText)] = []

    public init(_ options: TermSuggestionOptions) { self.options = options }

    /// Looks through a document. The text is kept, for examples.
    public mutating func add(_ document: Document) {
        let language = LanguageTag(document[DocumentLanguage.self]?.tag.primary ?? "und")
        let number = Int32(clamping: documents.count)
        documents.append((document.identity, document.source))
        var found = findings[language] ?? LanguageFindings(language)
        findings[language] = nil
        for (range, words) in SentenceWord.sentences(of: document, language: language.primary) {
            let place = LanguageFindings.Place(
                document: number, start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
            found.add(words, at: place, options)
        }
        findings[language] = found
    }

    /// What recurs: names first, then terms, each the most frequent first.
    public func suggestions() -> [TermSuggestion] {
        var names: [FormGroup] = []
        var terms: [TermSuggestion] = []
        let examples = ExampleReader(documents)
        for language in findings.keys.sorted(by: { $0.description < $1.description }) {
            guard let found = findings[language] else { continue }
            let lemmas = LemmaChoice(found.words, language: language.primary)
            let surfaces = NameSplitting.split(found.settledNames(), lemmas)
            let groups = FormGroup.uniting(FormGroup.groups(surfaces, lemmas, language))
            names += FormGroup.attachingShortNames(groups)
            terms += self.terms(found, lemmas, examples)
        }
        let all = Self.sorted(suggestions(of: names, examples)) + Self.sorted(terms)
        return options.limit.map { Array(all.prefix($0)) } ?? all
    }

    private static func sorted(_ suggestions: [TermSuggestion]) -> [TermSuggestion] {
        suggestions.sorted { $0.score != $1.score ? $0.score > $1.score : $0.headword < $1.headword }
    }

    private func recurs(_ count: Int, _ documents: Int) -> Bool {
        count >= options.minimumCount && documents >= options.minimumDocuments
    }

    // MARK: Names

    private func suggestions(of names: [FormGroup], _ examples: ExampleReader) -> [TermSuggestion] {
        let proposals = RenderingProposals(targets: options.targets)
        var suggestions: [TermSuggestion] = []
        for groups in SpellingGroups.groups(names) {
            let count = groups.reduce(0) { $0 + $1.totalCount }
            let documents = groups.reduce(into: Set<Int32>()) { $0.formUnion($1.allDocuments) }.count
            guard recurs(count, documents), let first = groups.map(\.first).min() else { continue }
            let spellings = groups.flatMap { group in
                [group.spelling] + group.shorts.map { $0.spelling(isShort: true) }
            }
            let isPerson = groups.contains(where: \.isPerson)
            suggestions.append(
                TermSuggestion(
                    kind: isPerson ? "person" : "name", spellings: spellings,
                    proposals: proposals.proposals(for: groups.map(\.spelling)), count: count, documents: documents,
                    score: Double(count), example: examples.example(at: first)))
        }
        return suggestions
    }

    // MARK: Terms

    private func terms(
        _ found: LanguageFindings, _ lemmas: LemmaChoice, _ examples: ExampleReader
    ) -> [TermSuggestion] {
        // Words that make up so much of the text say little, whatever the language.
        let frequent = found.wordCount < 2000 ? Int.max : found.wordCount / 150
        let surfaces = found.terms.values.filter { surface in
            [surface.keys.first, surface.keys.last].allSatisfy { (found.words[$0 ?? ""] ?? 0) < frequent }
        }
        let groups = FormGroup.groups(surfaces.sorted { $0.text < $1.text }, lemmas, found.language, wholeWords: false)
            .filter { $0.count >= min(2, options.minimumCount) }
        let united = FormGroup.uniting(groups).filter { $0.count >= options.minimumCount }
        let values = TermScore.values(
            Dictionary(united.map { ($0.keys, $0.count) }, uniquingKeysWith: { first, _ in first }))
        return united.compactMap { group in
            let value = values[group.keys] ?? 0
            // Mostly a part of something longer.
            guard recurs(group.count, group.documents.count), value >= Double(options.minimumCount) * 0.5 else {
                return nil
            }
            return TermSuggestion(
                kind: "term", spellings: [group.spelling], count: group.count, documents: group.documents.count,
                score: value, example: examples.example(at: group.first))
        }
    }
}
