// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Makes concepts of texts. It keeps the stems of the words it has met, so that only new words cost more than a hash.
///
/// One task at a time: borrow one from a `Pool`. What it answers does not depend on what it has read before.
final class ConceptBuilder {
    private final class Language {
        var stems: StemTable
        var openers: DanglingOpeners
        init(_ language: String) {
            stems = StemTable(language: language)
            openers = DanglingOpeners(language: language)
        }
    }

    private var languages: [String: Language] = [:]
    private var pairs = PairTable()
    private var entries = EntryTable()
    private var titles: TitleWords?
    /// Words kept over all languages before the tables are started anew (about 30 MB).
    private static let mostWords = 400_000

    /// `known` are texts that the reader knows.
    func build(
        _ text: SummaryText, _ request: Request = Request(), known: [SummaryText] = []
    ) throws(Diagnostic) -> ConceptText {
        let titleTokens = try tokens(ofTitle: text.title ?? "")
        let asked = (request, try tokens(ofTitle: request.isEmpty ? "" : request.text))
        let language = language(text.language.primary)
        return build(text, titleTokens, asked, known, &language.stems, &language.openers)
    }

    private func build(
        _ text: SummaryText, _ titleTokens: [Token], _ asked: (request: Request, tokens: [Token]),
        _ known: [SummaryText], _ stems: inout StemTable, _ openers: inout DanglingOpeners
    ) -> ConceptText {
        stems.start()
        entries.start()
        pairs.start(expected: text.tokens.count + titleTokens.count)
        var reader = ConceptReader()
        text.source.utf8.withUnsafeBufferPointer { reader.read(text, $0, &stems, &pairs, &entries) }
        let dangling = openers.marks(in: text, reader.words)
        let sentenceCount = text.sentences.count
        let conceptCount = reader.kinds.count
        // Headlines are among the sentences; a title from beside the text is read as one more.
        var titleSentences = text.sentences.indices.filter { Eligibility.isHeadline(text.sentences[$0], text.blocks) }
        if let title = text.title, !titleTokens.isEmpty {
            Array(title.utf8).withUnsafeBufferPointer { reader.readTitle(titleTokens, $0, &stems, &pairs, &entries) }
            titleSentences.append(sentenceCount)
        }
        var inTitle = [Bool](repeating: false, count: conceptCount)
        for sentence in titleSentences {
            for concept in reader.members(of: sentence) where concept < conceptCount { inTitle[Int(concept)] = true }
        }
        var isAsked: [Bool] = []
        if !asked.request.isEmpty {
            isAsked = [Bool](repeating: false, count: conceptCount)
            Array(asked.request.text.utf8).withUnsafeBufferPointer {
                reader.readTitle(asked.tokens, $0, &stems, &pairs, &entries)
            }
            for concept in reader.members(of: reader.starts.count - 2) where concept < conceptCount {
                isAsked[Int(concept)] = true
            }
            var requested = RequestedEntries(asked.request)
            for mention in text.mentions where requested.contains(mention.concept) {
                let concept = entries.concept(of: mention.concept, fresh: Int32(conceptCount))
                if concept < conceptCount { isAsked[Int(concept)] = true }
            }
        }
        var isKnown: [Bool] = []
        for other in known {
            isKnown = isKnown.isEmpty ? [Bool](repeating: false, count: conceptCount) : isKnown
            other.source.utf8.withUnsafeBufferPointer {
                reader.readTitle(other.tokens, mentions: other.mentions, $0, &stems, &pairs, &entries)
            }
            for concept in reader.members(of: reader.starts.count - 2) where concept < conceptCount {
                isKnown[Int(concept)] = true
            }
        }
        let hasWords = text.sentences.indices.map { !reader.members(of: $0).isEmpty }
        let eligible = Eligibility.of(text.sentences, blocks: text.blocks, hasWords: hasWords)
        let surfaces = SentenceSurface.read(text.sentences, in: text.source.utf8)
        let lengths = Self.first(sentenceCount, of: reader.lengths)
        return ConceptText(
            kinds: Self.first(conceptCount, of: reader.kinds), starts: Self.first(sentenceCount + 1, of: reader.starts),
            members: reader.members, counts: reader.counts, inTitle: inTitle,
            isAsked: isAsked, isKnown: isKnown, titleLength: titleSentences.reduce(0) { $0 + Int(reader.lengths[$1]) },
            lengths: lengths,
            surfaces: surfaces, eligible: eligible,
            running: Eligibility.running(eligible, surfaces, lengths: lengths),
            dangling: dangling)
    }

    private static func first<Item>(_ count: Int, of items: [Item]) -> [Item] {
        items.count <= count ? items : Array(items.prefix(count))
    }

    private func language(_ code: String) -> Language {
        if languages.values.reduce(0, { $0 + $1.stems.count }) > Self.mostWords
            || languages.values.contains(where: { $0.stems.isFull })
        {
            languages = [:]
        }
        if let language = languages[code] { return language }
        let language = Language(code)
        languages[code] = language
        return language
    }

    private func tokens(ofTitle title: String) throws(Diagnostic) -> [Token] {
        if title.isEmpty { return [] }
        let words = if let titles { titles } else { try TitleWords() }
        titles = words
        return try words.tokens(of: title)
    }
}

/// Finds the words of a title, which no stage has cut.
private final class TitleWords {
    private var breaker: BreakIterator

    init() throws(Diagnostic) {
        do { breaker = try BreakIterator(.word, locale: "und") } catch { throw Diagnostic(.io, "\(error)") }
    }

    func tokens(of title: String) throws(Diagnostic) -> [Token] {
        var boundaries: [BreakBoundary] = []
        var title = title
        let failure = title.withUTF8 { bytes -> ICUError? in
            do throws(ICUError) { try breaker.boundaries(of: bytes, into: &boundaries) } catch { return error }
            return nil
        }
        if let failure { throw Diagnostic(.io, "\(failure)") }
        var tokens: [Token] = []
        var start = 0
        for boundary in boundaries {
            // UWordBreak: 0 none, 100 number, 200 letter, 300 kana, 400 ideographic.
            let kind: Token.Kind? =
                switch boundary.status {
                case 100..<200: .number
                case 200..<300: .word
                case 300..<400: .kana
                case 400..<500: .ideographic
                default: nil
                }
            let end = Int(boundary.offset)
            if let kind { tokens.append(Token(range: TextRange(unchecked: start, end), kind: kind)) }
            start = end
        }
        return tokens
    }
}
