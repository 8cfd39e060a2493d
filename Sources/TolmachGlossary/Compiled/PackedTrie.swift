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
        // Halved without branches, which no processor could guess.
        var first = Int(firstChild[Int(node)])
        var count = Int(firstChild[Int(node) + 1]) - first
        guard count > 0 else { return -1 }
        while count > 1 {
            let half = count / 2
            first += symbols[first + half] <= symbol ? half : 0
            count -= half
        }
        return symbols[first] == symbol ? Int32(truncatingIfNeeded: first) : -1
    }
}
