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
        let trie: EditTrie
        let units: [Int32]
        let names: [NameLetters]

        var textSide: EditTable.Side { isTextLatin ? table.latin : table.other }
        var termSide: EditTable.Side { isTextLatin ? table.other : table.latin }
    }

    private let parts: [Part]

    var isEmpty: Bool { parts.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        guard let text = NameScript(script) else {
            parts = []
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
            return Part(
                table: table, isTextLatin: text == .latin, trie: EditTrie(names, side), units: words.map(\.unit),
                names: names)
        }
    }

    /// Whether a pattern is a name that must be sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        SoundIndex.isSought(pattern, view, script) && pattern.script != script
            && (script != .latin || view.isBestSource(pattern.script, of: pattern.concept))
    }

    /// Of the words the search by the text's own word finds, no more are looked at again for each form.
    private static let mostCandidates = 20
    /// What a word may miss of an even score because it is inflected.
    private static let leeway = 0.4
    /// What being a form of the word costs, in information.
    private static let formCost = 0.015

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

    /// Words that one of these may be a spelling of, the best first; at most twelve. `forms` are what the word may be a form of.
    func hits(
        for word: ArraySlice<UInt8>, forms: [[UInt8]], atLeast minimum: Double, _ search: inout EditSearch
    ) -> [Hit] {
        guard var text = NameLetters(utf8: Array(word)) else { return [] }
        // A script without a table is read as ICU romanizes it.
        if text.script.learned == .other { text = text.romanized(String(decoding: word, as: UTF8.self)) ?? text }
        let forms = ([Array(word)] + forms).compactMap { Self.inRussianLetters($0) } + forms
        var hits: [Hit] = []
        for part in parts {
            var found: [(entry: Int, information: Double)] = []
            let query = text.adapted(to: part.textSide)
            search.run(query.letters, part.textSide, part.trie, part.termSide, .narrow) {
                if $0.score > part.table.centre - Self.leeway { found.append((Int($0.entry), $0.score)) }
            }
            // An ending may be longer than the name: Mayovou.
            if let stem = forms.min(by: { $0.count < $1.count }), stem.count + 2 < word.count,
                let letters = NameLetters(utf8: stem)?.adapted(to: part.textSide)
            {
                let known = Set(found.map(\.entry))
                search.run(letters.letters, part.textSide, part.trie, part.termSide, .narrow) {
                    if $0.score > part.table.centre - Self.leeway / 2, !known.contains(Int($0.entry)) {
                        found.append((Int($0.entry), $0.score - Self.formCost))
                    }
                }
            }
            guard !found.isEmpty else { continue }
            found.sort { $0.information != $1.information ? $0.information > $1.information : $0.entry < $1.entry }
            found = Array(found.prefix(Self.mostCandidates))
            if !forms.isEmpty {
                let few = EditTrie(found.map { part.names[$0.entry] }, part.termSide)
                for form in forms {
                    guard let letters = NameLetters(utf8: form)?.adapted(to: part.textSide) else { continue }
                    search.run(letters.letters, part.textSide, few, part.termSide, .narrow) {
                        let known = Int($0.entry)
                        found[known].information = max(found[known].information, $0.score - Self.formCost)
                    }
                }
            }
            for candidate in found {
                let score = EditScore.scaled(candidate.information, part.table)
                guard score >= minimum else { continue }
                hits.append(
                    Hit(
                        unit: part.units[candidate.entry], score: score,
                        letters: part.names[candidate.entry].letters.count - 2))
            }
        }
        hits.sort { ($1.score, $0.unit) < ($0.score, $1.unit) }
        return Array(hits.prefix(12))
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
