// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachSegmentation

/// What SRX files make of texts. A bar stands where a sentence ends.
struct SRXRulesTests {
    /// A file of rules in the notation `before|after`, `!` in front of those that do not break; one language rule a list.
    static func srx(
        _ lists: [(name: String, rules: [String])], maps: [(pattern: String, name: String)], cascade: Bool = false
    ) -> String {
        var xml = """
            <srx xmlns="http://www.lisa.org/srx20" xmlns:x="urn:x" version="2.0">
            <header segmentsubflows="yes" cascade="\(cascade ? "yes" : "no")"><formathandle type="start" include="no"/>
            <x:options beforebreak="a"><x:more/></x:options></header><body><languagerules>
            """
        for list in lists {
            xml += "<languagerule languagerulename=\"\(list.name)\">\n"
            for rule in list.rules {
                let isBreak = !rule.hasPrefix("!")
                let parts = rule.drop { $0 == "!" }.split(separator: "|", omittingEmptySubsequences: false)
                xml += "<rule break=\"\(isBreak ? "yes" : "no")\"><beforebreak>\(parts[0])</beforebreak>"
                xml += "<afterbreak>\(parts[1])</afterbreak></rule>\n"
            }
            xml += "</languagerule>"
        }
        xml += "</languagerules><maprules>"
        for map in maps {
            xml += "<languagemap languagepattern=\"\(map.pattern)\" languagerulename=\"\(map.name)\"/>"
        }
        return xml + "</maprules></body></srx>"
    }

    static func rules(_ rules: [String]) throws -> SRXRules {
        try SRXRules(Array(srx([("all", rules)], maps: [(".*", "all")]).utf8), file: "r.srx")
    }

    private static func check(
        _ expected: String, _ rules: SRXRules, _ language: String = "en", mode: SRXMode = .replace,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try MarkedText.check(
            expected, language, user: UserRules(srx: rules, srxMode: mode), sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        // The first rule that speaks decides.
        (["!\\bDr\\.|\\s", "[.?!]|\\s"], "Dr. No is here.| So? Yes.", "Dr. No is here.| So?| Yes."),
        (["[.?!]|\\s", "!\\bDr\\.|\\s"], "", "Dr.| No is here.| So?| Yes."),
        // A run of marks ends one sentence, before or after its white space.
        (["[.?!]+|"], "", "Dr.| No is here.| So?!?| Yes."),
        (["[.?!]+\\s|"], "", "Dr.| No is here.| So?!| Yes."),
        // One side may be empty; look-around and alternatives count.
        (["|&lt;p>"], "", "one|<p>two|<p>three"),
        (["(?&lt;=e)\\.|(?= T)"], "", "One.| Two. Three.| Two"),
        // A rule with + cannot be look-behind in ICU; here it can.
        (["!^\\d+\\.|\\s", "\\.|\\s"], "", "123. A thing.| Version 4.| End"),
        (["!(\\w)\\1+\\.|\\s", "\\.|\\s"], "", "xx. no.| ab.| End"),
        (["[.]|\\s(\\w)\\1"], "", "One. two. three.| aa b"),
        (["!x\\.|(\\s)\\1", "\\.|\\s"], "", "x.  a x.| b"),
        // Nothing is cut where no rule speaks, and no rule that asks for nothing speaks.
        (["|", "!\\.|"], "", "One. Two. Three."),
    ])
    func rulesDecideInOrder(rules: [String], other: String, expected: String) throws {
        try Self.check(expected.contains("|") || other.isEmpty ? expected : other, try Self.rules(rules))
    }

    @Test func cascadingMapsAddUp() throws {
        let lists = [("de", ["!Abt\\.|\\s"]), ("rest", ["\\.|\\s"]), ("tab", [";|\\s"])]
        let maps = [("de.*", "de"), (".*", "rest"), ("fr", "tab")]
        let cascading = try SRXRules(Array(Self.srx(lists, maps: maps, cascade: true).utf8), file: "r.srx")
        try Self.check("Abt. A; b.| C", cascading, "de-AT")
        try Self.check("Abt.| A; b.| C", cascading, "en")
        try Self.check("Abt.| A;| b.| C", cascading, "fr")
        let first = try SRXRules(Array(Self.srx(lists, maps: maps).utf8), file: "r.srx")
        try Self.check("Abt. A; b. C", first, "DE")
        try Self.check("Abt.| A; b.| C", first, "fr")
    }

