// SPDX-License-Identifier: Apache-2.0

/// Walks through a text from candidate to candidate and lets the rules and the model decide. The inner loop of
/// segmentation.
struct SentenceCutter {
    /// A sentence and the block it lies in.
    typealias Found = (range: Range<Int>, block: Int)

    /// What holds for the whole of a text.
    struct Settings {
        let rules: LanguageRules
        let lineBreaks: LineBreaks
        let model: SentenceModel?
        /// Whether the model may ask how words stand elsewhere in the document.
        let countsWords: Bool
        let signs: SignReader

        init(rules: LanguageRules, lineBreaks: LineBreaks, model: SentenceModel?, countsWords: Bool) {
            self.rules = rules
            self.lineBreaks = lineBreaks
            self.model = model
            self.countsWords = countsWords
            signs = SignReader(rules, hasModel: model != nil)
        }
    }

    /// Of the text that is being cut; the worker makes it.
    var map = ByteMap()
    var reader = TextReader()
    var lines = LineReader()
    var counts = WordCounts()
    var enclosures = EnclosureTracker()
    var verse = VerseTracker()
    var observation = Observation()
    /// The word after the last candidate without a mark, and where it stands.
    var seen = (start: -1, after: WordAfter())
    /// Where the last address or hashtag began.
    var address = -1

    /// Where the walk is.
    struct Walk {
        let paragraphsAreBlocks: Bool
        var block = 0
        /// Where the dateline of the block ends; 0 if it has none.
        var datelineEnd = 0
        /// The first of ICU's boundaries that has not been passed.
        var boundary = 0
    }

    /// Finds the sentences of a text. Without `blocks`, a blank line ends a paragraph.
    mutating func cut(
        _ text: Span<UInt8>, blocks: [Segmenter.Region]?, boundaries: [Int32], settings: Settings,
        explain: ((Decision) -> Void)?, sentence: (Found) -> Void
    ) {
        var walk = Walk(paragraphsAreBlocks: blocks == nil)
        counts.forget()
        verse = VerseTracker()
        for (index, block) in (blocks ?? [Segmenter.Region(range: 0..<text.count)]).enumerated() {
            if blocks != nil { walk.block = index }
            walk.datelineEnd = block.dateline?.upperBound ?? 0
            cutBlock(text, block.range, boundaries, &walk, settings, explain, sentence)
        }
    }

    private mutating func cutBlock(
        _ text: Span<UInt8>, _ block: Range<Int>, _ boundaries: [Int32], _ walk: inout Walk,
        _ settings: Settings, _ explain: ((Decision) -> Void)?, _ sentence: (Found) -> Void
    ) {
        let limit = block.upperBound
        var start = reader.gap(text, block.lowerBound, limit).next
        var offset = start
        var window = SignReader.Window()
        lines.start(at: start)
        enclosures.reset()
        seen.start = -1
        address = -1
        while offset < limit {
            var found: Candidate?
            switch settings.signs.next(text, map, &offset, limit, &window) {
            case .nothing: continue
            case .space:
                found = unmarked(text, at: offset, limit, from: start, settings)
                if found == nil {
                    offset += 1
                    continue
                }
            case .encloses:
                found = smile(text, at: offset, limit, from: start, settings)
                if found == nil {
                    enclosures.pass(UInt32(text[offset]), at: offset)
                    offset += 1
                    continue
                }
            case .mark: found = marked(text, at: offset, limit, from: start, settings)
            }
            guard var candidate = found else {
                let (scalar, length) = decodeScalar(text, at: offset)
                if length > 1 { enclosures.pass(scalar, at: offset) }
                offset += length
                continue
            }
            guard candidate.next < limit else { break }
            candidate.isProposedByICU = isProposed(candidate, boundaries, &walk)
            let isParagraph = candidate.lineBreaks > 1
            let verdict =
                isParagraph
                ? Verdict(isCut: true, .named("paragraph"))
                : decide(text, candidate, limit, from: start, walk, settings, boundaries)
            if let explain { explain(decision(on: candidate, verdict, settings.model)) }
            if verdict.isCut {
                if candidate.end > start { sentence((start..<candidate.end, walk.block)) }
                start = candidate.next
                if isParagraph, walk.paragraphsAreBlocks { walk.block += 1 }
            }
            if candidate.lineBreaks > 0 { lines.lineStarts(at: candidate.next, isParagraph: isParagraph) }
            if isParagraph {
                enclosures.reset()
            } else if candidate.end > candidate.marks.upperBound {
                enclosures.pass(text, candidate.marks.upperBound, candidate.end)
            }
            // A bullet is passed; of anything else, what follows may be a candidate itself.
            offset =
                candidate.mark == .bullet
                ? candidate.next + decodeScalar(text, at: candidate.next).length : candidate.next
        }
        let end = reader.trimmed(text, limit, from: start)
        if end > start {
            sentence((start..<end, walk.block))
            if walk.paragraphsAreBlocks { walk.block += 1 }
        }
    }

    private func isProposed(_ candidate: Candidate, _ boundaries: [Int32], _ walk: inout Walk) -> Bool {
        while walk.boundary < boundaries.count,
            Int(boundaries[walk.boundary]) < max(candidate.marks.upperBound, 1)
        {
            walk.boundary += 1
        }
        return walk.boundary < boundaries.count && Int(boundaries[walk.boundary]) <= candidate.next
    }

    private func decision(on candidate: Candidate, _ verdict: Verdict, _ model: SentenceModel?) -> Decision {
        var features: [Decision.Feature] = []
        if verdict.score != nil, let model { features = model.features(observation.values) }
        return Decision(
            end: candidate.end, next: candidate.next, mark: candidate.mark.rawValue,
            isProposedByICU: candidate.isProposedByICU, isCut: verdict.isCut, rule: verdict.source.name,
            ruleCuts: verdict.ruleCuts, score: verdict.score.map { Double($0) / 100 }, features: features)
    }
}
