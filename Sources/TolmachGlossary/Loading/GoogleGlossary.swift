// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The glossary of Google Cloud Translation: a header of language tags (and `pos`, `description`), a set of equivalent terms a row; with two
/// languages stated, pairs.
struct GoogleGlossary: GlossaryFormat {
    let name = "google"
    let summary = "a header of language tags, equivalent terms a row; pos and description columns"
    let suffixes = ["csv", "tsv"]

    private enum Column {
        case language(LanguageTag)
        case partOfSpeech
        case description
    }

    func recognizes(_ file: GlossaryFile) -> Bool {
        (isNamedSo(file) || file.suffix.isEmpty)
            && columns(of: CSVTable(Array(file.firstLine.utf8), style(of: file))) != nil
    }

    private func style(of file: GlossaryFile) -> CSVTable.Style {
        var style = file.suffix != "csv" && file.firstLine.contains("\t") ? CSVTable.Style.tabs : .commas
        style.isRagged = true
        return style
    }

    /// The columns, if the first row names at least two languages and nothing unknown.
    private func columns(of table: CSVTable) -> [Column]? {
        guard table.rowCount > 0 else { return nil }
        var columns: [Column] = []
        for cell in table[0] {
            let name = GlossarySource.trimmed(table.text(cell))
            switch name.lowercased() {
            case "pos": columns.append(.partOfSpeech)
            case "description": columns.append(.description)
            default:
                guard let tag = LanguageTags.canonical(name) else { return nil }
                columns.append(.language(tag))
            }
        }
        let count = columns.count { if case .language = $0 { true } else { false } }
        return count >= 2 ? columns : nil
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        var source = GlossarySource(file: file.name, bytes: file.bytes)
        let table = CSVTable(file.bytes, style(of: file))
        source.problems = table.problems
        guard let columns = columns(of: table) else {
            source.problems.append(
                FileProblem(
                    offset: table.rowCount > 0 ? table[0].first?.start ?? 0 : 0,
                    message: "the first row does not name two languages", help: "it looks like: en,uk,pos,description"))
            return source
        }
        var ids = MadeIDs()
        for row in 1..<table.rowCount {
            var terms: [GlossarySource.TermValue] = []
            var note: GlossarySource.Value?
            var partOfSpeech: String?
            for (column, kind) in columns.enumerated() {
                guard let value = table.value(row, column) else { continue }
                switch kind {
                case .language(let tag):
                    terms.append(.init(text: value, language: tag, status: nil, forms: nil))
                case .partOfSpeech: partOfSpeech = value.trimmed
                case .description: note = value
                }
            }
            guard let first = terms.first else {
                source.problems.append(
                    FileProblem(offset: table[row].first?.start ?? 0, message: "the row has no term in any language"))
                continue
            }
            if let partOfSpeech {
                terms[0].fields = [TermField("termNote", category: "partOfSpeech", partOfSpeech)]
            }
            let id = GlossarySource.Value(text: ids.make(from: first.text.trimmed), offset: first.text.offset)
            source.entries.append(.init(id: id, note: note, terms: terms, isNumbered: true))
        }
        return source
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        var rows = RowWriter(options.usesTabs == true ? .tabs : .commas, guardsFormulas: options.guardsFormulas)
        if let source = options.source, let target = options.target {
            rows.row([source.description, target.description])
            for pair in TermPairs.pairs(of: base, source, target, onlyBest: true, &loss) {
                rows.row([pair.source, pair.target])
            }
            loss.noteMatter(of: base)
            for entry in base.entries { loss.note(allBut: nil, of: entry) }
            return rows.bytes
        }
        let languages = base.languages
        guard languages.count >= 2 else {
            throw Diagnostic(.usage, "\(name) holds equivalent terms, and the glossary has fewer than two languages")
        }
        let known = base.entries.map { KnownFields($0) }
        let parts = base.entries.map { Self.partOfSpeech(of: $0) }
        let hasParts = parts.contains { $0 != nil }
        let hasNotes = known.contains { $0.note?.trimmed.isEmpty == false }
        rows.row(
            languages.map(\.description) + (hasParts ? ["pos"] : []) + (hasNotes ? ["description"] : []))
        for (index, entry) in base.entries.enumerated() {
            let columns = languages.map { Self.usable(of: entry, $0) }
            for row in 0..<(columns.map(\.count).max() ?? 0) {
                let cells = columns.map { row < $0.count ? $0[row] : "" }
                guard cells.count(where: { !$0.isEmpty }) >= 2 else {
                    loss.note("a term without an equivalent", of: entry.id)
                    continue
                }
                rows.row(
                    cells + (hasParts ? [parts[index] ?? ""] : [])
                        + (hasNotes ? [known[index].note?.trimmed ?? ""] : []))
            }
            if languages.contains(where: {
                entry.terms(in: $0).contains { $0.status != .preferred && $0.status != .admitted }
            }) {
                loss.note("a term that is not to be used", of: entry.id)
            }
            loss.note(allBut: \.note, of: entry, written: hasParts ? ["partOfSpeech"] : [])
        }
        return rows.bytes
    }

    private static func partOfSpeech(of entry: TermBase.Entry) -> String? {
        for section in entry.languages {
            for term in section.terms {
                if let field = term.fields.first(where: { $0.category == "partOfSpeech" }) { return field.text }
            }
        }
        return nil
    }

    private static func usable(of entry: TermBase.Entry, _ language: LanguageTag) -> [String] {
        let terms = entry.terms(in: language)
        return (terms.filter { $0.status == .preferred } + terms.filter { $0.status == .admitted }).map(\.term.line)
    }
}
