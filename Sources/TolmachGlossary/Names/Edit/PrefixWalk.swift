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
        /// How likely it is, whatever stands beside it.
        let marginal: Double
        /// Where its cells are. It may have none: a longer chunk may lead over a few letters.
        let first: Int32
        let count: Int32
        /// The beginning without its last letter; -1.
        let parent: Int32
        let letter: UInt16
        /// How many letters it has, or 255 for more.
        let depth: UInt8
    }

    /// The beginning of names it may stand for, and how likely both are together over how likely each is alone.
    private struct Cell {
        let node: Int32
        let value: Float
    }

    private var states: [State] = []
    private var cells: [Cell] = []
    private var known = StepTable()
    private var sums: NodeSums?

    /// With more beginnings, cells or letters that lead from one on or nowhere, all are forgotten (some 14 MB).
    private static let mostStates = 1 << 17
    private static let mostCells = 1 << 18
    private static let mostSteps = 1 << 18
    /// Where nothing was read.
    static let start: Int32 = 0
    /// What no name begins like.
    static let nowhere: Int32 = -1
    /// More would be too much for a `Float` soon.
    private static let most: Float = 1e30

    /// The bytes that what it learned takes, without the sums.
    var footprint: Int {
        states.capacity * MemoryLayout<State>.stride + cells.capacity * MemoryLayout<Cell>.stride + known.footprint
    }

    /// `sums` of the graph that is walked, for walks that share it; else a walk makes its own.
    init(_ sums: NodeSums? = nil) { self.sums = sums }

    /// Makes ready for a word. Numbers of states are good until then.
    mutating func begin(_ graph: NameGraph, _ beam: NameGraph.Beam) {
        guard
            states.isEmpty || states.count > Self.mostStates || cells.count > Self.mostCells
                || known.count > Self.mostSteps
        else { return }
        states.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        known = StepTable()
        let sums = sums ?? NodeSums(graph.count)
        self.sums = sums
        sums.add(1, to: 0)
        gather(sums, parent: -1, letter: 0, marginal: 1, graph, beam)
    }

    /// How far a row of letters leads.
    struct Reach {
        /// The longest beginning that some name may begin like, and how many letters it has.
        var state: Int32
        var read: Int
        /// The longest beginning that was read.
        let last: Start
        /// No row that begins with so many of these letters leads anywhere; more than there are where that is not known.
        var dead: Int
    }

    /// A beginning that was read, and how many letters it has.
    struct Start {
        var state: Int32
        var read: Int
    }

    /// A shorter beginning of the same letters.
    func shortened(_ start: Start, to count: Int) -> Start {
        var start = start
        while start.read > count {
            start.state = states[Int(start.state)].parent
            start.read -= 1
        }
        return start
    }

    /// From a beginning of the letters that was read since `begin`; without it they are read from the start, as a new word. With `isChoosy` those names alone count that are sought: `leadsOn` says of a node whether some begin so. A beginning that is shorter than `least` is not told exactly.
    mutating func reach(
        _ letters: [UInt16], _ graph: NameGraph, _ beam: NameGraph.Beam, from start: Start? = nil,
        atLeast least: Int = 0, isChoosy: Bool = false, leadsOn: (_ node: Int32) -> Bool = { _ in true }
    ) -> Reach {
        if start == nil { begin(graph, beam) }
        var (state, read, dead) = (start?.state ?? Self.start, start?.read ?? 0, Int.max)
        while read < letters.count {
            let letter = letters[read]
            var next = known[state, letter]
            if next == nil, isChoosy, !leads(from: state, graph, leadsOn) {
                dead = read
                break
            }
            if next == nil, states[Int(state)].count == 0, let end = end(of: letters, from: state, read, graph) {
                dead = end
                break
            }
            if next == nil {
                let made = make(from: state, letter, graph, beam)
                known[state, letter] = made
                next = made
            }
            guard let next, next != Self.nowhere else {
                dead = read + 1
                break
            }
            state = next
            read += 1
        }
        let last = Start(state: state, read: read)
        while read > 0, read >= least, isChoosy ? !hasCell(state, leadsOn) : states[Int(state)].count == 0 {
            state = states[Int(state)].parent
            read -= 1
        }
        return Reach(state: state, read: read, last: last, dead: dead)
    }

    /// Where no chunk of a word leads on from the beginnings with cells before one that has none: how many of its letters tell so. Nil where one does.
    private func end(of letters: [UInt16], from state: Int32, _ read: Int, _ graph: NameGraph) -> Int? {
        let longest = graph.textSide.longest
        for end in (read + 1)..<(letters.count + 1) {
            var mayGoOn = false
            var source = state
            var chunk: EditTable.Chunk = 0
            for (length, letter) in letters[read..<end].reversed().enumerated() {
                chunk |= EditTable.Chunk(letter) << EditTable.Chunk(16 * length)
                if length + 1 >= longest { break }
            }
            for length in (end - read)..<max(longest, end - read) {
                let here = states[Int(source)]
                guard here.parent >= 0 else { break }
                chunk |= EditTable.Chunk(here.letter) << EditTable.Chunk(16 * length)
                source = here.parent
                guard states[Int(source)].count > 0 else { continue }
                if graph.mayStand(graph.textSide.numbers[chunk]) { return nil }
                if graph.openings[chunk] >= 0 { mayGoOn = true }
            }
            if !mayGoOn { return end }
        }
        return letters.count + 1
    }

    private func hasCell(_ state: Int32, _ leadsOn: (_ node: Int32) -> Bool) -> Bool {
        let state = states[Int(state)]
        return cells[Int(state.first)..<Int(state.first + state.count)].contains { leadsOn($0.node) }
    }

    /// Calls `body` for the nodes of a state's cells, and of those of the `count` - 1 states before it.
    func forEachCell(of state: Int32, back count: Int, _ body: (_ node: Int32) -> Void) {
        var (state, count) = (state, count)
        while count > 0, state >= 0 {
            let here = states[Int(state)]
            for cell in cells[Int(here.first)..<Int(here.first + here.count)] { body(cell.node) }
            (state, count) = (here.parent, count - 1)
        }
    }

    /// Whether a name that is sought may go on from a state: from its cells, or by a longer chunk from those before it.
    private func leads(from state: Int32, _ graph: NameGraph, _ leadsOn: (_ node: Int32) -> Bool) -> Bool {
        var state = state
        for _ in 0..<graph.textSide.longest where state >= 0 {
            if hasCell(state, leadsOn) { return true }
            state = states[Int(state)].parent
        }
        return false
    }

    mutating func step(from state: Int32, _ letter: UInt16, _ graph: NameGraph, _ beam: NameGraph.Beam) -> Int32 {
        if let next = known[state, letter] { return next }
        let next = make(from: state, letter, graph, beam)
        known[state, letter] = next
        return next
    }

    /// Calls `body` for every name that ends at a state, with its place in the trie's entries and its score.
    func found(at state: Int32, _ graph: NameGraph, _ body: (_ place: Int32, _ entry: Int, _ score: Double) -> Void) {
        let state = states[Int(state)]
        for cell in cells[Int(state.first)..<Int(state.first + state.count)] where cell.node > 0 {
            let node = graph.trie.nodes[Int(cell.node) - 1]
            guard node.firstEntry < node.lastEntry else { continue }
            let information = log(Double(cell.value))
            let joint = information + log(state.marginal) + log(node.marginal)
            let score = joint < 0 ? information / -joint : 0
            for place in node.firstEntry..<node.lastEntry { body(place, Int(graph.trie.entries[Int(place)]), score) }
        }
    }

    // MARK: A letter more

    private mutating func make(from state: Int32, _ letter: UInt16, _ graph: NameGraph, _ beam: NameGraph.Beam) -> Int32
    {
        guard let sums else { return Self.nowhere }
        // The chunks of the text that end with the letter, shortest first.
        var numbers = SIMD4<Int32>(repeating: -1)
        var marginal = 0.0
        var chunk: EditTable.Chunk = 0
        var (from, last) = (state, letter)
        for length in 0..<graph.textSide.longest where from >= 0 {
            chunk |= EditTable.Chunk(last) << EditTable.Chunk(16 * length)
            let source = states[Int(from)]
            let number = graph.textSide.numbers[chunk]
            numbers[length] = number
            if number >= 0 {
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
            from = source.parent
            guard source.count > 0 else { continue }
            let part = Float(source.marginal / marginal)
            let range = Int(source.first)..<Int(source.first + source.count)
            if numbers[length] >= 0 {
                extend(range, Int(numbers[length]), part, sums, graph)
            } else if length == 0 {
                // A letter that is in no table may always be left out.
                for cell in cells[range] { sums.add(cell.value * Float(EditTable.unseen) * part, to: Int(cell.node)) }
            }
        }
        return gather(sums, parent: state, letter: letter, marginal: marginal, graph, beam)
    }

    /// What a chunk of the text makes of the cells before it.
    private func extend(_ range: Range<Int>, _ number: Int, _ part: Float, _ sums: NodeSums, _ graph: NameGraph) {
        let operations = Int(graph.firstOperation[number])..<Int(graph.firstOperation[number + 1])
        let out = graph.leftOut[number] * part
        guard out > 0 || !operations.isEmpty else { return }
        let firstSet = number * graph.setCount
        let bits = (graph.operationBits[2 * number], graph.operationBits[2 * number + 1])
        cells.withUnsafeBufferPointer { cells in
            graph.steps.withUnsafeBufferPointer { steps in
                graph.operationSets.withUnsafeBufferPointer { sets in
                    graph.operations.withUnsafeBufferPointer { all in
                        for cell in cells[range] {
                            let node = Int(cell.node)
                            if out > 0 { sums.add(cell.value * out, to: node) }
                            let row = Int(graph.places[node].row)
                            if row >= 0 {
                                for operation in all[operations] {
                                    let number = graph.rows[row &+ Int(operation.chunk)]
                                    guard number >= 0 else { continue }
                                    let step = steps[Int(number)]
                                    let weight = operation.probability * part
                                    sums.add(cell.value * weight * step.part, to: Int(step.target))
                                }
                                continue
                            }
                            for number in Int(graph.places[node].firstStep)..<Int(graph.places[node &+ 1].firstStep) {
                                let step = steps[number]
                                let bit = UInt64(1) << UInt64(truncatingIfNeeded: step.chunk & 63)
                                guard (step.chunk & 64 == 0 ? bits.0 : bits.1) & bit != 0, step.chunk >= 0 else {
                                    continue
                                }
                                let set = sets[firstSet &+ Int(step.chunk) >> 6]
                                guard set.bits & bit != 0 else { continue }
                                let place = Int(set.first) &+ (set.bits & (bit &- 1)).nonzeroBitCount
                                let weight = all[place].probability * part
                                if weight > 0 { sums.add(cell.value * weight * step.part, to: Int(step.target)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A state of the sums that are likely enough, in the order of the nodes: what names leave out leads to later ones. `nowhere` when nothing can come of it.
    @discardableResult
    private mutating func gather(
        _ sums: NodeSums, parent: Int32, letter: UInt16, marginal: Double, _ graph: NameGraph, _ beam: NameGraph.Beam
    ) -> Int32 {
        let first = cells.count
        let depth = parent < 0 ? 0 : states[Int(parent)].depth
        if !sums.isEmpty {
            let slack = depth < NameGraph.Beam.firstLetters ? beam.firstSlack : beam.slack
            let least = Float(exp(-beam.share * log(marginal))) * slack
            graph.skips.withUnsafeBufferPointer { skips in
                var from = 0
                while let (node, sum) = sums.takeFirst(from: &from) {
                    let value = min(sum, Self.most)
                    if value < least * beam.limits[node] { continue }
                    cells.append(Cell(node: Int32(node), value: value))
                    for number in Int(graph.places[node].firstSkip)..<Int(graph.places[node &+ 1].firstSkip) {
                        sums.add(value * skips[number].part, to: Int(skips[number].target))
                    }
                }
            }
        }
        let isEmpty = cells.count == first
        if isEmpty, !mayGoOn(from: parent, letter, graph) { return Self.nowhere }
        states.append(
            State(
                marginal: marginal, first: Int32(first), count: Int32(cells.count - first), parent: parent,
                letter: letter, depth: parent < 0 ? 0 : depth == 255 ? 255 : depth + 1))
        return Int32(states.count - 1)
    }

    /// Whether a longer chunk may lead from some beginning with cells over a letter that has none.
    private func mayGoOn(from parent: Int32, _ letter: UInt16, _ graph: NameGraph) -> Bool {
        var opening = EditTable.Chunk(letter)
        var state = parent
        for length in 1..<graph.textSide.longest where state >= 0 {
            let source = states[Int(state)]
            if source.count > 0, graph.openings[opening] >= 0 { return true }
            opening |= EditTable.Chunk(source.letter) << EditTable.Chunk(16 * length)
            state = source.parent
        }
        return false
    }
}
