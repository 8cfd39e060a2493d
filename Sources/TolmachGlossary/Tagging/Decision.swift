// SPDX-License-Identifier: Apache-2.0

/// Which of the candidates become mentions.
enum Decision {
    /// A stretch that is a mention: the best candidate for it, and those of other concepts that are as good.
    struct Choice: Sendable {
        let best: Candidate
        fileprivate(set) var alternatives: [Int32]
        /// How many more there are than `alternatives` has.
        fileprivate(set) var moreAlternatives: Int

        fileprivate init(_ best: Candidate) {
            self.best = best
            alternatives = []
            moreAlternatives = best.omitted
        }
    }

    /// Of more alternatives only the first are listed.
    static let mostAlternatives = 16

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
                choices.append(Choice(byPlace[start]))
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

    /// Whether a form of the same stretch is as good as the best one.
    private static func isAsGood(_ candidate: Candidate, as best: Candidate) -> Bool {
        candidate.rank == best.rank && candidate.power <= best.power + likely
    }

    /// Of one word or phrase no more candidates are kept.
    static let mostOfPhrase = 64

    /// Takes of the candidates from an index on, all of one phrase and each of another concept, the best; how many others are as good is noted in the first of them. Phrases in
    /// which a term is not meant all stay.
    static func keepBest(of candidates: inout [Candidate], from start: Int, _ index: GlossaryIndex) {
        guard candidates.count - start > mostOfPhrase else { return }
        func isPhrase(_ candidate: Candidate) -> Bool {
            index.patterns[Int(candidate.pattern)].flags.contains(.excludes)
        }
        let phrases = index.hasExclusions ? candidates[start...].filter(isPhrase) : []
        var terms = candidates[start...].filter { phrases.isEmpty || !isPhrase($0) }.sorted(by: Candidate.isBetter)
        if let best = terms.first {
            terms[0].omitted = terms.dropFirst(mostOfPhrase).count {
                $0.lower == best.lower && $0.upper == best.upper && isAsGood($0, as: best)
            }
        }
        candidates.replaceSubrange(start..., with: terms.prefix(mostOfPhrase) + phrases)
    }

    /// Takes of a cluster, best first, what is kept, and adds it in the order of the text.
    private static func choose(
        _ ranked: [Candidate], _ index: GlossaryIndex, keepsAll: Bool, into choices: inout [Choice]
    ) {
        let start = choices.count
        var alternatives = Alternatives()
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
                if isAsGood(candidate, as: choice.best),
                    index.patterns[Int(choice.best.pattern)].concept != concept
                {
                    alternatives.add(concept, to: &choices[same], at: same)
                    choices[same].moreAlternatives += candidate.omitted
                }
                continue
            }
            let overlaps =
                if keepsAll { false } else if let taken { taken.overlaps(candidate) } else {
                    choices[start...].contains { $0.best.lower < candidate.upper && candidate.lower < $0.best.upper }
                }
            if !overlaps {
                taken?.add(candidate, choices.count)
                choices.append(Choice(candidate))
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

/// The alternatives of the choices of a cluster, each once.
private struct Alternatives {
    /// By choice: those that are known, where there are more than are listed.
    private var known: [Int: Set<Int32>] = [:]

    mutating func add(_ concept: Int32, to choice: inout Decision.Choice, at number: Int) {
        if choice.alternatives.contains(concept) { return }
        guard choice.alternatives.count >= Decision.mostAlternatives else {
            choice.alternatives.append(concept)
            return
        }
        if known[number, default: []].insert(concept).inserted { choice.moreAlternatives += 1 }
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
