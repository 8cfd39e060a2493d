// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// Cuts the text into sentences. Sentences and the white space between them, joined, are the source.
public struct SegmentStage: Stage {
    public typealias Needs = Layers<WorkingCopy, DocumentLanguage, Maybe<Blocks>>
    public typealias Provides = Layers<Sentences>

    public struct Options: Sendable {
        public var lineBreaks: LineBreaks
        public var abbreviations: [String]
        public var countsWords: Bool

        public init(lineBreaks: LineBreaks = .auto, abbreviations: [String] = [], countsWords: Bool = true) {
            self.lineBreaks = lineBreaks
            self.abbreviations = abbreviations
            self.countsWords = countsWords
        }
    }

    public static let kind = "segment"
    public static let summary = "cuts the text into sentences"
    public static let schema = OptionSchema(
        Options(),
        [
            .choice(
                "line-breaks", \.lineBreaks, default: .auto,
                "what a single line break is: auto judges each, space is white space, sentence ends a sentence"),
            .texts(
                "abbreviations", \.abbreviations,
                "abbreviations of your own, e.g. [Abt., Ltda.]: a sentence ends after one only before a word that begins sentences"
            ),
            .boolean(
                "document-words", \.countsWords, default: true,
                "whether a decision may depend on how words are written elsewhere in the document"),
        ])

    private let options: Options
    private let segmenters = SegmenterCache()

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        if let empty = options.abbreviations.first(where: { $0.allSatisfy { $0 == "." || $0.isWhitespace } }) {
            throw Diagnostic(.usage, "'\(empty)' is no abbreviation", help: "write it as it stands in a text: 'Abt.'")
        }
        self.options = options
    }

    public func run(
        on source: SourceText, _ layers: (WorkingText, LanguageVerdict, [Block]?)
    ) throws(Diagnostic) -> [Sentence] {
        let (working, language, blocks) = layers
        let segmenter = segmenters.segmenter(for: language.tag, options)
        let map = working.map
        guard let blocks else {
            return Self.sentences(try segmenter.sentences(of: working.utf8), map, in: source)
        }
        let regions = Self.regions(blocks, working)
        return Self.sentences(try segmenter.sentences(of: working.utf8, blocks: regions), map, in: source)
    }

    /// The blocks of a document as stretches of its working copy.
    public static func regions(_ blocks: [Block], _ working: WorkingText) -> [Segmenter.Region] {
        let bounds = 0..<working.utf8.count
        return blocks.map { block in
            Segmenter.Region(
                range: working.map.normalized(of: block.range).clamped(to: bounds),
                dateline: block.dateline.map { working.map.normalized(of: $0).clamped(to: bounds) })
        }
    }

    /// The spans as ranges of the source. Where one replaced run holds the end of a sentence and the start of the next,
    /// the run goes to the first.
    private static func sentences(_ spans: [Segmenter.Span], _ map: EditMap, in source: SourceText) -> [Sentence] {
        guard !map.isIdentity else {
            return spans.map {
                Sentence(range: TextRange(unchecked: $0.range.lowerBound, $0.range.upperBound), block: $0.block)
            }
        }
        var sentences: [Sentence] = []
        sentences.reserveCapacity(spans.count)
        var end = 0
        for span in spans {
            let range = map.source(of: span.range)
            let start = max(end, range.lowerBound)
            guard start < range.upperBound else { continue }
            sentences.append(Sentence(range: TextRange(unchecked: start, range.upperBound), block: span.block))
            end = range.upperBound
        }
        return sentences
    }
}

/// One segmenter a language.
private final class SegmenterCache: Sendable {
    private let known = Mutex<[LanguageTag: Segmenter]>([:])

    func segmenter(for language: LanguageTag, _ options: SegmentStage.Options) -> Segmenter {
        known.withLock { known in
            if let segmenter = known[language] { return segmenter }
            let segmenter = Segmenter(
                language: language, lineBreaks: options.lineBreaks, abbreviations: options.abbreviations,
                countsWords: options.countsWords)
            known[language] = segmenter
            return segmenter
        }
    }
}
