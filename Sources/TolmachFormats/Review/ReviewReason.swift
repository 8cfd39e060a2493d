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
        why = Self.words(for: mention, mentions, source)
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

    private static func words(for mention: Mention, _ mentions: [Mention], _ source: SourceText) -> String {
        switch mention.match {
        case .exact: "written as in the glossary"
        case .folded:
            folded(source.string(mention.range), mention.term.text, isPerson: mention.concept.kind == "person")
        case .inflected(let rule): rule == "listed" ? "a form the glossary lists" : "another form of the term (\(rule))"
        case .transliterated(let script): "the same name in another script (from \(script))"
        case .alias(nil): "the surname of the entry"
        case .alias(.some(let index)):
            mentions.indices.contains(index)
                ? "another name for “\(source.string(mentions[index].range))” above"
                : "another name for an earlier mention"
        }
    }

    /// A full name is also found with an initial or a patronymic in it, and with the surname first.
    private static func folded(_ text: String, _ term: String, isPerson: Bool) -> String {
        func words(_ text: String) -> [Substring] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "ʼ" }
        }
        let (found, wanted) = (words(text), words(term))
        if isPerson, wanted.count > 1, found != wanted, wanted.allSatisfy(found.contains) {
            if found.count > wanted.count { return "the same name with an initial or a patronymic in it" }
            if found.first == wanted.last { return "the same name, surname first" }
        }
        return "the same but for case, quotes or dashes"
    }
}
