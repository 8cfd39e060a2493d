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

    /// The symbols that lead on from the root, each with its node.
    var ofRoot: [(symbol: UInt32, node: Int32)] {
        (Int(firstChild[0])..<Int(firstChild[1])).map { (symbols[$0], Int32(truncatingIfNeeded: $0)) }
    }

    /// What a trie becomes here, and the old number of each node.
    static func pack(_ trie: SymbolTrie) -> (symbols: [UInt32], firstChild: [UInt32], order: [Int32]) {
        let count = Int(trie.nodeCount)
        var groups = [Int32](repeating: 0, count: count + 1)
        trie.forEachEdge { parent, _, _ in groups[Int(parent) + 1] += 1 }
        for node in 0..<count { groups[node + 1] += groups[node] }
        var edges = [(symbol: UInt32, child: Int32)](repeating: (0, 0), count: max(count - 1, 0))
        var next = groups
        trie.forEachEdge { parent, symbol, child in
            edges[Int(next[Int(parent)])] = (symbol, child)
            next[Int(parent)] += 1
        }
        var order: [Int32] = [root]
        var symbols: [UInt32] = [0]
        var firstChild: [UInt32] = []
        order.reserveCapacity(count)
        symbols.reserveCapacity(count)
        firstChild.reserveCapacity(count + 1)
        for place in 0..<count {
            let old = Int(order[place])
            firstChild.append(UInt32(order.count))
            let group = Int(groups[old])..<Int(groups[old + 1])
            if group.count > 1 { edges[group].sort { $0.symbol < $1.symbol } }
            for edge in edges[group] {
                symbols.append(edge.symbol)
                order.append(edge.child)
            }
        }
        firstChild.append(UInt32(count))
        return (symbols, firstChild, order)
    }
}
