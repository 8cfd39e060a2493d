// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@_spi(Training) @testable import TolmachSummarization

struct FusedScorerTests {
    private static let zeros = FusedWeights.names.map { _ in 0.0 }

    /// Weights that are 0 but for some.
    private func weights(_ news: [String: Double], reference: [String: Double]? = nil) -> FusedWeights {
        func values(_ named: [String: Double]) -> [Double] { FusedWeights.names.map { named[$0] ?? 0 } }
        return FusedWeights(news: values(news), reference: values(reference ?? news))
    }

    private func scores(_ lines: [String], _ weights: FusedWeights, title: String? = nil) throws -> [Double] {
        try FusedScorer(weights: weights).score(TestTexts.concepts(TestTexts.text(lines, title: title))).scores
            .map(\.score)
    }

    @Test func theShippedTableIsRead() throws {
        let shipped = try #require(FusedWeights.shipped)
        #expect(shipped.news.count == FusedWeights.names.count)
        #expect(shipped.news != shipped.reference)
    }

    @Test(arguments: [
        ("", "the first line"), ("summary-weights 1\n", "are wanted"),
        ("summary-weights 1\n" + FusedWeights.names.map { "\($0) 1" }.joined(separator: "\n"), "'vote-position'"),
        ("summary-weights 1\n" + FusedWeights.names.map { "\($0) 1 nan" }.joined(separator: "\n"), "'vote-position'"),
    ])
    func aDamagedTableIsRefused(_ table: String, _ message: String) {
        #expect {
            _ = try FusedWeights(table: table, file: "weights.txt")
        } throws: {
            ($0 as? Diagnostic)?.message.contains(message) == true
        }
    }

    @Test func scoresAreConceptsTimesFactors() throws {
        // Alpha stands in both sentences, 2; every other word and pair in one, 1 · single: 2 + 4 · .5, 2 + 2 · .5.
        let plain = weights(["word": 1, "single": 0.5])
        let values = try scores(["Alpha beta gamma.", "Alpha delta."], plain)
        #expect(abs(values[0] - 1) < 1e-9)
        #expect(abs(values[1] - 3 / 4) < 1e-9)
        // The second place counts 2^(-1/2).
        let placed = try scores(
            ["Alpha beta.", "Alpha delta."], weights(["word": 1, "single": 0.5, "position-in-sentences": 1]))
        #expect(abs(placed[1] - 0.5.squareRoot()) < 1e-9)
    }

    @Test func partsAddUp() throws {
        let text = try TestTexts.random(sentences: 60, seed: 5)
        for score in try Summarizer(ScoringOptions(method: .fused, boost: ["mentions": 0.5], title: 1)).scores(of: text)
            .scores
        {
            #expect(abs(score.score - score.reasons.reduce(0) { $0 + $1.value }) < 1e-9)
            #expect(Set(score.reasons.map(\.name)).count == score.reasons.count)
        }
    }

    @Test func aTermAsTitleMeansAReferenceWork() throws {
        let both = weights(["word": 1, "position-in-sentences": 2], reference: ["word": 1])
        let lines = ["Alpha beta.", "Alpha delta."]
        #expect(try scores(lines, both, title: "Alpha and beta are in the news")[1] < 0.9)
        #expect(try scores(lines, both, title: "Alpha")[1] > 0.9)
    }

    @Test func withoutATitlePlaceCountsForMore() throws {
        let lines = ["Alpha beta.", "Alpha delta."]
        let untitled = weights(["word": 1, "untitled": 1])
        #expect(try abs(scores(lines, untitled)[1] - 0.5.squareRoot()) < 1e-9)
        #expect(try abs(scores(lines, untitled, title: "Gamma and kappa in the news")[1] - 1) < 1e-9)
    }

    @Test func aTitleOfManyWordsCountsForMore() throws {
        let long = weights(["word": 1, "single": 1, "long-title": 1])
        let lines = ["Alpha beta.", "Gamma delta."]
        #expect(try scores(lines, long, title: "Delta")[0] == 1)
        #expect(try scores(lines, long, title: "Delta in the news today")[0] < 0.5)
    }

    @Test func theLastSentencesConclude() throws {
        let lines = ["Alpha beta.", "Alpha delta.", "Alpha kappa.", "Alpha sigma.", "Alpha theta."]
        let values = try scores(lines, weights(["word": 1, "ending": 1]))
        #expect(values.dropLast().allSatisfy { abs($0 - exp(-1)) < 1e-9 })
        #expect(values.last == 1)
    }

    @Test func pairsOfShortWordsCountByThemselves() throws {
        // Only the pair "of it" stands twice.
        let values = try scores(["Alpha of it.", "Beta of it.", "Gamma delta."], weights(["weak-phrase": 1]))
        #expect(values == [1, 1, 0])
    }

    @Test func aLongTextIsOneByDegrees() throws {
        func share(_ count: Int) throws -> Double {
            let text = try TestTexts.concepts(TestTexts.text((0..<count).map { "Word\($0) alpha." }))
            return FusedScorer.referenceShare(text, SentenceFeatures(text))
        }
        #expect(try share(60) == 0)
        #expect(try abs(share(85) - 0.5) < 0.01)
        #expect(try share(120) == 1)
    }

    @Test func centralityHasADirection() throws {
        // The first sentence's words come again later, the last one's came before.
        let text = try TestTexts.concepts(
            TestTexts.text(["Alpha beta gamma.", "Alpha epsilon theta.", "Beta kappa lambda.", "Gamma epsilon sigma."]))
        let features = SentenceFeatures(text)
        #expect(features.forward[0] > features.forward[1])
        #expect(features.forward[1] > features.forward[3])
        #expect(features.introduces[0] > features.introduces[3])
        #expect(abs(features.central.reduce(0, +)) < 1e-9)
    }
}
