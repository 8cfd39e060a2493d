// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachXML

/// Which TBX is written.
struct TBXLayout {
    enum Version {
        /// Of 2008: `martif`.
        case two
        case three
    }

    let version: Version
    /// Whether data categories are elements of their own.
    let isDCT: Bool
    let rootAttributes: [TermField.Attribute]
}

/// Writes a term base as TBX of any kind.
struct TBXWriter {
    /// What the header says where nothing else is known.
    static let source = "Written by tolmach"

    private let layout: TBXLayout
    private let base: TermBase
    private var xml: TBXText
    /// Ids of elements that are taken, where those of several files meet.
    private var ids: Set<String> = []

    private var isThree: Bool { layout.version == .three }

    init(_ layout: TBXLayout, _ base: TermBase) {
        self.layout = layout
        self.base = base
        xml = TBXText(prefixes: Self.prefixes(layout, base))
    }

    mutating func write(_ loss: inout GlossaryLoss) -> [UInt8] {
        let shaped = TBXShape(layout.version)
        xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        if !isThree { xml.line("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">") }
        let root = isThree ? "tbx" : "martif"
        xml.open(root, rootAttributes)
        writeHeader(shaped, &loss)
        xml.open("text", base.textAttributes)
        xml.open("body", base.bodyAttributes)
        var firstReplaced: String?
        for (index, entry) in base.entries.enumerated() {
            let before = xml.replaced
            write(entry, number: index + 1, shaped, &loss)
            if xml.replaced > before { firstReplaced = firstReplaced ?? entry.id }
        }
        xml.close("body")
        for field in base.back { write(field, shaped, of: "", &loss) }
        xml.close("text")
        xml.close(root)
        if xml.replaced > 0 {
            let place = firstReplaced.map { " (first in '\($0)')" } ?? ""
            let characters = xml.replaced == 1 ? "a control character" : "\(xml.replaced) control characters"
            loss.remark("\(characters)\(place) became U+FFFD: XML has no place for them")
        }
        return xml.bytes
    }

    // MARK: Root and header

    private var rootAttributes: [TermField.Attribute] {
        var attributes = layout.rootAttributes
        if !attributes.contains(where: { $0.name == "lang" }) {
            let language = base.languages.first?.description ?? "en"
            attributes.append(.init("lang", language, namespace: XMLReader.xmlNamespace))
        }
        if isThree { attributes.append(.init("xmlns", TBXReader.namespace)) }
        for (uri, prefix) in Self.prefixes(layout, base).sorted(by: { $0.value < $1.value }) {
            attributes.append(.init("xmlns:\(prefix)", uri))
        }
        return attributes
    }

    /// Prefixes for the modules in use and for namespaces nobody knows.
    private static func prefixes(_ layout: TBXLayout, _ base: TermBase) -> [String: String] {
        var prefixes: [String: String] = [:]
        if layout.isDCT {
            prefixes[TBXDialect.modules[0]] = "min"
            prefixes[TBXDialect.modules[1]] = "basic"
        }
        var number = 0
        func add(_ uri: String) {
            guard !uri.isEmpty, uri != XMLReader.xmlNamespace, prefixes[uri] == nil else { return }
            number += 1
            prefixes[uri] = TBXDialect.modules.firstIndex(of: uri).map { ["min", "basic", "ling"][$0] } ?? "n\(number)"
        }
        func look(_ attributes: [TermField.Attribute]) { for attribute in attributes { add(attribute.namespace) } }
        func look(_ fields: [TermField]) {
            for field in fields {
                field.walk {
                    add($0.namespace)
                    look($0.attributes)
                }
            }
        }
        look(layout.rootAttributes + base.textAttributes + base.bodyAttributes)
        look(base.header + base.back)
        for entry in base.entries {
            look(entry.attributes)
            look(entry.fields)
            for section in entry.languages {
                look(section.attributes)
                look(section.fields)
                for term in section.terms {
                    look(term.attributes + term.sectionAttributes + (term.group ?? []))
                    look(
                        term.fields + term.content.compactMap { if case .field(let field) = $0 { field } else { nil } })
                }
            }
        }
        return prefixes
    }

    private mutating func writeHeader(_ shape: TBXShape, _ loss: inout GlossaryLoss) {
        var header = base.header.first { $0.element == "header" } ?? TermField("header")
        let paragraphs = base.header.filter { $0.element != "header" }
        if header.fields.isEmpty || !paragraphs.isEmpty {
            let made = paragraphs.isEmpty ? [TermField("p", Self.source)] : paragraphs
            let source = TermField("sourceDesc", content: made.map { .field($0) })
            if header.fields.isEmpty {
                header.content = [.field(TermField("fileDesc", content: [.field(source)]))]
            } else {
                header.content.append(.field(source))
            }
        }
        header.element = isThree ? "tbxHeader" : "martifHeader"
        write(shape.header(header), shape, of: "", &loss)
    }

    // MARK: Entries

    private mutating func write(
        _ entry: TermBase.Entry, number: Int, _ shape: TBXShape, _ loss: inout GlossaryLoss
    ) {
        let name = isThree ? "conceptEntry" : "termEntry"
        let (id, note) = elementID(of: entry, number: number)
        xml.open(name, (id.map { [.init("id", $0)] } ?? []) + entry.attributes)
        for field in entry.fields + note { write(field, shape, of: entry.id, &loss) }
        for section in entry.languages where !(section.terms.isEmpty && section.fields.isEmpty) {
            let sectionName = isThree ? "langSec" : "langSet"
            let tag = TermField.Attribute("lang", section.tag, namespace: XMLReader.xmlNamespace)
            xml.open(sectionName, [tag] + section.attributes)
            for field in section.fields { write(field, shape, of: entry.id, &loss) }
            for term in section.terms { write(term, shape, of: entry.id, &loss) }
            xml.close(sectionName)
        }
        xml.close(name)
    }

    /// The id of a concept's element, and a note of the concept's own id where that can be none.
    private mutating func elementID(of entry: TermBase.Entry, number: Int) -> (id: String?, note: [TermField]) {
        if entry.isNumbered, !isThree { return (nil, []) }
        var wanted = entry.elementID ?? (TBXShape.isXMLName(entry.id) ? entry.id : "c\(number)")
        while !ids.insert(wanted).inserted, entry.elementID == nil || base.isMixed { wanted += "-2" }
        let isTold = wanted == entry.id || entry.isNumbered || OwnNote.first(OwnNote.id, in: entry.fields) != nil
        return (wanted, isTold ? [] : [OwnNote.field(OwnNote.id, entry.id)])
    }

    private mutating func write(
        _ term: TermBase.TermSection, _ shape: TBXShape, of id: String, _ loss: inout GlossaryLoss
    ) {
        let notes = term.fields.filter { TBXShape.isTermNote($0) }
        let others = term.fields.filter { !TBXShape.isTermNote($0) }
        // A tig of 2008 has plain term notes only.
        let isGrouped =
            !isThree && (term.group != nil || notes.contains { $0.element != "termNote" && $0.namespace.isEmpty })
        let name = isThree ? "termSec" : isGrouped ? "ntig" : "tig"
        xml.open(name, term.sectionAttributes)
        if isGrouped { xml.open("termGrp", term.group ?? []) }
        xml.element("term", term.attributes, shape.content(term.content))
        for field in notes { write(field, shape, of: id, &loss) }
        if isGrouped { xml.close("termGrp") }
        for field in others { write(field, shape, of: id, &loss) }
        xml.close(name)
    }

    // MARK: Fields

    private mutating func write(
        _ field: TermField, _ shape: TBXShape, of id: String, _ loss: inout GlossaryLoss
    ) {
        var field = shape.field(field)
        if base.isMixed, let index = field.attributes.firstIndex(where: { $0.name == "id" }) {
            while !ids.insert(field.attributes[index].value).inserted { field.attributes[index].value += "-2" }
        }
        if layout.isDCT, let category = field.category, let known = TBXCategory.all[category],
            known.element == field.element
        {
            field.element = category
            field.namespace = TBXDialect.modules[known.isInMin ? 0 : 1]
            field.category = nil
        }
        let name = xml.name(of: field)
        let attributes = xml.attributes(of: field)
        let parts = field.fields
        // Only elements: a line each.
        guard !parts.isEmpty, parts.count == field.content.count, !parts.contains(where: { TBXShape.isInline($0) })
        else {
            return xml.element(name, attributes, field.content)
        }
        xml.open(name, attributes)
        for part in parts { write(part, shape, of: id, &loss) }
        xml.close(name)
    }
}
