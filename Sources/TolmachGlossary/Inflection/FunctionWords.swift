// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachWords

/// Words that are no form of a noun, though their ends may look like it. Whatever a rule says, they are never taken for an
/// inflected term; as a term they must be listed.
enum FunctionWords {
    private static let cache = Mutex<[String: FrozenWords]>([:])

    /// The function words of a language, as match keys.
    static func words(of language: String) -> FrozenWords {
        if let known = cache.withLock({ $0[language] }) { return known }
        let words = FrozenWords()
        for word in ClosedClasses.wordsLikeForms(of: language) { _ = words.number(of: WordKey.make(String(word))) }
        cache.withLock { $0[language] = words }
        return words
    }
}
