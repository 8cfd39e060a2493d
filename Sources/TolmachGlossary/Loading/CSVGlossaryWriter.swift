// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Writes the multilingual CSV: only columns that hold something, languages in the order in which they come.
struct CSVGlossaryWriter {
    private let options: GlossaryFormatOptions

    init(_ options: GlossaryFormatOptions) { self.options = options }

    /// A column of the fields of a concept.
    private struct Field: Sendable {
        let name: String
        let value: @Sendable (KnownFields) -> GlossarySource.Value?
        /// Whether the column is there though it is empty, as people expect it.
        let isUsual: Bool
    }

    private static let fields = [
        Field(name: "kind", value: { $0.kind }, isUsual: true),
        Field(name: "domain", value: { $0.domain }, isUsual: true),
        Field(name: "note", value: { $0.note }, isUsual: true),
        Field(name: "translate", value: { $0.translate }, isUsual: false),
        Field(name: "case", value: { $0.caseRule }, isUsual: false),
    ]

    /// The columns of a language.
    private struct Language {
        let tag: LanguageTag
        var hasStatus = false
        var hasForms = false
        var hasExclusions = false
    }

    /// One term's cells.
    private struct Cells {
        var term = ""
        var status = ""
        var forms = ""
        var exclusions = ""
    }

    func write(_ base: TermBase, _ loss: inout GlossaryLoss) -> [UInt8] {
        let known = base.entries.map { KnownFields($0) }
        let cells = base.entries.map { termCells(of: $0, &loss) }
        let fields = Self.fields.filter { field in
            field.isUsual || known.contains { field.value($0)?.trimmed.isEmpty == false }
        }
        var languages = base.languages.map { Language(tag: $0) }
        for index in languages.indices {
            for entry in cells {
                for cell in entry[languages[index].tag] ?? [] {
                    if !cell.status.isEmpty { languages[index].hasStatus = true }
                    if !cell.forms.isEmpty { languages[index].hasForms = true }
                    if !cell.exclusions.isEmpty { languages[index].hasExclusions = true }
                }
            }
        }
        var rows = RowWriter(.commas, guardsFormulas: options.guardsFormulas)
        rows.row(["id"] + fields.map(\.name) + languages.flatMap { Self.names(of: $0) })
        for (index, entry) in base.entries.enumerated() {
            let values = fields.map { $0.value(known[index])?.trimmed ?? "" }
            let height = max(1, cells[index].values.map(\.count).max() ?? 0)
            for row in 0..<height {
                var line = [entry.id] + (row == 0 ? values : values.map { _ in "" })
                for language in languages {
                    let column = cells[index][language.tag] ?? []
                    let cell = row < column.count ? column[row] : Cells()
                    line.append(cell.term)
                    if language.hasStatus { line.append(cell.status) }
                    if language.hasForms { line.append(cell.forms) }
                    if language.hasExclusions { line.append(cell.exclusions) }
                }
                rows.row(line)
            }
            loss.note(unused: entry, known[index])
        }
        loss.noteMatter(of: base)
        return rows.bytes
    }

    private static func names(of language: Language) -> [String] {
        let tag = language.tag.description
        return [tag] + (language.hasStatus ? [tag + ":status"] : []) + (language.hasForms ? [tag + ":forms"] : [])
            + (language.hasExclusions ? [tag + ":not"] : [])
    }

    /// The terms of a concept by language; a status that is understood without saying is not said.
    private func termCells(of entry: TermBase.Entry, _ loss: inout GlossaryLoss) -> [LanguageTag: [Cells]] {
        var cells: [LanguageTag: [Cells]] = [:]
        for language in entry.languageTags {
            cells[language] = entry.terms(in: language).enumerated().map { index, ranked in
                let assumed: Term.Status = index == 0 ? .preferred : .admitted
                return Cells(
                    term: ranked.term.line, status: ranked.status == assumed ? "" : ranked.status.rawValue,
                    forms: ranked.term.formsValue?.value.trimmed ?? "",
                    exclusions: ranked.term.exclusionsValue?.value.trimmed ?? "")
            }
        }
        for section in entry.languages where section.terms.contains(where: { $0.line.isEmpty }) {
            loss.note("a term without text", of: entry.id)
        }
        return cells
    }
}

extension GlossaryLoss {
    /// What stands before and behind the entries.
    mutating func noteMatter(of base: TermBase) {
        if !base.header.isEmpty, base.header.contains(where: { $0.text != TBXWriter.source }) {
            note("the header", of: "")
        }
        if !base.back.isEmpty { note("the list of sources and persons behind the entries", of: "") }
    }

    /// The fields of a concept that are none of those tolmach itself knows.
    mutating func note(unused entry: TermBase.Entry, _ known: KnownFields, written: Set<String> = []) {
        note(entry.fields, of: entry.id, language: nil, known)
        for (index, section) in entry.languages.enumerated() {
            note(section.fields, of: entry.id, language: index, known)
            for term in section.terms {
                let used = [term.statusValue?.index, term.formsValue?.index, term.exclusionsValue?.index]
                for (index, field) in term.fields.enumerated() where !used.contains(index) {
                    // The word of TBX that stands beside ours.
                    if field.category == "administrativeStatus" || written.contains(field.category ?? "") { continue }
                    note(field, of: entry.id)
                }
            }
        }
    }

    private mutating func note(_ fields: [TermField], of id: String, language: Int?, _ known: KnownFields) {
        for (index, field) in fields.enumerated() {
            guard known.used.contains(.init(language: language, field: index)) else {
                note(field, of: id)
                continue
            }
            // Of a group only the first field was used.
            if field.element.hasSuffix("Grp") {
                for part in field.fields.dropFirst() { note("'\(part.label)'", of: id) }
            }
        }
    }
}
