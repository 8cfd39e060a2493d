// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachICU

/// ICU's transliterators for single names, each opened when it is first asked; 1–5 µs a name.
final class Romanizer: Sendable {
    static let shared = Romanizer("Any-Latin; Latin-ASCII")
    static let pinyin = Romanizer("Han-Latin; NFD; [:M:] Remove; NFC")
    static let simplified = Romanizer("Traditional-Simplified")

    private let identifier: String
    private let open: Mutex<Transliterator?>

    init(_ identifier: String) {
        self.identifier = identifier
        open = Mutex(nil)
    }

    /// The text in Latin letters (or what else the transliterator makes); nil when ICU lacks its data.
    func latin(_ text: String) -> String? {
        open.withLock { transliterator in
            if transliterator == nil { transliterator = try? Transliterator(identifier) }
            return transliterator?.transliterate(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
