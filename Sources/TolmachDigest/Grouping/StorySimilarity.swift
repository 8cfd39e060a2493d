// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How much more two stories have in common than stories of their languages have anyway.
struct StorySimilarity: Sendable {
    /// For each story, the stories it is like, by index, with what is left of the cosine; what is not listed is 0.
    let neighbours: [[Int32: Double]]

    init(neighbours: [[Int32: Double]]) { self.neighbours = neighbours }

    /// Less is not kept.
    private static let least = 0.02

    /// Time and memory grow with the number of pairs that share a telling key.
    init(_ vectors: [KeyWeights.Vector], languages: [LanguageTag], keys: Int) {
        let background = Background(vectors, languages, keys)
        var postings = [[(story: Int32, weight: Double)]](repeating: [], count: keys)
        var neighbours = [[Int32: Double]](repeating: [:], count: vectors.count)
        var sums = [Double](repeating: 0, count: vectors.count)
        // One thing in common, however rare, is no event: the most telling key is left out of each pair's sum.
        var largest = [Double](repeating: 0, count: vectors.count)
        var touched: [Int32] = []
        for (story, vector) in vectors.enumerated() {
            for (key, weight) in zip(vector.keys, vector.weights) {
                for other in postings[Int(key)] {
                    let index = Int(other.story)
                    let part = weight * other.weight
                    if sums[index] == 0 { touched.append(other.story) }
                    sums[index] += part
                    if part > largest[index] { largest[index] = part }
                }
                postings[Int(key)].append((Int32(story), weight))
            }
            for other in touched {
                let value = sums[Int(other)] - largest[Int(other)] - background.expected(story, Int(other))
                sums[Int(other)] = 0
                largest[Int(other)] = 0
                guard value >= Self.least else { continue }
                neighbours[story][other] = value
                neighbours[Int(other)][Int32(story)] = value
            }
            touched.removeAll(keepingCapacity: true)
        }
        self.neighbours = neighbours
    }
}
