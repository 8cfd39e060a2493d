// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The names of a trie with the ways from each node to the next, as `PrefixWalk` goes them for texts of one script.
struct NameGraph: Sendable {
    /// A chunk of a name: from its first node to its last one.
    struct Step: Sendable {
        let chunk: Int32
        let target: Int32
        /// How likely the name is before it over how likely it is with it; of a chunk that is left out, times its weight.
        let part: Float
    }

    /// What a chunk of the text may stand for, by its number in the trie.
    struct Operation: Sendable {
        let chunk: Int32
        let probability: Float
    }

    /// Which of 64 chunks of the trie a chunk of the text may stand for, a bit each, and where the operation of the first is.
    struct OperationSet: Sendable {
        var bits: UInt64 = 0
        var first: Int32 = 0
    }

    /// How far a walk goes: the beginnings of text and name must have in common, in nats, `share` of what both are unlikely by, less some slack.
    struct Beam: Sendable {
        let share: Double
        let slack: Float
        /// The same for the first letters of a word, which may be behind for longer: a short name begins with what is seldom written so (Iran, إيران).
        let firstSlack: Float
        /// How many these are, the space before the word included.
        static let firstLetters: UInt8 = 3
        /// By node: what `share` of its unlikelihood asks for.
        let limits: [Float]

        /// `least` is the score at which two names are worth a look; without `firstSlack` the first letters may be behind as all others.
        init(_ graph: NameGraph, least: Double, slack: Double, firstSlack: Double? = nil) {
            let share = least / (1 + least)
            self.share = share
            self.slack = Float(exp(-slack / (1 + least)))
            self.firstSlack = Float(exp(-(firstSlack ?? slack) / (1 + least)))
            limits = [1] + graph.trie.nodes.map { Float(exp(-share * log($0.marginal))) }
        }
    }

    let textSide: EditTable.Side
    let trie: EditTrie
    /// Nodes, the one before all names included: node n of the trie is n + 1.
    let count: Int
    let chunkCount: Int

    /// Where what belongs to a node begins; it ends where that of the next node begins.
    struct Place: Sendable {
        fileprivate(set) var firstStep: Int32 = 0
        fileprivate(set) var firstSkip: Int32 = 0
        /// The row of `rows` for a node with very many steps; -1.
        fileprivate(set) var row: Int32 = -1
        /// Where the names that go on from the node are in the trie's entries.
        fileprivate(set) var firstEntry: Int32 = 0
        fileprivate(set) var endEntry: Int32 = 0
    }

    /// By node, and one more.
    private(set) var places: [Place] = []
    private(set) var steps: [Step] = []
    /// Chunks of names that may stand beside nothing.
    private(set) var skips: [Step] = []
    /// By chunk of the trie: the step of that node, or -1.
    private(set) var rows: [Int32] = []
    private(set) var firstOperation: [Int32] = []
    /// By chunk of the text, in the order of the trie's chunks.
    private(set) var operations: [Operation] = []
    /// By chunk of the text, `setCount` each: a table of at most a few megabytes, since the chunks are those of the edit tables.
    private(set) var operationSets: [OperationSet] = []
    private(set) var setCount = 0
    /// By chunk of the text, two each: bits of the trie's chunks it may stand for, by the last seven bits of their numbers. Most chunks are told by them not to be any, and
    /// they are few enough to stay at hand.
    private(set) var operationBits: [UInt64] = []
    /// By chunk of the text: what it weighs beside nothing.
    private(set) var leftOut: [Float] = []

    /// What a chunk of the text may begin with that goes on.
    private(set) var openings = ChunkNumbers()

    private static let manySteps = 32
    /// Rows of all nodes together, in steps: 16 MB. What is beyond is looked through.
    private static let mostRows = 1 << 22

    init(_ names: [NameLetters], text textSide: EditTable.Side, names side: EditTable.Side) {
        self.textSide = textSide
        trie = EditTrie(names, side)
        count = trie.nodes.count + 1
        chunkCount = trie.chunkCount
        places = [Place](repeating: Place(), count: count + 1)
        let all = allSteps(side)
        steps = sorted(all, \.firstStep)
        let skipped: [(from: Int32, step: Step)] =
            all.compactMap { from, step in
                let weight =
                    step.chunk < 0 ? Float(EditTable.unseen) : side.leftOut(trie.sideNumbers[Int(step.chunk)])
                return weight > 0
                    ? (from, Step(chunk: step.chunk, target: step.target, part: step.part * weight)) : nil
            }
        skips = sorted(skipped, \.firstSkip)
        addEntries()
        addRows()
        addOperations()
        addOpenings()
    }

