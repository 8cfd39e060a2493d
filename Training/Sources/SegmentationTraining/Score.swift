// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// How well found ends agree with the gold's.
struct Score {
    var right = 0
    var found = 0
    var gold = 0

    /// F1 of sentence spans in percent: a span is right when both its ends are.
    var f1: Double { right == 0 ? 0 : 200 * Double(right) / Double(found + gold) }

    /// `cuts`: byte offsets of sentence ends; the text's end is one whether named or not.
    static func of(_ gold: Gold, cuts: [Int]) -> (score: Score, isExact: Bool) {
        let measure = Measure(gold.text)
        let ends = Set(cuts.map { measure.before[$0] } + [measure.all]).subtracting([0])
        let goldSpans = spans(gold.ends)
        let foundSpans = spans(ends)
        let score = Score(
            right: goldSpans.intersection(foundSpans).count, found: foundSpans.count, gold: goldSpans.count)
        return (score, ends == gold.ends)
    }

    private static func spans(_ ends: Set<Int>) -> Set<Range<Int>> {
        var start = 0
        var spans: Set<Range<Int>> = []
        for end in ends.sorted() {
            spans.insert(start..<end)
            start = end
        }
        return spans
    }
}
