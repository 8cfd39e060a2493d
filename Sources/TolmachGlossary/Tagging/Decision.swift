// SPDX-License-Identifier: Apache-2.0

/// Which of the candidates become mentions.
enum Decision {
    /// A stretch that is a mention: the best candidate for it, and those of other concepts that are as good.
    struct Choice: Sendable {
        let best: Candidate
        fileprivate(set) var alternatives: [Int32]
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
        var taken = ranked.count > 32 ? Taken(ranked) : nil
        for candidate in ranked {
            let known =
                if let taken { taken.choice(of: candidate) } else {
                    choices[start...].firstIndex {
                        $0.best.lower == candidate.lower && $0.best.upper == candidate.upper
                    }
                }
            if let same = known {
                let concept = index.patterns[Int(candidate.pattern)].concept
                let choice = choices[same]
                if candidate.rank == choice.best.rank, candidate.power <= choice.best.power + Self.likely,
                    index.patterns[Int(choice.best.pattern)].concept != concept,
                    !choice.alternatives.contains(concept)
                {
                    choices[same].alternatives.append(concept)
                }
                continue
            }
            let overlaps =
                if keepsAll { false } else if let taken { taken.overlaps(candidate) } else {
                    choices[start...].contains { $0.best.lower < candidate.upper && candidate.lower < $0.best.upper }
                }
            if !overlaps {
                taken?.add(candidate, choices.count)
                choices.append(Choice(best: candidate, alternatives: []))
            }
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

/// What has been taken of a cluster of many candidates: a text that repeats the words of terms can be one cluster throughout.
private struct Taken {
    private var places: [Range<Int>: Int] = [:]
    /// For each byte of the cluster, whether a choice lies on it.
    private var isCovered: [Bool]
    private let base: Int

    init(_ cluster: [Candidate]) {
        base = cluster.reduce(Int.max) { min($0, $1.lower) }
        isCovered = [Bool](repeating: false, count: cluster.reduce(base) { max($0, $1.upper) } - base)
    }

    private func stretch(_ candidate: Candidate) -> Range<Int> { candidate.lower - base..<candidate.upper - base }

    /// The choice that has a candidate's stretch.
    func choice(of candidate: Candidate) -> Int? { places[stretch(candidate)] }

    func overlaps(_ candidate: Candidate) -> Bool { isCovered[stretch(candidate)].contains(true) }

    mutating func add(_ candidate: Candidate, _ choice: Int) {
        places[stretch(candidate)] = choice
        for place in stretch(candidate) { isCovered[place] = true }
    }
}
