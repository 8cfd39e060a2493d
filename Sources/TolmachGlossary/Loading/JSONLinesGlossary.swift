// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A glossary as JSON Lines: `{"id","term"|"terms":{lang:[…]},"language"?,"kind"?}`, one concept a line. The first term of
/// a language is preferred, the others are admitted. A `term` without `language` is a term of whatever language the text
/// has. `domain`, `note`, `translate` (false: do not translate) and `case` are as in the CSV; a term may be an object
/// `{"term","status"?,"forms"?,"not"?}`. Other keys are passed over, which lint tells; blank lines too.
struct JSONLinesGlossary: GlossaryFormat {
    let name = "jsonl"
    let summary = "a JSON object a line: id, terms by language, kind, domain, note …"
    let suffixes = ["jsonl", "ndjson"]

    func recognizes(_ file: GlossaryFile) -> Bool { file.firstByte == UInt8(ascii: "{") }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        Self.read(file.bytes, file: file.name)
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        loss.noteMatter(of: base)
        return base.entries.flatMap { Self.line($0, &loss) }
    }

    private static func line(_ entry: TermBase.Entry, _ loss: inout GlossaryLoss) -> [UInt8] {
        let known = KnownFields(entry)
        loss.note(unused: entry, known)
        var json = JSONText()
        json.object {
            $0.member("id", entry.id)
            let fields = [
                ("kind", known.kind), ("domain", known.domain), ("note", known.note), ("case", known.caseRule),
            ]
            for (name, value) in fields {
                if let text = value?.trimmed, !text.isEmpty { $0.member(name, text) }
            }
            if known.translate?.trimmed.lowercased() == "no" { $0.member("translate", false) }
            $0.member("terms") {
                $0.object {
                    for language in entry.languageTags {
                        $0.member(language.description) { json in
                            json.array { Self.write(entry.terms(in: language), to: &$0) }
                        }
                    }
                }
            }
        }
        return json.line()
    }

    /// The terms of a language; what is understood without saying is not said.
    private static func write(_ terms: [TermBase.Entry.RankedTerm], to json: inout JSONText) {
        for (index, ranked) in terms.enumerated() {
            let forms = ranked.term.formsValue?.value.trimmed ?? ""
            let exclusions = ranked.term.exclusionsValue?.value.trimmed ?? ""
            let assumed: Term.Status = index == 0 ? .preferred : .admitted
            guard ranked.status != assumed || !forms.isEmpty || !exclusions.isEmpty else {
                json.string(ranked.term.line)
                continue
            }
            json.object {
                $0.member("term", ranked.term.line)
                if ranked.status != assumed { $0.member("status", ranked.status.rawValue) }
                if !forms.isEmpty { $0.member("forms", forms) }
                if !exclusions.isEmpty { $0.member("not", exclusions) }
            }
        }
    }

    private static func read(_ bytes: [UInt8], file: String) -> GlossarySource {
        var source = GlossarySource(file: file, bytes: bytes)
        source.isEscaped = bytes.contains(UInt8(ascii: "\\"))
        var unread = UnreadKeys()
        var start = ByteOrderMark.length(of: bytes)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) { readLine(start..<end, into: &source, &unread) }
            start = end + 1
        }
        source.remarks += unread.remarks
        return source
    }

    private static func readLine(
        _ range: Range<Int>, into source: inout GlossarySource, _ unread: inout UnreadKeys
    ) {
        let value: PlacedJSON
        do throws(JSONScanner.Failure) {
            value = try JSONScanner.value(in: source.bytes, range)
        } catch {
            source.problems.append(FileProblem(offset: error.offset, message: error.message))
            return
        }
        guard case .object(let members) = value else {
            source.problems.append(
                FileProblem(
                    offset: range.lowerBound, message: "a line must be an object, not \(value.typeName)",
                    help: "write {\"id\": …, \"terms\": {\"en\": […]}}"))
            return
        }
        var seen: Set<String> = []
        for member in members where !seen.insert(member.key).inserted {
            source.problems.append(
                FileProblem(
                    offset: member.keyOffset, message: "'\(member.key)' is given twice", help: "keep one of them"))
        }
        for member in members { unread.note(member.key, at: member.keyOffset, in: .line) }
        func text(_ key: String) -> GlossarySource.Value? { Self.text(key, of: members, &source) }
        guard let id = text("id"), !id.trimmed.isEmpty else {
            source.problems.append(FileProblem(offset: range.lowerBound, message: "the line has no 'id'"))
            return
        }
        var entry = GlossarySource.Entry(id: id, kind: text("kind"), domain: text("domain"), note: text("note"))
        entry.caseRule = text("case")
        if let member = members.first(where: { $0.key == "translate" }), case .boolean(let flag) = member.value {
            entry.translate = .init(text: flag ? "yes" : "no", offset: member.offset)
        } else {
            entry.translate = text("translate")
        }
        if let term = text("term") {
            entry.terms.append(
                GlossarySource.TermValue(
                    text: term, language: language(text("language"), &source), status: nil, forms: nil))
        }
        if let member = members.first(where: { $0.key == "terms" }) {
            readTerms(member.value, at: member.offset, into: &entry, &source, &unread)
        } else if entry.terms.isEmpty {
            source.problems.append(
                FileProblem(offset: range.lowerBound, message: "the line has neither 'term' nor 'terms'"))
        }
        source.entries.append(entry)
    }

    private static func language(_ value: GlossarySource.Value?, _ source: inout GlossarySource) -> LanguageTag {
        guard let value, !value.trimmed.isEmpty else { return .undetermined }
        return language(value.trimmed, at: value.offset, &source) ?? .undetermined
    }

    private static func language(_ name: String, at offset: Int, _ source: inout GlossarySource) -> LanguageTag? {
        guard let tag = LanguageTags.canonical(name) else {
            source.problems.append(FileProblem(offset: offset, message: "'\(name)' is no language tag"))
            return nil
        }
        if tag.description != name { source.remarks.append(LanguageTags.remark(name, canonical: tag, offset: offset)) }
        return tag
    }

    private static func readTerms(
        _ value: PlacedJSON, at offset: Int, into entry: inout GlossarySource.Entry, _ source: inout GlossarySource,
        _ unread: inout UnreadKeys
    ) {
        guard case .object(let languages) = value else {
            source.problems.append(
                FileProblem(
                    offset: offset, message: "'terms' must be an object of lists by language, not \(value.typeName)"))
            return
        }
        for member in languages {
            guard let tag = language(member.key, at: member.keyOffset, &source) else { continue }
            let items: [(value: PlacedJSON, offset: Int)] =
                if case .array(let list) = member.value { list } else { [(member.value, member.offset)] }
            for item in items {
                guard let term = term(item.value, at: item.offset, tag, &source) else { continue }
                if case .object(let members) = item.value {
                    for member in members { unread.note(member.key, at: member.keyOffset, in: .term) }
                }
                entry.terms.append(term)
            }
        }
    }

    /// A term: a text, or an object with a text `term` and perhaps texts `status`, `forms` and `not`. Nil where it is neither, which is told.
    private static func term(
        _ value: PlacedJSON, at offset: Int, _ language: LanguageTag, _ source: inout GlossarySource
    ) -> GlossarySource.TermValue? {
        switch value {
        case .string(let text):
            return .init(text: .init(text: text, offset: offset), language: language, status: nil, forms: nil)
        case .object(let members):
            let fields = ["term", "status", "forms", "not"].map { text($0, of: members, &source) }
            if let text = fields[0] {
                return .init(
                    text: text, language: language, status: fields[1], forms: fields[2], exclusions: fields[3])
            }
            if !members.contains(where: { $0.key == "term" }) {
                source.problems.append(FileProblem(offset: offset, message: "the term has no 'term'"))
            }
            return nil
        default:
            source.problems.append(
                FileProblem(offset: offset, message: "a term must be a text, not \(value.typeName)"))
            return nil
        }
    }

    /// What is written under a key; nil where nothing or null is, or no text, which is told.
    private static func text(_ key: String, of members: [PlacedJSON.Member], _ source: inout GlossarySource)
        -> GlossarySource.Value?
    {
        guard let member = members.first(where: { $0.key == key }) else { return nil }
        switch member.value {
        case .string(let text): return GlossarySource.Value(text: text, offset: member.offset)
        case .null: return nil
        default:
            source.problems.append(
                FileProblem(offset: member.offset, message: "'\(key)' must be a text, not \(member.value.typeName)"))
            return nil
        }
    }
}
