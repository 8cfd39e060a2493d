// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scores a name against all names of a trie. Kept for many names, so that its buffers are: a walk over 3,000 names takes some
/// 300 µs, less with a narrow beam.
struct EditSearch: ~Copyable {
    struct Found: Sendable {
        let entry: Int32
        /// Normalized pointwise mutual information: 1 for names that always come together, 0 for any two.
        let score: Double
    }

    /// A branch is left out when what both prefixes have in common is less than this, in nats: a constant, and more for each letter.
    struct Beam: Sendable {
        let offset: Double
        let slope: Double

        /// For a ranking of everything.
        static let wide = Beam(offset: -15, slope: 0)
        /// For what is alike enough to be a mention.
        static let narrow = Beam(offset: -3.5, slope: 0.5)
    }

    /// A chunk of the query that ends at `end` and has so many letters, and what it weighs beside a chunk of the trie.
    private struct Touch {
        let end: Int
        let length: Int
        let weight: Double
    }

    private var vectors = EditVectors()
    private var weights: [Float] = []
    /// What the chunks of the trie that were met go with, and by chunk where that begins; -1: not met.
    private var touches: [Touch] = []
    private var touchesOfChunk: [Int32] = []
    private var columns: [Double] = []
    /// By end of the query's chunks and length: the row of `weights`; 0: none.
    private var chunks: [Int32] = []
    private var marginals: [Double] = []
    private var inverse: [Double] = []
    private var limits: [Double] = []
    /// Chunks of the query: row 0 no chunk, row 1 the empty one, row 2 an unseen letter.
    private var rows: [Int32] = []

    /// Calls `body` for every name of the trie that the beam reaches. `side` is the query's side of the table.
    mutating func run(
        _ letters: [UInt16], _ side: EditTable.Side, _ trie: EditTrie, _ trieSide: EditTable.Side, _ beam: Beam,
        _ body: (Found) -> Void
    ) {
        guard !letters.isEmpty, !trie.nodes.isEmpty else { return }
        if letters.count < EditVectors.mostLetters, trie.depth <= EditVectors.mostLetters {
            return vectors.run(letters, side, trie, trieSide, beam, body)
        }
        prepare(letters, side, trie)
        let count = letters.count
        let width = count + 1
        let stride = rows.count
        let longest = side.longest
        let reach = trieSide.longest
        if columns.count < width * (trie.depth + 1) {
            columns = [Double](repeating: 0, count: width * (trie.depth + 1))
        }
        while limits.count <= trie.depth { limits.append(0) }
        for depth in limits.indices { limits[depth] = exp(beam.slope * Double(depth) + beam.offset) }
        let logQuery = log(marginals[count])
        // Swapped out, so that the closures write into them and copy nothing.
        var (touches, touchesOfChunk): ([Touch], [Int32]) = ([], [])
        swap(&touches, &self.touches)
        swap(&touchesOfChunk, &self.touchesOfChunk)
        defer {
            swap(&touches, &self.touches)
            swap(&touchesOfChunk, &self.touchesOfChunk)
        }
        touches.removeAll(keepingCapacity: true)
        touchesOfChunk.removeAll(keepingCapacity: true)
        touchesOfChunk.append(contentsOf: repeatElement(-1, count: trie.chunkCount))
        columns.withUnsafeMutableBufferPointer { columns in
            weights.withUnsafeBufferPointer { weights in
                chunks.withUnsafeBufferPointer { chunks in
                    columns[0] = 1
                    for end in 1...count {
                        columns[end] = columns[end - 1] * Double(weights[Int(chunks[end * longest])])
                    }
                    var number = 0
                    while number < trie.nodes.count {
                        let node = trie.nodes[number]
                        let depth = Int(node.depth)
                        let base = depth * width
                        for end in 0...count { columns[base + end] = 0 }
                        for back in 1...min(reach, depth) {
                            let chunk = Int(trie.chunks[number * reach + back - 1])
                            let before = base - back * width
                            guard chunk >= 0 else {
                                // A letter that is in no table may always be left out.
                                if back == 1 {
                                    for end in 0...count {
                                        columns[base + end] += columns[before + end] * EditTable.unseen
                                    }
                                }
                                continue
                            }
                            let row = chunk * stride
                            let skip = Double(weights[row + 1])
                            var touch = Int(touchesOfChunk[chunk])
                            if touch < 0 {
                                touch = touches.count
                                touchesOfChunk[chunk] = Int32(truncatingIfNeeded: touch)
                                Self.addTouches(row, chunks, weights, count, longest, to: &touches)
                            }
                            // Most chunks of a name have nothing to do with the query.
                            if skip == 0, touches[touch].end < 0 { continue }
                            for end in 0...count {
                                var sum = columns[before + end] * skip
                                while touches[touch].end == end {
                                    sum += columns[before + end - touches[touch].length] * touches[touch].weight
                                    touch += 1
                                }
                                columns[base + end] += sum
                            }
                        }
                        var best = columns[base]
                        for end in 1...count {
                            columns[base + end] +=
                                columns[base + end - 1] * Double(weights[Int(chunks[end * longest])])
                            best = max(best, columns[base + end] * inverse[end])
                        }
                        if best < limits[depth] * node.marginal {
                            number = Int(node.end)
                            continue
                        }
                        if node.firstEntry < node.lastEntry, columns[base + count] > 0 {
                            let joint = log(columns[base + count])
                            let score = joint < 0 ? (joint - logQuery - log(node.marginal)) / -joint : 0
                            for entry in node.firstEntry..<node.lastEntry {
                                body(Found(entry: trie.entries[Int(entry)], score: score))
                            }
                        }
                        number += 1
                    }
                }
            }
        }
    }

