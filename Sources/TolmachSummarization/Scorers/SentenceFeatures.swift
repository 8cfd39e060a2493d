// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What speaks for or against a sentence, whatever its language. Time and memory linear in the text.
///
/// Of what is measured by the text itself (`central`, `forward` …) the distance from the mean of the sentences of running
/// text is taken, in standard deviations, at most 3.
struct SentenceFeatures {
    /// How alike to all others: the sum of the cosines of tf · isf vectors.
    private(set) var central: [Double]
    /// How alike to those that come later.
    private(set) var forward: [Double]
    /// Words of the title.
    private(set) var title: [Double]
    /// How frequent its words are in the text, all words counted.
    private(set) var plainWords: [Double]
    /// Words that the text has here first and again later.
    private(set) var introduces: [Double]
    /// How much of what was asked for it has, 0 to 1; empty if nothing was, or the text has nothing of it.
    private(set) var asked: [Double] = []
    /// The place among the sentences of running text, from 0.
    let position: [Double]
    /// How many sentences of running text there are.
    let count: Int

    init(_ text: ConceptText) {
        let sentences = Array(text.runningSentences)
        count = sentences.count
        var place = 0.0
        position = text.running.map { isRunning in
            if isRunning { place += 1 }
            return max(0, place - 1)
        }
        let sums = Sums(text, sentences)
        central = sums.central
        forward = sums.forward
        title = sums.title
        plainWords = sums.plainWords
        introduces = sums.introduces
        asked = sums.asked
        Self.standardize(&central, over: sentences)
        Self.standardize(&forward, over: sentences)
        Self.standardize(&title, over: sentences)
        Self.standardize(&plainWords, over: sentences)
        Self.standardize(&introduces, over: sentences)
    }

    private static func standardize(_ values: inout [Double], over sentences: [Int]) {
        guard !sentences.isEmpty else { return }
        let count = Double(sentences.count)
        let mean = sentences.reduce(0) { $0 + values[$1] } / count
        let deviation = (sentences.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) } / count).squareRoot()
        for index in values.indices {
            values[index] = deviation > 1e-9 ? max(-3, min(3, (values[index] - mean) / deviation)) : 0
        }
    }
}

/// The sums before they are put on a scale.
private struct Sums {
    var central: [Double]
    var forward: [Double]
    var title: [Double]
    var plainWords: [Double]
    var introduces: [Double]
    var asked: [Double] = []

    init(_ text: ConceptText, _ sentences: [Int]) {
        let zeros = [Double](repeating: 0, count: text.sentenceCount)
        (central, forward, title, plainWords, introduces) = (zeros, zeros, zeros, zeros, zeros)
        var holders = [Int32](repeating: 0, count: text.kinds.count)
        var frequency = [Int32](repeating: 0, count: text.kinds.count)
        var words = 0
        for sentence in sentences {
            for place in text.places(of: sentence) {
                let concept = Int(text.members[place])
                holders[concept] += 1
                frequency[concept] += text.counts[place]
                if text.kinds[concept].isUnit { words += Int(text.counts[place]) }
            }
        }
        let logs = LogTable(upTo: sentences.count, frequencies: frequency, words: words)
        let vectors = addWords(text, sentences, holders, frequency, logs)
        addCosines(vectors, sentences, concepts: text.kinds.count)
        if !text.isAsked.isEmpty { addAsked(text, sentences, holders, logs) }
    }

    private mutating func addAsked(
        _ text: ConceptText, _ sentences: [Int], _ holders: [Int32], _ logs: LogTable
    ) {
        // A concept that all sentences hold still counts a little.
        func worth(_ concept: Int) -> Double { 0.1 + logs.rarity(holders[concept]) }
        let all = text.isAsked.indices.reduce(0) { text.isAsked[$1] && holders[$1] > 0 ? $0 + worth($1) : $0 }
        guard all > 0 else { return }
        asked = [Double](repeating: 0, count: text.sentenceCount)
        for sentence in sentences {
            for place in text.places(of: sentence) where text.isAsked[Int(text.members[place])] {
                asked[sentence] += worth(Int(text.members[place])) / all
            }
        }
    }

