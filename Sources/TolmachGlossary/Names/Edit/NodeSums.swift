// SPDX-License-Identifier: Apache-2.0

/// Sums by node, most of which are nothing, and which are not. What the loop of `PrefixWalk` writes to; its owner keeps nodes within `count`.
final class NodeSums {
    private let sums: UnsafeMutablePointer<Float>
    /// The nodes whose sums are not 0, a bit each, and the words of these bits that are not 0.
    private let bits: UnsafeMutablePointer<UInt64>
    private let words: UnsafeMutablePointer<UInt64>
    private let count: Int
    private let wordCount: Int

    init(_ count: Int) {
        self.count = count
        wordCount = count / 4096 + 1
        sums = .allocate(capacity: count)
        sums.initialize(repeating: 0, count: count)
        bits = .allocate(capacity: count / 64 + 1)
        bits.initialize(repeating: 0, count: count / 64 + 1)
        words = .allocate(capacity: wordCount)
        words.initialize(repeating: 0, count: wordCount)
    }

    deinit {
        sums.deallocate()
        bits.deallocate()
        words.deallocate()
    }

    @inline(__always)
    func add(_ value: Float, to node: Int) {
        precondition(UInt(bitPattern: node) < UInt(bitPattern: count))  // proven: nodes of the graph that `count` is of
        sums[node] += value
        bits[node >> 6] |= 1 << UInt64(node & 63)
        words[node >> 12] |= 1 << UInt64((node >> 6) & 63)
    }

    /// The bytes that it takes.
    var footprint: Int { 4 * count + 8 * (count / 64 + 1 + wordCount) }

    var isEmpty: Bool { (0..<wordCount).allSatisfy { words[$0] == 0 } }

    /// The first node with a sum, which is nothing from then on; nil when there is none. No sum is added to an earlier node: `high` says from where on there may be some.
    @inline(__always)
    func takeFirst(from high: inout Int) -> (node: Int, sum: Float)? {
        while high < wordCount {
            if words[high] == 0 {
                high += 1
                continue
            }
            let word = high << 6 | words[high].trailingZeroBitCount
            let node = word << 6 | bits[word].trailingZeroBitCount
            bits[word] &= bits[word] &- 1
            if bits[word] == 0 { words[high] &= words[high] &- 1 }
            let sum = sums[node]
            sums[node] = 0
            return (node, sum)
        }
        return nil
    }
}
