// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The list of glossary entries beside the story: renderings, notes, why each mention was found, and a link to it.
struct ReviewEntries {
    let content: KitContent
    let mentions: [Mention]
    let statuses: [ReviewStatus]
    /// For each entry, the indices of its mentions.
    let ofEntry: [[Int]]
    /// For each entry, the status that asks most for the reviewer's eye.
    let entryStatuses: [ReviewStatus]

    init(_ content: KitContent, mentions: [Mention], statuses: [ReviewStatus]) {
        self.content = content
        self.mentions = mentions
        self.statuses = statuses
        var ofEntry = [[Int]](repeating: [], count: content.concepts.count)
        for mention in mentions.indices { ofEntry[content.concepts.number(ofMention: mention)].append(mention) }
        self.ofEntry = ofEntry
        entryStatuses = ofEntry.map { list in list.map { statuses[$0] }.max() ?? .preferred }
    }

    /// `anchors`: which mentions can be linked to.
    func write(anchors: [ReviewStory.Anchor], to html: inout HTMLText) {
        html.markup("<ol class=\"entries\">\n")
        for entry in ofEntry.indices { write(entry: entry, anchors, to: &html) }
        html.markup("</ol>\n")
    }

    private func write(entry: Int, _ anchors: [ReviewStory.Anchor], to html: inout HTMLText) {
        let rendering = content.concepts.rendering(entry)
        html.markup("<li class=\"entry")
        html.markup(entryStatuses[entry].styleClass)
        html.markup("\" id=\"e")
        html.number(entry + 1)
        html.markup("\" data-entry=\"")
        html.number(entry + 1)
        html.markup("\">\n<div class=\"head\"><h3><bdi")
        html.language(content.language.tag)
        html.markup(">")
        html.text(rendering.headword)
        html.markup("</bdi></h3><span class=\"count\" title=\"mentions\">")
        html.number(ofEntry[entry].count)
        html.markup("×</span></div>\n<ul class=\"says\">")
        if rendering.isKept {
            html.markup("<li class=\"kept\"><i>Stays as it is</i> <span class=\"badge\">do not translate</span></li>")
        } else if let agreed = rendering.agreed {
            write(agreed, isBest: true, isBadged: true, to: &html)
            for term in rendering.others {
                write(term, isBest: false, isBadged: term.status != agreed.status, to: &html)
            }
        } else {
            html.markup(
                "<li class=\"missing\"><i>No rendering agreed</i> <span class=\"badge\">no rendering</span></li>")
        }
        for term in rendering.avoided { write(term, isBest: false, isBadged: true, to: &html) }
        html.markup("</ul>\n")
        writeDefinition(rendering, to: &html)
        var told: Set<ObjectIdentifier> = []
        for mention in ofEntry[entry] {
            let proposal = content.concepts.proposal(ofMention: mention)
            guard let warning = proposal.warning, told.insert(ObjectIdentifier(proposal)).inserted else { continue }
            html.markup("<p class=\"warning\">")
            html.text(warning.text)
            html.markup("</p>\n")
        }
        writeLinks(ofEntry[entry].filter { anchors[$0] != .none }, anchors, to: &html)
        html.markup("</li>\n")
    }

    private func write(_ term: Term, isBest: Bool, isBadged: Bool, to html: inout HTMLText) {
        let status = ReviewStatus(term.status)
        let isAvoided = status > .missing
        html.markup("<li class=\"")
        html.markup(isBest ? "best" : "other")
        html.markup(status.styleClass)
        html.markup("\">")
        html.markup(isAvoided ? "<s" : isBest ? "<b" : "<bdi")
        html.language(term.language)
        html.markup(">")
        html.text(term.text)
        html.markup(isAvoided ? "</s>" : isBest ? "</b>" : "</bdi>")
        if isBadged {
            html.markup(" <span class=\"badge\">")
            html.markup(status.word)
            html.markup("</span>")
        }
        html.markup("</li>")
    }

    private func writeDefinition(_ rendering: Rendering, to html: inout HTMLText) {
        let concept = rendering.concept
        let labels = [concept.kind, concept.domain].filter { !$0.isEmpty && $0 != "term" && $0 != "name" }
        guard !labels.isEmpty || !concept.note.isEmpty else { return }
        html.markup("<p class=\"about\">")
        if !labels.isEmpty {
            html.markup("<span class=\"labels\">")
            html.text(labels.joined(separator: " · "))
            html.markup(concept.note.isEmpty ? "</span>" : "</span> – ")
        }
        html.text(concept.note)
        html.markup("</p>\n")
    }

    /// How many links of a reason stand open; the rest of a name that comes a hundred times is folded away.
    private static let openLinks = 24

    /// The mentions by why they were found, each reason once, in the order of the text.
    private func writeLinks(_ list: [Int], _ anchors: [ReviewStory.Anchor], to html: inout HTMLText) {
        guard !list.isEmpty else { return }
        var groups: [(reason: ReviewReason, links: [(number: Int, mention: Int)])] = []
        var known: [ReviewReason: Int] = [:]
        for (number, mention) in list.enumerated() {
            let reason = ReviewReason(mentions[mention], among: mentions, content.head.source)
            if let group = known[reason] {
                groups[group].links.append((number, mention))
            } else {
                known[reason] = groups.count
                groups.append((reason, [(number, mention)]))
            }
        }
        html.markup("<ul class=\"found\">\n")
        for group in groups {
            html.markup("<li><span>")
            group.reason.write(to: &html)
            html.markup("</span> <span class=\"links\">")
            for (number, mention) in group.links.prefix(Self.openLinks) {
                writeLink(number, mention, isWhole: anchors[mention] == .whole, to: &html)
            }
            html.markup("</span>")
            if group.links.count > Self.openLinks {
                html.markup("<details><summary>")
                html.number(group.links.count - Self.openLinks)
                html.markup(" more</summary><span class=\"links\">")
                for (number, mention) in group.links.dropFirst(Self.openLinks) {
                    writeLink(number, mention, isWhole: anchors[mention] == .whole, to: &html)
                }
                html.markup("</span></details>")
            }
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
    }

    private func writeLink(_ number: Int, _ mention: Int, isWhole: Bool, to html: inout HTMLText) {
        html.markup(" <a href=\"#m")
        html.number(mention + 1)
        // The script calls the link by its entry, and shows the text where the link leads to.
        if !isWhole {
            html.markup("\" title=\"")
            html.text(content.head.source.string(mentions[mention].range))
        }
        html.markup("\" class=\"jump")
        html.markup(statuses[mention].styleClass)
        html.markup("\">")
        html.number(number + 1)
        html.markup("</a>")
    }
}
