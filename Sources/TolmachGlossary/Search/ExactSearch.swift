// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Finds the terms of a glossary where they are written as in it but for case, accents of a kind and the like (`WordKey`), from word boundary to
/// word boundary, the longest first. No inflection, no other script, no rule of capitals: for archives, at hundreds of MB a second.
///
/// A word of the text is folded by tables and hashed; a filter tells of most that no term begins with them. Terms are not walked through byte by
/// byte, so a million of them cost little more than a thousand. Used by one task at a time.
public struct ExactSearch: ~Copyable {
    /// A place where a term stands.
    public struct Match: Sendable, Hashable {
        /// Bytes of the text.
        public let lower: Int
        public let upper: Int
        let pattern: Int32
    }

    private let index: GlossaryIndex
    private let folder = WordFolder.shared
    /// Of words that terms begin with, and of all their words.
    private let firstWords: WordFilter
    private let allWords: WordFilter
    /// Where the terms of scripts without spaces begin, by their first scalar; empty where there are none.
    private let roots: [Int32]
    private var cutter = WordCutter()
    private var words: [PlacedWord] = []
    /// Words that a term may begin with.
    private var hits: [Int32] = []
    private var buffer = [UInt8](repeating: 0, count: WordFolder.longest * 2)
    /// Hard words that were met before, and the word of terms that each is, or -1.
    private var hard = WordTable(limit: 100_000)
    private var unitsOfHard: [Int32] = []

    /// Some 30 ns for each word that a term begins with.
    public init(_ index: GlossaryIndex) {
        self.index = index
        firstWords = WordFilter(index) { index.nodeOfUnit[$0] >= 0 }
        allWords = WordFilter(index) { _ in true }
        roots = Self.roots(index)
    }

    private static func roots(_ index: GlossaryIndex) -> [Int32] {
        guard index.scalars.nodeCount > 1 else { return [] }
        return (0..<0x10000 as Range<UInt32>).map {
            index.mayBeginUnspaced($0) ? index.scalars.child(of: PackedTrie.root, $0) : -1
        }
    }

    /// The term that a match is of.
    public func term(of match: Match) -> (concept: Concept, term: Term) {
        let pattern = index.patterns[Int(match.pattern)]
        let concept = index.concept(pattern.concept)
        return (concept, concept.terms[Int(pattern.term)])
    }

    /// The matches of a text (valid UTF-8, NFC for best results), in its order; none lies across another.
    public mutating func matches(in text: [UInt8]) -> [Match] {
        var matches: [Match] = []
        find(in: text, into: &matches)
        return matches
    }

    /// The same, appended to an array that is used anew.
    public mutating func find(in text: [UInt8], into matches: inout [Match]) {
        text.withUnsafeBufferPointer { text in
            cutter.cut(text)
            swap(&words, &cutter.words)
            sift(text)
        }
        var next = 0
        for hit in hits where Int(hit) >= next {
            let place = Int(hit)
            if words[place].word == WordCutter.unspaced {
                scan(words[place], text, into: &matches)
                continue
            }
            let unit = unit(of: place, text)
            let node = unit < 0 ? -1 : index.nodeOfUnit[Int(unit)]
            if node >= 0 { next = follow(node, from: place, text, into: &matches) }
        }
        swap(&words, &cutter.words)
    }

    /// Leaves the words over that a term may begin with.
    private mutating func sift(_ text: UnsafeBufferPointer<UInt8>) {
        hits.removeAll(keepingCapacity: true)
        buffer.withUnsafeMutableBufferPointer { buffer in
            for place in words.indices {
                let word = words[place]
                if word.word == WordCutter.unspaced {
                    hits.append(Int32(truncatingIfNeeded: place))
                    continue
                }
                let count = folder.fold(text, Int(word.lower)..<Int(word.upper), into: buffer)
                if count >= 0 {
                    guard firstWords.mayContain(UnsafeBufferPointer(rebasing: buffer[..<count])) else { continue }
                } else if count == WordFolder.isTooLong {
                    continue
                }
                hits.append(Int32(truncatingIfNeeded: place))
            }
        }
    }

