// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Looks for everything that is wrong or doubtful in a glossary file, each with line and column.
///
/// Errors: what loading refuses; an id that comes again; a term that stands in two concepts or twice in one; a language
/// with no preferred term or two; wrong language tags, unknown columns, misspelt keys of JSON Lines; control characters; space at the ends of a
/// term; text that is not NFC; a concept without terms. Warnings: terms of one letter, words of mixed script, kinds that
/// are not usual, invisible characters.
public enum GlossaryLint {
    /// The kinds a concept usually has. Others are kept as they are.
    public static let kinds = [
        "person", "place", "organisation", "organization", "event", "product", "name", "term",
    ]

    /// All findings in the order of the file. Never throws: a file that cannot be read is a finding.
    public static func check(
        _ bytes: [UInt8], file: String, format: String? = nil, options: GlossaryFormatOptions = .init()
    ) -> [Diagnostic] {
        let source: GlossarySource
        do throws(Diagnostics) {
            source = try GlossaryLoader.read(bytes, file: file, format: format, options: options)
        } catch {
            return error.all
        }
        var lint = Pass(source)
        lint.run()
        return FilePlaces.diagnostics(lint.problems, file: file, bytes: source.bytes)
    }

    private struct Pass {
        let source: GlossarySource
        var problems: [FileProblem]
        /// Where a term was first seen, by language and text.
        private var termPlaces: [String: (id: String, offset: Int)] = [:]
        private var idPlaces: [String: Int] = [:]
        private let lines: FilePlaces

        init(_ source: GlossarySource) {
            self.source = source
            problems = source.problems + source.remarks
            lines = FilePlaces(file: source.file, bytes: source.bytes)
        }

        mutating func run() {
            _ = source.concepts(problems: &problems)
            for entry in source.entries { check(entry) }
        }

        private func line(_ offset: Int) -> Int { lines.place(of: offset).line ?? 1 }

        private mutating func report(
            _ offset: Int, _ message: String, help: String? = nil, severity: Diagnostic.Severity = .error
        ) {
            problems.append(FileProblem(offset: offset, message: message, help: help, severity: severity))
        }

        private mutating func check(_ entry: GlossarySource.Entry) {
            let id = entry.id.trimmed
            checkText(entry.id, "id")
            if let first = idPlaces[id] {
                report(
                    entry.id.offset, "the concept '\(Excerpt.begun(id))' was begun in line \(line(first)) already",
                    help: "rows of one concept stand directly below each other")
            } else {
                idPlaces[id] = entry.id.offset
            }
            if let kind = entry.kind {
                checkText(kind, "kind")
                if !kind.trimmed.isEmpty, !kinds.contains(kind.trimmed.lowercased()) {
                    report(
                        kind.offset, "'\(Excerpt.begun(kind.trimmed))' is no usual kind",
                        help: Suggestion.help(for: kind.trimmed, among: kinds, what: "kinds"), severity: .warning)
                }
            }
            for (value, what) in [(entry.domain, "domain"), (entry.note, "note")] {
                if let value { checkText(value, what) }
            }
            if entry.terms.allSatisfy({ $0.text.trimmed.isEmpty }) {
                report(entry.id.offset, "the concept '\(Excerpt.begun(id))' has no term in any language")
            }
            for term in entry.terms { checkTerm(term, id: id) }
            checkPreferred(entry)
        }

        private mutating func checkTerm(_ term: GlossarySource.TermValue, id: String) {
            checkText(term.text, "term")
            let text = GlossarySource.nfc(term.text.trimmed)
            guard !text.isEmpty else {
                report(term.text.offset, "the term is only white space")
                return
            }
            let key = "\(term.language)\t\(text)"
            if let first = termPlaces[key] {
                let place = "line \(line(first.offset))"
                if first.id == id {
                    report(
                        term.text.offset,
                        "'\(Excerpt.begun(text))' is a term of this concept in '\(term.language)' already (\(place))")
                } else {
                    report(
                        term.text.offset,
                        "'\(Excerpt.begun(text))' is also a term of '\(Excerpt.begun(first.id))' in '\(term.language)' (\(place))",
                        help: "keep it in one of them; a tag cannot tell which is meant")
                }
            } else {
                termPlaces[key] = (id, term.text.offset)
            }
            if WordCharacters.letterCount(text) == 1, !WordCharacters.isIdeographic(text) {
                report(
                    term.text.offset, "'\(Excerpt.begun(text))' has one letter or digit and will be found everywhere",
                    help: "write it out", severity: .warning)
            }
            for word in text.split(whereSeparator: \.isWhitespace) {
                if let scripts = WordCharacters.confusableMixture(String(word)) {
                    report(
                        term.text.offset, "the word '\(Excerpt.begun(word))' mixes \(scripts) letters",
                        help: "letters that look alike were perhaps typed on another keyboard", severity: .warning)
                }
            }
            if let forms = term.forms, GlossarySource.FormsWord(forms.trimmed) == nil {
                checkList(forms, "form", help: "write 'indeclinable', 'exact', or forms with '|' between them")
            }
            if let exclusions = term.exclusions {
                checkList(exclusions, "phrase", help: "write phrases with '|' between them")
                for phrase in exclusions.text.split(separator: "|")
                where GlossarySource.nfc(GlossarySource.trimmed(String(phrase))) == text {
                    report(
                        exclusions.offset, "'\(Excerpt.begun(text))' is excluded wherever it stands",
                        help: "'not' holds phrases around the term, or forms that are another word's")
                }
            }
            if let status = term.status { checkText(status, "status") }
        }

