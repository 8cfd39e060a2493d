// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSummarization

/// Coordinate search for the weights of news: each weight in turn takes a step up or down where that helps, and the steps
/// get smaller. The same texts give the same weights.
struct WeightSearch {
    /// The sets by name.
    let sets: [(name: String, texts: [TrainingText])]
    /// What a distance of one step from the start costs, in points of ROUGE.
    static let pull = 0.03
    /// What each point of ROUGE-1 below lead at 100 words costs.
    static let leadPrice = 2.0

    static func weights(_ news: [Double]) -> FusedWeights {
        FusedWeights(news: news, reference: StartingWeight.all.map(\.reference))
    }

    func search() -> [Double] {
        var values = StartingWeight.all.map(\.news)
        var best = goal(values)
        var factor = 1.0
        for round in 0..<10 where factor >= 0.1 {
            var moved = false
            for (index, start) in StartingWeight.all.enumerated() where start.step > 0 {
                for sign in [1.0, -1.0] {
                    let old = values[index]
                    values[index] = min(
                        max(old + sign * factor * start.step, start.range.lowerBound), start.range.upperBound)
                    let reached = values[index] == old ? best : goal(values)
                    if reached > best + 1e-9 {
                        best = reached
                        moved = true
                        break
                    }
                    values[index] = old
                }
            }
            if !moved || round % 2 == 1 { factor /= 2 }
        }
        return values
    }

    /// What the weights are worth: each set by the root of its size.
    func goal(_ values: [Double]) -> Double {
        let weights = Self.weights(values)
        var sum = 0.0
        var all = 0.0
        for (_, texts) in sets {
            let worth = Self.mean(texts) { $0.worth(weights) }
            let lead = texts.reduce(0) { $0 + $1.lead } / Double(texts.count)
            let size = Double(texts.count).squareRoot()
            sum += size * (worth.1 - Self.leadPrice * max(0, lead - worth.0))
            all += size
        }
        var distance = 0.0
        for (value, start) in zip(values, StartingWeight.all) where start.step > 0 {
            distance += (value - start.news) / start.step * ((value - start.news) / start.step)
        }
        return sum / max(all, 1) - Self.pull * distance
    }

    /// The means of two figures over texts, worked out on all cores and summed in order.
    static func mean(
        _ texts: [TrainingText], _ figures: @Sendable (TrainingText) -> (Double, Double)
    ) -> (Double, Double) {
        var values = [(Double, Double)](repeating: (0, 0), count: texts.count)
        values.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let rows = buffer
            DispatchQueue.concurrentPerform(iterations: texts.count) { rows[$0] = figures(texts[$0]) }
        }
        let count = Double(max(1, texts.count))
        return (values.reduce(0) { $0 + $1.0 } / count, values.reduce(0) { $0 + $1.1 } / count)
    }
}
