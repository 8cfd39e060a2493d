// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Cuts the text into sentences. Sentences and the white space between them, joined, are the source.
public struct SegmentStage: Stage {
    public typealias Needs = Layers<WorkingCopy, DocumentLanguage, Maybe<Blocks>>
    public typealias Provides = Layers<Sentences>

    /// What can be set.
    public struct Options: Sendable {
        /// What a single line break means.
        public var lineBreaks: LineBreaks
        /// The user's own, by language and class.
        public var abbreviations: WordLists
        /// Texts after which no sentence ends.
        public var neverCutAfter = WordLists()
        /// Texts after which one always does.
        public var alwaysCutAfter = WordLists()
        /// A file of SRX rules; nil: tolmach's rules alone.
        public var srx: FileReference?
        /// What becomes of tolmach's rules beside it.
        public var srxMode = SRXMode.replace
        /// Whether a decision may depend on how words are written elsewhere in the document.
        public var countsWords: Bool

        /// What is not here is set afterwards.
        public init(lineBreaks: LineBreaks = .auto, abbreviations: WordLists = WordLists(), countsWords: Bool = true) {
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
            .words(
                "abbreviations", \.abbreviations, classes: UserRules.classes,
                "abbreviations of your own, e.g. [Abt., Ltda.] or {de: {titles: [Fdr.], closing: [usf.]}}: without a class, a sentence ends after one only before a word that begins sentences",
                pattern: "^\\S+$", language: UserRules.language, check: UserRules.mistake),
            .words(
                "never-cut-after", \.neverCutAfter, "texts after which no sentence ends, whatever the rules say",
                pattern: "\\S$", language: UserRules.language, check: { word, _ in exceptionMistake(word) }),
            .words(
                "always-cut-after", \.alwaysCutAfter, "texts after which a sentence always ends, e.g. [\"***\"]",
                pattern: "\\S$", language: UserRules.language, check: { word, _ in exceptionMistake(word) }),
            .file(
                "srx", \.srx,
                "an SRX 2.0 file whose rules decide for the languages it maps; a path relative to this file"),
            .choice(
                "srx-mode", \.srxMode, default: .replace,
                "replace: the SRX rules alone decide, extend: they lead, and tolmach's own decide where none speaks"),
            .boolean(
                "document-words", \.countsWords, default: true,
                "whether a decision may depend on how words are written elsewhere in the document"),
        ],
        rules: [
            .not(
                [.one("srx-mode", of: ["extend"]), .missing("srx")],
                "'srx-mode' says what becomes of the rules beside 'srx', which is missing"),
            .not(
                [.given("srx"), .none("srx-mode", of: ["extend"]), .one("line-breaks", of: ["space", "sentence"])],
                "the rules of 'srx' say what a line break is: leave out 'line-breaks'"),
            .not(
                [.given("srx"), .none("srx-mode", of: ["extend"]), .given("abbreviations")],
                "'srx' replaces the rules that know abbreviations: add 'srx-mode: extend', or use 'never-cut-after'"),
        ])

    private static func exceptionMistake(_ text: String) -> String? {
        text.allSatisfy(\.isWhitespace)
            ? "an exception must not be empty" : text.last?.isWhitespace == true ? "'\(text)' ends with a space" : nil
    }

    private let lineBreaks: LineBreaks
    private let user: UserRules
    private let countsWords: Bool
    private let segmenters = LanguageCache<Kept>()

    /// A segmenter has a great many parts; this is one thing to pass on.
    private final class Kept: Sendable {
        let segmenter: Segmenter
        init(_ segmenter: Segmenter) { self.segmenter = segmenter }
    }

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        for entry in options.abbreviations.entries {
            if let mistake = UserRules.mistake(in: entry.word, wordClass: entry.wordClass) {
                throw Diagnostic(.usage, mistake)
            }
        }
        var srx: SRXRules?
        if let file = options.srx { srx = try SRXRules(try resources.file(file), file: file.path) }
        lineBreaks = options.lineBreaks
        countsWords = options.countsWords
        user = UserRules(
            abbreviations: options.abbreviations, neverCutAfter: options.neverCutAfter,
            alwaysCutAfter: options.alwaysCutAfter, srx: srx, srxMode: options.srxMode)
    }

    /// Reads what the first text would wait for, some 2 ms. For another thread, while there is no text yet.
    public static func prepare() { _ = SentenceModel.shipped }

    /// The sentences in order, as ranges of the source; between them is white space alone.
    public func run(
        on source: SourceText, _ layers: (WorkingText, LanguageVerdict, [Block]?)
    ) throws(Diagnostic) -> [Sentence] {
        let (working, language, blocks) = layers
        let kept = segmenters.value(for: language.tag) {
            Kept(Segmenter(language: language.tag, lineBreaks: lineBreaks, user: user, countsWords: countsWords))
        }
        let map = working.map
        guard let blocks else {
            return Self.sentences(try kept.segmenter.sentences(of: working.utf8), map, in: source)
        }
        let regions = Self.regions(blocks, working)
        return Self.sentences(try kept.segmenter.sentences(of: working.utf8, blocks: regions), map, in: source)
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
