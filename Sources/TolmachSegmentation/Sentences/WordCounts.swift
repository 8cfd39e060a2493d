// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// How a stretch of the document writes its words: in lower case or with a capital, with a full stop or without.
///
/// The document is counted in stretches of a fixed size from its start, so that what is known at a candidate depends on the
/// document alone. Words are told apart by a hash; that two share one is seldom, and does no more than miscount.
struct WordCounts {
    /// Bytes that are counted together.
    static let stretch = 1 << 18
    static let longestWord = 32

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

        mutating func addLower() { bits &+= lower < 15 ? 1 : 0 }
        mutating func addCapital() { bits &+= capital < 15 ? 1 << 4 : 0 }
        mutating func addPlain() { bits &+= plain < 7 ? 1 << 8 : 0 }
        mutating func addStopped() { bits &+= stopped < 7 ? 1 << 11 : 0 }
        mutating func addStoppedWithin() { bits &+= stoppedWithin < 3 ? 1 << 14 : 0 }
    }

    /// The high half of a word's hash and its count, which is never 0; 0 where no word is. Small, so that the processor
    /// keeps it at hand.
    var slots: [UInt32] = []
    /// How many more words there is room for when a stretch begins.
    private(set) var free = 0
    private(set) var range = 0..<0

    /// Nothing is known until `count` is called.
    mutating func forget() { range = 0..<0 }

    /// Counts the stretch that an offset lies in, unless that is done.
    @inline(__always)
    mutating func count(_ text: Span<UInt8>, _ map: ByteMap, around offset: Int, _ reader: inout TextReader) {
        guard !range.contains(offset) else { return }
        let first = offset / Self.stretch * Self.stretch
        range = first..<min(text.count, first + Self.stretch)
        read(text, map.ends, range, &reader)
    }

    /// The count of a word, by its hash.
    @inline(__always)
    func of(_ hash: UInt32) -> Count {
        guard !slots.isEmpty else { return Count() }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 16 == hash >> 16 { return Count(bits: UInt16(truncatingIfNeeded: slots[slot])) }
            slot = (slot + 1) & mask
        }
        return Count()
    }

    /// Makes room for the words of a stretch of so many bytes.
    mutating func clear(for bytes: Int) {
        let size = max(64, (bytes / 8).nextPowerOfTwo)
        if slots.count == size {
            for slot in slots.indices { slots[slot] = 0 }
        } else {
            slots = [UInt32](repeating: 0, count: size)
        }
        free = size / 4 * 3
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self < 2 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
