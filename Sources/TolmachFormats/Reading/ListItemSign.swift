// SPDX-License-Identifier: Apache-2.0

/// What a list item begins with: a bullet or a hyphen and a space, `1)`, `a)`.
///
/// `1.` alone is none (a paragraph may begin with a date), nor is a dash: it opens speech.
enum ListItemSign {
    private static let bullets: [[UInt8]] = ["•", "◦", "‣", "▪", "●", "■", "·"].map { Array($0.utf8) }

    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        func isSpace(_ index: Int) -> Bool { index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) }
        let first = bytes[start]
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") { return isSpace(start + 1) }
        if first >= 0x80 {
            return bullets.contains { bullet in
                start + bullet.count <= end && bytes[start..<start + bullet.count].elementsEqual(bullet)
                    && isSpace(start + bullet.count)
            }
        }
        var index = start
        while index < min(end, start + 3), 0x30...0x39 ~= bytes[index] { index += 1 }
        if index == start, 0x61...0x7A ~= first { index += 1 }
        return index > start && index < end && bytes[index] == UInt8(ascii: ")") && isSpace(index + 1)
    }
}
