// SPDX-License-Identifier: Apache-2.0

/// What is known of one term of a concept, in one language.
public struct Term: Sendable, Hashable {
    /// Whether the term should be written.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The one to use.
        case preferred
        /// May be used, too.
        case admitted
        /// No longer to be used; the preferred one is named.
        case deprecated
        /// Never to be used.
        case forbidden
        /// Nobody has looked at it yet: found in texts, never offered as a rendering.
        case proposed
    }

    /// How the term's other forms are found in text.
    public enum Inflection: Sendable, Hashable {
        /// By the rules of its language.
        case regular
        /// Only as it is written.
        case indeclinable
        /// By the rules, and these forms as well.
        case forms([String])
        /// Not even in other capitals, without its marks or in another spelling.
        case exact
    }

    /// In its dictionary form, NFC.
    public let text: String
    /// The language it is a term of; `und`: of any.
    public let language: LanguageTag
    /// Whether it should be written.
    public let status: Status
    /// How its other forms are found.
    public let inflection: Inflection
    /// Phrases around the term, or forms that are another word's, in which it is not meant: *sin embargo* is no embargo.
    public let exclusions: [String]

    /// A word or phrase of one language; `status` says whether it is to be used.
    public init(
        _ text: String, language: LanguageTag, status: Status = .preferred, inflection: Inflection = .regular,
        exclusions: [String] = []
    ) {
        self.text = text
        self.language = language
        self.status = status
        self.inflection = inflection
        self.exclusions = exclusions
    }
}

/// One entry of a term base: a thing, and what it is called in each language.
public final class Concept: Sendable {
    /// Whether capitals tell the terms from other words.
    public enum CaseRule: String, Sendable, Hashable, CaseIterable {
        /// A term written with a capital needs one in the text; one in lower case matches either.
        case smart
        /// As it is written.
        case exact
        /// Small and capital letters are one.
        case any
    }

    /// Unlike any other in its term base.
    public let id: String
    /// person, place, organisation, event, product, term, name; free text is kept.
    public let kind: String
    /// The subject field, e.g. `energy`; may be empty.
    public let domain: String
    /// One line for the human reader; may be empty.
    public let note: String
    /// False: stays as it is in every language.
    public let translate: Bool
    /// Whether capitals count.
    public let caseRule: CaseRule
    /// In the order of the term base; within a language the preferred term first.
    public let terms: [Term]

    /// Terms in any number of languages, and what holds for all of them.
    public init(
        id: String, kind: String = "term", domain: String = "", note: String = "", translate: Bool = true,
        caseRule: CaseRule = .smart, terms: [Term]
    ) {
        self.id = id
        self.kind = kind
        self.domain = domain
        self.note = note
        self.translate = translate
        self.caseRule = caseRule
        self.terms = terms
    }

    /// Whether the concept is a name, which may be sought across scripts.
    public var isName: Bool { Self.isName(kind: kind) }

    package static func isName(kind: String) -> Bool {
        switch kind {
        case "person", "place", "organisation", "organization", "event", "product", "name": true
        default: false
        }
    }

    /// The rendering to use in a language: its preferred term, else its first admitted one, else that of a wider tag (asked for
    /// `zh-TW`: `zh-Hant`, then `zh`). Never a deprecated or forbidden one.
    public func preferred(in language: LanguageTag) -> Term? {
        if let term = usable(in: language.description) { return term }
        if language.primary == language.description { return nil }
        for tag in language.wider { if let term = usable(in: tag) { return term } }
        return nil
    }

    private func usable(in tag: String) -> Term? {
        var admitted: Term?
        for term in terms where term.language.description == tag {
            if term.status == .preferred { return term }
            if term.status == .admitted, admitted == nil { admitted = term }
        }
        return admitted
    }
}

/// Where the concepts of a glossary are, when they are not in memory one by one.
public protocol ConceptSource: AnyObject, Sendable {
    /// All of them, in the order of the glossary.
    func concepts() -> [Concept]
    /// Every language that has a term, sorted.
    func languages() -> [String]
}

/// A term base.
public struct Glossary: Sendable {
    /// The file it came from.
    public let file: String
    /// What made it of something else than concepts, e.g. a compiled index.
    public let source: (any ConceptSource)?
    private let given: [Concept]

    /// `file` is what diagnostics call it.
    public init(file: String, concepts: [Concept]) {
        self.file = file
        given = concepts
        source = nil
    }

    /// A glossary whose concepts are made when they are asked for.
    public init(file: String, source: any ConceptSource) {
        self.file = file
        self.source = source
        given = []
    }

    /// In the order of the file.
    public var concepts: [Concept] { source?.concepts() ?? given }

    /// Every language that has a term, sorted.
    public var languages: [String] {
        if let source { return source.languages() }
        // Concepts mostly have the same languages in the same order.
        var seen: Set<String> = []
        var last: [LanguageTag] = []
        for concept in concepts {
            for (index, term) in concept.terms.enumerated() {
                if index < last.count, last[index] == term.language { continue }
                seen.insert(term.language.description)
                if index < last.count { last[index] = term.language } else { last.append(term.language) }
            }
        }
        return seen.sorted()
    }
}
