// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the mentions of a glossary's concepts in texts of one language. Keeps what it learned of each word; used by one
/// task at a time.
final class Tagger {
    private let index: GlossaryIndex
    private let view: LanguageView
    private let keepsAll: Bool
    private var pass = TokenPass()
    private var analyzer: TokenAnalyzer
    private var matcher: Matcher
    private var aliases: Aliases
    private let namesakes: Namesakes
    /// Concepts that texts named before, each in the place that its number's last bits give it.
    private var concepts: [(number: Int32, concept: Concept)?] = Array(repeating: nil, count: 256)
    /// What rules are called, by the word and the reading they were found in.
    private var rules: [RuleKey: String] = [:]
    /// The generation of words that `rules` is of.
    private var generation = 0

    private struct RuleKey: Hashable {
        let word: Int32
        let paradigm: Int32
        let endingLength: Int
        let endCut: Int
    }

    init(
        _ index: GlossaryIndex, _ language: LanguageTag, modes: [MatchMode] = MatchMode.allCases,
        keepsAll: Bool = false,
        ignoresCase: Bool = false, walks: SpellingWalks = SpellingWalks()
    ) {
        self.index = index
        self.keepsAll = keepsAll
        view = index.view(for: language)
        namesakes = Namesakes(index)
        aliases = Aliases(index, Surnames(index), namesakes)
        analyzer = TokenAnalyzer(
            index, view, walks, seeksSounds: modes.contains(.transliterated), ignoresCase: ignoresCase)
        matcher = Matcher(index, view, modes: modes, ignoresCase: ignoresCase)
    }

    /// About the bytes that what it learned takes.
    var footprint: Int { pass.footprint + matcher.footprint }

    /// The mentions of a text, sorted. `sentences` help to tell a name from a word that begins a sentence.
    func mentions(in working: WorkingText, _ tokens: [Token], sentences: [Sentence]?) -> [Mention] {
        let starts = sentences?.map { working.map.normalized(of: $0.range).lowerBound } ?? []
        let found = candidates(in: working, tokens, sentenceStarts: starts)
        guard !found.isEmpty else { return [] }
        let choices = Decision.choose(found, index, keepsAll: keepsAll)
        let alone = aliases.find(choices, pass, working.utf8)
        let isKept = LoneWords.remove(
            from: choices, alone, index, pass, working.utf8, sentenceStarts: starts, namesakes)
        guard isKept.contains(false) else { return assemble(choices, alone, working.map, working.utf8) }
        let kept = zip(choices, isKept).filter(\.1).map(\.0)
        return assemble(kept, aliases.find(kept, pass, working.utf8), working.map, working.utf8)
    }

    /// Everything that could be a mention, nothing decided.
    func candidates(in working: WorkingText, _ tokens: [Token], sentenceStarts: [Int] = []) -> [Candidate] {
        pass.run(tokens, working, &analyzer)
        if !pass.anchors.isEmpty { pass.readNeighbours(&analyzer, working.utf8) }
        if !pass.surnames.isEmpty { pass.readGivenNames(&analyzer) }
        guard !pass.hits.isEmpty || !pass.surnames.isEmpty else { return [] }
        matcher.run(pass, working.utf8, sentenceStarts: sentenceStarts)
        return index.hasExclusions ? Exclusions.applied(to: matcher.candidates, index) : matcher.candidates
    }

    private func concept(_ number: Int32) -> Concept {
        let place = Int(number & 255)
        if let known = concepts[place], known.number == number { return known.concept }
        let concept = index.concept(number)
        concepts[place] = (number, concept)
        return concept
    }

    func match(of candidate: Candidate) -> Match {
        let pattern = index.patterns[Int(candidate.pattern)]
        switch candidate.kind {
        case .exact: return .exact
        case .folded: return .folded
        case .listed: return .inflected(rule: "listed")
        case .stemmed:
            let isStem = candidate.reading?.paradigm != Reading.Rule.unknown
            return .inflected(rule: isStem ? "snowball:\(view.language)" : "\(view.language):?")
        case .inflected: return .inflected(rule: candidate.reading.map { rule($0, candidate) } ?? view.language)
        case .transliterated: return .transliterated(from: pattern.script.code)
        case .surname: return .alias(of: nil)
        }
    }

    private func rule(_ reading: Reading, _ candidate: Candidate) -> String {
        switch reading.paradigm {
        case Reading.Rule.apostrophe: return "\(view.language):'"
        case Reading.Rule.article: return "\(view.language):article"
        case Reading.Rule.joined: return "\(view.language):joined"
        case Reading.Rule.pronoun: return "\(view.language):pronoun"
        default:
            let word = (candidate.firstWord...candidate.lastWord).first { word in
                pass.readings(of: word).contains {
                    $0.unit == reading.unit && $0.paradigm == reading.paradigm
                        && $0.endingLength == reading.endingLength
                }
            }
            return rule(reading, inWord: word)
        }
    }

