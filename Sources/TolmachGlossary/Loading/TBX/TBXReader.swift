// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachXML

/// Reads TBX of every kind into a `TermBase`: v3 (`tbx`, ISO 30042:2019) in both styles, and that of 2008 (`martif`).
///
/// Nothing but comments, processing instructions and white space between elements is left out. Elements of the DCT style become those
/// of DCA; elements of namespaces that are not known are kept as they are.
struct TBXReader: ~Copyable {
    static let namespace = "urn:iso:std:iso:30042:ed-2"
    /// Deeper than any TBX.
    private static let maximumDepth = 100
    /// Elements that stand within texts.
    private static let inline: Set<String> = ["hi", "foreign", "ph", "bpt", "ept", "ec", "sc"]

    private var xml: XMLReader
    private var places: XMLPlaces
    private let file: String
    private var base: TermBase
    private var remarks: [FileProblem] = []
    private var problems: [FileProblem] = []
    private var ids: Set<String> = []

    /// `bytes`: UTF-8.
    static func read(_ bytes: [UInt8], file: String) -> GlossarySource {
        do throws(Diagnostic) {
            var reader = try TBXReader(bytes, file: file)
            try reader.run()
            var source = GlossarySource(reader.base, bytes: bytes)
            source.remarks = reader.remarks
            source.problems = reader.problems
            return source
        } catch {
            var source = GlossarySource(file: file, bytes: bytes)
            source.problems = [problem(error, bytes)]
            return source
        }
    }

