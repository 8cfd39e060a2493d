// SPDX-License-Identifier: Apache-2.0

/// Some words of a `SpelledNames` by where they are in the order of its trie, a bit each: whether any is in a range is asked for every cell of a walk.
struct SoughtPlaces {
    private var bits: [UInt64]
    /// Which bits are set, ascending.
    private var places: [Int32] = []

    /// For places below `count`; none of them at first.
    init(count: Int) { bits = [UInt64](repeating: 0, count: count / 64 + 1) }

    /// Takes some places, ascending, instead of those at hand.
    mutating func fill(_ places: [Int32]) {
        for place in self.places { bits[Int(place) >> 6] = 0 }
        for place in places { bits[Int(place) >> 6] |= 1 << UInt64(place & 63) }
        self.places = places
    }

    /// Whether any is in a range.
    @inline(__always)
    func hasAny(in range: Range<Int32>) -> Bool {
        guard !range.isEmpty else { return false }
        // Mostly there are few.
        if places.count <= 4 {
            for place in places where place >= range.lowerBound { return place < range.upperBound }
            return false
        }
        let (first, last) = (Int(range.lowerBound) >> 6, Int(range.upperBound - 1) >> 6)
        return bits.withUnsafeBufferPointer { bits in
            precondition(first >= 0 && last < bits.count)  // proven: places of the trie that `count` is of
            var mask = UInt64.max << UInt64(range.lowerBound & 63)
            for word in first..<last {
                if bits[word] & mask != 0 { return true }
                mask = .max
            }
            mask &= .max >> UInt64(63 - (range.upperBound - 1) & 63)
            return bits[last] & mask != 0
        }
    }

    /// Appends those in a range, ascending.
    func append(in range: Range<Int32>, to list: inout [Int32]) {
        guard !range.isEmpty else { return }
        for word in Int(range.lowerBound) >> 6...Int(range.upperBound - 1) >> 6 {
            var left = bits[word]
            while left != 0 {
                let place = Int32(word << 6 | left.trailingZeroBitCount)
                left &= left &- 1
                if range.contains(place) { list.append(place) }
            }
        }
    }
}
