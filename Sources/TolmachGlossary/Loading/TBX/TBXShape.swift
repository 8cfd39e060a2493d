// SPDX-License-Identifier: Apache-2.0

/// What one version of TBX calls otherwise than the other, or has not.
struct TBXShape {
    private let version: TBXLayout.Version

    init(_ version: TBXLayout.Version) { self.version = version }

    static func isInline(_ field: TermField) -> Bool {
        ["hi", "foreign", "ph", "bpt", "ept", "ec", "sc"].contains(field.element) && field.namespace.isEmpty
    }

    /// What stands right behind the term.
    static func isTermNote(_ field: TermField) -> Bool {
        ["termNote", "termNoteGrp", "termCompList"].contains(field.element) && field.namespace.isEmpty
    }

    /// Whether a text can be an id of XML.
    static func isXMLName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || isLetter(first) else { return false }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0)
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        // Letters that every version of XML takes; newer ones would make the file depend on the parser.
        default:
            scalar.value >= 0xC0 && scalar.value < 0x600 && scalar.properties.isAlphabetic
                && scalar.properties.canonicalCombiningClass == .notReordered
        }
    }

    /// A field as this version has it.
    func field(_ field: TermField) -> TermField {
        var field = field
        switch (version, field.element) {
        case (.three, "refObjectList"): field.element = "refObjectSec"
        case (.two, "refObjectSec"): field.element = "refObjectList"
        case (.three, "termCompList"):
            // The parts of a term have no place in version 3.
            let parts = field.fields.flatMap {
                $0.element == "termComp" ? [$0] : $0.fields.filter { $0.element == "termComp" }
            }
            let kind = field.attribute("type") ?? "parts"
            return TermField("note", "\(kind): \(parts.map(\.text).joined(separator: " | "))")
        case (.two, _) where !field.namespace.isEmpty:
            return TermField("note", "\(field.element): \(field.text)")
        default: break
        }
        if field.namespace.isEmpty { field.content = content(field.content) }
        return field
    }

    /// A text as this version has it: codes of inline formatting have other names and shapes.
    func content(_ content: [TermField.Content]) -> [TermField.Content] {
        content.map { part in
            guard case .field(var field) = part, Self.isInline(field) else { return part }
            switch (version, field.element) {
            case (.three, "bpt"), (.three, "ept"): return .text(field.text)
            case (.three, "ph") where !field.text.isEmpty: return .text(field.text)
            case (.two, "sc"), (.two, "ec"):
                return .field(TermField("ph", attributes: field.attributes.filter { $0.name == "type" }))
            default:
                field.content = self.content(field.content)
                return .field(field)
            }
        }
    }

    /// The header, its parts in the order this version wants.
    func header(_ header: TermField) -> TermField {
        var header = header
        var files = header.fields.filter { $0.element == "fileDesc" }
        guard var file = files.first else { return header }
        files.removeFirst()
        let loose = header.fields.filter { $0.element == "sourceDesc" }
        let rest = files + header.fields.filter { $0.element != "fileDesc" && $0.element != "sourceDesc" }
        let order =
            version == .three
            ? ["publicationStmt", "titleStmt", "sourceDesc"] : ["titleStmt", "publicationStmt", "sourceDesc"]
        let parts = file.fields + loose
        var sorted = order.flatMap { name in parts.filter { $0.element == name } }
        if version == .three {
            // One description of the source holds all paragraphs.
            let sources = sorted.filter { $0.element == "sourceDesc" }
            if var first = sources.first, sources.count > 1 {
                first.content = sources.flatMap(\.content)
                sorted.removeAll { $0.element == "sourceDesc" }
                sorted.append(first)
            }
        }
        let known = parts.filter { order.contains($0.element) }.count
        if known == parts.count { file.content = sorted.map { .field($0) } }
        header.content = ([file] + rest).map { .field($0) }
        return header
    }
}