    private init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        xml = try XMLReader(bytes, file: file)
        places = XMLPlaces(bytes)
        base = TermBase(file: file)
        self.file = file
    }

    /// A mistake of the XML, with the byte that its line and column lead to.
    private static func problem(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> FileProblem {
        var offset = 0
        var line = 1
        while line < diagnostic.place?.line ?? 1, let end = bytes[offset...].firstIndex(of: 0x0A) {
            offset = end + 1
            line += 1
        }
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        var column = 1
        while column < diagnostic.place?.column ?? 1, offset < end {
            offset += 1
            while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return FileProblem(offset: offset, message: diagnostic.message, help: diagnostic.help)
    }

    private func failure(_ message: String, help: String? = nil) -> Diagnostic {
        Diagnostic(.data, at: xml.place, message, help: help)
    }

    // MARK: The document

    private mutating func run() throws(Diagnostic) {
        guard let first = try xml.next(), first == .start else { return }
        _ = places.next()
        let root = xml.name
        guard root == "martif" || root == "tbx" else {
            throw failure("the root is '\(root)', which is no TBX", help: "TBX begins with <tbx …> or <martif …>")
        }
        base.rootAttributes = attributes()
        while let node = try xml.next(), node != .end {
            guard node == .start else { continue }
            let (tag, content) = places.next()
            switch xml.name {
            case "martifHeader", "tbxHeader":
                var header = try subtree(content, depth: 1)
                header.element = "header"
                base.header.append(header)
            case "text": try readText()
            default:
                remarks.append(FileProblem(offset: tag, message: "'\(xml.name)' has no place in TBX"))
                base.back.append(try subtree(content, depth: 1))
            }
        }
        // To the end, for what is wrong behind the root.
        while try xml.next() != nil {}
    }

    private mutating func readText() throws(Diagnostic) {
        base.textAttributes = attributes()
        while let node = try xml.next(), node != .end {
            guard node == .start else { continue }
            let (_, content) = places.next()
            if xml.name == "body" {
                try readBody()
            } else {
                base.back.append(try subtree(content, depth: 2))
            }
        }
    }

    private mutating func readBody() throws(Diagnostic) {
        base.bodyAttributes = attributes()
        while let node = try xml.next(), node != .end {
            guard node == .start else { continue }
            let (tag, content) = places.next()
            if xml.name == "conceptEntry" || xml.name == "termEntry" {
                readEntry(try subtree(content, depth: 3), at: tag)
            } else {
                base.back.append(try subtree(content, depth: 3))
            }
        }
    }

    // MARK: Elements as they are

    private func attributes() -> [TermField.Attribute] {
        xml.attributes.map { TermField.Attribute($0.name, $0.value, namespace: $0.namespace) }
    }

    /// The element that was begun, to its end.
    private mutating func subtree(_ offset: Int, depth: Int) throws(Diagnostic) -> TermField {
        guard depth < Self.maximumDepth else {
            throw failure("more than \(Self.maximumDepth) elements within each other")
        }
        var field = element()
        field.offset = offset
        while let node = try xml.next(), node != .end {
            switch node {
            case .start:
                let (_, content) = places.next()
                field.content.append(.field(try subtree(content, depth: depth + 1)))
            case .text:
                if case .text(let before)? = field.content.last {
                    field.content[field.content.count - 1] = .text(before + xml.text)
                } else {
                    field.content.append(.text(xml.text))
                }
            case .end: break
            }
        }
        Self.dropSpace(in: &field)
        return field
    }

    private func element() -> TermField {
        let name = xml.name
        var attributes = attributes()
        let namespace = xml.namespace
        if TBXDialect.modules.contains(namespace), let category = TBXCategory.all[name] {
            return TermField(category.element, category: name, attributes: attributes)
        }
        // TBX of 2008 has no namespace, or one of several.
        let isForeign = !namespace.isEmpty && !namespace.hasPrefix("urn:iso:std:iso:30042")
        guard !isForeign, TBXCategory.elements.contains(name),
            let index = attributes.firstIndex(where: { $0.name == "type" && $0.namespace.isEmpty })
        else { return TermField(name, namespace: isForeign ? namespace : "", attributes: attributes) }
        let category = attributes.remove(at: index).value
        return TermField(name, category: category, attributes: attributes)
    }

    /// White space between the elements of a group says nothing.
    private static func dropSpace(in field: inout TermField) {
        let fields = field.fields
        guard !fields.isEmpty, !fields.contains(where: { inline.contains($0.element) }) else { return }
        let isMixed = field.content.contains {
            if case .text(let text) = $0 { !GlossarySource.trimmed(text).isEmpty } else { false }
        }
        guard !isMixed else { return }
        field.content.removeAll { if case .text = $0 { true } else { false } }
    }

    // MARK: Entries

    private mutating func readEntry(_ field: TermField, at offset: Int) {
        var entry = TermBase.Entry(id: "")
        entry.offset = offset
        entry.attributes = field.attributes
        if let index = entry.attributes.firstIndex(where: { $0.name == "id" }) {
            entry.elementID = entry.attributes.remove(at: index).value
        }
        for part in field.fields {
            if part.element == "langSec" || part.element == "langSet" {
                entry.languages.append(section(part))
            } else {
                entry.fields.append(part)
            }
        }
        let own = OwnNote.first(OwnNote.id, in: entry.fields)?.value.trimmed ?? ""
        entry.id = own.isEmpty ? entry.elementID ?? "" : own
        if entry.id.isEmpty {
            entry.isNumbered = true
            var number = base.entries.count + 1
            while ids.contains("c\(number)") { number += 1 }
            entry.id = "c\(number)"
        }
        if !ids.insert(entry.id).inserted {
            problems.append(FileProblem(offset: offset, message: "there are two concepts '\(entry.id)'"))
        }
        base.entries.append(entry)
    }

    private mutating func section(_ field: TermField) -> TermBase.LanguageSection {
        var attributes = field.attributes
        var tag = "und"
        if let index = attributes.firstIndex(where: { $0.name == "lang" }) {
            tag = attributes.remove(at: index).value
        } else {
            problems.append(FileProblem(offset: field.offset, message: "the section has no xml:lang"))
        }
        let canonical = LanguageTags.canonical(tag)
        if let canonical, canonical.description != tag {
            remarks.append(LanguageTags.remark(tag, canonical: canonical, offset: field.offset))
        } else if canonical == nil, tag != "und" {
            remarks.append(FileProblem(offset: field.offset, message: "'\(tag)' is no language tag"))
        }
        var section = TermBase.LanguageSection(canonical ?? LanguageTag(tag))
        section.tag = tag
        section.attributes = attributes
        for part in field.fields {
            switch part.element {
            case "termSec", "tig", "ntig": section.terms.append(term(part))
            default: section.fields.append(part)
            }
        }
        return section
    }

    private mutating func term(_ field: TermField) -> TermBase.TermSection {
        var term = TermBase.TermSection("")
        term.sectionAttributes = field.attributes
        term.offset = field.offset
        var parts = field.fields
        if let index = parts.firstIndex(where: { $0.element == "termGrp" }) {
            let group = parts.remove(at: index)
            term.group = group.attributes
            parts = group.fields + parts
        }
        guard let index = parts.firstIndex(where: { $0.element == "term" }) else {
            problems.append(FileProblem(offset: field.offset, message: "there is no <term> here"))
            term.fields = parts
            return term
        }
        let head = parts.remove(at: index)
        term.content = head.content
        term.attributes = head.attributes
        term.offset = head.offset
        term.fields = parts
        return term
    }
}
