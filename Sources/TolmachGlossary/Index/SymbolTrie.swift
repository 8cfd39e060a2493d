// SPDX-License-Identifier: Apache-2.0

/// A trie over numbers (units of words, or scalars) that grows: by node what leads to it, and a hash table of nodes. A step is one probe.
struct SymbolTrie: Sendable {
    static let root: Int32 = 0

    /// By node; the root has none.
    private var parents: [Int32] = [-1]
    private var symbols: [UInt32] = [0]
    /// Nodes by the hash of parent and symbol; 0 where none is.
    private var slots: [Int32]
    /// Whether a node has any child.
    private(set) var isInner: [Bool] = [false]

    var nodeCount: Int32 { Int32(truncatingIfNeeded: parents.count) }

    init(expectedEdges: Int) {
        var size = 64
        while size < expectedEdges * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
    }

    private static func hash(_ node: Int32, _ symbol: UInt32) -> Int {
        let product = (UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product ^ product >> 32)
    }

    private func slot(_ node: Int32, _ symbol: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(node, symbol) & mask
        while slots[slot] != 0, parents[Int(slots[slot])] != node || symbols[Int(slots[slot])] != symbol {
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// The child of a node, or -1.
    func child(of node: Int32, _ symbol: UInt32) -> Int32 {
        let found = slots[slot(node, symbol)]
        return found == 0 ? -1 : found
    }

    /// The child of a node, made if it is not there.
    mutating func addChild(of node: Int32, _ symbol: UInt32) -> Int32 {
        let place = slot(node, symbol)
        if slots[place] != 0 { return slots[place] }
        let child = nodeCount
        parents.append(node)
        symbols.append(symbol)
        isInner.append(false)
        isInner[Int(node)] = true
        slots[place] = child
        if parents.count * 2 > slots.count { grow() }
        return child
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for node in 1..<parents.count { slots[slot(parents[node], symbols[node])] = Int32(truncatingIfNeeded: node) }
    }
}
