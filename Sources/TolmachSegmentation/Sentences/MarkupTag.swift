// SPDX-License-Identifier: Apache-2.0

/// A markup tag that was left in a text, and whether a sentence may end at it. A few bytes are read, at most `longest`.
enum MarkupTag {
    private static let longest = 200

    /// What begins or ends a paragraph, heading, item or cell.
    private static let blocks: Set<String> = [
        "p", "br", "hr", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr",
        "td", "th", "caption", "blockquote", "pre", "title", "header", "footer", "section", "article", "aside",
        "figure",
        "figcaption", "option", "center",
    ]

    /// Whether what ends right before `offset` is the tag of a block, or closes what the sentence from `start` on began
    /// with: `</p>`, `<br />`, `<b>New bridge opens</b>`; not the `<int>` of a program, nor a word set in bold.
    static func mayEnd(_ text: Span<UInt8>, _ offset: Int, from start: Int) -> Bool {
        guard offset > start, text[offset - 1] == 0x3E else { return false }
        let first = max(start, offset - longest)
        var place = offset - 2
        while place >= first, text[place] != 0x3C {
            if text[place] == 0x3E { return false }
            place -= 1
        }
        guard place >= first else { return false }
        var end = place + 1
        let closes = text[end] == 0x2F
        if closes { end += 1 }
        var name = ""
        while end < offset, WordHash.isWord(text[end]), text[end] < 0x80, name.utf8.count < 12 {
            name.unicodeScalars.append(Unicode.Scalar(text[end] | 0x20))
            end += 1
        }
        guard !name.isEmpty, text[end] == 0x3E || text[end] == 0x20 || text[end] == 0x2F else { return false }
        // The bit that makes a letter small makes no digit another.
        return blocks.contains(name) || closes && text[start] == 0x3C && place > start
    }
}
