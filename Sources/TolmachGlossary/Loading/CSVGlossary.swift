// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The multilingual term base that translators keep in a spreadsheet.
///
/// A header row names the columns, in any order: `id`, `kind`, `domain`, `note`, `translate` (`no`: do not translate),
/// `case` (`smart`, `exact`, `any`), and for each language `LANG`, `LANG:status` (empty: the language's first term is
/// preferred, later ones admitted), `LANG:forms` (`indeclinable`, `exact`, or other forms separated by `|`) and `LANG:not`
/// (phrases in which the term is not meant, separated by `|`). A row gives a concept at most one term a language; further
/// rows with the same id directly below add terms.
struct CSVGlossary: GlossaryFormat {
    let name = "csv"
    let summary = "a concept a row, a language a column; all that tolmach itself knows of a concept"
    let suffixes = ["csv"]

    func recognizes(_ file: GlossaryFile) -> Bool {
        let table = CSVTable(Array(file.firstLine.utf8))
        return table.rowCount > 0
            && table[0].contains { GlossarySource.trimmed(table.text($0)).lowercased() == "id" }
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        Self.read(file.bytes, file: file.name)
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        CSVGlossaryWriter(options).write(base, &loss)
    }

    enum Role {
        case id, kind, domain, note, translate, caseRule
        case term(LanguageTag)
        case status(LanguageTag)
        case forms(LanguageTag)
        case exclusions(LanguageTag)
        case unknown

        /// The same for two columns that say the same.
        var key: String {
            switch self {
            case .id: "id"
            case .kind: "kind"
            case .domain: "domain"
            case .note: "note"
            case .translate: "translate"
            case .caseRule: "case"
            case .term(let language): language.description
            case .status(let language): language.description + ":status"
            case .forms(let language): language.description + ":forms"
            case .exclusions(let language): language.description + ":not"
            case .unknown: ""
            }
        }
    }

    /// The columns of one language.
    private struct LanguageColumns {
        let language: LanguageTag
        var term: Int?
        var status: Int?
        var forms: Int?
        var exclusions: Int?
    }

    private struct Layout {
        var id: Int?
        var kind: Int?
        var domain: Int?
        var note: Int?
        var translate: Int?
        var caseRule: Int?
        var languages: [LanguageColumns] = []
    }

    private static func read(_ bytes: [UInt8], file: String) -> GlossarySource {
        let table = CSVTable(bytes)
        var source = GlossarySource(file: file, bytes: bytes, problems: table.problems)
        guard table.rowCount > 0 else {
            source.problems.append(
                FileProblem(
                    offset: 0, message: "the file is empty", help: "the first row names the columns: id,kind,en,…"))
            return source
        }
        let layout = layout(of: table, source: &source)
        guard let id = layout.id else {
            source.problems.append(missingID(table))
            return source
        }
        for row in 1..<table.rowCount { read(row, of: table, layout, id: id, into: &source) }
        return source
    }

    /// What the columns of a table are, by its first row; nil: there is a mistake, or no id.
    static func columns(of table: CSVTable) -> [Role]? {
        var source = GlossarySource(file: "", bytes: table.bytes)
        guard layout(of: table, source: &source).id != nil, source.problems.isEmpty else { return nil }
        return table[0].map { cell in
            let name = name(of: cell, in: table)
            return name.isEmpty ? .unknown : role(of: name, cell, &source)
        }
    }

    private static func name(of cell: CSVTable.Cell, in table: CSVTable) -> String {
        table.text(cell).split(whereSeparator: \.isWhitespace).joined().lowercased()
    }

    private static func missingID(_ table: CSVTable) -> FileProblem {
        let first = table[0].first.map { table.text($0) } ?? ""
        let separators = [(";", "semicolons"), ("\t", "tabs")]
        let separator = table[0].count == 1 ? separators.first { first.contains($0.0) } : nil
        return FileProblem(
            offset: 0, message: "no column is named 'id'",
            help: separator.map { "the file seems to be separated by \($0.1); save it with commas" }
                ?? "the first row names the columns: id,kind,en,…; a list of two languages is read with --source and --target"
        )
    }

    private static func layout(of table: CSVTable, source: inout GlossarySource) -> Layout {
        var layout = Layout()
        var taken: Set<String> = []
        for (column, cell) in table[0].enumerated() {
            let name = name(of: cell, in: table)
            guard !name.isEmpty else { continue }
            let role = role(of: name, cell, &source)
            switch role {
            case .id: layout.id = layout.id ?? column
            case .kind: layout.kind = layout.kind ?? column
            case .domain: layout.domain = layout.domain ?? column
            case .note: layout.note = layout.note ?? column
            case .translate: layout.translate = layout.translate ?? column
            case .caseRule: layout.caseRule = layout.caseRule ?? column
            case .term(let language): edit(language, in: &layout) { $0.term = $0.term ?? column }
            case .status(let language): edit(language, in: &layout) { $0.status = $0.status ?? column }
            case .forms(let language): edit(language, in: &layout) { $0.forms = $0.forms ?? column }
            case .exclusions(let language): edit(language, in: &layout) { $0.exclusions = $0.exclusions ?? column }
            case .unknown: continue
            }
            if !taken.insert(role.key).inserted {
                source.problems.append(
                    FileProblem(
                        offset: cell.start, message: "the column '\(name)' is there twice", help: "keep one of them"))
            }
        }
        for columns in layout.languages where columns.term == nil {
            let column = columns.status ?? columns.forms ?? columns.exclusions ?? 0
            source.remarks.append(
                FileProblem(
                    offset: table[0, column]?.start ?? 0,
                    message: "there is no column '\(columns.language)' for the terms themselves"))
        }
        return layout
    }

