// SPDX-License-Identifier: Apache-2.0

/// A source text with what has been learned about it so far.
///
/// Layers are added by stages, each under its type; a layer is never changed, only replaced by a later stage that
/// provides the same layer again.
public struct Document: Sendable {
    /// Who the document is: what names its outputs and is echoed in JSON.
    public struct Identity: Sendable, Hashable {
        /// The record's id, or the file's name without folder and extension.
        public var id: String
        /// The file it came from, for diagnostics; `-` for standard input.
        public var file: String
        /// The folder of that file as it was given, for `{dir}`; empty if none.
        public var directory: String
        /// The line of the record in a JSON Lines file.
        public var line: Int?

        /// `directory` is the folder the file was named in; `line` that of a record.
        public init(id: String, file: String, directory: String = "", line: Int? = nil) {
            self.id = id
            self.file = file
            self.directory = directory
            self.line = line
        }
    }

    /// Who it is.
    public let identity: Identity
    /// Its text, which nothing changes.
    public let source: SourceText
    /// The title, when it came beside the text (JSON Lines).
    public let title: String?
    /// The language, when it was given and need not be detected.
    public let givenLanguage: LanguageTag?
    /// A dozen at most, so that none is sought for long.
    private var layers: [(layer: ObjectIdentifier, held: Held)] = []
    /// What the reader and the stages had to say about this document.
    public private(set) var notices: [Diagnostic] = []

    /// A document without layers.
    public init(
        _ source: SourceText, identity: Identity, title: String? = nil, givenLanguage: LanguageTag? = nil
    ) {
        self.source = source
        self.identity = identity
        self.title = title
        self.givenLanguage = givenLanguage
    }

    /// A layer's value, or nil if no stage has provided it.
    public subscript<L: Layer>(_ layer: L.Type) -> L.Value? {
        let identity = ObjectIdentifier(layer)
        for place in layers.indices where layers[place].layer == identity {
            return (layers[place].held as? Holding<L.Value>)?.value
        }
        return nil
    }

    package mutating func set<L: Layer>(_ layer: L.Type, _ value: L.Value) {
        let identity = ObjectIdentifier(layer)
        let held = Holding(value)
        if let place = layers.firstIndex(where: { $0.layer == identity }) {
            layers[place].held = held
        } else {
            if layers.isEmpty { layers.reserveCapacity(12) }
            layers.append((identity, held))
        }
    }

    /// A layer's value. A class is told from another in a moment, an `any Sendable` is not.
    private class Held: @unchecked Sendable {}  // its one subclass holds what is Sendable, and never changes

    private final class Holding<Value: Sendable>: Held, @unchecked Sendable {  // see above
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    package mutating func add(notices more: [Diagnostic]) { notices += more }
}

/// A BCP 47 language tag in canonical form, e.g. `en`, `zh-Hant`, `sr-Latn`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The whole tag.
    public let description: String
    /// The primary language subtag: `zh` of `zh-Hant`.
    public let primary: String

    /// Takes a canonical tag as it is; `und` means undetermined.
    public init(_ canonical: String) {
        description = canonical
        primary = canonical.firstIndex(of: "-").map { String(canonical[..<$0]) } ?? canonical
    }

    /// Tags whose words serve as well, the nearest first: `sr-Latn-RS` → `sr-Latn`, `sr`. Chinese of Taiwan, Hong Kong and
    /// Macau is written in `zh-Hant`.
    public var wider: [String] {
        var parts = description.split(separator: "-")
        var tags: [String] = []
        if primary == "zh", parts.count == 2, ["TW", "HK", "MO"].contains(parts[1]) { tags.append("zh-Hant") }
        while parts.count > 1 {
            parts.removeLast()
            tags.append(parts.joined(separator: "-"))
        }
        return tags
    }

    public static func == (a: LanguageTag, b: LanguageTag) -> Bool { a.description == b.description }
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }

    /// `und`: nobody knows.
    public static let undetermined = LanguageTag("und")
}
