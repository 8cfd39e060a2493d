// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Concepts of lists of pairs: each source term is one, and has all its renderings. The formats have no ids; they are made of the source
/// term's letters.
struct PairRows {
    private(set) var entries: [GlossarySource.Entry] = []
    private var indexOfTerm: [String: Int] = [:]
    /// The terms of each entry, with its index and their language before them.
    private var met: Set<String> = []
    private var ids = MadeIDs()

    /// A row. Empty cells are no terms; a row without a source term is a mistake that the format tells.
    mutating func add(
        _ term: GlossarySource.Value, _ source: LanguageTag, _ rendering: GlossarySource.Value?, _ target: LanguageTag,
        comment: GlossarySource.Value? = nil
    ) {
        let key = "\(source)\t\(GlossarySource.nfc(GlossarySource.line(term.text)))"
        let index: Int
        if let known = indexOfTerm[key] {
            index = known
        } else {
            index = entries.count
            indexOfTerm[key] = index
            var entry = GlossarySource.Entry(
                id: .init(text: ids.make(from: term.trimmed), offset: term.offset), isNumbered: true)
            entry.terms.append(.init(text: term, language: source, status: nil, forms: nil))
            entries.append(entry)
            met.insert("\(index) \(source) \(GlossarySource.line(term.text))")
        }
        if let rendering, !rendering.trimmed.isEmpty,
            met.insert("\(index) \(target) \(GlossarySource.line(rendering.text))").inserted
        {
            entries[index].terms.append(.init(text: rendering, language: target, status: nil, forms: nil))
        }
        guard let comment, !comment.trimmed.isEmpty, comment.trimmed != entries[index].note?.trimmed else { return }
        if let note = entries[index].note {
            entries[index].note = .init(text: note.trimmed + "; " + comment.trimmed, offset: note.offset)
        } else {
            entries[index].note = comment
        }
    }
}

/// Ids made of terms: letters and digits in lower case, hyphens between; a number behind where one is taken.
struct MadeIDs {
    private var taken: Set<String> = []
    /// By slug, the number that is tried next.
    private var next: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    mutating func make(from term: String) -> String {
        var slug = ""
        for scalar in GlossarySource.nfc(term).lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            {
                slug.unicodeScalars.append(scalar)
            } else if !slug.hasSuffix("-"), !slug.isEmpty {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        if slug.isEmpty { slug = "term" }
        var id = slug
        while !taken.insert(id).inserted {
            let number = next[slug] ?? 2
            next[slug] = number + 1
            id = "\(slug)-\(number)"
        }
        return id
    }
}

/// The pairs of terms that a list of two languages is made of.
struct TermPairs {
    struct Pair {
        let entry: Int
        let source: String
        let target: String
    }

    /// The two languages: those asked for, else the only two of the term base.
    static func languages(
        of base: TermBase, _ options: GlossaryFormatOptions, format: String
    ) throws(Diagnostic) -> (source: LanguageTag, target: LanguageTag) {
        let known = base.languages
        let list = known.map(\.description).joined(separator: " ")
        if let source = options.source, let target = options.target { return (source, target) }
        let rest = known.filter { $0 != options.source && $0 != options.target }
        if let source = options.source, rest.count == 1 { return (source, rest[0]) }
        if let target = options.target, rest.count == 1 { return (rest[0], target) }
        if known.count == 2, options.source == nil, options.target == nil { return (known[0], known[1]) }
        throw Diagnostic(
            .usage, "\(format) holds two languages: which of \(list.isEmpty ? "none" : list)?",
            help: "give --source and --target")
    }

    /// Each source term that may be met with each rendering that may be used, the preferred one first; `onlyBest`: with that one alone.
    /// What finds no place is told to `loss`.
    static func pairs(
        of base: TermBase, _ source: LanguageTag, _ target: LanguageTag, onlyBest: Bool, _ loss: inout GlossaryLoss
    ) -> [Pair] {
        var pairs: [Pair] = []
        for (index, entry) in base.entries.enumerated() {
            let sources = entry.terms(in: source).filter { $0.status != .forbidden }
            let all = entry.terms(in: target)
            let usable = all.filter { $0.status == .preferred } + all.filter { $0.status == .admitted }
            let targets = onlyBest ? Array(usable.prefix(1)) : usable
            guard !sources.isEmpty, !targets.isEmpty else {
                loss.note("a concept without a term in both languages", of: entry.id)
                continue
            }
            for term in sources {
                for rendering in targets {
                    pairs.append(Pair(entry: index, source: term.term.line, target: rendering.term.line))
                }
            }
            if usable.count > targets.count { loss.note("a further rendering", of: entry.id) }
            if all.count > usable.count {
                loss.note("a rendering that is not to be used", of: entry.id)
            }
            if entry.languages.contains(where: { $0.language != source && $0.language != target }) {
                loss.note("what a concept is called in other languages", of: entry.id)
            }
        }
        return pairs
    }
}

extension GlossaryLoss {
    /// All fields of a concept but those that became the note, for formats that have no more than that.
    /// `written`: categories that have found a place.
    mutating func note(
        allBut kept: KeyPath<KnownFields, GlossarySource.Value?>?, of entry: TermBase.Entry,
        written: Set<String> = []
    ) {
        let known = KnownFields(entry)
        note(unused: entry, known, written: written)
        let fields: [(name: String, path: KeyPath<KnownFields, GlossarySource.Value?>)] = [
            ("kind", \.kind), ("domain", \.domain), ("note", \.note), ("translate", \.translate), ("case", \.caseRule),
        ]
        for field in fields where field.path != kept && known[keyPath: field.path]?.trimmed.isEmpty == false {
            note("'\(field.name)'", of: entry.id)
        }
        for section in entry.languages {
            for term in section.terms {
                if term.formsValue != nil { note("'forms'", of: entry.id) }
                if term.exclusionsValue != nil { note("'not'", of: entry.id) }
            }
        }
    }
}
