// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How much more two stories have in common than stories of their languages have anyway.
struct StorySimilarity: Sendable {
    /// For each story, the stories it is like, by index, with what is left of the cosine; what is not listed is 0.
    let neighbours: [[Int32: Double]]

    /// Less is not kept.
    private static let least = 0.02
    /// Where one event fills the collection, what its stories share is no background.
    private static let largestBackground = 0.03
    /// The background of a language is drawn to that of all with the weight of so many stories.
    private static let prior = 3.0

    /// Time and memory grow with the number of pairs that share a telling key.
    init(_ vectors: [KeyWeights.Vector], languages: [LanguageTag], keys: Int) {
        let background = Self.background(vectors, languages, keys)
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
                let expected =
                    (background(story, languages[Int(other)]) + background(Int(other), languages[story])) / 2
                let value = sums[Int(other)] - largest[Int(other)] - expected
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

    /// The mean cosine of a story to the stories of a language, by way of their sum.
    private static func background(
        _ vectors: [KeyWeights.Vector], _ languages: [LanguageTag], _ keys: Int
    ) -> (Int, LanguageTag) -> Double {
        let known = Array(Set(languages.map(\.primary))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
        var sizes = [Double](repeating: 0, count: known.count)
        var sums = [[Double]](repeating: [Double](repeating: 0, count: keys), count: known.count)
        for (vector, language) in zip(vectors, languages) {
            let number = numbers[language.primary] ?? 0
            sizes[number] += 1
            for (key, weight) in zip(vector.keys, vector.weights) { sums[number][Int(key)] += weight }
        }
        var means = [[Double]](repeating: [], count: vectors.count)
        for (story, vector) in vectors.enumerated() {
            let own = numbers[languages[story].primary] ?? 0
            let self1 = vector.keys.isEmpty ? 0.0 : 1.0
            var dots = [Double](repeating: 0, count: known.count)
            for number in known.indices {
                for (key, weight) in zip(vector.keys, vector.weights) {
                    dots[number] += weight * sums[number][Int(key)]
                }
            }
            dots[own] = max(0, dots[own] - self1)
            let all = dots.reduce(0, +) / Double(max(1, vectors.count - 1))
            means[story] = known.indices.map { number in
                let size = sizes[number] - (number == own ? 1 : 0)
                return min(largestBackground, (dots[number] + prior * all) / (size + prior))
            }
        }
        return { story, language in means[story][numbers[language.primary] ?? 0] }
    }
}
