// SPDX-License-Identifier: Apache-2.0

/// The words of names that a text's language has no term for in a script, searched by the edit models: the words of a text that
/// may be spellings of them.
final class SpellingIndex: Sendable {
    /// A word of a name, and how likely a word of the text is a spelling of it.
    struct Hit: Sendable {
        let unit: Int32
        /// 0 to 1, of `EditScore`.
        let score: Double
        /// The letters of the name's word.
        let letters: Int
    }

    let parts: [SpelledNames]
    /// By part: which of its words the language seeks; nil: all.
    private let selections: [SpelledNames.Selection?]
    /// Of the names of several words that hold a word of this index.
    private let companions: NameCompanions

    var isEmpty: Bool { parts.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        guard let text = NameScript(script) else {
            (parts, selections, companions) = ([], [], NameCompanions())
            return
        }
        var isKnown = [Bool](repeating: false, count: index.units.count)
        var sought: [Int32] = []
        for pattern in index.patterns where Self.isSought(pattern, view, script) {
            for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                isKnown[Int(unit)] = true
                sought.append(unit)
            }
        }
        guard !sought.isEmpty else {
            (parts, selections, companions) = ([], [], NameCompanions())
            return
        }
        // Where most names are sought anyway, the graphs are those of all languages.
        let all = index.spellings.units(for: script, index)
        if 2 * sought.count >= all.count {
            let known = isKnown
            let shared = index.spellings.names(for: script, index)
            let selections = shared.map { part in part.selection { known[Int($0)] } }
            let used = shared.indices.filter { number in shared[number].units.contains { known[Int($0)] } }
            parts = used.map { shared[$0] }
            self.selections = used.map { selections[$0] }
        } else {
            parts = Self.parts(sought, index, text)
            selections = parts.map { _ in nil }
        }
        companions = parts.isEmpty ? NameCompanions() : NameCompanions(index, parts, isSought: isKnown)
    }

    /// Some words of names by their scripts, as they are sought among words of another: where neither is Latin, in Latin letters.
    static func parts(_ units: [Int32], _ index: GlossaryIndex, _ text: NameScript) -> [SpelledNames] {
        var unitsOfScript: [NameScript: [(unit: Int32, name: NameLetters)]] = [:]
        var hasSoftG: [Bool]?
        for unit in units {
            guard let name = NameLetters(utf8: Array(index.units[Int(unit)])), name.script != text else { continue }
            if name.script == .latin || text == .latin {
                unitsOfScript[name.script, default: []].append((unit, name))
            } else {
                let key = index.units[Int(unit)]
                let soft = hasSoftG ?? Self.unitsWithSoftG(index)
                hasSoftG = soft
                // What has a letter that is in no row is as ICU writes it.
                if let latin = LatinSpelling.letters(of: key, hasSoftG: soft[Int(unit)])
                    ?? name.romanized(String(decoding: key, as: UTF8.self))
                {
                    unitsOfScript[.latin, default: []].append((unit, latin))
                }
            }
        }
        return unitsOfScript.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { script, words in
            guard let table = EditTables.table(for: (script == .latin ? text : script).learned) else { return nil }
            return SpelledNames(table, isTextLatin: text == .latin, words)
        }
    }

    /// By unit: whether it is a word of Ukrainian or Belarusian terms alone.
    private static func unitsWithSoftG(_ index: GlossaryIndex) -> [Bool] {
        let isSoft = index.languages.map { $0 == "uk" || $0 == "be" }
        var hasSoftG = [Bool](repeating: false, count: index.units.count)
        for isSought in [true, false] {
            for pattern in index.patterns
            where pattern.script == .cyrillic && isSoft[Int(pattern.language)] == isSought {
                for unit in index.units(of: pattern) { hasSoftG[Int(unit)] = isSought }
            }
        }
        return hasSoftG
    }

    /// The words of the longest name that holds this word and one of this index; 0 where there is none of several words.
    func longestName(with unit: Int32) -> Int { companions.longestName(with: unit) }

    /// The words that stand beside any of some words in names.
    func words(beside units: some Sequence<Int32>) -> NameCompanions.Words {
        companions.words(beside: units, partCount: parts.count)
    }

    /// Whether a word of a name is among these.
    func contains(_ words: NameCompanions.Words, _ unit: Int32) -> Bool {
        parts.indices.contains { number in
            parts[number].place(of: unit).map { words.contains($0, ofPart: number) } ?? false
        }
    }

    /// Whether any of some words of names may begin with some consonants, as `Sounds.keyBeginnings` has them.
    func mayBegin(
        _ words: NameCompanions.Words, with consonants: UInt64, _ index: GlossaryIndex, _ walks: SpellingWalks
    ) -> Bool {
        for (number, pair) in walks.pairs(of: self).enumerated() {
            for place in words.places[number] where pair.begins(place, with: consonants, index) { return true }
        }
        return false
    }

    /// Whether a pattern is a name that must be sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        pattern.script != script && !pattern.isJoined && SoundIndex.isSought(pattern, view, script)
            && view.allScriptsOfConcept.isWeighed(pattern.script, of: pattern.concept, among: script)
    }

    /// Whether a pattern is one that a language without a term for it must seek so.
    static func maySeek(_ pattern: Pattern, _ scripts: ConceptScripts, _ script: LetterScript) -> Bool {
        SoundIndex.maySeek(pattern, among: script) && pattern.script != script && !pattern.isJoined
            && scripts.isWeighed(pattern.script, of: pattern.concept, among: script)
    }

    /// What being a form of the word costs, in information.
    private static let formCost = 0.015

    /// Most of what the Cyrillic table has learned is Russian: Барньє is looked for as Барнье, too.
    static func inRussianLetters(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        // є ї ў and ґ; most words have none, and characters are slow.
        var hasOther = false
        word.withUnsafeBufferPointer { bytes in
            var before: UInt8 = 0
            for byte in bytes {
                if byte < 0xA0, before > 0xD0, before < 0xD3 {
                    hasOther =
                        hasOther || before == 0xD1 && (byte == 0x94 || byte == 0x97 || byte == 0x9E)
                        || before == 0xD2 && byte == 0x91
                }
                before = byte
            }
        }
        guard hasOther else { return nil }
        var russian = Array(word)
        for index in 1..<russian.count {
            switch (russian[index - 1], russian[index]) {
            case (0xD1, 0x94): (russian[index - 1], russian[index]) = (0xD0, 0xB5)
            case (0xD1, 0x97): (russian[index - 1], russian[index]) = (0xD0, 0xB8)
            case (0xD1, 0x9E): (russian[index - 1], russian[index]) = (0xD0, 0xB2)
            case (0xD2, 0x91): (russian[index - 1], russian[index]) = (0xD0, 0xB3)
            default: break
            }
        }
        return russian
    }

    /// A word of a text, ready to be sought.
    struct Word: Sendable {
        let script: NameScript
        let letters: [UInt16]
        /// The same as it would be in Russian, where that is another word.
        let russian: NameLetters?
        /// Each letter of the word is one of these.
        let isPlain: Bool

        /// The same with letters of its own: those of the walks lie in storage as large as the longest word needed.
        var kept: Word { Word(script: script, letters: letters.map { $0 }, russian: russian, isPlain: isPlain) }
    }

    /// Nil when it has no letters.
    static func word(_ word: ArraySlice<UInt8>, _ walks: SpellingWalks) -> Word? {
        if let script = NameLetters.plainWord(word, into: &walks.letters) {
            let russian = script == .cyrillic ? inRussianLetters(word).flatMap { NameLetters(utf8: $0) } : nil
            let isPlain = script == .latin ? walks.letters.allSatisfy { $0 < 0x80 } : script != .hangul
            return Word(script: script, letters: walks.letters, russian: russian, isPlain: isPlain)
        }
        guard let name = letters(Array(word)) else { return nil }
        return Word(
            script: name.script, letters: name.letters,
            russian: inRussianLetters(word).flatMap { NameLetters(utf8: $0) }, isPlain: false)
    }

    /// Words that this may be a spelling of and that lead to a name, the best first; at most twelve. Forms are asked only where some name begins like the word and not like
    /// what they share with it.
    func hits(for word: Word, _ walks: SpellingWalks, forms: () -> NameForms) -> [Hit] {
        let pairs = walks.pairs(of: self)
        var asked = AskedForms()
        var hits: [Hit] = []
        for (number, pair) in pairs.enumerated() {
            let part = pair.names
            let letters = Self.adapted(word.letters, word.script, isPlain: word.isPlain, to: part)
            // Most words do not, and need no closer look.
            if word.russian == nil, !part.mayLead(letters, selections[number], &pair.anchors) { continue }
            var best = Best(least: SpellingPolicy.anchor)
            var trail: SpelledNames.Trail?
            @discardableResult
            func look(for letters: [UInt16], cost: Double) -> SpelledNames.Trail? {
                part.look(for: letters, selections[number], &pair.anchors, after: trail) {
                    best.add($0, EditScore.scaled($1 - cost, part.table))
                }
            }
            trail = look(for: letters, cost: 0)
            var dead = trail?.dead ?? 0
            if let russian = word.russian {
                let other = look(for: Self.adapted(russian, to: part), cost: Self.formCost)
                dead = max(dead, other?.dead ?? 0)
            }
            if asked.mayBeNear(word, dead, forms), let trail {
                asked.fill(forms, walks)
                walks.forms.forEach(after: trail, of: part) { look(for: $0, cost: Self.formCost) }
            }
            if !best.isEmpty { hits += best.hits(of: part) }
        }
        guard hits.count > 1 else { return hits }
        hits.sort { ($1.score, $0.unit) < ($0.score, $1.unit) }
        return Array(hits.prefix(12))
    }

    /// What a word may be a form of, once it was asked.
    private struct AskedForms {
        private var forms: NameForms?
        private var sharedLetters: Int?
        private var areFilled = false

        private mutating func asked(_ forms: () -> NameForms) -> NameForms {
            let known = self.forms ?? forms()
            self.forms = known
            return known
        }

        /// Whether a form may be a spelling of some name where rows that begin with `dead` letters of the word are not.
        mutating func mayBeNear(_ word: Word, _ dead: Int, _ forms: () -> NameForms) -> Bool {
            guard dead > 0 else { return false }
            if !word.isPlain || word.russian != nil || dead > word.letters.count { return true }
            let shared = sharedLetters ?? asked(forms).sharedLetters
            sharedLetters = shared
            // The space before the word is a letter, too.
            return shared < dead - 1
        }

        /// Puts their letters into those of the walks.
        mutating func fill(_ forms: () -> NameForms, _ walks: SpellingWalks) {
            if areFilled { return }
            areFilled = true
            walks.forms.fill(asked(forms), &walks.formLetters)
        }
    }

    /// Which of some words of names that stand beside one the word may be a spelling of. What is found of one does not depend on which others are asked, but for more
    /// than `mostAlike`: of so many no text means one.
    func hits(
        for word: Word, among words: NameCompanions.Words, _ walks: SpellingWalks, forms: () -> NameForms
    ) -> [Hit] {
        let pairs = walks.pairs(of: self)
        var asked = AskedForms()
        var hits: [Hit] = []
        for (number, pair) in pairs.enumerated() where !words.places[number].isEmpty {
            let part = pair.names
            var best = Best(least: SpellingPolicy.least)
            var trail: SpelledNames.Trail?
            @discardableResult
            func look(for letters: [UInt16], cost: Double) -> (trail: SpelledNames.Trail, likely: [Int32])? {
                part.look(for: letters, among: pair.sought, &pair.neighbours, after: trail) {
                    best.add($0, EditScore.scaled($1 - cost, part.table))
                }
            }
            pair.sought.fill(words.places[number])
            let letters = Self.adapted(word.letters, word.script, isPlain: word.isPlain, to: part)
            guard let own = look(for: letters, cost: 0) else { continue }
            trail = own.trail
            var (dead, likely) = (own.trail.dead, own.likely)
            if let russian = word.russian,
                let other = look(for: Self.adapted(russian, to: part), cost: Self.formCost)
            {
                dead = max(dead, other.trail.dead)
                likely = Set(likely + other.likely).sorted()
            }
            if !likely.isEmpty, asked.mayBeNear(word, dead, forms) {
                pair.sought.fill(likely)
                asked.fill(forms, walks)
                walks.forms.forEach(after: own.trail, of: part) { look(for: $0, cost: Self.formCost) }
            }
            if !best.isEmpty { hits += best.hits(of: part) }
        }
        guard hits.count > Self.mostAlike else { return hits }
        hits.sort { ($1.score, $0.unit) < ($0.score, $1.unit) }
        return Array(hits.prefix(Self.mostAlike))
    }

    private static let mostAlike = 32

    /// The best score of each word of a name.
    private struct Best {
        private let least: Double
        private var found: [(entry: Int, score: Double)] = []
        /// Where each entry is in `found`; nil while there are few.
        private var places: [Int: Int]?

        init(least: Double) { self.least = least }

        mutating func add(_ entry: Int, _ score: Double) {
            guard score >= least else { return }
            if let known = places.map({ $0[entry] }) ?? found.firstIndex(where: { $0.entry == entry }) {
                found[known].score = max(found[known].score, score)
                return
            }
            found.append((entry, score))
            if places != nil {
                places?[entry] = found.count - 1
            } else if found.count == 16 {
                places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.entry, $0) })
            }
        }

        var isEmpty: Bool { found.isEmpty }

        func hits(of part: SpelledNames) -> [Hit] {
            found.map { Hit(unit: part.units[$0.entry], score: $0.score, letters: part.letters(ofEntry: $0.entry)) }
        }
    }

    static func adapted(_ name: NameLetters, to part: SpelledNames) -> [UInt16] {
        adapted(name.letters, name.script, to: part)
    }

    private static func adapted(
        _ letters: [UInt16], _ script: NameScript, isPlain: Bool = false, to part: SpelledNames
    ) -> [UInt16] {
        if isPlain || script != .latin && script != .han || letters.allSatisfy({ $0 < 0x80 }) { return letters }
        var adapted: [UInt16] = []
        NameLetters.adapt(letters, script, to: part.graph.textSide, into: &adapted)
        return adapted
    }

    /// A word of a text as its letters; those of a script without a table as ICU romanizes it.
    static func letters(_ word: [UInt8]) -> NameLetters? {
        guard let text = NameLetters(utf8: word) else { return nil }
        guard text.script.learned == .other else { return text }
        return text.romanized(String(decoding: word, as: UTF8.self)) ?? text
    }
}

extension NameScript {
    /// The script of a text's word, if it has a table.
    init?(_ script: LetterScript) {
        switch script {
        case .latin: self = .latin
        case .cyrillic: self = .cyrillic
        case .greek: self = .greek
        case .arabic: self = .arabic
        case .hebrew: self = .hebrew
        case .georgian: self = .georgian
        case .armenian: self = .armenian
        case .hangul: self = .hangul
        case .katakana: self = .kana
        case .other: self = .other
        case .none, .unspaced: return nil
        }
    }
}
