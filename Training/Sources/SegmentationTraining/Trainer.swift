// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A candidate as the trainer sees it.
struct Example {
    let features: [Int32]
    let isEnd: Bool
    /// What the rule says before anything is learned: the prior, for or against.
    let offset: Double
    let weight: Double
    /// Which document it is of.
    let group: Int
}

/// Logistic regression with L2 regularization over features that are there or not.
struct Trainer {
    /// How strongly weights are drawn to 0.
    var decay: Double
    var rounds = 60
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    init(decay: Double) { self.decay = decay }

    mutating func number(_ name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// Weights with the names of their features.
    func named(_ weights: [Double]) -> [(name: String, weight: Double)] {
        zip(names, weights).map { (name: $0, weight: $1) }
    }

    /// Learns the weights: gradient descent with AdaGrad in one fixed order, so that the same data give the same table.
    func learn(_ examples: [Example]) -> [Double] {
        var weights = [Double](repeating: 0, count: names.count)
        var squares = [Double](repeating: 1e-6, count: names.count)
        // A feature's share of the decay falls on each example that has it.
        var uses = [Double](repeating: 0, count: names.count)
        for example in examples { for feature in example.features { uses[Int(feature)] += 1 } }
        var order = Array(examples.indices)
        var random: UInt64 = 0x9E37_79B9_7F4A_7C15
        for round in 0..<rounds {
            for index in stride(from: order.count - 1, to: 0, by: -1) {
                random ^= random << 13
                random ^= random >> 7
                random ^= random << 17
                order.swapAt(index, Int(random % UInt64(index + 1)))
            }
            let rate = 0.3 / (1 + Double(round) * 0.1)
            for index in order {
                let example = examples[index]
                var score = example.offset
                for feature in example.features { score += weights[Int(feature)] }
                let error = (1 / (1 + exp(-score)) - (example.isEnd ? 1 : 0)) * example.weight
                for feature in example.features {
                    let feature = Int(feature)
                    let gradient = error + decay * weights[feature] / uses[feature]
                    squares[feature] += gradient * gradient
                    weights[feature] -= rate * gradient / squares[feature].squareRoot()
                }
            }
        }
        return weights
    }
}
