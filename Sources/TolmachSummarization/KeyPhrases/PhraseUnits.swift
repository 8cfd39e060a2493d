// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU
import TolmachWords

/// A text as the units that phrases are made of: words and glossary mentions, numbered by stem and by entry.
struct PhraseUnits: ~Copyable {
    struct Unit {
        /// The same for all forms of a word, and for all spellings of an entry.
        let number: Int
        let range: TextRange
        let concept: Concept?
        /// How many letters longer than a word must be, in its script, to mean something; below 0: it does not by itself, for it is
        /// shorter or of a closed class.
        let surplus: Int
        /// Begins with a capital where no sentence begins.
        let isCapitalized: Bool
    }

    /// Units that stand beside each other with nothing but white space, a hyphen or an apostrophe between them.
    private(set) var runs: [[Unit]] = []
    /// How many numbers there are.
    var count: Int { numbers.count }
    /// The sentence of each run.
    private(set) var sentences: [Int] = []

    private var stemmer: Stemmer?
    private let closedClasses: Set<[UInt8]>
    private var numbers: [[UInt8]: Int] = [:]
    private var words: [ArraySlice<UInt8>: (number: Int, surplus: Int)] = [:]

    init(_ text: SummaryText) {
        stemmer = Stemmer(language: text.language.primary)
        closedClasses = Set(ClosedClasses.words(of: text.language.primary).map { MatchKey.fold(String($0)) })
        let bytes = text.source.utf8
        var next = 0
        var nextMention = 0
        for (index, sentence) in text.sentences.enumerated() {
            var run: [Unit] = []
            var isFirst = true
            while next < text.tokens.count, text.tokens[next].range.lowerBound < sentence.range.upperBound {
                let token = text.tokens[next]
                next += 1
                guard token.range.lowerBound >= sentence.range.lowerBound, token.range.upperBound <= bytes.count else {
                    continue
                }
                while nextMention < text.mentions.count,
                    text.mentions[nextMention].range.upperBound <= token.range.lowerBound
                {
                    nextMention += 1
                }
                if let last = run.last, !Self.joins(bytes, last.range.upperBound, token.range.lowerBound) {
                    add(run, index)
                    run = []
                }
                if nextMention < text.mentions.count, text.mentions[nextMention].range.overlaps(token.range) {
                    let mention = text.mentions[nextMention]
                    if run.last?.range != mention.range { run.append(unit(mention)) }
                } else {
                    run.append(unit(token, bytes, isFirst: isFirst))
                }
                isFirst = false
            }
            add(run, index)
        }
    }

    private mutating func add(_ run: [Unit], _ sentence: Int) {
        if run.isEmpty { return }
        runs.append(run)
        sentences.append(sentence)
    }

    private mutating func unit(_ mention: Mention) -> Unit {
        // No word has a byte 0.
        let number = number([0] + Array(mention.concept.id.utf8))
        return Unit(
            number: number, range: mention.range, concept: mention.concept, surplus: 9, isCapitalized: false)
    }

    private mutating func unit(_ token: Token, _ bytes: [UInt8], isFirst: Bool) -> Unit {
        let spelling = bytes[token.range.lowerBound..<token.range.upperBound]
        let word: (number: Int, surplus: Int)
        if let known = words[spelling] {
            word = known
        } else {
            let key = MatchKey.fold(spelling)
            let habits = ScriptHabits(of: Self.script(of: key))
            let stem = stemmer?.stem(key) ?? key
            let length = token.kind == .number ? 0 : key.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
            // A word of two Han characters is a long one.
            let surplus = length - habits.minimum + (habits.minimum < 3 && length >= habits.minimum ? 2 : 0)
            word = (number(stem), closedClasses.contains(key) ? -1 : surplus)
            words[spelling] = word
        }
        let first = String(decoding: spelling.prefix(4), as: UTF8.self).unicodeScalars.first
        return Unit(
            number: word.number, range: token.range, concept: nil, surplus: word.surplus,
            isCapitalized: !isFirst && first?.properties.isUppercase == true)
    }

    private mutating func number(_ key: [UInt8]) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = numbers.count
        return numbers.count - 1
    }

    private static func joins(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return true }
        let between = bytes[start..<end]
        if between.count == 1, let only = between.first { return only == 0x20 || only == 0x2D || only == 0x27 }
        // A line break and spaces, a no-break space, a curly apostrophe.
        return between.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } || between.elementsEqual([0xC2, 0xA0])
            || between.elementsEqual([0xE2, 0x80, 0x99])
    }

    private static func script(of key: [UInt8]) -> ScriptCode {
        for scalar in String(decoding: key.prefix(16), as: UTF8.self).unicodeScalars {
            let script = ScriptCode(of: scalar.value)
            if script != .common, script != .inherited { return script }
        }
        return .common
    }
}
