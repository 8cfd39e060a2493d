// SPDX-License-Identifier: Apache-2.0

/// What may stand before a word and is written together with it, as rows of at most eight bytes: which of them a word begins with is told by one comparison each.
struct WordPrefixes: Sendable {
    private let rows: [[UInt8]]
    /// By row: its bytes as one number, the first lowest, and which bits of a number they are.
    private let numbers: [(bits: UInt64, mask: UInt64)]

    init(_ rows: [[UInt8]]) {
        let fits = rows.count <= 64 && rows.allSatisfy { (1...8).contains($0.count) }
        precondition(fits)  // proven: the rows are those written down in `Clitics`
        self.rows = rows
        numbers = rows.map { row in (Self.number(row[...]), row.count == 8 ? .max : 1 << UInt64(8 * row.count) - 1) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes.prefix(8) {
            number |= UInt64(byte) << shift
            shift += 8
        }
        return number
    }

    /// The rows that a word begins with, in their order.
    func of(_ word: ArraySlice<UInt8>) -> Found {
        guard !rows.isEmpty else { return Found(rows: rows, left: 0) }
        let number = Self.number(word)
        var left: UInt64 = 0
        // A word shorter than a row has zeros where the row has none.
        for (place, row) in numbers.enumerated() where number & row.mask == row.bits { left |= 1 << UInt64(place) }
        return Found(rows: rows, left: left)
    }

    struct Found: Sequence, IteratorProtocol {
        fileprivate let rows: [[UInt8]]
        fileprivate var left: UInt64

        mutating func next() -> [UInt8]? {
            guard left != 0 else { return nil }
            let place = left.trailingZeroBitCount
            left &= left &- 1
            return rows[place]
        }
    }
}
