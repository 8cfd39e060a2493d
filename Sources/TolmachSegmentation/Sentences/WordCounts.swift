// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// How a stretch of the document writes its words: in lower case or with a capital, with a full stop or without.
///
/// The document is counted in stretches of a fixed size from its start, so that what is known at a candidate depends on the
/// document alone. Words are told apart by a hash; that two share one is seldom, and does no more than miscount.
struct WordCounts {
    /// Bytes that are counted together.
    static let stretch = 1 << 18
    private static let longestWord = 32

    /// How often a word was seen, up to a few times.
    struct Count {
        var bits: UInt16 = 0

        /// In lower case; 15 at most.
        var lower: Int { Int(bits & 15) }
        /// With a capital where no end mark stands before it; 15 at most.
        var capital: Int { Int(bits >> 4 & 15) }
        /// Without a full stop; 7 at most.
        var plain: Int { Int(bits >> 8 & 7) }
        /// With one; 7 at most.
        var stopped: Int { Int(bits >> 11 & 7) }
        /// With one, and lower case or a comma after it; 3 at most.
        var stoppedWithin: Int { Int(bits >> 14) }

        mutating func addLower() { if lower < 15 { bits += 1 } }
        mutating func addCapital() { if capital < 15 { bits += 1 << 4 } }
        mutating func addPlain() { if plain < 7 { bits += 1 << 8 } }
        mutating func addStopped() { if stopped < 7 { bits += 1 << 11 } }
        mutating func addStoppedWithin() { if stoppedWithin < 3 { bits += 1 << 14 } }
    }

    private var hashes: [UInt32] = []
    private var counts: [Count] = []
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

    /// The count of a word, by its hash.
    @inline(__always)
    func of(_ hash: UInt32) -> Count {
        guard !hashes.isEmpty else { return Count() }
        let mask = hashes.count - 1
        var slot = Int(hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return counts[slot] }
            slot = (slot + 1) & mask
        }
        return Count()
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
            counts = [Count](repeating: Count(), count: size)
        }
        free = size / 4 * 3
        let kinds = Self.kinds
        let end = range.upperBound
        var offset = range.lowerBound
        while offset < end, text[offset] & 0xC0 == 0x80 { offset += 1 }
        while offset < end {
            guard kinds[Int(text[offset])] != 0 else {
                offset += 1
                // The rest of a mark of several bytes.
                while offset < end, text[offset] & 0xC0 == 0x80 { offset += 1 }
                continue
            }
            let start = offset
            var kind = SentenceClass.lower
            var hash = Self.seed
            let byte = text[start]
            if byte >= 0x80 {
                // Cyrillic letters, without a look into the tables.
                if byte == 0xD0, text[start + 1] >= 0x90 {
                    let second = text[start + 1]
                    if second < 0xB0 {
                        kind = .upper
                        hash = (hash ^ (second < 0xA0 ? 0xD0 : 0xD1)) &* Self.factor
                        hash = (hash ^ UInt32(second < 0xA0 ? second + 0x20 : second - 0x20)) &* Self.factor
                        offset += 2
                    }
                } else if byte != 0xD1 || text[start + 1] >= 0xA0 {
                    kind = reader.classAt(text, start).0
                    if kind == .upper { (hash, offset) = Self.begin(text, start) }
                }
            } else if byte < 0x5B {
                kind = byte < 0x41 ? .digit : .upper
                hash = (hash ^ UInt32(byte | 0x20)) &* Self.factor
                offset += 1
            }
            while offset < end, kinds[Int(text[offset])] != 0 {
                hash = (hash ^ UInt32(text[offset])) &* Self.factor
                offset += 1
            }
            guard offset - start <= Self.longestWord else { continue }
            let slot = slot(of: Self.finished(hash))
            guard slot >= 0 else { continue }
            var count = counts[slot]
            if kind == .lower { count.addLower() } else if kind == .upper, isWithin(text, start) { count.addCapital() }
            if offset < end, text[offset] == 0x2E {
                count.addStopped()
                if goesOn(text, offset + 1, end, &reader) { count.addStoppedWithin() }
            } else {
                count.addPlain()
            }
            counts[slot] = count
        }
    }

    /// The slot of a word, which is made if there is none; -1 if the table is full.
    @inline(__always)
    private mutating func slot(of hash: UInt32) -> Int {
        let mask = hashes.count - 1
        var slot = Int(hash) & mask
        while hashes[slot] != hash {
            if hashes[slot] == 0 {
                guard free > 0 else { return -1 }
                free -= 1
                hashes[slot] = hash
                counts[slot] = Count()
                break
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// Whether a word stands within a sentence: a space and no end mark before it.
    @inline(__always)
    private func isWithin(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start > 1, text[start - 1] == 0x20 else { return false }
        let byte = text[start - 2]
        return byte == 0x2C || Self.kinds[Int(byte)] != 0 || byte & 0xC0 == 0x80
    }

    /// Whether lower case or a comma follows a full stop.
    @inline(__always)
    private func goesOn(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ reader: inout TextReader) -> Bool {
        guard start + 1 < end else { return false }
        if text[start] == 0x2C { return true }
        guard text[start] == 0x20 else { return false }
        let byte = text[start + 1]
        return byte < 0x80 ? 0x61...0x7A ~= byte : byte >= 0xC3 && reader.classAt(text, start + 1).0 == .lower
    }

    /// The hash of a folded capital, and where it ends.
    private static func begin(_ text: Span<UInt8>, _ start: Int) -> (UInt32, Int) {
        let (scalar, length) = decodeScalar(text, at: start)
        var hash = seed
        if let folded = Unicode.Scalar(Characters.foldedCase(scalar)), let bytes = UTF8.encode(folded) {
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* factor }
        }
        return (hash, start + length)
    }

    private static let seed: UInt32 = 0x811C_9DC5
    private static let factor: UInt32 = 0x0100_0193

    @inline(__always)
    private static func finished(_ hash: UInt32) -> UInt32 {
        let mixed = (hash ^ hash >> 15) &* 0x2C1B_3C6D
        return (mixed ^ mixed >> 13) | 1
    }

    /// The hash of the word that ends at an offset.
    static func hash(_ text: Span<UInt8>, endingAt end: Int, _ reader: inout TextReader) -> UInt32 {
        var start = end
        while start > 0, end - start <= longestWord, kinds[Int(text[start - 1])] != 0 { start -= 1 }
        guard start < end, text[start] < 0x80 || text[start] >= 0xC3, reader.classAt(text, start).0 == .upper else {
            return finished(hash(seed, text, start, end))
        }
        let (first, offset) = begin(text, start)
        return finished(hash(first, text, offset, end))
    }

    /// The hash of a word's folded spelling.
    static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        finished(hash(seed, text, start, end))
    }

    @inline(__always)
    private static func hash(_ first: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        var hash = first
        var offset = start
        while offset < end {
            hash = (hash ^ UInt32(text[offset])) &* factor
            offset += 1
        }
        return hash
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self < 2 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
