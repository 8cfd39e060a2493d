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
        var offset = 0
        var first = 0
        var second = 0
        var third = 0
        var firstStride = 0
        var secondStride = 0
        var thirdStride = 0
    }

    static let layout: (steps: [Step], size: Int) = {
        var steps: [Step] = []
        var size = 0
        for template in ModelTemplate.all {
            var step = Step(offset: size)
            var stride = template.size
            for (index, variable) in template.variables.enumerated() {
                stride /= variable.values.count
                switch index {
                case 0: (step.first, step.firstStride) = (variable.number, stride)
                case 1: (step.second, step.secondStride) = (variable.number, stride)
                default: (step.third, step.thirdStride) = (variable.number, stride)
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
        var sum = ruleCuts ? prior : -prior
        for step in steps {
            let index =
                step.offset + Int(values[step.first]) &* step.firstStride
                + Int(values[step.second]) &* step.secondStride + Int(values[step.third]) &* step.thirdStride
            sum &+= Int32(weights[index])
        }
        return sum
    }

    /// Everything that the score is made of, the heaviest first, with what weighs nothing.
    func features(_ values: [UInt8]) -> [Decision.Feature] {
        zip(ModelTemplate.all, steps).map { template, step in
            let index =
                step.offset + Int(values[step.first]) * step.firstStride
                + Int(values[step.second]) * step.secondStride + Int(values[step.third]) * step.thirdStride
            let seen = template.variables.map { $0.values[Int(values[$0.number])] }.joined(separator: " ")
            return Decision.Feature(name: "\(template.name)=\(seen)", weight: Double(weights[index]) / 100)
        }
        .enumerated().sorted { (-abs($0.element.weight), $0.offset) < (-abs($1.element.weight), $1.offset) }
        .map(\.element)
    }
}
