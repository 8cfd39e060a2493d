// SPDX-License-Identifier: Apache-2.0

/// How words end: many languages shorten a word behind a consonant.
extension TextReader {
    enum Final: UInt8 {
        case none
        /// In a vowel, or in a letter that no abbreviation ends in (й, ь, ў).
        case open
        /// In a consonant.
        case closed
        /// In a letter of another script than Latin and Cyrillic.
        case other
    }

    /// How the word that ends at an offset does.
    static func final(_ text: Span<UInt8>, _ end: Int) -> Final {
        guard end > 0 else { return .none }
        let scalar = decodeScalar(text, at: scalarStart(text, before: end)).scalar
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A:
            return [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(scalar | 0x20) ? .open : .closed
        case 0x400...0x45F:
            switch WordHash.folded(scalar) {
            case 0x430, 0x435, 0x438, 0x439, 0x43E, 0x443, 0x44A...0x451, 0x454, 0x456, 0x457, 0x45E: return .open
            default: return .closed
            }
        // ß ç ð ñ þ
        case 0xDF, 0xC7, 0xD0, 0xD1, 0xDE, 0xE7, 0xF0, 0xF1, 0xFE: return .closed
        case 0x106...0x111, 0x11C...0x127, 0x134...0x148, 0x154...0x167, 0x179...0x17F, 0x218...0x21B: return .closed
        case 0xC0...0x24F: return .open
        default: return .other
        }
    }
}
