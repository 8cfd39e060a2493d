// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The scripts that tagging treats apart, told by range checks alone (a word is classed by its first letter).
enum LetterScript: UInt8, Sendable {
    case none, latin, greek, cyrillic, armenian, hebrew, arabic, georgian, hangul, katakana
    /// Written without spaces and matched scalar by scalar, because ICU's words shatter names there: Han, Hiragana,
    /// Bopomofo, Thai, Lao, Burmese, Khmer.
    case unspaced
    case other

    /// Whether it has capitals that a text uses.
    var isCased: Bool {
        switch self {
        case .latin, .greek, .cyrillic, .armenian: true
        default: false
        }
    }

    /// Of a letter or mark; `none` for anything else below U+0250.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF,
            0xFF21...0xFF3A, 0xFF41...0xFF5A:
            self = .latin
        case 0..<0x2B0: self = .none
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x531...0x58F: self = .armenian
        case 0x591...0x5F4: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
        case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,
            0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x309F, 0x3100...0x312F, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            self = .unspaced
        default: self = (1...5).contains(Characters.generalCategory(scalar)) ? .other : .none
        }
    }

    /// ISO 15924, for reasons given to users.
    var code: String {
        switch self {
        case .none, .other: "Zyyy"
        case .latin: "Latn"
        case .greek: "Grek"
        case .cyrillic: "Cyrl"
        case .armenian: "Armn"
        case .hebrew: "Hebr"
        case .arabic: "Arab"
        case .georgian: "Geor"
        case .hangul: "Hang"
        case .katakana: "Kana"
        case .unspaced: "Hani"
        }
    }
}

/// How a word is written, as far as case rules and name rules ask.
struct WordShape: Sendable {
    /// The script of its first letter.
    var script = LetterScript.none
    var letters: UInt8 = 0
    var capitals: UInt8 = 0
    var startsWithCapital = false
    /// It has letters of two alphabets.
    var isMixed = false

    /// Two capitals or more and no small letter.
    var isAllCapitals: Bool { capitals >= 2 && capitals == letters }
    /// A capital that stands alone, as in "G. Lukashenko".
    var isInitial: Bool { letters == 1 && capitals == 1 }

    mutating func add(letter scalar: UInt32, _ letterScript: LetterScript) {
        add(letterScript, isCapital: letterScript.isCased && Self.isCapital(scalar))
    }

    @inline(__always)
    mutating func add(_ letterScript: LetterScript, isCapital: Bool) {
        if letters == 0 { script = letterScript }
        if isCapital {
            if letters == 0 { startsWithCapital = true }
            capitals &+= capitals < 255 ? 1 : 0
        }
        letters &+= letters < 255 ? 1 : 0
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x80: scalar >= 0x41 && scalar <= 0x5A
        case 0x400...0x42F: true
        case 0x430...0x45F: false
        default: Characters.generalCategory(scalar) == 1 || Characters.generalCategory(scalar) == 3
        }
    }
}
