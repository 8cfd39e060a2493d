// SPDX-License-Identifier: Apache-2.0

/// What a byte may be the beginning of, as the walk skips through a text.
enum Sign: UInt8 {
    case nothing
    /// A mark or the lead byte of one: has to be looked at.
    case mark
    case space
    /// A quotation mark or bracket of ASCII.
    case encloses

    private static let shared: [Sign] = (0...255).map { (byte: Int) -> Sign in
        switch byte {
        case 0x0A...0x0D, 0x21, 0x2E, 0x3F: .mark  // line ends . ! ?
        case 0xC2: .mark  // NEL, « »
        case 0xD6, 0xD8, 0xDB, 0xDC, 0xDF: .mark  // Armenian, Arabic, Syriac, N'Ko
        case 0xE0...0xE3, 0xEA, 0xEF, 0xF0: .mark  // marks of other scripts, … ‼ • 。 ！
        default: .nothing
        }
    }

    /// With what only the model can decide on, if there is one.
    private static let withModel: [Sign] = {
        var signs = shared
        signs[0x20] = .space
        signs[0x3A] = .mark
        signs[0x3B] = .mark
        for byte in [0x22, 0x28, 0x29, 0x5B, 0x5D] { signs[byte] = .encloses }
        return signs
    }()

    /// Whether what follows a space may be a capital or the marker of a list item. Most spaces are told from the two or
    /// three bytes after them.
    @inline(__always)
    static func mayEndUnmarked(_ text: Span<UInt8>, _ space: Int, _ limit: Int) -> Bool {
        guard space + 2 < limit else { return false }
        let first = text[space + 1]
        let second = text[space + 2]
        switch first {
        case 0x41...0x5A: return true
        case 0x61...0x7A, 0x30...0x39:
            if second == 0x2E || second == 0x29 { return true }
            return first < 0x3A || first == 0x69 || first == 0x76 || first == 0x78
        case 0x28: return true
        case 0xC3: return second < 0x9F
        case 0xD0: return second < 0xB0
        case 0xD1: return second >= 0xA0
        case 0xC4...0xC9, 0xCD...0xCF, 0xD2...0xD6: return true
        default: return false
        }
    }

    static func table(for settings: SentenceCutter.Settings) -> [Sign] {
        var signs = settings.model == nil ? shared : withModel
        // Lists are for the rules.
        signs[0x20] = .space
        for mark in settings.rules.endMarks where mark < 0x80 { signs[Int(mark)] = .mark }
        return signs
    }
}
