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

    /// The words of one script, in one trie.
    private struct Part: Sendable {
        let table: EditTable
        let isTextLatin: Bool
        let graph: NameGraph
        let units: [Int32]
        let names: [NameLetters]
        let entries: [Int32: Int32]

        var textSide: EditTable.Side { isTextLatin ? table.latin : table.other }
        var termSide: EditTable.Side { isTextLatin ? table.other : table.latin }
    }

    private let parts: [Part]
    /// The names of several words that hold a word of this index, by their words.
    private let names: [Int32: [Int32]]

    var isEmpty: Bool { parts.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        guard let text = NameScript(script) else {
            parts = []
            names = [:]
            return
        }
        var isKnown = [Bool](repeating: false, count: index.units.count)
        var unitsOfScript: [NameScript: [(unit: Int32, name: NameLetters)]] = [:]
        for pattern in index.patterns where Self.isSought(pattern, view, script) {
            for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                isKnown[Int(unit)] = true
                guard let name = NameLetters(utf8: Array(index.units[Int(unit)])), name.script != text else { continue }
                if name.script == .latin || text == .latin {
                    unitsOfScript[name.script, default: []].append((unit, name))
                }
            }
        }
        parts = unitsOfScript.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { script, words in
            guard let table = EditTables.table(for: (script == .latin ? text : script).learned) else { return nil }
            let side = script == .latin ? table.latin : table.other
            let names = words.map { $0.name.adapted(to: side) }
            let graph = NameGraph(
                names, text: script == .latin ? table.other : table.latin, names: side,
                least: table.centre - Self.walkMargin, slack: Self.walkSlack)
            return Part(
                table: table, isTextLatin: text == .latin, graph: graph, units: words.map(\.unit), names: names,
                entries: Dictionary(
                    uniqueKeysWithValues: words.enumerated().map { ($0.element.unit, Int32($0.offset)) }))
        }
        names = parts.isEmpty ? [:] : Self.names(index, isKnown)
    }

    private static func names(_ index: GlossaryIndex, _ isKnown: [Bool]) -> [Int32: [Int32]] {
        var names: [Int32: [Int32]] = [:]
        for (number, pattern) in index.patterns.enumerated()
        where pattern.flags.contains(.name) && (2...6).contains(pattern.wordCount) {
            let units = index.units(of: pattern)
            guard units.contains(where: { isKnown[Int($0)] }) else { continue }
            for unit in Set(units) { names[unit, default: []].append(Int32(number)) }
        }
        return names
    }

    /// The names of several words that hold a word of this index and this word.
    func names(with unit: Int32) -> [Int32] { names[unit] ?? [] }

    /// What a walk over each part keeps.
    var walks: [PrefixWalk] { parts.map { _ in PrefixWalk() } }

    /// Whether a pattern is a name that must be sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        SoundIndex.isSought(pattern, view, script) && pattern.script != script
            && (script != .latin || view.isBestSource(pattern.script, of: pattern.concept))
    }

    /// A walk goes on with what is so much less alike than names are, and so many nats behind.
    private static let walkMargin = 0.05
    private static let walkSlack = 4.0
    /// What being a form of the word costs, in information.
    private static let formCost = 0.015
    /// A form and its word begin alike but for so many letters.
    private static let longestEnding = 5

    /// Most of what the Cyrillic table has learned is Russian: Барньє is looked for as Барнье, too.
    private static func inRussianLetters(_ word: [UInt8]) -> [UInt8]? {
        // є ї ў and ґ; most words have none, and characters are slow.
        let hasOther = zip(word, word.dropFirst()).contains {
            $0 == 0xD1 && ($1 == 0x94 || $1 == 0x97 || $1 == 0x9E) || $0 == 0xD2 && $1 == 0x91
        }
        guard hasOther else { return nil }
        let text = String(decoding: word, as: UTF8.self)
        guard text.contains(where: { "єїґў".contains($0) }) else { return nil }
        return Array(String(text.map { ["є": "е", "ї": "и", "ґ": "г", "ў": "в"][$0] ?? $0 }).utf8)
    }

    /// A word of a text as its letters, and as it would be in Russian.
    private static func letters(_ word: [UInt8]) -> [NameLetters] {
        guard var text = NameLetters(utf8: word) else { return [] }
        // A script without a table is read as ICU romanizes it.
        if text.script.learned == .other { text = text.romanized(String(decoding: word, as: UTF8.self)) ?? text }
        return [text] + (inRussianLetters(word).flatMap { NameLetters(utf8: $0) }.map { [$0] } ?? [])
    }

    /// Words that this may be a spelling of, likely enough to lead to a name, the best first; at most twelve. `forms` gives what the word may be a form
    /// of; it is asked only where some name begins like the word.
    func hits(for word: ArraySlice<UInt8>, forms: () -> [[UInt8]], _ walks: inout [PrefixWalk]) -> [Hit] {
        let own = Self.letters(Array(word))
        guard !own.isEmpty else { return [] }
        var formLetters: [NameLetters]?
        var hits: [Hit] = []
        for (number, part) in parts.enumerated() {
            var best: [Int: Double] = [:]
            var isLikely = false
            func look(for letters: NameLetters, cost: Double) {
                let query = letters.adapted(to: part.textSide).letters
                let (state, read) = walks[number].run(query, part.graph)
                if read + Self.longestEnding >= query.count { isLikely = true }
                guard state != PrefixWalk.nowhere else { return }
                walks[number].found(at: state, part.graph) { entry, score in
                    if score - cost > best[entry] ?? 0 { best[entry] = score - cost }
                }
            }
            for (number, letters) in own.enumerated() { look(for: letters, cost: number > 0 ? Self.formCost : 0) }
            if isLikely {
                if formLetters == nil { formLetters = forms().flatMap { Self.letters($0) } }
                for letters in formLetters ?? [] { look(for: letters, cost: Self.formCost) }
            }
            for (entry, information) in best {
                let score = EditScore.scaled(information, part.table)
                if score >= SpellingPolicy.anchor { hits.append(hit(entry, part, score)) }
            }
        }
        hits.sort { ($1.score, $0.unit) < ($0.score, $1.unit) }
        return Array(hits.prefix(12))
    }

    private func hit(_ entry: Int, _ part: Part, _ score: Double) -> Hit {
        Hit(unit: part.units[entry], score: score, letters: part.names[entry].letters.count - 2)
    }

    /// Which of some words this may be a spelling of, as one word of a name.
    func hits(
        for word: ArraySlice<UInt8>, forms: [[UInt8]], among units: [Int32], _ search: inout EditSearch
    ) -> [Hit] {
        let own = Self.letters(Array(word))
        guard !own.isEmpty else { return [] }
        let others = forms.flatMap { Self.letters($0) }
        var hits: [Hit] = []
        for part in parts {
            let entries = units.compactMap { part.entries[$0] }
            guard !entries.isEmpty else { continue }
            let few = EditTrie(entries.map { part.names[Int($0)] }, part.termSide)
            var best = [Double](repeating: 0, count: entries.count)
            for (number, letters) in (own + others).enumerated() {
                search.run(letters.adapted(to: part.textSide).letters, part.textSide, few, part.termSide, .narrow) {
                    best[Int($0.entry)] = max(best[Int($0.entry)], $0.score - (number > 0 ? Self.formCost : 0))
                }
            }
            for (entry, information) in zip(entries, best) {
                let score = EditScore.scaled(information, part.table)
                if score >= SpellingPolicy.least { hits.append(hit(Int(entry), part, score)) }
            }
        }
        return hits
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
