// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// What a folded scalar becomes in `NameLetters`.
enum NameFolding {
    static func append(_ scalar: UInt32, _ script: NameScript, _ append: (UInt32) -> Void) {
        switch script {
        case .latin: latin(scalar, append)
        case .cyrillic: cyrillic(scalar, append)
        case .greek: greek(scalar, append)
        case .arabic: arabic(scalar, append)
        case .hebrew: hebrew(scalar, append)
        case .hangul: hangul(scalar, append)
        case .kana: kana(scalar, append)
        case .georgian, .armenian, .devanagari, .han, .other:
            if isLetterOrMark(scalar) { append(scalar) }
        }
    }

    private static func isLetterOrMark(_ scalar: UInt32) -> Bool {
        (1...8).contains(Characters.generalCategory(scalar))
    }

    /// Letters whose marks tell sounds apart in many names; others lose them.
    private static let kept = Set("šžčćśźżńłäöüçñşğøåæđőűřěĭýŭēāīūōėąęţ".unicodeScalars.map(\.value))

    /// `kept`, a bit for each letter from U+00E0 on.
    private static let keptBits: [UInt64] = {
        var bits: [UInt64] = [0, 0, 0]
        for scalar in kept where scalar >= 0xE0 && scalar < 0xE0 + 192 {
            bits[Int(scalar - 0xE0) >> 6] |= 1 << UInt64((scalar - 0xE0) & 63)
        }
        return bits
    }()

    /// Whether a letter from U+00E0 to U+019F is one that names keep as it is.
    static func keepsLatin(_ scalar: UInt32) -> Bool {
        keptBits[Int(scalar - 0xE0) >> 6] >> UInt64((scalar - 0xE0) & 63) & 1 == 1
    }

    private static func latin(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        switch scalar {
        case 0x61...0x7A: append(scalar)
        case 0x27, 0x60, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2018, 0x2019, 0x2032: append(0x27)
        case 0xDF:
            append(0x73)
            append(0x73)
        case 0x131: append(0x69)
        case 0x259, 0x1DD: append(0xE4)
        case 0xF0: append(0x64)
        case 0xFE:
            append(0x74)
            append(0x68)
        case 0x153:
            append(0x6F)
            append(0x65)
        default:
            if kept.contains(scalar) { return append(scalar) }
            guard scalar > 0x7F, isLetterOrMark(scalar) else { return }
            for part in decomposed(scalar) where (0x61...0x7A).contains(part) || kept.contains(part) { append(part) }
        }
    }

    /// A marked Latin letter without its mark; nil when it has none.
    static func unmarked(_ letter: UInt16) -> [UInt16]? {
        guard letter > 0x7F else { return nil }
        let known = Int(letter) - 0x80
        return known < unmarkedLatin.count ? unmarkedLatin[known] : withoutMarks(letter)
    }

    /// Made once, since ICU is asked.
    private static let unmarkedLatin: [[UInt16]?] = (0x80..<0x250).map { withoutMarks($0) }

    private static func withoutMarks(_ letter: UInt16) -> [UInt16]? {
        switch letter {
        case 0xF8: return [0x6F]
        case 0xE6: return [0x61, 0x65]
        case 0x111: return [0x64]
        case 0x142: return [0x6C]
        default:
            let plain = decomposed(UInt32(letter)).filter { (0x61...0x7A).contains($0) }.map { UInt16($0) }
            return plain.isEmpty ? nil : plain
        }
    }

    private static func decomposed(_ scalar: UInt32) -> [UInt32] {
        var bytes: [UInt8] = []
        guard let unicode = Unicode.Scalar(scalar) else { return [] }
        bytes.append(contentsOf: String(unicode).utf8)
        let text = bytes.withUnsafeBufferPointer { try? Normalizer.normalize($0, .nfd, edits: false).text }
        return text.map { String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value) } ?? []
    }

    private static func cyrillic(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        switch scalar {
        case 0x450: append(0x435)
        case 0x45D: append(0x438)
        case 0x430...0x52F: append(scalar)
        case 0x27, 0x2BC, 0x2019: append(0x27)
        default: break
        }
    }

    private static func greek(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        guard isLetterOrMark(scalar) else { return }
        for part in decomposed(scalar) where (0x3B1...0x3C9).contains(part) || part == 0x308 {
            append(part == 0x3C2 ? 0x3C3 : part)
        }
    }

    private static func arabic(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        switch scalar {
        case 0x622: append(0x622)
        case 0x623, 0x625, 0x671: append(0x627)
        case 0x649, 0x6CC, 0x6D2: append(0x64A)
        case 0x6A9: append(0x643)
        case 0x6C1, 0x6BE, 0x6D5: append(0x647)
        case 0x640, 0x64B...0x65F, 0x670: break
        case 0x620...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: append(scalar)
        default: break
        }
    }

    private static func hebrew(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        switch scalar {
        case 0x5DA: append(0x5DB)
        case 0x5DD: append(0x5DE)
        case 0x5DF: append(0x5E0)
        case 0x5E3: append(0x5E4)
        case 0x5E5: append(0x5E6)
        case 0x5D0...0x5EA: append(scalar)
        case 0x27, 0x2019, 0x5F3: append(0x27)
        default: break
        }
    }

    /// Jamo; the silent first consonant is left out.
    static func hangul(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        guard (0xAC00...0xD7A3).contains(scalar) else { return }
        let syllable = scalar - 0xAC00
        if syllable / 588 != 11 { append(0x1100 + syllable / 588) }
        append(0x1161 + syllable % 588 / 28)
        if syllable % 28 != 0 { append(0x11A7 + syllable % 28) }
    }

    private static func kana(_ scalar: UInt32, _ append: (UInt32) -> Void) {
        switch scalar {
        case 0x3041...0x3096: append(scalar + 0x60)
        case 0x30A1...0x30FA, 0x30FC: append(scalar)
        default: if NameScript(of: scalar) == .han { append(scalar) }
        }
    }
}
