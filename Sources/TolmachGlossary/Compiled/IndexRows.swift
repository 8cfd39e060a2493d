// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A concept in a compiled index: numbers of texts, and where its terms begin.
struct ConceptRow: BitwiseCopyable, Sendable {
    let id: UInt32
    let kind: UInt32
    let domain: UInt32
    let note: UInt32
    let firstTerm: UInt32
    /// Bit 0: it is translated; bits 1 and 2: its case rule.
    let flags: UInt32

    static let caseRules: [Concept.CaseRule] = [.smart, .exact, .any]
}

/// A term in a compiled index.
struct TermRow: BitwiseCopyable, Sendable {
    let text: UInt32
    /// Where its listed forms begin; they end where those of the next term do.
    let firstForm: UInt32
    /// Number of its language tag.
    let tag: UInt16
    let status: UInt8
    /// 0 regular, 1 indeclinable, 2 with listed forms, 3 exact.
    let inflection: UInt8

    static let statuses = Term.Status.allCases

    static func number(of status: Term.Status) -> UInt8 { UInt8(statuses.firstIndex(of: status) ?? 0) }
}

/// A phrase in which a term is not meant; in the order of the terms.
struct ExclusionRow: BitwiseCopyable, Sendable {
    let term: UInt32
    let text: UInt32
}

/// A glossary of a compiled index: its concepts end where those of the next begin, and so do its languages.
struct PartRow: BitwiseCopyable, Sendable {
    let name: UInt32
    let file: UInt32
    let firstConcept: UInt32
    let firstTag: UInt32
}

/// A file that a compiled index was made from.
struct SourceRow: BitwiseCopyable, Sendable {
    let size: UInt64
    /// Nanoseconds since 1970 when it was changed last; 0: too young then to be trusted.
    let changed: UInt64
    let first: UInt64
    let second: UInt64
    let path: UInt32
    let reserved: UInt32
}

/// What may stand in one place between the words of a pattern.
struct GapRow: BitwiseCopyable, Sendable {
    /// 0 plain, 1 a dash, 2 the marks of `text`.
    let kind: UInt32
    let text: UInt32
}

/// Numbers of the texts at either end of a pattern.
struct EdgeRow: BitwiseCopyable, Sendable {
    let before: UInt32
    let after: UInt32
}
