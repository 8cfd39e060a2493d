// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What each concept of a text weighs, and of what: the votes of the sentences that hold it, the boost of mentions, the title.
struct ConceptWeights {
    /// A concept's weight.
    struct Weight {
        var votes = 0.0
        var boost = 0.0
        var title = 0.0
        var total: Double { votes + boost + title }
    }

    private(set) var weights: [Weight]
    private var holders: [Int32]
    private let kinds: [ConceptKind]
    private let inTitle: [Bool]
    private let bases: [Double]

    /// Sums the votes. `base` is what a concept of a kind weighs before them; sentences with no vote do not count.
    init(_ text: ConceptText, votes: [Double], base: (ConceptKind) -> Double) {
        kinds = text.kinds
        inTitle = text.inTitle
        bases = ConceptKind.allCases.map(base)
        var sums = [Double](repeating: 0, count: text.kinds.count)
        var held = [Int32](repeating: 0, count: text.kinds.count)
        text.members.withUnsafeBufferPointer { members in
            for sentence in 0..<text.sentenceCount where votes[sentence] > 0 {
                let vote = votes[sentence]
                for concept in members[text.places(of: sentence)] {
                    sums[Int(concept)] += vote
                    held[Int(concept)] += 1
                }
            }
        }
        weights = sums.map { Weight(votes: $0) }
        holders = held
    }

    /// The weights: of a concept of one sentence only a share counts.
    func weighed(single: Double, boost: Double, title: Double) -> ConceptWeights {
        var result = self
        for concept in weights.indices {
            let base = holders[concept] == 0 ? 0 : bases[Int(kinds[concept].rawValue)]
            var weight = Weight(votes: base * weights[concept].votes * (holders[concept] == 1 ? single : 1))
            if kinds[concept] == .mention || kinds[concept] == .mentionPhrase { weight.boost = weight.votes * boost }
            if inTitle[concept] { weight.title = base * title }
            result.weights[concept] = weight
        }
        return result
    }

    /// What a sentence's concepts weigh, by reason.
    struct Tally {
        private var words = 0.0
        private var phrases = 0.0
        private var mentions = 0.0
        private var title = 0.0

        var total: Double { words + phrases + mentions + title }

        mutating func add(_ weight: Weight, of kind: ConceptKind) {
            switch kind {
            case .word, .shortWord, .number: words += weight.votes
            case .phrase, .mentionPhrase: phrases += weight.votes
            case .mention: mentions += weight.votes
            }
            mentions += weight.boost
            title += weight.title
        }

        mutating func scale(by factor: Double) {
            words *= factor
            phrases *= factor
            mentions *= factor
            title *= factor
        }

        var reasons: [SentenceScore.Reason] {
            var reasons = [
                SentenceScore.Reason(name: "words", value: words),
                SentenceScore.Reason(name: "phrases", value: phrases),
            ]
            if mentions != 0 { reasons.append(SentenceScore.Reason(name: "mentions", value: mentions)) }
            if title != 0 { reasons.append(SentenceScore.Reason(name: "title", value: title)) }
            return reasons
        }
    }

    func tallies(_ text: ConceptText) -> [Tally] {
        text.members.withUnsafeBufferPointer { members in
            (0..<text.sentenceCount).map { sentence in
                var tally = Tally()
                for concept in members[text.places(of: sentence)] {
                    tally.add(weights[Int(concept)], of: kinds[Int(concept)])
                }
                return tally
            }
        }
    }

    /// The concepts that weigh something.
    func coverage(_ text: ConceptText, scale: Double) -> ConceptCoverage {
        let totals = weights.map { $0.total * scale }
        var starts: [Int32] = [0]
        var members: [Int32] = []
        starts.reserveCapacity(text.starts.count)
        members.reserveCapacity(text.members.count)
        for sentence in 0..<text.sentenceCount {
            for concept in text.members[text.places(of: sentence)] where totals[Int(concept)] > 0 {
                members.append(concept)
            }
            starts.append(Int32(members.count))
        }
        return ConceptCoverage(starts: starts, members: members, weights: totals)
    }
}
