// SPDX-License-Identifier: Apache-2.0

/// The words of names that a text's language has no term for, by the consonants they are heard with.
final class SoundIndex: Sendable {
    /// A word of a name that sounds like a word of the text.
    struct Hit: Sendable {
        let unit: Int32
        let similarity: Double
        /// Enough is heard, and alike enough, for the word to stand for a name of one word.
        let isStrong: Bool

        fileprivate func isBetter(than other: Hit) -> Bool {
            similarity != other.similarity ? similarity > other.similarity : unit < other.unit
        }
    }

    private let units: [Int32]
    /// What they sound like, one after the other, and where each ends.
    private let places: [Sounds.Place]
    private let ends: [Int32]
    private let counts: [Counts]
    private let scripts: [LetterScript]
    private let script: LetterScript
    private let byKey: KeyIndex
    /// What keys begin with, themselves included: a bit for each, by its hash.
    private let beginnings: [UInt64]

    /// What is asked of a word's sounds but for the sounds.
    private struct Counts: Sendable {
        let firm: Int
        let consonants: Int
        let isVowelless: Bool
    }

    var isEmpty: Bool { units.isEmpty }

    /// With `isWeighed` the words of full names that an edit model is asked about, too: what it finds too little alike may sound alike.
    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript, isWeighed: Bool) {
        var units: [Int32] = []
        var sounds: [Sounds.Place] = []
        var ends: [Int32] = []
        var counts: [Counts] = []
        var scripts: [LetterScript] = []
        var places: [KeyIndex.Place] = []
        var isKnown = [Bool](repeating: false, count: index.units.count)
        for pattern in index.patterns
        where !pattern.isJoined && SoundIndex.isSought(pattern, view, script)
            && Self.isHeard(pattern, view, script, isWeighed)
        {
            for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                isKnown[Int(unit)] = true
                let word = index.units[Int(unit)]
                func add(_ word: ArraySlice<UInt8>) {
                    guard let heard = Sounds(word, script: Self.script(of: word)) else { return }
                    let number = Int32(units.count)
                    units.append(unit)
                    sounds += heard.places
                    ends.append(Int32(sounds.count))
                    counts.append(
                        Counts(
                            firm: heard.firmCount, consonants: heard.consonantCount, isVowelless: heard.isVowelless))
                    scripts.append(pattern.script)
                    for key in heard.consonantKeys() { places.append(KeyIndex.Place(key: key, number: number)) }
                }
                add(word)
                // Beside a word that tells, what most would call another name may be the same.
                if isWeighed, pattern.script == .latin, let other = SilentLetters.heard(word) { add(other[...]) }
            }
        }
        self.units = units
        self.places = sounds
        self.ends = ends
        self.counts = counts
        self.scripts = scripts
        self.script = script
        byKey = KeyIndex(places)
        beginnings = Self.beginnings(of: places.map(\.key))
    }

    /// What keys begin with, themselves included, as `KeyIndex.bits`.
    private static func beginnings(of keys: [UInt64]) -> [UInt64] {
        var all: [UInt64] = []
        var keys = keys.sorted()
        // Shortened they are in the same order.
        while !keys.isEmpty {
            var shorter: [UInt64] = []
            var last: UInt64 = 0
            for key in keys where key != last {
                last = key
                all.append(key)
                if key >= 7 { shorter.append(key / 7) }
            }
            keys = shorter
        }
        return KeyIndex.bits(of: all, count: all.count)
    }

    /// An edit model tells spellings of two scripts better than their sounds do; it needs a term in Latin letters, or a text.
    private static func isHeard(_ pattern: Pattern, _ view: LanguageView, _ text: LetterScript, _ isWeighed: Bool)
        -> Bool
    {
        // What the Latin terms tell better.
        if text != .latin, pattern.script != .latin, NameScript(text) != nil, view.hasTerm(pattern.concept, in: .latin)
        {
            return false
        }
        guard Self.isWeighed(pattern.script, text) else { return !isWeighed }
        return isWeighed && pattern.flags.contains(.person) && pattern.wordCount > 1 && pattern.script != text
    }

    /// Whether the edit models hold terms in a script against words of a text.
    static func isWeighed(_ term: LetterScript, _ text: LetterScript) -> Bool {
        (term == .latin || text == .latin || term != text && LatinSpelling.scripts.contains(term))
            && NameScript(term) != nil && NameScript(text) != nil
    }

    /// Whether a pattern is a name that must be sought by sound in words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        maySeek(pattern, among: script) && view.lacksTerm(pattern.concept, in: script)
    }

    /// Whether a pattern is a name that a language without a term for it must seek.
    static func maySeek(_ pattern: Pattern, among script: LetterScript) -> Bool {
        pattern.flags.contains(.name) && pattern.flags.isDisjoint(with: [.form, .unwanted, .exactCase])
            && pattern.script != .unspaced && pattern.wordCount <= 6 && (!pattern.isJoined || script == .hangul)
            && (pattern.acronyms == 0 || isReadAsWord(pattern) && script.isCased && script != pattern.script)
    }

    /// NASA is НАСА in another script that has capitals to tell it by; letters that are named one by one are others in each.
    private static func isReadAsWord(_ pattern: Pattern) -> Bool {
        pattern.wordCount == 1 && pattern.letters >= 4 && pattern.script.isCased
    }

    static func script(of word: ArraySlice<UInt8>) -> LetterScript {
        var index = word.startIndex
        while index < word.endIndex {
            let script = LetterScript(UTF8Scalar.next(in: word, at: &index))
            if script != .none { return script }
        }
        return .none
    }

    /// Of the words with the same consonants no more are compared (some 2 ms), the first of the glossary.
    static let mostOfKey = 4096
    private static let mostHits = 8

    /// Words that sound like this, the best first; at most eight.
    func hits(for heard: Sounds, atLeast minimum: Double) -> [Hit] {
        guard !byKey.isEmpty else { return [] }
        var seen = SeenNumbers()
        var hits: [Hit] = []
        // Once there are enough, only what is as good as the last of them counts.
        var least = minimum
        func mayBegin(_ key: UInt64) -> Bool { KeyIndex.mayContain(beginnings, key) }
        heard.forEachConsonantKey(mayBegin: mayBegin) { key in
            byKey.forEach(of: key, atMost: Self.mostOfKey) { number in
                guard seen.insert(number) else { return }
                let known = counts[number]
                let range = number == 0 ? 0..<Int(ends[0]) : Int(ends[number - 1])..<Int(ends[number])
                let similarity = places.withUnsafeBufferPointer {
                    SoundDistance.similarity(heard, $0[range], known.firm, known.isVowelless, atLeast: least)
                }
                guard similarity >= least else { return }
                let hit = Hit(
                    unit: units[number], similarity: similarity,
                    isStrong: !Self.isWeighed(scripts[number], script)
                        && Self.isStrong(similarity, heard, known, isCased: script.isCased))
                hits.insert(hit, at: hits.firstIndex { hit.isBetter(than: $0) } ?? hits.count)
                if hits.count > Self.mostHits { hits.removeLast() }
                if hits.count == Self.mostHits { least = hits[Self.mostHits - 1].similarity }
            }
        }
        return hits
    }

    /// A short word must sound the same; a longer one may differ in a vowel or two. Where neither vowels nor capitals are written many words have three or four
    /// consonants of a name.
    private static func isStrong(_ similarity: Double, _ heard: Sounds, _ known: Counts, isCased: Bool) -> Bool {
        let length = max(heard.firmCount, known.firm)
        let least = !isCased && (heard.isVowelless || known.isVowelless) ? 5 : 3
        guard length >= 5, known.consonants >= least, heard.consonantCount >= least else { return false }
        return similarity >= (length <= 7 ? 0.94 : 0.9)
    }
}

/// Numbers that were met; a set where they are many.
private struct SeenNumbers {
    private var first = -1
    private var few: [Int] = []
    private var many: Set<Int> = []

    /// Whether the number is new.
    mutating func insert(_ number: Int) -> Bool {
        if number == first { return false }
        // Mostly there is one.
        if first < 0 {
            first = number
            return true
        }
        guard few.count == 24 else {
            if few.contains(number) { return false }
            few.append(number)
            return true
        }
        if many.isEmpty { many = Set(few) }
        return many.insert(number).inserted
    }
}
