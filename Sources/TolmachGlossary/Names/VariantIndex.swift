// SPDX-License-Identifier: Apache-2.0

/// Persons' names in spellings that the text's language does not use: Loukachenko in an English text whose glossary has Lukashenko. Found by their consonants,
/// then weighed by the edit models: against the term in the same script, and against the one in another.
final class VariantIndex: Sendable {
    struct Hit: Sendable {
        let unit: Int32
        /// 0 to 1, of `EditScore`.
        let score: Double
        /// Alike enough for a name of one word.
        let isStrong: Bool
    }

    let names: VariantNames
    /// By number of a name's word: whether the language seeks it.
    private let isSought: [Bool]
    let isEmpty: Bool

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        names = index.spellings.variants(of: script, index)
        let names = names
        var isSought = [Bool](repeating: false, count: names.units.count)
        if !names.units.isEmpty {
            for pattern in index.patterns where Self.isSought(pattern, view, script) {
                for unit in index.units(of: pattern) {
                    if let number = names.number(of: unit) { isSought[number] = true }
                }
            }
        }
        self.isSought = isSought
        isEmpty = !isSought.contains(true)
    }

    /// Shorter words are too often alike by chance.
    static let leastLetters = 4

    /// Whether a pattern is a person's name whose other spellings are sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        guard maySeek(pattern) else { return false }
        switch (script, pattern.script) {
        case (.latin, .latin): return true
        // Across scripts only what `SpellingIndex` passes over.
        case (.latin, .cyrillic), (.cyrillic, .latin): return view.hasOwnTerm(pattern.concept, in: script)
        default: return false
        }
    }

    /// The same whatever the language.
    static func maySeek(_ pattern: Pattern, _ script: LetterScript, _ scripts: ConceptScripts) -> Bool {
        guard maySeek(pattern) else { return false }
        switch (script, pattern.script) {
        case (.latin, .latin): return true
        case (.latin, .cyrillic), (.cyrillic, .latin):
            return scripts[pattern.concept] >> UInt16(script.rawValue) & 1 == 1
        default: return false
        }
    }

    private static func maySeek(_ pattern: Pattern) -> Bool {
        pattern.flags.contains(.person) && pattern.flags.isDisjoint(with: [.form, .unwanted, .exactCase])
            && pattern.acronyms == 0 && pattern.wordCount <= 6
    }

    /// Words of names that a word may be a spelling of, the best first; at most eight. `forms` are asked for only beside names with the
    /// consonants of the word.
    func hits(
        for word: ArraySlice<UInt8>, forms: NameForms, atLeast minimum: Double, _ words: VariantWords,
        _ search: inout EditSearch
    ) -> [Hit] {
        guard !isEmpty, UTF8Scalar.count(word) >= Self.leastLetters else { return [] }
        let near = words.near(names, isSought) { ConsonantSkeleton.keys(of: word).visit($0) }
        guard !near.isEmpty else { return [] }
        var best: [(word: VariantNames.Word, score: Double, sound: Double)] = []
        func weigh(_ form: ArraySlice<UInt8>, cost: Double, where mayBe: (ConsonantSkeleton.Keys) -> Bool) {
            var heard: Sounds?
            var letters: NameLetters?
            var prepared: NameScript?
            for name in near where mayBe(name.keys) {
                if heard == nil { heard = Sounds(form, script: names.script) }
                guard let heard else { return }
                let sound = SoundDistance.similarity(heard, name.sounds, atLeast: Self.leastSimilarity)
                guard sound >= Self.leastSimilarity else { continue }
                if letters == nil { letters = NameLetters(utf8: Array(form)) }
                guard let letters else { return }
                if prepared != name.script {
                    search.prepare(letters.adapted(to: name.textSide).letters, name.textSide)
                    prepared = name.script
                }
                var score = 0.0
                search.run(name.trie, name.nameSide, .wide) {
                    score = max(score, EditScore.scaled($0.score, name.table))
                }
                score -= cost
                if let known = best.firstIndex(where: { $0.word === name }) {
                    if score > best[known].score { best[known] = (name, score, sound) }
                } else if score > 0 {
                    best.append((name, score, sound))
                }
            }
        }
        weigh(word, cost: 0) { _ in true }
        for form in forms.all {
            // Most forms have other consonants than the name, and need no closer look.
            weigh(form[...], cost: Self.formCost, where: ConsonantSkeleton.mayBe(form[...]))
        }
        guard !best.isEmpty, let beginning = Sounds(word, script: names.script) else { return [] }
        let hits = best.filter { $0.score >= minimum }.map { word, score, sound in
            Hit(
                unit: word.unit, score: SpellingPolicy.variantScore(score, sound: sound, letters: word.letters),
                isStrong: beginning.begins(as: word.sounds)
                    && SpellingPolicy.isVariantEnoughAlone(score, sound: sound, letters: word.letters))
        }
        return Array(hits.sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }.prefix(8))
    }

    /// No word with less in common is weighed.
    private static let leastSimilarity = 0.8
    /// What being a form of the word costs.
    private static let formCost = 0.03
}
