// SPDX-License-Identifier: Apache-2.0
import Synchronization

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

    /// A word of a name, as it is weighed.
    private final class Word: Sendable {
        let table: EditTable
        let trie: EditTrie
        let sounds: Sounds

        init(_ table: EditTable, _ trie: EditTrie, _ sounds: Sounds) {
            (self.table, self.trie, self.sounds) = (table, trie, sounds)
        }
    }

    private struct Place: Sendable {
        let key: UInt64
        let unit: Int32
    }

    private let index: GlossaryIndex
    private let script: LetterScript
    /// Sorted by key.
    private let places: [Place]
    /// A bit for each key, by its hash.
    private let bits: [UInt64]
    private let words = Mutex<[Int32: Word?]>([:])

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        self.index = index
        self.script = script
        var places: [Place] = []
        if script == .latin || script == .cyrillic {
            var isKnown = [Bool](repeating: false, count: index.units.count)
            for pattern in index.patterns where Self.isSought(pattern, view, script) {
                for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                    isKnown[Int(unit)] = true
                    let word = index.units[Int(unit)]
                    guard UTF8Scalar.count(word) >= Self.leastLetters else { continue }
                    let key = ConsonantSkeleton.key(of: word)
                    let soft = ConsonantSkeleton.key(of: word, isSoft: true)
                    if let key { places.append(Place(key: key, unit: unit)) }
                    if let soft, soft != key { places.append(Place(key: soft, unit: unit)) }
                }
            }
        }
        places.sort { ($0.key, $0.unit) < ($1.key, $1.unit) }
        var size = 16
        while size * 8 < places.count { size *= 2 }
        var bits = [UInt64](repeating: 0, count: places.isEmpty ? 0 : size)
        for place in places {
            let hash = Self.hash(place.key)
            bits[hash >> 6 & (size - 1)] |= 1 << UInt64(hash & 63)
        }
        self.places = places
        self.bits = bits
    }

    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    /// Shorter words are too often alike by chance.
    static let leastLetters = 4

    /// Whether a pattern is a person's name whose other spellings are sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        guard pattern.flags.contains(.person), pattern.flags.isDisjoint(with: [.form, .unwanted, .exactCase]),
            pattern.acronyms == 0, pattern.wordCount <= 6
        else { return false }
        switch (script, pattern.script) {
        case (.latin, .latin): return true
        // Across scripts only what `SpellingIndex` passes over.
        case (.latin, .cyrillic), (.cyrillic, .latin): return view.hasOwnTerm(pattern.concept, in: script)
        default: return false
        }
    }

    private func add(_ key: UInt64, to near: inout [Int32]) {
        let hash = Self.hash(key)
        guard bits[hash >> 6 & (bits.count - 1)] >> UInt64(hash & 63) & 1 == 1 else { return }
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].key < key { low = middle + 1 } else { high = middle }
        }
        while low < places.count, places[low].key == key {
            near.append(places[low].unit)
            low += 1
        }
    }

    /// Words of names that a word may be a spelling of, the best first. `forms` gives what the word may be a form of; it is asked only for words with the
    /// consonants of a name.
    func hits(for word: ArraySlice<UInt8>, forms: () -> [[UInt8]], atLeast minimum: Double, _ search: inout EditSearch)
        -> [Hit]
    {
        guard !places.isEmpty, UTF8Scalar.count(word) >= Self.leastLetters else { return [] }
        var near: [Int32] = []
        let key = ConsonantSkeleton.key(of: word)
        let soft = ConsonantSkeleton.key(of: word, isSoft: true)
        for key in key == soft ? [key] : [key, soft] {
            guard let key else { continue }
            add(key, to: &near)
            for shorter in ConsonantSkeleton.shortened(key) { add(shorter, to: &near) }
        }
        guard !near.isEmpty else { return [] }
        let known = Set(near).compactMap { unit in self.word(unit).map { (unit, $0) } }
        var best: [Int32: (score: Double, sound: Double)] = [:]
        for (number, form) in ([Array(word)] + forms()).enumerated() {
            guard let heard = Sounds(form[...], script: script) else { continue }
            var formLetters: NameLetters?
            for (unit, name) in known {
                let sound = SoundDistance.similarity(heard, name.sounds)
                guard sound >= Self.leastSimilarity else { continue }
                if formLetters == nil { formLetters = NameLetters(utf8: form) }
                guard let letters = formLetters else { continue }
                let score = score(letters, name, &search) - (number > 0 ? Self.formCost : 0)
                if score > best[unit]?.score ?? 0 { best[unit] = (score, sound) }
            }
        }
        let hits = best.filter { $0.value.score >= minimum }.map { unit, value in
            let letters = UTF8Scalar.count(index.units[Int(unit)])
            return Hit(
                unit: unit, score: value.score,
                isStrong: SpellingPolicy.isVariantEnoughAlone(value.score, sound: value.sound, letters: letters))
        }
        return Array(hits.sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }.prefix(8))
    }

    /// No word with less in common is weighed.
    private static let leastSimilarity = 0.7
    /// What being a form of the word costs.
    private static let formCost = 0.03

    private func word(_ unit: Int32) -> Word? {
        words.withLock { words in
            if let known = words[unit] { return known }
            let key = index.units[Int(unit)]
            let sounds = Sounds(key, script: SoundIndex.script(of: key))
            var word: Word?
            if let name = NameLetters(utf8: Array(key)), let sounds, let table = table(for: name) {
                let side = script == .latin ? table.other : table.latin
                word = Word(table, EditTrie([name.adapted(to: side)], side), sounds)
            }
            words[unit] = .some(word)
            return word
        }
    }

    /// Two Latin words by the table of Latin spellings, a Latin and a Cyrillic one by the Cyrillic table.
    private func table(for name: NameLetters) -> EditTable? {
        EditTables.table(for: script == .latin && name.script == .latin ? .latin : .cyrillic)
    }

    private func score(_ text: NameLetters, _ name: Word, _ search: inout EditSearch) -> Double {
        let (side, other) =
            script == .latin ? (name.table.latin, name.table.other) : (name.table.other, name.table.latin)
        var best = 0.0
        search.run(text.adapted(to: side).letters, side, name.trie, other, .wide) {
            best = max(best, EditScore.scaled($0.score, name.table))
        }
        return best
    }
}
