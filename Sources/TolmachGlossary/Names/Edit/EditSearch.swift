// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scores a name against all names of a trie. Kept for many names, so that its buffers are: a walk over 3,000 names takes some
/// 150 µs, a third of that with a narrow beam.
///
/// What belongs to one letter of the trie's names is in registers, each place of the query in a lane: how likely the two beginnings are together over how likely each is
/// alone, so that no name is too long for a `Float`.
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

    /// What a chunk of the trie weighs beside the chunks of the word.
    private struct Block {
        /// Beside nothing.
        var skip: Float = 0
        /// Where its vectors are: one for each length of the word's chunks.
        var start: Int32 = -1
        /// The lengths whose vector is not all nothing, a bit each.
        var lengths: UInt32 = 0
    }

    /// A chunk of the word: where it ends, how long it is, and the next of the same letters.
    private struct Place {
        let end: Int32
        let length: Int32
        let next: Int32
    }

    private var blocks: [Block] = []
    /// By chunk of the trie: its block, -1 before it was met, -2 when it goes with nothing in the word.
    private var blockOfChunk: [Int32] = []
    private var weights: [Float] = []
    private var places: [Place] = []
    /// By chunk of the word's side: its first place, or -1.
    private var placeOfChunk: [Int32] = []
    private var used: [Int32] = []
    private var letterCount = 0
    /// Registers a column takes.
    private var groups = 1
    /// By end: what leaving the letter before it out weighs; then the same of two letters, and of three.
    private var leftOut: [Float] = []
    private var columns: [Float] = []
    private var limits: [Float] = []
    private var marginals: [Double] = []

    /// A column whose largest lane is more is made so much less, and how often is kept by depth.
    private static let most: Float = 0x1p60
    private static let step: Float = 0x1p-60
    private var scales: [Int] = []
    private static let negligible: Float = 1e-8
    /// As many as the longest name's lanes ask for.
    private static let nothing = [Float](
        repeating: 0, count: (NameLetters.maximumLength / 8 + 2) * 8 * longestChunk)
    /// No chunk is longer; so many lanes before a column are nothing.
    private static let longestChunk = 4

    /// Calls `body` for every name of the trie that the beam reaches. `side` is the query's side of the table.
    mutating func run(
        _ letters: [UInt16], _ side: EditTable.Side, _ trie: EditTrie, _ trieSide: EditTable.Side,
        _ beam: Beam, _ body: (Found) -> Void
    ) {
        guard !trie.nodes.isEmpty else { return }
        prepare(letters, side)
        run(trie, trieSide, beam, body)
    }

    /// The same for the name that `prepare` was last called with.
    mutating func run(_ trie: EditTrie, _ trieSide: EditTable.Side, _ beam: Beam, _ body: (Found) -> Void) {
        let count = letterCount
        guard count > 0, !trie.nodes.isEmpty else { return }
        blocks.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        blockOfChunk.removeAll(keepingCapacity: true)
        blockOfChunk.append(contentsOf: repeatElement(-1, count: trie.chunkCount))
        let groups = groups
        let stride = groups * 8 + Self.longestChunk
        let reach = trieSide.longest
        let logQuery = log(marginals[count])
        let ranksAll = beam.slope == 0
        while limits.count <= trie.depth { limits.append(0) }
        while scales.count <= trie.depth { scales.append(0) }
        for depth in 0...trie.depth { limits[depth] = Float(exp(beam.slope * Double(depth) + beam.offset)) }
        let size = stride * (trie.depth + 1)
        if columns.count < size { columns = [Float](repeating: 0, count: size) }
        // Widths differ from word to word: what lies before each column is to be nothing.
        for depth in 0...trie.depth {
            for lane in 0..<Self.longestChunk { columns[depth * stride + lane] = 0 }
        }
        for lane in 0..<groups * 8 { columns[Self.longestChunk + lane] = 0 }
        columns[Self.longestChunk] = 1
        for end in 1...count {
            columns[Self.longestChunk + end] = columns[Self.longestChunk + end - 1] * leftOut[end]
        }
        // Swapped out, so that the closures write into them and copy nothing.
        var (columns, blockOfChunk): ([Float], [Int32]) = ([], [])
        swap(&columns, &self.columns)
        swap(&blockOfChunk, &self.blockOfChunk)
        defer {
            swap(&columns, &self.columns)
            swap(&blockOfChunk, &self.blockOfChunk)
        }
        columns.withUnsafeMutableBytes { columns in
            func load(_ place: Int) -> SIMD8<Float> {
                columns.loadUnaligned(fromByteOffset: place &* 4, as: SIMD8<Float>.self)
            }
            trie.nodes.withUnsafeBufferPointer { nodes in
                trie.chunks.withUnsafeBufferPointer { chunks in
                    trie.parts.withUnsafeBufferPointer { parts in
                        var number = 0
                        while number < nodes.count {
                            let node = nodes[number]
                            let depth = Int(node.depth)
                            let base = depth &* stride &+ Self.longestChunk
                            // What the chunks that end here add, a register at a time.
                            var own: (Int32, Int32, Int32, Int32) = (-2, -2, -2, -2)
                            var isUnseen = false
                            var part = SIMD4<Float>.zero
                            var scale = scales[depth &- 1]
                            for back in 1...min(reach, depth) {
                                let chunk = Int(chunks[number &* reach &+ back &- 1])
                                part[back &- 1] = parts[number &* reach &+ back &- 1]
                                if scales[depth &- back] != scale {
                                    part[back &- 1] *= Self.power(scale &- scales[depth &- back])
                                }
                                // A letter that is in no table may always be left out.
                                guard chunk >= 0 else {
                                    if back == 1 { isUnseen = true }
                                    continue
                                }
                                var place = blockOfChunk[chunk]
                                if place == -1 {
                                    place = makeBlock(chunk, trie, trieSide)
                                    blockOfChunk[chunk] = place
                                }
                                switch back {
                                case 1: own.0 = place
                                case 2: own.1 = place
                                case 3: own.2 = place
                                default: own.3 = place
                                }
                            }
                            for group in 0..<groups {
                                var sum = SIMD8<Float>.zero
                                let first = base &+ group &* 8
                                if isUnseen { sum += load(first &- stride) * Float(EditTable.unseen) * part[0] }
                                add(own.0, first &- stride, group, part[0], columns, &sum)
                                add(own.1, first &- 2 &* stride, group, part[1], columns, &sum)
                                add(own.2, first &- 3 &* stride, group, part[2], columns, &sum)
                                add(own.3, first &- 4 &* stride, group, part[3], columns, &sum)
                                columns.storeBytes(of: sum, toByteOffset: first &* 4, as: SIMD8<Float>.self)
                            }
                            // Letters of the word left out, up to three in a row, from the end so that none is left out twice.
                            let limit = limits[depth] * Self.power(scale)
                            let least = limit * (ranksAll ? 1e-16 : Self.negligible)
                            var largest: Float = 0
                            // Where everything is ranked, any number of them.
                            if ranksAll {
                                var before = columns.load(fromByteOffset: base &* 4, as: Float.self)
                                for end in 1...count {
                                    let place = (base &+ end) &* 4
                                    before = columns.load(fromByteOffset: place, as: Float.self) + before * leftOut[end]
                                    columns.storeBytes(of: before, toByteOffset: place, as: Float.self)
                                }
                            }
                            var group = groups &- 1
                            while group >= 0 {
                                let first = base &+ group &* 8
                                var sum = load(first)
                                if !ranksAll {
                                    leftOut.withUnsafeBytes { leftOut in
                                        let place = group &* 32
                                        let lanes = leftOut.count / 3
                                        sum +=
                                            load(first &- 1)
                                            * leftOut.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self)
                                        sum +=
                                            load(first &- 2)
                                            * leftOut.loadUnaligned(
                                                fromByteOffset: place &+ lanes, as: SIMD8<Float>.self)
                                        sum +=
                                            load(first &- 3)
                                            * leftOut.loadUnaligned(
                                                fromByteOffset: place &+ 2 &* lanes, as: SIMD8<Float>.self)
                                    }
                                }
                                // What can add nothing to a score is nothing: numbers that are all but 0 are slow.
                                sum.replace(with: 0, where: sum .< least)
                                columns.storeBytes(of: sum, toByteOffset: first &* 4, as: SIMD8<Float>.self)
                                largest = max(largest, Self.largest(sum))
                                group &-= 1
                            }
                            if largest < limit {
                                number = Int(node.end)
                                continue
                            }
                            if largest > Self.most {
                                for lane in 0..<groups &* 8 {
                                    let place = (base &+ lane) &* 4
                                    let value = columns.load(fromByteOffset: place, as: Float.self)
                                    columns.storeBytes(of: value * Self.step, toByteOffset: place, as: Float.self)
                                }
                                scale &+= 1
                            }
                            scales[depth] = scale
                            if node.firstEntry < node.lastEntry {
                                let last = columns.load(fromByteOffset: (base &+ count) &* 4, as: Float.self)
                                if last > 0 {
                                    let information = log(Double(last)) - Double(scale) * log(Double(Self.step))
                                    let joint = information + logQuery + log(node.marginal)
                                    let score = joint < 0 ? information / -joint : 0
                                    for entry in node.firstEntry..<node.lastEntry {
                                        body(Found(entry: trie.entries[Int(entry)], score: score))
                                    }
                                }
                            }
                            number &+= 1
                        }
                    }
                }
            }
        }
    }

    private static func power(_ count: Int) -> Float {
        var power: Float = 1
        for _ in 0..<count { power *= step }
        return power
    }

    /// Adds what a chunk makes of the column that begins at `before`.
    @inline(__always)
    private func add(
        _ place: Int32, _ before: Int, _ group: Int, _ part: Float, _ columns: UnsafeMutableRawBufferPointer,
        _ sum: inout SIMD8<Float>
    ) {
        guard place >= 0 else { return }
        let block = blocks[Int(place)]
        var own = SIMD8<Float>.zero
        if block.skip > 0 {
            own = columns.loadUnaligned(fromByteOffset: before &* 4, as: SIMD8<Float>.self) * block.skip
        }
        var lengths = block.lengths
        while lengths != 0 {
            let length = lengths.trailingZeroBitCount
            lengths &= lengths &- 1
            let start = Int(block.start) &+ (length &- 1) &* groups &* 8 &+ group &* 8
            own +=
                columns.loadUnaligned(fromByteOffset: (before &- length) &* 4, as: SIMD8<Float>.self)
                * weights.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start &* 4, as: SIMD8<Float>.self) }
        }
        sum += own * part
    }

    /// The largest lane; none is NaN. `max()` looks at one after the other.
    @inline(__always)
    private static func largest(_ lanes: SIMD8<Float>) -> Float {
        let four = lanes.lowHalf.replacing(with: lanes.highHalf, where: lanes.highHalf .> lanes.lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
        return two[0] > two[1] ? two[0] : two[1]
    }

    /// The word's chunks, where they are, and how likely its beginnings are.
    mutating func prepare(_ letters: [UInt16], _ side: EditTable.Side) {
        letterCount = letters.count
        groups = letters.count / 8 + 1
        guard !letters.isEmpty else { return }
        let lanes = groups * 8
        leftOut.removeAll(keepingCapacity: true)
        leftOut.append(contentsOf: repeatElement(0, count: 3 * lanes))
        for chunk in used { placeOfChunk[Int(chunk)] = -1 }
        used.removeAll(keepingCapacity: true)
        while placeOfChunk.count < side.count { placeOfChunk.append(-1) }
        places.removeAll(keepingCapacity: true)
        marginals.removeAll(keepingCapacity: true)
        marginals.append(1)
        for end in 1...letters.count {
            var marginal = 0.0
            for length in 1...side.longest where length <= end {
                guard let chunk = side.number(of: letters[(end - length)..<end]) else {
                    if length == 1 {
                        marginal += marginals[end - 1] * EditTable.unseenAlone
                        leftOut[end] = Float(EditTable.unseen)
                    }
                    continue
                }
                marginal += marginals[end - length] * side.marginals[Int(chunk)]
                if length == 1 { leftOut[end] = side.leftOut(chunk) }
                let known = placeOfChunk[Int(chunk)]
                if known < 0 { used.append(chunk) }
                placeOfChunk[Int(chunk)] = Int32(places.count)
                places.append(Place(end: Int32(end), length: Int32(length), next: known))
            }
            marginals.append(max(marginal, 1e-300))
            leftOut[end] *= part(of: end, 1)
            if end > 1 { leftOut[lanes + end] = leftOut[end] * leftOut[end - 1] }
            if end > 2 { leftOut[2 * lanes + end] = leftOut[lanes + end] * leftOut[end - 2] }
        }
    }

    /// How likely the word is before its last letters over how likely it is with them.
    private func part(of end: Int, _ length: Int) -> Float { Float(marginals[end - length] / marginals[end]) }

    /// The number of a new block, or -2 when the chunk goes with nothing in the word.
    private mutating func makeBlock(_ chunk: Int, _ trie: EditTrie, _ trieSide: EditTable.Side) -> Int32 {
        let lanes = groups * 8
        var block = Block()
        for operation in trieSide.operations[Int(trie.sideNumbers[chunk])] {
            if operation.chunk == 0 {
                block.skip = operation.probability
                continue
            }
            var place = placeOfChunk[Int(operation.chunk)]
            while place >= 0 {
                if block.start < 0 {
                    block.start = Int32(weights.count)
                    weights.append(contentsOf: Self.nothing[..<(lanes * Self.longestChunk)])
                }
                let (end, length) = (Int(places[Int(place)].end), Int(places[Int(place)].length))
                weights[Int(block.start) + (length - 1) * lanes + end] =
                    operation.probability * part(of: end, length)
                block.lengths |= 1 << UInt32(length)
                place = places[Int(place)].next
            }
        }
        guard block.skip > 0 || block.lengths != 0 else { return -2 }
        blocks.append(block)
        return Int32(blocks.count - 1)
    }
}
