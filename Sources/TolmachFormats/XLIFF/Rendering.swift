// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// What the term base says about a concept for one pair of languages. Made once a run, by a `RenderingCache`.
final class Rendering {
    let concept: Concept
    /// What it is called in the source language: the term to use there, else the first there is.
    let headword: String
    /// What to write in the target language; nil when nothing is agreed, or when the text stays as it is.
    let agreed: Term?
    /// What may be written instead, in the term base's order.
    let others: [Term]
    /// What must not be written: deprecated and forbidden terms of the target language.
    let avoided: [Term]
    /// The note, else the kind and domain where they say something; empty if nothing is known.
    let definition: String
    /// The document that named the concept last, and the concept's number in it.
    fileprivate var document: UInt64 = 0
    fileprivate var number = 0
    private let source: LanguageTag
    /// By the index of the concept's term.
    private var proposals: [Proposal?]

    /// The concept stays as it is in every language.
    var isKept: Bool { !concept.translate }
    /// There is something to tell about the concept: a rendering or a definition.
    let isTold: Bool
    /// The note as XLIFF 2.0's ` value="…"`; empty where there is none.
    let valueAttribute: [UInt8]

    init(of concept: Concept, from source: LanguageTag, to target: LanguageTag) {
        self.concept = concept
        self.source = source
        headword =
            concept.preferred(in: source)?.text
            ?? concept.terms.first { $0.language.primary == source.primary }?.text
            ?? concept.terms.first?.text ?? concept.id
        let agreed = concept.translate ? concept.preferred(in: target) : nil
        self.agreed = agreed
        var others: [Term] = []
        var avoided: [Term] = []
        for term in concept.terms where concept.translate && term.language.primary == target.primary {
            switch term.status {
            case .preferred, .admitted:
                // Those of the tag the agreed one has: `zh-Hans` names are no renderings for `zh-Hant`.
                guard let agreed, term.language == agreed.language, term.text != agreed.text else { continue }
                if !others.contains(where: { $0.text == term.text }) { others.append(term) }
            case .deprecated, .forbidden:
                guard term.language == target || term.language.description == target.primary else { continue }
                avoided.append(term)
            }
        }
        self.others = others
        self.avoided = avoided
        if !concept.note.isEmpty {
            definition = concept.note
        } else if concept.kind == "term" || concept.kind == "name" || concept.kind.isEmpty {
            definition = concept.domain
        } else {
            definition = concept.domain.isEmpty ? concept.kind : "\(concept.kind), \(concept.domain)"
        }
        isTold = agreed != nil || !concept.translate || !definition.isEmpty
        valueAttribute =
            concept.note.isEmpty
            ? [] : Array(" value=\"".utf8) + XMLWriter.escaped(attribute: concept.note) + [UInt8(ascii: "\"")]
        proposals = Array(repeating: nil, count: concept.terms.count)
    }

    /// What to propose for a mention that was found by this term of the concept.
    func proposal(forTerm index: Int) -> Proposal {
        if let known = proposals[index] { return known }
        let proposal = Proposal(for: concept.terms[index], of: self, source: source)
        proposals[index] = proposal
        return proposal
    }
}

/// What a kit says about one term of a concept.
final class Proposal {
    /// The glossary's term that was found; where that is of another language (a name found across scripts), what the
    /// concept is called in this one.
    let sourceTerm: String
    /// Renderings, best first: the agreed one, then the others. For a name, those of as many words as the term go first,
    /// so that «Путин» is proposed for “Putin” and «Владимир Путин» for “Vladimir Putin”, as long as the term base holds
    /// them in the same regard.
    let renderings: [Term]
    /// `Putin = Путин; Владимир Путин`
    let line: String
    /// The line as it stands in the text of an XML element.
    let escapedLine: [UInt8]
    /// What is to be said about a term that the source should not have used; nil for others.
    let warning: KitNote?
    /// The inside of the XLIFF 2.0 glossary entry, once a writer has made it.
    var glossEntry: [UInt8]?

