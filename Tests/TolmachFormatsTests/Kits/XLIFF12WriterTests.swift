// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct XLIFF12WriterTests {
    private static func written(_ fixture: KitFixture, target: String? = "ru", markTerms: Bool = true, line: Int? = nil)
        throws -> [UInt8]
    {
        try fixture.document(line: line).written(
            by: XLIFF12Writer(.init(target: target, markTerms: markTerms), KitConcepts.resources))
    }

    private static func check(_ fixtures: [KitFixture], ignoringOddText: Bool = false) throws {
        var kits: [[UInt8]] = []
        for fixture in fixtures {
            kits.append(try written(fixture))
            let read = try ReadKit(kits.last!)
            #expect(Array(read.joined.utf8) == Array(fixture.text.utf8), "\(fixture.text.debugDescription)")
            if !fixture.sentences.isEmpty { #expect(Array(read.segmented.joined().utf8) == Array(fixture.text.utf8)) }
        }
        for options in [[], ["--strict"]] {
            if let complaints = try FormatChecker.complaints(
                "check_xliff12", kits, ignoringOddText: ignoringOddText, options: options)
            {
                #expect(complaints.isEmpty, "\(options) \(complaints.joined(separator: "\n"))")
            }
        }
    }

    @Test func joinsToTheSource() throws {
        let texts = XLIFF2WriterTests.oddTexts.filter { $0.unicodeScalars.allSatisfy(XMLCharacters.canHold) }
        try Self.check(texts.map { KitFixture($0) }, ignoringOddText: true)
    }

    @Test func story() throws {
        try Self.check([KitFixture.story])
        let bytes = try Self.written(KitFixture.story)
        #expect(Golden.mismatch(bytes, with: "kits/story.ru.12.xlf") == nil)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("Киев") && !text.contains("Белая Русь") && !text.contains("Лукашенка"))
    }

    @Test func marksOnlyWhereWanted() throws {
        let marked = try ReadKit(try Self.written(KitFixture.story)).all("mrk")
        #expect(marked.filter { $0["mtype"] == "seg" }.count == KitFixture.story.sentences.count)
        #expect(marked.filter { $0["mtype"] == "term" }.count == 11)  // one overlaps another, one is protected
        #expect(marked.filter { $0["mtype"] == "protected" }.count == 1)
        let plain = try ReadKit(try Self.written(KitFixture.story, markTerms: false))
        #expect(plain.all("mrk").allSatisfy { $0["mtype"] == "seg" })
        #expect(plain.texts["note"]!.contains { $0.contains("Lukashenko = Александр Лукашенко; Лукашенко") })
    }

    @Test func segmentsSortAsText() throws {
        let fixture = KitFixture(String(repeating: "One. ", count: 120))
        let names = try ReadKit(try Self.written(fixture)).all("mrk").map { $0["mid"]! }
        #expect(names == names.sorted())
        #expect(names.first == "s001" && names.last == "s120")
    }

    @Test func refusesWhatItCannotHold() throws {
        let error = #expect(throws: Diagnostic.self) { try Self.written(KitFixture("One.\nюб\u{1}x.\n")) }
        #expect(error?.category == .data)
        #expect(error?.place == Diagnostic.Place(file: "in/story.txt", line: 2, column: 3, excerpt: "юб\u{1}x."))
        #expect(error?.message.contains("U+0001") == true)
        let record = #expect(throws: Diagnostic.self) { try Self.written(KitFixture("a\nb\u{FFFE}"), line: 7) }
        #expect(record?.place == Diagnostic.Place(file: "in/story.txt", line: 7))
        #expect(record?.message.contains("U+FFFE (line 2, column 2 of the text)") == true)
        #expect(throws: Diagnostic.self) { try Self.written(KitFixture("a"), target: nil) }
    }

    @Test func randomTextsWithRandomMentions() throws {
        var random = RandomText(seed: 6)
        var sample: [KitFixture] = []
        for round in 0..<200 {
            let fixture = KitFixture.random(&random, round: round)
            guard fixture.text.unicodeScalars.allSatisfy(XMLCharacters.canHold) else {
                #expect(throws: Diagnostic.self) { try Self.written(fixture) }
                continue
            }
            let read = try ReadKit(try Self.written(fixture))
            #expect(Array(read.joined.utf8) == Array(fixture.text.utf8), "round \(round)")
            if round % 6 == 1 { sample.append(fixture) }
        }
        try Self.check(sample, ignoringOddText: true)
    }
}
