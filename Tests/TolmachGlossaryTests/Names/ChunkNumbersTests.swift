// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// The hash tables that walks go by, held against dictionaries.
@Suite struct ChunkNumbersTests {
    /// Numbers that look like chance, with some that come again; small ones and the largest, too.
    private static let numbers: [UInt64] =
        [0, 1, 0xFFFF, .max, .max - 1]
        + (0..<3000).map { UInt64($0 % 1000) &* 0x9E37_79B9_7F4A_7C15 >> UInt64($0 % 40) }

    @Test func chunksKeepTheirFirstNumber() {
        var table = ChunkNumbers()
        var expected: [UInt64: Int32] = [:]
        for (place, chunk) in Self.numbers.enumerated() {
            #expect(table[chunk] == expected[chunk] ?? -1)
            table.add(chunk, Int32(place))
            if expected[chunk] == nil { expected[chunk] = Int32(place) }
        }
        for (chunk, number) in expected { #expect(table[chunk] == number) }
        #expect(Dictionary(uniqueKeysWithValues: table.all.map { ($0.chunk, $0.number) }) == expected)
    }

    @Test func stepsLeadWhereTheyWereSaidToLead() {
        var table = StepTable()
        var expected: [UInt64: Int32] = [:]
        #expect(table[0, 0] == nil)
        for number in Self.numbers {
            let (state, letter) = (Int32(number % 5000), UInt16(truncatingIfNeeded: number >> 13))
            let next = Int32(number % 70_001) - 1
            table[state, letter] = next
            expected[UInt64(state) << 16 | UInt64(letter)] = next
        }
        for (key, next) in expected { #expect(table[Int32(key >> 16), UInt16(key & 0xFFFF)] == next) }
        #expect(table[5000, 0] == nil)
    }

    @Test func keysHaveAllTheirNumbers() {
        let places = Self.numbers.enumerated().map { KeyIndex.Place(key: $1 % 500, number: Int32($0)) }
        let index = KeyIndex(places)
        for key in UInt64(0)..<600 {
            var found: [Int] = []
            index.forEach(of: key) { found.append($0) }
            #expect(found == places.filter { $0.key == key }.map { Int($0.number) })
        }
        KeyIndex([]).forEach(of: 1) { _ in Issue.record("there is none") }
    }
}
