// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Reads a file of UTX.
struct UTXReading {
    private enum Column {
        case term(LanguageTag)
        /// Of the term in a language: part of speech, comment.
        case partOfSpeech(LanguageTag)
        case comment(LanguageTag?)
        case status
        case conceptID
        case other(String)
    }

    private(set) var source: GlossarySource
    private let table: CSVTable
    private var languages: [LanguageTag] = []
    private var columns: [Column] = []
    private var ids = MadeIDs()
    /// Where the last entry of each id stands.
    private var indexOfID: [String: Int] = [:]

    init(_ file: GlossaryFile) {
        source = GlossarySource(file: file.name, bytes: file.bytes)
        table = CSVTable(file.bytes, .tabs)
        source.problems = table.problems
    }

    private func text(_ row: Int) -> String { table[row].map { table.text($0) }.joined(separator: "\t") }

    mutating func run() {
        var row = 0
        while row < table.rowCount, text(row).hasPrefix("#") {
            let isColumns = row > 0 && table[row].count > 1
            if row == 0 {
                readFirstLine()
            } else if isColumns, columns.isEmpty {
                readColumns(row)
            } else if columns.isEmpty {
                readProperties(text(row))
            }
            row += 1
        }
        let terms = columns.count { if case .term = $0 { true } else { false } }
        guard terms > 0 else {
            source.problems.append(
                FileProblem(
                    offset: row < table.rowCount ? table[row].first?.start ?? 0 : 0,
                    message: "no line names the columns", help: "it begins like: #src<tab>tgt<tab>src:pos"))
            return
        }
        // No made id is one that the file gives.
        if let column = columns.firstIndex(where: { if case .conceptID = $0 { true } else { false } }) {
            ids = MadeIDs(taken: Set((row..<table.rowCount).compactMap { table.value($0, column)?.trimmed }))
        }
        for row in row..<table.rowCount where !text(row).hasPrefix("#") { read(row) }
    }

    /// `#UTX 1.11; en-US/ja-JP; date; copyright: …; bidirectional`
    private mutating func readFirstLine() {
        let line = text(0)
        var isFirst = true
        for part in line.dropFirst().split(separator: ";") {
            let part = GlossarySource.trimmed(String(part))
            if isFirst {
                isFirst = false
                continue
            }
            let named = part.hasPrefix("lang:") ? GlossarySource.trimmed(String(part.dropFirst(5))) : part
            let tags = named.split(separator: "/").map { LanguageTags.canonical(GlossarySource.trimmed(String($0))) }
            if languages.isEmpty, tags.count >= 1, !tags.contains(where: { $0 == nil }), !named.isEmpty {
                languages = tags.compactMap(\.self)
            } else {
                addProperty(part)
            }
        }
        if languages.isEmpty {
            source.remarks.append(
                FileProblem(offset: 0, message: "the first line names no languages", help: "#UTX 1.11; en/uk; …"))
        }
    }

    private mutating func readProperties(_ line: String) {
        for part in line.drop(while: { $0 == "#" }).split(separator: ";") {
            addProperty(GlossarySource.trimmed(String(part)))
        }
    }

    private mutating func addProperty(_ text: String) {
        if !text.isEmpty { source.header.append(TermField("p", text)) }
    }

    private mutating func readColumns(_ row: Int) {
        for cell in table[row] {
            var name = GlossarySource.trimmed(table.text(cell))
            while name.hasPrefix("#") { name.removeFirst() }
            columns.append(column(name))
        }
    }

    private func column(_ name: String) -> Column {
        let parts = name.lowercased().split(separator: ":", maxSplits: 1).map(String.init)
        func language(_ word: String) -> LanguageTag? {
            switch word {
            case "src": languages.first
            case "tgt": languages.count > 1 ? languages[1] : nil
            default: LanguageTags.canonical(word)
            }
        }
        if parts.count == 1, let language = parts[0] == "src" || parts[0] == "tgt" ? language(parts[0]) : nil {
            return .term(language)
        }
        if parts.count == 2 {
            if parts[0] == "term", let language = language(parts[1]) { return .term(language) }
            if let language = language(parts[0]), parts[1] == "pos" { return .partOfSpeech(language) }
            if let language = language(parts[0]), parts[1] == "comment" { return .comment(language) }
            if parts[0] == "pos", let language = language(parts[1]) { return .partOfSpeech(language) }
            if parts[0] == "comment", let language = language(parts[1]) { return .comment(language) }
        }
        switch name.lowercased() {
        case "term status", "status": return .status
        case "concept id", "conceptid": return .conceptID
        case "comment": return .comment(nil)
        default: return .other(name)
        }
    }

    private mutating func read(_ row: Int) {
        var terms: [GlossarySource.TermValue] = []
        var fields: [TermField] = []
        var id: GlossarySource.Value?
        var status: GlossarySource.Value?
        var said: [LanguageTag: [TermField]] = [:]
        var note: GlossarySource.Value?
        for (column, kind) in columns.enumerated() {
            guard let value = table.value(row, column) else { continue }
            switch kind {
            case .term(let language):
                terms.append(.init(text: value, language: language, status: nil, forms: nil))
            case .partOfSpeech(let language):
                said[language, default: []].append(TermField("termNote", category: "partOfSpeech", value.trimmed))
            case .comment(let language?):
                said[language, default: []].append(OwnNote.note(value.trimmed))
            case .comment(nil): note = value
            case .status: status = value
            case .conceptID: id = value
            case .other(let name): fields.append(TermField("admin", category: name, value.trimmed))
            }
        }
        guard !terms.isEmpty else {
            source.problems.append(
                FileProblem(offset: table[row].first?.start ?? 0, message: "the row has no term in any language"))
            return
        }
        for index in terms.indices {
            terms[index].fields = said[terms[index].language] ?? []
            // The status is that of the rendering.
            guard let status, index == terms.count - 1 else { continue }
            guard let known = UTXWords.status(of: status.trimmed) else {
                source.problems.append(
                    FileProblem(
                        offset: status.offset, message: "'\(status.trimmed)' is no term status of UTX",
                        help: "provisional, approved, non-standard, forbidden, rejected, obsolete"))
                continue
            }
            terms[index] = .init(
                text: terms[index].text, language: terms[index].language,
                status: .init(text: known.rawValue, offset: status.offset), forms: nil, fields: terms[index].fields)
        }
        add(id, terms, fields, note)
    }

    private mutating func add(
        _ id: GlossarySource.Value?, _ terms: [GlossarySource.TermValue], _ fields: [TermField],
        _ note: GlossarySource.Value?
    ) {
        if let id, let known = indexOfID[id.trimmed] {
            for term in terms
            where !source.entries[known].terms.contains(where: {
                $0.language == term.language && GlossarySource.line($0.text.text) == GlossarySource.line(term.text.text)
            }) {
                source.entries[known].terms.append(term)
            }
            for field in fields where !source.entries[known].fields.contains(field) {
                source.entries[known].fields.append(field)
            }
            return
        }
        let first = terms[0].text
        let made = id ?? .init(text: ids.make(from: first.trimmed), offset: first.offset)
        indexOfID[made.trimmed] = source.entries.count
        source.entries.append(
            .init(id: made, note: note, terms: terms, fields: fields, isNumbered: id == nil))
    }
}
