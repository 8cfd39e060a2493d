// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How alike each story is to the stories of each language on the whole: the mean cosine, by way of their sum.
struct Background: Sendable {
    /// By story, and by the number of a language.
    private let means: [[Double]]
    private let languageOfStory: [Int]

    /// Where one event fills the collection, what its stories share is no background.
    private static let largest = 0.03
    /// The background of a language is drawn to that of all with the weight of so many stories.
    private static let prior = 3.0

    /// `keys`: how many keys there are; `first`: by story, the first of its copies, which stands for all of them.
    init(_ vectors: [KeyWeights.Vector], _ languages: [LanguageTag], _ keys: Int, first: [Int]) {
        let known = Array(Set(languages.map(\.primary))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
        let languageOfStory = languages.map { numbers[$0.primary] ?? 0 }
        var sizes = [Double](repeating: 0, count: known.count)
        var sums = [[Double]](repeating: [Double](repeating: 0, count: keys), count: known.count)
        let counted = first.indices.filter { first[$0] == $0 }
        for story in counted {
            let (vector, number) = (vectors[story], languageOfStory[story])
            sizes[number] += 1
            for (key, weight) in zip(vector.keys, vector.weights) { sums[number][Int(key)] += weight }
        }
        var means = [[Double]](repeating: [], count: vectors.count)
        for story in counted {
            let vector = vectors[story]
            let own = languageOfStory[story]
            let self1 = vector.keys.isEmpty ? 0.0 : 1.0
            var dots = [Double](repeating: 0, count: known.count)
            for number in known.indices {
                for (key, weight) in zip(vector.keys, vector.weights) {
                    dots[number] += weight * sums[number][Int(key)]
                }
            }
            dots[own] = max(0, dots[own] - self1)
            let all = dots.reduce(0, +) / Double(max(1, counted.count - 1))
            means[story] = known.indices.map { number in
                let size = sizes[number] - (number == own ? 1 : 0)
                return min(Self.largest, (dots[number] + Self.prior * all) / (size + Self.prior))
            }
        }
        for (story, original) in first.enumerated() { means[story] = means[original] }
        self.means = means
        self.languageOfStory = languageOfStory
    }

    /// What two stories have in common anyway.
    func expected(_ a: Int, _ b: Int) -> Double {
        (means[a][languageOfStory[b]] + means[b][languageOfStory[a]]) / 2
    }
}
