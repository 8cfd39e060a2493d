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

    static func table(for settings: SentenceCutter.Settings) -> [Sign] {
        var signs = settings.model == nil ? shared : withModel
        // Lists are for the rules.
        signs[0x20] = .space
        for mark in settings.rules.endMarks where mark < 0x80 { signs[Int(mark)] = .mark }
        return signs
    }
}