        private mutating func checkList(_ cell: GlossarySource.Value, _ what: String, help: String) {
            checkText(cell, "list of \(what)s")
            let items = cell.text.split(separator: "|", omittingEmptySubsequences: false)
            if cell.trimmed.isEmpty || items.contains(where: { GlossarySource.trimmed(String($0)).isEmpty }) {
                report(cell.offset, "a \(what) is empty", help: help)
            }
        }

        private mutating func checkPreferred(_ entry: GlossarySource.Entry) {
            var languages: [LanguageTag] = []
            for term in entry.terms where !languages.contains(term.language) { languages.append(term.language) }
            var ignored: [FileProblem] = []  // reported by loading
            for language in languages {
                let terms = entry.terms.filter { $0.language == language && !$0.text.trimmed.isEmpty }
                let preferred = terms.enumerated().filter {
                    GlossarySource.status(of: $0.element, isFirst: $0.offset == 0, problems: &ignored) == .preferred
                }
                let isProposed = terms.contains { $0.status?.trimmed == Term.Status.proposed.rawValue }
                if preferred.isEmpty, !isProposed, let first = terms.first {
                    report(
                        first.text.offset,
                        "'\(Excerpt.begun(entry.id.trimmed))' has no preferred term in '\(language)'",
                        help: "give one of its terms the status 'preferred'")
                }
                for extra in preferred.dropFirst() {
                    report(
                        extra.element.status?.offset ?? extra.element.text.offset,
                        "'\(Excerpt.begun(entry.id.trimmed))' has a second preferred term in '\(language)'",
                        help: "leave the status empty for an admitted term")
                }
            }
        }

        /// What no cell may hold.
        private mutating func checkText(_ value: GlossarySource.Value, _ what: String) {
            let text = value.text
            if let scalar = text.unicodeScalars.first(where: { PrintableText.isUnsafe($0) }) {
                report(place(of: scalar, in: value), "the \(what) holds the control character U+\(hex(scalar))")
            } else if let scalar = text.unicodeScalars.first(where: { WordCharacters.isInvisible($0) }) {
                report(
                    place(of: scalar, in: value), "the \(what) holds the invisible character U+\(hex(scalar))",
                    help: "it came with the text that was pasted; take it out", severity: .warning)
            }
            if text != value.trimmed { report(value.offset, "the \(what) begins or ends with white space") }
            if GlossarySource.nfc(text).utf8.elementsEqual(text.utf8) == false {
                report(value.offset, "the \(what) is not in Normalization Form C")
            }
        }

        /// Where a character stands in a cell; the cell's start where it is written otherwise there (`\\u0001` in JSON).
        private func place(of scalar: Unicode.Scalar, in value: GlossarySource.Value) -> Int {
            let sought = Array(String(Character(scalar)).utf8)
            // Quotes may stand before the text and twice in it.
            let end = min(source.bytes.count, value.offset + 2 * value.text.utf8.count + 2)
            for start in value.offset..<max(value.offset, end - sought.count + 1)
            where source.bytes[start..<start + sought.count].elementsEqual(sought) {
                return start
            }
            return value.offset
        }

        private func hex(_ scalar: Unicode.Scalar) -> String {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }
}

/// What lint asks about the letters of a word.
enum WordCharacters {
    static func letterCount(_ text: String) -> Int {
        text.unicodeScalars.count {
            (1...5).contains(Characters.generalCategory($0.value)) || $0.properties.numericType != nil
        }
    }

    /// What nobody sees and no language needs inside a word: soft hyphen, zero-width space, word joiner, byte order mark,
    /// direction marks. (The joiners U+200C and U+200D are letters' business in Persian and Indic scripts.)
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    static func isIdeographic(_ text: String) -> Bool {
        text.unicodeScalars.contains { ScriptCode(of: $0.value) == .han }
    }

    /// The names of the scripts that are mixed, if they are ones whose letters look alike.
    static func confusableMixture(_ word: String) -> String? {
        let alike: [ScriptCode] = [.latin, .greek, .cyrillic]
        // Parts of a hyphenated word may differ: "COVID-коронавирус".
        for part in word.split(whereSeparator: { "-‐‑–/".contains($0) }) {
            var found: [ScriptCode] = []
            for scalar in part.unicodeScalars {
                let script = ScriptCode(of: scalar.value)
                if alike.contains(script), !found.contains(script) { found.append(script) }
            }
            if found.count > 1 { return found.map(\.description).joined(separator: " and ") }
        }
        return nil
    }
}
