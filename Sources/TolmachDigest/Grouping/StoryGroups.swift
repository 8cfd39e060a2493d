// SPDX-License-Identifier: Apache-2.0

/// Stories gathered into events: average-link clustering, the two closest groups joined until none are close enough.
///
/// Ties go to the earlier stories, so the same input gives the same groups. What is closest is sought anew only for a group that would be next (Müllner 2011): some O(n²) steps, and memory for the pairs that are alike.
enum StoryGroups {
    /// Groups of indices, each sorted, in the order of their first story.
    static func groups(_ similarity: StorySimilarity, threshold: Double) -> [[Int]] {
        var groups = Groups(similarity)
        while let (into, from) = groups.closest(threshold) { groups.join(into, from) }
        return groups.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private struct Groups {
        var members: [[Int]]
        /// Sums over the pairs of stories of two groups.
        var sums: [[Int32: Double]]
        /// The closest other group of each, and how close.
        var best: [(group: Int32, value: Double)]
        /// Whether the closest has been joined since: it was as close at least as any is now. Sought anew only when it would be next.
        var isOutdated: [Bool]

        init(_ similarity: StorySimilarity) {
            members = similarity.neighbours.indices.map { [$0] }
            sums = similarity.neighbours
            best = [(Int32, Double)](repeating: (-1, 0), count: members.count)
            isOutdated = [Bool](repeating: false, count: members.count)
            for group in members.indices { seek(group) }
        }

        mutating func closest(_ threshold: Double) -> (Int, Int)? {
            while let group = likeliest(threshold) {
                if isOutdated[group] {
                    seek(group)
                    continue
                }
                let other = Int(best[group].group)
                return (min(group, other), max(group, other))
            }
            return nil
        }

        /// The first group of those with the highest value, which may be too high where it is outdated.
        private func likeliest(_ threshold: Double) -> Int? {
            var found: Int?
            var value = threshold
            for (group, candidate) in best.enumerated()
            where candidate.group >= 0 && !members[group].isEmpty && candidate.value >= value {
                if found != nil, candidate.value == value { continue }
                value = candidate.value
                found = group
            }
            return found
        }

        mutating func join(_ into: Int, _ from: Int) {
            let moved = sums[from]
            members[into] += members[from]
            members[from] = []
            sums[from] = [:]
            sums[into][Int32(from)] = nil
            var touched = Set(sums[into].keys)
            for (other, sum) in moved where Int(other) != into {
                sums[into][other, default: 0] += sum
                touched.insert(other)
                sums[Int(other)][Int32(from)] = nil
            }
            seek(into)
            for other in touched {
                let index = Int(other)
                sums[index][Int32(into)] = sums[into][other]
                // An average is no more than the larger of two: only who was closest to one of them may be closest to another now.
                if best[index].group == Int32(into) || best[index].group == Int32(from) { isOutdated[index] = true }
                if !isOutdated[index] { compare(index, with: Int32(into)) }
            }
        }

        /// Looks for the closest group anew.
        private mutating func seek(_ group: Int) {
            best[group] = (-1, 0)
            isOutdated[group] = false
            for other in sums[group].keys { compare(group, with: other) }
        }

        /// Takes another group for the closest if it is closer, or as close and earlier.
        private mutating func compare(_ group: Int, with other: Int32) {
            guard let sum = sums[group][other] else { return }
            let value = sum / Double(members[group].count * members[Int(other)].count)
            if value > best[group].value || (value == best[group].value && other < best[group].group) {
                best[group] = (other, value)
            }
        }
    }
}
