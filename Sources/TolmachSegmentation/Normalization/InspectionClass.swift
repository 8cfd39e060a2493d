// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// What the inspection of a text asks of a scalar: its class, and its parts in mojibake.
enum InspectionClass: UInt8 {
    /// Digits, marks of punctuation, spaces: they end a word.
    case plain
    case latin, cyrillicSmall, cyrillicCapital, greek
    /// Of a script whose letters neither join nor have look-alikes.
    case letter
    /// Letters and marks of scripts in which joiners mean something: Arabic, Indic, Mongolian, …
    case joining
    /// Part of the word it stands in.
    case mark
    case emoji
    case control, bidi, joiner, privateUse
    /// The end of a paragraph: NEL, PS.
    case separator

    /// Bits beside the class: whether the scalar's byte in a code page begins a sequence of UTF-8, or continues one.
    static let leads1252: UInt8 = 0x10
    static let leads1251: UInt8 = 0x20
    static let continues1252: UInt8 = 0x40
    static let continues1251: UInt8 = 0x80

    static func entry(_ scalar: UInt32) -> UInt8 {
        var entry = of(scalar).rawValue
        guard scalar >= 0x80, scalar < 0x2500 else { return entry }
        if let byte = CodePage.windows1252.byte(scalar) {
            if 0xC2...0xF4 ~= byte { entry |= leads1252 }
            if 0x80...0xBF ~= byte { entry |= continues1252 }
        }
        if let byte = CodePage.windows1251.byte(scalar) {
            // Of the sequences of three bytes only those of E2 are looked for: the others are words (дії).
            if 0xC2...0xDF ~= byte { entry |= leads1251 }
            if 0x80...0xBF ~= byte { entry |= continues1251 }
        }
        return entry
    }

    private static func of(_ scalar: UInt32) -> InspectionClass {
        switch scalar {
        case 0x85, 0x2029: return .separator
        case 0x202A...0x202E, 0x2066...0x2069: return .bidi
        case 0x200C, 0x200D: return .joiner
        case 0xAD, 0x200B, 0x2060, 0x1F3FB...0x1F3FF: return .mark
        default: break
        }
        switch Characters.generalCategory(scalar) {
        case 15: return .control
        case 17: return .privateUse
        case 1...5:
            switch LookAlikes.Alphabet(of: scalar) {
            case .latin: return .latin
            case .greek: return .greek
            case .cyrillic: return Characters.foldedCase(scalar) == scalar ? .cyrillicSmall : .cyrillicCapital
            case nil: return joins(scalar) ? .joining : .letter
            }
        case 6...8: return joins(scalar) ? .joining : .mark
        default: return Characters.isExtendedPictographic(scalar) ? .emoji : joins(scalar) ? .joining : .plain
        }
    }

    /// Whether the script is one of those that joiners shape.
    private static func joins(_ scalar: UInt32) -> Bool {
        switch ScriptCode(of: scalar) {
        case .common, .inherited, .latin, .greek, .cyrillic, .armenian, .georgian, .hebrew, .han, .hangul, .hiragana,
            .katakana, .thai, .lao:
            false
        default: scalar >= 0x600
        }
    }
}
