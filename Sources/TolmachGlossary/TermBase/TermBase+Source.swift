// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension TermBase {
    /// Everything that was read from a file. Rows of one concept that stand apart become one entry.
    init(_ source: GlossarySource) {
        if let base = source.termBase {
            self = base
            return
        }
        self.init(file: source.file)
        header = source.header
        var indexOfID: [String: Int] = [:]
        for value in source.entries {
            let id = value.id.trimmed
            let index = indexOfID[id] ?? entries.count
            if index == entries.count {
                indexOfID[id] = index
                entries.append(Entry(id: id))
                entries[index].offset = value.id.offset
                entries[index].isNumbered = value.isNumbered
                entries[index].fields = Self.fields(of: value)
            }
            for term in value.terms where !term.text.trimmed.isEmpty { entries[index].add(term) }
        }
        for index in entries.indices { entries[index].settleStatuses() }
    }

    private static func fields(of value: GlossarySource.Entry) -> [TermField] {
        var fields: [TermField] = []
        func add(_ cell: GlossarySource.Value?, _ make: (String) -> TermField) {
            guard let cell, !cell.trimmed.isEmpty else { return }
            var field = make(cell.trimmed)
            field.offset = cell.offset
            fields.append(field)
        }
        add(value.domain) { TermField("descrip", category: "subjectField", $0) }
        add(value.kind) { OwnNote.field(OwnNote.kind, $0) }
        // "yes" is what nothing says, too.
        if value.translate?.trimmed.lowercased() == "no" {
            add(value.translate) { OwnNote.field(OwnNote.translate, $0.lowercased()) }
        }
        add(value.caseRule) { OwnNote.field(OwnNote.caseRule, $0) }
        add(value.note) { OwnNote.note($0) }
        return fields + value.fields
    }
}

extension TermBase.Entry {
    /// The section of a language, made if there is none.
    mutating func section(of language: LanguageTag) -> Int {
        if let index = languages.firstIndex(where: { $0.language == language }) { return index }
        languages.append(TermBase.LanguageSection(language))
        return languages.count - 1
    }

    fileprivate mutating func add(_ value: GlossarySource.TermValue) {
        var term = TermBase.TermSection(value.text.trimmed)
        term.offset = value.text.offset
        if let cell = value.status, let status = Term.Status(rawValue: cell.trimmed.lowercased()) {
            term.fields += TermStatus.fields(for: status)
        }
        term.fields += value.fields
        if let cell = value.forms, !cell.trimmed.isEmpty {
            term.fields.append(OwnNote.field(OwnNote.forms, cell.trimmed))
        }
        if let cell = value.exclusions, !cell.trimmed.isEmpty {
            term.fields.append(OwnNote.field(OwnNote.exclusions, cell.trimmed))
        }
        languages[section(of: value.language)].terms.append(term)
    }

    /// Says which of several terms is preferred, for readers that do not know that the first one is.
    fileprivate mutating func settleStatuses() {
        for language in languages.indices where languages[language].terms.count > 1 {
            for (term, ranked) in terms(in: languages[language].language).enumerated()
            where ranked.term.statusValue == nil {
                languages[language].terms[term].fields.insert(contentsOf: TermStatus.fields(for: ranked.status), at: 0)
            }
        }
    }
}

extension GlossarySource {
    /// A term base as what loading and linting look at. `bytes`: its file, in UTF-8.
    init(_ base: TermBase, bytes: [UInt8]) {
        self.init(file: base.file, bytes: bytes)
        isEscaped = true
        entries = base.entries.map { entry in
            let known = KnownFields(entry)
            var value = Entry(
                id: Value(text: entry.id, offset: entry.offset), kind: known.kind, domain: known.domain,
                note: known.note, translate: known.translate, caseRule: known.caseRule)
            for section in entry.languages {
                for term in section.terms {
                    value.terms.append(
                        TermValue(
                            text: Value(text: term.line, offset: term.offset), language: section.language,
                            status: term.statusValue?.value, forms: term.formsValue?.value,
                            exclusions: term.exclusionsValue?.value))
                }
            }
            return value
        }
        termBase = base
    }
}
