// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Counts words as the evaluation does: after NFKC, a run of letters, marks and digits (categories L, M, N) is a word, and
/// so is each Hiragana, Katakana, Han, Thai, Lao, Khmer and Burmese character.
///
/// Counted from the bytes as they are; what NFKC would make of a code point (™ two letters, ½ two numbers, ำ two characters)
/// is looked up once and kept.
struct WordCounter {
    /// What a code point is once normalized; from `firstSequence` on an index into `sequences`.
    private typealias Class = UInt8
    private static let separator: Class = 0
    private static let letter: Class = 1
    /// A word by itself.
    private static let solo: Class = 2
    /// A character of a word by itself that may join the one before it: か + ゙ is one.
    private static let joining: Class = 3
    private static let firstSequence: Class = 4

    private var pageStarts = [Int32](repeating: -1, count: 0x1100)
    private var classes: [Class] = []
    private var sequences: [[Class]] = []

    private init() {}

    private final class Shared {
        var counter = WordCounter()
    }

    private static let pool = Pool<Shared> { Shared() }

    /// The words of each sentence.
    static func counts(of sentences: [Sentence], in source: SourceText) -> [Int] {
        // A range of another, longer text is cut at this text's end.
        let end = source.utf8.count
        let ranges = sentences.map { min($0.range.lowerBound, end)..<min($0.range.upperBound, end) }
        return source.utf8.withUnsafeBufferPointer { counts(of: ranges, in: $0) }
    }

    /// The words of a text.
    static func count(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { counts(of: [0..<$0.count], in: $0)[0] }
    }

    private static func counts(of ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        // Neither making a counter nor counting fails.
        (try? pool.withItem { shared in ranges.map { shared.counter.count(bytes, $0) } }) ?? ranges.map { _ in 0 }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var inWord = false
        var previous: UInt32 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let lead = bytes[index]
            if lead < 0x80 {
                let isLetter = (lead | 0x20) &- 0x61 < 26 || lead &- 0x30 < 10
                if isLetter, !inWord { count += 1 }
                inWord = isLetter
                previous = 0
                index += 1
                continue
            }
            let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index + length <= range.upperBound else { break }
            var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
            for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
            index += length
            let scalarClass = self.scalarClass(scalar)
            if scalarClass >= Self.firstSequence {
                for part in sequences[Int(scalarClass - Self.firstSequence)] { Self.add(part, &count, &inWord) }
            } else if scalarClass != Self.joining || !Self.join(previous, scalar) {
                Self.add(scalarClass, &count, &inWord)
            }
            previous = scalar
        }
        return count
    }

    private static func add(_ scalarClass: Class, _ count: inout Int, _ inWord: inout Bool) {
        switch scalarClass {
        case separator: inWord = false
        case letter:
            if !inWord { count += 1 }
            inWord = true
        default:
            count += 1
            inWord = false
        }
    }

    private mutating func scalarClass(_ scalar: UInt32) -> Class {
        // The large blocks in which every code point is alike.
        if (0x4E00..<0xA000).contains(scalar) { return Self.solo }
        if (0xAC00...0xD7A3).contains(scalar) { return Self.letter }
        let page = Int(scalar >> 8)
        if pageStarts[page] < 0 { makePage(page) }
        return classes[Int(pageStarts[page]) + Int(scalar & 0xFF)]
    }

    private mutating func makePage(_ page: Int) {
        pageStarts[page] = Int32(classes.count)
        for scalar in UInt32(page) << 8..<UInt32(page + 1) << 8 { classes.append(makeClass(scalar)) }
    }

    private mutating func makeClass(_ scalar: UInt32) -> Class {
        guard let unicode = Unicode.Scalar(scalar) else { return Self.separator }
        // Case folding, which this form adds to NFKC, makes letters of letters. It drops what is invisible; that stays.
        let normalized = MatchForm.nfkcCaseFold(unicode)
        let parts = normalized.isEmpty ? [Self.plainClass(unicode)] : normalized.map(Self.plainClass)
        if let only = parts.first, parts.count == 1 { return only }
        if parts.allSatisfy({ $0 == Self.letter }) { return Self.letter }
        if parts.allSatisfy({ $0 == Self.separator }) { return Self.separator }
        if let known = sequences.firstIndex(of: parts) { return Self.firstSequence + Class(known) }
        guard sequences.count < 250 else { return Self.letter }
        sequences.append(parts)
        return Self.firstSequence + Class(sequences.count - 1)
    }

    private static func plainClass(_ scalar: Unicode.Scalar) -> Class {
        // 1 to 5 letters, 6 to 8 marks, 9 to 11 numbers.
        guard (1...11).contains(Characters.generalCategory(scalar.value)) else { return separator }
        switch scalar.value {
        case 0x3099, 0x309A, 0x102E: return joining
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F,
            0x0E00...0x0E7F, 0x0E80...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F:
            return solo
        default: return letter
        }
    }

    /// Whether normalization makes one character of two.
    private static func join(_ first: UInt32, _ second: UInt32) -> Bool {
        guard let first = Unicode.Scalar(first), let second = Unicode.Scalar(second), first.value != 0 else {
            return false
        }
        return MatchForm.nfkcCaseFold(first, second).count == 1
    }
}

/// Normalization of a code point or two, for tables.
private enum MatchForm {
    static func nfkcCaseFold(_ scalars: Unicode.Scalar...) -> [Unicode.Scalar] {
        var text = String(String.UnicodeScalarView(scalars))
        let bytes = text.withUTF8 { (try? Normalizer.normalize($0, .nfkcCaseFold, edits: false).text) ?? Array($0) }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
}
