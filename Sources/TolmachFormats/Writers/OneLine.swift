// SPDX-License-Identifier: Apache-2.0

/// A sentence as one line: each run of white space that holds a line break becomes a space, all else stays.
///
/// Byte by byte: appending to a `String` a character cluster of a megabyte takes minutes.
enum OneLine {
    static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        text.withUnsafeBufferPointer { text in
            var copied = 0
            var index = 0
            while index < text.count {
                let byte = text[index]
                // No white space begins with it, as most bytes.
                if byte > 0x20, byte < 0xC2 || 0xC3...0xE0 ~= byte || byte > 0xE3 {
                    index += 1
                    continue
                }
                let start = index
                var hasBreak = false
                while index < text.count {
                    let length = WhiteSpace.length(text, index, text.count)
                    if length == 0 { break }
                    hasBreak = hasBreak || WhiteSpace.isBreak(text, index)
                    index += length
                }
                if hasBreak {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<start]))
                    bytes.append(0x20)
                    copied = index
                }
                if index == start { index += 1 }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        }
    }
}
