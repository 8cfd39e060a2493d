// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// The words of a text (places are working-copy bytes) and what is known of each: one hash and one look-up for a word that was met before.
///
/// This is the tag stage's inner loop, and the one place of the module that reads text through unsafe buffers.
struct TokenPass: ~Copyable {
    private var table = WordTable()
    var facts: [WordFact] = []
    var readings: [Reading] = []
    private(set) var words: [PlacedWord] = []
    /// How often the words were forgotten: numbers of words and readings are of one generation.
    private(set) var generation = 0
    /// Words at which a term may begin.
    var hits: [Int32] = []
    /// Words of names that the words beside them may belong to, too.
    private(set) var anchors: [Int32] = []
    /// Words that may be a surname.
    var surnames: [Int32] = []
    var neighbours = NeighbourWords()
    /// The words of the text at hand that stand beside words of names.
    var beside = BesideNames()
    var givenNames = GivenNameLikeness()

    /// With more readings the words are forgotten (some 40 MB).
    private static let mostReadings = 1 << 20

    /// About the bytes that words and what is known of them take.
    var footprint: Int {
        table.footprint + facts.capacity * MemoryLayout<WordFact>.stride
            + readings.capacity * MemoryLayout<Reading>.stride + neighbours.footprint + beside.footprint
            + givenNames.footprint
    }

    /// Places the words of a text. Katakana that ICU cut apart are joined: a foreign name is one
    /// word. Hiragana are not: particles stand right before and after names.
    mutating func run(_ tokens: [Token], _ working: WorkingText, _ analyzer: inout TokenAnalyzer) {
        forgetNeighbours()
        if table.isFull || neighbours.isFull || givenNames.isFull || readings.count > Self.mostReadings {
            generation += 1
            neighbours.forget()
            givenNames = GivenNameLikeness()
            table = WordTable()
            facts.removeAll(keepingCapacity: true)
            readings.removeAll(keepingCapacity: true)
        }
        words.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        surnames.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        words.reserveCapacity(tokens.count)
        let isIdentity = working.map.isIdentity
        func place(_ token: Token) -> (lower: Int, upper: Int) {
            guard !isIdentity else { return (token.range.lowerBound, token.range.upperBound) }
            let mapped = working.map.normalized(of: token.range)
            return (mapped.lowerBound, mapped.upperBound)
        }
        working.utf8.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < tokens.count {
                let token = tokens[index]
                index += 1
                var (lower, upper) = place(token)
                if token.kind == .kana, Self.isKatakana(working.utf8, lower) {
                    while index < tokens.count, tokens[index].kind == .kana {
                        let next = place(tokens[index])
                        guard next.lower == upper, Self.isKatakana(working.utf8, next.lower) else { break }
                        upper = next.upper
                        index += 1
                    }
                }
                // A layer made for another text must not lead outside this one.
                guard lower < upper, upper <= bytes.count else { continue }
                words.append(PlacedWord(lower..<upper))
            }
            table.number(&words, in: bytes)
            var count = facts.count
            for placed in words where Int(placed.word) == count {
                analyzer.begin(working.utf8[Int(placed.lower)..<Int(placed.upper)])
                count += 1
                if analyzer.hasManyDrafts { analyzer.finish(&facts, &readings) }
            }
            analyzer.finish(&facts, &readings)
            for (index, placed) in words.enumerated() {
                let number = Int(placed.word)
                let flags = facts[number].flags
                if !flags.isDisjoint(with: .interesting) { hits.append(Int32(index)) }
                if flags.contains(.surname) { surnames.append(Int32(index)) }
                if flags.contains(.anchor) { anchors.append(Int32(index)) }
            }
        }
    }

    /// Lists the words anew at which a term may begin.
    mutating func listHits() {
        hits.removeAll(keepingCapacity: true)
        surnames.removeAll(keepingCapacity: true)
        for (index, placed) in words.enumerated() {
            let flags = facts[Int(placed.word)].flags
            if !flags.isDisjoint(with: .interesting) { hits.append(Int32(index)) }
            if flags.contains(.surname) { surnames.append(Int32(index)) }
        }
    }

    private static func isKatakana(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        var index = offset
        return LetterScript(UTF8Scalar.next(in: bytes[...], at: &index)) == .katakana
    }

    func fact(of word: Int) -> WordFact { facts[Int(words[word].word)] }

    /// The bytes of a word, as they stand in the text.
    func bytes(of word: Int) -> ArraySlice<UInt8> { table[Int(words[word].word)] }

    func readings(of word: Int) -> ArraySlice<Reading> {
        let fact = fact(of: word)
        return readings[Int(fact.firstReading)..<Int(fact.firstReading) + Int(fact.readingCount)]
    }
}