    /// The word of terms that a word is, or -1.
    private mutating func unit(of place: Int, _ text: [UInt8]) -> Int32 {
        let word = words[place]
        if word.word == WordCutter.unspaced { return -1 }
        let range = Int(word.lower)..<Int(word.upper)
        let known: Int32? = text.withUnsafeBufferPointer { text in
            buffer.withUnsafeMutableBufferPointer { buffer in
                let count = folder.fold(text, range, into: buffer)
                if count == WordFolder.isTooLong { return -1 }
                guard count >= 0 else { return nil }
                guard allWords.mayContain(UnsafeBufferPointer(rebasing: buffer[..<count])) else { return -1 }
                return index.units.existingNumber(of: UnsafeBufferPointer(rebasing: buffer[..<count])).map { Int32($0) }
                    ?? -1
            }
        }
        return known ?? unit(ofHard: text[range])
    }

    private mutating func unit(ofHard word: ArraySlice<UInt8>) -> Int32 {
        if hard.isFull {
            hard = WordTable(limit: 100_000)
            unitsOfHard.removeAll(keepingCapacity: true)
        }
        let number = word.withUnsafeBufferPointer { hard.number(of: $0) }
        if number == unitsOfHard.count {
            var key: [UInt8] = []
            _ = WordKey.make(word, into: &key)
            unitsOfHard.append(index.units.existingNumber(of: key).map { Int32($0) } ?? -1)
        }
        return unitsOfHard[number]
    }

    // MARK: Words

    /// The longest term that begins at a word becomes a match; the word after it, or after this one.
    private mutating func follow(_ first: Int32, from start: Int, _ text: [UInt8], into matches: inout [Match]) -> Int {
        var node = first
        var last = start
        var best: (last: Int, match: Match)?
        while true {
            if let match = match(node, start, last, text) { best = (last, match) }
            guard index.words.isInner(node), last + 1 < words.count else { break }
            let gap = Int(words[last].upper)..<Int(words[last + 1].lower)
            if !(gap.count == 1 && text[gap.lowerBound] == 0x20), Gap(text[gap]) == .apart { break }
            let unit = unit(of: last + 1, text)
            guard unit >= 0 else { break }
            node = index.words.child(of: node, UInt32(bitPattern: unit))
            guard node >= 0 else { break }
            last += 1
        }
        guard let best else { return start + 1 }
        if isTerm(best.match) { matches.append(best.match) }
        return best.last + 1
    }

    /// The first term at a node whose marks between and around words stand here, too; else a phrase that excludes one.
    private func match(_ node: Int32, _ start: Int, _ last: Int, _ text: [UInt8]) -> Match? {
        var number = index.firstPattern(atWordNode: node)
        var excluding: Match?
        while number >= 0 {
            if let match = match(of: number, start, last, text) {
                if isTerm(match) { return match }
                excluding = match
            }
            number = index.pattern(after: number)
        }
        return excluding
    }

    private func match(of number: Int32, _ start: Int, _ last: Int, _ text: [UInt8]) -> Match? {
        let pattern = index.patterns[Int(number)]
        guard gapsFit(number, pattern, start, last, text) else { return nil }
        let lower = Int(words[start].lower)
        let upper = Int(words[last].upper)
        guard pattern.flags.contains(.edges), let edges = index.edges(of: number) else {
            return Match(lower: lower, upper: upper, pattern: number)
        }
        guard text[..<lower].suffix(edges.before.count).elementsEqual(edges.before),
            text[upper...].starts(with: edges.after)
        else { return nil }
        return Match(lower: lower - edges.before.count, upper: upper + edges.after.count, pattern: number)
    }

    /// Not a phrase in which a term is not meant.
    private func isTerm(_ match: Match) -> Bool {
        !index.hasExclusions || !index.patterns[Int(match.pattern)].flags.contains(.excludes)
    }

