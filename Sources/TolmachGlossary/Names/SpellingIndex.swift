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
    private final class Part: Sendable {
        let table: EditTable
        let isTextLatin: Bool
        let graph: NameGraph
        /// For what leads to a name, and for what may stand beside it.
        let anchors: NameGraph.Beam
        let neighbours: NameGraph.Beam
        let units: [Int32]
        let names: [NameLetters]

        init(_ table: EditTable, isTextLatin: Bool, _ words: [(unit: Int32, name: NameLetters)]) {
            let (text, side) = isTextLatin ? (table.latin, table.other) : (table.other, table.latin)
            let names = words.map { $0.name.adapted(to: side) }
            let graph = NameGraph(names, text: text, names: side)
            func beam(_ margin: Double, _ slack: Double) -> NameGraph.Beam {
                NameGraph.Beam(graph, least: table.centre - margin, slack: slack)
            }
            self.table = table
            self.isTextLatin = isTextLatin
            self.graph = graph
            anchors = beam(anchorMargin, anchorSlack)
            neighbours = beam(neighbourMargin, neighbourSlack)
            units = words.map(\.unit)
            self.names = names
        }
    }

    private let parts: [Part]
    /// Of the names of several words that hold a word of this index, by their words: how many words the longest has.
    private let longest: [Int32: UInt8]

    var isEmpty: Bool { parts.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView, _ script: LetterScript) {
        guard let text = NameScript(script) else {
            parts = []
            longest = [:]
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
            return Part(table, isTextLatin: text == .latin, words)
        }
        longest = parts.isEmpty ? [:] : Self.longest(index, isKnown)
    }

    private static func longest(_ index: GlossaryIndex, _ isKnown: [Bool]) -> [Int32: UInt8] {
        var longest: [Int32: UInt8] = [:]
        for pattern in index.patterns where pattern.flags.contains(.name) && (2...6).contains(pattern.wordCount) {
            let units = index.units(of: pattern)
            guard units.contains(where: { isKnown[Int($0)] }) else { continue }
            for unit in units { longest[unit] = max(longest[unit] ?? 0, UInt8(pattern.wordCount)) }
        }
        return longest
    }

    /// The words of the longest name that holds this word and one of this index; 0 where there is none of several words.
    func longestName(with unit: Int32) -> Int { Int(longest[unit] ?? 0) }

    /// What the walks over each part keep.
    struct Walks {
        fileprivate var anchors: [PrefixWalk]
        fileprivate var neighbours: [PrefixWalk]
    }

    var walks: Walks {
        let walks = parts.map { _ in PrefixWalk() }
        return Walks(anchors: walks, neighbours: walks)
    }

    /// Whether a pattern is a name that must be sought among words of `script`.
    static func isSought(_ pattern: Pattern, _ view: LanguageView, _ script: LetterScript) -> Bool {
        SoundIndex.isSought(pattern, view, script) && pattern.script != script
            && (script != .latin || view.isBestSource(pattern.script, of: pattern.concept))
    }

    /// How much less than an even score leads to a name, how much less may stand beside it, and by how many nats a walk may be behind.
    private static let anchorMargin = 0.05
    private static let neighbourMargin = 0.155
    private static let anchorSlack = 4.0
    private static let neighbourSlack = 3.0
    /// What being a form of the word costs, in information.
    private static let formCost = 0.015
    /// A form and its word begin alike but for so many letters.
    private static let longestEnding = 4

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

    /// Words that this may be a spelling of, the best first; at most twelve: those that lead to a name, or with `isNeighbour` those that may stand beside
    /// one that does. `forms` gives what the word may be a form of; it is asked only where some name begins like the word.
    func hits(
        for word: ArraySlice<UInt8>, forms: () -> [[UInt8]], isNeighbour: Bool = false, _ walks: inout Walks
    ) -> [Hit] {
        let own = Self.letters(Array(word))
        guard !own.isEmpty else { return [] }
        var formLetters: [NameLetters]?
        var hits: [Hit] = []
        for (number, part) in parts.enumerated() {
            var best: [(entry: Int, score: Double)] = []
            var isLikely = false
            func look(for letters: NameLetters, cost: Double, _ walk: inout PrefixWalk) {
                let query = letters.adapted(to: part.graph.textSide).letters
                let beam = isNeighbour ? part.neighbours : part.anchors
                let (state, read) = walk.run(query, part.graph, beam)
                if read + Self.longestEnding >= query.count { isLikely = true }
                guard state != PrefixWalk.nowhere else { return }
                walk.found(at: state, part.graph) { entry, information in
                    let score = EditScore.scaled(information - cost, part.table)
                    guard score >= (isNeighbour ? SpellingPolicy.least : SpellingPolicy.anchor) else { return }
                    if let known = best.firstIndex(where: { $0.entry == entry }) {
                        best[known].score = max(best[known].score, score)
                    } else {
                        best.append((entry, score))
                    }
                }
            }
            func look(for letters: NameLetters, cost: Double) {
                if isNeighbour {
                    look(for: letters, cost: cost, &walks.neighbours[number])
                } else {
                    look(for: letters, cost: cost, &walks.anchors[number])
                }
            }
            for (number, letters) in own.enumerated() { look(for: letters, cost: number > 0 ? Self.formCost : 0) }
            if isLikely {
                if formLetters == nil { formLetters = forms().flatMap { Self.letters($0) } }
                for letters in formLetters ?? [] { look(for: letters, cost: Self.formCost) }
            }
            for (entry, score) in best {
                hits.append(
                    Hit(unit: part.units[entry], score: score, letters: part.names[entry].letters.count - 2))
            }
        }
        guard hits.count > 1 else { return hits }
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
