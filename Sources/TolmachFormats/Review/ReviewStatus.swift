// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How a term stands with the glossary, as the review page shows it: a colour, a kind of underline and a word.
enum ReviewStatus: Int, CaseIterable, Comparable {
    case preferred
    case admitted
    case kept
    case missing
    case deprecated
    case forbidden

    /// Of a mention: what is wrong with the source's term comes first, then what the target has.
    init(_ mention: Mention, _ proposal: Proposal) {
        switch mention.term.status {
        case .forbidden: self = .forbidden
        case .deprecated: self = .deprecated
        case .preferred, .admitted, .proposed:
            if !mention.concept.translate {
                self = .kept
            } else if let term = proposal.renderings.first {
                self.init(term.status)
            } else {
                self = .missing
            }
        }
    }

    /// Of a rendering.
    init(_ status: Term.Status) {
        switch status {
        case .preferred: self = .preferred
        case .admitted, .proposed: self = .admitted
        case .deprecated: self = .deprecated
        case .forbidden: self = .forbidden
        }
    }

    /// The class of the style sheet, with a space before it.
    var styleClass: StaticString {
        switch self {
        case .preferred: " preferred"
        case .admitted: " admitted"
        case .kept: " kept"
        case .missing: " missing"
        case .deprecated: " deprecated"
        case .forbidden: " forbidden"
        }
    }

    var word: StaticString {
        switch self {
        case .preferred: "preferred"
        case .admitted: "admitted"
        case .kept: "do not translate"
        case .missing: "no rendering"
        case .deprecated: "deprecated"
        case .forbidden: "forbidden"
        }
    }

    /// For the legend.
    var explanation: StaticString {
        switch self {
        case .preferred: "the agreed rendering"
        case .admitted: "may be used"
        case .kept: "stays as it is in every language"
        case .missing: "the glossary has none for this language"
        case .deprecated: "out of use, find another"
        case .forbidden: "must not be used"
        }
    }

    /// By how much it asks for the reviewer's eye.
    static func < (a: ReviewStatus, b: ReviewStatus) -> Bool { a.rawValue < b.rawValue }
}