    /// Where a chunk of the trie goes with chunks of the query, in order, and a mark at the end: what weighs nothing changes no sum.
    private static func addTouches(
        _ row: Int, _ chunks: UnsafeBufferPointer<Int32>, _ weights: UnsafeBufferPointer<Float>, _ count: Int,
        _ longest: Int, to touches: inout [Touch]
    ) {
        for end in 1...count {
            for length in 1...longest where length <= end {
                let weight = weights[row + Int(chunks[end * longest + length - 1])]
                if weight != 0 { touches.append(Touch(end: end, length: length, weight: Double(weight))) }
            }
        }
        touches.append(Touch(end: -1, length: 0, weight: 0))
    }

    /// The query's chunks, and what each weighs beside each chunk of the other side.
    private mutating func prepare(_ letters: [UInt16], _ side: EditTable.Side, _ trie: EditTrie) {
        rows.removeAll(keepingCapacity: true)
        rows += [-1, 0, -1]
        chunks.removeAll(keepingCapacity: true)
        marginals.removeAll(keepingCapacity: true)
        marginals.append(1)
        for _ in 0..<side.longest { chunks.append(0) }
        for end in 1...letters.count {
            var marginal = 0.0
            for (index, chunk) in side.chunks(endingAt: end, in: letters).enumerated() {
                guard chunk >= 0 else {
                    chunks.append(index == 0 ? 2 : 0)
                    if index == 0 { marginal += marginals[end - 1] * EditTable.unseenAlone }
                    continue
                }
                marginal += marginals[end - index - 1] * side.marginals[Int(chunk)]
                if let known = rows.firstIndex(of: chunk) {
                    chunks.append(Int32(known))
                } else {
                    chunks.append(Int32(rows.count))
                    rows.append(chunk)
                }
            }
            marginals.append(max(marginal, 1e-300))
        }
        inverse.removeAll(keepingCapacity: true)
        for marginal in marginals { inverse.append(1 / marginal) }
        let stride = rows.count
        weights.removeAll(keepingCapacity: true)
        weights.append(contentsOf: repeatElement(0, count: stride * trie.chunkCount))
        for (row, chunk) in rows.enumerated() where chunk >= 0 {
            for operation in side.operations[Int(chunk)] {
                let number = trie.numbers[Int(operation.chunk)]
                if number >= 0 { weights[Int(number) * stride + row] = operation.probability }
            }
        }
        weights[2] = Float(EditTable.unseen)
    }
}
