// SPDX-License-Identifier: Apache-2.0

/// Names of one script in one trie, laid out so that a search is one walk over an array that leaves out hopeless branches.
final class EditTrie: Sendable {
    struct Node: Sendable {
        var depth: Int32
        /// The node after the last one below this.
        var end: Int32
        /// Where its entries begin and end in `entries`.
        var firstEntry: Int32
        var lastEntry: Int32
        /// The probability of the letters up to here, whatever stands beside them.
        var marginal: Double
    }

    /// In the order of a walk from the root; a node's first child comes right after it.
    let nodes: [Node]
    /// By node, `side.longest` each: the chunks that end in it, by their numbers in this trie; -1: none.
    let chunks: [Int32]
    /// By node, `side.longest` each: how likely the letters before such a chunk are over how likely they are with it.
    let parts: [Float]
    /// By number in the table's side: the number in this trie, or -1. Empty where it is not kept.
    let numbers: [Int32]
    /// How many chunks the trie has; 0 is the empty one.
    var chunkCount: Int { sideNumbers.count }
    /// By number in this trie: the number in the table's side.
    let sideNumbers: [Int32]
    /// Numbers of names, by node.
    let entries: [Int32]
    let depth: Int

    /// `numbers` are as many as the side has chunks, some 20 KB: only a graph asks for them.
    init(_ names: [NameLetters], _ side: EditTable.Side, keepsNumbers: Bool = true) {
        var nodes: [Node] = []
        var chunks: [Int32] = []
        var parts: [Float] = []
        var numbers = [Int32](repeating: -1, count: side.count)
        var sideNumbers: [Int32] = [0]
        var entries: [Int32] = []
        var depth = 0
        numbers[0] = 0
        // Mostly the first letters decide: as one number they are compared at once.
        let heads = names.map { name in
            (0..<4).reduce(UInt64(0)) { $0 << 16 | ($1 < name.letters.count ? UInt64(name.letters[$1]) : 0) }
        }
        let order = names.indices.sorted {
            if heads[$0] != heads[$1] { return heads[$0] < heads[$1] }
            return names[$0].letters == names[$1].letters
                ? $0 < $1 : names[$0].letters.lexicographicallyPrecedes(names[$1].letters)
        }
        // By depth: the node that the name at hand has there, and how likely the letters before it are.
        var path: [Int] = []
        var likely: [Double] = [1]
        var previous: [UInt16] = []
        let longest = side.longest
        // Half of the letters are a guess; names begin alike.
        let nodeCount = names.reduce(0) { $0 + $1.letters.count } / 2
        nodes.reserveCapacity(nodeCount)
        chunks.reserveCapacity(nodeCount * longest)
        parts.reserveCapacity(nodeCount * longest)
        for name in order {
            let letters = names[name].letters
            var shared = 0
            while shared < letters.count, shared < previous.count, letters[shared] == previous[shared] { shared += 1 }
            while path.count > shared { nodes[path.removeLast()].end = Int32(nodes.count) }
            likely.removeLast(likely.count - 1 - shared)
            for end in shared..<max(shared, letters.count) {
                let ending = side.chunks(endingAt: end + 1, in: letters)
                var marginal = ending[0] < 0 ? likely[end] * EditTable.unseenAlone : 0
                for index in 0..<longest where ending[index] >= 0 {
                    marginal += likely[end - index] * side.marginals[Int(ending[index])]
                }
                marginal = max(marginal, 1e-300)
                path.append(nodes.count)
                likely.append(marginal)
                nodes.append(
                    Node(
                        depth: Int32(end + 1), end: 0, firstEntry: Int32(entries.count),
                        lastEntry: Int32(entries.count), marginal: marginal))
                for index in 0..<longest {
                    let chunk = ending[index]
                    parts.append(end >= index ? Float(likely[end - index] / marginal) : 0)
                    guard chunk >= 0 else {
                        chunks.append(-1)
                        continue
                    }
                    if numbers[Int(chunk)] < 0 {
                        numbers[Int(chunk)] = Int32(sideNumbers.count)
                        sideNumbers.append(chunk)
                    }
                    chunks.append(numbers[Int(chunk)])
                }
            }
            entries.append(Int32(name))
            if let last = path.last { nodes[last].lastEntry = Int32(entries.count) }
            depth = max(depth, letters.count)
            previous = letters
        }
        while let last = path.popLast() { nodes[last].end = Int32(nodes.count) }
        (self.nodes, self.chunks, self.parts, self.numbers) = (nodes, chunks, parts, keepsNumbers ? numbers : [])
        (self.sideNumbers, self.entries, self.depth) = (sideNumbers, entries, depth)
    }
}
