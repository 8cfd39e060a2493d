// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A translation kit as XLIFF 2.0: a unit a block, a segment a sentence, terms marked, their renderings in the Glossary
/// module.
///
/// The `<source>` texts in order, with `<cp>` decoded, are the source byte for byte: the space between sentences and
/// blocks is in `<ignorable>`s. Identifiers: unit `u1`, segment `s1` (the sentence's number in the document), mark `m1`
/// (the mention's), glossary entry `g1` (the concept's, in the order of first mention).
///
/// The references of a term go both ways, as the standard has it: the mark's `ref="#gls=g1"` to the entry, each entry's
/// `ref="#m1"` to one span of the unit, its first mark.
///
/// A summary sentence is told twice. For people in a `<note category="summary">` of the unit, since a note is what tools
/// show: OmegaT beside the unit's first segment, Weblate (translate-toolkit) and memoQ beside each, which is why the
/// note names the segments. For programs in `subState="tolmach:summary"` on the segment itself, which survives a
/// resegmentation; the metadata module would say it of the unit only, and neither tool shows it. For the same reason the
/// terms come in a note too (`term-notes`): OmegaT, Weblate and Okapi pass over the Glossary module.
public struct XLIFF2Writer: Writer {
    public typealias Needs = Layers<Blocks, Sentences, DocumentLanguage, Maybe<Mentions>, Maybe<Summary>>

    /// The options of the format.
    public struct Options: Sendable {
        /// The language to translate into; required.
        public var target: String?
        /// Repeat the terms of a unit in a note.
        public var termNotes = true

        /// `termNotes`: whether the glossary's notes go with the terms.
        public init(target: String? = nil, termNotes: Bool = true) {
            self.target = target
            self.termNotes = termNotes
        }
    }

    public static let kind = "kit"
    public static let format = "xliff"
    public static let fileExtension = "xlf"
    public static let summary = "translation kit as XLIFF 2.0, with terms marked and their renderings"
    public static let schema = OptionSchema(
        Options(),
        [
            .target(\.target, isRequired: true),
            .boolean(
                "term-notes", \.termNotes, default: true,
                "repeat the terms of a unit in a note, for tools that do not show XLIFF's glossary"),
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
            XLIFF2Body(
                content: KitContent(document, layers, cache: cache), target: target, termNotes: options.termNotes
            )
            .written()
        }
    }
}

/// One document on its way into XLIFF 2.0.
private struct XLIFF2Body {
    let content: KitContent
    let target: LanguageTag
    let termNotes: Bool

    func written() -> [UInt8] {
        content.head.source.utf8.withUnsafeBufferPointer { bytes in
            var xml = XMLWriter(capacity: 4096 + 3 * bytes.count + 512 * content.marks.marks.count)
            xml.declaration()
            xml.start("xliff")
            xml.attribute("xmlns", literal: "urn:oasis:names:tc:xliff:document:2.0")
            if !content.marks.marks.isEmpty {
                xml.attribute("xmlns:gls", literal: "urn:oasis:names:tc:xliff:glossary:2.0")
            }
            xml.attribute("version", literal: "2.0")
            xml.attribute("srcLang", content.language.tag.description)
            xml.attribute("trgLang", target.description)
            xml.start("file", onNewLine: true)
            xml.attribute("id", literal: "f1")
            xml.attribute("original", content.original)
            if TextDirection(content.language.tag) == .rightToLeft { xml.attribute("srcDir", literal: "rtl") }
            if TextDirection(target) == .rightToLeft { xml.attribute("trgDir", literal: "rtl") }
            write(content.documentNotes(segment: Self.segmentName), to: &xml)
            var walk = TermMarks.Walk()
            for unit in content.layout.units.indices { write(unit: unit, bytes, &walk, to: &xml) }
            xml.end(onNewLine: true)
            xml.end(onNewLine: true)
            return xml.finish()
        }
    }

    private static func segmentName(_ sentence: Int) -> String { "s\(sentence + 1)" }

    private func write(_ notes: [KitNote], to xml: inout XMLWriter) {
        guard !notes.isEmpty else { return }
        xml.start("notes", onNewLine: true)
        for note in notes { write(note, to: &xml) }
        xml.end(onNewLine: true)
    }

    private func write(_ note: KitNote, to xml: inout XMLWriter) {
        startNote(note.category, in: &xml)
        xml.text(note.text)
        xml.end()
    }

    /// Without an id: OmegaT would show it in front of the text.
    private func startNote(_ category: KitNote.Category, in xml: inout XMLWriter) {
        xml.start("note", onNewLine: true)
        xml.attribute("category", category.rawValue)
    }

    /// What `KitContent.notes` says, without its strings: most units have a note on their terms.
    private func writeNotes(ofUnit index: Int, to xml: inout XMLWriter) {
        let summary = content.summaryNote(ofUnit: index, segment: Self.segmentName)
        let marks = content.marks.ofUnit[index]
        let hasTerms = termNotes && !marks.isEmpty
        let warnings = content.warnings(ofUnit: index)
        guard summary != nil || hasTerms || !warnings.isEmpty else { return }
        xml.start("notes", onNewLine: true)
        if let summary { write(summary, to: &xml) }
        if hasTerms {
            startNote(.terms, in: &xml)
            for mark in marks where content.isFirst[mark] {
                if mark > marks.lowerBound { xml.text("\n") }
                let piece = content.concepts.piece(ofMention: content.marks.marks[mark].mention)
                content.concepts.write(piece.line) { xml.fragment($0) }
            }
            xml.end()
        }
        for warning in warnings { write(warning, to: &xml) }
        xml.end(onNewLine: true)
    }

