// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A text made ready to be summarized: its sentences and words, and what else is known of it.
public struct SummaryText: Sendable {
    public var source: SourceText
    public var language: LanguageTag
    /// In order.
    public var sentences: [Sentence]
    /// In order.
    public var tokens: [Token]
    /// What `Sentence.block` points into; without it every sentence may stand in a summary.
    public var blocks: [Block]
    /// Glossary mentions, sorted by range.
    public var mentions: [Mention]
    /// A title that came beside the text. A headline inside the text is found by its block.
    public var title: String?

    public init(
        source: SourceText, language: LanguageTag, sentences: [Sentence], tokens: [Token], blocks: [Block] = [],
        mentions: [Mention] = [], title: String? = nil
    ) {
        self.source = source
        self.language = language
        self.sentences = sentences
        self.tokens = tokens
        self.blocks = blocks
        self.mentions = mentions
        self.title = title
    }

    /// Of the layers that a document has; without them it has no sentence and no word.
    public init(_ document: Document) {
        self.init(
            source: document.source, language: document[DocumentLanguage.self]?.tag ?? LanguageTag("und"),
            sentences: document[Sentences.self] ?? [], tokens: document[Tokens.self] ?? [],
            blocks: document[Blocks.self] ?? [], mentions: document[Mentions.self] ?? [], title: document.title)
    }
}
