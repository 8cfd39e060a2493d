// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The story on the review page: blocks, summary sentences, marked terms and what each says of itself.
///
/// Mentions that overlap make one *cluster*: one place to focus, with an underline for each mention and one tooltip that
/// tells of all. A cluster ends with its sentence; a mention that goes on goes on in the next one. A term is no link: on a
/// phone a tap must open the tooltip and not jump away; the link to the entry is in the tooltip.
///
/// Each tooltip stands in the page once, where it is said first. Whatever says the same again names it (`data-tip`), and the
/// script gives it a copy: else a text full of names would make a page of fifty times its size.
struct ReviewStory {
    /// Whether a mention can be linked to, and whether its text is what stands there.
    enum Anchor {
        case none, part, whole
    }

    let content: KitContent
    let mentions: [Mention]
    let statuses: [ReviewStatus]
    /// For each sentence, its place in the order in which the summary was chosen, from 1; 0 for others.
    private let ranks: [Int]

    init(_ content: KitContent, mentions: [Mention], statuses: [ReviewStatus], sentenceCount: Int) {
        self.content = content
        self.mentions = mentions
        self.statuses = statuses
        var ranks = [Int](repeating: 0, count: sentenceCount)
        for (rank, sentence) in (content.summary?.ranking ?? []).enumerated() where ranks.indices.contains(sentence) {
            ranks[sentence] = rank + 1
        }
        self.ranks = ranks
    }

    /// Answers which mentions have a place on the page (`#m1` …): one in the white space between blocks has none.
    func write(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout HTMLText) -> [Anchor] {
        html.markup("<article")
        html.language(content.language.tag)
        html.markup(">\n")
        var named = MentionsOfRanges(mentions)
        var anchors = [Anchor](repeating: .none, count: mentions.count)
        var tips: [[UInt8]: Int] = [:]
        var inList = false
        for unit in content.layout.units where unit.block != nil {
            let kind = content.kind(of: unit) ?? .paragraph
            if inList != (kind == .listItem) {
                inList.toggle()
                html.markup(inList ? "<ul>\n" : "</ul>\n")
            }
            html.markup(Self.opening(kind))
            let parts = content.layout.parts[unit.parts]
            for (index, part) in zip(parts.indices, parts) {
                if let sentence = part.sentence {
                    write(sentence: sentence, part.range, unit, bytes, &named, &anchors, &tips, to: &html)
                } else if index != parts.startIndex, index != parts.endIndex - 1 {
                    html.text(bytes, part.range)
                }
            }
            html.markup(Self.closing(kind))
        }
        if inList { html.markup("</ul>\n") }
        html.markup("</article>\n")
        return anchors
    }

    private static func opening(_ kind: Block.Kind) -> StaticString {
        switch kind {
        case .headline: "<h3 class=\"block headline\">"
        case .byline: "<p class=\"block byline\">"
        case .paragraph: "<p class=\"block\">"
        case .listItem: "<li class=\"block\">"
        case .caption: "<p class=\"block caption\">"
        }
    }

    private static func closing(_ kind: Block.Kind) -> StaticString {
        switch kind {
        case .headline: "</h3>\n"
        case .listItem: "</li>\n"
        default: "</p>\n"
        }
    }

    // MARK: Sentences

    private func write(
        sentence: Int, _ range: TextRange, _ unit: KitLayout.Unit, _ bytes: UnsafeBufferPointer<UInt8>,
        _ named: inout MentionsOfRanges, _ anchors: inout [Anchor], _ tips: inout [[UInt8]: Int],
        to html: inout HTMLText
    ) {
        let isChosen = content.isInSummary(sentence)
        html.markup(isChosen ? "<mark class=\"sentence\" id=\"s" : "<span class=\"sentence\" id=\"s")
        html.number(sentence + 1)
        if isChosen, ranks[sentence] > 0 {
            html.markup("\" data-rank=\"")
            html.number(ranks[sentence])
        }
        html.markup("\">")
        var rest = range
        if let block = unit.block, content.blocks.indices.contains(block),
            let dateline = content.blocks[block].dateline, dateline.lowerBound == range.lowerBound,
            dateline.upperBound < range.upperBound, !dateline.isEmpty
        {
            html.markup("<span class=\"dateline\">")
            writeTerms(dateline, bytes, &named, &anchors, &tips, to: &html)
            html.markup("</span>")
            rest = TextRange(unchecked: dateline.upperBound, range.upperBound)
        }
        writeTerms(rest, bytes, &named, &anchors, &tips, to: &html)
        html.markup(isChosen ? "</mark>" : "</span>")
    }

