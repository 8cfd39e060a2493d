// SPDX-License-Identifier: Apache-2.0

/// Cells that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, a tab or a carriage return at the start) are written with an
/// apostrophe before them, and read without it. A cell that has apostrophes before such a sign gets one more, so that all
/// cells read back as they were.
enum FormulaGuard {
    static let mark = UInt8(ascii: "'")

    static func added(to text: String) -> String { startsAsFormula(text.utf8) ? "'" + text : text }

    static func removed(_ text: String) -> String {
        guard text.utf8.first == mark, startsAsFormula(text.utf8) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static func startsAsFormula(_ text: String.UTF8View) -> Bool {
        switch text.first(where: { $0 != mark }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
