// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// What the scorer of the evaluation data measures: top-1 with ties shared, the best F1 at one threshold, and F1 at a given one.
struct Retrieval {
    var queries = 0
    var first = 0.0
    var pairs: [(score: Double, isRight: Bool)] = []

    mutating func add<Name: Equatable>(_ found: [(name: Name, score: Double)], right: Name) {
        queries += 1
        if let best = found.map(\.score).max() {
            let tied = found.filter { $0.score == best }
            if tied.contains(where: { $0.name == right }) { first += 1 / Double(tied.count) }
        }
        for hit in found { pairs.append((hit.score, hit.name == right)) }
    }

    var top1: Double { first / Double(max(1, queries)) }

    func f1(at threshold: Double) -> Double {
        let taken = pairs.filter { $0.score >= threshold }
        return 2 * Double(taken.count { $0.isRight }) / Double(max(1, taken.count + queries))
    }

    var bestF1: (f1: Double, threshold: Double) {
        var best = (0.0, 0.0)
        var right = 0
        for (index, pair) in pairs.sorted(by: { $0.score > $1.score }).enumerated() {
            if pair.isRight { right += 1 }
            let f1 = 2 * Double(right) / Double(index + 1 + queries)
            if f1 > best.0 { best = (f1, pair.score) }
        }
        return best
    }
}
