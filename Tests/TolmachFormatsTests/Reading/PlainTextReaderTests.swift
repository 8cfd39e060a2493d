// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct PlainTextReaderTests {
    /// `KIND: TEXT` of each block, the dateline in ‹›, line breaks as ⏎.
    private func blocks(_ text: String) -> [String] {
        let source = SourceText(text)
        return PlainTextReader().read(source).map { block in
            var shown = source.string(block.range)
            if let dateline = block.dateline {
                shown = "‹" + source.string(dateline) + "›" + shown.dropFirst(source.string(dateline).count)
            }
            return "\(block.kind): \(shown)".replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
        }
    }

    @Test(
        arguments: [
            ("", []), (" \n\t\r\n ", []),
            ("One line.", ["paragraph: One line."]),
            ("One line,\nanother.\n\nA second.", ["paragraph: One line,⏎another.", "paragraph: A second."]),
            ("One.\r\n\r\n\r\nTwo.\r\n", ["paragraph: One.", "paragraph: Two."]),
            ("One.\r\rTwo.", ["paragraph: One.", "paragraph: Two."]),
            ("One.\n \u{A0}\u{3000}\nTwo.", ["paragraph: One.", "paragraph: Two."]),
            ("  Indented.  \n\n\u{3000}全角。", ["paragraph: Indented.", "paragraph: 全角。"]),
            (
                "Leaders meet on oil\n\nThey met on Friday. They will meet again.",
                ["headline: Leaders meet on oil", "paragraph: They met on Friday. They will meet again."]
            ),
            (
                "Leaders meet on oil\n\nBy our correspondent\n\nMINSK (AP) – They met.",
                [
                    "headline: Leaders meet on oil", "byline: By our correspondent",
                    "paragraph: ‹MINSK (AP) –› They met.",
                ]
            ),
            (
                "Will they agree?\n\nMINSK, Feb. 7 – They met.",
                ["headline: Will they agree?", "paragraph: ‹MINSK, Feb. 7 –› They met."]
            ),
            ("Will they agree?\n\nThey met.", ["paragraph: Will they agree?", "paragraph: They met."]),
            (
                "Leaders meet on oil\nMINSK (AP) – They met.\nThey left.",
                ["headline: Leaders meet on oil", "paragraph: ‹MINSK (AP) –› They met.⏎They left."]
            ),
            ("They met on Friday.\n\nThey left.", ["paragraph: They met on Friday.", "paragraph: They left."]),
            ("A title with nothing below", ["paragraph: A title with nothing below"]),
            (
                "They agreed on:\n- oil;\n- gas.\nThe talks go on.",
                ["paragraph: They agreed on:", "listItem: - oil;", "listItem: - gas.⏎The talks go on."]
            ),
            (
                "The points.\n\n1) oil\n2) gas\na) power\n• coal\n* wind",
                [
                    "paragraph: The points.", "listItem: 1) oil", "listItem: 2) gas", "listItem: a) power",
                    "listItem: • coal",
                    "listItem: * wind",
                ]
            ),
            ("— Speech, not a list.\n- a list", ["paragraph: — Speech, not a list.", "listItem: - a list"]),
            ("They met.\n\nPhoto: the hall", ["paragraph: They met.", "caption: Photo: the hall"]),
            (
                "Вони зустрілися.\n\nПрезидент (праворуч) і міністр.",
                ["paragraph: Вони зустрілися.", "caption: Президент (праворуч) і міністр."]
            ),
        ] as [(String, [String])])
    func kinds(_ text: String, _ expected: [String]) { #expect(blocks(text) == expected) }

    @Test func blocksAndGapsAreTheSource() {
        var random = RandomText(seed: 61)
        for round in 0..<400 {
            let source = SourceText(round % 2 == 0 ? random.text(scalars: 60) : random.prose(words: 30))
            var end = 0
            for block in PlainTextReader().read(source) {
                #expect(source.range(block.range.lowerBound, block.range.upperBound) == block.range)
                #expect(!block.range.isEmpty && block.range.lowerBound >= end)
                if let dateline = block.dateline {
                    #expect(block.range.contains(dateline) && dateline.lowerBound == block.range.lowerBound)
                    #expect(source.range(dateline.lowerBound, dateline.upperBound) == dateline)
                }
                if let gap = source.range(end, block.range.lowerBound) { #expect(isSpace(source.string(gap))) }
                end = block.range.upperBound
            }
            if let rest = source.range(end, source.utf8.count) { #expect(isSpace(source.string(rest))) }
        }
    }

    private func isSpace(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}
