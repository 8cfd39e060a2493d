// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachGlossary

/// The working behind a document's layers, for a person to read.
public struct Explanation: Sendable {
    private let document: Document
    private let target: LanguageTag?
    /// The sentences of the summary.
    private let chosen: Set<Int>

    /// `target`: the language whose renderings are shown.
    public init(_ document: Document, target: LanguageTag?) {
        self.document = document
        self.target = target
        chosen = Set(document[Summary.self]?.sentences ?? [])
    }

    private var sentences: [Sentence] { document[Sentences.self] ?? [] }
    private var mentions: [Mention] { document[Mentions.self] ?? [] }

    /// Everything, in the order of the stages.
    public func whole() -> String {
        var text = "read: \(document.source.encoding), \(document.source.utf8.count) bytes of text"
        text += document.source.hadByteOrderMark ? " after a byte order mark\n" : "\n"
        for block in document[Blocks.self] ?? [] {
            text += "  \(block.kind.rawValue): \(excerpt(block.range))\n"
            if let dateline = block.dateline { text += "    dateline: \(excerpt(dateline))\n" }
        }
        if let copy = document[WorkingCopy.self] { text += "normalize: \(copy.map.edits.count) edits\n" }
        if let language = document[DocumentLanguage.self] {
            text += "language: \(language.tag) "
            text += language.given ? "(given)\n" : "(detected, confidence \(decimal(language.confidence)))\n"
        }
        text += "sentences: \(sentences.count)\n"
        for index in sentences.indices { text += line(ofSentence: index) }
        text += "mentions: \(mentions.count)\n"
        for index in mentions.indices { text += line(ofMention: index) }
        return text
    }

    /// One mention: what matched, how, and what else it could be.
    public func mention(_ index: Int) throws(Diagnostic) -> String {
        guard mentions.indices.contains(index) else { throw outOfRange("mention", index, mentions.count) }
        let mention = mentions[index]
        let (row, column) = PositionTable.lineAndColumn(of: mention.range.lowerBound, in: document.source.utf8)
        var text = line(ofMention: index)
        text += "  at line \(row), column \(column), bytes \(mention.range.lowerBound)–\(mention.range.upperBound)\n"
        text += "  entry: \(mention.term.text) (\(mention.term.language), \(mention.term.status.rawValue))\n"
        if let spelling = mention.spellingWeighed(in: document.source) {
            text += "  weighed as: \(spelling) (the entry has no term in Latin letters; this one was made for it)\n"
        }
        text += "  concept: \(mention.concept.id), \(mention.concept.kind)"
        text += mention.concept.note.isEmpty ? "\n" : ": \(mention.concept.note)\n"
        for term in mention.concept.terms where term.status == .preferred {
            text += "    \(term.language): \(term.text)\n"
        }
        if !mention.alternatives.isEmpty {
            text += "  could also be: \(mention.alternatives.map(\.id).joined(separator: ", "))"
            text += mention.moreAlternatives > 0 ? " and \(mention.moreAlternatives) more\n" : "\n"
        }
        return text
    }

    /// One sentence: the parts of its score.
    public func sentence(_ index: Int) throws(Diagnostic) -> String {
        guard sentences.indices.contains(index) else { throw outOfRange("sentence", index, sentences.count) }
        var text = line(ofSentence: index)
        guard let table = document[Scores.self], table.scores.indices.contains(index) else { return text }
        for reason in table.scores[index].reasons { text += "  \(reason.name): \(decimal(reason.value))\n" }
        text += "  sum: \(decimal(table.scores[index].score))\n"
        if !table.eligible[index] { text += "  not for a summary: \(blockKind(ofSentence: index))\n" }
        return text
    }

    private func outOfRange(_ what: String, _ index: Int, _ count: Int) -> Diagnostic {
        Diagnostic(
            .usage, "there is no \(what) \(index)",
            help: count == 0 ? "the text has none" : "they are counted from 0 to \(count - 1)")
    }

    private func blockKind(ofSentence index: Int) -> String {
        let blocks = document[Blocks.self] ?? []
        let block = sentences[index].block
        return blocks.indices.contains(block) ? blocks[block].kind.rawValue : "text"
    }

    private func line(ofSentence index: Int) -> String {
        let chosen = chosen.contains(index) ? "*" : " "
        let scores = document[Scores.self]?.scores
        let score = scores.map { $0.indices.contains(index) ? decimal($0[index].score) : "–" } ?? "–"
        return "\(chosen) \(index)  \(score)  \(excerpt(sentences[index].range))\n"
    }

    private func line(ofMention index: Int) -> String {
        let mention = mentions[index]
        let how =
            switch mention.match {
            case .exact, .folded: mention.match.kind
            case .inflected(let rule): "inflected by \(rule)"
            case .transliterated(let script): "transliterated from \(script)"
            case .alias(let other): other.map { "alias of mention \($0)" } ?? "by the surname of the entry"
            }
        var text =
            "  \(index)  \(excerpt(mention.range)) = \(mention.concept.id), \(how), confidence \(decimal(mention.confidence))"
        if let target, let rendering = mention.concept.preferred(in: target) { text += " → \(rendering.text)" }
        return text + "\n"
    }

    private func excerpt(_ range: TextRange) -> String {
        var text = PrintableText.escaped(
            document.source.string(range).split { $0.isWhitespace }.joined(separator: " "))
        if text.count > 90 { text = text.prefix(89) + "…" }
        return text
    }

    /// Three decimals, rounded half away from zero.
    private func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let scaled = Int((abs(value) * 1000).rounded())
        let fraction = String(scaled % 1000)
        return
            "\(value < 0 && scaled > 0 ? "-" : "")\(scaled / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
