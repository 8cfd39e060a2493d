// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// Learns the operations of a script from pairs of spellings: expectation maximization over all ways to cut a pair into
/// chunks. From each expected count a constant is taken away, so that what is seen seldom goes to shorter chunks.
struct EditLearning {
    let longestLatin = 4
    let longestOther = 2
    var rounds = 12
    /// Taken away from every expected count.
    var discount = 0.3
    /// What an expected count is multiplied by for each further letter on both sides at once, and on one side alone.
    var penalty = 0.3
    var oneSided = 1.0
    var floor = 0.05
    var quiet = 2
    /// Operations with less than this are not kept.
    var least = 0.4
    /// What an operation of n letters starts with: the base to the n.
    var start = 0.3

    /// The least probability that a letter is left out.
    static let omission = 1e-6

    private struct Step {
        let from: Int32
        let to: Int32
        let operation: Int32
    }

    func callAsFunction(_ pairs: [TableTraining.Pair]) -> [EditTable.Operation] {
        var numbers: [[EditTable.Chunk]: Int32] = [:]
        var operations: [EditTable.Operation] = []
        var factors: [Double] = []
        var isSmall: [Bool] = []
        var lattices: [(steps: [Step], states: Int, weight: Double)] = []
        for pair in pairs {
            var steps: [Step] = []
            let width = pair.other.count + 1
            for end in 0...pair.latin.count {
                for otherEnd in 0...pair.other.count {
                    for length in 0...min(longestLatin, end) {
                        for otherLength in 0...min(longestOther, otherEnd) where length + otherLength > 0 {
                            if length == 0, otherLength > 1 { continue }
                            if otherLength == 0, length > 1 { continue }
                            let latin = EditTable.chunk(pair.latin[(end - length)..<end])
                            let other = EditTable.chunk(pair.other[(otherEnd - otherLength)..<otherEnd])
                            let key = [latin, other]
                            let number: Int32
                            if let known = numbers[key] {
                                number = known
                            } else {
                                number = Int32(operations.count)
                                numbers[key] = number
                                let letters = Double(length + otherLength)
                                operations.append(
                                    .init(
                                        latin: latin, other: other,
                                        probability: pow(start, letters) * (length == 0 || otherLength == 0 ? 0.1 : 1)))
                                let both = max(0, min(length, otherLength) - 1)
                                factors.append(
                                    pow(penalty, Double(both))
                                        * pow(oneSided, Double(max(0, max(length, otherLength) - 1 - both))))
                                isSmall.append(length <= 1 && otherLength <= 1)
                            }
                            steps.append(
                                Step(
                                    from: Int32((end - length) * width + otherEnd - otherLength),
                                    to: Int32(end * width + otherEnd), operation: number))
                        }
                    }
                }
            }
            lattices.append((steps, (pair.latin.count + 1) * width, pair.weight))
        }
        Self.normalize(&operations)
        for round in 0..<rounds {
            var counts = [Double](repeating: 0, count: operations.count)
            for lattice in lattices {
                var forward = [Double](repeating: 0, count: lattice.states)
                forward[0] = 1
                for step in lattice.steps {
                    forward[Int(step.to)] += forward[Int(step.from)] * operations[Int(step.operation)].probability
                }
                let total = forward[lattice.states - 1]
                guard total > 1e-280 else { continue }
                var backward = [Double](repeating: 0, count: lattice.states)
                backward[lattice.states - 1] = 1
                let scale = lattice.weight / total
                for step in lattice.steps.reversed() {
                    let weight = operations[Int(step.operation)].probability * backward[Int(step.to)]
                    backward[Int(step.from)] += weight
                    counts[Int(step.operation)] += forward[Int(step.from)] * weight * scale
                }
            }
            let taken = round < quiet ? 0 : discount
            for number in operations.indices {
                operations[number].probability =
                    isSmall[number] ? max(floor, counts[number]) : max(0, counts[number] * factors[number] - taken)
            }
            if round == rounds - 1 {
                operations = operations.indices.filter {
                    operations[$0].probability > 0 && counts[$0] > (isSmall[$0] ? floor : least)
                }.map { operations[$0] }
            }
            Self.normalize(&operations)
        }
        return Self.withOmissions(operations, pairs)
    }

    /// Any letter may be left out.
    private static func withOmissions(
        _ operations: [EditTable.Operation], _ pairs: [TableTraining.Pair]
    ) -> [EditTable.Operation] {
        var latin = Set(pairs.flatMap(\.latin))
        var other = Set(pairs.flatMap(\.other))
        var operations = operations
        for index in operations.indices {
            let operation = operations[index]
            if operation.other == 0, operation.latin <= 0xFFFF {
                latin.remove(UInt16(operation.latin))
                operations[index].probability = max(operation.probability, EditLearning.omission)
            }
            if operation.latin == 0, operation.other <= 0xFFFF {
                other.remove(UInt16(operation.other))
                operations[index].probability = max(operation.probability, EditLearning.omission)
            }
        }
        operations += latin.map { .init(latin: UInt64($0), other: 0, probability: EditLearning.omission) }
        operations += other.map { .init(latin: 0, other: UInt64($0), probability: EditLearning.omission) }
        return operations
    }

    static func normalize(_ operations: inout [EditTable.Operation]) {
        let sum = operations.reduce(0) { $0 + $1.probability }
        for number in operations.indices { operations[number].probability /= sum }
    }
}
