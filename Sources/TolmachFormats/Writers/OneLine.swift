// SPDX-License-Identifier: Apache-2.0

/// A sentence as one line: each run of white space that holds a line break becomes a space, all else stays.
///
/// Byte by byte: appending to a `String` a character cluster of a megabyte takes minutes.
enum OneLine {
    static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        var copied = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            var hasBreak = false
            while let space = whiteSpace(text, index) {
                hasBreak = hasBreak || space.isBreak
                index += space.length
            }
            if hasBreak {
                bytes.append(contentsOf: text[copied..<start])
                bytes.append(0x20)
                copied = index
            }
            if index == start { index += 1 }
        }
        bytes.append(contentsOf: text[copied...])
    }

    /// The character with the property White_Space that begins here, in valid UTF-8.
    private static func whiteSpace(
        _ text: ArraySlice<UInt8>, _ index: Int
    ) -> (length: Int, isBreak: Bool)? {
        guard index < text.endIndex else { return nil }
        func at(_ offset: Int) -> UInt8 { index + offset < text.endIndex ? text[index + offset] : 0 }
        switch text[index] {
        case 0x0A...0x0D: return (1, true)
        case 0x09, 0x20: return (1, false)
        case 0xC2 where at(1) == 0x85: return (2, true)
        case 0xC2 where at(1) == 0xA0: return (2, false)
        case 0xE1 where at(1) == 0x9A && at(2) == 0x80: return (3, false)
        case 0xE2 where at(1) == 0x80:
            return switch at(2) {
            case 0xA8, 0xA9: (3, true)
            case 0x80...0x8A, 0xAF: (3, false)
            default: nil
            }
        case 0xE2 where at(1) == 0x81 && at(2) == 0x9F: return (3, false)
        case 0xE3 where at(1) == 0x80 && at(2) == 0x80: return (3, false)
        default: return nil
        }
    }
}