    /// The steps and the nodes they begin at; chunk -1 is a letter that is in no table.
    private func allSteps(_ side: EditTable.Side) -> [(from: Int32, step: Step)] {
        let reach = side.longest
        var found: [(from: Int32, step: Step)] = []
        var path: [Int32] = [0]
        for (number, node) in trie.nodes.enumerated() {
            let depth = Int(node.depth)
            path.removeLast(path.count - depth)
            for back in 1...min(reach, depth) {
                let chunk = trie.chunks[number * reach + back - 1]
                guard chunk >= 0 || back == 1 else { continue }
                let part = trie.parts[number * reach + back - 1]
                found.append((path[depth - back], Step(chunk: chunk, target: Int32(number + 1), part: part)))
            }
            path.append(Int32(number + 1))
        }
        return found
    }

    /// Steps by the nodes they begin at; where those of each node begin is put into `places`.
    private mutating func sorted(_ steps: [(from: Int32, step: Step)], _ first: WritableKeyPath<Place, Int32>)
        -> [Step]
    {
        var next = [Int32](repeating: 0, count: count + 1)
        for (from, _) in steps { next[Int(from) + 1] += 1 }
        for node in 0..<count { next[node + 1] += next[node] }
        for node in 0...count { places[node][keyPath: first] = next[node] }
        var sorted = [Step](repeating: Step(chunk: -1, target: 0, part: 0), count: steps.count)
        for (from, step) in steps {
            sorted[Int(next[Int(from)])] = step
            next[Int(from)] += 1
        }
        return sorted
    }

    private mutating func addEntries() {
        let total = Int32(trie.entries.count)
        places[0].endEntry = total
        for (number, node) in trie.nodes.enumerated() {
            let end = Int(node.end)
            places[number + 1].firstEntry = node.firstEntry
            places[number + 1].endEntry = end < trie.nodes.count ? trie.nodes[end].firstEntry : total
        }
    }

    private mutating func addRows() {
        for node in 0..<count {
            let range = Int(places[node].firstStep)..<Int(places[node + 1].firstStep)
            guard range.count > Self.manySteps, rows.count + chunkCount <= Self.mostRows else { continue }
            places[node].row = Int32(rows.count)
            let start = rows.count
            rows.append(contentsOf: repeatElement(-1, count: chunkCount))
            for number in range where steps[number].chunk >= 0 {
                rows[start + Int(steps[number].chunk)] = Int32(number)
            }
        }
    }

    private mutating func addOperations() {
        setCount = (chunkCount + 63) / 64
        operationSets = [OperationSet](repeating: OperationSet(), count: textSide.count * setCount)
        operationBits = [UInt64](repeating: 0, count: textSide.count * 2)
        for number in 0..<textSide.count {
            firstOperation.append(Int32(operations.count))
            var out: Float = 0
            let first = operations.count
            for operation in textSide.operations[number] {
                if operation.chunk == 0 {
                    out = operation.probability
                } else if trie.numbers[Int(operation.chunk)] >= 0 {
                    operations.append(
                        Operation(chunk: trie.numbers[Int(operation.chunk)], probability: operation.probability))
                }
            }
            leftOut.append(out)
            operations[first...].sort { $0.chunk < $1.chunk }
            // A table has each pair once; a set counts on it.
            for place in (first..<operations.count).dropFirst().reversed()
            where operations[place].chunk == operations[place - 1].chunk { operations.remove(at: place) }
            for place in (first..<operations.count).reversed() {
                let chunk = Int(operations[place].chunk)
                let set = number * setCount + chunk >> 6
                operationSets[set].bits |= 1 << UInt64(chunk & 63)
                operationSets[set].first = Int32(place)
                operationBits[2 * number + chunk >> 6 & 1] |= 1 << UInt64(chunk & 63)
            }
        }
        firstOperation.append(Int32(operations.count))
    }

    /// Whether a chunk of the text may stand for something here; -1 is none.
    func mayStand(_ number: Int32) -> Bool {
        number >= 0 && (leftOut[Int(number)] > 0 || firstOperation[Int(number)] < firstOperation[Int(number) + 1])
    }

    /// The beginnings of those chunks of the text, two letters long or more, that may stand for something here.
    private mutating func addOpenings() {
        for (chunk, number) in textSide.numbers.all {
            guard mayStand(number) else { continue }
            var opening = chunk >> 16
            while opening != 0 {
                openings.add(opening, 0)
                opening >>= 16
            }
        }
    }
}
