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

    init(_ table: ScoreTable) { scores = table.scores.sums }

    func gain(of sentence: Int) -> Double { scores[sentence] }
    mutating func take(_ sentence: Int) {}
    mutating func drop(_ sentence: Int) {}
}

/// The weights of the concepts that nothing taken has yet, and a share of the others', times the sentence's factor.
struct CoverageObjective: Objective {
    private let coverage: ConceptCoverage
    private let factors: [Double]
    private var held: [Int32]
    let regardsCost: Bool

    /// `unit` is what the budget counts: it decides how much length speaks against a sentence.
    init(_ coverage: ConceptCoverage, unit: Selection.Spent.Unit = .words) {
        self.coverage = coverage
        factors = unit == .sentences ? coverage.factorsInSentences : coverage.factorsInWords
        regardsCost = factors.isEmpty
        held = [Int32](repeating: 0, count: coverage.weights.count)
    }

    func gain(of sentence: Int) -> Double {
        var fresh = 0.0
        var known = 0.0
        for concept in coverage[sentence] {
            if held[Int(concept)] == 0 {
                fresh += coverage.weights[Int(concept)]
            } else {
                known += coverage.weights[Int(concept)]
            }
        }
        // What repeats counts only beside enough that is new, so that a sentence said before adds nothing. Like the rest of the
        // gain, this shrinks as more is taken.
        let newness = fresh > 0 ? min(1, 4 * fresh / (fresh + known)) : 0
        let sum = fresh + coverage.repeated * known * newness
        return factors.isEmpty ? sum : sum * factors[sentence]
    }

    mutating func take(_ sentence: Int) {
        for concept in coverage[sentence] { held[Int(concept)] += 1 }
    }

    mutating func drop(_ sentence: Int) {
        for concept in coverage[sentence] { held[Int(concept)] -= 1 }
    }
}
