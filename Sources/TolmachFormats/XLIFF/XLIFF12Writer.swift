// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A translation kit as XLIFF 1.2, for tools that know no other: a `<trans-unit>` a block, its sentences in `<seg-source>`.
///
/// The `<source>` texts in order are the source byte for byte: the space between sentences stands between the segment
/// marks, the space between blocks at the end of the unit before it. XLIFF 1.2 has no way to write a character that XML
/// cannot hold: a document with one is refused, with its place.
///
/// `<source>` is the bare text, and all marks are in `<seg-source>`, which the standard calls the working copy for that:
/// a tool that does not know `<seg-source>` sees clean text. Marks cannot overlap in 1.2; of two mentions that do, and of
/// one that runs over a sentence's end, only the note tells. Renderings have no place of their own either: they are in
/// the unit's note, and it is one note, because OmegaT keeps only the last.
public struct XLIFF12Writer: Writer {
    public typealias Needs = Layers<Blocks, Sentences, DocumentLanguage, Maybe<Mentions>, Maybe<Summary>>

    /// The options of the format.
    public struct Options: Sendable {
        /// The language to translate into; required.
        public var target: String?
        /// Mark terms in `<seg-source>`.
        public var markTerms = true

        /// `markTerms`: whether terms are marked inside the segments.
        public init(target: String? = nil, markTerms: Bool = true) {
            self.target = target
            self.markTerms = markTerms
        }
    }

    public static let kind = "kit"
    public static let format = "xliff12"
    public static let fileExtension = "xlf"
    public static let summary = "translation kit as XLIFF 1.2, for tools that do not read XLIFF 2"
    public static let schema = OptionSchema(
        Options(),
        [
            .target(\.target, isRequired: true),
            .boolean(
                "mark-terms", \.markTerms, default: true,
                "mark terms in the text; false for tools that show each mark as a tag, such as OmegaT"),
        ],
        check: { KitTarget.missing($0.target) })

    private let options: Options
    private let target: KitTarget

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        self.options = options
        target = try KitTarget(options.target, resources)
    }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) throws(Diagnostic) -> [UInt8] {
        try target.with { target, cache throws(Diagnostic) in
            try Self.refuseForbidden(document)
            return XLIFF12Body(
                content: KitContent(document, layers, cache: cache), target: target, markTerms: options.markTerms,
                digits: String(layers.1.count).utf8.count
            ).written()
        }
    }

    private static func refuseForbidden(_ document: DocumentHead) throws(Diagnostic) {
        let bytes = document.source.utf8
        guard let offset = bytes.withUnsafeBufferPointer({ XMLCharacters.firstForbidden(in: $0) }) else { return }
        let value = bytes.withUnsafeBufferPointer { XMLCharacters.forbidden($0, at: offset).value }
        let name =
            "U+" + String(repeating: "0", count: value < 0x10 ? 3 : value < 0x100 ? 2 : 0)
            + String(value, radix: 16, uppercase: true)
        let (line, column) = PositionTable.lineAndColumn(of: offset, in: bytes)
        let help = "write the kit 'as: xliff' (XLIFF 2.0), which can hold it, or take the character out"
        if let record = document.identity.line {
            throw Diagnostic(
                .data, at: Diagnostic.Place(file: document.identity.file, line: record),
                "the text of '\(document.identity.id)' has \(name) (line \(line), column \(column) of the text), which XLIFF 1.2 cannot hold",
                help: help)
        }
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        throw Diagnostic(
            .data,
            at: Diagnostic.Place(
                file: document.identity.file, line: line, column: column,
                excerpt: String(decoding: bytes[start..<end], as: UTF8.self)),
            "the text has \(name), which XLIFF 1.2 cannot hold", help: help)
    }
}

/// One document on its way into XLIFF 1.2.
private struct XLIFF12Body {
    let content: KitContent
    let target: LanguageTag
    let markTerms: Bool
    /// How many digits a segment's number has: OmegaT sorts segments by their identifiers as text.
    let digits: Int

