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
        let sentences = text.runningSentences
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
        for path in [\SentenceFeatures.central, \.forward, \.title, \.plainWords, \.introduces] {
            Self.standardize(&self[keyPath: path], over: sentences)
        }
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
        for sentence in sentences {
            for place in text.places(of: sentence) {
                holders[Int(text.members[place])] += 1
                frequency[Int(text.members[place])] += text.counts[place]
            }
        }
        let words = text.kinds.indices.reduce(0) { text.kinds[$1].isUnit ? $0 + Int(frequency[$1]) : $0 }
        let logs = LogTable(upTo: sentences.count, frequencies: frequency, words: words)
        addWords(text, sentences, holders, frequency, logs)
        addCosines(text, sentences, holders, logs)
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

    private mutating func addWords(
        _ text: ConceptText, _ sentences: [Int], _ holders: [Int32], _ frequency: [Int32], _ logs: LogTable
    ) {
        var seen = [Bool](repeating: false, count: text.kinds.count)
        for sentence in sentences {
            var inTitle = 0.0
            var fresh = 0.0
            var sum = 0.0
            var tokens: Int32 = 0
            for place in text.places(of: sentence) {
                let concept = Int(text.members[place])
                guard text.kinds[concept].isUnit else { continue }
                tokens += text.counts[place]
                sum += Double(text.counts[place]) * logs.share(frequency[concept])
                guard text.kinds[concept] != .shortWord else { continue }
                if text.inTitle[concept] { inTitle += 1 }
                if !seen[concept] { fresh += Double(holders[concept] - 1) }
                seen[concept] = true
            }
            let root = Double(max(1, text.lengths[sentence])).squareRoot()
            title[sentence] = inTitle / root
            introduces[sentence] = fresh / root
            plainWords[sentence] = sum / Double(max(1, tokens))
        }
    }

    private mutating func addCosines(
        _ text: ConceptText, _ sentences: [Int], _ holders: [Int32], _ logs: LogTable
    ) {
        // The sum of all unit vectors, and of those before the sentence at hand: cosines without pairs of sentences.
        var all = [Double](repeating: 0, count: text.kinds.count)
        var before = all
        var values = [Double](repeating: 0, count: text.members.count)
        for sentence in sentences {
            var square = 0.0
            for place in text.places(of: sentence) {
                let concept = Int(text.members[place])
                guard text.kinds[concept].isUnit, text.kinds[concept] != .shortWord else { continue }
                values[place] = Double(text.counts[place]) * logs.rarity(holders[concept])
                square += values[place] * values[place]
            }
            let norm = square > 0 ? square.squareRoot() : 1
            for place in text.places(of: sentence) where values[place] != 0 {
                values[place] /= norm
                all[Int(text.members[place])] += values[place]
            }
        }
        for sentence in sentences {
            var whole = 0.0
            var earlier = 0.0
            var itself = 0.0
            for place in text.places(of: sentence) where values[place] != 0 {
                let concept = Int(text.members[place])
                whole += values[place] * all[concept]
                earlier += values[place] * before[concept]
                itself += values[place] * values[place]
                before[concept] += values[place]
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
        rarities = [0]
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