    @Test func aLanguageThatNoMapNamesKeepsItsRules() throws {
        let rules = try SRXRules(Array(Self.srx([("pl", [";|\\s"])], maps: [("pl(_.*)?", "pl")]).utf8), file: "r.srx")
        try Self.check("Dr. No;| ja. Nie", rules, "pl-PL")
        try Self.check("Dr. No; yes.| No.", rules, "en")
    }

    @Test func extendingRulesLead() throws {
        let rules = try Self.rules(["!\\bAcme\\.|\\s", ";|\\s"])
        try Self.check(
            "Dr. No of Acme. Then; he|left.".replacing("|", with: ""), try Self.rules(["!.|"]), mode: .extend)
        try Self.check("Dr. No of Acme. Then;| he left.| He did.", rules, mode: .extend)
        // Rules that speak after the white space.
        try Self.check("He left. Then; he did.| So", try Self.rules(["!left\\.\\s|"]), mode: .extend)
    }

    @Test func sentencesStayInTheirBlocks() throws {
        try Self.check("One.\n\n| Two, three; four".replacing("\n\n|", with: "|\n\n"), try Self.rules(["!.|"]))
        try Self.check("€12. a|\n\n3. b", try Self.rules(["!^3\\.|\\s", "3\\.|\\s"]))
    }

    @Test func explainNamesTheRule() throws {
        let user = UserRules(srx: try Self.rules(["!\\bDr\\.|\\s", "[.;]|\\s"]))
        let decisions = try Segmenter(language: LanguageTag("en"), user: user).decisions(
            on: Array("Dr. No; so. End".utf8))
        #expect(
            decisions.map { "\($0.end) \($0.isCut ? "cut" : "keep") \($0.rule)" } == [
                "3 keep title", "7 cut srx: all rule 2, line 5", "11 cut srx: all rule 2, line 5",
            ])
    }

    /// Offsets are right, and nothing is lost, in any text; twice the same.
    @Test func hostileTextsAreCutOnBorders() throws {
        let rules = try Self.rules(["!\\p{Lu}\\.|\\s", "[.!?。…]+|", "|\\p{Mn}", ".|\\R"])
        let segmenter = Segmenter(language: .undetermined, user: UserRules(srx: rules))
        var random = RandomText(seed: 20)
        for _ in 0..<300 {
            let text = random.text(60)
            let utf8 = Array(text.utf8)
            let spans = try segmenter.sentences(of: utf8)
            #expect(try segmenter.sentences(of: utf8) == spans)
            var end = 0
            for span in spans {
                #expect(span.range.lowerBound >= end && !span.range.isEmpty)
                let gap = String(decoding: utf8[end..<span.range.lowerBound], as: UTF8.self)
                #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF })
                #expect(utf8[span.range.lowerBound] & 0xC0 != 0x80)
                end = span.range.upperBound
            }
        }
    }

    @Test func aRuleThatTakesTooLongIsNamed() throws {
        let segmenter = Segmenter(
            language: LanguageTag("en"), user: UserRules(srx: try Self.rules(["(a+)+b|", ".|x"])))
        let error = #expect(throws: Diagnostic.self) {
            _ = try segmenter.sentences(of: Array(String(repeating: "a", count: 5000).utf8))
        }
        #expect(error?.message == "all rule 1, line 4 of r.srx takes too long on this text")
    }

    /// Long runs of what rules look for take no longer than their length.
    @Test(arguments: [". ", "a. ", "1", "(", "«", " "])
    func longRunsEnd(unit: String) throws {
        let rules = try Self.rules(["!^\\s*\\d+\\.|\\s", "!\\b\\p{L}\\.|\\s+\\p{L}", "[.?!…]['\"\\p{Pe}]?|\\s+\\p{Lu}"])
        let segmenter = Segmenter(language: LanguageTag("en"), user: UserRules(srx: rules))
        let text = Array(String(repeating: unit, count: 20_000).utf8) + Array("x. Y".utf8)
        #expect(try segmenter.sentences(of: text).isEmpty == false)
    }

    @Test func theSampleOfOkapiCutsGerman() throws {
        guard let folder = SharedData.folder else { return }
        let file = folder.appendingPathComponent("formats/suite/srx/okapi/language_tools_german.srx")
        let rules = try SRXRules([UInt8](try Data(contentsOf: file)), file: "german.srx")
        let text = "Das ist z. B. am 13. Dezember so.| Herr Prof. Dr. Meier kam usw. nach Hause!| Gut."
        try Self.check(text, rules, "de")
        try Self.check("Eine Zeile|\nnoch eine. und so", rules, "en")
    }
}
