// SPDX-License-Identifier: Apache-2.0

/// Sentences joined by how alike they are: what the graph methods walk on.
///
/// A dense matrix: time and memory grow with the square of the sentences. A text of more than `most` sentences is taken in
/// runs of about equal length, each a graph of its own, so that a book costs in proportion to its length: 4 MB in all, and
/// about 30 ms for each thousand sentences.
struct SentenceGraph {
    static let most = 1_000

    let size: Int
    private var weights: [Float]

    init(size: Int) {
        self.size = size
        weights = [Float](repeating: 0, count: size * size)
    }

    subscript(a: Int, b: Int) -> Double {
        get { Double(weights[a * size + b]) }
        set {
            weights[a * size + b] = Float(newValue)
            weights[b * size + a] = Float(newValue)
        }
    }

    /// The runs of sentences that make a graph each.
    static func runs(_ sentences: [Int], most: Int = most) -> [ArraySlice<Int>] {
        guard !sentences.isEmpty else { return [] }
        let count = (sentences.count + most - 1) / most
        return (0..<count).map { sentences[$0 * sentences.count / count..<($0 + 1) * sentences.count / count] }
    }

    /// Where a random walk is: V(i) = (1 - follow) + follow · Σ_j w(j,i) / Σ_k w(j,k) · V(j), from V = 1 until no value
    /// moves by `tolerance`. The values are n times the probabilities of that walk.
    func walk(follow: Double, tolerance: Double = 0.0001, mostRounds: Int = 200) -> [Double] {
        let out = (0..<size).map { row in (0..<size).reduce(0.0) { $0 + self[row, $1] } }
        var values = [Double](repeating: 1, count: size)
        for _ in 0..<mostRounds {
            var next = [Double](repeating: 1 - follow, count: size)
            for from in 0..<size where out[from] > 0 {
                let share = follow * values[from] / out[from]
                for to in 0..<size { next[to] += share * self[from, to] }
            }
            let moved = zip(values, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
            values = next
            if moved < tolerance { break }
        }
        return values
    }
}

extension ConceptText {
    /// For each unit (word, number, mention) that more than one of these sentences holds: which do (as indices into
    /// `run`), and how often.
    func holders(in run: ArraySlice<Int>, of wanted: (ConceptKind) -> Bool) -> [[(sentence: Int, count: Int)]] {
        var slots: [Int32: Int] = [:]
        var lists: [[(sentence: Int, count: Int)]] = []
        for (index, sentence) in run.enumerated() {
            for place in places(of: sentence) where wanted(kinds[Int(members[place])]) {
                let entry = (sentence: index, count: Int(counts[place]))
                if let slot = slots[members[place]] {
                    lists[slot].append(entry)
                } else {
                    slots[members[place]] = lists.count
                    lists.append([entry])
                }
            }
        }
        return lists
    }
}
