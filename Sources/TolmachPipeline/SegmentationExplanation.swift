// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachSegmentation

/// What was decided of every place where a sentence might end, and by what, for a person to read.
public struct SegmentationExplanation: Sendable {
    private let document: Document
    private let lineBreaks: LineBreaks
    private let user: UserRules

    /// How many of the model's features are shown; the rest are summed up.
    private static let shownFeatures = 8

    /// `lineBreaks` and `user` must be what the document's sentences were cut with.
    public init(_ document: Document, lineBreaks: LineBreaks, user: UserRules = UserRules()) {
        self.document = document
        self.lineBreaks = lineBreaks
        self.user = user
    }

    /// One paragraph a candidate, in order.
    public func rendered() throws(Diagnostic) -> String {
        guard let copy = document[WorkingCopy.self], let language = document[DocumentLanguage.self] else { return "" }
        let segmenter = Segmenter(language: language.tag, lineBreaks: lineBreaks, user: user)
        let blocks = document[Blocks.self].map { SegmentStage.regions($0, copy) }
        var text = ""
        for decision in try segmenter.decisions(on: copy.utf8, blocks: blocks) {
            text += Self.line(decision, copy.utf8)
            text += Self.reasons(decision)
        }
        return text
    }

    private static func line(_ decision: Decision, _ utf8: [UInt8]) -> String {
        let before = excerpt(utf8, max(0, decision.end - 40), decision.end)
        let after = excerpt(utf8, decision.next, min(utf8.count, decision.next + 30))
        let verdict = decision.isCut ? "cut " : "keep"
        return "\(verdict) …\(before)\(decision.isCut ? "|" : "·")\(after)…\n"
    }

    private static func reasons(_ decision: Decision) -> String {
        let mark = decision.mark
        guard let score = decision.score else { return "     \(mark), by rule '\(decision.rule)'\n" }
        let prior = score - decision.features.reduce(0) { $0 + $1.weight }
        var text = "     \(mark), by the model: \(signed(score)) in all\n"
        text += "     \(signed(prior))  rule '\(decision.rule)' says \(decision.ruleCuts ? "cut" : "keep")\n"
        let weighing = decision.features.filter { $0.weight != 0 }
        for feature in weighing.prefix(shownFeatures) { text += "     \(signed(feature.weight))  \(feature.name)\n" }
        let rest = weighing.dropFirst(shownFeatures)
        if !rest.isEmpty {
            text += "     \(signed(rest.reduce(0) { $0 + $1.weight }))  \(rest.count) more\n"
        }
        return text
    }

    private static func excerpt(_ utf8: [UInt8], _ start: Int, _ end: Int) -> String {
        var start = start
        while start < end, utf8[start] & 0xC0 == 0x80 { start += 1 }
        var end = end
        while end > start, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        let words = String(decoding: utf8[start..<end], as: UTF8.self).split { $0.isNewline }
        return PrintableText.escaped(words.joined(separator: "⏎"))
    }

    /// Two decimals with their sign.
    private static func signed(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let fraction = hundredths % 100
        return "\(value < 0 ? "-" : "+")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
