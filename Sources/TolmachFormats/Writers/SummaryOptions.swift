// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Options of summaries for people.
public struct SummaryOptions: Sendable, Hashable {
    /// Whether each sentence is followed by the parts of its score.
    public var explain = false

    public init() {}

    static let schema = OptionSchema(
        SummaryOptions(),
        [
            .boolean(
                "explain", \.explain, default: false, "tell under each sentence the parts that its score is the sum of")
        ])
}

extension Sentence {
    /// Its range without the dateline that it begins with (`MINSK (AP) –`).
    func withoutDateline(_ blocks: [Block]?, _ source: SourceText) -> TextRange {
        guard let blocks, blocks.indices.contains(block), let dateline = blocks[block].dateline,
            dateline.lowerBound <= range.lowerBound, dateline.upperBound > range.lowerBound,
            dateline.upperBound < range.upperBound, range.upperBound <= source.utf8.count
        else { return range }
        var start = dateline.upperBound
        // White space after it.
        while start < range.upperBound {
            let length = source.utf8.withUnsafeBufferPointer { WhiteSpace.length($0, start, range.upperBound) }
            if length == 0 { break }
            start += length
        }
        return start < range.upperBound ? TextRange(unchecked: start, range.upperBound) : range
    }
}
