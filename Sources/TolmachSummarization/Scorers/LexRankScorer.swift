// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// LexRank (Erkan and Radev 2004, algorithm 3): sentences whose idf-modified cosine is over 0.1 are joined, itself to itself
/// too, and ranked by a walk that jumps anywhere with d = 0.15. Words are stems; idf is log(N/n) over the text's own
/// sentences, for want of a corpus. Scores are n times the paper's p.
///
/// Quadratic in the sentences; over `SentenceGraph.most` of them, see there.
struct LexRankScorer: Scorer {
    var most = SentenceGraph.most
    static let threshold = 0.1

    func score(_ text: ConceptText) -> ScoreTable {
        var values = [Double](repeating: 0, count: text.sentenceCount)
        for run in SentenceGraph.runs(text.candidates, most: most) {
            var joined = cosines(text, run)
            for a in 0..<run.count {
                for b in 0...a { joined[a, b] = joined[a, b] > Self.threshold ? 1 : 0 }
            }
            for (sentence, value) in zip(run, joined.walk(follow: 0.85)) { values[sentence] = value }
        }
        return ScoreTable(scores: SentenceScores("lexrank", values), eligible: text.eligible)
    }

    /// The idf-modified cosine of each two sentences; 1 of a sentence with itself.
    func cosines(_ text: ConceptText, _ run: ArraySlice<Int>) -> SentenceGraph {
        var graph = SentenceGraph(size: run.count)
        var squares = [Double](repeating: 0, count: run.count)
        for list in text.holders(in: run, of: \.isUnit) {
            let idf = log(Double(run.count) / Double(list.count))
            for (index, a) in list.enumerated() {
                let weight = Double(a.count) * idf
                squares[a.sentence] += weight * weight
                for b in list[..<index] { graph[a.sentence, b.sentence] += weight * Double(b.count) * idf }
            }
        }
        for a in 0..<run.count {
            for b in 0..<a {
                let norm = (squares[a] * squares[b]).squareRoot()
                graph[a, b] = norm > 0 ? graph[a, b] / norm : 0
            }
            graph[a, a] = 1
        }
        return graph
    }
}