    /// A mention as far as it lies in the range being written.
    private struct Piece {
        let mention: Int
        let lower: Int
        let upper: Int
    }

    private func writeTerms(
        _ range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, _ named: inout MentionsOfRanges,
        _ anchors: inout [Anchor], _ tips: inout [[UInt8]: Int], to html: inout HTMLText
    ) {
        let pieces = named.indices(in: range).map {
            Piece(
                mention: $0, lower: max(mentions[$0].range.lowerBound, range.lowerBound),
                upper: min(mentions[$0].range.upperBound, range.upperBound))
        }
        var cursor = range.lowerBound
        var first = 0
        while first < pieces.count {
            var end = pieces[first].upper
            var last = first + 1
            while last < pieces.count, pieces[last].lower < end {
                end = max(end, pieces[last].upper)
                last += 1
            }
            html.text(bytes, TextRange(unchecked: cursor, pieces[first].lower))
            writeCluster(Array(pieces[first..<last]), bytes, &anchors, &tips, to: &html)
            cursor = end
            first = last
        }
        html.text(bytes, TextRange(unchecked: cursor, range.upperBound))
    }

    // MARK: Terms

    private func writeCluster(
        _ pieces: [Piece], _ bytes: UnsafeBufferPointer<UInt8>, _ anchors: inout [Anchor],
        _ tips: inout [[UInt8]: Int], to html: inout HTMLText
    ) {
        let lead = pieces[0].mention
        var tip = HTMLText(capacity: 512)
        for piece in pieces { writeTip(piece.mention, to: &tip) }
        let cards = tip.finish()
        let known = tips[cards]
        let number = known ?? tips.count + 1
        tips[cards] = number
        // What says the same again is a bare word, which the script makes a term.
        if known == nil {
            html.markup("<span class=\"term\"><span role=\"term\" tabindex=\"0\" aria-describedby=\"t")
        } else {
            html.markup("<span data-tip=\"t")
        }
        html.number(number)
        html.markup("\"")
        // Where a mention goes on from an earlier sentence, its identifier is taken.
        if anchors[lead] == .none {
            let range = mentions[lead].range
            let isWhole =
                pieces.count == 1 && pieces[0].lower == range.lowerBound && pieces[0].upper == range.upperBound
            anchor(lead, isWhole: isWhole, &anchors, to: &html)
        }
        if pieces.count == 1 {
            html.markup(" class=\"word line")
            html.markup(statuses[lead].styleClass)
            html.markup("\" data-entry=\"")
            html.number(content.concepts.number(ofMention: lead) + 1)
            html.markup("\">")
            html.text(bytes, TextRange(unchecked: pieces[0].lower, pieces[0].upper))
        } else {
            html.markup(" class=\"word\">")
            writeRuns(pieces, bytes, &anchors, to: &html)
        }
        html.markup("</span>")
        if known == nil {
            html.markup("<span class=\"tip\" lang=\"en\" dir=\"ltr\" id=\"t")
            html.number(number)
            html.markup("\">")
            html.markup(cards)
            html.markup("</span></span>")
        }
    }

    private func anchor(_ mention: Int, isWhole: Bool = false, _ anchors: inout [Anchor], to html: inout HTMLText) {
        anchors[mention] = isWhole ? .whole : .part
        html.markup(" id=\"m")
        html.number(mention + 1)
        html.markup("\"")
    }

