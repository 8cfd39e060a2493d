// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Concept coverage (after Gillick and Favre 2009, Lin and Bilmes 2011): a concept weighs what the sentences that hold it
/// vote, a sentence is worth the weights of its concepts, and a summary counts each concept once.
///
/// Nothing learned, no list of stop words, no matrix; time and memory linear in the text.
struct CoverageScorer: Scorer {
    var votes: any Votes = FadingPosition()
    var mentionBoost = 0.0
    var titleWeight = 0.0

    // The figures below, like the exponents of `Costs`, were found on those development sets that may be learned from
    // (norsumm-nb, bnlpc-bn, scinews-ko, klexikon-de, orangesum-fr, cnndm-en).

    /// A concept of one sentence only tells little of what the text is about.
    static let singleShare = 0.5

    /// What a concept of a kind weighs before the votes.
    static func weight(of kind: ConceptKind) -> Double {
        switch kind {
        case .word: 0.4
        case .shortWord: 0
        case .number: 0.2
        case .mention, .phrase, .mentionPhrase: 1
        }
    }

    func score(_ text: ConceptText) -> ScoreTable {
        let weights = weigh(text)
        var table = tally(text, weights)
        // On a scale where the best sentence has 1, so that scores can be told beside each other.
        let best = table.indices.reduce(0) { text.eligible[$1] ? max($0, table[$1].total) : $0 }
        let scale = best > 0 ? 1 / best : 1
        for index in table.indices { table[index].scale(by: scale) }
        return ScoreTable(
            scores: table.map(\.score), eligible: text.eligible,
            coverage: coverage(text, weights.map { $0.total * scale }))
    }

    /// A concept's weight: what the votes, the boost and the title make of it.
    private struct Weight {
        var votes = 0.0
        var boost = 0.0
        var title = 0.0
        var total: Double { votes + boost + title }
    }

    private func weigh(_ text: ConceptText) -> [Weight] {
        let votes = votes.votes(in: text)
        var sums = [Double](repeating: 0, count: text.kinds.count)
        var holders = [Int32](repeating: 0, count: text.kinds.count)
        text.members.withUnsafeBufferPointer { members in
            for sentence in text.candidates {
                let vote = votes[sentence]
                for concept in members[text.places(of: sentence)] {
                    sums[Int(concept)] += vote
                    holders[Int(concept)] += 1
                }
            }
        }
        let ofKind = ConceptKind.allCases.map(Self.weight)
        var weights: [Weight] = []
        weights.reserveCapacity(text.kinds.count)
        for concept in text.kinds.indices {
            let kind = text.kinds[concept]
            let held = holders[concept]
            let base = held == 0 ? 0 : ofKind[Int(kind.rawValue)]
            var weight = Weight(votes: base * sums[concept] * (held == 1 ? Self.singleShare : 1))
            if kind == .mention || kind == .mentionPhrase { weight.boost = weight.votes * mentionBoost }
            if text.inTitle[concept] { weight.title = base * titleWeight }
            weights.append(weight)
        }
        return weights
    }

    /// What a sentence is worth, by reason.
    private struct Sum {
        var words = 0.0
        var phrases = 0.0
        var mentions = 0.0
        var title = 0.0

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

        var score: SentenceScore {
            var reasons = [
                SentenceScore.Reason(name: "words", value: words),
                SentenceScore.Reason(name: "phrases", value: phrases),
            ]
            if mentions != 0 { reasons.append(SentenceScore.Reason(name: "mentions", value: mentions)) }
            if title != 0 { reasons.append(SentenceScore.Reason(name: "title", value: title)) }
            return SentenceScore(reasons: reasons)
        }
    }

    private func tally(_ text: ConceptText, _ weights: [Weight]) -> [Sum] {
        text.members.withUnsafeBufferPointer { members in
            (0..<text.sentenceCount).map { sentence in
                var sum = Sum()
                for concept in members[text.places(of: sentence)] {
                    sum.add(weights[Int(concept)], of: text.kinds[Int(concept)])
                }
                return sum
            }
        }
    }

    /// The concepts that weigh something.
    private func coverage(_ text: ConceptText, _ weights: [Double]) -> ConceptCoverage {
        var starts: [Int32] = [0]
        var members: [Int32] = []
        starts.reserveCapacity(text.starts.count)
        members.reserveCapacity(text.members.count)
        for sentence in 0..<text.sentenceCount {
            for concept in text.members[text.places(of: sentence)] where weights[Int(concept)] > 0 {
                members.append(concept)
            }
            starts.append(Int32(members.count))
        }
        return ConceptCoverage(starts: starts, members: members, weights: weights)
    }
}
