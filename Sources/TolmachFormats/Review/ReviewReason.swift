// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Why a stretch of text is taken for a mention: the glossary's term, how it matched, and how sure that is. The tooltip and
/// the list of entries say it in the same words.
struct ReviewReason: Hashable {
    let term: String
    let why: String
    /// Nil when there is no doubt.
    let percent: Int?

    init(_ mention: Mention, among mentions: [Mention], _ source: SourceText) {
        term = mention.term.text
        why = Self.words(for: mention.match, mentions, source)
        percent = mention.confidence < 0.995 ? Int((100 * max(0, mention.confidence)).rounded()) : nil
    }

    /// `Putin: written as in the glossary`
    func write(to html: inout HTMLText) {
        html.markup("<bdi>")
        html.text(term)
        html.markup("</bdi>: ")
        html.text(why)
        guard let percent else { return }
        html.markup(", ")
        html.number(percent)
        html.markup("&#8239;% sure")
    }

    private static func words(for match: Match, _ mentions: [Mention], _ source: SourceText) -> String {
        switch match {
        case .exact: "written as in the glossary"
        case .folded: "the same but for case, quotes or dashes"
        case .inflected(let rule): rule == "listed" ? "a form the glossary lists" : "another form of the term (\(rule))"
        case .transliterated(let script): "the same name in another script (from \(script))"
        case .alias(nil): "the surname of the entry"
        case .alias(.some(let index)):
            mentions.indices.contains(index)
                ? "another name for “\(source.string(mentions[index].range))” above"
                : "another name for an earlier mention"
        }
    }
}
