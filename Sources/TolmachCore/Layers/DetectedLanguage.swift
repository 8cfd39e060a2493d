// SPDX-License-Identifier: Apache-2.0

/// The language of a document, and how sure that is.
public struct LanguageVerdict: Sendable, Hashable {
    /// `und` where nobody can tell.
    public let tag: LanguageTag
    /// 0 to 1; 1 when the language was given.
    public let confidence: Double
    /// Given by the user or the record, not detected.
    public let given: Bool

    /// `confidence` is 0 to 1; `given` says that nobody had to guess.
    public init(tag: LanguageTag, confidence: Double, given: Bool) {
        self.tag = tag
        self.confidence = confidence
        self.given = given
    }
}

/// The language of the document.
public enum DocumentLanguage: Layer {
    public typealias Value = LanguageVerdict
    public static let name = "language"
}
