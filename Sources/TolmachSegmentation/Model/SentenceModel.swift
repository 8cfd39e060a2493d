// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import TolmachCore

/// A linear model: a weight for each combination of what is seen of a candidate. Language-independent.
///
/// Weights are whole hundredths, so that the sum is the same on every machine and in every order.
@_spi(Training) public final class SentenceModel: Sendable {
    /// What a rule that is not sure adds to the score, for an end or against it, in hundredths.
    let prior: Int32
    /// One after the other, the weights of each template.
    let weights: [Int16]

    /// A template as the sum walks it: up to three variables with the distance between their values' weights.
    struct Step {
        var offset: UInt32 = 0
        var first: UInt8 = 0
        var second: UInt8 = 0
        var third: UInt8 = 0
        var firstStride: UInt16 = 0
        var secondStride: UInt16 = 0
        var thirdStride: UInt16 = 0

        /// Where the weight for some values stands.
        @inline(__always)
        func index(_ values: Span<UInt8>) -> Int {
            // Variables are numbered below 32, and values are 32.
            let first = UInt32(values[unchecked: Int(first & 31)]) &* UInt32(firstStride)
            let second = UInt32(values[unchecked: Int(second & 31)]) &* UInt32(secondStride)
            return Int(offset &+ first &+ second &+ UInt32(values[unchecked: Int(third & 31)]) &* UInt32(thirdStride))
        }
    }

    static let layout: (steps: [Step], size: Int) = {
        var steps: [Step] = []
        var size = 0
        for template in ModelTemplate.all {
            var step = Step(offset: UInt32(size))
            var stride = template.size
            for (index, variable) in template.variables.enumerated() {
                stride /= variable.values.count
                let part = (UInt8(variable.number), UInt16(stride))
                switch index {
                case 0: (step.first, step.firstStride) = part
                case 1: (step.second, step.secondStride) = part
                default: (step.third, step.thirdStride) = part
                }
            }
            steps.append(step)
            size += template.size
        }
        return (steps, size)
    }()

    private let steps: [Step]

    init(prior: Int32, weights: [Int16]) {
        self.prior = prior
        self.weights = weights
        steps = Self.layout.steps
    }

    /// The model that tolmach ships with; nil if its table is damaged, which the tests do not let pass.
    @_spi(Training) public static let shipped: SentenceModel? = {
        var length = 0
        guard let bytes = tlm_sentence_weights(&length) else { return nil }
        let table = UnsafeBufferPointer(start: bytes, count: length)
        return try? SentenceModel(table: Array(table), file: "cc-by-sa/sentence-weights.txt")
    }()

    /// The score of what was seen, in hundredths; above 0 a sentence ends.
    func score(_ values: [UInt8], ruleCuts: Bool) -> Int32 {
        (ruleCuts ? prior : -prior) &+ Self.sum(of: weights, steps, values)
    }

    /// The inner loop of the model. `values` are 32.
    private static func sum(of weights: [Int16], _ steps: [Step], _ values: [UInt8]) -> Int32 {
        var sum: Int32 = 0
        let weights = weights.span
        let steps = steps.span
        let values = values.span
        precondition(values.count == 32)  // proven: `Observation` makes them so
        for place in steps.indices { sum &+= Int32(weights[steps[place].index(values)]) }
        return sum
    }

    /// Everything that the score is made of, the heaviest first, with what weighs nothing.
    func features(_ values: [UInt8]) -> [Decision.Feature] {
        zip(ModelTemplate.all, steps).map { template, step in
            let index = step.index(values.span)
            let seen = template.variables.map { $0.values[Int(values[$0.number])] }.joined(separator: " ")
            return Decision.Feature(name: "\(template.name)=\(seen)", weight: Double(weights[index]) / 100)
        }
        .enumerated().sorted { (-abs($0.element.weight), $0.offset) < (-abs($1.element.weight), $1.offset) }
        .map(\.element)
    }
}
