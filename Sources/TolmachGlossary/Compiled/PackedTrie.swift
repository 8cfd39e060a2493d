// SPDX-License-Identifier: Apache-2.0

/// A trie over numbers in a compiled index: level by level, the children of a node side by side in the order of their symbols.
struct PackedTrie: Sendable {
    static let root: Int32 = 0

    /// By node: what leads to it.
    private let symbols: Row<UInt32>
    /// By node: its first child; they end where those of the next node begin.
    private let firstChild: Row<UInt32>

    init(symbols: Row<UInt32>, firstChild: Row<UInt32>) {
        self.symbols = symbols
        self.firstChild = firstChild
    }

    var nodeCount: Int { symbols.count }

    /// Whether a node has any child.
    @inline(__always)
    func isInner(_ node: Int32) -> Bool { firstChild[Int(node)] < firstChild[Int(node) + 1] }

    /// The child of a node, or -1.
    func child(of node: Int32, _ symbol: UInt32) -> Int32 {
        var low = Int(firstChild[Int(node)])
        var high = Int(firstChild[Int(node) + 1])
        while low < high {
            let middle = (low + high) / 2
            let found = symbols[middle]
            if found == symbol { return Int32(truncatingIfNeeded: middle) }
            if found < symbol { low = middle + 1 } else { high = middle }
        }
        return -1
    }
}
