// SPDX-License-Identifier: Apache-2.0

/// Which characters an XML 1.0 document can hold (production 2: `Char`).
package enum XMLCharacters {
    /// Not a C0 control but tab, line feed and carriage return; not U+FFFE or U+FFFF. (Surrogates are not in a text.)
    package static func canHold(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Where the first character stands that XML cannot hold; nil if there is none. `bytes` must be valid UTF-8.
    package static func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte >= 0x20 {
                if byte == 0xEF, isNoncharacter(bytes, at: index) { return index }
            } else if byte != 0x9, byte != 0xA, byte != 0xD {
                return index
            }
        }
        return nil
    }

    /// Whether U+FFFE or U+FFFF (EF BF BE, EF BF BF) starts at `index`, where EF stands.
    @inline(__always)
    static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    /// The forbidden character at an offset that `firstForbidden` or `XMLWriter.prefix` gave, and its length in bytes.
    static func forbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt16, length: Int) {
        bytes[index] == 0xEF ? (0xFF00 | UInt16(bytes[index + 2] | 0x40), 3) : (UInt16(bytes[index]), 1)
    }
}
