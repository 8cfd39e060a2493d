// SPDX-License-Identifier: Apache-2.0
import TolmachWords

/// Which words of one language's texts are forms of one word, and which of them is the dictionary form.
///
/// By the learned endings where there is a table: of all words that the forms met may be of, that one is taken which explains most of
/// them. By Snowball's stems elsewhere. A word that neither knows is its own lemma.
struct LemmaChoice {
    private var lemmaOfKey: [String: String] = [:]
    /// Whether lemmas are words, and not stems.
    let areWords: Bool

    /// `counts`: how often each word key was met. Some 10 µs a word.
    init(_ counts: [String: Int], language: String) {
        let table = EndingTables.table(for: language)
        areWords = table != nil
        if let table {
            choose(counts, table)
        } else if var stemmer = Stemmer(language: language) {
            for key in counts.keys {
                let stem = stemmer.stem(Array(key.utf8))
                lemmaOfKey[key] = String(decoding: stem, as: UTF8.self)
            }
        }
    }

    /// The lemma of a word key: a key, which need not be a word that was met.
    subscript(key: String) -> String { lemmaOfKey[key] ?? key }

    /// A word may always be its own dictionary form.
    private static let leastProbability = 0.3
    /// A word that was met is the likelier dictionary form.
    private static let metWeight = 4.0
    /// Rules less likely than 1 in 16 are not asked.
    private static let mostPower = 64

    private mutating func choose(_ counts: [String: Int], _ table: EndingTable) {
        var scratch = EndingTable.Scratch()
        var bases: [String: [(word: String, probability: Double)]] = [:]
        var support: [String: Double] = [:]
        var formCounts: [String: Int] = [:]
        for key in counts.keys.sorted() {
            var found = [(word: key, probability: 1.0)]
            if key.count >= 3 {
                for base in table.bases(of: Array(key.utf8)[...], limit: 6, mostPower: Self.mostPower, &scratch) {
                    found.append((String(decoding: base.word, as: UTF8.self), Self.probability(base.power)))
                }
            }
            // What the other readings leave.
            found[0].probability = max(Self.leastProbability, 1 - found.dropFirst().reduce(0) { $0 + $1.probability })
            bases[key] = found
            // Different forms count, and how often they were met a little.
            let weight = 1 + Double(counts[key] ?? 1).squareRoot()
            for base in found {
                support[base.word, default: 0] += weight * base.probability
                formCounts[base.word, default: 0] += 1
            }
        }
        for (key, found) in bases {
            func value(_ base: (word: String, probability: Double)) -> Double {
                let isMet = counts[base.word] != nil
                // One form alone is weak evidence of a word that nobody wrote.
                let trust = isMet ? Self.metWeight : (formCounts[base.word] ?? 0) > 1 ? 1 : 0.5
                return base.probability * (support[base.word] ?? 0) * trust
            }
            let best = found.max {
                let (a, b) = (value($0), value($1))
                return a != b ? a < b : $0.word > $1.word
            }
            lemmaOfKey[key] = best?.word
        }
        lemmaOfKey = Self.ledOn(lemmaOfKey)
    }

    /// A lemma that is itself a form of another word leads there; words that lead to each other stay as they are.
    static func ledOn(_ lemmas: [String: String]) -> [String: String] {
        lemmas.mapValues { lemma in
            var end = lemma
            for _ in 0..<longestChain {
                guard let next = lemmas[end], next != end else { return end }
                end = next
            }
            return lemma
        }
    }

    /// More steps from a form to its lemma are no chain but a ring.
    private static let longestChain = 8

    private static func probability(_ power: Int) -> Double {
        var value = 1.0
        // 2^(-power/16); whole halvings are precise enough.
        for _ in 0..<(power / 16) { value /= 2 }
        return value * (1 - Double(power % 16) / 32)
    }
}
