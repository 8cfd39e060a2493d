// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a sentence's concepts are multiplied by.
struct SentenceFactors {
    private(set) var inWords: [Double] = []
    private(set) var inSentences: [Double] = []
    /// The factors that `inSentences` is the product of, row after row, in the order of `names`.
    private var factors: [Double] = []

    private static let names = ["position", "title", "centrality", "wording", "form", "request", "length"]
    private static let titleColumn = 1

    /// The columns of the score table: what the concepts weigh, then the factors. The title's factor is told with the
    /// title's concepts where there are any.
    static let scoreParts = ConceptWeights.Tally.parts + names.map { SentenceScores.Part($0) }

    init(_ text: ConceptText, _ features: SentenceFeatures, _ mix: FusedWeights.Mix) {
        let words = text.runningSentences.reduce(0) { $0 + Double(text.lengths[$1]) }
        let size = log(max(30, words) / 400)
        let exponentInWords = mix.lengthWords + mix.lengthWordsInLong * size
        let exponentInSentences = mix.lengthSentences + mix.lengthSentencesInLong * size
        inWords.reserveCapacity(text.sentenceCount)
        inSentences.reserveCapacity(text.sentenceCount)
        factors.reserveCapacity(text.sentenceCount * Self.names.count)
        for sentence in 0..<text.sentenceCount {
            let length = Double(max(1, text.lengths[sentence]))
            let ending = exp(mix.ending * Self.ending(features.position[sentence], of: features.count))
            let place = ending * pow(1 + features.position[sentence], -mix.positionInSentences / 2)
            let title = text.titleLength > 0 ? exp(mix.title * features.title[sentence]) : 1
            let centrality = exp(mix.forward * features.forward[sentence] + mix.central * features.central[sentence])
            let wording = exp(
                mix.plainWords * features.plainWords[sentence] + mix.introduces * features.introduces[sentence])
            let form = exp(Self.form(text.surfaces[sentence], length, mix))
            // What has nothing of what was asked for counts a twentieth.
            let asked = features.asked.isEmpty ? 1 : 0.05 + 0.95 * features.asked[sentence].squareRoot()
            let short = pow(length, -exponentInSentences)
            let common = title * centrality * wording * form * asked
            inWords.append(
                common * ending * pow(1 + features.position[sentence], -mix.position / 2)
                    * pow(length, -exponentInWords))
            inSentences.append(common * place * short)
            factors.append(place)
            factors.append(title)
            factors.append(centrality)
            factors.append(wording)
            factors.append(form)
            factors.append(asked)
            factors.append(short)
        }
    }

    /// 1 for the last sentence, falling to 0 over the last fifth of the text: where papers conclude.
    private static func ending(_ position: Double, of count: Int) -> Double {
        count > 0 ? max(0, 1 - (Double(count) - 1 - position) / (0.2 * Double(count))) : 0
    }

    private static func form(_ surface: SentenceSurface, _ length: Double, _ mix: FusedWeights.Mix) -> Double {
        var form = 0.0
        if surface.contains(.opensWithQuote) { form += mix.openingQuote }
        if surface.contains(.holdsQuote) { form += mix.quote }
        if surface.contains(.holdsDigit) { form += mix.digit }
        if length < 7 { form += mix.short }
        if length >= 40 { form += mix.long }
        return form
    }

    /// A row of the score table: a sentence's concepts, and what each factor adds to or takes from what stands before it.
    func addParts(of sentence: Int, _ tally: ConceptWeights.Tally, to values: inout [Double]) {
        values.append(tally.words)
        values.append(tally.phrases)
        values.append(tally.mentions)
        values.append(tally.title)
        let title = values.count - 1
        var sum = tally.total
        for column in Self.names.indices {
            let before = sum
            sum *= factors[sentence * Self.names.count + column]
            if column == Self.titleColumn, tally.title != 0 {
                values[title] += sum - before
                values.append(0)
            } else {
                values.append(sum - before)
            }
        }
    }
}
