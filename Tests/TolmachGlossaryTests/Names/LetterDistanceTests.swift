// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct LetterDistanceTests {
    /// The table, cell by cell.
    private static func slow(_ a: [UInt16], _ b: [UInt16]) -> Int {
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    @Test func isTheTablesOnRandomWords() {
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<3000 {
            let a = (0..<next(12)).map { _ in UInt16(97 + next(4)) }
            let b = (0..<next(12)).map { _ in UInt16(97 + next(4)) }
            let fast = a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { LetterDistance.between(a, $0) } }
            #expect(fast == Self.slow(a, b), "\(a) \(b)")
        }
    }
}
