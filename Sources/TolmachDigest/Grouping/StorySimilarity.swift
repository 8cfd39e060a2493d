// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How much more two stories have in common than stories of their languages have anyway. Nothing is kept of the pairs: a story's row is worked out when it is asked for.
struct StorySimilarity: Sendable {
    /// A story that another is like, by its place among those compared, and what is left of the cosine.
    typealias Neighbour = (place: Int32, value: Double)

    private let vectors: [KeyWeights.Vector]
    private let background: Background

    /// Less is nothing.
    private static let least = 0.02

    /// `keys`: how many keys there are; `first`: by story, the first of its copies.
    init(_ vectors: [KeyWeights.Vector], languages: [LanguageTag], keys: Int, first: [Int]) {
        self.vectors = vectors
        background = Background(vectors, languages, keys, first: first)
    }

    /// Calls `body` for each of some stories, in their order, with those before it that it is like, in order, too. Time grows with the number of pairs that share a telling
    /// key, memory with the stories.
    func forEachRow(of stories: some Collection<Int>, _ body: (_ place: Int, _ row: [Neighbour]) -> Void) {
        var postings: [Int32: [(place: Int32, weight: Double)]] = [:]
        var sums = [Double](repeating: 0, count: stories.count)
        // One thing in common, however rare, is no event: the most telling key is left out of each pair's sum.
        var largest = sums
        var touched: [Int32] = []
        let all = Array(stories)
        for (place, story) in all.enumerated() {
            let vector = vectors[story]
            for (key, weight) in zip(vector.keys, vector.weights) {
                for other in postings[key] ?? [] {
                    let index = Int(other.place)
                    let part = weight * other.weight
                    if sums[index] == 0 { touched.append(other.place) }
                    sums[index] += part
                    if part > largest[index] { largest[index] = part }
                }
                postings[key, default: []].append((Int32(place), weight))
            }
            touched.sort()
            var row: [Neighbour] = []
            for other in touched {
                let index = Int(other)
                let value = sums[index] - largest[index] - background.expected(story, all[index])
                sums[index] = 0
                largest[index] = 0
                if value >= Self.least { row.append((other, value)) }
            }
            touched.removeAll(keepingCapacity: true)
            body(place, row)
        }
    }
}