    fileprivate init(for term: Term, of rendering: Rendering, source: LanguageTag) {
        sourceTerm = term.language.primary == source.primary ? term.text : rendering.headword
        var renderings = rendering.agreed.map { [$0] + rendering.others } ?? []
        if let agreed = rendering.agreed, renderings.count > 1, rendering.concept.isName {
            let count = Self.wordCount(term.text)
            let isFitting = renderings.map { $0.status == agreed.status && Self.wordCount($0.text) == count }
            renderings =
                zip(renderings, isFitting).filter(\.1).map(\.0) + zip(renderings, isFitting).filter { !$0.1 }.map(\.0)
        }
        self.renderings = renderings
        if rendering.isKept {
            line = "\(sourceTerm): stays as it is"
        } else if renderings.isEmpty {
            line = "\(sourceTerm): no rendering agreed"
        } else {
            line = "\(sourceTerm) = \(renderings.map(\.text).joined(separator: "; "))"
        }
        escapedLine = XMLWriter.escaped(text: line)
        let category: KitNote.Category
        let verb: String
        switch term.status {
        case .preferred, .admitted:
            warning = nil
            return
        case .deprecated: (category, verb) = (.deprecatedTerm, "calls this term deprecated")
        case .forbidden: (category, verb) = (.forbiddenTerm, "forbids this term")
        }
        let advice = rendering.concept.preferred(in: source).map { "; it prefers “\($0.text)”" } ?? ""
        warning = KitNote(category: category, text: "The source says “\(term.text)”: the glossary \(verb)\(advice)")
    }

    /// Words are parted by white space or the dots that Chinese and Japanese put between the parts of a foreign name.
    private static func wordCount(_ text: String) -> Int {
        text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "·" || $0 == "・" }.count
    }
}

/// Renderings that were asked for already, for one target language. Used by one task at a time: borrowed from a `Pool`
/// once a document, so that the terms of a concept are looked through once a run and not once a mention.
final class RenderingCache {
    /// What is known for one source language.
    private final class Sheet {
        let source: LanguageTag
        /// `English (en)`
        let sourceName: String
        var concepts = IdentityTable<Concept>()
        var renderings: [Rendering] = []

        init(_ source: LanguageTag) {
            self.source = source
            sourceName = "\(Languages.englishName(source.description)) (\(source))"
        }
    }

    private let target: LanguageTag
    private var sheets: [LanguageTag: Sheet] = [:]
    private var sheet = Sheet(.undetermined)
    /// More languages than this in one run start anew, so that memory stays bounded.
    private static let limit = 64

    var source: LanguageTag { sheet.source }
    var sourceName: String { sheet.sourceName }

    init(target: LanguageTag) { self.target = target }

    /// Turns to another source language.
    func turn(to source: LanguageTag) {
        guard source != sheet.source else { return }
        if let known = sheets[source] {
            sheet = known
            return
        }
        if sheets.count >= Self.limit { sheets.removeAll() }
        sheet = Sheet(source)
        sheets[source] = sheet
    }

    /// Documents are numbered, so that a rendering knows whether it has a number in this one.
    fileprivate var document: UInt64 = 0

    func rendering(of concept: Concept) -> Rendering {
        if let number = sheet.concepts.number(of: concept) { return sheet.renderings[number] }
        let rendering = Rendering(of: concept, from: sheet.source, to: target)
        _ = sheet.concepts.add(concept)
        sheet.renderings.append(rendering)
        return rendering
    }
}

/// The concepts a document names, numbered in the order of their first mention: the number is the same in every kit
/// format (`g3` in XLIFF, `e3` in the review page).
struct NamedConcepts {
    private(set) var renderings: [Rendering] = []
    /// For each mention, the index of its rendering.
    private(set) var ofMention: [Int] = []
    /// For each mention, what to propose.
    private(set) var proposals: [Proposal] = []

    init(_ mentions: [Mention], cache: RenderingCache) {
        guard !mentions.isEmpty else { return }
        cache.document += 1
        ofMention.reserveCapacity(mentions.count)
        proposals.reserveCapacity(mentions.count)
        for mention in mentions {
            let rendering = cache.rendering(of: mention.concept)
            if rendering.document != cache.document {
                rendering.document = cache.document
                rendering.number = renderings.count
                renderings.append(rendering)
            }
            ofMention.append(rendering.number)
            proposals.append(rendering.proposal(forTerm: mention.termIndex))
        }
    }
}