    private static func edit(_ language: LanguageTag, in layout: inout Layout, _ body: (inout LanguageColumns) -> Void)
    {
        if let index = layout.languages.firstIndex(where: { $0.language == language }) {
            body(&layout.languages[index])
        } else {
            var columns = LanguageColumns(language: language)
            body(&columns)
            layout.languages.append(columns)
        }
    }

    private static func role(of name: String, _ cell: CSVTable.Cell, _ source: inout GlossarySource) -> Role {
        switch name {
        case "id": return .id
        case "kind": return .kind
        case "domain": return .domain
        case "note": return .note
        case "translate": return .translate
        case "case": return .caseRule
        default: break
        }
        let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let language = language(parts[0], at: cell.start, &source) else {
            source.remarks.append(
                FileProblem(
                    offset: cell.start, message: "the column '\(name)' is no field and no language tag; it is not read",
                    help:
                        "the fields are id, kind, domain, note, translate, case; languages look like 'en', 'en:status', 'en:forms', 'en:not'"
                ))
            return .unknown
        }
        guard parts.count == 2 else { return .term(language) }
        switch parts[1] {
        case "status": return .status(language)
        case "forms": return .forms(language)
        case "not": return .exclusions(language)
        default:
            source.remarks.append(
                FileProblem(
                    offset: cell.start, message: "the column '\(name)' is not read",
                    help: Suggestion.help(
                        for: parts[1], among: ["status", "forms", "not"], what: "parts of a language")))
            return .unknown
        }
    }

    /// The canonical tag of a column; a spelling that is not canonical is remarked upon and understood.
    private static func language(_ name: String, at offset: Int, _ source: inout GlossarySource) -> LanguageTag? {
        guard let tag = LanguageTags.canonical(name) else { return nil }
        if tag.description.lowercased() != name {
            source.remarks.append(LanguageTags.remark(name, canonical: tag, offset: offset))
        }
        return tag
    }

    private static func read(
        _ row: Int, of table: CSVTable, _ layout: Layout, id: Int, into source: inout GlossarySource
    ) {
        guard let idCell = table[row, id], !idCell.isEmpty else {
            if let first = table[row].first {
                source.problems.append(
                    FileProblem(
                        offset: first.start, message: "the row has no id",
                        help: "a row that adds terms repeats the id of the row above"))
            }
            return
        }
        func value(_ column: Int?) -> GlossarySource.Value? {
            guard let column, let cell = table[row, column], !cell.isEmpty else { return nil }
            return GlossarySource.Value(text: table.text(cell), offset: cell.start)
        }
        let name = GlossarySource.Value(text: table.text(idCell), offset: idCell.start)
        var entry = GlossarySource.Entry(
            id: name, kind: value(layout.kind), domain: value(layout.domain), note: value(layout.note),
            translate: value(layout.translate), caseRule: value(layout.caseRule))
        for columns in layout.languages {
            guard let text = value(columns.term) else {
                if let stray = value(columns.status) ?? value(columns.forms) ?? value(columns.exclusions) {
                    source.remarks.append(
                        FileProblem(offset: stray.offset, message: "there is no term in '\(columns.language)' for this")
                    )
                }
                continue
            }
            entry.terms.append(
                GlossarySource.TermValue(
                    text: text, language: columns.language, status: value(columns.status), forms: value(columns.forms),
                    exclusions: value(columns.exclusions)))
        }
        guard let last = source.entries.indices.last, source.entries[last].id.trimmed == name.trimmed else {
            source.entries.append(entry)
            return
        }
        let fields: [(String, GlossarySource.Value?, WritableKeyPath<GlossarySource.Entry, GlossarySource.Value?>)] = [
            ("kind", entry.kind, \.kind), ("domain", entry.domain, \.domain), ("note", entry.note, \.note),
            ("translate", entry.translate, \.translate), ("case", entry.caseRule, \.caseRule),
        ]
        for (field, value, path) in fields {
            guard let value, !value.trimmed.isEmpty else { continue }
            if let known = source.entries[last][keyPath: path], known.trimmed != value.trimmed {
                source.problems.append(
                    FileProblem(
                        offset: value.offset,
                        message: "the \(field) of '\(name.trimmed)' was given as '\(known.trimmed)' above",
                        help: "leave the cell empty in rows that only add terms"))
            } else if source.entries[last][keyPath: path] == nil {
                source.entries[last][keyPath: path] = value
            }
        }
        source.entries[last].terms += entry.terms
    }
}