    /// The rule that a word is read by; of no word, the rule without its ending.
    private func rule(_ reading: Reading, inWord word: Int?) -> String {
        if generation != pass.generation {
            generation = pass.generation
            rules.removeAll(keepingCapacity: true)
        }
        let key = RuleKey(
            word: word.map { pass.words[$0].word } ?? -1, paradigm: Int32(reading.paradigm),
            endingLength: Int(reading.endingLength), endCut: Int(reading.endCut))
        if let known = rules[key] { return known }
        let name = ruleName(reading, word.map { ending(of: reading, inWord: $0) } ?? [])
        rules[key] = name
        return name
    }

    private func ruleName(_ reading: Reading, _ ending: ArraySlice<UInt8>) -> String {
        if reading.paradigm >= Reading.Rule.learned {
            guard let table = view.endings else { return view.language }
            let added = table.added(by: Int(reading.paradigm - Reading.Rule.learned))
            let lemma = String(decoding: added, as: UTF8.self)
            return "\(view.language):-\(lemma)→-\(String(decoding: ending, as: UTF8.self))"
        }
        guard let table = view.table, reading.paradigm >= 0 else { return view.language }
        return table.rule(paradigm: Int(reading.paradigm), ending: ending)
    }

    /// The ending in the text's word that has this reading.
    private func ending(of reading: Reading, inWord word: Int) -> ArraySlice<UInt8> {
        var key: [UInt8] = []
        _ = WordKey.make(pass.bytes(of: word), into: &key)
        return key.dropLast(Int(reading.endCut)).suffix(Int(reading.endingLength))
    }

    /// 0 to 1.
    func confidence(of candidate: Candidate) -> Double {
        switch candidate.kind {
        case .exact: 1
        case .folded: candidate.reading?.paradigm == Reading.Rule.unmarked ? 0.9 : 0.97
        case .listed: 0.97
        case .inflected: 0.92
        case .stemmed: candidate.reading?.paradigm == Reading.Rule.unknown ? 0.6 : 0.8
        case .transliterated: (0.9 * candidate.similarity * 100).rounded() / 100
        case .surname: ((candidate.isAlone ? 0.6 : 0.8) * candidate.similarity * 100).rounded() / 100
        }
    }

    /// A surname alone, an alias or across scripts, takes the initials before it in.
    private func start(
        of item: (lower: Int, upper: Int, choice: Int?, alias: Int?), _ choices: [Decision.Choice],
        _ aliases: [Aliases.Found], _ text: [UInt8]
    ) -> Int {
        let best = choices[item.choice ?? aliases[item.alias ?? 0].choice].best
        let pattern = index.patterns[Int(best.pattern)]
        guard pattern.flags.contains(.person),
            item.choice == nil || best.kind == .transliterated && pattern.wordCount == 1
        else { return item.lower }
        return Initials.start(before: item.lower, in: text, of: pattern.concept, index)
    }

    private func assemble(
        _ choices: [Decision.Choice], _ aliases: [Aliases.Found], _ map: EditMap, _ text: [UInt8]
    ) -> [Mention] {
        // Where each choice will stand among choices and aliases.
        var order: [(lower: Int, upper: Int, choice: Int?, alias: Int?)] = []
        order.reserveCapacity(choices.count + aliases.count)
        for (index, choice) in choices.enumerated() { order.append((choice.best.lower, choice.best.upper, index, nil)) }
        if !aliases.isEmpty {
            for (index, alias) in aliases.enumerated() { order.append((alias.lower, alias.upper, nil, index)) }
            order.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.upper > $1.upper }
        }
        var place = [Int](repeating: 0, count: choices.count)
        for (index, item) in order.enumerated() {
            if let choice = item.choice { place[choice] = index }
        }
        return order.map { item in
            let range = map.source(of: start(of: item, choices, aliases, text)..<Self.withoutControls(item.upper, text))
            if let choice = item.choice {
                let best = choices[choice].best
                let pattern = index.patterns[Int(best.pattern)]
                return Mention(
                    range: range, concept: concept(pattern.concept), termIndex: Int(pattern.term),
                    match: match(of: best), confidence: confidence(of: best),
                    alternatives: choices[choice].alternatives.map { index.concept($0) },
                    moreAlternatives: choices[choice].moreAlternatives)
            }
            let alias = aliases[item.alias ?? 0]
            let full = choices[alias.choice].best
            let pattern = index.patterns[Int(full.pattern)]
            return Mention(
                range: range, concept: concept(pattern.concept), termIndex: Int(pattern.term),
                match: .alias(of: place[alias.choice]), confidence: min(0.85, confidence(of: full)),
                alternatives: alias.others.prefix(Decision.mostAlternatives).map {
                    index.concept(index.patterns[Int(choices[$0].best.pattern)].concept)
                },
                moreAlternatives: max(0, alias.others.count - Decision.mostAlternatives))
        }
    }

    /// The end of a word without the bidi controls that UAX #29 counts to it: they belong to the text around.
    private static func withoutControls(_ end: Int, _ text: [UInt8]) -> Int {
        var end = end
        while end > 3, text[end - 3] == 0xE2 {
            switch (text[end - 2], text[end - 1]) {
            case (0x80, 0xAA...0xAE), (0x80, 0x8E...0x8F), (0x81, 0xA6...0xA9): end -= 3
            default: return end
            }
        }
        return end
    }
}
