// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What tolmach itself has use for among the fields of a concept and its terms, and which fields gave it.
struct KnownFields {
    /// A field of a concept (`language` nil) or of one of its languages.
    struct Path: Hashable {
        var language: Int?
        var field: Int
    }

    var kind: GlossarySource.Value?
    var domain: GlossarySource.Value?
    var note: GlossarySource.Value?
    var translate: GlossarySource.Value?
    var caseRule: GlossarySource.Value?
    /// Fields that need not be told of: each said just this.
    private(set) var used: Set<Path> = []

    init(_ entry: TermBase.Entry) {
        func own(_ key: String) -> GlossarySource.Value? {
            guard let found = OwnNote.first(key, in: entry.fields) else { return nil }
            used.insert(Path(field: found.index))
            return found.value
        }
        kind = own(OwnNote.kind)
        translate = own(OwnNote.translate)
        caseRule = own(OwnNote.caseRule)
        _ = own(OwnNote.id)
        if let found = Self.first("subjectField", in: entry.fields) {
            domain = found.value
            used.insert(Path(field: found.index))
        }
        var notes: [(index: Int, text: String)] = []
        for (index, field) in entry.fields.enumerated() {
            if let text = OwnNote.userNote(field) { notes.append((index, text)) }
        }
        if let first = notes.first {
            let text = notes.map { GlossarySource.trimmed($0.text) }.joined(separator: "; ")
            note = GlossarySource.Value(text: text, offset: entry.fields[first.index].offset)
            for note in notes { used.insert(Path(field: note.index)) }
        } else {
            readDefinition(entry)
        }
    }

    /// A definition does where there is no note.
    private mutating func readDefinition(_ entry: TermBase.Entry) {
        if let found = Self.first("definition", in: entry.fields) {
            note = found.value
            used.insert(Path(field: found.index))
            return
        }
        for (language, section) in entry.languages.enumerated() {
            guard let found = Self.first("definition", in: section.fields) else { continue }
            note = found.value
            used.insert(Path(language: language, field: found.index))
            return
        }
    }

    /// The first field of a category, alone or first in its group, as one line.
    private static func first(
        _ category: String, in fields: [TermField]
    ) -> (index: Int, value: GlossarySource.Value)? {
        for (index, group) in fields.enumerated() {
            guard let field = ([group] + group.fields.prefix(1)).first(where: { $0.category == category }) else {
                continue
            }
            return (index, GlossarySource.Value(text: oneLine(field.text), offset: field.offset))
        }
        return nil
    }

    /// White space as XML editors leave it is one space.
    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension TermBase.TermSection {
    /// The status that was given, in tolmach's words, and the field that gives it.
    var statusValue: (index: Int, value: GlossarySource.Value)? { TermStatus.value(in: fields) }

    /// The forms that were given (`indeclinable`, `exact`, or with `|` between them), and the field that gives them.
    var formsValue: (index: Int, value: GlossarySource.Value)? { OwnNote.first(OwnNote.forms, in: fields) }

    /// The phrases in which it is not meant, with `|` between them, and the field that gives them.
    var exclusionsValue: (index: Int, value: GlossarySource.Value)? { OwnNote.first(OwnNote.exclusions, in: fields) }

    /// The term without white space at its ends and line breaks inside.
    var line: String { GlossarySource.line(text) }
}

extension TermBase.Entry {
    /// A term that has text, with the status it was given: else the first of a language is preferred, and the others are admitted.
    typealias RankedTerm = (term: TermBase.TermSection, status: Term.Status)

    /// The terms of a language; a file may have several sections of one.
    func terms(in language: LanguageTag) -> [RankedTerm] {
        var terms: [RankedTerm] = []
        for section in languages where section.language == language {
            for term in section.terms where !term.line.isEmpty {
                let given = term.statusValue.flatMap { Term.Status(rawValue: $0.value.trimmed) }
                terms.append((term, given ?? (terms.isEmpty ? .preferred : .admitted)))
            }
        }
        return terms
    }

    /// The languages it has a section of, each once.
    var languageTags: [LanguageTag] {
        languages.map(\.language).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
