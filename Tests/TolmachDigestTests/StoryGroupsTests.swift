// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachDigest

/// Stories are joined as if all pairs of groups were compared at each step.
@Suite struct StoryGroupsTests {
    /// The same, pair by pair.
    private func compared(_ neighbours: [[Int32: Double]], threshold: Double) -> [[Int]] {
        var groups = neighbours.indices.map { [$0] }
        while true {
            var best: (first: Int, second: Int, value: Double)?
            for first in groups.indices {
                for second in groups.indices where second != first && !groups[first].isEmpty && !groups[second].isEmpty
                {
                    let sum = groups[first].reduce(0.0) { sum, story in
                        sum + groups[second].reduce(0.0) { $0 + (neighbours[story][Int32($1)] ?? 0) }
                    }
                    let value = sum / Double(groups[first].count * groups[second].count)
                    if value >= threshold, value > best?.value ?? 0 { best = (first, second, value) }
                }
            }
            guard let best else { break }
            groups[min(best.first, best.second)] += groups[max(best.first, best.second)]
            groups[max(best.first, best.second)] = []
        }
        return groups.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Likenesses of a few values, so that many are as close; `share` of the pairs have one.
    private func likenesses(_ count: Int, seed: UInt64, share: UInt64) -> [[Int32: Double]] {
        var state = seed
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        var neighbours = [[Int32: Double]](repeating: [:], count: count)
        for first in 0..<count {
            for second in 0..<first where next(100) < share {
                let value = Double(next(8) + 1) / 8
                neighbours[first][Int32(second)] = value
                neighbours[second][Int32(first)] = value
            }
        }
        return neighbours
    }

    private func groups(_ neighbours: [[Int32: Double]], _ threshold: Double, mostPairs: Int = .max) -> [[Int]] {
        var groups = StoryGroups(threshold: threshold, mostPairs: mostPairs)
        for (story, known) in neighbours.enumerated() {
            let before = known.filter { $0.key < Int32(story) }.sorted { $0.key < $1.key }
            groups.add(before.map { (place: $0.key, value: $0.value) })
        }
        return groups.groups()
    }

    @Test(arguments: [8, 30, 100]) func groupsAreThoseOfAllPairsCompared(_ share: UInt64) {
        var joined = 0
        for seed in 1...12 as ClosedRange<UInt64> {
            let neighbours = likenesses(18, seed: seed, share: share)
            let groups = groups(neighbours, 0.3)
            #expect(groups == compared(neighbours, threshold: 0.3))
            joined += groups.count { $0.count > 2 }
        }
        #expect(joined > 6)
    }

    /// Three events of fifty stories each, in turn; where there is room for few pairs, what is surely one is joined early.
    @Test(arguments: [11_175, 2000, 300, 40, 0]) func eventsAreTheSameWithRoomForFewPairs(_ mostPairs: Int) {
        var neighbours = [[Int32: Double]](repeating: [:], count: 150)
        for first in neighbours.indices {
            for second in 0..<first {
                let value = first % 3 == second % 3 ? 0.5 + Double((first + second) % 7) / 20 : 0.05
                neighbours[first][Int32(second)] = value
                neighbours[second][Int32(first)] = value
            }
        }
        let events = (0..<3).map { event in (0..<50).map { 3 * $0 + event } }
        #expect(groups(neighbours, 0.3, mostPairs: mostPairs) == events)
        #expect(groups(neighbours, 0.3) == events)
    }

    /// None are close enough to be joined: those least alike are forgotten, the others are found as they come.
    @Test func pairsThatAreLeastAlikeAreForgotten() {
        var neighbours = [[Int32: Double]](repeating: [:], count: 120)
        for first in neighbours.indices {
            for second in 0..<first {
                let value = second == first - 60 ? 0.4 : 0.01 + Double((first + second) % 9) / 50
                neighbours[first][Int32(second)] = value
                neighbours[second][Int32(first)] = value
            }
        }
        let found = groups(neighbours, 0.3, mostPairs: 500)
        #expect(found == (0..<60).map { [$0, $0 + 60] })
        #expect(groups(neighbours, 0.3) == found)
    }
}
