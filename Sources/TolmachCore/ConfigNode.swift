// SPDX-License-Identifier: Apache-2.0

/// A piece of configuration with its place: what YAML and command-line options both become before they are decoded.
public struct ConfigNode: Sendable {
    /// What stands there.
    public indirect enum Value: Sendable {
        /// Nothing was written, or `null`.
        case null
        /// A scalar's text; `quoted` tells "3" from 3.
        case scalar(String, quoted: Bool)
        /// A list, in order.
        case sequence([ConfigNode])
        /// Keys with their values, in the order of the file; a key may come twice.
        case mapping([Entry])
    }

    /// A key of a mapping with its value.
    public struct Entry: Sendable {
        /// The key's text.
        public let key: String
        /// Where the key stands: what is wrong with a key is said there.
        public let keyPlace: Diagnostic.Place
        /// What stands under the key.
        public let value: ConfigNode

        /// `keyPlace` is where the key begins; the value has a place of its own.
        public init(key: String, keyPlace: Diagnostic.Place, value: ConfigNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    /// What stands there.
    public let value: Value
    /// Where it begins.
    public let place: Diagnostic.Place

    /// A value and where it begins.
    public init(_ value: Value, at place: Diagnostic.Place) {
        self.value = value
        self.place = place
    }

    /// What a message calls this kind of value.
    public var typeName: String {
        switch value {
        case .null: "nothing"
        case .scalar(let text, let quoted): quoted ? "the text \"\(text)\"" : "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// An error in the data, at this node.
    public func problem(_ message: String, help: String? = nil) -> Diagnostic {
        Diagnostic(.data, at: place, message, help: help)
    }
}

/// The nearest of some names, for "did you mean".
public enum Suggestion {
    /// The closest by edit distance, if it is close (a third of the length, at least one edit). Ties go to the first.
    public static func nearest(to name: String, in names: [String]) -> String? {
        let limit = max(1, name.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names where abs(candidate.count - name.count) <= limit {
            let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
    static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { rows[i][0] = i }
        for j in 0...b.count { rows[0][j] = j }
        for i in stride(from: 1, through: a.count, by: 1) {
            for j in stride(from: 1, through: b.count, by: 1) {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[a.count][b.count]
    }

    /// "did you mean 'x'?", else the list of what there is.
    public static func help(for name: String, among names: [String], what: String) -> String {
        if let near = nearest(to: name, in: names) { return "did you mean '\(near)'?" }
        return "the \(what) are: \(names.joined(separator: ", "))"
    }
}
