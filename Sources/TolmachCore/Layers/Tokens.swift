// SPDX-License-Identifier: Apache-2.0

/// A word of the text (UAX #29), white space and punctuation left out.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable, Hashable {
        /// Letters of an alphabetic script, with their marks, digits and inner apostrophes.
        case word
        case number
        case kana
        case ideographic
    }

    public let range: TextRange
    public let kind: Kind

    public init(range: TextRange, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

public enum Tokens: Layer {
    public typealias Value = [Token]
    public static let name = "tokens"
}
