// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Chooses the sentences of a summary.
///
/// The budget is never exceeded, and 85 % of it are used where the sentences allow; only where even the shortest sentence
/// is over the budget, a summary is that sentence, and `Selection.spent` tells. A text with a sentence has a summary.
struct Selector {
    let table: ScoreTable
    let costs: Costs

    func selection(order: Selection.Order) -> Selection {
        let ranking = ranking()
        let sentences = ranking.sorted()
        return Selection(
            sentences: sentences, ranking: ranking, scores: sentences.map { table.scores[$0] }, order: order,
            spent: Selection.Spent(unit: costs.unit, limit: costs.limit, used: costs.total(ranking)))
    }

    private func ranking() -> [Int] {
        let candidates = table.eligible.indices.filter { table.eligible[$0] }
        let chosen =
            if let coverage = table.coverage {
                chosen(CoverageObjective(coverage, unit: costs.unit), candidates)
            } else {
                chosen(RankObjective(table), candidates)
            }
        if !chosen.isEmpty { return chosen }
        return candidates.min { costs.each[$0] < costs.each[$1] }.map { [$0] } ?? []
    }

    private func chosen(_ objective: some Objective, _ candidates: [Int]) -> [Int] {
        let dependence = Dependence(table.dangling)
        var greedy = Greedy(objective, costs, dependence)
        let ranking = greedy.choose(from: candidates)
        let filled = Filling(costs: costs, candidates: candidates, dependence: dependence)
            .filled(ranking, greedy.goal, anew: objective)
        if filled == ranking { return ranking }
        // They all fit: this only puts the best first.
        var again = Greedy(objective, costs, dependence)
        return again.choose(from: filled.sorted())
    }
}
