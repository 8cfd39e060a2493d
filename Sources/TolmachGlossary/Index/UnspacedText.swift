// SPDX-License-Identifier: Apache-2.0

/// Text of scripts without spaces, scalar by scalar.
enum UnspacedText {
    /// What parts the words of a foreign name, and may be left out or stand in any form.
    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x30FB, 0xFF65, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30A0, 0xFF1D, 0x200B...0x200D, 0x2060: true
        default: false
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0x3000: true
        default: false
        }
    }

    static func isLineBreak(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D }

    /// ASCII in lower case, full-width ASCII as ASCII.
    static func folded(_ scalar: UInt32) -> UInt32 {
        let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
        return (0x41...0x5A).contains(narrow) ? narrow | 0x20 : narrow
    }
}