    func written() -> [UInt8] {
        content.head.source.utf8.withUnsafeBufferPointer { bytes in
            var xml = XMLWriter(capacity: 4096 + 4 * bytes.count)
            xml.declaration()
            xml.start("xliff")
            xml.attribute("xmlns", literal: "urn:oasis:names:tc:xliff:document:1.2")
            xml.attribute("version", literal: "1.2")
            xml.start("file", onNewLine: true)
            xml.attribute("original", content.original)
            xml.attribute("source-language", content.language.tag.description)
            xml.attribute("target-language", target.description)
            xml.attribute("datatype", literal: "plaintext")
            xml.attribute("tool-id", literal: "tolmach")
            xml.start("header", onNewLine: true)
            for note in content.documentNotes(segment: segmentName) where note.category != .generator {
                xml.element("note", note.text, onNewLine: true)
            }
            xml.start("tool", onNewLine: true)
            xml.attribute("tool-id", literal: "tolmach")
            xml.attribute("tool-name", literal: "tolmach")
            xml.end()
            xml.end(onNewLine: true)
            xml.start("body", onNewLine: true)
            if !bytes.isEmpty {
                var walk = TermMarks.Walk()
                for unit in content.layout.units.indices { write(unit: unit, bytes, &walk, to: &xml) }
            }
            xml.end(onNewLine: true)
            xml.end(onNewLine: true)
            xml.end(onNewLine: true)
            return xml.finish()
        }
    }

    private func segmentName(_ sentence: Int) -> String {
        let number = String(sentence + 1)
        return "s" + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
    }

    private func write(
        unit index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ walk: inout TermMarks.Walk, to xml: inout XMLWriter
    ) {
        let unit = content.layout.units[index]
        xml.start("trans-unit", onNewLine: true)
        xml.attribute("id", "u", index + 1)
        if let kind = content.kind(of: unit) { xml.attribute("restype", "x-" + kind.rawValue) }
        if unit.block == nil { xml.attribute("translate", literal: "no") }
        xml.attribute("xml:space", literal: "preserve")
        xml.start("source", onNewLine: true)
        writeText(unit.range, bytes, to: &xml)
        xml.end()
        if unit.block != nil {
            xml.start("seg-source", onNewLine: true)
            walk.begin(content.marks, unit: index)
            for part in content.layout.parts[unit.parts] {
                if let sentence = part.sentence {
                    xml.start("mrk")
                    xml.attribute("mtype", literal: "seg")
                    xml.attribute("mid", segmentName(sentence))
                }
                walk.move(over: part.range, content.marks)
                for event in walk.events { write(event, bytes, to: &xml) }
                if part.sentence != nil { xml.end() }
            }
            xml.end()
        }
        let told = content.notes(ofUnit: index, withTerms: true, segment: segmentName)
        if !told.isEmpty {
            xml.start("note", onNewLine: true)
            xml.attribute("annotates", literal: "source")
            xml.text(told.map(\.text).joined(separator: "\n"))
            xml.end()
        }
        xml.end(onNewLine: true)
    }

    private func write(_ event: TermMarks.Event, _ bytes: UnsafeBufferPointer<UInt8>, to xml: inout XMLWriter) {
        switch event {
        case .text(let range): writeText(range, bytes, to: &xml)
        case .open(let index) where markTerms:
            let mark = content.marks.marks[index]
            let isKept = content.concepts.entry(content.concepts.number(ofMention: mark.mention)).isKept
            xml.start("mrk")
            xml.attribute("mtype", literal: isKept ? "protected" : "term")
            xml.attribute("mid", "m", mark.mention + 1, part: mark.fragment)
        case .close where markTerms: xml.end()
        default: break
        }
    }

    private func writeText(_ range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, to xml: inout XMLWriter) {
        // The document was looked through before: there is no character that stops it.
        _ = xml.prefix(of: UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound]))
    }
}
