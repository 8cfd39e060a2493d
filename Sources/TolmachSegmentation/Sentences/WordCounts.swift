// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// How often a stretch of the document holds a word in lower case, and without a full stop after it.
///
/// The document is counted in stretches of a fixed size from its start, so that what is known at a candidate depends on the
/// document alone. Words are told apart by a hash; that two share one is seldom, and does no more than miscount.
struct WordCounts {
    /// Bytes that are counted together.
    static let stretch = 1 << 18
    private static let longestWord = 32

    private var hashes: [UInt32] = []
    /// Twice in lower case: bits 0–1; twice without a full stop: bits 2–3.
    private var counts: [UInt8] = []
    private var free = 0
    private var range = 0..<0

    /// What each ASCII byte and lead byte is: no part of a word, a part, or a lead byte that has to be looked at.
    private static let kinds: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xC1, 0xC3...0xDF, 0xE0, 0xE1, 0xE4...0xFF: 1
        default: 0
        }
    }

    /// Nothing is known until `count` is called.
    mutating func forget() { range = 0..<0 }

    /// Counts the stretch that an offset lies in, unless that is done.
    @inline(__always)
    mutating func count(_ text: Span<UInt8>, around offset: Int, _ reader: inout TextReader) {
        if !range.contains(offset) { read(text, offset, &reader) }
    }

    /// How often a word was seen in lower case: 0, 1, or 2 for more.
    func inLowerCase(_ hash: UInt32) -> UInt8 { find(hash) & 3 }

    /// How often a word was seen without a full stop: 0, 1, or 2 for more.
    func withoutStop(_ hash: UInt32) -> UInt8 { find(hash) >> 2 & 3 }

    @inline(__always)
    private func find(_ hash: UInt32) -> UInt8 {
        guard !hashes.isEmpty else { return 0 }
        let mask = hashes.count - 1
        var slot = Int(hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return counts[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    @inline(never)
    private mutating func read(_ text: Span<UInt8>, _ offset: Int, _ reader: inout TextReader) {
        let first = offset / Self.stretch * Self.stretch
        range = first..<min(text.count, first + Self.stretch)
        let size = max(64, (range.count / 4).nextPowerOfTwo)
        if hashes.count == size {
            for slot in 0..<size { hashes[slot] = 0 }
        } else {
            hashes = [UInt32](repeating: 0, count: size)
            counts = [UInt8](repeating: 0, count: size)
        }
        free = size / 4 * 3
        let kinds = Self.kinds
        let end = range.upperBound
        var offset = range.lowerBound
        while offset < end, text[offset] & 0xC0 == 0x80 { offset += 1 }
        while offset < end {
            guard kinds[Int(text[offset])] != 0 else {
                offset += 1
                continue
            }
            let start = offset
            var hash = Self.seed
            while offset < end, kinds[Int(text[offset])] != 0 {
                hash = (hash ^ UInt32(text[offset])) &* Self.factor
                offset += 1
            }
            guard offset - start <= Self.longestWord else { continue }
            let byte = text[start]
            let isLower =
                byte < 0x80 ? byte >= 0x61 : byte >= 0xC3 && reader.classAt(text, start).0 == .lower
            let isStopped = offset < end && text[offset] == 0x2E
            add(Self.finished(hash), isLower, isStopped)
        }
    }

    @inline(__always)
    private mutating func add(_ hash: UInt32, _ isLower: Bool, _ isStopped: Bool) {
        let mask = hashes.count - 1
        var slot = Int(hash) & mask
        while hashes[slot] != hash {
            if hashes[slot] == 0 {
                guard free > 0 else { return }
                free -= 1
                hashes[slot] = hash
                counts[slot] = 0
                break
            }
            slot = (slot + 1) & mask
        }
        var count = counts[slot]
        if isLower, count & 3 < 2 { count += 1 }
        if !isStopped, count >> 2 < 2 { count += 4 }
        counts[slot] = count
    }

    private static let seed: UInt32 = 0x811C_9DC5
    private static let factor: UInt32 = 0x0100_0193

    @inline(__always)
    private static func finished(_ hash: UInt32) -> UInt32 {
        let mixed = (hash ^ hash >> 15) &* 0x2C1B_3C6D
        return (mixed ^ mixed >> 13) | 1
    }

    /// The hash of the word that ends at an offset.
    static func hash(_ text: Span<UInt8>, endingAt end: Int) -> UInt32 {
        var start = end
        while start > 0, end - start <= longestWord, kinds[Int(text[start - 1])] != 0 { start -= 1 }
        return hash(text, start, end)
    }

    /// The hash of a word's bytes.
    @inline(__always)
    static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        var hash = seed
        var offset = start
        while offset < end {
            hash = (hash ^ UInt32(text[offset])) &* factor
            offset += 1
        }
        return finished(hash)
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self < 2 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
