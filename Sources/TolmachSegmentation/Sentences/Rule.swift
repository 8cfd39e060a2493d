// SPDX-License-Identifier: Apache-2.0

/// How single line breaks are read.
public enum LineBreaks: String, CaseIterable, Sendable {
    /// Each is judged: wrapped text goes on, headings and list items end.
    case auto
    /// White space.
    case space
    /// The end of a sentence.
    case sentence
}

/// A rule of segmentation: of a candidate it says cut, keep, or nothing. Of the rules that a candidate is put to, the
/// first that speaks decides.
struct Rule: Sendable {
    /// What `--explain` prints, e.g. `initial`.
    let name: String
    /// One line on what it holds to be so.
    let summary: String
    /// True: the sentence ends; false: it goes on; nil: no opinion.
    let judge: @Sendable (borrowing Situation) -> Bool?

    init(_ name: String, _ summary: String, _ judge: @escaping @Sendable (borrowing Situation) -> Bool?) {
        self.name = name
        self.summary = summary
        self.judge = judge
    }
}

/// What was decided of one candidate, and by which rule.
public struct Decision: Sendable, Hashable {
    /// Where the sentence would end (bytes of the text given), after marks and closers.
    public let end: Int
    /// Where the next would begin.
    public let next: Int
    /// The kind of mark: `stop`, `question`, `line-break` …
    public let mark: String
    /// Whether ICU alone would cut here.
    public let isProposedByICU: Bool
    /// Whether a sentence ends here.
    public let isCut: Bool
    /// The name of the rule that decided.
    public let rule: String
}
