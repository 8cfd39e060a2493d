// SPDX-License-Identifier: Apache-2.0
import TolmachICU

extension SentenceCutter {
    /// What was decided of a candidate, and by what.
    struct Verdict {
        let isCut: Bool
        /// The first rule that spoke.
        let rule: String
        let ruleCuts: Bool
        /// In hundredths; nil if the rule was sure.
        var score: Int32?

        init(isCut: Bool, rule: String) {
            self.isCut = isCut
            self.rule = rule
            ruleCuts = isCut
        }

        init(score: Int32, rule: String, ruleCuts: Bool) {
            isCut = score > 0
            self.rule = rule
            self.ruleCuts = ruleCuts
            self.score = score
        }
    }

    /// The first rule that speaks; if it is not sure, the model.
    mutating func decide(
        _ text: Span<UInt8>, _ candidate: Candidate, _ limit: Int, from start: Int, _ walk: borrowing Walk,
        _ boundaries: [BreakBoundary]
    ) -> Verdict {
        if candidate.lineBreaks > 0 {
            switch walk.settings.lineBreaks {
            case .sentence: return Verdict(isCut: true, rule: "line-break")
            case .space where candidate.mark == .lineBreak:
                if reader.classAt(text, candidate.next).0 == .bullet {
                    return Verdict(isCut: true, rule: LineRules.bullet.name)
                }
                return Verdict(isCut: false, rule: "line-break-is-space")
            default: break
            }
        }
        if candidate.end <= walk.datelineEnd { return Verdict(isCut: false, rule: "dateline") }
        var situation = Situation(
            candidate: candidate, before: WordBefore(),
            after: reader.wordAfter(text, candidate.next, limit, walk.rules),
            lines: LinesAround(), sofar: candidate.end - start, ordinals: walk.rules.ordinals,
            stopEnds: walk.rules.stopEnds)
        let isPlainlyJoined =
            candidate.isJoined && !candidate.isWide && !situation.after.isIdeograph
            && !(situation.after.isUpper && situation.after.length > 2 || situation.after.isStarter)
        if isPlainlyJoined { return Verdict(isCut: false, rule: JoinedRules.joinedWord.name) }
        if candidate.mark != .lineBreak, candidate.mark != .bullet {
            situation.before = reader.wordBefore(text, candidate, from: start, walk.rules)
        }
        if candidate.lineBreaks > 0, walk.settings.lineBreaks == .auto {
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
        if candidate.mark != .lineBreak, candidate.mark != .item, candidate.mark != .capital {
            situation.beginsList = lines.beginsList(text, candidate.next, limit, &reader)
        }
        if situation.before.parts > 1, situation.before.roles.contains(.unit), situation.before.followsNumber {
            let first = reader.wordAfter(text, start, limit, walk.rules)
            situation.beginsWithPreposition = first.roles.contains(.preposition)
        }
        let rules = RuleBook.rules(for: candidate)
        for index in rules.indices {
            guard let cuts = rules[index].judge(situation) else { continue }
            guard !rules[index].isSure, let model = walk.settings.model else {
                return Verdict(isCut: cuts, rule: rules[index].name)
            }
            observe(text, situation, limit, from: start, walk, boundaries)
            observation.take(rule: rules[index].number, cuts: cuts)
            return Verdict(
                score: model.score(observation.values, ruleCuts: cuts), rule: rules[index].name, ruleCuts: cuts)
        }
        return Verdict(isCut: candidate.isProposedByICU, rule: GeneralRules.unicode.name)
    }

    /// Fills in what the model sees.
    private mutating func observe(
        _ text: Span<UInt8>, _ situation: borrowing Situation, _ limit: Int, from start: Int, _ walk: borrowing Walk,
        _ boundaries: [BreakBoundary]
    ) {
        let end = situation.candidate.marks.lowerBound
        var boundary = walk.boundary
        while boundary < boundaries.count, Int(boundaries[boundary].offset) <= situation.candidate.next {
            boundary += 1
        }
        let ahead = (boundary < boundaries.count ? Int(boundaries[boundary].offset) : limit) - situation.candidate.next
        var surroundings = Surroundings(
            enclosure: enclosures.state(at: end, from: start), hasCounts: walk.settings.countsWords, ahead: ahead)
        if walk.settings.countsWords {
            counts.count(text, around: end, &reader)
            if situation.after.isUpper { surroundings.next = counts.of(situation.after.hash) }
            if situation.before.shape == .letters {
                surroundings.token = counts.of(WordCounts.hash(text, endingAt: end, &reader))
            }
        }
        observation.look(text, situation, from: start, limit, surroundings, &reader)
    }
}
