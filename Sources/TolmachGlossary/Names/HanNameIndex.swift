// SPDX-License-Identifier: Apache-2.0

/// Names that a Chinese text's glossary has in Latin letters only, sought among its characters by the model of Han.
final class HanNameIndex: Sendable {
    struct Hit: Sendable {
        let pattern: Int32
        /// 0 to 1.
        let score: Double
    }

    private let table: EditTable?
    let graph: NameGraph
    let beam: NameGraph.Beam
    private let names: [(pattern: Int32, letters: NameLetters, isFull: Bool)]
    let mandarin: MandarinNames

    var isEmpty: Bool { names.isEmpty && mandarin.isEmpty }
    /// Whether any are sought by the model.
    var hasSpellings: Bool { !names.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView) {
        var names: [(pattern: Int32, letters: NameLetters, isFull: Bool)] = []
        var mandarin = MandarinNames()
        for (number, pattern) in index.patterns.enumerated()
        where pattern.script == .latin && SoundIndex.isSought(pattern, view, .unspaced) {
            if pattern.flags.contains(.person), (2...3).contains(pattern.wordCount) {
                mandarin.add(index.units(of: pattern).map { Array(index.units[Int($0)]) }, Int32(number))
            }
            guard pattern.letters >= Self.leastLetters else { continue }
            let term = index.concepts[Int(pattern.concept)].terms[Int(pattern.term)]
            guard let letters = NameLetters(term.text), letters.script == .latin else { continue }
            names.append((Int32(number), letters, pattern.wordCount > 1))
        }
        self.mandarin = mandarin
        table = names.isEmpty ? nil : EditTables.table(for: .han)
        let known = table ?? EditTable([], centre: 0)
        self.names = table == nil ? [] : names
        graph = NameGraph(
            self.names.map { $0.letters.adapted(to: known.latin) }, text: known.other, names: known.latin)
        beam = NameGraph.Beam(
            graph, least: max(0, known.centre - Self.walkMargin), slack: Self.walkSlack, firstSlack: Self.firstSlack)
    }

    /// Shorter names are too often alike by chance.
    private static let leastLetters = 5
    static let leastCharacters = 3
    static let mostCharacters = 16
    /// As in `SpellingIndex`; what is less alike is not asked for its reading.
    private static let walkMargin = 0.12
    private static let walkSlack = 1.5
    private static let firstSlack = 3.0

    /// Whether the model has seen a character in a name.
    func knows(_ letter: UInt16) -> Bool { table?.other.knows(letter) ?? false }

    /// The names that some characters may be a spelling of, alike enough to be mentions; the best only. `state` is where the walk over them ended.
    func best(for characters: ArraySlice<UInt8>, at state: Int32, of walk: PrefixWalk, hasSeparator: Bool) -> Hit? {
        guard let table else { return nil }
        var found: (entry: Int, score: Double)?
        walk.found(at: state, graph) { _, entry, information in
            guard names[entry].isFull || !hasSeparator else { return }
            let score = EditScore.scaled(information, table)
            if score > found?.score ?? Self.least { found = (entry, score) }
        }
        guard let found else { return nil }
        var score = found.score
        if score < Self.sure {
            let text = String(decoding: characters, as: UTF8.self)
            score = (score + pinyinScore(text, names[found.entry].letters)) / 2
        }
        return score >= Self.sure ? Hit(pattern: names[found.entry].pattern, score: score) : nil
    }

    /// Less alike by the model, no reading is asked.
    private static let least = 0.25
    private static let sure = 0.55

    /// How likely the name is a spelling of what the characters sound like in Mandarin.
    private func pinyinScore(_ text: String, _ name: NameLetters) -> Double {
        guard let table = EditTables.table(for: .latin), let pinyin = HanReadings.pinyin(text),
            let heard = NameLetters(String(pinyin.map { $0 == "·" || $0 == "・" ? " " : $0 }))
        else { return 0 }
        var search = EditSearch()
        var best = 0.0
        let known = EditTrie([name.adapted(to: table.other)], table.other)
        search.run(heard.adapted(to: table.latin).letters, table.latin, known, table.other, .wide) {
            best = max(best, EditScore.scaled($0.score, table))
        }
        return best
    }
}
