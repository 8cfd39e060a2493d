// SPDX-License-Identifier: Apache-2.0
import CText

/// Language detection with CLD2 (naive Bayes over quadgrams, 80 languages and more).
public enum LanguageDetector {
    /// CLD2's verdict.
    public struct Guess: Sendable, Hashable {
        /// CLD2's code, e.g. `ru`, `zh`, `zh-Hant`, `iw` (Hebrew); callers make it canonical.
        public let language: String
        /// The share of the text in that language, 0 to 1.
        public let share: Double
        /// Whether CLD2 stands by it.
        public let isReliable: Bool
    }

    /// The language of a valid UTF-8 text, or nil if it cannot be told. About 20 µs a sentence, more for longer texts.
    public static func detect(_ text: UnsafeBufferPointer<UInt8>) -> Guess? {
        guard let base = text.baseAddress, text.count > 0 else { return nil }
        var guess = tlm_language_guess()
        tlm_detect_language(base, Int32(clamping: text.count), &guess)
        let code = withUnsafeBytes(of: guess.language) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard !code.isEmpty else { return nil }
        return Guess(language: code, share: Double(guess.percent) / 100, isReliable: guess.reliable)
    }
}
