// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which names a word may be a spelling of, found letter by letter: what each beginning of a word may be the beginning of is worked out once
/// and kept, so that a word costs what no word before it began with. Most words are done with after three or four letters.
///
/// What is kept changes no answer. Used by one task at a time.
struct PrefixWalk {
    /// A beginning of words.
    private struct State {
        /// Where its cells are.
        let first: Int32
        let count: Int32
        /// The beginning without its last letter; -1.
        let parent: Int32
        let letter: UInt16
        /// How likely it is, whatever stands beside it.
        let marginal: Double
        /// How many of the beginnings up to it have no cells: a longer chunk may lead over a few of them.
        let empty: Int
    }

    /// The beginning of names it may stand for, and how likely both are together over how likely each is alone.
    private struct Cell {
        let node: Int32
        let value: Float
    }

    private var states: [State] = []
    private var cells: [Cell] = []
    private var known = StepTable()
    /// By chunk of the trie: what it weighs beside the chunk at hand.
    private var weights: [Float] = []
    private var sums = NodeSums(0)

    /// With more beginnings or cells, all are forgotten (some 5 MB).
    private static let mostStates = 1 << 16
    private static let mostCells = 1 << 18
    /// Where nothing was read.
    static let start: Int32 = 0
    /// What no name begins like.
    static let nowhere: Int32 = -1
    /// More would be too much for a `Float` soon.
    private static let most: Float = 1e30

    /// Makes ready for a word. Numbers of states are good until then.
    mutating func begin(_ graph: NameGraph, _ beam: NameGraph.Beam) {
        guard states.isEmpty || states.count > Self.mostStates || cells.count > Self.mostCells else { return }
        states.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        known = StepTable()
        if weights.isEmpty {
            weights = [Float](repeating: 0, count: graph.chunkCount)
            sums = NodeSums(graph.count)
        }
        sums.add(1, to: 0)
        gather(parent: -1, letter: 0, marginal: 1, graph, beam)
    }

    /// The end of a row of letters, or `nowhere` and how many letters it took to know.
    mutating func run(_ letters: [UInt16], _ graph: NameGraph, _ beam: NameGraph.Beam) -> (state: Int32, read: Int) {
        begin(graph, beam)
        var state = Self.start
        var read = 0
        for (number, letter) in letters.enumerated() {
            state = step(from: state, letter, graph, beam)
            if state == Self.nowhere { break }
            if states[Int(state)].count > 0 { read = number + 1 }
        }
        return read == letters.count ? (state, read) : (Self.nowhere, read + 1)
    }

    mutating func step(from state: Int32, _ letter: UInt16, _ graph: NameGraph, _ beam: NameGraph.Beam) -> Int32 {
        let key = UInt64(UInt32(bitPattern: state)) << 16 | UInt64(letter)
        if let known = known[key] { return known }
        let next = make(from: state, letter, graph, beam)
        known[key] = next
        return next
    }

    /// Calls `body` for every name that ends at a state, with its score.
    func found(at state: Int32, _ graph: NameGraph, _ body: (_ entry: Int, _ score: Double) -> Void) {
        let state = states[Int(state)]
        for cell in cells[Int(state.first)..<Int(state.first + state.count)] where cell.node > 0 {
            let node = graph.trie.nodes[Int(cell.node) - 1]
            guard node.firstEntry < node.lastEntry else { continue }
            let information = log(Double(cell.value))
            let joint = information + log(state.marginal) + log(node.marginal)
            let score = joint < 0 ? information / -joint : 0
            for entry in node.firstEntry..<node.lastEntry { body(Int(graph.trie.entries[Int(entry)]), score) }
        }
    }

    // MARK: A letter more

