// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import Synchronization

/// The learned tables there are, by language; each is looked at when a text of its language comes.
enum EndingTables {
    private static let cache = Mutex<[String: EndingTable]>([:])

    /// The table of a primary language, or of the language whose endings are nearest to its own; nil if there is none.
    static func table(for language: String) -> EndingTable? {
        let language = nearest[language] ?? language
        if let known = cache.withLock({ $0[language] }) { return known }
        var length = 0
        guard let bytes = tlm_endings(language, &length), let table = EndingTable(bytes, count: length) else {
            return nil
        }
        cache.withLock { $0[language] = table }
        return table
    }

    /// Languages with a table of their own, sorted.
    static let languages: [String] = (0..<tlm_endings_count()).compactMap {
        tlm_endings_language($0).map { String(cString: $0) }
    }

    private static let nearest = ["bs": "hr", "sh": "hr", "mk": "bg"]
}
