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
            && pattern.acronyms == 0 && pattern.wordCount <= 6 && !pattern.isJoined
    }

    /// Words of names that a word may be a spelling of, the best first; at most eight. `forms` are asked for only beside names with the
    /// consonants of the word.
    func hits(
        for word: ArraySlice<UInt8>, forms: NameForms, atLeast minimum: Double, _ words: VariantWords,
        _ search: inout EditSearch
    ) -> [Hit] {
        guard !isEmpty, UTF8Scalar.count(word) >= Self.leastLetters else { return [] }
        let keys = ConsonantSkeleton.keys(of: word)
        let near = words.near(names, isSought, keys)
        guard !near.isEmpty else { return [] }
        var written = [Written(bytes: word, keys: nil)]
        var beginnings: ConsonantSkeleton.Beginnings?
        forms.visit { form in
            let known = beginnings ?? ConsonantSkeleton.Beginnings(of: word)
            beginnings = known
            // Most forms have other consonants than the names, and need no closer look.
            let keys = ConsonantSkeleton.FormKeys(known.keys(of: form))
            if near.contains(where: { keys.mayBe(words.heard[Int($0)].keys) }) {
                written.append(Written(bytes: form, keys: keys))
            }
        }
        let heard = heard(&written, near, words)
        var best: [(word: VariantNames.Word, score: Double, sound: Double, worth: Double)] = []
        var prepared: (number: Int, script: NameScript)?
        for (number, place, sound) in heard {
            guard let name = words.word(words.heard[Int(near[place])].number, names) else { continue }
            if prepared?.number != number || prepared?.script != name.script {
                guard let letters = NameLetters(utf8: Array(written[number].bytes)) else { continue }
                search.prepare(letters.adapted(to: name.textSide).letters, name.textSide)
                prepared = (number, name.script)
            }
            var score = 0.0
            search.run(name.trie, name.nameSide, .wide) {
                score = max(score, EditScore.scaled($0.score, name.table))
            }
            if number > 0 { score -= Self.formCost }
            let places = (words.sounds[written[number].places], name.sounds.places[...])
            let isSame =
                sound >= SpellingPolicy.sameSound
                && (score >= SpellingPolicy.least
                    ? !Sounds.haveOtherUmlauts(places.0, places.1) : Sounds.haveSameVowels(places.0, places.1))
            let worth = SpellingPolicy.variantScore(score, soundsTheSame: isSame, letters: name.letters)
            if let known = best.firstIndex(where: { $0.word === name }) {
                if (worth, score) > (best[known].worth, best[known].score) { best[known] = (name, score, sound, worth) }
            } else if worth >= minimum {
                best.append((name, score, sound, worth))
            }
        }
        guard !best.isEmpty, let beginning = written[0].places.first.map({ words.sounds[$0] }) else { return [] }
        let hits = best.map { word, score, sound, worth in
            Hit(
                unit: word.unit, score: worth,
                isStrong: Sounds.begins(with: beginning, as: word.sounds)
                    && SpellingPolicy.isVariantEnoughAlone(score, sound: sound, letters: word.letters))
        }
        return Array(hits.sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }.prefix(8))
    }

    /// The word, or what it may be a form of.
    private struct Written {
        let bytes: ArraySlice<UInt8>
        /// Of a form.
        let keys: ConsonantSkeleton.FormKeys?
        /// Where its sounds are in those of the `VariantWords`, once they were asked for; nowhere for one that cannot be heard.
        var places = 0..<0
        var firmCount: Int?
    }

    /// Which of the words sound like which names, and how much: in the order of the words, then of the names.
    private func heard(_ written: inout [Written], _ near: [Int32], _ words: VariantWords)
        -> [(word: Int, name: Int, sound: Double)]
    {
        words.sounds.removeAll(keepingCapacity: true)
        var heard: [(word: Int, name: Int, sound: Double)] = []
        for (place, number) in near.enumerated() {
            let name = words.heard[Int(number)]
            words.comparison.begin(words.nameSounds[name.places], Int(name.firmCount), isVowelless: name.isVowelless)
            for number in written.indices where written[number].keys?.mayBe(name.keys) ?? true {
                if written[number].firmCount == nil {
                    let first = words.sounds.count
                    written[number].firmCount =
                        Sounds.append(written[number].bytes, script: names.script, to: &words.sounds) ?? 0
                    written[number].places = first..<words.sounds.count
                }
                let (places, firmCount) = (written[number].places, written[number].firmCount ?? 0)
                guard !places.isEmpty else { continue }
                // Stefania is no Stefan; in another case Stefana is, as a form of it.
                if number == 0, name.endsInConsonant, written[0].bytes.last == UInt8(ascii: "a") { continue }
                let sound = words.comparison.similarity(
                    words.sounds[places], firmCount, isVowelless: Sounds.isVowelless(names.script),
                    atLeast: Self.leastSimilarity)
                if sound >= Self.leastSimilarity { heard.append((number, place, sound)) }
            }
        }
        if heard.count > 1 { heard.sort { ($0.word, $0.name) < ($1.word, $1.name) } }
        return heard
    }

    /// No word with less in common is weighed.
    private static let leastSimilarity = 0.8
    /// What being a form of the word costs.
    private static let formCost = 0.03
}
