// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Walks through a text from candidate to candidate and lets the rules decide. The inner loop of segmentation.
struct SentenceCutter {
    /// A sentence and the block it lies in.
    typealias Found = (range: Range<Int>, block: Int)

    private var reader = TextReader()
    private var lines = LineReader()

    /// What a first byte may lead to: nothing of interest, or a scalar that has to be looked at.
    private static let interesting: [Bool] = (0...255).map { (byte: Int) -> Bool in
        switch byte {
        case 0x0A...0x0D, 0x21, 0x2E, 0x3F: true  // line ends . ! ?
        case 0xC2: true  // NEL
        case 0xD6, 0xD8, 0xDB, 0xDC, 0xDF: true  // Armenian, Arabic, Syriac, N'Ko
        case 0xE0...0xE3, 0xEA, 0xEF, 0xF0: true  // marks of other scripts, … ‼ • 。 ！
        default: false
        }
    }

    /// Finds the sentences of a text. Without `blocks`, a blank line ends a paragraph.
    mutating func cut(
        _ text: Span<UInt8>, blocks: [Segmenter.Region]?, boundaries: [BreakBoundary], rules: LanguageRules,
        lineBreaks: LineBreaks,
        explain: ((Decision) -> Void)?, sentence: (Found) -> Void
    ) {
        var interesting = Self.interesting
        for mark in rules.endMarks where mark < 0x80 { interesting[Int(mark)] = true }
        var walk = Walk(
            rules: rules, lineBreaks: lineBreaks, interesting: interesting, paragraphsAreBlocks: blocks == nil)
        for (index, block) in (blocks ?? [Segmenter.Region(range: 0..<text.count)]).enumerated() {
            if blocks != nil { walk.block = index }
            walk.datelineEnd = block.dateline?.upperBound ?? 0
            cutBlock(text, block.range, boundaries, &walk, explain, sentence)
        }
    }

    /// Where the walk is.
    private struct Walk {
        let rules: LanguageRules
        let lineBreaks: LineBreaks
        let interesting: [Bool]
        let paragraphsAreBlocks: Bool
        var block = 0
        /// Where the dateline of the block ends; 0 if it has none.
        var datelineEnd = 0
        /// The first of ICU's boundaries that has not been passed.
        var boundary = 0
    }

    private mutating func cutBlock(
        _ text: Span<UInt8>, _ block: Range<Int>, _ boundaries: [BreakBoundary], _ walk: inout Walk,
        _ explain: ((Decision) -> Void)?, _ sentence: (Found) -> Void
    ) {
        let limit = block.upperBound
        var start = reader.gap(text, block.lowerBound, limit).next
        var offset = start
        lines.start(at: start)
        while offset < limit {
            guard walk.interesting[Int(text[offset])] else {
                offset += 1
                continue
            }
            guard var candidate = candidate(text, at: offset, limit, from: start, walk) else {
                offset += decodeScalar(text, at: offset).length
                continue
            }
            guard candidate.next < limit else { break }
            candidate.isProposedByICU = isProposed(candidate, boundaries, &walk)
            let isParagraph = candidate.lineBreaks > 1
            let verdict = isParagraph ? (true, "paragraph") : decide(text, candidate, limit, from: start, walk)
            if let explain {
                explain(
                    Decision(
                        end: candidate.end, next: candidate.next, mark: candidate.mark.rawValue,
                        isProposedByICU: candidate.isProposedByICU, isCut: verdict.0, rule: verdict.1))
            }
            if verdict.0 {
                if candidate.end > start { sentence((start..<candidate.end, walk.block)) }
                start = candidate.next
                if isParagraph, walk.paragraphsAreBlocks { walk.block += 1 }
            }
            if candidate.lineBreaks > 0 { lines.lineStarts(at: candidate.next, isParagraph: isParagraph) }
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

    /// What begins at an interesting byte, if it is a candidate.
    private mutating func candidate(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ walk: borrowing Walk
    ) -> Candidate? {
        switch reader.classAt(text, offset).0 {
        case .stop, .ellipsis, .question, .exclamation, .terminal:
            return reader.candidate(text, at: offset, limit, from: start, endMarks: walk.rules.endMarks)
        case .continuation where !walk.rules.endMarks.isEmpty:
            guard walk.rules.endMarks.contains(decodeScalar(text, at: offset).scalar) else { return nil }
            let candidate = reader.candidate(text, at: offset, limit, from: start, endMarks: walk.rules.endMarks)
            return candidate.marks.isEmpty ? nil : candidate
        case .lineBreak, .paragraphBreak:
            let end = reader.trimmed(text, offset, from: start)
            let gap = reader.gap(text, offset, limit)
            return Candidate(
                mark: .lineBreak, marks: end..<end, end: end, next: gap.next,
                lineBreaks: gap.isParagraph ? max(2, gap.lineBreaks) : gap.lineBreaks)
        case .bullet:
            // • between words; at the start of a sentence it is passed.
            guard offset > start, reader.classBefore(text, offset).0 == .space else { return nil }
            let end = reader.trimmed(text, offset, from: start)
            return Candidate(mark: .bullet, marks: end..<end, end: end, next: offset)
        default: return nil
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

    /// The first rule that speaks.
    private mutating func decide(
        _ text: Span<UInt8>, _ candidate: Candidate, _ limit: Int, from start: Int, _ walk: borrowing Walk
    ) -> (Bool, String) {
        if candidate.lineBreaks > 0 {
            switch walk.lineBreaks {
            case .sentence: return (true, "line-break")
            case .space where candidate.mark == .lineBreak:
                if reader.classAt(text, candidate.next).0 == .bullet { return (true, LineRules.bullet.name) }
                return (false, "line-break-is-space")
            default: break
            }
        }
        if candidate.end <= walk.datelineEnd { return (false, "dateline") }
        var situation = Situation(
            candidate: candidate, before: WordBefore(),
            after: reader.wordAfter(text, candidate.next, limit, walk.rules),
            lines: LinesAround(), ordinals: walk.rules.ordinals, stopEnds: walk.rules.stopEnds)
        let isPlainlyJoined =
            candidate.isJoined && !candidate.isWide && !situation.after.isStarter && !situation.after.isIdeograph
        if isPlainlyJoined { return (false, JoinedRules.joinedWord.name) }
        if candidate.mark != .lineBreak, candidate.mark != .bullet {
            situation.before = reader.wordBefore(text, candidate, from: start, walk.rules)
        }
        if candidate.lineBreaks > 0, walk.lineBreaks == .auto {
            situation.lines = lines.around(
                text, candidate, limit, sentenceStart: start, after: situation.after, &reader, walk.rules)
        }
        if candidate.isWide || situation.after.followsDash {
            situation.isEnclosed = reader.isEnclosed(text, candidate.marks.lowerBound, from: start, limit)
        }
        if candidate.mark != .lineBreak, !candidate.isJoined, !situation.before.beginsSentence,
            situation.after.first != .upper || situation.after.isOpened
        {
            situation.isBetweenItems =
                lines.marker(text, candidate.next, limit, &reader) == .bracketed
                && lines.marker(text, start, limit, &reader) == .bracketed
        }
        let rules = RuleBook.rules(for: candidate)
        for index in rules.indices {
            if let verdict = rules[index].judge(situation) { return (verdict, rules[index].name) }
        }
        return (candidate.isProposedByICU, GeneralRules.unicode.name)
    }
}
