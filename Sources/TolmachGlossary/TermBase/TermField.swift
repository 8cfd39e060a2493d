// SPDX-License-Identifier: Apache-2.0

/// Something that is said about a concept, a language of it or a term: a definition, who made it when, a note …
///
/// In the shape of TBX (ISO 30042), which every other format's fields fit into: `<descrip type="definition">…</descrip>` is the element
/// `descrip` with the category `definition`. Groups (`descripGrp`, `transacGrp`) hold fields.
public struct TermField: Sendable, Hashable {
    /// An attribute, `type` of a data category left out.
    public struct Attribute: Sendable, Hashable {
        public var name: String
        /// Its namespace's URI; empty: none.
        public var namespace: String
        public var value: String

        public init(_ name: String, _ value: String, namespace: String = "") {
            self.name = name
            self.namespace = namespace
            self.value = value
        }
    }

    /// A part of what the field says.
    public enum Content: Sendable, Hashable {
        case text(String)
        case field(TermField)
    }

    /// `descrip`, `admin`, `termNote`, `note`, `transacGrp` …
    public var element: String
    /// The data category: `definition`, `partOfSpeech` …; nil where the element has none.
    public var category: String?
    /// The URI of the namespace of an element that is not of TBX; else empty.
    public var namespace: String
    public var attributes: [Attribute]
    public var content: [Content]
    /// Where its content begins in the file it was read from.
    var offset = 0

    public init(
        _ element: String, category: String? = nil, namespace: String = "", attributes: [Attribute] = [],
        content: [Content] = []
    ) {
        self.element = element
        self.category = category
        self.namespace = namespace
        self.attributes = attributes
        self.content = content
    }

    /// A field that holds a text.
    public init(_ element: String, category: String? = nil, _ text: String) {
        self.init(element, category: category, content: text.isEmpty ? [] : [.text(text)])
    }

    /// All its text, that of fields within it included.
    public var text: String { Self.text(of: content) }

    static func text(of content: [Content]) -> String {
        var text = ""
        for part in content {
            switch part {
            case .text(let piece): text += piece
            case .field(let field): text += field.text
            }
        }
        return text
    }

    /// The fields right within it.
    public var fields: [TermField] {
        content.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    /// The value of an attribute in no namespace.
    public func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }

    /// What it is called in messages: its category, for a group that of its first field.
    public var label: String {
        if let category { return category }
        if element.hasSuffix("Grp"), let first = fields.first { return first.label }
        return element
    }

    /// Itself and every field within it.
    func walk(_ body: (TermField) -> Void) {
        body(self)
        for field in fields { field.walk(body) }
    }

    // Where a field stands says nothing about what it says.
    public static func == (a: TermField, b: TermField) -> Bool {
        a.element == b.element && a.category == b.category && a.namespace == b.namespace
            && a.attributes == b.attributes && a.content == b.content
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(element)
        hasher.combine(category)
        hasher.combine(attributes)
        hasher.combine(content)
    }
}
