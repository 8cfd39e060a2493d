// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// What a summary is to be about: terms or ids of glossary entries, and words.
struct Request: Sendable, Hashable {
    var focus: [String] = []
    var query = ""

    var isEmpty: Bool { focus.isEmpty && query.isEmpty }
    /// All of it as a text of its own.
    var text: String { (focus + [query]).joined(separator: "\n") }

    /// Whether an entry is meant: by its id, or by a term that the request has in it, in whatever case.
    func names(_ entry: Concept) -> Bool {
        if focus.contains(entry.id) { return true }
        let words = Self.padded(text)
        return entry.terms.contains { term in
            let wanted = Self.padded(term.text)
            return wanted.count > 2 && words.firstRange(of: wanted) != nil
        }
    }

    /// A folded text with a space on both sides of each word.
    private static func padded(_ text: String) -> [UInt8] {
        let key = MatchKey.fold(text).split { $0 <= 0x20 }.joined(separator: [0x20])
        return [0x20] + key + [0x20]
    }
}
