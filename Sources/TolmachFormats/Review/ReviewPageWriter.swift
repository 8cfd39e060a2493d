// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A page to look a story's terms and summary over before it goes to the translator: one HTML file that needs nothing else.
///
/// No network, no fonts, no foreign script: the content security policy forbids all but the page's own style and script,
/// named by their hashes. Everything works without the script but the filter of the list and the tooltips of
/// terms that say what an earlier one says. The page speaks English; the
/// story and the renderings carry their own language and direction.
public struct ReviewPageWriter: Writer {
    public typealias Needs = Layers<Blocks, Sentences, DocumentLanguage, Maybe<Mentions>, Maybe<Summary>>

    /// The options of the format.
    public struct Options: Sendable {
        /// The language to translate into; required.
        public var target: String?

        /// A tag as a user writes it.
        public init(target: String? = nil) { self.target = target }
    }

    public static let kind = "kit"
    public static let format = "html"
    public static let fileExtension = "html"
    public static let summary = "review page: the story with its terms, renderings and summary, for the browser"
    public static let schema = OptionSchema(
        Options(),
        [
            .target(\.target, isRequired: true)
        ],
        check: { KitTarget.missing($0.target) })

    private let target: KitTarget

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        target = try KitTarget(options.target, resources)
    }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) throws(Diagnostic) -> [UInt8] {
        try target.with { target, cache throws(Diagnostic) in
            let content = KitContent(document, layers, cache: cache)
            let mentions = layers.3 ?? []
            let statuses = mentions.indices.map {
                ReviewStatus(mentions[$0], content.concepts.proposal(ofMention: $0))
            }
            return ReviewPage(
                content: content, mentions: mentions, statuses: statuses, target: target, sentenceCount: layers.1.count,
                story: ReviewStory(content, mentions: mentions, statuses: statuses, sentenceCount: layers.1.count),
                entries: ReviewEntries(content, mentions: mentions, statuses: statuses)
            ).written()
        }
    }
}

/// One document's page.
private struct ReviewPage {
    let content: KitContent
    let mentions: [Mention]
    let statuses: [ReviewStatus]
    let target: LanguageTag
    let sentenceCount: Int
    let story: ReviewStory
    let entries: ReviewEntries

    /// `default-src 'none'` and what the page has of its own.
    private static let policy =
        "default-src 'none'; style-src 'sha256-\(SHA256.base64(of: ReviewStyle.text))'; "
        + "script-src 'sha256-\(SHA256.base64(of: ReviewScript.text))'; base-uri 'none'; form-action 'none'"

    func written() -> [UInt8] {
        content.head.source.utf8.withUnsafeBufferPointer { bytes in
            var html = HTMLText(capacity: 24_576 + 3 * bytes.count + 300 * mentions.count)
            writeHead(to: &html)
            html.markup("<body>\n<a class=\"skip\" href=\"#story\">Skip to the story</a>\n")
            writeTop(to: &html)
            html.markup("<div class=\"page\">\n<main>\n")
            writeSummary(bytes, to: &html)
            html.markup("<section id=\"story\" aria-labelledby=\"story-title\" tabindex=\"-1\">\n")
            html.markup("<h2 id=\"story-title\">Story</h2>\n")
            let anchors = story.write(bytes, to: &html)
            html.markup(
                "</section>\n</main>\n<aside aria-labelledby=\"terms-title\">\n<h2 id=\"terms-title\">Terms</h2>\n")
            writeLegend(to: &html)
            if mentions.isEmpty {
                html.markup("<p class=\"nothing\">No term of the glossary was found in this story.</p>\n")
            } else {
                html.markup("<div id=\"filter\" hidden></div>\n")
                entries.write(anchors: anchors, to: &html)
            }
            html.markup("</aside>\n</div>\n<footer><p>Made by tolmach from <bdi>")
            html.text(content.original)
            html.markup("</bdi>. This page loads nothing and sends nothing.</p></footer>\n<script>")
            html.markup(constant: ReviewScript.text)
            html.markup("</script>\n</body>\n</html>\n")
            return html.finish()
        }
    }

