// SPDX-License-Identifier: Apache-2.0

/// A trie over numbers (units of words, or scalars), in one open hash table of edges: a step is one probe.
struct SymbolTrie: Sendable {
    static let root: Int32 = 0

    private var keys: [UInt64]
    private var children: [Int32]
    private var edgeCount = 0
    private(set) var nodeCount: Int32 = 1
    /// Whether a node has any child.
    private(set) var isInner: [Bool] = [false]

    private static let free = UInt64.max

    init(expectedEdges: Int) {
        var size = 64
        while size < expectedEdges * 2 { size *= 2 }
        keys = [UInt64](repeating: Self.free, count: size)
        children = [Int32](repeating: -1, count: size)
    }

    private static func key(_ node: Int32, _ symbol: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(symbol)
    }

    private func slot(_ key: UInt64) -> Int {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    /// The child of a node, or -1.
    @inline(__always)
    func child(of node: Int32, _ symbol: UInt32) -> Int32 { children[slot(Self.key(node, symbol))] }

    /// All edges, in no order.
    func forEachEdge(_ body: (_ parent: Int32, _ symbol: UInt32, _ child: Int32) -> Void) {
        for slot in keys.indices where keys[slot] != Self.free {
            let key = keys[slot]
            body(Int32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key), children[slot])
        }
    }

    /// The child of a node, made if it is not there.
    mutating func addChild(of node: Int32, _ symbol: UInt32) -> Int32 {
        let key = Self.key(node, symbol)
        let found = slot(key)
        if children[found] >= 0 { return children[found] }
        let child = nodeCount
        nodeCount += 1
        isInner.append(false)
        isInner[Int(node)] = true
        keys[found] = key
        children[found] = child
        edgeCount += 1
        if edgeCount * 2 > keys.count { grow() }
        return child
    }

    private mutating func grow() {
        let (oldKeys, oldChildren) = (keys, children)
        keys = [UInt64](repeating: Self.free, count: oldKeys.count * 2)
        children = [Int32](repeating: -1, count: oldKeys.count * 2)
        for index in oldKeys.indices where oldKeys[index] != Self.free {
            let place = slot(oldKeys[index])
            keys[place] = oldKeys[index]
            children[place] = oldChildren[index]
        }
    }
}
