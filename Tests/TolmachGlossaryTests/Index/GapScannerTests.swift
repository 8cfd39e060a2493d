// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct GapScannerTests {
    private func gap(_ text: String) -> Gap { Gap(Array(text.utf8)[...]) }

    @Test(arguments: [
        "", " ", "-", "\u{A0}", "\u{202F}", "\n", "\r\n", " \n ", "  ", "\t", "\u{2011}", "‐", "–", "’", "\"", "« ",
        "·", "・", "\u{AD}",
        "\u{200B}", "\u{2028}", "\u{3000}",
    ])
    func whatMayStandInsideATerm(_ text: String) { #expect(gap(text) == .plain) }

    @Test(arguments: [" – ", " - ", "— ", "\n—"])
    func aDashWithSpaces(_ text: String) { #expect(gap(text) == .spacedDash) }

    @Test(arguments: [
        (", ", ","), (". ", "."), ("/", "/"), (" & ", "&"), ("(", "("), ("。", "。"), (" (", "("), (": ", ":"),
    ])
    func marks(_ text: String, _ marks: String) { #expect(gap(text) == .marks(Array(marks.utf8))) }

    @Test(arguments: ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}", " \n \n ", String(repeating: " ", count: 25)])
    func aParagraphEndsATerm(_ text: String) { #expect(gap(text) == .apart) }
}
