// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The keys of JSON Lines that no reader asks for, gathered so that lint can name them.
///
/// A key that looks like a known one is told at every place, since what it held is lost there; one that is somebody's own once, with the
/// number of its places. A file can make up as many keys as it likes: of each object's kind the first 1,000 are kept.
struct UnreadKeys {
    /// Where a key can stand.
    enum Owner: Hashable, CaseIterable {
        case line, term

        var known: [String] {
            switch self {
            case .line: ["id", "term", "terms", "language", "kind", "domain", "note", "translate", "case"]
            case .term: ["term", "status", "forms", "not"]
            }
        }

        var name: String {
            switch self {
            case .line: "a line"
            case .term: "a term"
            }
        }
    }

    private struct Places {
        var first: [Int] = []
        var count = 0
    }

    private static let most = 1000
    private var places: [Owner: [String: Places]] = [:]

    /// Notes a key of an object unless it is known there.
    mutating func note(_ key: String, at offset: Int, in owner: Owner) {
        guard !owner.known.contains(key) else { return }
        var keys = places[owner, default: [:]]
        // The table is in one place at a time, so that it is not copied for every key.
        places[owner] = nil
        if keys[key] != nil || keys.count < Self.most {
            var found = keys[key, default: Places()]
            found.count += 1
            if found.first.count < Self.most { found.first.append(offset) }
            keys[key] = found
        }
        places[owner] = keys
    }

    /// What lint says of them, in no order.
    var remarks: [FileProblem] {
        places.flatMap { owner, keys in keys.flatMap { Self.remarks($0, $1, in: owner) } }
    }

    private static func remarks(_ key: String, _ places: Places, in owner: Owner) -> [FileProblem] {
        let message = "the key '\(Excerpt.begun(key))' is not read"
        let help = Suggestion.help(for: key, among: owner.known, what: "keys of \(owner.name)")
        if Suggestion.nearest(to: key, in: owner.known) != nil {
            return places.first.map { FileProblem(offset: $0, message: message, help: help) }
        }
        let others = places.count - 1
        let told = others == 0 ? message : "\(message), nor in \(others) further \(others == 1 ? "place" : "places")"
        return places.first.prefix(1).map {
            FileProblem(offset: $0, message: told, help: help, severity: .warning)
        }
    }
}
