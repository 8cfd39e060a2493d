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
}

/// Which glossary entries a request means: by their ids, or by a term that it has in it, in whatever case. Each entry is looked at once.
struct RequestedEntries: ~Copyable {
    private let ids: Set<String>
    private let words: [UInt8]
    private var known = IdentityTable<Concept>()
    /// By the number of the entry.
    private var answers: [Bool] = []

    init(_ request: Request) {
        ids = Set(request.focus)
        words = Self.padded(request.text)
    }

    mutating func contains(_ entry: Concept) -> Bool {
        if let number = known.number(of: entry) { return answers[number] }
        _ = known.add(entry)
        let isMeant =
            ids.contains(entry.id)
            || entry.terms.contains { term in
                let wanted = Self.padded(term.text)
                return wanted.count > 2 && words.firstRange(of: wanted) != nil
            }
        answers.append(isMeant)
        return isMeant
    }

    /// A folded text with a space on both sides of each word.
    private static func padded(_ text: String) -> [UInt8] {
        let key = MatchKey.fold(text).split { $0 <= 0x20 }.joined(separator: [0x20])
        return [0x20] + key + [0x20]
    }
}
