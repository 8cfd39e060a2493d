// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the words and phrases that tell what a text is about.
public struct KeyPhraseStage: Stage {
    public typealias Needs = Layers<DocumentLanguage, Sentences, Tokens, Maybe<Mentions>>
    public typealias Provides = Layers<KeyPhrases>

    public struct Options: Sendable, Hashable {
        public var most = 10
        public init() {}
    }

    public static let kind = "key-phrases"
    public static let summary = "finds the words and phrases that tell what a text is about"
    public static let schema = OptionSchema(
        Options(), [.integer("most", \.most, 1...1000, default: Options().most, "how many at most")])

    private let options: Options

    public init(_ options: Options, _ resources: Resources) { self.options = options }

    public func run(on source: SourceText, _ layers: Needs.Values) -> [KeyPhrase] {
        let (language, sentences, tokens, mentions) = layers
        return KeyPhraseFinder(
            SummaryText(
                source: source, language: language.tag, sentences: sentences, tokens: tokens, mentions: mentions ?? [])
        )
        .best(options.most)
    }
}
