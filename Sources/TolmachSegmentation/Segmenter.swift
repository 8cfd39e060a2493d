// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore
import TolmachICU

/// Cuts text into sentences: ICU proposes, the language's data and the rules decide.
///
/// A value for one language and one way of reading line breaks; it may be used from several tasks at once.
public struct Segmenter: Sendable {
    /// A sentence and the block it lies in. Bytes of the text given.
    public struct Span: Sendable, Hashable {
        /// Without white space at its ends.
        public let range: Range<Int>
        /// The index of the block, or of the paragraph where no blocks were given.
        public let block: Int

        /// Bytes of the text, and the block they lie in.
        public init(range: Range<Int>, block: Int) {
            self.range = range
            self.block = block
        }
    }

    /// A stretch of the text that sentences never cross, with its dateline (`MOSCOW (AP) –`), in which none ends.
    public struct Region: Sendable, Hashable {
        /// Bytes of the text.
        public let range: Range<Int>
        /// Bytes of the text, at the start of `range`.
        public let dateline: Range<Int>?

        /// A stretch by itself; `dateline` lies in it.
        public init(range: Range<Int>, dateline: Range<Int>? = nil) {
            self.range = range
            self.dateline = dateline
        }
    }

    /// Whose rules are followed.
    public let language: LanguageTag
    /// What a single line break means.
    public let lineBreaks: LineBreaks
    private let settings: SentenceCutter.Settings
    private let workers: Pool<SentenceWorker>
    /// Nil where the user has nothing to add.
    private let revision: UserRevision?

    /// `user` holds what the user adds to the rules or puts in their place; `countsWords`: whether a decision may depend on
    /// how words stand elsewhere in the document.
    public init(
        language: LanguageTag, lineBreaks: LineBreaks = .auto, user: UserRules = UserRules(), countsWords: Bool = true
    ) {
        self.init(language, lineBreaks, user, countsWords) { .shipped }
    }

    /// With a model of one's own; with nil, the rules decide alone.
    @_spi(Training) public init(
        language: LanguageTag, lineBreaks: LineBreaks = .auto, user: UserRules = UserRules(), countsWords: Bool = true,
        model: SentenceModel?
    ) {
        self.init(language, lineBreaks, user, countsWords) { model }
    }

    /// The model is asked for last: it may be being read meanwhile.
    private init(
        _ language: LanguageTag, _ lineBreaks: LineBreaks, _ user: UserRules, _ countsWords: Bool,
        _ model: () -> SentenceModel?
    ) {
        self.language = language
        self.lineBreaks = lineBreaks
        let rules = LanguageRules.of(language, words: user.abbreviations.entries(for: language))
        settings = SentenceCutter.Settings(
            rules: rules, lineBreaks: lineBreaks, model: model(), countsWords: countsWords)
        workers = SentenceWorker.pool(for: language)
        revision = UserRevision(user, language)
    }

    /// The sentences of a valid UTF-8 text, in order; between them is only white space. `blocks` stand in order, apart
    /// from each other; without them, a blank line ends a block.
    public func sentences(of utf8: [UInt8], blocks: [Region]? = nil) throws(Diagnostic) -> [Span] {
        var spans: [Span] = []
        try run(utf8, blocks, explain: nil) { spans.append(Span(range: $0, block: $1)) }
        guard let revision else { return spans }
        return try revision.revised(spans, of: utf8).map(\.span)
    }

    /// What was decided of every candidate, in order, and by what.
    public func decisions(on utf8: [UInt8], blocks: [Region]? = nil) throws(Diagnostic) -> [Decision] {
        var decisions: [Decision] = []
        var spans: [Span] = []
        try run(
            utf8, blocks, explain: { decisions.append($0) }, sentence: { spans.append(Span(range: $0, block: $1)) })
        guard let revision else { return decisions }
        return revision.decisions(decisions, with: try revision.revised(spans, of: utf8))
    }

    private func run(
        _ utf8: [UInt8], _ blocks: [Region]?, explain: ((Decision) -> Void)?, sentence: (SentenceCutter.Found) -> Void
    ) throws(Diagnostic) {
        try workers.withItem { worker throws(Diagnostic) in
            worker.cut(utf8, blocks, settings, explain: explain, sentence: sentence)
        }
    }
}

/// What cutting needs that is costly to make. One task at a time.
final class SentenceWorker {
    private var scanner: SentenceBoundaryScanner
    private(set) var cutter = SentenceCutter()
    private var boundaries: [Int32] = []

    private static let pools = Mutex<[String: Pool<SentenceWorker>]>([:])

    /// The workers of a language, kept from document to document. Languages without data of their own share theirs, so that
    /// there are only so many.
    static func pool(for language: LanguageTag) -> Pool<SentenceWorker> {
        let code = LanguageRules.dataCode(of: language)
        return pools.withLock { pools in
            if let pool = pools[code] { return pool }
            let pool = Pool<SentenceWorker> { () throws(Diagnostic) in SentenceWorker(language: code) }
            pools[code] = pool
            return pool
        }
    }

    init(language: String) { scanner = SentenceBoundaryScanner(language: language) }

    func cut(
        _ utf8: [UInt8], _ blocks: [Segmenter.Region]?, _ settings: SentenceCutter.Settings,
        explain: ((Decision) -> Void)?, sentence: (SentenceCutter.Found) -> Void
    ) {
        boundaries.removeAll(keepingCapacity: true)
        cutter.map.read(utf8.span)
        scanner.scan(utf8.span, cutter.map, into: &boundaries)
        cutter.cut(
            utf8.span, blocks: blocks, boundaries: boundaries, settings: settings, explain: explain,
            sentence: sentence)
    }
}
