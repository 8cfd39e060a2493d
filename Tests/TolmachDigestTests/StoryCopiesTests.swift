// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachDigest

/// Copies of a story are one, however many there are.
@Suite struct StoryCopiesTests {
    /// Words by numbers: a story is a run of them.
    private func shingles(_ words: [Int]) -> Shingles { Shingles(words.map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }) }

    private func first(_ stories: [[Int]]) -> [Int] { StoryCopies(stories.map { shingles($0) }).first }

    @Test(arguments: [1, 3, 30]) func textsThatAreTheSameAreCopies(_ length: Int) {
        let story = Array(0..<length)
        #expect(first([story, [99], story, story]) == [0, 1, 0, 0])
    }

    @Test func nothingIsNoCopyOfNothing() {
        #expect(first([[], [], [1], []]) == [0, 1, 2, 3])
        #expect(first([]) == [])
    }

    /// Each with an end of its own; more than a shingle lists.
    @Test(arguments: [3, 8, 40, 300]) func copiesWithEndsOfTheirOwnAreOne(_ count: Int) {
        let stories = (0..<count).map { Array(0..<40) + Array(1000 * ($0 + 1)..<1000 * ($0 + 1) + 10) }
        #expect(Set(first(stories)) == [0])
    }

    /// What many stories end in makes them no copies; two copies among them are found all the same.
    @Test func whatAllEndInIsNoStory() {
        var stories = (0..<200).map { Array(1000 * ($0 + 1)..<1000 * ($0 + 1) + 60) + Array(0..<50) }
        stories.append(stories[150].map { $0 == 151_030 ? 7_000_000 : $0 })
        var expected = Array(0..<200)
        expected.append(150)
        #expect(first(stories) == expected)
    }

    /// A round-up of two stories is a copy of neither, whichever comes first.
    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) func aRoundUpOfTwoJoinsThemNot(_ order: [Int]) {
        let (one, other) = (Array(0..<30), Array(100..<130))
        let stories = [one, other, one + other]
        #expect(first(order.map { stories[$0] }) == [0, 1, 2])
    }

    @Test func aCopyOfACopyIsACopy() {
        #expect(first([Array(0..<40), Array(10..<50), Array(20..<60), Array(30..<70)]) == [0, 0, 0, 0])
    }

    /// As many pairs compared one by one say.
    @Test(arguments: 1...6 as ClosedRange<UInt64>) func copiesAreThoseOfAllPairsCompared(_ seed: UInt64) {
        var state = seed
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let stories = (0..<60).map { _ in
            let start = next(4) * 100 + next(60)
            return Array(start..<start + 12 + next(40))
        }
        var expected = Array(stories.indices)
        for story in stories.indices {
            for earlier in 0..<story where shingles(stories[story]).isCopy(of: shingles(stories[earlier])) {
                let (one, other) = (expected[story], expected[earlier])
                expected = expected.map { $0 == max(one, other) ? min(one, other) : $0 }
            }
        }
        #expect(first(stories) == expected)
        #expect(Set(expected).count > 4)
        #expect(Set(expected).count < 50)
    }
}