    /// The text between the borders of the mentions, with an underline for each mention over it, three at most.
    private func writeRuns(
        _ pieces: [Piece], _ bytes: UnsafeBufferPointer<UInt8>, _ anchors: inout [Anchor], to html: inout HTMLText
    ) {
        let borders = Set(pieces.flatMap { [$0.lower, $0.upper] }).sorted()
        var open: [(level: Int, piece: Piece)] = []
        var next = 0
        for (lower, upper) in zip(borders, borders.dropFirst()) {
            open.removeAll { $0.piece.upper <= lower }
            while next < pieces.count, pieces[next].lower == lower {
                // The lowest level that is free, so that a mention keeps its line from end to end.
                let taken = Set(open.map(\.level))
                let level = (0...open.count).first { !taken.contains($0) } ?? 0
                open.append((level, pieces[next]))
                next += 1
            }
            let shown = open.prefix(3)
            for (level, piece) in shown {
                html.markup("<span class=\"line")
                html.markup(level == 0 ? "" : level == 1 ? " second" : " third")
                html.markup(statuses[piece.mention].styleClass)
                html.markup("\" data-entry=\"")
                html.number(content.concepts.number(ofMention: piece.mention) + 1)
                html.markup("\"")
                if anchors[piece.mention] == .none { anchor(piece.mention, &anchors, to: &html) }
                html.markup(">")
            }
            for (_, piece) in open.dropFirst(3) where anchors[piece.mention] == .none {
                html.markup("<span")
                anchor(piece.mention, &anchors, to: &html)
                html.markup("></span>")
            }
            html.text(bytes, TextRange(unchecked: lower, upper))
            for _ in shown { html.markup("</span>") }
        }
    }

    private func writeTip(_ index: Int, to html: inout HTMLText) {
        let mention = mentions[index]
        let proposal = content.concepts.proposal(ofMention: index)
        html.markup("<span class=\"card")
        html.markup(statuses[index].styleClass)
        html.markup("\"><span class=\"say\">")
        // The card has the mention's colour, the badge tells of the rendering: a forbidden term can have a preferred one.
        let rendering: ReviewStatus
        if !mention.concept.translate {
            rendering = .kept
            html.markup("<i>Stays as it is</i>")
        } else if let best = proposal.renderings.first {
            rendering = ReviewStatus(best.status)
            html.markup("<b")
            html.language(best.language)
            html.markup(">")
            html.text(best.text)
            html.markup("</b>")
        } else {
            rendering = .missing
            html.markup("<i>No rendering agreed</i>")
        }
        html.markup(" <span class=\"badge")
        html.markup(rendering.styleClass)
        html.markup("\">")
        html.markup(rendering.word)
        html.markup("</span></span>")
        if mention.concept.translate, proposal.renderings.count > 1 {
            html.markup("<span class=\"more\">also ")
            for (number, term) in proposal.renderings.dropFirst().enumerated() {
                if number > 0 { html.markup(", ") }
                html.markup("<bdi")
                html.language(term.language)
                html.markup(">")
                html.text(term.text)
                html.markup("</bdi>")
            }
            html.markup("</span>")
        }
        if let warning = proposal.warning {
            html.markup("<span class=\"warning\">")
            html.text(warning.text)
            html.markup("</span>")
        }
        html.markup("<span class=\"why\">")
        ReviewReason(mention, among: mentions, content.head.source).write(to: &html)
        html.markup("</span>")
        if !mention.alternatives.isEmpty {
            html.markup("<span class=\"why\">Could also be ")
            for (number, other) in mention.alternatives.enumerated() {
                if number > 0 { html.markup(", ") }
                html.markup("<bdi>")
                html.text(other.preferred(in: content.language.tag)?.text ?? other.terms.first?.text ?? other.id)
                html.markup("</bdi>")
                if !other.kind.isEmpty {
                    html.markup(" (")
                    html.text(other.kind)
                    html.markup(")")
                }
            }
            if mention.moreAlternatives > 0 {
                html.markup(" and ")
                html.number(mention.moreAlternatives)
                html.markup(" more")
            }
            html.markup("</span>")
        }
        html.markup("<a class=\"go\" href=\"#e")
        html.number(content.concepts.number(ofMention: index) + 1)
        html.markup("\">Glossary entry</a></span>")
    }
}
