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

    func score(_ text: ConceptText) -> ScoreTable {
        let features = SentenceFeatures(text)
        let mix = weights.mixed(Self.referenceShare(text, features))
        let concepts = ConceptWeights(text, votes: votes(text, features, mix)) { mix.weight(of: $0) }.weighed(
            single: mix.single, boost: mentionBoost, title: mix.titleConcept + titleWeight)
        let factors = SentenceFactors(text, features, mix)
        var scores = concepts.tallies(text).enumerated().map { sentence, tally in
            factors.reasons(of: sentence, tally)
        }
        // On a scale where the best sentence has 1, so that scores can be told beside each other.
        let best = text.runningSentences.reduce(0) { max($0, scores[$1].reduce(0) { $0 + $1.value }) }
        let scale = best > 0 ? 1 / best : 1
        scores = scores.map { $0.map { SentenceScore.Reason(name: $0.name, value: $0.value * scale) } }
        return ScoreTable(
            scores: scores.map { SentenceScore(reasons: $0) }, eligible: text.running,
            coverage: concepts.coverage(text, scale: scale).with(
                factors: factors.inWords, inSentences: factors.inSentences, repeated: mix.repeated),
            dangling: text.dangling)
    }

    /// How much of a reference work a text is, 0 to 1: one whose title is a term of at most three words, or a long one.
    static func referenceShare(_ text: ConceptText, _ features: SentenceFeatures) -> Double {
        if (1...3).contains(text.titleLength) { return 1 }
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

/// What a sentence's concepts are multiplied by.
struct SentenceFactors {
    private(set) var inWords: [Double] = []
    private(set) var inSentences: [Double] = []
    /// The factors that `inSentences` is the product of, by name.
    private var parts: [[(name: String, factor: Double)]] = []

    init(_ text: ConceptText, _ features: SentenceFeatures, _ mix: FusedWeights.Mix) {
        let words = text.runningSentences.reduce(0) { $0 + Double(text.lengths[$1]) }
        let size = log(max(30, words) / 400)
        let exponentInWords = mix.lengthWords + mix.lengthWordsInLong * size
        let exponentInSentences = mix.lengthSentences + mix.lengthSentencesInLong * size
        for sentence in 0..<text.sentenceCount {
            let surface = text.surfaces[sentence]
            let length = Double(max(1, text.lengths[sentence]))
            var form = 0.0
            if surface.contains(.opensWithQuote) { form += mix.openingQuote }
            if surface.contains(.holdsQuote) { form += mix.quote }
            if surface.contains(.holdsDigit) { form += mix.digit }
            if length < 7 { form += mix.short }
            if length >= 40 { form += mix.long }
            let place = pow(1 + features.position[sentence], -mix.positionInSentences / 2)
            let title = text.titleLength > 0 ? exp(mix.title * features.title[sentence]) : 1
            let centrality = exp(mix.forward * features.forward[sentence] + mix.central * features.central[sentence])
            let wording = exp(
                mix.plainWords * features.plainWords[sentence] + mix.introduces * features.introduces[sentence])
            // What has nothing of what was asked for counts a twentieth.
            let asked = features.asked.isEmpty ? 1 : 0.05 + 0.95 * features.asked[sentence].squareRoot()
            let common = title * centrality * wording * exp(form) * asked
            inWords.append(
                common * pow(1 + features.position[sentence], -mix.position / 2) * pow(length, -exponentInWords))
            inSentences.append(common * place * pow(length, -exponentInSentences))
            parts.append([
                ("position", place), ("title", title), ("centrality", centrality), ("wording", wording),
                ("form", exp(form)), ("request", asked), ("length", pow(length, -exponentInSentences)),
            ])
        }
    }

    /// The parts of a sentence's score: its concepts, and what each factor adds to or takes from what stands before it.
    func reasons(of sentence: Int, _ tally: ConceptWeights.Tally) -> [SentenceScore.Reason] {
        var reasons = tally.reasons
        var sum = tally.total
        for (name, factor) in parts[sentence] where factor != 1 {
            let before = sum
            sum *= factor
            if let same = reasons.firstIndex(where: { $0.name == name }) {
                reasons[same] = SentenceScore.Reason(name: name, value: reasons[same].value + sum - before)
            } else {
                reasons.append(SentenceScore.Reason(name: name, value: sum - before))
            }
        }
        return reasons
    }
}
