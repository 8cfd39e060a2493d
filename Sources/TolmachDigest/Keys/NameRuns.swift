// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Joins words that look like names and stand side by side, and leaves out those that are in a mention.
struct NameRuns {
    private let mentions: [Mention]
    private let copy: WorkingText
    private var nextMention = 0
    private var finishedRuns: [(key: UInt64, range: TextRange)] = []
    private var run: (keys: [UInt64], range: TextRange)?

    /// More words than this are no name.
    private static let longest = 4

    init(_ mentions: [Mention], _ copy: WorkingText) {
        self.mentions = mentions
        self.copy = copy
    }

    /// Adds the next word of the text.
    mutating func add(_ key: UInt64, _ range: TextRange) {
        while nextMention < mentions.count, mentions[nextMention].range.upperBound <= range.lowerBound {
            nextMention += 1
        }
        if nextMention < mentions.count, mentions[nextMention].range.lowerBound < range.upperBound {
            close()
            return
        }
        if let last = run, last.keys.count < Self.longest, isOneSpace(last.range, range) {
            run = (last.keys + [key], TextRange(unchecked: last.range.lowerBound, range.upperBound))
        } else {
            close()
            run = ([key], range)
        }
    }

    /// All names, in order.
    mutating func finished() -> [(key: UInt64, range: TextRange)] {
        close()
        return finishedRuns
    }

    private mutating func close() {
        guard let run else { return }
        // The words in any order: surnames come first in some languages.
        var hash: UInt64 = 0
        for key in run.keys { hash = hash &+ key &* 0x9E37_79B9_7F4A_7C15 }
        finishedRuns.append((hash, run.range))
        self.run = nil
    }

    private func isOneSpace(_ left: TextRange, _ right: TextRange) -> Bool {
        let bounds = (copy.map.normalized(of: left).upperBound, copy.map.normalized(of: right).lowerBound)
        guard bounds.0 <= bounds.1, bounds.1 <= copy.utf8.count else { return false }
        return copy.utf8[bounds.0..<bounds.1].elementsEqual([0x20])
    }
}
