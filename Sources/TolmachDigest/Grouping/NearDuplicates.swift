// SPDX-License-Identifier: Apache-2.0

/// Stories that repeat another almost word by word: one wire story in several papers.
///
/// Shingles of five words (Broder 1997); a story is a duplicate where half of its shingles stand in an earlier one.
struct Shingles: Sendable {
    private let hashes: Set<UInt64>

    private static let words = 5
    private static let share = 0.5
    /// A text with fewer shingles is no story.
    private static let least = 8

    /// From the hashes of a text's folded words, in order.
    init(_ words: [UInt64]) {
        var hashes: Set<UInt64> = []
        if words.count >= Self.words {
            for start in 0...words.count - Self.words {
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for word in words[start..<start + Self.words] {
                    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                    hash ^= hash >> 29
                }
                hashes.insert(hash)
            }
        }
        self.hashes = hashes
    }

    /// Whether this repeats the other, or the other is repeated in it.
    func repeats(_ other: Shingles) -> Bool {
        let (small, large) = hashes.count < other.hashes.count ? (hashes, other.hashes) : (other.hashes, hashes)
        guard small.count >= Self.least else { return false }
        return Double(small.count { large.contains($0) }) >= Self.share * Double(small.count)
    }
}
