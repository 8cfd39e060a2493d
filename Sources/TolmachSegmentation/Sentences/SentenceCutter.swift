// SPDX-License-Identifier: Apache-2.0
import TolmachICU

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
    }

    var reader = TextReader()
    var lines = LineReader()
    var counts = WordCounts()
    var enclosures = EnclosureTracker()
    var observation = Observation()

    /// Where the walk is.
    struct Walk {
        let settings: Settings
        let signs: [Sign]
        let paragraphsAreBlocks: Bool
        let hasEndings: Bool
        var block = 0
        /// Where the dateline of the block ends; 0 if it has none.
        var datelineEnd = 0
        /// The first of ICU's boundaries that has not been passed.
        var boundary = 0

        var rules: LanguageRules { settings.rules }
    }

    /// Finds the sentences of a text. Without `blocks`, a blank line ends a paragraph.
    mutating func cut(
        _ text: Span<UInt8>, blocks: [Segmenter.Region]?, boundaries: [BreakBoundary], settings: Settings,
        explain: ((Decision) -> Void)?, sentence: (Found) -> Void
    ) {
        var walk = Walk(
            settings: settings, signs: Sign.table(for: settings), paragraphsAreBlocks: blocks == nil,
            hasEndings: !settings.rules.endings.isEmpty)
        counts.forget()
        for (index, block) in (blocks ?? [Segmenter.Region(range: 0..<text.count)]).enumerated() {
            if blocks != nil { walk.block = index }
            walk.datelineEnd = block.dateline?.upperBound ?? 0
            cutBlock(text, block.range, boundaries, &walk, explain, sentence)
        }
    }

    private mutating func cutBlock(
        _ text: Span<UInt8>, _ block: Range<Int>, _ boundaries: [BreakBoundary], _ walk: inout Walk,
        _ explain: ((Decision) -> Void)?, _ sentence: (Found) -> Void
    ) {
        let limit = block.upperBound
        var start = reader.gap(text, block.lowerBound, limit).next
        var offset = start
        lines.start(at: start)
        enclosures.reset()
        while offset < limit {
            var found: Candidate?
            switch walk.signs[Int(text[offset])] {
            case .nothing:
                offset += 1
                continue
            case .space:
                guard Sign.mayEndUnmarked(text, offset, limit) || walk.hasEndings else {
                    offset += 1
                    continue
                }
                found = unmarked(text, at: offset, limit, from: start, walk)
                if found == nil {
                    offset += 1
                    continue
                }
            case .encloses:
                found = smile(text, at: offset, limit, from: start, walk)
                if found == nil {
                    enclosures.pass(UInt32(text[offset]), at: offset)
                    offset += 1
                    continue
                }
            case .mark: found = marked(text, at: offset, limit, from: start, walk)
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
                ? Verdict(isCut: true, rule: "paragraph")
                : decide(text, candidate, limit, from: start, walk, boundaries)
            if let explain { explain(decision(on: candidate, verdict, walk)) }
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

    private func isProposed(_ candidate: Candidate, _ boundaries: [BreakBoundary], _ walk: inout Walk) -> Bool {
        while walk.boundary < boundaries.count,
            Int(boundaries[walk.boundary].offset) < max(candidate.marks.upperBound, 1)
        {
            walk.boundary += 1
        }
        return walk.boundary < boundaries.count && Int(boundaries[walk.boundary].offset) <= candidate.next
    }

    private func decision(on candidate: Candidate, _ verdict: Verdict, _ walk: borrowing Walk) -> Decision {
        var features: [Decision.Feature] = []
        if verdict.score != nil, let model = walk.settings.model { features = model.features(observation.values) }
        return Decision(
            end: candidate.end, next: candidate.next, mark: candidate.mark.rawValue,
            isProposedByICU: candidate.isProposedByICU, isCut: verdict.isCut, rule: verdict.rule,
            ruleCuts: verdict.ruleCuts, score: verdict.score.map { Double($0) / 100 }, features: features)
    }
}
