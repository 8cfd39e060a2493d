// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct VotesTests {
    @Test func fadeFromTheFirstSentenceOfTheRunningText() throws {
        let text = try TestTexts.concepts(
            TestTexts.text(["Head line", "One", "Two", "Three", "Four"], kinds: [.headline]))
        let votes = FadingPosition().votes(in: text)
        #expect(votes[0] == 0)
        #expect(votes[1] == 1)
        #expect(abs(votes[2] - 0.70710678) < 1e-8)
        #expect(votes[4] == 0.5)
    }
}
