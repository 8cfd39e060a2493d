// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What is otherwise in one term base than in another: concepts added, removed, and changed, field by field.
public struct TermBaseDiff: Sendable {
    /// A field that says something else.
    public struct Change: Sendable, Hashable {
        /// `kind`, `uk` (a term of that language), `uk 'Мінск' status` …
        public let field: String
        /// Nil: it was not there before.
        public let old: String?
        /// Nil: it is there no more.
        public let new: String?
    }

    /// A concept that both have.
    public struct Changed: Sendable, Hashable {
        public let id: String
        public let changes: [Change]
    }

    /// Concepts that only the second has, in its order.
    public private(set) var added: [String] = []
    /// Concepts that only the first has, in its order.
    public private(set) var removed: [String] = []
    /// Concepts with changed fields, in the order of the first.
    public private(set) var changed: [Changed] = []

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// `matching`: a language in which concepts that share a term are one, whatever their ids.
    public init(_ old: TermBase, _ new: TermBase, matching language: LanguageTag? = nil) {
        let matching = TermBaseMatching(old.entries, language: language)
        var partner: [Int: TermBase.Entry] = [:]
        for entry in new.entries {
            if let index = matching.index(of: entry), partner[index] == nil {
                partner[index] = entry
            } else {
                added.append(entry.id)
            }
        }
        for (index, entry) in old.entries.enumerated() {
            guard let other = partner[index] else {
                removed.append(entry.id)
                continue
            }
            let changes = Self.changes(entry, other)
            if !changes.isEmpty { changed.append(Changed(id: entry.id, changes: changes)) }
        }
    }

    private static func changes(_ old: TermBase.Entry, _ new: TermBase.Entry) -> [Change] {
        // What is said of a term that only one of them has goes without saying.
        func terms(_ entry: TermBase.Entry) -> Set<String> {
            Set(entry.languageTags.flatMap { tag in entry.terms(in: tag).map { Statements.key(of: $0.term, tag) } })
        }
        let common = terms(old).intersection(terms(new))
        let before = Statements(old, common)
        let after = Statements(new, common)
        var changes = old.id == new.id ? [] : [Change(field: "id", old: old.id, new: new.id)]
        for key in before.keys + after.keys.filter({ before.values[$0] == nil }) {
            var gone = before.values[key] ?? []
            var come = after.values[key] ?? []
            for value in gone {
                guard let index = come.firstIndex(of: value), let mine = gone.firstIndex(of: value) else { continue }
                come.remove(at: index)
                gone.remove(at: mine)
            }
            if gone.count == 1, come.count == 1 {
                changes.append(Change(field: key, old: gone[0], new: come[0]))
            } else {
                changes += gone.map { Change(field: key, old: $0, new: nil) }
                changes += come.map { Change(field: key, old: nil, new: $0) }
            }
        }
        return changes
    }

    /// All that is said of a concept, by what it is said of.
    private struct Statements {
        private(set) var keys: [String] = []
        private(set) var values: [String: [String]] = [:]

        /// How what is said of a term begins.
        static func key(of term: TermBase.TermSection, _ language: LanguageTag) -> String {
            "\(language) '\(GlossarySource.nfc(term.line))' "
        }

        init(_ entry: TermBase.Entry, _ common: Set<String>) {
            add(entry.fields, "")
            for language in entry.languageTags {
                for section in entry.languages where section.language == language {
                    add(section.fields, "\(language) ")
                }
                for ranked in entry.terms(in: language) {
                    add("\(language)", GlossarySource.nfc(ranked.term.line))
                    let what = Self.key(of: ranked.term, language)
                    guard common.contains(what) else { continue }
                    add(what + "status", ranked.status.rawValue)
                    add(ranked.term.fields.filter { TermStatus.value(in: [$0]) == nil }, what)
                }
            }
        }

        private mutating func add(_ fields: [TermField], _ what: String) {
            for field in fields {
                if field.element.hasSuffix("Grp") {
                    // As one: a date alone says nothing.
                    add(what + field.label, field.fields.map { OwnNote.shown($0) }.joined(separator: ", "))
                } else {
                    let name = field.category == "subjectField" ? "domain" : OwnNote.key(of: field) ?? field.label
                    add(what + name, OwnNote.shown(field))
                }
            }
        }

        private mutating func add(_ key: String, _ value: String) {
            if values[key] == nil { keys.append(key) }
            values[key, default: []].append(value)
        }
    }
}

extension TermBaseDiff {
    /// For people: `-`, `+` and `~` before ids, the changed fields below.
    public var text: String {
        var text = ""
        for id in removed { text += "- \(id)\n" }
        for concept in changed {
            text += "~ \(concept.id)\n"
            for change in concept.changes {
                switch (change.old, change.new) {
                case (let old?, let new?): text += "    \(change.field): '\(old)' → '\(new)'\n"
                case (let old?, nil): text += "  - \(change.field): '\(old)'\n"
                case (nil, let new?): text += "  + \(change.field): '\(new)'\n"
                case (nil, nil): break
                }
            }
        }
        for id in added { text += "+ \(id)\n" }
        return text
    }

    /// One object: `added`, `removed` (ids) and `changed`, each with its `changes` (`field`, `old`, `new`).
    public var json: [UInt8] {
        var json = JSONText()
        json.object {
            $0.member("added") { $0.array { for id in added { $0.string(id) } } }
            $0.member("removed") { $0.array { for id in removed { $0.string(id) } } }
            $0.member("changed") {
                $0.array {
                    for concept in changed {
                        $0.object {
                            $0.member("id", concept.id)
                            $0.member("changes") {
                                $0.array {
                                    for change in concept.changes {
                                        $0.object {
                                            $0.member("field", change.field)
                                            $0.member("old", change.old)
                                            $0.member("new", change.new)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.line()
    }
}
