// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Concept coverage fused with what else speaks for a sentence: place, directed centrality, title, length, quotation marks
/// (`SentenceFeatures`), each by a learned weight (`FusedWeights`).
///
/// A concept weighs what the sentences that hold it vote. What a sentence adds to a summary is the weights of its concepts,
/// those that are in it already for a share, times a factor of the sentence's own. Position fades: in reference works and
/// long papers the first sentences have no more to say than others, in news they have.
struct FusedScorer: Scorer {
    let weights: FusedWeights
    var mentionBoost = 0.0
    var titleWeight = 0.0

    func score(_ text: ConceptText) -> ScoreTable { score(text, SentenceFeatures(text)) }

    /// By features that are known already.
    func score(_ text: ConceptText, _ features: SentenceFeatures) -> ScoreTable {
        let mix = weights.mixed(Self.referenceShare(text, features), titleLength: text.titleLength)
        let concepts = ConceptWeights(
            text, votes: votes(text, features, mix),
            ConceptWeights.Terms(
                single: mix.single, boost: mentionBoost, title: mix.titleConcept + titleWeight,
                base: mix.weight(of:)))
        let factors = SentenceFactors(text, features, mix)
        var values: [Double] = []
        values.reserveCapacity(text.sentenceCount * SentenceFactors.scoreParts.count)
        for sentence in 0..<text.sentenceCount {
            factors.addParts(of: sentence, concepts.tally(text, sentence), to: &values)
        }
        // On a scale where the best sentence has 1, so that scores can be told beside each other.
        let sums = SentenceScores(parts: SentenceFactors.scoreParts, values: values).sums
        let best = text.runningSentences.reduce(0) { max($0, sums[$1]) }
        let scale = best > 0 ? 1 / best : 1
        for index in values.indices { values[index] *= scale }
        return ScoreTable(
            scores: SentenceScores(parts: SentenceFactors.scoreParts, values: values), eligible: text.running,
            coverage: concepts.coverage(text, scale: scale).with(
                factors: factors.inWords, inSentences: factors.inSentences, repeated: mix.repeated),
            dangling: text.dangling)
    }

    /// The words of the longest title that may be a term.
    static let longestTerm = 3

    /// How much of a reference work a text is, 0 to 1: one whose title is a term of at most three words, or a long one.
    static func referenceShare(_ text: ConceptText, _ features: SentenceFeatures) -> Double {
        if (1...longestTerm).contains(text.titleLength) { return 1 }
        let length = log(Double(max(2, features.count)) / 60) / log(2)
        return max(0, min(1, length))
    }

    private func votes(_ text: ConceptText, _ features: SentenceFeatures, _ mix: FusedWeights.Mix) -> [Double] {
        var votes = text.running.enumerated().map { sentence, isRunning in
            isRunning ? pow(1 + features.position[sentence], -mix.votePosition / 2) : 0
        }
        let mean = votes.reduce(0, +) / Double(max(1, features.count))
        if mean > 0 { for index in votes.indices { votes[index] /= mean } }
        return votes
    }
}
