// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the cells of a multilingual CSV whose rows hold nothing unusual: no quotes, no statuses, forms or case rules.
struct PlainCSV {
    private enum Column {
        case id
        case field(PlainRows.Field)
        /// Of no field or language.
        case passedOver
        /// What only the reader knows to handle.
        case empty
    }

    private let columns: [Column]

    /// Nil where the first row needs the reader.
    init?(header: [UInt8], _ rows: inout PlainRows) {
        let table = CSVTable(header)
        guard table.rowCount == 1, table.problems.isEmpty, !header.contains(0x22),
            let found = CSVGlossary.columns(of: table)
        else { return nil }
        var columns: [Column] = []
        for column in found {
            switch column {
            case .id: columns.append(.id)
            case .kind: columns.append(.field(.kind))
            case .domain: columns.append(.field(.domain))
            case .note: columns.append(.field(.note))
            case .term(let language): columns.append(.field(.term(rows.number(of: language))))
            case .unknown: columns.append(.passedOver)
            case .translate, .caseRule, .status, .forms, .exclusions: columns.append(.empty)
            }
        }
        // Where a concept ends is told by the ids, which begin the rows.
        guard case .id = columns.first else { return nil }
        self.columns = columns
    }

    /// Adds the cells of whole rows from `start` on; where the first concept begins that needs the reader, or the end.
    func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ rows: inout PlainRows) -> Int {
        var (row, concept) = (start, start)
        var id: Range<Int>?
        while row < bytes.count {
            let count = rows.cells.count
            var isNew = false
            if let end = addRow(at: row, of: bytes, &id, &isNew, &rows) {
                if isNew { concept = row }
                row = end
                continue
            }
            rows.removeSubrange(from: count)
            // A row of the concept above, or one that may be, takes that one along.
            if isNew || concept == row { return row }
            rows.removeLast()
            return concept
        }
        return row
    }

    /// Where a row ends; nil: it needs the reader.
    private func addRow(
        at start: Int, of bytes: UnsafeBufferPointer<UInt8>, _ id: inout Range<Int>?, _ isNew: inout Bool,
        _ rows: inout PlainRows
    ) -> Int? {
        var column = 0
        var index = start
        while true {
            let cell = index
            while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x22 { index += 1 }
            let isEnd = index == bytes.count || bytes[index] == 0x0A
            guard column < columns.count, isEnd || bytes[index] != 0x22 else { return nil }
            let isReturn = isEnd && index > cell && bytes[index - 1] == 0x0D
            let range = cell..<(isReturn ? index - 1 : index)
            if !range.isEmpty {
                let text = bytes[range]
                guard PlainRows.isTrimmed(text), text.first != FormulaGuard.mark else { return nil }
                switch columns[column] {
                case .id:
                    isNew = id.map { !text.elementsEqual(bytes[$0]) } ?? true
                    if isNew { rows.add(.id, range) }
                    id = range
                case .field(let field):
                    guard isNew || field.isTerm else { return nil }
                    rows.add(field, range)
                case .passedOver: break
                case .empty: return nil
                }
            } else if column == 0 {
                return nil
            }
            column += 1
            index += 1
            if isEnd { return column == columns.count ? index : nil }
        }
    }
}
