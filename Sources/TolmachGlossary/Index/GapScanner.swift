// SPDX-License-Identifier: Apache-2.0

/// What stands between two words, of a term or of a text.
enum Gap: Equatable {
    /// White space with at most one line break, a hyphen, an apostrophe, a quote, a middle dot, or nothing.
    case plain
    /// A dash between spaces.
    case spacedDash
    /// Something else; the marks without white space and quotes.
    case marks([UInt8])
    /// A paragraph's end, or too much.
    case apart

    init(_ bytes: ArraySlice<UInt8>) {
        if bytes.count == 1, let only = bytes.first, only == 0x20 || only == 0x2D {
            self = .plain
            return
        }
        guard bytes.count <= 24 else {
            self = .apart
            return
        }
        var lineBreaks = 0
        var hasSpace = false
        var hasDash = false
        var marks: [UInt8] = []
        var previous: UInt32 = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar = UTF8Scalar.next(in: bytes, at: &index)
            switch scalar {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                if !(scalar == 0x0A && previous == 0x0D) { lineBreaks += scalar == 0x2029 ? 2 : 1 }
                hasSpace = true
            case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: hasSpace = true
            case 0x2D, 0x2010...0x2015, 0x2212, 0x58A, 0x5BE: hasDash = true
            // Quotes, apostrophes, middle dots, the Japanese double hyphen, joiners, soft hyphens.
            case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xB7, 0x2BC, 0x5F3,
                0x5F4,
                0x2022, 0x2027, 0x30FB, 0xFF65, 0x30A0, 0xFF1D, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
                break
            default: UTF8Scalar.append(scalar, to: &marks)
            }
            previous = scalar
        }
        if lineBreaks > 1 {
            self = .apart
        } else if !marks.isEmpty {
            self = .marks(marks)
        } else {
            self = hasDash && hasSpace ? .spacedDash : .plain
        }
    }
}
