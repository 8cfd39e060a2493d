// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What a summary is to be worth: how much a sentence would add to what has been taken.
///
/// What a sentence adds may only shrink as more is taken; the greedy search relies on it.
protocol Objective {
    /// Whether what a sentence costs speaks against it.
    var regardsCost: Bool { get }
    /// What the sentence would add.
    func gain(of sentence: Int) -> Double
    mutating func take(_ sentence: Int)
    /// Takes a taken sentence back.
    mutating func drop(_ sentence: Int)
}

/// Each sentence its score, whatever else is there.
struct RankObjective: Objective {
    let scores: [Double]
    let regardsCost = false

    init(_ table: ScoreTable) { scores = table.scores.map(\.score) }

    func gain(of sentence: Int) -> Double { scores[sentence] }
    mutating func take(_ sentence: Int) {}
    mutating func drop(_ sentence: Int) {}
}

/// The weights of the concepts that nothing taken has yet.
struct CoverageObjective: Objective {
    private let coverage: ConceptCoverage
    private var held: [Int32]
    let regardsCost = true

    init(_ coverage: ConceptCoverage) {
        self.coverage = coverage
        held = [Int32](repeating: 0, count: coverage.weights.count)
    }

    func gain(of sentence: Int) -> Double {
        var sum = 0.0
        for concept in coverage[sentence] where held[Int(concept)] == 0 { sum += coverage.weights[Int(concept)] }
        return sum
    }

    mutating func take(_ sentence: Int) {
        for concept in coverage[sentence] { held[Int(concept)] += 1 }
    }

    mutating func drop(_ sentence: Int) {
        for concept in coverage[sentence] { held[Int(concept)] -= 1 }
    }
}
