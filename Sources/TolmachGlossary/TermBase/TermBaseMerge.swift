// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Several term bases as one: concepts that are one (`TermBaseMatching`) get the terms and fields of all.
///
/// What two of them say otherwise (kind, domain, note, status, forms, the preferred term of a language …) is a conflict.
public struct TermBaseMerge: Sendable {
    /// Which of two values is kept.
    public enum Policy: String, Sendable, CaseIterable {
        /// That of the term base that comes first.
        case first
        /// That of the one that comes last.
        case last
    }

    private let policy: Policy
    private let language: LanguageTag?
    /// Every conflict, as a warning with its place in the later file.
    public private(set) var conflicts: [Diagnostic] = []
    private var places: FilePlaces?
    private var file = ""
    private var id = ""

    /// `matching`: a language in which concepts that share a term are one.
    public init(policy: Policy = .first, matching language: LanguageTag? = nil) {
        self.policy = policy
        self.language = language
    }

    /// The term bases as one, in the order of the first, new concepts behind. At least one must be given.
    public mutating func merged(_ bases: [TermBase]) -> TermBase {
        var result = bases.first ?? TermBase(file: "")
        var matching = TermBaseMatching(result.entries, language: language)
        for base in bases.dropFirst() {
            result.isMixed = true
            file = base.file
            places = FilePlaces(file: base.file, bytes: base.bytes)
            addHeader(of: base, to: &result)
            var back = Set(result.back)
            for field in base.back where back.insert(field).inserted { result.back.append(field) }
            for entry in base.entries {
                if let index = matching.index(of: entry) {
                    id = result.entries[index].id
                    merge(entry, into: &result.entries[index])
                    matching.add(result.entries[index], at: index)
                } else {
                    matching.add(entry, at: result.entries.count)
                    result.entries.append(entry)
                }
            }
        }
        return result
    }

    private func addHeader(of base: TermBase, to result: inout TermBase) {
        var known: Set<String> = []
        for field in result.header { field.walk { if $0.element == "p" { known.insert($0.text) } } }
        for field in base.header {
            field.walk { if $0.element == "p", known.insert($0.text).inserted { result.header.append($0) } }
        }
    }

    // MARK: Concepts

    private mutating func merge(_ entry: TermBase.Entry, into result: inout TermBase.Entry) {
        merge(entry.fields, into: &result.fields, of: "")
        for section in entry.languages {
            let index = result.section(of: section.language)
            merge(section.fields, into: &result.languages[index].fields, of: "\(section.language) ")
        }
        for language in entry.languageTags { merge(entry, language, into: &result) }
    }

    /// The terms of a language: all of both, each once, one of them preferred.
    private mutating func merge(_ entry: TermBase.Entry, _ language: LanguageTag, into result: inout TermBase.Entry) {
        let mine = result.terms(in: language)
        let theirs = entry.terms(in: language)
        var statuses: [String: Term.Status] = [:]
        for ranked in mine { statuses[ranked.term.line] = ranked.status }
        let index = result.section(of: language)
        for ranked in theirs {
            let text = ranked.term.line
            guard let known = statuses[text] else {
                statuses[text] = ranked.status
                result.languages[index].terms.append(ranked.term)
                continue
            }
            if known != ranked.status {
                // Which one is preferred is told below.
                if ![known, ranked.status].allSatisfy({ $0 == .preferred || $0 == .admitted }) {
                    tell("\(language) '\(text)' status", known.rawValue, ranked.status.rawValue, at: ranked.term.offset)
                }
                if policy == .last { statuses[text] = ranked.status }
            }
            let fields = ranked.term.fields.filter { TermStatus.value(in: [$0]) == nil }
            for section in result.languages.indices where result.languages[section].language == language {
                guard let place = result.languages[section].terms.firstIndex(where: { $0.line == text }) else {
                    continue
                }
                merge(fields, into: &result.languages[section].terms[place].fields, of: "\(language) '\(text)' ")
                break
            }
        }
        if let first = mine.first(where: { $0.status == .preferred })?.term.line,
            let other = theirs.first(where: { $0.status == .preferred })?.term, other.line != first
        {
            tell("preferred term in '\(language)'", first, other.line, at: other.offset)
            let (winner, loser) = policy == .first ? (first, other.line) : (other.line, first)
            statuses[winner] = .preferred
            if statuses[loser] == .preferred { statuses[loser] = .admitted }
        }
        result.settle(statuses, in: language)
    }

    // MARK: Fields

    private mutating func merge(_ fields: [TermField], into result: inout [TermField], of what: String) {
        guard !fields.isEmpty else { return }
        var known = Set(result)
        for field in fields where known.insert(field).inserted {
            guard let key = Self.singleKey(field),
                let index = result.firstIndex(where: { Self.singleKey($0) == key })
            else {
                result.append(field)
                continue
            }
            let (old, new) = (Self.shown(result[index]), Self.shown(field))
            if old == new { continue }
            tell(what + key, old, new, at: field.offset)
            guard policy == .last else { continue }
            known.remove(result[index])
            result[index] = field
        }
    }

    /// What a concept or term has one of; nil: any number.
    private static func singleKey(_ field: TermField) -> String? {
        if field.category == "subjectField" { return "domain" }
        guard field.element == "note" else { return nil }
        return OwnNote.key(of: field) ?? "note"
    }

    private static func shown(_ field: TermField) -> String { OwnNote.shown(field) }

    private mutating func tell(_ what: String, _ old: String, _ new: String, at offset: Int) {
        var place = places?.place(of: offset)
        if place?.file.isEmpty == true { place = .init(file: file) }
        let kept = policy == .first ? old : new
        conflicts.append(
            Diagnostic(
                .data, severity: .warning, at: place,
                "the \(what) of '\(id)' is '\(new)' here and was '\(old)' before; '\(kept)' is kept"))
    }
}

extension TermBase.Entry {
    /// Gives the terms of a language these statuses; those that have them already stay as they are.
    fileprivate mutating func settle(_ statuses: [String: Term.Status], in language: LanguageTag) {
        let now = terms(in: language)
        guard now.contains(where: { statuses[$0.term.line] != $0.status }) else { return }
        for section in languages.indices where languages[section].language == language {
            for index in languages[section].terms.indices {
                let term = languages[section].terms[index]
                guard let status = statuses[term.line],
                    term.statusValue.flatMap({ Term.Status(rawValue: $0.value.trimmed) }) != status
                else { continue }
                languages[section].terms[index].fields.removeAll { TermStatus.value(in: [$0]) != nil }
                languages[section].terms[index].fields.insert(contentsOf: TermStatus.fields(for: status), at: 0)
            }
        }
    }
}
