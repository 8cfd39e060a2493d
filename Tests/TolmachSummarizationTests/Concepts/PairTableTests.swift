// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachSummarization

struct PairTableTests {
    @Test func keepsTheFirstValueOfAPair() {
        var table = PairTable()
        table.start(expected: 2)
        #expect(table.value(1, 2, fresh: 10) == 10)
        #expect(table.value(2, 1, fresh: 11) == 11)
        #expect(table.value(1, 2, fresh: 12) == 10)
    }

    @Test func startingForgets() {
        var table = PairTable()
        table.start(expected: 1)
        _ = table.value(0, 0, fresh: 1)
        table.start(expected: 1)
        #expect(table.value(0, 0, fresh: 2) == 2)
    }

    @Test func growsBeyondWhatWasExpected() {
        var table = PairTable()
        table.start(expected: 1)
        for number in 0..<5_000 as Range<Int32> { #expect(table.value(number % 70, number, fresh: number) == number) }
        for number in 0..<5_000 as Range<Int32> { #expect(table.value(number % 70, number, fresh: -1) == number) }
        // A short document after a long one.
        table.start(expected: 3)
        #expect(table.value(1, 1, fresh: 7) == 7)
        #expect(table.value(0, 0, fresh: 8) == 8)
    }
}
