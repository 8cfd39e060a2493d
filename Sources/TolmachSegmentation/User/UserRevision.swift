// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Goes over the sentences that the rules found with what the user has to say: SRX rules, then exceptions.
struct UserRevision: Sendable {
    /// A sentence, and which of the user's rules made it begin where it does; nil: none of them.
    struct Revised: Sendable {
        var span: Segmenter.Span
        var rule: String?
    }

    private let never: [Literal]
    private let always: [Literal]
    private let srx: SRXRules?
    private let replaces: Bool
    private let language: LanguageTag

    /// Nil if there is nothing to revise.
    init?(_ user: UserRules, _ language: LanguageTag) {
        never = user.neverCutAfter.entries(for: language).map { Literal($0.word) }
        always = user.alwaysCutAfter.entries(for: language).map { Literal($0.word) }
        srx = user.srx
        replaces = user.srxMode == .replace
        self.language = language
        if never.isEmpty, always.isEmpty, srx == nil { return nil }
    }

    /// The sentences as the user wants them. Those given are in order, and so are these; blocks stay what they are.
    func revised(_ spans: [Segmenter.Span], of text: [UInt8]) throws(Diagnostic) -> [Revised] {
        guard let matchers = try srx?.matchers(for: language) else { return try revised(spans, text, nil) }
        return try matchers.withItem { matcher throws(Diagnostic) in try revised(spans, text, matcher) }
    }

    private func revised(
        _ spans: [Segmenter.Span], _ text: [UInt8], _ matcher: SRXMatcher?
    ) throws(Diagnostic) -> [Revised] {
        var result: [Revised] = []
        result.reserveCapacity(spans.count)
        var first = 0
        while first < spans.count {
            var last = first
            while last + 1 < spans.count, spans[last + 1].block == spans[first].block { last += 1 }
            try revise(spans[first...last], text, matcher, &result)
            first = last + 1
        }
        return result
    }

    /// A place where a sentence ends, and which of the user's rules says so.
    private struct Cut {
        let at: Int
        let rule: String?
    }

    private func revise(
        _ spans: ArraySlice<Segmenter.Span>, _ text: [UInt8], _ matcher: SRXMatcher?, _ result: inout [Revised]
    ) throws(Diagnostic) {
        guard let first = spans.first, let last = spans.last else { return }
        let block = first.range.lowerBound..<last.range.upperBound
        var cuts = spans.dropLast().map { Cut(at: $0.range.upperBound, rule: nil) }
        if let matcher { cuts = try cutsBySRX(cuts, spans, block, text, matcher) }
        for literal in always {
            cuts += literal.ends(in: text.span, block).map { Cut(at: $0, rule: "always-cut-after") }
        }
        if matcher != nil || !always.isEmpty {
            let order = cuts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            cuts = order.map(\.element)
        }
        var start = block.lowerBound
        var rule: String?
        for cut in cuts where cut.at > start && cut.at < block.upperBound {
            let end = WhiteSpace.trimmedEnd(text.span, start..<cut.at)
            guard end > start else { continue }
            if never.contains(where: { $0.ends(text.span, start..<end) }) { continue }
            result.append(Revised(span: .init(range: start..<end, block: first.block), rule: rule))
            start = WhiteSpace.trimmedStart(text.span, cut.at..<block.upperBound)
            rule = cut.rule
        }
        if start < block.upperBound {
            result.append(Revised(span: .init(range: start..<block.upperBound, block: first.block), rule: rule))
        }
    }

    private func cutsBySRX(
        _ own: [Cut], _ spans: ArraySlice<Segmenter.Span>, _ block: Range<Int>, _ text: [UInt8], _ matcher: SRXMatcher
    ) throws(Diagnostic) -> [Cut] {
        // A rule may speak before the white space or after it.
        var places: [Int] = []
        if !replaces {
            for (cut, next) in zip(own, spans.dropFirst()) {
                places += [cut.at - block.lowerBound, next.range.lowerBound - block.lowerBound]
            }
        }
        let said = try text.withUnsafeBufferPointer { bytes throws(Diagnostic) in
            try matcher.verdicts(on: UnsafeBufferPointer(rebasing: bytes[block]), places: places)
        }
        let breaks = said.breaks.map { Cut(at: $0.at + block.lowerBound, rule: "srx: \($0.rule)") }
        guard !replaces else { return breaks }
        let kept = own.indices.filter { (said.places[2 * $0] ?? said.places[2 * $0 + 1])?.isBreak != false }
        return kept.map { own[$0] } + breaks
    }

    /// The decisions of the rules, corrected by what became of them.
    func decisions(_ decisions: [Decision], with revised: [Revised]) -> [Decision] {
        let keeper = srx == nil ? "never-cut-after" : "user-rules"
        var starts: [Int: String?] = [:]
        for sentence in revised { starts[sentence.span.range.lowerBound] = sentence.rule }
        var result: [Decision] = []
        for decision in decisions {
            let start = starts.removeValue(forKey: decision.next)
            let isCut = start != nil
            let rule = isCut == decision.isCut ? (start ?? nil) ?? decision.rule : (start ?? nil) ?? keeper
            result.append(decision.revised(isCut: isCut, rule: rule))
        }
        // Cuts where the rules saw no candidate.
        for (before, sentence) in zip(revised, revised.dropFirst()) {
            guard let rule = starts[sentence.span.range.lowerBound] ?? nil else { continue }
            result.append(
                Decision(
                    end: before.span.range.upperBound, next: sentence.span.range.lowerBound, mark: "user",
                    isProposedByICU: false, isCut: true, rule: rule, ruleCuts: true, score: nil, features: []))
        }
        return result.enumerated().sorted { ($0.element.next, $0.offset) < ($1.element.next, $1.offset) }.map(\.element)
    }
}

extension Decision {
    /// The same with another end.
    func revised(isCut: Bool, rule: String) -> Decision {
        Decision(
            end: end, next: next, mark: mark, isProposedByICU: isProposedByICU, isCut: isCut, rule: rule,
            ruleCuts: isCut,
            score: nil, features: [])
    }
}
