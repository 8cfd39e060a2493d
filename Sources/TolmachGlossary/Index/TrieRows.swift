// SPDX-License-Identifier: Apache-2.0

/// The trie of a compiled index, made of all its rows of symbols at once: level by level, by sorting, the children of a node side by side in
/// the order of their symbols. No hash table, whose places lie all over the memory.
struct TrieRows {
    /// By node (0 is the root): what leads to it.
    private(set) var symbols: [UInt32] = [0]
    /// By node: its first child; after all, the number of nodes.
    private(set) var firstChild: [UInt32] = []
    /// By row: the node where it ends, 0 for an empty one.
    private(set) var nodes: [Int32]
    /// By symbol: the child of the root that it leads to, or -1.
    private(set) var firstNodes: [Int32]

    /// Rows `0..<count`, each a range of `all`; no symbol is negative.
    init(count: Int, of all: [Int32], _ row: (Int) -> Range<Int>) {
        nodes = [Int32](repeating: 0, count: count)
        var largest = -1
        for number in 0..<count where !row(number).isEmpty { largest = max(largest, Int(all[row(number).lowerBound])) }
        firstNodes = [Int32](repeating: -1, count: largest + 1)
        for number in 0..<count where !row(number).isEmpty { firstNodes[Int(all[row(number).lowerBound])] = 0 }
        for symbol in firstNodes.indices where firstNodes[symbol] == 0 {
            firstNodes[symbol] = Int32(truncatingIfNeeded: symbols.count)
            symbols.append(UInt32(truncatingIfNeeded: symbol))
        }
        var children = [UInt32](repeating: 0, count: symbols.count)
        children[0] = UInt32(truncatingIfNeeded: symbols.count - 1)

        // The rows that go on, with where they are and what comes next.
        var entries: [Entry] = []
        for number in 0..<count {
            let range = row(number)
            guard let first = range.first else { continue }
            nodes[number] = firstNodes[Int(all[first])]
            if range.count > 1 {
                entries.append(Entry(nodes[number], all[first + 1], row: number))
            }
        }
        var depth = 1
        var spare: [Entry] = []
        while !entries.isEmpty {
            Entry.sort(&entries, &spare)
            var last: UInt64?
            for entry in entries {
                if entry.key != last {
                    last = entry.key
                    children[Int(entry.key >> 32)] += 1
                    symbols.append(UInt32(truncatingIfNeeded: entry.key))
                    children.append(0)
                }
                nodes[Int(entry.row)] = Int32(truncatingIfNeeded: symbols.count - 1)
            }
            depth += 1
            var kept = 0
            for entry in entries {
                let range = row(Int(entry.row))
                guard range.count > depth else { continue }
                entries[kept] = Entry(nodes[Int(entry.row)], all[range.lowerBound + depth], row: Int(entry.row))
                kept += 1
            }
            entries.removeSubrange(kept...)
        }

        firstChild.reserveCapacity(symbols.count + 1)
        var next: UInt32 = 1
        for node in symbols.indices {
            firstChild.append(next)
            next += children[node]
        }
        firstChild.append(next)
    }

    /// A row at a node, and the symbol that it goes on with.
    private struct Entry {
        let key: UInt64
        let row: UInt32

        init(_ node: Int32, _ symbol: Int32, row: Int) {
            key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
            self.row = UInt32(truncatingIfNeeded: row)
        }

        /// By key: digit by digit, the last one first, digits that are all alike left out.
        static func sort(_ entries: inout [Entry], _ spare: inout [Entry]) {
            guard entries.count > 2000 else { return entries.sort { $0.key < $1.key } }
            let differing = entries.reduce(0) { $0 | ($1.key ^ entries[0].key) }
            spare = entries
            for shift in stride(from: UInt64(0), to: 64, by: 11) where differing >> shift & 0x7FF != 0 {
                var places = [Int](repeating: 0, count: 2048)
                for entry in entries { places[Int(entry.key >> shift & 0x7FF)] += 1 }
                var sum = 0
                for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
                entries.withUnsafeBufferPointer { entries in
                    spare.withUnsafeMutableBufferPointer { spare in
                        places.withUnsafeMutableBufferPointer { places in
                            for entry in entries {
                                let digit = Int(entry.key >> shift & 0x7FF)
                                spare[places[digit]] = entry
                                places[digit] += 1
                            }
                        }
                    }
                }
                swap(&entries, &spare)
            }
        }
    }
}
