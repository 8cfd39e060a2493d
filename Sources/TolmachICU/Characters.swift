// SPDX-License-Identifier: Apache-2.0
import CICU

/// A Unicode script by ICU's number for it.
public struct ScriptCode: Hashable, Sendable, CustomStringConvertible {
    /// ICU's UScriptCode.
    public let rawValue: Int32

    /// Of ICU's number; what ICU does not know stays what it is.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The script of a scalar (UAX #24), `common` and `inherited` included.
    public init(of scalar: UInt32) { rawValue = tlm_script(scalar) }

    // The numbers of ICU's UScriptCode, which are stable.
    /// Digits, punctuation, symbols: of every script.
    public static let common = ScriptCode(rawValue: 0)
    /// Marks, which take the script of their letter.
    public static let inherited = ScriptCode(rawValue: 1)
    public static let arabic = ScriptCode(rawValue: 2)
    public static let armenian = ScriptCode(rawValue: 3)
    public static let cyrillic = ScriptCode(rawValue: 8)
    public static let devanagari = ScriptCode(rawValue: 10)
    public static let georgian = ScriptCode(rawValue: 12)
    public static let greek = ScriptCode(rawValue: 14)
    public static let han = ScriptCode(rawValue: 17)
    public static let hangul = ScriptCode(rawValue: 18)
    public static let hebrew = ScriptCode(rawValue: 19)
    public static let hiragana = ScriptCode(rawValue: 20)
    public static let katakana = ScriptCode(rawValue: 22)
    public static let khmer = ScriptCode(rawValue: 23)
    public static let lao = ScriptCode(rawValue: 24)
    public static let latin = ScriptCode(rawValue: 25)
    public static let myanmar = ScriptCode(rawValue: 28)
    public static let thai = ScriptCode(rawValue: 38)

    /// The ISO 15924 code, e.g. `Cyrl`.
    public var description: String { String(cString: tlm_script_short_name(rawValue)) }
}

/// Unicode properties of single scalars. Each call is a table look-up of a few nanoseconds.
public enum Characters {
    /// Simple case folding (one scalar to one scalar), as in CaseFolding.txt, C + S.
    public static func foldedCase(_ scalar: UInt32) -> UInt32 { tlm_fold_simple(scalar) }
    /// ICU's UCharCategory: 1 upper-case letter, 2 lower-case letter, 3 title-case, 4 modifier, 5 other letter, 6–8 marks, 9 decimal digit, …
    public static func generalCategory(_ scalar: UInt32) -> Int32 { tlm_general_category(scalar) }
    /// ICU's UWordBreakValues (UAX #29).
    public static func wordBreakProperty(_ scalar: UInt32) -> Int32 { tlm_word_break_property(scalar) }
    /// ICU's USentenceBreak (UAX #29).
    public static func sentenceBreakProperty(_ scalar: UInt32) -> Int32 { tlm_sentence_break_property(scalar) }
    /// ICU's ULineBreak; 24 is Complex_Context (Thai, Lao, Khmer, Burmese …).
    public static func lineBreakProperty(_ scalar: UInt32) -> Int32 { tlm_line_break_property(scalar) }
    /// Emoji and what may become one.
    public static func isExtendedPictographic(_ scalar: UInt32) -> Bool { tlm_is_extended_pictographic(scalar) }
}
