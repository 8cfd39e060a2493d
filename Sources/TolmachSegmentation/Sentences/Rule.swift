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
    /// Whether its word is final. What another says is the model's to weigh.
    let isSure: Bool
    /// Its place among all rules, by which the model knows it.
    var number: UInt8 = 0
    /// True: the sentence ends; false: it goes on; nil: no opinion.
    let judge: @Sendable (borrowing Situation) -> Bool?

    init(
        _ name: String, _ summary: String, isSure: Bool = false,
        _ judge: @escaping @Sendable (borrowing Situation) -> Bool?
    ) {
        self.name = name
        self.summary = summary
        self.isSure = isSure
        self.judge = judge
    }
}
