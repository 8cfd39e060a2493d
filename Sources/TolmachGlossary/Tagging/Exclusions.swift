// SPDX-License-Identifier: Apache-2.0

/// Phrases in which a term is not meant: they are found like terms, and take with them what they hold of their concept.
enum Exclusions {
    private struct Places {
        var ranges: [Range<Int>] = []
        /// How far the ranges up to one reach.
        var reach: [Int] = []

        /// Whether a range lies within one of these.
        func hold(_ lower: Int, _ upper: Int) -> Bool {
            var (low, high) = (0, ranges.count)
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle].lowerBound <= lower { low = middle + 1 } else { high = middle }
            }
            return low > 0 && reach[low - 1] >= upper
        }
    }

    /// The candidates that no phrase excludes, without the phrases.
    static func applied(to candidates: [Candidate], _ index: GlossaryIndex) -> [Candidate] {
        func pattern(_ candidate: Candidate) -> Pattern { index.patterns[Int(candidate.pattern)] }
        var places: [Int32: Places] = [:]
        for candidate in candidates where pattern(candidate).flags.contains(.excludes) {
            places[pattern(candidate).concept, default: Places()].ranges.append(candidate.lower..<candidate.upper)
        }
        guard !places.isEmpty else { return candidates }
        for concept in places.keys {
            places[concept]?.ranges.sort { $0.lowerBound < $1.lowerBound }
            var reach = 0
            for range in places[concept]?.ranges ?? [] {
                reach = max(reach, range.upperBound)
                places[concept]?.reach.append(reach)
            }
        }
        return candidates.filter {
            let pattern = pattern($0)
            return !pattern.flags.contains(.excludes)
                && !(places[pattern.concept]?.hold($0.lower, $0.upper) ?? false)
        }
    }
}
