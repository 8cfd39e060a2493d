// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachSummarization

struct GreedyTests {
    private func table(_ concepts: [[Int32]], weights: [Double]) -> ConceptCoverage {
        var starts: [Int32] = [0]
        for list in concepts { starts.append(starts[starts.count - 1] + Int32(list.count)) }
        return ConceptCoverage(starts: starts, members: concepts.flatMap { $0 }, weights: weights)
    }

    private func words(_ limit: Int, _ each: [Int]) -> Costs { Costs(unit: .words, limit: limit, each: each, joint: 0) }

    @Test func takesEachConceptOnce() {
        // The second repeats the first; the third is smaller than both but new.
        let coverage = table([[0, 1], [0, 1], [2]], weights: [3, 3, 1])
        var greedy = Greedy(CoverageObjective(coverage), Costs(unit: .sentences, limit: 2, each: [1, 1, 1], joint: 0))
        #expect(greedy.choose(from: [0, 1, 2]) == [0, 2])
    }

    @Test func tiesGoToTheEarlier() {
        let coverage = table([[0], [1], [2]], weights: [1, 1, 1])
        var greedy = Greedy(CoverageObjective(coverage), Costs(unit: .sentences, limit: 3, each: [1, 1, 1], joint: 0))
        #expect(greedy.choose(from: [0, 1, 2]) == [0, 1, 2])
    }

    @Test func whatDoesNotFitIsPassedOver() {
        let coverage = table([[0], [1], [2]], weights: [5, 9, 1])
        var greedy = Greedy(CoverageObjective(coverage), words(10, [6, 7, 4]))
        #expect(greedy.choose(from: [0, 1, 2]) == [1])
        var wider = Greedy(CoverageObjective(coverage), words(11, [6, 7, 4]))
        #expect(wider.choose(from: [0, 1, 2]) == [1, 2])
    }

    @Test func lengthSpeaksAgainstAndJointsCount() {
        let coverage = table([[0], [1]], weights: [1, 1])
        var greedy = Greedy(CoverageObjective(coverage), words(20, [9, 8]))
        #expect(greedy.choose(from: [0, 1]) == [1, 0])
        var tight = Greedy(
            CoverageObjective(coverage), Costs(unit: .characters, limit: 17, each: [9, 8], joint: 1))
        #expect(tight.choose(from: [0, 1]) == [1])
    }

    /// Lazy or not, the choice is the same.
    @Test(arguments: [ScoringMethod.coverage, .fused])
    func isThePlainGreedyChoice(_ method: ScoringMethod) throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let text = try TestTexts.random(sentences: 40, seed: seed)
            let coverage = try #require(try Summarizer(ScoringOptions(method: method)).scores(of: text).coverage)
            let costs = Costs(
                .words(60 + Int(seed) * 10), of: text.sentences, in: text.source,
                eligible: text.sentences.map { _ in true })
            var lazy = Greedy(CoverageObjective(coverage), costs)
            var goal = CoverageObjective(coverage)
            var plain: [Int] = []
            var left = costs.limit
            while true {
                let fitting = text.sentences.indices.filter { !plain.contains($0) && costs.each[$0] <= left }
                func density(_ sentence: Int) -> Double {
                    goal.regardsCost
                        ? goal.gain(of: sentence)
                            / pow(Double(max(1, costs.each[sentence])), Greedy<CoverageObjective>.costExponent)
                        : goal.gain(of: sentence)
                }
                guard
                    let best = fitting.max(by: { density($0) < density($1) || (density($0) == density($1) && $0 > $1) })
                else { break }
                goal.take(best)
                plain.append(best)
                left -= costs.each[best]
            }
            #expect(lazy.choose(from: Array(text.sentences.indices)) == plain)
        }
    }
}
