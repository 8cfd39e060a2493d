// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A digest as one HTML page that needs nothing else: no network, no script.
public enum DigestPage {
    private static let policy =
        "default-src 'none'; style-src 'sha256-\(SHA256.base64(of: style))'; base-uri 'none'; form-action 'none'"

    public static func written(_ digest: Digest) -> [UInt8] {
        var html = HTMLText(capacity: 1 << 16)
        html.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        html.markup(constant: policy)
        html.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Digest</title>\n<style>")
        html.markup(constant: style)
        html.markup("</style>\n</head>\n<body>\n<header>\n<p class=\"eyebrow\">Digest</p>\n<h1>")
        html.number(digest.events.count)
        html.markup(digest.events.count == 1 ? " event in " : " events in ")
        html.number(digest.events.reduce(0) { $0 + $1.stories.count })
        html.markup(" stories</h1>\n</header>\n<main>\n")
        for event in digest.events { write(event, &html) }
        html.markup("</main>\n<footer><p>Made by tolmach. This page loads nothing and sends nothing.</p></footer>\n")
        html.markup("</body>\n</html>\n")
        return html.finish()
    }

    private static func write(_ event: Digest.Event, _ html: inout HTMLText) {
        html.markup("<article>\n<h2")
        html.language(event.stories[event.center].language)
        html.markup(">")
        html.text(event.stories[event.center].title)
        html.markup("</h2>\n<ol class=\"told\">\n")
        for quotation in event.quotations {
            let story = event.stories[quotation.story]
            html.markup("<li><p")
            html.language(story.language)
            html.markup(">")
            html.text(String(decoding: quotation.text, as: UTF8.self))
            html.markup("</p><p class=\"source\"><bdi>")
            html.text(DigestMarkdown.place(of: quotation, in: story))
            html.markup("</bdi> · ")
            html.text(Languages.englishName(story.language.description))
            html.markup("</p></li>\n")
        }
        html.markup("</ol>\n<dl>\n")
        list("Who", event.who, &html)
        list("Where", event.places, &html)
        list("Names", event.names, &html)
        list("When", event.dates, &html)
        html.markup("<dt>Stories</dt><dd>")
        for story in event.stories {
            html.markup("<span class=\"entry\"><bdi>")
            html.text(DigestMarkdown.name(of: story))
            html.markup("</bdi> <small>")
            html.text(Languages.englishName(story.language.description))
            if let original = story.duplicateOf {
                html.markup(", repeats <bdi>")
                html.text(DigestMarkdown.name(of: event.stories[original]))
                html.markup("</bdi>")
            }
            html.markup("</small></span> ")
        }
        html.markup("</dd>\n</dl>\n</article>\n")
    }

    private static func list(_ title: StaticString, _ entries: [Digest.Entry], _ html: inout HTMLText) {
        guard !entries.isEmpty else { return }
        html.markup("<dt>")
        html.markup(title)
        html.markup("</dt><dd>")
        for entry in entries {
            html.markup(entry.concept == nil ? "<span class=\"entry new\"><bdi>" : "<span class=\"entry\"><bdi>")
            html.text(entry.name)
            html.markup("</bdi>")
            if entry.stories > 1 {
                html.markup(" <small>")
                html.number(entry.stories)
                html.markup("</small>")
            }
            html.markup("</span> ")
        }
        html.markup("</dd>\n")
    }

    private static let style = """
        :root { color-scheme: light dark; --paper: #fbfaf6; --card: #fff; --ink: #1e2329; --soft: #59616b; --rule: #e2dfd6; --mark: #08704f; }
        @media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1d2126; --ink: #e7e5df; --soft: #a6adb6; --rule: #31373e; --mark: #5fd0a5; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; }
        header, main, footer { max-width: 52rem; margin-inline: auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 0; }
        footer { padding-block: 2rem; color: var(--soft); font-size: .85rem; }
        .eyebrow { margin: 0; font-size: .75rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
        h1 { margin: 0; font-size: 1.7rem; }
        article { margin-bottom: 2rem; padding: 1.25rem 1.4rem; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
        h2 { margin: 0 0 .8rem; font: 650 1.35rem/1.3 "Noto Serif", Georgia, serif; overflow-wrap: anywhere; }
        .told { margin: 0; padding: 0; list-style: none; font: 1.05rem/1.6 "Noto Serif", Georgia, serif; }
        .told li { margin-bottom: .9rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--mark); }
        .told p { margin: 0; overflow-wrap: anywhere; }
        .told .source { font: .8rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; color: var(--soft); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 1rem 0 0; padding-top: .9rem; border-top: 1px solid var(--rule); font-size: .92rem; }
        dt { color: var(--soft); }
        dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
        .entry { display: inline-block; margin: 0 .3rem .3rem 0; padding: 0 .55rem; border: 1px solid var(--rule); border-radius: 99rem; }
        .new { border-style: dashed; }
        small { color: var(--soft); }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
        """
}
