// SPDX-License-Identifier: Apache-2.0

/// `By Jane Roe`, `Автор: …`
enum Byline {
    private static let signs: [[UInt8]] = [
        "By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Автор:", "Автори:", "Авторы:", "Аўтар:",
        "Autor:",
        "Autorka:", "Text:", "Yazan:", "بقلم", "מאת", "文/", "文／", "記者", "기자",
    ].map { Array($0.utf8) }

    /// Short, one line, one of the signs first, no end mark.
    static func isByline(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 160, let last = utf8[range].last, last != UInt8(ascii: "."), !utf8[range].contains(0x0A)
        else { return false }
        return signs.contains { utf8[range].starts(with: $0) }
    }
}
