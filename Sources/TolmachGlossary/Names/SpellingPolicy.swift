// SPDX-License-Identifier: Apache-2.0
import Glibc

/// How alike across scripts the words of a text and a name must be to be a mention. One table for all languages.
enum SpellingPolicy {
    static func env(_ name: String, _ usual: Double) -> Double {
        getenv(name).flatMap { Double(String(cString: $0)) } ?? usual
    }
    /// No word of a full name may be less alike.
    static let least = env("P_LEAST", 0.2)
    /// The mean over a full name.
    static let full = env("P_FULL", 0.4)
    /// A word alone.
    static let alone = env("P_ALONE", 0.84)
    /// A word alone of at most four letters.
    static let short = env("P_SHORT", 0.84)
    /// The surname of a person that was named in full.
    static let alias = env("P_ALIAS", 0.4)
    /// A word alone where a sentence begins.
    static let first = env("P_FIRST", 0.985)
    static let blockBefore = env("P_BEFORE", 1)

    static func isEnoughAlone(_ hit: SpellingIndex.Hit) -> Bool {
        hit.score >= (hit.letters <= 4 ? short : alone)
    }
}