    /// The tf · isf vectors of the sentences, of length 1.
    private struct Vectors {
        /// Where in the lists each sentence's vector begins, and where the last one ends.
        var starts: [Int] = [0]
        var concepts: [Int32] = []
        var values: [Double] = []
    }

    private mutating func addWords(
        _ text: ConceptText, _ sentences: [Int], _ holders: [Int32], _ frequency: [Int32], _ logs: LogTable
    ) -> Vectors {
        var vectors = Vectors()
        vectors.starts.reserveCapacity(sentences.count + 1)
        vectors.concepts.reserveCapacity(text.members.count / 2)
        vectors.values.reserveCapacity(text.members.count / 2)
        var seen = [Bool](repeating: false, count: text.kinds.count)
        for sentence in sentences {
            var inTitle = 0.0
            var fresh = 0.0
            var sum = 0.0
            var tokens: Int32 = 0
            var square = 0.0
            for place in text.places(of: sentence) {
                let concept = Int(text.members[place])
                guard text.kinds[concept].isUnit else { continue }
                let count = text.counts[place]
                tokens += count
                sum += Double(count) * logs.share(frequency[concept])
                guard text.kinds[concept] != .shortWord else { continue }
                if text.inTitle[concept] { inTitle += 1 }
                if !seen[concept] { fresh += Double(holders[concept] - 1) }
                seen[concept] = true
                let value = Double(count) * logs.rarity(holders[concept])
                if value == 0 { continue }
                square += value * value
                vectors.concepts.append(Int32(concept))
                vectors.values.append(value)
            }
            let norm = square > 0 ? square.squareRoot() : 1
            for index in vectors.starts[vectors.starts.count - 1]..<vectors.values.count {
                vectors.values[index] /= norm
            }
            vectors.starts.append(vectors.values.count)
            let root = Double(max(1, text.lengths[sentence])).squareRoot()
            title[sentence] = inTitle / root
            introduces[sentence] = fresh / root
            plainWords[sentence] = sum / Double(max(1, tokens))
        }
        return vectors
    }

    /// Cosines without pairs of sentences: by the sum of all vectors, and of those before the sentence at hand.
    private mutating func addCosines(_ vectors: Vectors, _ sentences: [Int], concepts: Int) {
        var all = [Double](repeating: 0, count: concepts)
        for index in vectors.values.indices { all[Int(vectors.concepts[index])] += vectors.values[index] }
        var before = [Double](repeating: 0, count: concepts)
        for (row, sentence) in sentences.enumerated() {
            var whole = 0.0
            var earlier = 0.0
            var itself = 0.0
            for index in vectors.starts[row]..<vectors.starts[row + 1] {
                let concept = Int(vectors.concepts[index])
                let value = vectors.values[index]
                whole += value * all[concept]
                earlier += value * before[concept]
                itself += value * value
                before[concept] += value
            }
            central[sentence] = whole
            forward[sentence] = whole - earlier - itself
        }
    }
}

/// Logarithms that are asked for again and again.
private struct LogTable {
    private var rarities: [Double]
    private var shares: [Double]

    init(upTo sentences: Int, frequencies: [Int32], words: Int) {
        rarities = []
        rarities.reserveCapacity(max(2, sentences + 1))
        rarities.append(0)
        for holders in 1..<max(2, sentences + 1) {
            rarities.append(max(0, log(Double(sentences + 1) / (Double(holders) + 0.5))))
        }
        let most = Int(frequencies.max() ?? 0)
        shares = (0...most).map { log(Double(max(1, $0)) / Double(max(1, words))) }
    }

    /// log((N + 1) / (n + ½)) for a concept that n of the N sentences hold.
    func rarity(_ holders: Int32) -> Double { rarities[Int(holders)] }
    /// The logarithm of a word's share of all words.
    func share(_ frequency: Int32) -> Double { shares[Int(frequency)] }
}
