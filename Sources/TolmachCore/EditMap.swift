// SPDX-License-Identifier: Apache-2.0

/// How a working copy of a text stands to its source: which bytes were replaced by which.
///
/// Both directions answer in O(log n) of the number of replaced runs; a copy that is its source costs nothing. A
/// position inside a replaced run widens to the run's border, so that a range mapped there and back covers itself.
public struct EditMap: Sendable {
    /// A replaced run.
    public struct Edit: Sendable, Hashable {
        /// Its bytes in the source.
        public let source: Range<Int>
        /// What stands for them in the working copy.
        public let normalized: Range<Int>

        /// Bytes of the source, and the bytes of the working copy in their place.
        public init(source: Range<Int>, normalized: Range<Int>) {
            self.source = source
            self.normalized = normalized
        }
    }

    /// The replaced runs, in order, apart from each other.
    public let edits: [Edit]

    /// The map of a copy that is its source.
    public static let identity = EditMap(edits: [])

    /// Only who makes a working copy knows how it stands to its source; nothing is checked.
    package init(edits: [Edit]) { self.edits = edits }

    /// Whether nothing was replaced.
    public var isIdentity: Bool { edits.isEmpty }

    /// The source range that a range of the working copy came from. The range is not checked: it must be one of the copy's.
    package func source(of range: Range<Int>) -> TextRange {
        guard !edits.isEmpty else { return TextRange(unchecked: range.lowerBound, range.upperBound) }
        let lower = map(range.lowerBound, from: \.normalized, to: \.source, up: false)
        let upper = map(range.upperBound, from: \.normalized, to: \.source, up: true)
        return TextRange(unchecked: lower, max(lower, upper))
    }

    /// Where a source range lies in the working copy.
    public func normalized(of range: TextRange) -> Range<Int> {
        guard !edits.isEmpty else { return range.lowerBound..<range.upperBound }
        let lower = map(range.lowerBound, from: \.source, to: \.normalized, up: false)
        let upper = map(range.upperBound, from: \.source, to: \.normalized, up: true)
        return lower..<max(lower, upper)
    }

    /// The map of two steps: this one first, then `next`, whose source is this one's working copy.
    public func followed(by next: EditMap) -> EditMap {
        guard !isIdentity else { return next }
        guard !next.isIdentity else { return self }
        // Runs of the text between the steps that either of them touches; those that overlap become one.
        var runs = edits.map(\.normalized) + next.edits.map(\.source)
        runs.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var joined: [Range<Int>] = []
        for run in runs {
            if let last = joined.last, run.lowerBound < last.upperBound || run == last {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
            } else {
                joined.append(run)
            }
        }
        return EditMap(
            edits: joined.map { run in
                let source = source(of: run)
                return Edit(
                    source: source.lowerBound..<source.upperBound,
                    normalized: next.normalized(of: TextRange(unchecked: run.lowerBound, run.upperBound)))
            })
    }

    private func map(
        _ offset: Int, from: KeyPath<Edit, Range<Int>>, to: KeyPath<Edit, Range<Int>>, up: Bool
    ) -> Int {
        // The last edit that starts at or before the offset.
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle][keyPath: from].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let edit = edits[low - 1]
        let a = edit[keyPath: from]
        let b = edit[keyPath: to]
        if offset >= a.upperBound { return b.upperBound + (offset - a.upperBound) }
        if offset == a.lowerBound { return b.lowerBound }
        return up ? b.upperBound : b.lowerBound
    }
}
