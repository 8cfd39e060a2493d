// SPDX-License-Identifier: Apache-2.0

/// What datelines ask of a scalar, as `Unicode.Scalar.Properties` has it; the letters of most texts are told by range, since
/// the properties cost a search each.
enum ScalarProperties {
    static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .capital, .small, .uncased: true
        case .digit, .sign: false
        case nil: scalar.properties.isAlphabetic
        }
    }

    static func isCased(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .capital, .small: true
        case .uncased, .digit, .sign: false
        case nil: scalar.properties.isCased
        }
    }

    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .capital: true
        case .small, .uncased, .digit, .sign: false
        case nil: scalar.properties.isUppercase
        }
    }

    static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .digit: true
        case .capital, .small, .uncased, .sign: false
        case nil: scalar.properties.numericType == .decimal
        }
    }

    /// White_Space, a closed list.
    static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private enum Kind {
        case capital, small, uncased, digit, sign
    }

    /// ASCII, the letters of Russian, Hebrew and Arabic, kana, Han, Hangul; nil for others.
    private static func kind(_ scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x41...0x5A, 0x410...0x42F: .capital
        case 0x61...0x7A, 0x430...0x44F: .small
        case 0x30...0x39: .digit
        case 0..<0x80: .sign
        case 0x5D0...0x5EA, 0x621...0x63A, 0x641...0x64A, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
            0xAC00...0xD7A3:
            .uncased
        default: nil
        }
    }
}
