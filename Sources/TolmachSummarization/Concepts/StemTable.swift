// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU
import TolmachWords

/// The stems of one language's words: each word is folded and stemmed once, after that it costs one hash.
struct StemTable: ~Copyable {
    private var words = WordTable()
    private var stems = WordTable()
    private var stemmer: Stemmer?
    /// Two for each word: as a word, and as a number.
    private var stemOfWord: [Int32] = []
    /// By the number of the stem.
    private var states: [State] = []
    private var stamp: UInt32 = 0

    private struct State {
        /// The document that used the stem last, and the concept it was there.
        var stamp: UInt32 = 0
        var concept: Int32 = 0
        let kind: ConceptKind
    }

    /// A language without a stemmer has its words cut to a prefix.
    init(language: String) { stemmer = Stemmer(language: language) }

    /// Words kept: what the memory goes by.
    var count: Int { words.count }
    /// Whether it is time to begin anew: long junk takes memory, too.
    var isFull: Bool { words.isFull || stems.isFull }

    /// Begins a document.
    mutating func start() {
        if stamp == .max { for stem in states.indices { states[stem].stamp = 0 } }
        stamp = stamp == .max ? 1 : stamp + 1
    }

    /// Numbers the words of a text for `concept(of:_:_:fresh:)`; what lies outside of it is empty.
    mutating func number(_ tokens: [Token], in text: UnsafeBufferPointer<UInt8>, into places: inout [PlacedWord]) {
        places.removeAll(keepingCapacity: true)
        places.reserveCapacity(tokens.count)
        for token in tokens {
            let isInside = token.range.upperBound <= text.count
            places.append(PlacedWord(isInside ? token.range.lowerBound..<token.range.upperBound : 0..<0))
        }
        words.number(&places, in: text)
    }

    /// The concept of a numbered word in this document, `fresh` if it is its stem's first, and the kind of the stem.
    mutating func concept(
        of place: PlacedWord, _ kind: Token.Kind, in text: UnsafeBufferPointer<UInt8>, fresh: Int32
    ) -> (concept: Int32, kind: ConceptKind) {
        let stem = stem(of: place, kind, text)
        let state = states[stem]
        if state.stamp == stamp { return (state.concept, state.kind) }
        states[stem].stamp = stamp
        states[stem].concept = fresh
        return (fresh, state.kind)
    }

    private mutating func stem(of place: PlacedWord, _ kind: Token.Kind, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        let number = 2 * Int(place.word) + (kind == .number ? 1 : 0)
        if number < stemOfWord.count {
            let known = stemOfWord[number]
            if known >= 0 { return Int(known) }
        } else {
            while stemOfWord.count <= number { stemOfWord.append(-1) }
        }
        let word = UnsafeBufferPointer(rebasing: text[Int(place.lower)..<Int(place.upper)])
        var (key, stemKind) = stemmed(word, kind)
        // The digit 2 and an Arabic 2ـ have one fold: which kind a stem is must not depend on which was met first.
        key.append(stemKind.rawValue)
        let stem = key.withUnsafeBufferPointer { stems.number(of: $0) }
        if stem == states.count { states.append(State(kind: stemKind)) }
        stemOfWord[number] = Int32(stem)
        return stem
    }

    private mutating func stemmed(_ word: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind) -> ([UInt8], ConceptKind) {
        let key = MatchKey.fold(word)
        if kind == .number { return (key, .number) }
        let habits = ScriptHabits(of: Self.script(of: key))
        let stem = stemmer?.stem(key) ?? Self.prefix(of: key, habits.prefix)
        let length = stem.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return (stem, length >= habits.minimum ? .word : .shortWord)
    }

    /// The first scalars of a word.
    private static func prefix(of word: [UInt8], _ length: Int) -> [UInt8] {
        var left = length
        let end = word.firstIndex { byte in
            if byte & 0xC0 != 0x80 { left -= 1 }
            return left < 0
        }
        return Array(word[..<(end ?? word.endIndex)])
    }

    /// The script of the first scalar that has one.
    private static func script(of word: [UInt8]) -> ScriptCode {
        if let first = word.first, first < 0x80, first >= 0x41 { return .latin }
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            let script = ScriptCode(of: scalar.value)
            if script != .common, script != .inherited { return script }
        }
        return .common
    }
}
