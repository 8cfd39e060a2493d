// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A glossary as JSON Lines: `{"id","term"|"terms":{lang:[…]},"language"?,"kind"?}`, one concept a line. The first term of
/// a language is preferred, the others are admitted. A `term` without `language` is a term of whatever language the text
/// has. Other keys are passed over; blank lines too.
enum JSONLinesGlossary {
    static func read(_ bytes: [UInt8], file: String) -> GlossarySource {
        var source = GlossarySource(file: file, bytes: bytes)
        var start = ByteOrderMark.length(of: bytes)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) { readLine(start..<end, into: &source) }
            start = end + 1
        }
        return source
    }

    private static func readLine(_ range: Range<Int>, into source: inout GlossarySource) {
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
        func text(_ key: String) -> GlossarySource.Value? {
            guard let member = members.first(where: { $0.key == key }) else { return nil }
            switch member.value {
            case .string(let text): return GlossarySource.Value(text: text, offset: member.offset)
            case .null: return nil
            default:
                source.problems.append(
                    FileProblem(offset: member.offset, message: "'\(key)' must be a text, not \(member.value.typeName)")
                )
                return nil
            }
        }
        guard let id = text("id"), !id.trimmed.isEmpty else {
            source.problems.append(FileProblem(offset: range.lowerBound, message: "the line has no 'id'"))
            return
        }
        var entry = GlossarySource.Entry(id: id, kind: text("kind"), domain: text("domain"), note: text("note"))
        if let term = text("term") {
            entry.terms.append(
                GlossarySource.TermValue(
                    text: term, language: language(text("language"), &source), status: nil, forms: nil))
        }
        if let member = members.first(where: { $0.key == "terms" }) {
            readTerms(member.value, at: member.offset, into: &entry, &source)
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
        _ value: PlacedJSON, at offset: Int, into entry: inout GlossarySource.Entry, _ source: inout GlossarySource
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
                guard case .string(let text) = item.value else {
                    source.problems.append(
                        FileProblem(offset: item.offset, message: "a term must be a text, not \(item.value.typeName)"))
                    continue
                }
                entry.terms.append(
                    GlossarySource.TermValue(
                        text: .init(text: text, offset: item.offset), language: tag, status: nil, forms: nil))
            }
        }
    }
}
