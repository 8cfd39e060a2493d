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

    /// The concept stays as it is in every language.
    var isKept: Bool { !concept.translate }
    /// There is something to tell about the concept: a rendering or a definition.
    let isTold: Bool

    init(of concept: Concept, from source: LanguageTag, to target: LanguageTag) {
        self.concept = concept
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
            case .proposed: continue
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
    /// What is to be said about a term that the source should not have used; nil for others.
    let warning: KitNote?

    init(for term: Term, of rendering: Rendering, source: LanguageTag) {
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
        let category: KitNote.Category
        let verb: String
        switch term.status {
        case .preferred, .admitted, .proposed:
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
