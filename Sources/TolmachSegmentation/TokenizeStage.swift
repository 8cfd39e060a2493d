// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the words: UAX #29 for every script, with ICU's dictionaries for Thai, Lao, Khmer, Burmese, Han and Kana.
public struct TokenizeStage: Stage {
    public typealias Needs = Layers<WorkingCopy>
    public typealias Provides = Layers<Tokens>

    /// There is nothing to set.
    public struct Options: Sendable {
        /// The only value.
        public init() {}
    }

    public static let kind = "tokenize"
    public static let summary = "finds the words"
    public static let schema = OptionSchema(Options())

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {}

    public func run(on source: SourceText, _ working: WorkingText) throws(Diagnostic) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(working.utf8.count / 6)
        try WordBreaker.pool.withItem { breaker throws(Diagnostic) in
            do {
                try breaker.words(of: working.utf8, into: &tokens)
            } catch {
                throw Diagnostic(.data, "the text cannot be cut into words: \(error)")
            }
        }
        guard !working.map.isIdentity else { return tokens }
        return tokens.map { token in
            Token(range: working.map.source(of: token.range.lowerBound..<token.range.upperBound), kind: token.kind)
        }
    }
}
