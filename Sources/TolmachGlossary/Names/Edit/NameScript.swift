// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The scripts that names are compared across. Each but Latin has a table of its own against Latin.
public enum NameScript: String, Sendable, CaseIterable {
    case latin = "Latn"
    case cyrillic = "Cyrl"
    case greek = "Grek"
    case arabic = "Arab"
    case hebrew = "Hebr"
    case georgian = "Geor"
    case armenian = "Armn"
    case devanagari = "Deva"
    case hangul = "Hang"
    case kana = "Kana"
    case han = "Hani"
    /// Any other, compared through ICU's romanization.
    case other = "Zyyy"

    /// The script of a letter, or nil for what belongs to no script.
    public init?(of scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF, 0xFF21...0xFF3A,
            0xFF41...0xFF5A:
            self = .latin
        case 0..<0x370: return nil
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x531...0x58F, 0xFB13...0xFB17: self = .armenian
        case 0x5D0...0x5F4, 0xFB1D...0xFB4F: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6D5...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF,
            0xFE70...0xFEFE:
            self = .arabic
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x904...0x939, 0x958...0x961, 0x972...0x97F: self = .devanagari
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x31F0...0x31FF, 0xFF66...0xFF6F, 0xFF71...0xFF9D: self = .kana
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            self = .han
        default:
            guard (1...5).contains(Characters.generalCategory(scalar)) else { return nil }
            self = .other
        }
    }
}
