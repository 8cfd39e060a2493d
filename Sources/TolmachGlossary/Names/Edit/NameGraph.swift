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

    let textSide: EditTable.Side
    let trie: EditTrie
    /// Nodes, the one before all names included: node n of the trie is n + 1.
    let count: Int
    /// What is less likely than it must be is passed over: the beginnings of text and name must have in common, in nats,
    /// `share` of what both are unlikely by, less some slack.
    let share: Double
    let slack: Float
    /// By node: what `share` of its unlikelihood asks for.
    let limits: [Float]
    let chunkCount: Int

    private(set) var firstStep: [Int32] = []
    private(set) var steps: [Step] = []
    private(set) var firstSkip: [Int32] = []
    /// Chunks of names that may stand beside nothing.
    private(set) var skips: [Step] = []
    /// By node: the row of `rows` for one with very many steps; -1.
    private(set) var rowOfNode: [Int32] = []
    /// By chunk of the trie: the step of that node, or -1.
    private(set) var rows: [Int32] = []
    private(set) var firstOperation: [Int32] = []
    private(set) var operations: [Operation] = []
    /// By chunk of the text: what it weighs beside nothing.
    private(set) var leftOut: [Float] = []

    private static let manySteps = 32

    /// `least` is the score at which two names are worth a look, and the walk gives names up below it but for `slack` nats.
    init(
        _ names: [NameLetters], text textSide: EditTable.Side, names side: EditTable.Side, least: Double, slack: Double
    ) {
        self.textSide = textSide
        let trie = EditTrie(names, side)
        self.trie = trie
        count = trie.nodes.count + 1
        chunkCount = trie.chunkCount
        let share = least / (1 + least)
        self.share = share
        self.slack = Float(exp(-slack / (1 + least)))
        limits = [1] + trie.nodes.map { Float(exp(-share * log($0.marginal))) }
        addSteps(side)
        for number in 0..<textSide.count {
            firstOperation.append(Int32(operations.count))
            var out: Float = 0
            for operation in textSide.operations[number] {
                if operation.chunk == 0 {
                    out = operation.probability
                } else if trie.numbers[Int(operation.chunk)] >= 0 {
                    operations.append(
                        Operation(chunk: trie.numbers[Int(operation.chunk)], probability: operation.probability))
                }
            }
            leftOut.append(out)
        }
        firstOperation.append(Int32(operations.count))
    }

    private mutating func addSteps(_ side: EditTable.Side) {
        let reach = side.longest
        var stepsOf = [[Step]](repeating: [], count: count)
        var skipsOf = stepsOf
        var path = [0]
        for (number, node) in trie.nodes.enumerated() {
            let depth = Int(node.depth)
            path.removeLast(path.count - depth)
            for back in 1...min(reach, depth) {
                let chunk = trie.chunks[number * reach + back - 1]
                let part = trie.parts[number * reach + back - 1]
                let from = path[depth - back]
                var weight: Float = 0
                if chunk >= 0 {
                    stepsOf[from].append(Step(chunk: chunk, target: Int32(number + 1), part: part))
                    weight = side.leftOut(trie.sideNumbers[Int(chunk)])
                } else if back == 1 {
                    weight = Float(EditTable.unseen)
                }
                if weight > 0 {
                    skipsOf[from].append(Step(chunk: chunk, target: Int32(number + 1), part: part * weight))
                }
            }
            path.append(number + 1)
        }
        for node in 0..<count {
            firstStep.append(Int32(steps.count))
            firstSkip.append(Int32(skips.count))
            if stepsOf[node].count > Self.manySteps {
                rowOfNode.append(Int32(rows.count))
                var row = [Int32](repeating: -1, count: chunkCount)
                for (number, step) in stepsOf[node].enumerated() { row[Int(step.chunk)] = Int32(steps.count + number) }
                rows += row
            } else {
                rowOfNode.append(-1)
            }
            steps += stepsOf[node]
            skips += skipsOf[node]
        }
        firstStep.append(Int32(steps.count))
        firstSkip.append(Int32(skips.count))
    }
}
