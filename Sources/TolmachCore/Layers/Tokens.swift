// SPDX-License-Identifier: Apache-2.0

/// A word of the text (UAX #29), white space and punctuation left out.
public struct Token: Sendable, Hashable {
    /// What UAX #29 and ICU's dictionaries take it for.
    public enum Kind: UInt8, Sendable, Hashable {
        /// Letters of an alphabetic script, with their marks, digits and inner apostrophes.
        case word
        /// Digits, with what belongs to them (3.14).
        case number
        /// A run of hiragana or katakana.
        case kana
        /// A word of Han characters.
        case ideographic
    }

    /// Where it stands.
    public let range: TextRange
    /// What it is.
    public let kind: Kind

    /// A stretch of the source and what it is.
    public init(range: TextRange, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

/// The words of the text, in order.
public enum Tokens: Layer {
    public typealias Value = [Token]
    public static let name = "tokens"
}
