// SPDX-License-Identifier: Apache-2.0

/// Which of the candidates become mentions.
enum Decision {
    /// A stretch that is a mention: the best candidate for it, and those of other concepts that are as good.
    struct Choice: Sendable {
        let best: Candidate
        let alternatives: [Int32]
    }

    /// Longest match wins, then the better form; with `keepsAll` every stretch is kept. In the order of the text.
    static func choose(_ candidates: [Candidate], _ index: GlossaryIndex, keepsAll: Bool) -> [Choice] {
        guard !candidates.isEmpty else { return [] }
        let byPlace = isSorted(candidates) ? candidates : candidates.sorted(by: isBefore)
        var choices: [Choice] = []
        choices.reserveCapacity(byPlace.count)
        var cluster: [Candidate] = []
        var start = 0
        while start < byPlace.count {
            // A cluster of candidates that overlap, directly or through others.
            var end = start + 1
            var reach = byPlace[start].upper
            while end < byPlace.count, byPlace[end].lower < reach {
                reach = max(reach, byPlace[end].upper)
                end += 1
            }
            if end == start + 1 {
                choices.append(Choice(best: byPlace[start], alternatives: []))
            } else {
                cluster.removeAll(keepingCapacity: true)
                cluster += byPlace[start..<end]
                sort(&cluster, from: 0, by: Candidate.isBetter)
                choose(cluster, index, keepsAll: keepsAll, into: &choices)
            }
            start = end
        }
        return choices
    }

    private static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
        a.lower != b.lower ? a.lower < b.lower : Candidate.isBetter(a, b)
    }

    /// What the matcher finds mostly is in order already.
    private static func isSorted(_ candidates: [Candidate]) -> Bool {
        for index in candidates.indices.dropFirst() where isBefore(candidates[index], candidates[index - 1]) {
            return false
        }
        return true
    }

    /// Less likely than the best by at most this, a form is ambiguous: a quarter.
    private static let likely = 32

    /// Takes of a cluster, best first, what is kept, and adds it in the order of the text.
    private static func choose(
        _ ranked: [Candidate], _ index: GlossaryIndex, keepsAll: Bool, into choices: inout [Choice]
    ) {
        let start = choices.count
        for candidate in ranked {
            if let same = choices[start...].firstIndex(where: {
                $0.best.lower == candidate.lower && $0.best.upper == candidate.upper
            }) {
                let concept = index.patterns[Int(candidate.pattern)].concept
                let choice = choices[same]
                if candidate.rank == choice.best.rank, candidate.power <= choice.best.power + Self.likely,
                    index.patterns[Int(choice.best.pattern)].concept != concept,
                    !choice.alternatives.contains(concept)
                {
                    choices[same] = Choice(best: choice.best, alternatives: choice.alternatives + [concept])
                }
                continue
            }
            let overlaps = choices[start...].contains {
                $0.best.lower < candidate.upper && candidate.lower < $0.best.upper
            }
            if keepsAll || !overlaps { choices.append(Choice(best: candidate, alternatives: [])) }
        }
        sort(&choices, from: start) {
            $0.best.lower != $1.best.lower ? $0.best.lower < $1.best.lower : $0.best.upper > $1.best.upper
        }
    }

    /// Sorts what stands from an index on; of equals the earlier stays first. Clusters are of two or three mostly.
    private static func sort<Item>(_ items: inout [Item], from start: Int, by precedes: (Item, Item) -> Bool) {
        guard items.count - start <= 16 else {
            items[start...].sort(by: precedes)
            return
        }
        for index in items.indices.dropFirst(start + 1) {
            var place = index
            while place > start, precedes(items[place], items[place - 1]) {
                items.swapAt(place, place - 1)
                place -= 1
            }
        }
    }
}