    private func gapsFit(_ number: Int32, _ pattern: Pattern, _ start: Int, _ last: Int, _ text: [UInt8]) -> Bool {
        guard last > start else { return true }
        let rules = pattern.flags.contains(.unusualGaps) ? index.gaps(of: number) : nil
        for place in start..<last {
            let gap = Int(words[place].upper)..<Int(words[place + 1].lower)
            if rules == nil, gap.count == 1, text[gap.lowerBound] == 0x20 { continue }
            let rule = rules.flatMap { place - start < $0.count ? $0[place - start] : nil } ?? .plain
            guard rule.allows(Gap(text[gap]), before: text[gap.upperBound...]) else { return false }
        }
        return true
    }

    // MARK: Scripts without spaces

    private func scan(_ run: PlacedWord, _ text: [UInt8], into matches: inout [Match]) {
        guard !roots.isEmpty else { return }
        var place = Int(run.lower)
        while place < Int(run.upper) {
            let lower = place
            let first = UTF8Scalar.next(in: text[...], at: &place)
            let folded = UnspacedText.folded(first)
            let node = folded < 0x10000 ? roots[Int(folded)] : index.scalars.child(of: PackedTrie.root, folded)
            guard node >= 0, UnspacedText.mayBegin(first, after: UTF8Scalar.previous(in: text, before: lower)),
                let match = longest(node, lower: lower, from: place, first, text)
            else { continue }
            if isTerm(match) { matches.append(match) }
            place = match.upper
        }
    }

    private func longest(_ start: Int32, lower: Int, from: Int, _ first: UInt32, _ text: [UInt8]) -> Match? {
        var (node, at, last, count) = (start, from, first, 1)
        var best: Match?
        while true {
            let number = index.firstPattern(atScalarNode: node)
            if number >= 0, count >= UnspacedText.leastLength(last), UnspacedText.mayEnd(last, text, at) {
                best = Match(lower: lower, upper: at, pattern: number)
            }
            guard index.scalars.isInner(node), at < text.count else { return best }
            var next = at
            var scalar = UTF8Scalar.next(in: text[...], at: &next)
            while UnspacedText.isSeparator(scalar), next < text.count {
                scalar = UTF8Scalar.next(in: text[...], at: &next)
            }
            node = index.scalars.child(of: node, UnspacedText.folded(scalar))
            guard node >= 0 else { return best }
            (at, last, count) = (next, scalar, count + 1)
        }
    }
}

/// Tells of most words that they are none of some words of terms: a bit for a hash of each that is.
struct WordFilter: Sendable {
    private let bits: [UInt64]
    private let mask: UInt32

    /// Of the words that `isChosen`.
    init(_ index: GlossaryIndex, _ isChosen: (Int) -> Bool) {
        let chosen = (0..<index.units.count).filter(isChosen)
        var size = 1 << 12
        while size < chosen.count * 12 { size *= 2 }
        var bits = [UInt64](repeating: 0, count: size >> 6)
        let mask = UInt32(size - 1)
        for unit in chosen {
            let bit = Int(WordHash.of(index.units.bytes(unit).buffer) & mask)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        self.bits = bits
        self.mask = mask
    }

    @inline(__always)
    func mayContain(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let bit = Int(WordHash.of(word) & mask)
        return (bits[bit >> 6] >> UInt64(bit & 63)) & 1 == 1
    }
}

extension GapRule {
    /// Whether what stands between two words of a text fits; `rest` is the text from the second word on.
    func allows(_ gap: Gap, before rest: ArraySlice<UInt8>) -> Bool {
        switch (gap, self) {
        case (.plain, .plain), (.plain, .dash), (.spacedDash, .dash): true
        // A mark that is only punctuation may be missing: St Petersburg.
        case (.plain, .marks(let marks)): marks == [0x2E] || marks == [0x2C]
        case (.marks(let found), .marks(let marks)): found == marks
        // Before a number a dash may stand: «Северный поток — 2».
        case (.spacedDash, .plain): rest.first.map { (0x30...0x39).contains($0) } ?? false
        default: false
        }
    }
}
