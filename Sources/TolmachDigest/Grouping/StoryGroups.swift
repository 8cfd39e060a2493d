// SPDX-License-Identifier: Apache-2.0

/// Stories gathered into events: average-link clustering, the two closest groups joined until none are close enough.
///
/// Ties go to the earlier stories, so the same input gives the same groups. O(n²) steps and memory for the pairs that are alike.
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

        init(_ similarity: StorySimilarity) {
            members = similarity.neighbours.indices.map { [$0] }
            sums = similarity.neighbours
            best = [(Int32, Double)](repeating: (-1, 0), count: members.count)
            for group in members.indices { seek(group) }
        }

        func closest(_ threshold: Double) -> (Int, Int)? {
            var found: (Int, Int)?
            var value = threshold
            for (group, candidate) in best.enumerated()
            where candidate.group >= 0 && !members[group].isEmpty && candidate.value >= value {
                if found != nil, candidate.value == value { continue }
                value = candidate.value
                found = (min(group, Int(candidate.group)), max(group, Int(candidate.group)))
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
                seek(index)
            }
        }

        /// Looks for the closest group anew.
        private mutating func seek(_ group: Int) {
            best[group] = (-1, 0)
            for (other, sum) in sums[group] {
                let value = sum / Double(members[group].count * members[Int(other)].count)
                if value > best[group].value || (value == best[group].value && other < best[group].group) {
                    best[group] = (other, value)
                }
            }
        }
    }
}