    private mutating func make(from state: Int32, _ letter: UInt16, _ graph: NameGraph, _ beam: NameGraph.Beam) -> Int32
    {
        // The chunks of the text that end with the letter, shortest first.
        var numbers = SIMD4<Int32>(repeating: -1)
        var marginal = 0.0
        var chunk: EditTable.Chunk = 0
        var (from, last) = (state, letter)
        for length in 0..<graph.textSide.longest where from >= 0 {
            chunk |= EditTable.Chunk(last) << EditTable.Chunk(16 * length)
            let source = states[Int(from)]
            if let number = graph.textSide.numbers[chunk] {
                numbers[length] = number
                marginal += source.marginal * graph.textSide.marginals[Int(number)]
            } else if length == 0 {
                marginal += source.marginal * EditTable.unseenAlone
            }
            (from, last) = (source.parent, source.letter)
        }
        marginal = max(marginal, 1e-300)
        from = state
        for length in 0..<graph.textSide.longest where from >= 0 {
            let source = states[Int(from)]
            let part = Float(source.marginal / marginal)
            let range = Int(source.first)..<Int(source.first + source.count)
            if numbers[length] >= 0 {
                extend(range, Int(numbers[length]), part, graph)
            } else if length == 0 {
                // A letter that is in no table may always be left out.
                for cell in cells[range] { sums.add(cell.value * Float(EditTable.unseen) * part, to: Int(cell.node)) }
            }
            from = source.parent
        }
        return gather(parent: state, letter: letter, marginal: marginal, graph, beam)
    }

    /// What a chunk of the text makes of the cells before it.
    private mutating func extend(_ range: Range<Int>, _ number: Int, _ part: Float, _ graph: NameGraph) {
        let operations = Int(graph.firstOperation[number])..<Int(graph.firstOperation[number + 1])
        let out = graph.leftOut[number] * part
        for operation in operations {
            weights[Int(graph.operations[operation].chunk)] = graph.operations[operation].probability * part
        }
        let sums = sums
        weights.withUnsafeBufferPointer { weights in
            graph.steps.withUnsafeBufferPointer { steps in
                for index in range {
                    let cell = cells[index]
                    let node = Int(cell.node)
                    if out > 0 { sums.add(cell.value * out, to: node) }
                    let row = Int(graph.rowOfNode[node])
                    if row >= 0 {
                        for operation in operations {
                            let number = graph.rows[row &+ Int(graph.operations[operation].chunk)]
                            guard number >= 0 else { continue }
                            let step = steps[Int(number)]
                            sums.add(cell.value * weights[Int(step.chunk)] * step.part, to: Int(step.target))
                        }
                    } else {
                        for number in Int(graph.firstStep[node])..<Int(graph.firstStep[node &+ 1]) {
                            let step = steps[number]
                            guard step.chunk >= 0 else { continue }
                            let weight = weights[Int(step.chunk)]
                            if weight > 0 { sums.add(cell.value * weight * step.part, to: Int(step.target)) }
                        }
                    }
                }
            }
        }
        for operation in operations { weights[Int(graph.operations[operation].chunk)] = 0 }
    }

    /// A state of the sums that are likely enough, in the order of the nodes: what names leave out leads to later ones. `nowhere` when nothing can come of it.
    @discardableResult
    private mutating func gather(
        parent: Int32, letter: UInt16, marginal: Double, _ graph: NameGraph, _ beam: NameGraph.Beam
    ) -> Int32 {
        let first = cells.count
        let least = Float(exp(-beam.share * log(marginal))) * beam.slack
        let sums = sums
        graph.skips.withUnsafeBufferPointer { skips in
            while let (node, sum) = sums.takeFirst() {
                let value = min(sum, Self.most)
                if value < least * beam.limits[node] { continue }
                cells.append(Cell(node: Int32(node), value: value))
                for number in Int(graph.firstSkip[node])..<Int(graph.firstSkip[node &+ 1]) {
                    sums.add(value * skips[number].part, to: Int(skips[number].target))
                }
            }
        }
        let empty = cells.count > first ? 0 : states[Int(parent)].empty + 1
        guard empty < graph.textSide.longest else { return Self.nowhere }
        states.append(
            State(
                first: Int32(first), count: Int32(cells.count - first), parent: parent, letter: letter,
                marginal: marginal, empty: empty))
        return Int32(states.count - 1)
    }
}
