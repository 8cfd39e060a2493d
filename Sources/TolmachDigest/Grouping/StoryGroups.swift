// SPDX-License-Identifier: Apache-2.0

/// Stories gathered into events: average-link clustering, the two closest groups joined until none are close enough.
///
/// Ties go to the earlier stories, so the same input gives the same groups. What is closest is sought anew only for a group that would be next (Müllner 2011): some O(n²) steps.
/// Memory grows with the pairs of groups that are alike, up to `mostPairs` (some 150 MB): from there on the closest groups are joined before the next stories come, and
/// where none are close enough, those pairs are forgotten that are least alike.
struct StoryGroups {
    /// Groups of stories, by the first of them; none of one that was joined to another.
    private var members: [[Int]] = []
    private var groupOfStory: [Int32] = []
    /// By group: sums over the pairs of stories of two groups.
    private var sums: [[Int32: Double]] = []
    private var pairCount = 0
    /// The closest other group of each, and how close.
    private var best: [(group: Int32, value: Double)] = []
    /// Whether the closest has been joined since: it was as close at least as any is now. Sought anew only when it would be next.
    private var isOutdated: [Bool] = []
    private let threshold: Double
    private let mostPairs: Int

    init(threshold: Double, mostPairs: Int = 1 << 21) { (self.threshold, self.mostPairs) = (threshold, mostPairs) }

    /// Takes in the next story, with those before that it is like.
    mutating func add(_ row: [StorySimilarity.Neighbour]) {
        let story = Int32(members.count)
        members.append([members.count])
        groupOfStory.append(story)
        best.append((-1, 0))
        isOutdated.append(false)
        var own: [Int32: Double] = [:]
        for neighbour in row { own[groupOfStory[Int(neighbour.place)], default: 0] += neighbour.value }
        for (group, sum) in own { sums[Int(group)][story] = sum }
        pairCount += own.count
        sums.append(own)
        if pairCount > mostPairs { makeRoom() }
    }

    /// Groups of stories by their numbers, each sorted, in the order of their first story.
    mutating func groups() -> [[Int]] {
        seekAll()
        while let (into, from) = closest() { join(into, from) }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Leaves half of the pairs at most.
    private mutating func makeRoom() {
        seekAll()
        while pairCount > mostPairs / 2, let (into, from) = closest() { join(into, from) }
        // None that are left are as close as `threshold`.
        var least = threshold / 8
        while pairCount > mostPairs / 2 {
            forget(below: least)
            least += threshold / 8
        }
        // What is taken out of a dictionary leaves its room behind.
        for group in sums.indices where sums[group].capacity > 2 * sums[group].count + 16 {
            sums[group] = Dictionary(uniqueKeysWithValues: sums[group].map { ($0.key, $0.value) })
        }
    }

    private mutating func forget(below least: Double) {
        pairCount = 0
        for group in sums.indices {
            let size = members[group].count
            sums[group] = sums[group].filter { $0.value / Double(size * members[Int($0.key)].count) >= least }
            pairCount += sums[group].count
        }
        pairCount /= 2
    }

    private mutating func seekAll() { for group in members.indices { seek(group) } }

    private mutating func closest() -> (Int, Int)? {
        while let group = likeliest() {
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
    private func likeliest() -> Int? {
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

    private mutating func join(_ into: Int, _ from: Int) {
        let moved = sums[from]
        for story in members[from] { groupOfStory[story] = Int32(into) }
        members[into] += members[from]
        members[from] = []
        pairCount -= moved.count + sums[into].count
        sums[from] = [:]
        sums[into][Int32(from)] = nil
        for (other, sum) in moved where Int(other) != into {
            sums[into][other, default: 0] += sum
            sums[Int(other)][Int32(from)] = nil
        }
        // The pair of both was counted twice.
        pairCount += sums[into].count + 1
        seek(into)
        for (other, sum) in sums[into] {
            let index = Int(other)
            sums[index][Int32(into)] = sum
            // An average is no more than the larger of two: only who was closest to one of them may be closest to another now.
            if best[index].group == Int32(into) || best[index].group == Int32(from) { isOutdated[index] = true }
            if !isOutdated[index] { compare(index, with: Int32(into), sum) }
        }
    }

    /// Looks for the closest group anew.
    private mutating func seek(_ group: Int) {
        best[group] = (-1, 0)
        isOutdated[group] = false
        for (other, sum) in sums[group] { compare(group, with: other, sum) }
    }

    /// Takes another group for the closest if it is closer, or as close and earlier.
    private mutating func compare(_ group: Int, with other: Int32, _ sum: Double) {
        let value = sum / Double(members[group].count * members[Int(other)].count)
        if value > best[group].value || (value == best[group].value && other < best[group].group) {
            best[group] = (other, value)
        }
    }
}
