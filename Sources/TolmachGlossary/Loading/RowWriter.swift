// SPDX-License-Identifier: Apache-2.0

/// Rows of a file of cells as `CSVTable` reads them, lines ended by a line feed.
struct RowWriter {
    private let style: CSVTable.Style
    private let guardsFormulas: Bool
    private(set) var bytes: [UInt8] = []

    init(_ style: CSVTable.Style, guardsFormulas: Bool) {
        self.style = style
        self.guardsFormulas = guardsFormulas
    }

    /// A line as it is: a comment, a header.
    mutating func line(_ text: String) {
        bytes += Array(text.utf8)
        bytes.append(0x0A)
    }

    mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(style.separator) }
            append(guardsFormulas ? FormulaGuard.added(to: cell) : cell)
        }
        // A row of one empty cell would be a blank line.
        if cells == [""], style.hasQuotes { bytes += Array("\"\"".utf8) }
        bytes.append(0x0A)
    }

    private mutating func append(_ cell: String) {
        guard style.hasQuotes else {
            // Where nothing can hold a tab or a line break, a space stands for it.
            for byte in cell.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
            return
        }
        let quote = UInt8(ascii: "\"")
        let needsQuotes = cell.utf8.contains { $0 == style.separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes += Array(cell.utf8)
            return
        }
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
