// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A text as numbered concepts: all that scorers look at.
///
/// Concepts are numbered from 0 in the order in which the text first has them, so that nothing depends on what the worker
/// that made it had read before.
struct ConceptText: Sendable {
    /// The kind of each concept.
    let kinds: [ConceptKind]
    /// The concepts of sentence `s` are `members[starts[s]..<starts[s + 1]]`, each once, in order of first use.
    let starts: [Int32]
    let members: [Int32]
    /// How often the sentence has each of `members`.
    let counts: [Int32]
    /// Whether each concept stands in the title or headline.
    let inTitle: [Bool]
    /// Sentences that may stand in a summary; at least one if there is a sentence.
    let eligible: [Bool]

    var sentenceCount: Int { eligible.count }

    /// The places in `members` of a sentence's concepts.
    func places(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    /// The indices of the sentences that may stand in a summary.
    var candidates: [Int] { eligible.indices.filter { eligible[$0] } }
}

/// Which sentences may stand in a summary.
enum Eligibility {
    /// No headline, byline or caption, and none without a word. Where that leaves none, all may.
    static func of(_ sentences: [Sentence], blocks: [Block], hasWords: [Bool]) -> [Bool] {
        var eligible = sentences.indices.map { index in
            hasWords[index] && isRunningText(sentences[index], blocks)
        }
        if !eligible.contains(true) { eligible = hasWords }
        return eligible.contains(true) ? eligible : eligible.map { _ in true }
    }

    /// A headline: no sentence of a summary, but what it says weighs as the title does.
    static func isHeadline(_ sentence: Sentence, _ blocks: [Block]) -> Bool {
        blocks.indices.contains(sentence.block) && blocks[sentence.block].kind == .headline
    }

    private static func isRunningText(_ sentence: Sentence, _ blocks: [Block]) -> Bool {
        guard blocks.indices.contains(sentence.block) else { return true }
        switch blocks[sentence.block].kind {
        case .headline, .byline, .caption: return false
        case .paragraph, .listItem: return true
        }
    }
}
