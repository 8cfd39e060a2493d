// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// How a digest is made.
public struct DigestOptions: Sendable, Hashable {
    /// Sentences an event is told in.
    public var sentences = 5
    /// How alike the stories of an event are, 0 to 1. Between stories of different languages 0.1 is much.
    public var threshold = 0.1
    /// Quote from stories in this language where an event has any.
    public var language: LanguageTag?
    /// Events told by fewer stories are left out.
    public var leastStories = 1

    public init() {}
}

/// Gathers stories into events, whatever language tells them.
///
/// ```swift
/// var gathering = try EventGathering(DigestOptions())
/// for document in documents { gathering.add(document) }
/// let digest = gathering.digest()
/// ```
/// Documents need the layers of `Needs`; the order in which they are added is that of ties. Not for several tasks at once.
public struct EventGathering {
    /// The layers a document must have.
    public typealias Needs = Layers<
        Sentences, Tokens, DocumentLanguage, WorkingCopy, Maybe<Blocks>, Maybe<Mentions>, Maybe<Scores>, Maybe<Summary>
    >

    private let options: DigestOptions
    private let reader: StoryKeyReader
    private var stories: [StoryRecord] = []

    public init(_ options: DigestOptions) throws(Diagnostic) {
        self.options = options
        reader = try StoryKeyReader()
    }

    /// Takes a story in; false if it lacks a layer, or has no sentence: where nothing is told there is no event.
    @discardableResult
    public mutating func add(_ document: Document) -> Bool {
        guard let sentences = document[Sentences.self], let tokens = document[Tokens.self],
            let copy = document[WorkingCopy.self], !sentences.isEmpty
        else { return false }
        let language = document[DocumentLanguage.self]?.tag ?? .undetermined
        let mentions = document[Mentions.self] ?? []
        let keys = reader.keys(of: tokens, sentences, mentions, copy, language)
        let words = tokens.map { KeyHash.of("", MatchKey.fold(copy.bytes(of: $0.range))) }
        stories.append(
            StoryRecord(
                identity: document.identity, source: document.source, language: language,
                title: Self.title(of: document, sentences), sentences: sentences,
                eligible: document[Scores.self]?.eligible ?? sentences.map { _ in true },
                summary: document[Summary.self]?.sentences ?? Array(sentences.indices.prefix(options.sentences)),
                keys: keys, shingles: Shingles(words),
                named: NamedReader.named(mentions, keys.names, DateReader(tokens, copy, language), tokens)))
        return true
    }

    /// The events of all stories taken in.
    public func digest() -> Digest {
        let languages = stories.map(\.language)
        let first = StoryCopies(stories.map(\.shingles)).first
        let distinct = stories.indices.filter { first[$0] == $0 }
        let weights = KeyWeights(stories.map(\.keys), languages: languages, counted: distinct)
        let similarity = StorySimilarity(
            weights.vectors, languages: languages, keys: weights.telling.count, first: first)
        var gathered = StoryGroups(threshold: options.threshold)
        similarity.forEachRow(of: distinct) { _, row in gathered.add(row) }
        var copies: [Int: [Int]] = [:]
        for story in stories.indices { copies[first[story], default: []].append(story) }
        let groups = gathered.groups()
            .map { group in group.flatMap { copies[distinct[$0]] ?? [] }.sorted() }
            .filter { $0.count >= options.leastStories }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        let events = EventBuilder(stories, weights, similarity, copiesOf: first, options)
        return Digest(events: groups.map { events.event($0) })
    }

    private static func title(of document: Document, _ sentences: [Sentence]) -> String {
        if let title = document.title { return title }
        let headline = document[Blocks.self]?.first { $0.kind == .headline }?.range
        return (headline ?? sentences.first?.range).map { document.source.string($0) } ?? ""
    }
}
