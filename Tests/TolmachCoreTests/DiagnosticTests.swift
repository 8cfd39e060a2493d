// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachCore

struct DiagnosticTests {
    @Test func showsPlaceLineCaretAndHelp() {
        let place = Diagnostic.Place(file: "a.yaml", line: 12, column: 5, excerpt: "sen: tences")
        let text = Diagnostic(.data, at: place, "no such option", help: "did you mean 'x'?").rendered()
        #expect(
            text == """
                a.yaml:12:5: error: no such option
                  12 | sen: tences
                     |     ^
                  help: did you mean 'x'?

                """)
    }

    @Test(arguments: [
        (Diagnostic(.usage, "odd"), "tolmach: error: odd\n"),
        (Diagnostic(.io, severity: .warning, at: .init(file: "x"), "odd"), "x: warning: odd\n"),
        (Diagnostic(.io, severity: .note, at: .init(file: "x", line: 3), "odd"), "x:3: note: odd\n"),
        // A column without a line says nothing.
        (Diagnostic(.io, at: .init(file: "x", column: 3), "odd"), "x: error: odd\n"),
        (Diagnostic(.io, at: .init(file: "x", line: 3, excerpt: "abc"), "odd"), "x:3: error: odd\n  3 | abc\n"),
    ])
    func leavesOutWhatIsNotKnown(_ diagnostic: Diagnostic, _ expected: String) {
        #expect(diagnostic.rendered() == expected)
    }

    @Test(arguments: [1, 2, 49, 50, 51, 100, 150, 199, 200])
    func caretOfALongLineStandsUnderItsCharacter(_ column: Int) throws {
        var scalars = [Character](repeating: "-", count: 200)
        scalars[column - 1] = "X"
        let place = Diagnostic.Place(file: "f", line: 7, column: column, excerpt: String(scalars))
        let lines = Diagnostic(.data, at: place, "odd").rendered().split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[1].count == "  7 | ".count + 100)
        let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
        #expect(Array(lines[1])[caret] == "X")
    }

    @Test(arguments: [20, 40, 80], ["x", "й", "京", "\u{1}"])
    func aLongLineFitsTheTerminal(_ columns: Int, _ character: String) throws {
        let line = String(repeating: character, count: 60) + "|" + String(repeating: character, count: 60)
        let place = Diagnostic.Place(file: "f", line: 12, column: 61, excerpt: line)
        let lines = Diagnostic(.data, at: place, "odd").rendered(columns: columns).split(separator: "\n")
        let width = lines[1].unicodeScalars.reduce(0) { $0 + PrintableText.columns($1) }
        #expect(width <= columns)
        #expect(width > columns / 2)
        let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
        let bar = try #require(lines[1].lastIndex(of: "|"))
        let under = lines[1][..<bar].unicodeScalars.reduce(0) { $0 + PrintableText.columns($1) }
        #expect(caret == under)
    }

    /// Columns of a terminal: a tab is one, a Han character two, a combining mark none, an escape as long as it is.
    @Test(arguments: [
        ("a\tb: X", 6, "  1 | a b: X", "    |      ^"),
        ("普京: X", 5, "  1 | 普京: X", "    |       ^"),
        ("e\u{301}a: X", 6, "  1 | e\u{301}a: X", "    |     ^"),
        ("\u{1}X", 2, "  1 | \\u{1}X", "    |      ^"),
        ("ab", 9, "  1 | ab", "    |   ^"),
    ])
    func caretStandsUnderItsCharacter(_ line: String, _ column: Int, _ shown: String, _ caret: String) {
        let place = Diagnostic.Place(file: "f", line: 1, column: column, excerpt: line)
        let text = Diagnostic(.data, at: place, "odd").rendered()
        #expect(text == "f:1:\(column): error: odd\n\(shown)\n\(caret)\n")
    }

    /// Thousands of mistakes on one line do not keep it thousands of times; the caret is where it was.
    @Test(arguments: [1, 2, 255, 256, 257, 258, 5000, 99_998, 100_000, 100_001, 200_000], ["x", "й", "京"])
    func aPlaceKeepsLittleOfALongLine(_ column: Int, _ character: String) {
        let line = String(repeating: character, count: 99_999) + "!"
        let place = Diagnostic.Place(file: "a", line: 1, column: column, excerpt: line)
        #expect(place.excerpt?.utf8.count ?? 0 <= 4096)
        let short = "\(String(repeating: character, count: 100))!"
        guard column <= 100_000 else { return }
        #expect(
            place.excerpt?.unicodeScalars.dropFirst(column - place.excerptStart).first
                == (column == 100_000 ? "!" : character.unicodeScalars.first))
        let shown = Diagnostic(.data, at: place, "m").rendered()
        #expect(shown.split(separator: "\n").count == 3)
        #expect(Diagnostic.Place(file: "a", line: 1, column: 3, excerpt: short).excerpt == short)
    }

    @Test func aColumnOutsideTheLineIsNoCrash() {
        for column in [-3, 0, 1, 500] {
            for excerpt in ["", "abc", String(repeating: "x", count: 300)] {
                let place = Diagnostic.Place(file: "f", line: 1, column: column, excerpt: excerpt)
                #expect(Diagnostic(.data, at: place, "odd").rendered().hasSuffix("^\n"))
            }
        }
    }

    @Test func nothingReachesTheTerminalRaw() {
        let evil = "\u{1B}[31m\u{9B}\u{202E}\u{2066}\r\n\0"
        let place = Diagnostic.Place(file: evil, line: 1, column: 1, excerpt: evil)
        let text = Diagnostic(.data, at: place, evil, help: evil).rendered()
        #expect(!text.unicodeScalars.contains { $0 != "\n" && PrintableText.isUnsafe($0) })
        #expect(text.unicodeScalars.count { $0 == "\n" } == 4)
        #expect(text.contains("\\u{1B}[31m\\u{9B}\\u{202E}\\u{2066}\\u{D}\\u{A}\\u{0}"))
    }

    /// Whatever is quoted in it.
    @Test func aMessageIsBounded() {
        let long = String(repeating: "й", count: 1 << 20)
        let diagnostic = Diagnostic(.data, "there is no language '\(long)'", help: "did you mean '\(long)'?")
        #expect(diagnostic.rendered().utf8.count < 6000)
        #expect(diagnostic.message.hasPrefix("there is no language 'й") && diagnostic.message.hasSuffix("й'"))
        let short = String(repeating: "a", count: 5000)
        #expect(Diagnostic(.data, short).message == short)
    }

    @Test func aPlaceIsGivenOnce() {
        let (first, second) = (Diagnostic.Place(file: "a"), Diagnostic.Place(file: "b"))
        let located = Diagnostic(.data, "odd").located(at: first)
        #expect(located.place == first)
        #expect(located.located(at: second).place == first)
    }
}

struct PrintableTextTests {
    @Test(
        arguments: [
            (0x00, true), (0x09, true), (0x0A, true), (0x1F, true), (0x20, false), (0x7E, false), (0x7F, true),
            (0x9F, true), (0xA0, false), (0x200E, false), (0x2029, false), (0x202A, true), (0x202E, true),
            (0x202F, false), (0x2065, false), (0x2066, true), (0x2069, true), (0x206A, false), (0x1F600, false),
        ] as [(UInt32, Bool)])
    func tellsWhatIsUnsafe(_ value: UInt32, _ expected: Bool) throws {
        #expect(PrintableText.isUnsafe(try #require(Unicode.Scalar(value))) == expected)
    }

    @Test func randomTextIsSafeAfterwardsAndOtherwiseTheSame() {
        var random = RandomText(seed: 2)
        for _ in 0..<200 {
            let text = random.text(scalars: 40)
            let escaped = PrintableText.escaped(text)
            #expect(!escaped.unicodeScalars.contains(where: PrintableText.isUnsafe))
            #expect((escaped == text) == !text.unicodeScalars.contains(where: PrintableText.isUnsafe))
        }
    }
}
