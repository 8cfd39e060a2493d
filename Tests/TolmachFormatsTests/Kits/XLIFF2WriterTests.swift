// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct XLIFF2WriterTests {
    private static func written(_ fixture: KitFixture, target: String? = "ru", termNotes: Bool = true) throws -> [UInt8]
    {
        try fixture.document().written(
            by: XLIFF2Writer(.init(target: target, termNotes: termNotes), KitConcepts.resources))
    }

    static let oddTexts = [
        "", " ", "\r\n\t \u{3000}", "a", "One. Two.\n\nThree.",
        "CR\r\nLF. And\rCR.\r\n\r\n  Two\tbs  and   spaces. \t\n\n\n",
        "\u{1}Con\u{1}trol\u{8}. \u{FFFE}x\u{FFFF}\u{0}.\u{B}\n\n\u{C}", "😀 astral 𐐀𝒳. \u{1FFFE}",
        "]]> &amp; <b>\"quotes\"</b> 'x'. Next.", "\u{FEFF}BOM. x\u{85}y\u{2028}z.",
    ]

    /// Reads back to the source and passes the schema and the rules of the standard without a warning.
    private static func check(_ fixtures: [KitFixture], ignoringOddText: Bool = false) throws {
        var kits: [[UInt8]] = []
        for fixture in fixtures {
            kits.append(try written(fixture))
            #expect(
                Array(try ReadKit(kits.last!).joined.utf8) == Array(fixture.text.utf8),
                "\(fixture.text.debugDescription)")
        }
        if let complaints = try FormatChecker.complaints("check_xliff2", kits, ignoringOddText: ignoringOddText) {
            #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        }
    }

    @Test func joinsToTheSource() throws { try Self.check(Self.oddTexts.map { KitFixture($0) }, ignoringOddText: true) }

    @Test func story() throws {
        try Self.check([KitFixture.story])
        let bytes = try Self.written(KitFixture.story)
        #expect(Golden.mismatch(bytes, with: "kits/story.ru.xlf") == nil)
        #expect(try Self.written(KitFixture.story) == bytes)
    }

    @Test func termsReferBothWays() throws {
        let read = try ReadKit(try Self.written(KitFixture.story))
        let marks = read.all("mrk") + read.all("sm")
        for entry in read.all("glossEntry") {
            let mark = marks.first { "#" + $0["id"]! == entry["ref"] }
            #expect(mark?["ref"] == "#gls=" + entry["id"]!)
        }
        #expect(Set(marks.map { $0["id"]! }).count == marks.count)
        #expect(marks.count == KitFixture.story.mentions.count)
        #expect(marks.allSatisfy { $0["type"] == "term" })
        #expect(marks.filter { $0["translate"] == "no" }.count == 1)
        // Overlapping: one of the two has its ends apart.
        #expect(read.all("sm").count == 1)
        #expect(read.all("em").map { $0["startRef"] } == read.all("sm").map { $0["id"] })
        // No entry is empty, and what has nothing to say has none.
        #expect(read.all("glossEntry").count == 11)
        #expect(!read.texts["translation"]!.contains(""))
        #expect(!read.texts["definition"]!.contains(""))
        #expect(read.texts["term"]!.filter { $0 == "oil" }.isEmpty)
    }

    @Test func neverProposesWhatIsNotToBeWritten() throws {
        let text = String(decoding: try Self.written(KitFixture.story), as: UTF8.self)
        #expect(!text.contains("Киев") && !text.contains("Белая Русь") && !text.contains("Лукашенка"))
        #expect(text.contains("Белоруссия"))
        #expect(text.contains("category=\"forbidden-term\">The source says “White Russia”"))
        #expect(
            text.contains(
                "category=\"deprecated-term\">The source says “Kiev”: the glossary calls this term deprecated; it prefers “Kyiv”"
            ))
    }

    @Test func summaryIsMarked() throws {
        let read = try ReadKit(try Self.written(KitFixture.story))
        let chosen = read.all("segment").filter { $0["subState"] == "tolmach:summary" }
        #expect(chosen.map { $0["id"] } == ["s2", "s4"])
        #expect(chosen.allSatisfy { $0["state"] == "initial" })
        #expect(read.texts["note"]!.contains("In the summary: s2, s4"))
    }

    @Test func marksAcrossSentencesAndBlocks() throws {
        var fixture = KitFixture("One two. Three four.\n\nFive six.")
        fixture.mention("two. Three", KitConcepts.putin)
        fixture.mention("four.\n\nFive", KitConcepts.lukashenko)
        fixture.mention(" Three", KitConcepts.union)
        try Self.check([fixture])
        let read = try ReadKit(try Self.written(fixture))
        #expect(read.all("sm").map { $0["id"] } == ["m1", "m2", "m3"])
        #expect(read.all("mrk").map { $0["id"] } == ["m3.2"])
        #expect(read.all("ignorable").count == 2)
    }

    @Test func nestedAndEqualRanges() throws {
        var fixture = KitFixture("The Union State of Belarus and Russia agreed.")
        fixture.mention("Union State of Belarus and Russia", KitConcepts.union)
        fixture.mention("State of Belarus", KitConcepts.state)
        fixture.mention("Belarus", KitConcepts.belarus)
        fixture.mention("Belarus", KitConcepts.kremlin)
        fixture.mention("Belarus and Russia agreed", KitConcepts.putin)
        try Self.check([fixture])
        let read = try ReadKit(try Self.written(fixture))
        #expect(read.all("mrk").count + read.all("sm").count == 5)
    }

    @Test func directionsAndLanguages() throws {
        var fixture = KitFixture("مرحبا. بوتين.", language: "ar")
        var root = try ReadKit(try Self.written(fixture, target: "he")).elements
        #expect(root[0].attributes["srcLang"] == "ar" && root[0].attributes["trgLang"] == "he")
        #expect(root[1].attributes["srcDir"] == "rtl" && root[1].attributes["trgDir"] == "rtl")
        fixture = KitFixture("Hello.")
        root = try ReadKit(try Self.written(fixture, target: "ZH-hant")).elements
        #expect(root[0].attributes["trgLang"] == "zh-Hant" && root[1].attributes["trgDir"] == nil)
        #expect(root[1].attributes["original"] == "story.txt")
    }

    @Test func targetIsAskedFor() throws {
        let missing = #expect(throws: Diagnostic.self) { try Self.written(KitFixture("a"), target: nil) }
        #expect(missing?.category == .usage)
        #expect(missing?.help?.contains("ar, de, en, ru") == true)
        let wrong = #expect(throws: Diagnostic.self) { try Self.written(KitFixture("a"), target: "no such tag") }
        #expect(wrong?.category == .usage)
        var problems: [Diagnostic] = []
        let place = Diagnostic.Place(file: "p.yaml", line: 1, column: 1)
        let node = ConfigNode(
            .mapping([
                .init(key: "target", keyPlace: place, value: ConfigNode(.scalar("???", quoted: false), at: place))
            ]),
            at: place)
        _ = XLIFF2Writer.schema.decode(node, owner: "kit", problems: &problems)
        #expect(problems.count == 1)
    }

    @Test func randomTextsWithRandomMentions() throws {
        var random = RandomText(seed: 5)
        var sample: [KitFixture] = []
        for round in 0..<150 {
            let fixture = KitFixture.random(&random, round: round)
            let bytes = try Self.written(fixture)
            #expect(Array(try ReadKit(bytes).joined.utf8) == Array(fixture.text.utf8), "round \(round)")
            if round % 6 == 0 { sample.append(fixture) }
        }
        try Self.check(sample, ignoringOddText: true)
    }
}

extension KitFixture {
    static func random(_ random: inout RandomText, round: Int) -> KitFixture {
        let text = round % 2 == 0 ? random.text(scalars: random.int(0...200)) : random.prose(words: random.int(0...60))
        var fixture = KitFixture(text, headline: round % 3 == 0)
        var borders = [0]
        for scalar in text.unicodeScalars { borders.append(borders.last! + UTF8.width(scalar)) }
        for _ in 0..<random.int(0...25) {
            let first = random.int(0...borders.count - 1)
            let last = min(borders.count - 1, first + random.int(0...(random.oneIn(5) ? 80 : 8)))
            let concept = random.pick(KitConcepts.all)
            fixture.mentions.append(
                Mention(
                    range: TextRange(unchecked: borders[first], borders[last]), concept: concept,
                    termIndex: random.int(0...concept.terms.count - 1), match: random.pick([.exact, .folded]),
                    confidence: 0.5))
        }
        if round % 5 != 4 { fixture.mentions.sort { $0.range < $1.range } }
        if !fixture.sentences.isEmpty {
            fixture.select((0..<fixture.sentences.count).filter { _ in random.oneIn(3) })
        }
        return fixture
    }
}
