// SPDX-License-Identifier: Apache-2.0

/// The scores of a text's sentences, in order, kept as a table of numbers: the reasons of a sentence are put together when
/// they are asked for, which for most sentences they never are.
public struct SentenceScores: RandomAccessCollection, Sendable, Hashable {
    /// A column of the table.
    public struct Part: Sendable, Hashable {
        /// What the reason is called; of several columns with one name a sentence uses one.
        public let name: String
        /// Whether the reason is told where it is 0, too.
        public let isAlwaysTold: Bool

        public init(_ name: String, isAlwaysTold: Bool = false) {
            self.name = name
            self.isAlwaysTold = isAlwaysTold
        }
    }

    private let parts: [Part]
    /// Row after row.
    private let values: [Double]

    /// `values` holds a row for each sentence, with a number for each of `parts`; what is left over makes no row.
    public init(parts: [Part], values: [Double]) {
        self.parts = parts
        self.values = values
    }

    /// Scores of one part each.
    public init(_ name: String, _ values: [Double]) {
        self.init(parts: [Part(name, isAlwaysTold: true)], values: values)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { parts.isEmpty ? 0 : values.count / parts.count }

    /// The score of a sentence with its reasons.
    public subscript(sentence: Int) -> SentenceScore {
        let row = values[sentence * parts.count..<(sentence + 1) * parts.count]
        var reasons: [SentenceScore.Reason] = []
        reasons.reserveCapacity(parts.count)
        for (part, value) in zip(parts, row) where part.isAlwaysTold || value != 0 {
            reasons.append(SentenceScore.Reason(name: part.name, value: value))
        }
        return SentenceScore(reasons: reasons)
    }

    /// The sums alone, without their reasons.
    public var sums: [Double] {
        indices.map { sentence in
            var sum = 0.0
            for place in sentence * parts.count..<(sentence + 1) * parts.count { sum += values[place] }
            return sum
        }
    }
}
