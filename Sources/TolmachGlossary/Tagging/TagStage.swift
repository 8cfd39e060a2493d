// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the terms of glossaries in a text, however they are spelled, inflected or transliterated, and says how each was
/// found.
public struct TagStage: Stage {
    public typealias Needs = Layers<WorkingCopy, DocumentLanguage, Tokens, Maybe<Sentences>>
    public typealias Provides = Layers<Mentions>

    public static let kind = "tag"
    public static let summary = "finds glossary terms, inflected and transliterated ones too"
    public static let schema = TagOptions.schema

    private let taggers: Pool<TaggerSet>

    public init(_ options: TagOptions, _ resources: Resources) throws(Diagnostic) {
        let glossaries = try resources.glossaries(named: options.glossaries)
        // The first text is read, cut and told its language while the index is made.
        let set = SharedIndex.of(glossaries) ?? SharedIndex(count: glossaries.count) { GlossaryIndex(glossaries) }
        set.begin()
        taggers = Pool { TaggerSet(set.index, options) }
    }

    /// With an index that is there already.
    public init(_ index: GlossaryIndex, _ options: TagOptions = TagOptions()) {
        taggers = Pool { TaggerSet(index, options) }
    }

    /// Reads what the first text would wait for, some 1 ms. For another thread, while there is no text yet.
    public static func prepare() { _ = EditTables.table(for: .latin) }

    public func run(
        on source: SourceText, _ layers: (WorkingText, LanguageVerdict, [Token], [Sentence]?)
    ) throws(Diagnostic) -> [Mention] {
        let (working, language, tokens, sentences) = layers
        return try taggers.withItem { (set) throws(Diagnostic) in
            set.tagger(for: language.tag).mentions(in: working, tokens, sentences: sentences)
        }
    }
}

/// The taggers of one worker, one a language.
final class TaggerSet {
    private let index: GlossaryIndex
    private let options: TagOptions
    private var taggers: [String: Tagger] = [:]
    private let walks = SpellingWalks()
    /// With more languages, or where the others have learned so many bytes, they start anew, so that memory stays bounded.
    private static let mostTaggers = 48
    private let mostBytes: Int

    init(_ index: GlossaryIndex, _ options: TagOptions, mostBytes: Int = 128 << 20) {
        self.mostBytes = mostBytes
        self.index = index
        self.options = options
    }

    func tagger(for language: LanguageTag) -> Tagger {
        let known = taggers[language.primary]
        if taggers.count > 1, taggers.values.reduce(0, { $0 + $1.footprint }) > mostBytes {
            taggers.removeAll()
            taggers[language.primary] = known
        }
        if let known { return known }
        if taggers.count >= Self.mostTaggers { taggers.removeAll() }
        let tagger = Tagger(index, language, modes: options.match, keepsAll: options.allMatches, walks: walks)
        taggers[language.primary] = tagger
        return tagger
    }
}
