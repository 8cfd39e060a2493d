// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

/// One row after the other is as alike as each by itself.
@Suite struct SoundComparisonTests {
    private static let words = [
        "lukashenko", "lukashenkom", "lukashenka", "lukaszenka", "luka", "lukas", "porošenko", "porošenkem", "zx",
        "лукашенко", "лукашенкам", "лукашэнка", "לוקשנקו", "לוקשנקואים", "لوكاشينكو", "λουκασένκο", "a", "aa",
        "szczszcz",
    ]

    private func sounds(_ word: String) throws -> Sounds {
        let key = WordKey.make(word)
        return try #require(Sounds(key[...], script: SoundIndex.script(of: key[...])))
    }

    @Test(arguments: [0, 0.3, 0.75, 0.8, 0.95, 1]) func asAloneInAnyOrder(_ least: Double) throws {
        var random = RandomText(seed: 9)
        var comparison = SoundComparison()
        let all = try Self.words.map(sounds)
        for known in all {
            comparison.begin(known)
            for _ in 0..<60 {
                let other = all[Int(random.next() % UInt64(all.count))]
                let expected = SoundDistance.similarity(other, known, atLeast: least)
                #expect(comparison.similarity(other, atLeast: least) == expected)
            }
        }
    }

    /// The least that is asked may change from word to word: costs that were worked out up to where it was too much are not taken for all.
    @Test func whatWasTooMuchOnceMayDoLater() throws {
        var comparison = SoundComparison()
        let (known, other) = (try sounds("lukashenko"), try sounds("porošenko"))
        comparison.begin(known)
        #expect(comparison.similarity(other, atLeast: 0.95) == 0)
        let expected = SoundDistance.similarity(other, known)
        #expect(expected > 0 && comparison.similarity(other) == expected)
        #expect(comparison.similarity(other, atLeast: 0.95) == 0)
    }
}
