// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// What the sentence rules know of a scalar.
enum SentenceClass: UInt8, Sendable {
    case other
    case upper
    case lower
    /// A letter of a script without case.
    case letter
    case digit
    /// ², ½, Ⅷ.
    case numeral
    /// Combining marks and format characters: belong to what stands before them.
    case attached
    case space
    /// A line ends: LF, CR, VT, NEL, U+2028.
    case lineBreak
    /// A paragraph ends whatever follows: FF, U+2029.
    case paragraphBreak
    case stop
    case ellipsis
    case question
    case exclamation
    /// 。 । ։ and their like: end a sentence also without white space after them.
    case terminal
    case open
    case close
    /// Opens or closes, as it stands.
    case quote
    case dash
    /// , ; : / and their like: the sentence goes on.
    case continuation
    case bullet
    case symbol

    /// A bit beside the class, for ？ ！ ؟ …: ends a sentence also without white space after it.
    static let wide: UInt8 = 0x20
    static let mask: UInt8 = 0x1F

    var isLetter: Bool { self == .upper || self == .lower || self == .letter }
    var isWordPart: Bool { isLetter || self == .digit || self == .attached || self == .numeral }
    var isWhiteSpace: Bool { self == .space || self == .lineBreak || self == .paragraphBreak }
    var isEndMark: Bool {
        switch self {
        case .stop, .ellipsis, .question, .exclamation, .terminal: true
        default: false
        }
    }

    /// The class in a value of the table, all of which `of` makes: the bits are those of a case. (The optional of
    /// `init(rawValue:)` costs a call for each character that is looked at.)
    @inline(__always)
    init(of value: UInt8) { self = unsafeBitCast(value & Self.mask, to: SentenceClass.self) }

    static func of(_ scalar: UInt32) -> UInt8 {
        let plain = plainClass(scalar)
        return isWide(scalar, plain) ? plain.rawValue | wide : plain.rawValue
    }

    private static func isWide(_ scalar: UInt32, _ plain: SentenceClass) -> Bool {
        switch plain {
        case .terminal: true
        case .question, .exclamation, .stop: scalar >= 0x600 && !(0x2000...0x2FFF).contains(scalar)
        default: false
        }
    }

    private static func plainClass(_ scalar: UInt32) -> SentenceClass {
        switch scalar {
        case 0x0A, 0x0B, 0x0D, 0x85, 0x2028: return .lineBreak
        case 0x0C, 0x2029: return .paragraphBreak
        case 0x09: return .space
        case 0x2E, 0x2024, 0xFE52, 0xFF0E: return .stop
        case 0x2026, 0x2025, 0x22EF: return .ellipsis
        case 0x3F, 0x61F, 0xFF1F, 0x2047, 0x2048, 0x2049, 0x203D, 0xFE56, 0x1367: return .question
        case 0x21, 0xFF01, 0x203C, 0xFE57: return .exclamation
        case 0x22, 0x27, 0x60, 0xB4: return .quote
        case 0xA7, 0x2116: return .other  // § № stand before their number, and begin no sentence
        case 0xB0: return .attached  // N°, 30 °C
        case 0x201A, 0x201E, 0x2E42, 0xA1, 0xBF: return .open
        case 0x2C, 0x2F, 0x3B, 0x3A, 0x60C, 0x61B, 0x55D, 0x387, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF64, 0x1361, 0x1363,
            0x1365, 0x37E:
            return .continuation
        case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x25A0, 0x25A1, 0x25B6, 0x25BA, 0x2219:
            return .bullet
        default: break
        }
        if let character = Unicode.Scalar(scalar), character.properties.isSentenceTerminal { return .terminal }
        switch Characters.generalCategory(scalar) {
        case 1, 3: return ScriptCode(of: scalar) == .georgian ? .letter : .upper
        case 2: return ScriptCode(of: scalar) == .georgian ? .letter : .lower
        case 4, 5: return .letter
        case 6, 7, 8, 16: return .attached
        case 9: return .digit
        case 10, 11: return .numeral
        case 12: return .space
        case 13: return .lineBreak
        case 14: return .paragraphBreak
        case 19: return .dash
        case 20: return .open
        case 21: return .close
        case 28, 29: return .quote
        case 24, 25, 26, 27: return .symbol
        default: return .other
        }
    }
}
