// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A file of values separated by commas (RFC 4180) or tabs, every cell with its place.
///
/// Our own reader and not SwiftCSV, which gives no positions: a mistake in a term base of thousands of cells is only
/// mended by one who is told the line and column. Reads a byte order mark, line ends LF and CRLF, quoted cells with
/// commas, line breaks and doubled quotes; blank lines and rows of empty cells are passed over.
struct CSVTable: Sendable {
    /// How the cells of a file are parted.
    struct Style: Sendable {
        var separator: UInt8
        /// Whether quotes hold separators and line breaks; else they are characters like others.
        var hasQuotes: Bool
        /// Whether rows may be of different lengths.
        var isRagged = false
        /// Whether lines that begin with `#` are passed over.
        var hasComments = false

        /// As spreadsheets write it.
        static let commas = Style(separator: UInt8(ascii: ","), hasQuotes: true)
        /// As translation tools do.
        static let tabs = Style(separator: UInt8(ascii: "\t"), hasQuotes: false, isRagged: true)
    }

    struct Cell: Sendable {
        private let first: UInt32
        private let lower: UInt32
        private let upper: UInt32
        /// Whether doubled quotes must be made single.
        let hasDoubledQuotes: Bool

        /// A file is at most 1 GiB.
        init(start: Int, content: Range<Int>, hasDoubledQuotes: Bool) {
            first = UInt32(truncatingIfNeeded: start)
            lower = UInt32(truncatingIfNeeded: content.lowerBound)
            upper = UInt32(truncatingIfNeeded: content.upperBound)
            self.hasDoubledQuotes = hasDoubledQuotes
        }

        /// Where the cell begins in the file, an opening quote included.
        var start: Int { Int(first) }
        /// The bytes between the quotes, or all of an unquoted cell.
        var content: Range<Int> { Int(lower)..<Int(upper) }
        var isEmpty: Bool { lower == upper }
    }

    let bytes: [UInt8]
    private let cells: [Cell]
    private let rowBounds: [Range<Int>]
    /// Everything that is wrong with the file as CSV; ragged rows are counted against the first row.
    let problems: [FileProblem]

    var rowCount: Int { rowBounds.count }

    /// The cells of a row.
    subscript(row: Int) -> ArraySlice<Cell> { cells[rowBounds[row]] }

    /// A cell by row and column; nil where a ragged row has none.
    subscript(row: Int, column: Int) -> Cell? {
        let bounds = rowBounds[row]
        return column < bounds.count ? cells[bounds.lowerBound + column] : nil
    }

    /// The text of a cell, quotes and the guard against formulas undone.
    func text(_ cell: Cell) -> String {
        let text = unquoted(cell)
        guard !cell.isEmpty, bytes[cell.content.lowerBound] == FormulaGuard.mark else { return text }
        return FormulaGuard.removed(text)
    }

    private func unquoted(_ cell: Cell) -> String {
        guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.content], as: UTF8.self) }
        var text: [UInt8] = []
        var index = cell.content.lowerBound
        while index < cell.content.upperBound {
            text.append(bytes[index])
            // The reader let only pairs in.
            index += bytes[index] == Self.quote ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(_ bytes: [UInt8], _ style: Style = .commas) {
        var scan = Scan(bytes: bytes, style)
        scan.run()
        self.bytes = bytes
        cells = scan.cells
        rowBounds = scan.rows
        problems = scan.problems
    }

    private struct Scan {
        let bytes: [UInt8]
        var index: Int
        var cells: [Cell] = []
        var rows: [Range<Int>] = []
        var problems: [FileProblem] = []
        private var width: Int?
        private let style: Style

        init(bytes: [UInt8], _ style: Style) {
            self.bytes = bytes
            self.style = style
            index = ByteOrderMark.length(of: bytes)
            cells.reserveCapacity(bytes.count / 6)
        }

        mutating func run() {
            while index < bytes.count { row() }
        }

        private mutating func row() {
            if style.hasComments, bytes[index] == UInt8(ascii: "#") {
                while index < bytes.count, bytes[index] != lineFeed { index += 1 }
                return skipLineEnd()
            }
            let first = cells.count
            let start = index
            var isBlank = true
            while true {
                let isQuoted = style.hasQuotes && index < bytes.count && bytes[index] == quote
                let cell = isQuoted ? quotedCell() : plainCell()
                if !cell.isEmpty || cell.start != cell.content.lowerBound { isBlank = false }
                cells.append(cell)
                if index < bytes.count, bytes[index] == style.separator {
                    index += 1
                    continue
                }
                break
            }
            let end = index
            skipLineEnd()
            guard !isBlank else {
                cells.removeSubrange(first...)
                return
            }
            let count = cells.count - first
            if let width, count != width, !style.isRagged {
                reportRagged(count, width, first: first, start: start, end: end)
            }
            if width == nil { width = count }
            rows.append(first..<cells.count)
        }

        private mutating func reportRagged(_ count: Int, _ width: Int, first: Int, start: Int, end: Int) {
            let place = count > width ? cells[first + width].start : end
            problems.append(
                FileProblem(
                    offset: place, message: "the row has \(count) cells, the header \(width)",
                    help: count > width
                        ? "a cell that holds a comma must stand in quotes" : "add commas at the end of the row"))
        }

        private mutating func plainCell() -> Cell {
            let start = index
            let separator = style.separator
            index = bytes.withUnsafeBufferPointer { bytes in
                var end = start
                while end < bytes.count {
                    let byte = bytes[end]
                    if byte == separator || byte == lineFeed { break }
                    if byte == carriageReturn, end + 1 < bytes.count, bytes[end + 1] == lineFeed { break }
                    end += 1
                }
                return end
            }
            return Cell(start: start, content: start..<index, hasDoubledQuotes: false)
        }

        private mutating func quotedCell() -> Cell {
            let start = index
            index += 1
            var doubled = false
            while index < bytes.count {
                guard bytes[index] == quote else {
                    index += 1
                    continue
                }
                if index + 1 < bytes.count, bytes[index + 1] == quote {
                    doubled = true
                    index += 2
                    continue
                }
                let content = start + 1..<index
                index += 1
                skipTextAfterQuote()
                return Cell(start: start, content: content, hasDoubledQuotes: doubled)
            }
            problems.append(
                FileProblem(
                    offset: start, message: "the quote that opens here is never closed",
                    help: "a quote inside a quoted cell is written twice"))
            return Cell(start: start, content: start + 1..<bytes.count, hasDoubledQuotes: doubled)
        }

        /// After a closing quote only a comma or the line's end may stand.
        private mutating func skipTextAfterQuote() {
            let start = index
            let rest = plainCell()
            guard !rest.isEmpty else { return }
            problems.append(
                FileProblem(
                    offset: start, message: "text after the closing quote of a cell",
                    help: "a quote inside a quoted cell is written twice"))
        }

        private mutating func skipLineEnd() {
            if index < bytes.count, bytes[index] == carriageReturn { index += 1 }
            if index < bytes.count, bytes[index] == lineFeed { index += 1 }
        }
    }
}
