// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Marked text: a bar stands where a sentence ends. White space beside a bar belongs to the text.
enum MarkedText {
    /// The text with a bar after each sentence but the last.
    static func marked(
        _ text: String, _ language: String, _ lineBreaks: LineBreaks = .auto, user: UserRules = UserRules()
    ) throws -> String {
        let utf8 = Array(text.utf8)
        let segmenter = Segmenter(language: LanguageTag(language), lineBreaks: lineBreaks, user: user)
        var marked = ""
        var end = 0
        for span in try segmenter.sentences(of: utf8) {
            if end > 0 { marked += "|" }
            marked += String(decoding: utf8[end..<span.range.upperBound], as: UTF8.self)
            end = span.range.upperBound
        }
        return marked + String(decoding: utf8[end...], as: UTF8.self)
    }

    /// Checks that a text is cut at its bars.
    static func check(
        _ expected: String, _ language: String, _ lineBreaks: LineBreaks = .auto, user: UserRules = UserRules(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = expected.replacing("|", with: "")
        let found = try marked(text, language, lineBreaks, user: user)
        guard found != expected else { return }
        let decisions = try Segmenter(
            language: LanguageTag(language), lineBreaks: lineBreaks, user: user
        )
        .decisions(on: Array(text.utf8)).map { "\($0.rule): \($0.isCut ? "cut" : "keep")" }
        Issue.record("\(language): \(found)\n  expected \(expected)\n  by \(decisions)", sourceLocation: sourceLocation)
    }
}
