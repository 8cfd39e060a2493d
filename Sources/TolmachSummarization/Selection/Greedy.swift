// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes the sentence with the best gain for what it costs, again and again, while there is one that fits.
///
/// A sentence that does not fit is passed over and the next one tried. Lazy: since gains only shrink, a sentence whose gain
/// is still the best after it has been worked out anew is the best of all, so that few are worked out each time. Ties go to
/// the earlier sentence.
struct Greedy<Goal: Objective> {
    let costs: Costs
    let dependence: Dependence
    private(set) var goal: Goal
    /// Between 0, which takes the sentences that say most, and 1, which takes those that say most a word.
    static var costExponent: Double { 0.4 }

    init(_ goal: Goal, _ costs: Costs, _ dependence: Dependence = Dependence()) {
        self.goal = goal
        self.costs = costs
        self.dependence = dependence
    }

    /// The sentences in the order they are taken. One that points back is looked at once the one before it is taken.
    mutating func choose(from candidates: [Int]) -> [Int] {
        var ranking: [Int] = []
        ranking.reserveCapacity(min(candidates.count, 8))
        var left = costs.limit
        let least = candidates.reduce(Int.max) { min($0, costs.each[$1]) }
        let divisors = candidates.map { divisor(of: $0) }
        func entry(_ index: Int, round: Int) -> Heap.Entry {
            Heap.Entry(key: goal.gain(of: candidates[index]) / divisors[index], index: index, round: round)
        }
        var entries: [Heap.Entry] = []
        entries.reserveCapacity(candidates.count)
        for index in candidates.indices where !dependence.dangles(candidates[index]) {
            entries.append(entry(index, round: 0))
        }
        var heap = Heap(entries)
        while let top = heap.top, left >= least {
            let sentence = candidates[top.index]
            let joint = ranking.isEmpty ? 0 : costs.joint
            guard costs.each[sentence] + joint <= left else {
                // The budget only shrinks: it will not fit later.
                heap.removeTop()
                continue
            }
            guard top.round == ranking.count else {
                heap.replaceTop(entry(top.index, round: ranking.count))
                continue
            }
            heap.removeTop()
            goal.take(sentence)
            left -= costs.each[sentence] + joint
            ranking.append(sentence)
            let next = top.index + 1
            if next < candidates.count, candidates[next] == sentence + 1, dependence.dangles(sentence + 1) {
                heap.add(entry(next, round: ranking.count))
            }
        }
        return ranking
    }

    /// What a sentence's gain is divided by. In a budget of sentences all cost the same, and so length does not count.
    private func divisor(of sentence: Int) -> Double {
        goal.regardsCost ? pow(Double(max(1, costs.each[sentence])), Self.costExponent) : 1
    }
}

/// A heap with the largest key on top; of equal keys the lowest index.
struct Heap {
    struct Entry {
        var key: Double
        var index: Int
        /// How many sentences had been taken when the key was worked out.
        var round: Int

        static func precedes(_ a: Entry, _ b: Entry) -> Bool { a.key != b.key ? a.key > b.key : a.index < b.index }
    }

    private var entries: [Entry]

    init(_ entries: [Entry]) {
        self.entries = entries
        for index in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    var top: Entry? { entries.first }

    mutating func replaceTop(_ entry: Entry) {
        entries[0] = entry
        sink(0)
    }

    mutating func removeTop() {
        let last = entries.removeLast()
        if !entries.isEmpty { replaceTop(last) }
    }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        var hole = entries.count - 1
        while hole > 0, Entry.precedes(entry, entries[(hole - 1) / 2]) {
            entries[hole] = entries[(hole - 1) / 2]
            hole = (hole - 1) / 2
        }
        entries[hole] = entry
    }

    private mutating func sink(_ start: Int) {
        let entry = entries[start]
        var hole = start
        while true {
            var child = 2 * hole + 1
            guard child < entries.count else { break }
            if child + 1 < entries.count, Entry.precedes(entries[child + 1], entries[child]) { child += 1 }
            guard Entry.precedes(entries[child], entry) else { break }
            entries[hole] = entries[child]
            hole = child
        }
        entries[hole] = entry
    }
}
