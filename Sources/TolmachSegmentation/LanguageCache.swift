// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// What was made for the languages met so far. It begins anew when there are too many: the records of a long run may name
/// any number of well-formed tags.
final class LanguageCache<Value: Sendable>: Sendable {
    /// More languages than this are not kept.
    static var limit: Int { 64 }

    private let known = Mutex<[LanguageTag: Value]>([:])

    /// How many are kept.
    var count: Int { known.withLock { $0.count } }

    /// What was made for a language; of two tasks that make it at once the first is kept.
    func value<Failure: Error>(
        for language: LanguageTag, _ make: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if let value = known.withLock({ $0[language] }) { return value }
        let value = try make()
        return known.withLock { known in
            if let first = known[language] { return first }
            if known.count >= Self.limit { known.removeAll() }
            known[language] = value
            return value
        }
    }
}
