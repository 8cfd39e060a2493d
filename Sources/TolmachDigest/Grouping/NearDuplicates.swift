// SPDX-License-Identifier: Apache-2.0

/// What of a story's wording another story may have too: its shingles of five words (Broder 1997), and the whole.
struct Shingles: Sendable {
    /// Sorted, each once.
    let hashes: [UInt64]
    /// All words in order; nil where there are none.
    let whole: UInt64?

    private static let words = 5
    private static let share = 0.5
    /// A text with fewer shingles is too short to be like another; it may only be the same.
    static let least = 8

    /// From the hashes of a text's folded words, in order.
    init(_ words: [UInt64]) {
        var hashes: [UInt64] = []
        if words.count >= Self.words {
            hashes.reserveCapacity(words.count)
            for start in 0...words.count - Self.words { hashes.append(Self.hash(words[start..<start + Self.words])) }
            hashes.sort()
            var kept = 0
            for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
                hashes[kept] = hash
                kept += 1
            }
            hashes.removeLast(hashes.count - kept)
        }
        self.hashes = hashes
        whole = words.isEmpty ? nil : Self.hash(words[...])
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }

    /// Whether this repeats the other, or the other is repeated in it: half of the shorter stands in the longer.
    func repeats(_ other: Shingles) -> Bool {
        if isSame(as: other) { return true }
        let least = min(hashes.count, other.hashes.count)
        guard least >= Self.least else { return false }
        return Double(common(with: other)) >= Self.share * Double(least)
    }

    /// Whether they are versions of one story: more than half of the longer stands in the shorter. So no story is a copy of two that
    /// have nothing in common, as a round-up of two would be.
    func isCopy(of other: Shingles) -> Bool {
        if isSame(as: other) { return true }
        let (least, most) = (min(hashes.count, other.hashes.count), max(hashes.count, other.hashes.count))
        guard least >= Self.least, 2 * least > most else { return false }
        return 2 * common(with: other) > most
    }

    private func isSame(as other: Shingles) -> Bool { whole != nil && whole == other.whole }

    /// How many shingles are in both. Linear in their number.
    private func common(with other: Shingles) -> Int {
        var (count, mine, its) = (0, 0, 0)
        hashes.withUnsafeBufferPointer { own in
            other.hashes.withUnsafeBufferPointer { others in
                while mine < own.count, its < others.count {
                    let (a, b) = (own[mine], others[its])
                    if a == b { count += 1 }
                    if a <= b { mine += 1 }
                    if b <= a { its += 1 }
                }
            }
        }
        return count
    }
}
