// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// What is wrong with an SRX file, and where.
struct SRXReaderTests {
    private static let head = "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n"
    private static let header = "<header segmentsubflows=\"yes\" cascade=\"no\"/>\n<body><languagerules>\n"
    private static let tail =
        "</languagerules><maprules><languagemap languagepattern=\".*\" languagerulename=\"a\"/></maprules></body></srx>"

    private static func file(_ rule: String) -> String {
        head + header + "<languagerule languagerulename=\"a\">\n" + rule + "\n</languagerule>" + tail
    }

    private static func mistake(_ xml: String) -> Diagnostic? {
        #expect(throws: Diagnostic.self) { _ = try SRXRules(Array(xml.utf8), file: "r.srx") }
    }

    /// The line of the mistake with a bar before the column.
    private static func shown(_ diagnostic: Diagnostic?) -> String {
        guard let place = diagnostic?.place, let line = place.line else { return "no place" }
        guard let column = place.column, let excerpt = place.excerpt else { return "\(line)" }
        let scalars = Array(excerpt.unicodeScalars)
        let text = { (part: ArraySlice<Unicode.Scalar>) in String(String.UnicodeScalarView(part)) }
        return "\(line): " + text(scalars[..<(column - 1)]) + "⟦" + text(scalars[(column - 1)...])
    }

    @Test(arguments: [
        ("<rule><beforebreak>a(b</beforebreak></rule>", "5: <rule><beforebreak>a(b⟦</beforebreak></rule>"),
        // Before it: a comment with an element, an entity, CDATA, letters of two and four bytes.
        (
            "<!-- <beforebreak>( -->\n<rule><beforebreak>ok</beforebreak><afterbreak>é&lt;<![CDATA[𐐀<]]>\\p{Foo}x</afterbreak></rule>",
            "6: <rule><beforebreak>ok</beforebreak><afterbreak>é&lt;<![CDATA[𐐀<]]>\\p{Foo}⟦x</afterbreak></rule>"
        ),
        ("<rule><beforebreak\n>\n\n[a</beforebreak></rule>", "8: [a⟦</beforebreak></rule>"),
    ])
    func aBadExpressionHasItsColumn(rule: String, expected: String) {
        let mistake = Self.mistake(Self.file(rule))
        // ICU stops at the bad character or behind it; the line and the expression are certain.
        let found = Self.shown(mistake)
        let near = [expected, Self.movedBack(expected)]
        #expect(near.contains(found), "\(found)")
        #expect(mistake?.message.hasPrefix("not a regular expression: ") == true)
        #expect(mistake?.help?.hasPrefix("SRX expressions are those of ICU") == true)
    }

    private static func movedBack(_ shown: String) -> String {
        var scalars = Array(shown.unicodeScalars)
        if let bar = scalars.firstIndex(of: "⟦"), bar > 0 { scalars.swapAt(bar, bar - 1) }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Expressions by themselves, but not within the brackets that they are put together in: told when the file is read, not by the first text.
    @Test(arguments: [
        "<rule><beforebreak>(?x)a #c</beforebreak></rule>", "<rule><beforebreak>\\Qa</beforebreak></rule>",
        "<rule><beforebreak>a</beforebreak><afterbreak>(?x) \\s #</afterbreak></rule>",
        "<rule break=\"no\"><beforebreak>\\Q.</beforebreak><afterbreak>\\s</afterbreak></rule>",
    ])
    func whatCannotBePutTogetherIsToldAtOnce(rule: String) {
        let mistake = Self.mistake(Self.file("<rule><beforebreak>ok</beforebreak></rule>\n" + rule))
        #expect(mistake?.message.hasPrefix("not a regular expression within brackets") == true)
        #expect(mistake?.place?.line == 6)
        for ended in [("#c<", "#c\n<"), ("\\Qa<", "\\Qa\\E<"), ("#<", "#\n<"), ("\\Q.<", "\\Q.\\E<")] {
            let mended = rule.replacing(ended.0, with: ended.1)
            guard mended != rule else { continue }
            #expect(throws: Never.self) { _ = try SRXRules(Array(Self.file(mended).utf8), file: "r.srx") }
        }
    }

    /// No name that only ICU's programmers know.
    @Test(arguments: [
        "(", "[a", "\\p{Foo}", "\\", "a{", "a{3,2}", "a{99999999999}", "[z-a]", "(?&lt;=a*)", "*", "\\1", "\\k&lt;x>",
        "(?Q)a",
        "(?&lt;a>b)(?&lt;a>c)", "[[a]", "(?(1)a)", "\\N{no such}", "\\x{110000}",
    ])
    func mistakesAreToldInWords(expression: String) throws {
        let mistake = try #require(Self.mistake(Self.file("<rule><beforebreak>\(expression)</beforebreak></rule>")))
        #expect(!mistake.message.contains("U_") && mistake.message.contains("not a regular expression"))
    }

    @Test func otherBadExpressionsAreCounted() {
        let rule = "<rule><beforebreak>(</beforebreak></rule>\n<rule><afterbreak>)</afterbreak></rule>"
        #expect(Self.mistake(Self.file(rule))?.help?.hasSuffix("see line 6 as well") == true)
        // The way to the very place is gone for the first alone; of the others the element is named.
        let lines = rule.replacing("<afterbreak>)", with: "<afterbreak>\n\n)")
        #expect(Self.mistake(Self.file(lines))?.help?.hasSuffix("see line 6 as well") == true)
    }

    @Test(arguments: [
        ("<srx version=\"2.0\"/>", 1, "this is not SRX 2.0 but SRX 2.0"),
        ("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"1.0\"/>", 1, "this is not SRX 2.0 but SRX 1.0"),
        ("<tmx/>", 1, "this is not SRX 2.0 but <tmx>"),
        (head + "<header/></srx>", 2, "<header> needs 'cascade'"),
        (head + "<header cascade=\"maybe\"/></srx>", 2, "'cascade' cannot be 'maybe'"),
        (file("<rule break=\"never\"/>"), 5, "'break' cannot be 'never'"),
        (file("<rule>\n<languagemap/></rule>"), 6, "<languagemap> has no place in <rule>"),
        (head + header + "<languagerule/>" + tail, 4, "<languagerule> needs 'languagerulename'"),
        (
            head + header + "<languagerule languagerulename=\"b\"/>\n" + tail, 5, "there is no languagerule 'a'"
        ),
        (
            head + header + "<languagerule languagerulename=\"a\"/><languagerule languagerulename=\"a\"/>" + tail, 4,
            "the languagerule 'a' is there twice"
        ),
    ])
    func mistakesHaveTheirLine(xml: String, line: Int, message: String) {
        let mistake = Self.mistake(xml)
        #expect(mistake?.message == message)
        #expect(mistake?.place?.line == line)
    }

    @Test func entitiesOfItsOwnAreRefused() {
        let xml =
            "<!DOCTYPE srx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
            + Self.file("<rule><beforebreak>&e;</beforebreak></rule>")
        #expect(Self.mistake(xml)?.message.contains("entities") == true)
    }
}