    private func write(
        unit index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ walk: inout TermMarks.Walk, to xml: inout XMLWriter
    ) {
        let unit = content.layout.units[index]
        xml.start("unit", onNewLine: true)
        xml.attribute("id", "u", index + 1)
        if let kind = content.kind(of: unit) { xml.attribute("type", literal: Self.type(kind)) }
        if unit.block == nil { xml.attribute("translate", literal: "no") }
        // On each unit and not once on the file, because translate-toolkit looks for it only here.
        xml.attribute("xml:space", literal: "preserve")
        writeGlossary(ofUnit: index, to: &xml)
        writeNotes(ofUnit: index, to: &xml)
        walk.begin(content.marks, unit: index)
        for part in content.layout.parts[unit.parts] {
            if let sentence = part.sentence {
                xml.start("segment", onNewLine: true)
                xml.attribute("id", "s", sentence + 1)
                if content.isInSummary(sentence) {
                    xml.attribute("state", literal: "initial")  // the standard wants it beside a subState
                    xml.attribute("subState", literal: "tolmach:summary")
                }
            } else {
                // A unit must have a segment: in a document without sentences it is the white space.
                xml.start(unit.block == nil ? "segment" : "ignorable", onNewLine: true)
            }
            xml.start("source", onNewLine: true)
            walk.move(over: part.range, content.marks)
            for event in walk.events { write(event, bytes, to: &xml) }
            xml.end()
            xml.end(onNewLine: true)
        }
        xml.end(onNewLine: true)
    }

    private static func type(_ kind: Block.Kind) -> StaticString {
        switch kind {
        case .headline: "tolmach:headline"
        case .byline: "tolmach:byline"
        case .paragraph: "tolmach:paragraph"
        case .listItem: "tolmach:listItem"
        case .caption: "tolmach:caption"
        }
    }

    // MARK: Text and marks

    private func write(_ event: TermMarks.Event, _ bytes: UnsafeBufferPointer<UInt8>, to xml: inout XMLWriter) {
        switch event {
        case .text(let range):
            var rest = UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound])
            while true {
                let count = xml.prefix(of: rest)
                guard count < rest.count else { break }
                let (value, length) = XMLCharacters.forbidden(rest, at: count)
                xml.start("cp")
                xml.attribute("hex", Self.hex(value))
                xml.end()
                rest = UnsafeBufferPointer(rebasing: rest[(count + length)...])
            }
        case .open(let mark):
            xml.start("mrk")
            writeAttributes(ofMark: mark, to: &xml)
        case .close:
            xml.end()
        case .start(let mark):
            xml.start("sm")
            writeAttributes(ofMark: mark, to: &xml)
            xml.end()
        case .end(let index):
            let mark = content.marks.marks[index]
            xml.start("em")
            xml.attribute("startRef", "m", mark.mention + 1, part: mark.fragment)
            xml.end()
        }
    }

    private func writeAttributes(ofMark index: Int, to xml: inout XMLWriter) {
        let mark = content.marks.marks[index]
        let number = content.concepts.number(ofMention: mark.mention)
        let entry = content.concepts.entry(number)
        xml.attribute("id", "m", mark.mention + 1, part: mark.fragment)
        if entry.isKept { xml.attribute("translate", literal: "no") }
        xml.attribute("type", literal: "term")
        if entry.isTold { xml.attribute("ref", "#gls=g", number + 1) }
        // The standard: "a short definition of the term".
        if !entry.value.isEmpty { content.concepts.write(entry.value) { xml.attributes($0) } }
    }

    /// Four digits, as the standard's examples have it (the type is hexBinary: an even number).
    private static func hex(_ value: UInt16) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    // MARK: Glossary

    /// An entry a concept of the unit, but none for one of which nothing is known: an entry must have a translation or a
    /// definition.
    private func writeGlossary(ofUnit index: Int, to xml: inout XMLWriter) {
        var isOpen = false
        for markIndex in content.marks.ofUnit[index] where content.isFirst[markIndex] {
            let mark = content.marks.marks[markIndex]
            let number = content.concepts.number(ofMention: mark.mention)
            guard content.concepts.entry(number).isTold else { continue }
            if !isOpen { xml.start("gls:glossary", onNewLine: true) }
            isOpen = true
            xml.start("gls:glossEntry", onNewLine: true)
            xml.attribute("id", "g", number + 1)
            xml.attribute("ref", "#m", mark.mention + 1, part: mark.fragment)
            let piece = content.concepts.piece(ofMention: mark.mention)
            content.concepts.write(piece.entry) { xml.fragment($0) }
            xml.end(onNewLine: true)
        }
        if isOpen { xml.end(onNewLine: true) }
    }
}