    private func writeHead(to html: inout HTMLText) {
        html.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        html.markup(constant: Self.policy)
        html.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.markup(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"tolmach\">\n")
        html.markup("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        html.text(name)
        html.markup(" – translation review</title>\n<style>")
        html.markup(constant: ReviewStyle.text)
        html.markup("</style>\n</head>\n")
    }

    private var name: String {
        let id = content.head.identity.id
        return id.isEmpty ? "document" : id
    }

    // MARK: The top

    private func writeTop(to html: inout HTMLText) {
        html.markup("<header class=\"top\">\n<p class=\"eyebrow\">Translation review</p>\n<h1><bdi>")
        html.text(name)
        html.markup("</bdi></h1>\n")
        if let title = content.head.title, !title.isEmpty {
            html.markup("<p class=\"title\"")
            html.language(content.language.tag)
            html.markup(">")
            html.text(title)
            html.markup("</p>\n")
        }
        html.markup("<ul class=\"facts\">\n<li><b>")
        html.text(Languages.englishName(content.language.tag.description))
        html.markup("</b> → <b>")
        html.text(Languages.englishName(target.description))
        html.markup("</b>")
        if !content.language.given, content.language.confidence < 0.995 {
            html.markup(" <small>source language ")
            html.number(Int((100 * max(0, content.language.confidence)).rounded()))
            html.markup("&#8239;% sure</small>")
        }
        html.markup("</li>\n")
        writeCount(sentenceCount, " sentence", " sentences", to: &html)
        if let summary = content.summary {
            writeCount(summary.sentences.count, " in the summary", " in the summary", to: &html)
        }
        writeCount(mentions.count, " mention", " mentions", to: &html)
        writeCount(entries.ofEntry.count, " glossary entry", " glossary entries", to: &html)
        html.markup("</ul>\n")
        writeOpenPoints(to: &html)
        html.markup("</header>\n")
    }

    private func writeCount(_ count: Int, _ one: StaticString, _ many: StaticString, to html: inout HTMLText) {
        html.markup("<li><b>")
        html.number(count)
        html.markup("</b>")
        html.markup(count == 1 ? one : many)
        html.markup("</li>\n")
    }

    /// What is left to decide: terms that should not stand in the source, entries without a rendering, mentions that could
    /// mean something else.
    private func writeOpenPoints(to html: inout HTMLText) {
        guard !mentions.isEmpty else { return }
        func count(_ status: ReviewStatus) -> Int { entries.entryStatuses.lazy.filter { $0 == status }.count }
        let missing = (0..<content.concepts.count).lazy.map(content.concepts.rendering).filter {
            !$0.isKept && $0.agreed == nil
        }.count
        let ambiguous = mentions.lazy.filter { !$0.alternatives.isEmpty }.count
        let points: [(count: Int, one: StaticString, many: StaticString, status: ReviewStatus?)] = [
            (count(.forbidden), "forbidden term in the source", "forbidden terms in the source", .forbidden),
            (count(.deprecated), "deprecated term in the source", "deprecated terms in the source", .deprecated),
            (missing, "term without a rendering", "terms without a rendering", .missing),
            (ambiguous, "ambiguous mention", "ambiguous mentions", nil),
        ]
        html.markup("<ul class=\"points\" aria-label=\"Open points\">\n")
        if points.allSatisfy({ $0.count == 0 }) {
            html.markup("<li class=\"preferred\">Nothing is open: every term has its rendering</li>\n")
        }
        for (count, one, many, status) in points where count > 0 {
            html.markup("<li class=\"point")
            if let status { html.markup(status.styleClass) }
            html.markup("\"><b>")
            html.number(count)
            html.markup("</b> ")
            html.markup(count == 1 ? one : many)
            html.markup("</li>\n")
        }
        html.markup("</ul>\n")
    }

    // MARK: Summary and legend

    private func writeSummary(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout HTMLText) {
        guard let summary = content.summary, !summary.sentences.isEmpty else { return }
        html.markup("<section class=\"summary\" aria-labelledby=\"summary-title\">\n")
        html.markup("<h2 id=\"summary-title\">Summary</h2>\n<ol")
        html.language(content.language.tag)
        html.markup(">\n")
        let ranges = Dictionary(
            content.layout.parts.compactMap { part in part.sentence.map { ($0, part.range) } }, uniquingKeysWith: { $1 }
        )
        for (number, sentence) in summary.sentences.enumerated() {
            guard let range = ranges[sentence] else { continue }
            html.markup("<li><a href=\"#s")
            html.number(sentence + 1)
            html.markup("\">")
            html.text(bytes, range)
            html.markup("</a>")
            if summary.scores.indices.contains(number), !summary.scores[number].reasons.isEmpty {
                html.markup(" <span class=\"score\" lang=\"en\" dir=\"ltr\">score ")
                html.markup(constant: ShortNumber.text(summary.scores[number].score))
                html.markup(" = ")
                for (index, reason) in summary.scores[number].reasons.enumerated() {
                    if index > 0 { html.markup(" + ") }
                    html.text(reason.name)
                    html.markup("&nbsp;")
                    html.markup(constant: ShortNumber.text(reason.value))
                }
                html.markup("</span>")
            }
            html.markup("</li>\n")
        }
        html.markup("</ol>\n</section>\n")
    }

    private func writeLegend(to html: inout HTMLText) {
        html.markup("<details class=\"legend\"><summary>What the colours mean</summary>\n<dl>\n")
        for status in ReviewStatus.allCases {
            html.markup("<div><dt><span class=\"line")
            html.markup(status.styleClass)
            html.markup("\">")
            html.markup(status.word)
            html.markup("</span></dt><dd>")
            html.markup(status.explanation)
            html.markup("</dd></div>\n")
        }
        html.markup(
            "<div><dt><mark>highlighted</mark></dt><dd>a sentence of the summary; the number tells which was chosen ")
        html.markup("first</dd></div>\n</dl></details>\n")
    }
}
