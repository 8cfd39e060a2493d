// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// UTX (Universal Terminology eXchange, AAMT) 1.11 and 1.20: `#UTX 1.11; en/uk; …`, a line `#src	tgt	src:pos …` that names the columns,
/// tabs between the cells.
///
/// `term:LANG` names a column of any language (1.20). Columns without a place in tolmach are kept as fields of the concept.
struct UTXGlossary: GlossaryFormat {
    let name = "utx"
    let summary = "UTX 1.11 and 1.20 of the AAMT: a pair a line, part of speech, status, concept id"
    let suffixes = ["utx"]

    func recognizes(_ file: GlossaryFile) -> Bool { file.firstLine.uppercased().hasPrefix("#UTX") }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        var reading = UTXReading(file)
        reading.run()
        return reading.source
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        let languages = try TermPairs.languages(of: base, options, format: name)
        return UTXWriting(base, languages.source, languages.target, options).bytes(&loss)
    }
}

/// The words of UTX.
enum UTXWords {
    static func status(of word: String) -> Term.Status? {
        switch word.lowercased() {
        case "approved": .preferred
        case "non-standard", "rejected", "obsolete": .deprecated
        case "forbidden": .forbidden
        case "provisional": .proposed
        default: nil
        }
    }

    static func word(for status: Term.Status) -> String {
        switch status {
        case .preferred: "approved"
        case .admitted: ""
        case .deprecated: "non-standard"
        case .forbidden: "forbidden"
        case .proposed: "provisional"
        }
    }
}

/// Writes a file of UTX.
private struct UTXWriting {
    private let base: TermBase
    private let source: LanguageTag
    private let target: LanguageTag
    private let options: GlossaryFormatOptions

    init(_ base: TermBase, _ source: LanguageTag, _ target: LanguageTag, _ options: GlossaryFormatOptions) {
        self.base = base
        self.source = source
        self.target = target
        self.options = options
    }

    private struct Row {
        var entry: TermBase.Entry
        var source: TermBase.TermSection
        var target: TermBase.TermSection
        var status: Term.Status
    }

    func bytes(_ loss: inout GlossaryLoss) -> [UInt8] {
        let rows = base.entries.flatMap { termRows(of: $0, &loss) }
        let others = Set(base.entries.flatMap(\.fields).filter { $0.element == "admin" }.compactMap(\.category))
            .sorted()
        let cells: [(name: String, value: (Row) -> String)] =
            [
                // A line that begins with # would be a remark.
                ("src", { $0.source.line.hasPrefix("#") ? " " + $0.source.line : $0.source.line }),
                ("tgt", { $0.target.line }),
                ("src:pos", { Self.partOfSpeech($0.source) }), ("tgt:pos", { Self.partOfSpeech($0.target) }),
                ("term status", { UTXWords.word(for: $0.status) }),
                ("src:comment", { Self.comment($0.source) }), ("tgt:comment", { Self.comment($0.target) }),
                ("comment", { KnownFields($0.entry).note?.trimmed ?? "" }),
                ("concept ID", { $0.entry.isNumbered ? "" : $0.entry.id }),
            ]
            + others.map { name in
                (name, { row in row.entry.fields.first { $0.category == name }?.text ?? "" })
            }
        // The first three are what UTX asks for.
        let kept = cells.enumerated().filter { index, cell in
            index < 3 || rows.contains { !cell.value($0).isEmpty }
        }.map(\.element)
        var writer = RowWriter(.tabs, guardsFormulas: options.guardsFormulas)
        writer.line(([("#UTX 1.11"), "\(source)/\(target)"] + properties).map { $0 + ";" }.joined(separator: " "))
        writer.line("#" + kept.map(\.name).joined(separator: "\t"))
        for row in rows { writer.row(kept.map { $0.value(row) }) }
        for entry in base.entries { loss.note(allBut: \.note, of: entry, written: Set(others + ["partOfSpeech"])) }
        return writer.bytes
    }

    /// What the header of a file of UTX said, or the paragraphs of another's.
    private var properties: [String] {
        var texts: [String] = []
        for field in base.header {
            field.walk { if $0.element == "p" { texts.append($0.text) } }
        }
        return texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .map { String($0.map { $0 == ";" ? "," : $0 }) }
    }

    private func termRows(of entry: TermBase.Entry, _ loss: inout GlossaryLoss) -> [Row] {
        let targets = entry.terms(in: target)
        let sources = entry.terms(in: source)
        guard !sources.isEmpty, !targets.isEmpty else {
            loss.note("a concept without a term in both languages", of: entry.id)
            return []
        }
        if entry.languages.contains(where: { $0.language != source && $0.language != target }) {
            loss.note("what a concept is called in other languages", of: entry.id)
        }
        return sources.flatMap { term in
            targets.map { Row(entry: entry, source: term.term, target: $0.term, status: $0.status) }
        }
    }

    private static func partOfSpeech(_ term: TermBase.TermSection) -> String {
        term.fields.first { $0.category == "partOfSpeech" }?.text ?? ""
    }

    private static func comment(_ term: TermBase.TermSection) -> String {
        term.fields.compactMap { OwnNote.userNote($0) }.joined(separator: "; ")
    }
}
