// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How telling each key is in a collection of stories, and the stories as vectors of these weights.
///
/// Telling is what few stories of a language have, counted in each language by itself: a word that only looks foreign is
/// common somewhere. The least of the languages' figures counts. Names and numbers are counted as if more stories without
/// them had been read, or a collection about one event would have nothing in common.
struct KeyWeights: Sendable {
    /// A story's keys (numbers from 0) with weights; the squares add up to 1.
    struct Vector: Sendable {
        var keys: [Int32] = []
        var weights: [Double] = []
    }

    /// One a story.
    let vectors: [Vector]
    /// The number of each key.
    let numbers: [UInt64: Int32]
    /// How telling each key is, by its number: the logarithm of a share.
    let telling: [Double]

    private static let smoothing = 5.0
    /// Stories without a name that are taken as read.
    private static let unseen = 20.0

    /// `counted`: the stories by which keys are counted, the first of its copies of each.
    init(_ stories: [StoryKeys], languages: [LanguageTag], counted: [Int]) {
        var sizes: [String: Double] = [:]
        for story in counted { sizes[languages[story].primary, default: 0] += 1 }
        var numbers: [UInt64: Int32] = [:]
        var frequencies: [[(language: String, stories: Double)]] = []
        var names: [Double] = []
        for story in counted {
            let language = languages[story]
            for count in stories[story].counts {
                let number = numbers[count.key] ?? Int32(frequencies.count)
                if number == frequencies.count {
                    numbers[count.key] = number
                    frequencies.append([])
                    names.append(0)
                }
                let index = Int(number)
                if let place = frequencies[index].firstIndex(where: { $0.language == language.primary }) {
                    frequencies[index][place].stories += 1
                } else {
                    frequencies[index].append((language.primary, 1))
                }
                if count.isName { names[index] += 1 }
            }
        }
        let all = Double(max(1, counted.count))
        telling = frequencies.indices.map { index in
            let total = frequencies[index].reduce(0) { $0 + $1.stories }
            let unseen = Self.unseen * names[index] / total
            return max(
                0,
                frequencies[index].map {
                    Logarithm.of(
                        ((sizes[$0.language] ?? 0) + Self.smoothing + unseen)
                            / ($0.stories + Self.smoothing * total / all))
                }.min() ?? 0)
        }
        self.numbers = numbers
        let telling = telling
        vectors = stories.map { story in
            var vector = Vector()
            var squares = 0.0
            for count in story.counts {
                guard let number = numbers[count.key], telling[Int(number)] > 0.05 else { continue }
                let rare = telling[Int(number)]
                let weight = (1 + Logarithm.of(1 + count.weight)) * rare * rare * count.length
                vector.keys.append(number)
                vector.weights.append(weight)
                squares += weight * weight
            }
            let norm = squares > 0 ? 1 / squares.squareRoot() : 0
            for index in vector.weights.indices { vector.weights[index] *= norm }
            return vector
        }
    }
}
