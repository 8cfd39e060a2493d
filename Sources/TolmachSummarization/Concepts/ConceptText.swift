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
    /// Whether each concept was asked for; empty if nothing was.
    let isAsked: [Bool]
    /// Whether the reader knows each concept from other texts; empty if there are none.
    let isKnown: [Bool]
    /// The words of the title or headline; 0 if there is none.
    let titleLength: Int
    /// The words of each sentence.
    let lengths: [Int32]
    let surfaces: [SentenceSurface]
    /// Sentences that may stand in a summary; at least one if there is a sentence.
    let eligible: [Bool]
    /// Of the eligible, those of running text: no line that is a heading by its looks, no half of a quotation.
    let running: [Bool]
    /// Sentences that point back to the one before them: "He said", "This".
    let dangling: [Bool]

    var sentenceCount: Int { eligible.count }

    /// The places in `members` of a sentence's concepts.
    func places(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

    /// The indices of the sentences that may stand in a summary.
    var candidates: [Int] { eligible.indices.filter { eligible[$0] } }
    /// The indices of the sentences of running text.
    var runningSentences: LazyFilterSequence<Range<Int>> { running.indices.lazy.filter { running[$0] } }
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

    /// The longest line without an end mark that is taken for a heading, in words.
    private static let longestHeading = 20

    /// Of the eligible sentences those that are neither headings nor halves of a quotation; the same where that leaves less
    /// than half of the words. A line without an end mark is a heading only in a text that has end marks.
    static func running(_ eligible: [Bool], _ surfaces: [SentenceSurface], lengths: [Int32]) -> [Bool] {
        var all: Int32 = 0
        var marked: Int32 = 0
        for sentence in eligible.indices where eligible[sentence] {
            all += lengths[sentence]
            if surfaces[sentence].contains(.endsWithMark) { marked += lengths[sentence] }
        }
        let hasMarks = marked * 2 >= all
        func without(_ dropped: (SentenceSurface, Int32) -> Bool, of base: [Bool]) -> [Bool] {
            var kept = base
            var left: Int32 = 0
            for sentence in base.indices where base[sentence] {
                if dropped(surfaces[sentence], lengths[sentence]) {
                    kept[sentence] = false
                } else {
                    left += lengths[sentence]
                }
            }
            return left > 0 && left * 2 >= all ? kept : base
        }
        let noHeadings = without(
            { surface, length in
                surface.contains(.markedHeading)
                    || hasMarks && surface.contains(.aloneOnLine) && !surface.contains(.endsWithMark)
                        && length <= longestHeading
            }, of: eligible)
        return without({ surface, _ in surface.contains(.halfQuote) }, of: noHeadings)
    }

    private static func isRunningText(_ sentence: Sentence, _ blocks: [Block]) -> Bool {
        guard blocks.indices.contains(sentence.block) else { return true }
        switch blocks[sentence.block].kind {
        case .headline, .byline, .caption: return false
        case .paragraph, .listItem: return true
        }
    }
}
