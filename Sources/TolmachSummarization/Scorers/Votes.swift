// SPDX-License-Identifier: Apache-2.0

/// How much each sentence has to say in what the text is about: the coverage method weighs a concept by the votes of the
/// sentences that hold it.
protocol Votes: Sendable {
    /// A vote a sentence, 0 for those that may not stand in a summary.
    func votes(in text: ConceptText) -> [Double]
}

/// 1/√(1 + position): the news habit of saying the most important first, softly.
struct FadingPosition: Votes {
    func votes(in text: ConceptText) -> [Double] {
        var votes = [Double](repeating: 0, count: text.sentenceCount)
        for (position, sentence) in text.runningSentences.enumerated() {
            votes[sentence] = 1 / Double(1 + position).squareRoot()
        }
        return votes
    }
}
