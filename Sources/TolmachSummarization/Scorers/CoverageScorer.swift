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
        case .mention, .phrase, .mentionPhrase, .weakPhrase: 1
        }
    }

    func score(_ text: ConceptText) -> ScoreTable {
        let concepts = ConceptWeights(
            text, votes: votes.votes(in: text),
            ConceptWeights.Terms(
                single: Self.singleShare, boost: mentionBoost, title: titleWeight, base: Self.weight(of:)))
        let tallies = (0..<text.sentenceCount).map { concepts.tally(text, $0) }
        // On a scale where the best sentence has 1, so that scores can be told beside each other.
        let best = text.runningSentences.reduce(0) { max($0, tallies[$1].total) }
        let scale = best > 0 ? 1 / best : 1
        let values = tallies.flatMap { [$0.words * scale, $0.phrases * scale, $0.mentions * scale, $0.title * scale] }
        return ScoreTable(
            scores: SentenceScores(parts: ConceptWeights.Tally.parts, values: values), eligible: text.running,
            coverage: concepts.coverage(text, scale: scale), dangling: text.dangling)
    }
}
