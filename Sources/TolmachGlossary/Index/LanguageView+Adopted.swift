// SPDX-License-Identifier: Apache-2.0

/// Names that a language has no term for and takes over as another language of its script writes them: Elon Musk in a Czech text is declined as a Czech name is.
extension LanguageView {
    /// Whether a term of another language may take this one's endings.
    func isAdopted(_ pattern: Pattern) -> Bool {
        mayBeAdopted(pattern) && !hasOwnTerm(pattern.concept, in: pattern.script)
    }
}

/// The same but for what the concept is called in the language.
func mayBeAdopted(_ pattern: Pattern) -> Bool {
    pattern.flags.contains(.name) && pattern.hasCapital && pattern.script.isCased
        && pattern.flags.isDisjoint(with: [.form, .unwanted, .indeclinable, .exactCase, .anyCase, .excludes])
        && (pattern.wordCount > 1 || pattern.letters >= 5)
}
