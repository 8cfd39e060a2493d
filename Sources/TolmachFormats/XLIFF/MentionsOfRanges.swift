// SPDX-License-Identifier: Apache-2.0

import TolmachCore

/// The mentions that touch one range after the other; the ranges must come in order.
struct MentionsOfRanges {
    private let mentions: [Mention]
    private let order: [Int]
    private var next = 0
    /// Mentions that started before and may reach further.
    private var open: [Int] = []

    init(_ mentions: [Mention]) {
        self.mentions = mentions
        order = mentions.indices.sorted { (mentions[$0].range, $0) < (mentions[$1].range, $1) }
    }

    mutating func indices(in range: TextRange) -> [Int] {
        open.removeAll { mentions[$0].range.upperBound <= range.lowerBound }
        while next < order.count, mentions[order[next]].range.lowerBound < range.upperBound {
            if mentions[order[next]].range.upperBound > range.lowerBound { open.append(order[next]) }
            next += 1
        }
        return open.filter { mentions[$0].range.overlaps(range) }
    }
}
