// SPDX-License-Identifier: Apache-2.0

/// White space (the Unicode property) in valid UTF-8.
enum WhiteSpace {
    /// The first byte that is none.
    static func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let length = length(bytes, index, end)
            if length == 0 { return index }
            index += length
        }
        return end
    }

    /// The first LF or CR from an offset on, else the end. Eight bytes at a time.
    static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index + 8 <= bytes.count {
            let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let (feeds, returns) = (eight ^ ones &* 0x0A, eight ^ ones &* 0x0D)
            if (((feeds &- ones) & ~feeds) | ((returns &- ones) & ~returns)) & (ones &* 0x80) != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    /// The end of what is none.
    static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            guard length(bytes, last, end) == end - last else { return end }
            end = last
        }
        return end
    }

    /// The bytes of the white space at an offset; 0 if there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2: return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85) ? 2 : 0
        case 0xE2:
            guard index + 2 < end else { return 0 }
            // U+2000–U+200A, U+2028, U+2029, U+202F, U+205F
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            let isSpace = second == 0x80 && (0x80...0x8A ~= third || 0xA8...0xA9 ~= third || third == 0xAF)
            return isSpace || second == 0x81 && third == 0x9F ? 3 : 0
        case 0xE3: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xE1: return index + 2 < end && bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// Whether the white space at an offset ends a line.
    static func isBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A...0x0D: true
        case 0xC2: bytes[index + 1] == 0x85
        case 0xE2: bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        default: false
        }
    }
}
