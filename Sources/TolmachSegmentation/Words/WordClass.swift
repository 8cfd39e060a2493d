// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// What the word scanner knows of a scalar: the classes of ICU's word rules (UAX #29 with ICU's changes) in one byte.
enum WordClass {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let hebrew: UInt8 = 2
    static let numeric: UInt8 = 3
    static let extendNumLet: UInt8 = 4
    /// Extend, Format and ZWJ: belong to what stands before them.
    static let attached: UInt8 = 5
    static let joiner: UInt8 = 6
    static let midLetter: UInt8 = 7
    static let midNum: UInt8 = 8
    static let midNumLet: UInt8 = 9
    static let singleQuote: UInt8 = 10
    static let doubleQuote: UInt8 = 11
    static let space: UInt8 = 12
    static let carriageReturn: UInt8 = 13
    static let lineFeed: UInt8 = 14
    static let newline: UInt8 = 15
    static let regional: UInt8 = 16
    static let hangul: UInt8 = 17
    /// Han, Hiragana, Katakana, and the scripts of South East Asia: ICU's dictionaries cut them.
    static let dictionary: UInt8 = 18
    /// `@`, where ICU takes it for a letter.
    static let atSign: UInt8 = 19
    /// A bit beside the class: joins to a ZWJ before it.
    static let pictographic: UInt8 = 0x20
    static let mask: UInt8 = 0x1F

    /// How the ICU in use departs from UAX #29: it changed its mind about these from version to version.
    struct Tailoring: Sendable {
        /// `@` counts as a letter.
        let atSignIsLetter: Bool
        /// `:` may stand within a word.
        let colonJoins: Bool

        /// Asks the iterator.
        init(_ iterator: inout BreakIterator) throws(ICUError) {
            atSignIsLetter = try Self.isOneWord("a@b", &iterator)
            colonJoins = try Self.isOneWord("a:b", &iterator)
        }

        private static func isOneWord(_ text: StaticString, _ iterator: inout BreakIterator) throws(ICUError) -> Bool {
            var boundaries: [BreakBoundary] = []
            try iterator.boundaries(
                of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), into: &boundaries)
            return boundaries.count == 1
        }
    }

    static func of(_ scalar: UInt32, _ tailoring: Tailoring) -> UInt8 {
        let base = baseClass(scalar, tailoring)
        return Characters.isExtendedPictographic(scalar) ? base | pictographic : base
    }

    private static func baseClass(_ scalar: UInt32, _ tailoring: Tailoring) -> UInt8 {
        if (0xAC00...0xD7A3).contains(scalar) { return hangul }
        let property = Characters.wordBreakProperty(scalar)
        let script = ScriptCode(of: scalar)
        if script == .han || script == .hiragana || property == 3 { return dictionary }
        if Characters.lineBreakProperty(scalar) == 24 { return dictionary }  // Complex_Context
        switch property {
        case 1: return letter
        case 2, 9: return attached
        case 21: return joiner
        case 4:
            if scalar == 0x3A || scalar == 0xFE55 || scalar == 0xFF1A {
                return tailoring.colonJoins ? midLetter : other
            }
            return midLetter
        case 5: return midNum
        case 6: return numeric
        case 7: return extendNumLet
        case 8: return carriageReturn
        case 10: return lineFeed
        case 11: return midNumLet
        case 12: return newline
        case 13: return regional
        case 14: return hebrew
        case 15: return singleQuote
        case 16: return doubleQuote
        case 22: return space
        default: return scalar == 0x40 && tailoring.atSignIsLetter ? atSign : other
        }
    }
}
