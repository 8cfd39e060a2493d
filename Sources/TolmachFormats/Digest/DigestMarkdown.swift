// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A digest as Markdown: a section an event, its sentences as a list with their sources, then who, where and when.
public enum DigestMarkdown {
    /// The whole digest; text of the stories is escaped.
    public static func written(_ digest: Digest) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, event) in digest.events.enumerated() {
            if number > 0 { bytes.append(0x0A) }
            append("## ", &bytes)
            escape(event.stories[event.center].title, &bytes)
            append("\n\n", &bytes)
            for quotation in event.quotations {
                let story = event.stories[quotation.story]
                append("- ", &bytes)
                SummaryMarkdownWriter.escape(quotation.text[...], &bytes)
                append(" (", &bytes)
                escape(place(of: quotation, in: story), &bytes)
                append(", \(story.language))\n", &bytes)
            }
            append("\n", &bytes)
            list("Who", event.who, &bytes)
            list("Where", event.places, &bytes)
            list("Names", event.names, &bytes)
            list("When", event.dates, &bytes)
            append("- **Stories**: ", &bytes)
            for (index, story) in event.stories.enumerated() {
                if index > 0 { append(", ", &bytes) }
                escape(name(of: story), &bytes)
                append(" (\(story.language)", &bytes)
                if let original = story.duplicateOf {
                    append(", repeats ", &bytes)
                    escape(name(of: event.stories[original]), &bytes)
                }
                append(")", &bytes)
            }
            append("\n", &bytes)
        }
        return bytes
    }

    /// `file:line`, or the record's id with its line.
    static func place(of quotation: Digest.Quotation, in story: Digest.Story) -> String {
        "\(name(of: story)):\(quotation.line)"
    }

    static func name(of story: Digest.Story) -> String {
        PrintableText.escaped(story.identity.line == nil ? story.identity.file : story.identity.id)
    }

    private static func list(_ title: StaticString, _ entries: [Digest.Entry], _ bytes: inout [UInt8]) {
        guard !entries.isEmpty else { return }
        append("- **\(title)**: ", &bytes)
        for (index, entry) in entries.enumerated() {
            if index > 0 { append(", ", &bytes) }
            escape(entry.name, &bytes)
            if entry.stories > 1 { append(" (\(entry.stories))", &bytes) }
        }
        append("\n", &bytes)
    }

    private static func append(_ text: String, _ bytes: inout [UInt8]) { bytes += Array(text.utf8) }

    private static func escape(_ text: String, _ bytes: inout [UInt8]) {
        SummaryMarkdownWriter.escape(Array(text.utf8)[...], &bytes)
    }
}
