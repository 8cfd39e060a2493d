// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// TextRank (Mihalcea and Tarau 2004): sentences joined by the words they share, |A ∩ B| / (log|A| + log|B|), ranked by
/// weighted PageRank with d = 0.85 to a threshold of 0.0001. Sentences are sets of words, here of stems.
///
/// Quadratic in the sentences; over `SentenceGraph.most` of them, see there.
struct TextRankScorer: Scorer {
    var most = SentenceGraph.most

    func score(_ text: ConceptText) -> ScoreTable {
        var values = [Double](repeating: 0, count: text.sentenceCount)
        for run in SentenceGraph.runs(text.candidates, most: most) {
            for (sentence, value) in zip(run, graph(text, run).walk(follow: 0.85)) { values[sentence] = value }
        }
        return ScoreTable(scores: SentenceScores("textrank", values), eligible: text.eligible)
    }

    func graph(_ text: ConceptText, _ run: ArraySlice<Int>) -> SentenceGraph {
        var graph = SentenceGraph(size: run.count)
        var sizes = [Double](repeating: 0, count: run.count)
        for list in text.holders(in: run, of: \.isUnit) {
            for (index, a) in list.enumerated() {
                sizes[a.sentence] += 1
                for b in list[..<index] { graph[a.sentence, b.sentence] += 1 }
            }
        }
        for a in 0..<run.count {
            for b in 0..<a where graph[a, b] > 0 {
                let length = log(sizes[a]) + log(sizes[b])
                // Two sentences of one word each: the formula has nothing to divide by.
                graph[a, b] = length > 0 ? graph[a, b] / length : 0
            }
        }
        return graph
    }
}
