// SPDX-License-Identifier: Apache-2.0

/// What is done when the greedy choice leaves more than 15 % of a budget unused.
///
/// First one sentence is exchanged for another, at the least loss. If no exchange will do, a knapsack tells whether any
/// sentences together come within the last 15 %, and which of those are worth most by themselves.
struct Filling<Goal: Objective> {
    let costs: Costs
    let candidates: [Int]
    var dependence = Dependence()
    /// Table cells that the knapsack may take; beyond them the least valuable sentences are left out.
    private static var mostCells: Int { 8_000_000 }
    /// Only the sentences chosen last are exchanged.
    private static var exchangeable: Int { 8 }

    /// The ranking, or fuller sentences in any order. `goal` has the sentences of the ranking taken.
    func filled(_ ranking: [Int], _ goal: Goal, anew: Goal) -> [Int] {
        guard costs.unit != .sentences, !ranking.isEmpty, ranking.count < candidates.count,
            costs.total(ranking) < costs.floor
        else { return ranking }
        return exchanged(ranking, goal) ?? packed(anew) ?? ranking
    }

    private func exchanged(_ ranking: [Int], _ start: Goal) -> [Int]? {
        var goal = start
        let used = costs.total(ranking)
        let chosen = Set(ranking)
        var best: (loss: Double, place: Int, sentence: Int)?
        for place in ranking.indices.suffix(Self.exchangeable).reversed() {
            let out = ranking[place]
            goal.drop(out)
            let lost = goal.gain(of: out)
            for sentence in candidates where !chosen.contains(sentence) {
                let total = used - costs.each[out] + costs.each[sentence]
                guard total >= costs.floor, total <= costs.limit else { continue }
                let loss = lost - goal.gain(of: sentence)
                if loss < best?.loss ?? .infinity, dependence.allows(sentence, insteadOf: out, in: chosen) {
                    best = (loss, place, sentence)
                }
            }
            goal.take(out)
        }
        guard let best else { return nil }
        var result = ranking
        result[best.place] = best.sentence
        return result
    }

    /// The most valuable sentences that take between the floor and the limit; nil if there are none.
    private func packed(_ goal: Goal) -> [Int]? {
        guard costs.limit < Self.mostCells else { return nil }
        // A joint for each sentence, one more allowed: the sum over joints comes out the same.
        let limit = costs.limit + costs.joint
        let values = candidates.map { goal.gain(of: $0) }
        let order = candidates.indices
            .filter { costs.each[candidates[$0]] <= costs.limit && !dependence.dangles(candidates[$0]) }
            .sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
            .prefix(Self.mostCells / (limit + 1))
        // best[c]: the greatest value that costs exactly c; taken: whether item i is in the best of c at its turn.
        var best = [Double](repeating: -1, count: limit + 1)
        best[0] = 0
        var taken = [Bool](repeating: false, count: order.count * (limit + 1))
        for (item, index) in order.enumerated() {
            let cost = costs.each[candidates[index]] + costs.joint
            for total in stride(from: limit, through: cost, by: -1) {
                let before = best[total - cost]
                if before >= 0, before + values[index] > best[total] {
                    best[total] = before + values[index]
                    taken[item * (limit + 1) + total] = true
                }
            }
        }
        let fullEnough = (costs.floor + costs.joint...limit).filter { best[$0] >= 0 }
        guard var total = fullEnough.max(by: { best[$0] < best[$1] }) else { return nil }
        var result: [Int] = []
        for (item, index) in order.enumerated().reversed() where taken[item * (limit + 1) + total] {
            result.append(candidates[index])
            total -= costs.each[candidates[index]] + costs.joint
        }
        return result
    }
}
