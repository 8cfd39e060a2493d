// SPDX-License-Identifier: Apache-2.0
@_exported import TolmachCore
@_exported import TolmachDigest
@_exported import TolmachFormats
@_exported import TolmachGlossary
import TolmachICU
@_exported import TolmachPipeline
@_exported import TolmachSegmentation
@_exported import TolmachSummarization

/// What this library is.
public enum Tolmach {
    /// Of this library and the program, as semantic versioning has it.
    public static let version = ProgramVersion.text
    /// The version of the ICU library in use.
    public static var icuVersion: String { ICUVersion.library }
    /// The version of Unicode that ICU knows.
    public static var unicodeVersion: String { ICUVersion.unicode }

    /// Whether a tag (BCP 47) is well formed and its language one of ISO 639.
    public static func isLanguage(_ tag: String) -> Bool { language(tag) != nil }

    /// The language of a tag as a user writes it (`EN_us` is `en-US`); nil if there is none.
    public static func language(_ tag: String) -> LanguageTag? { Languages.known(tag).map { LanguageTag($0) } }
}
