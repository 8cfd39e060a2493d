// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport
import TolmachXML

@testable import TolmachFormats

@Suite struct ReviewPageTests {
    private static func written(_ fixture: KitFixture, target: String? = "ru", title: String? = nil) throws -> String {
        String(
            decoding: try fixture.document(title: title).written(
                by: ReviewPageWriter(.init(target: target), KitConcepts.resources)), as: UTF8.self)
    }

    /// The page without its style, its script and their hashes, as XML that a parser takes: the void elements closed.
    private static func nodes(_ page: String) throws -> [(name: String, attributes: [String: String], text: String)] {
        var markup = page.replacing(ReviewStyle.text, with: "").replacing(ReviewScript.text, with: "")
        markup = markup.replacing("<!DOCTYPE html>\n", with: "").replacing("&nbsp;", with: " ")
        markup = markup.replacing(/<(meta|input)([^>]*)>/) { "<\($0.1)\($0.2)/>" }
        markup = markup.replacing(" hidden>", with: " hidden='hidden'>")
        var reader = try XMLReader(Array(markup.utf8), file: "page.html")
        var list: [(name: String, attributes: [String: String], text: String)] = []
        var open: [Int] = []
        while let node = try reader.next() {
            switch node {
            case .start:
                open.append(list.count)
                list.append((reader.name, Dictionary(reader.attributes.map { ($0.name, $0.value) }) { $1 }, ""))
            case .text: for index in open { list[index].text += reader.text }
            case .end: open.removeLast()
            }
        }
        return list
    }

    @Test func story() throws {
        let page = try Self.written(KitFixture.story)
        var body = page.replacing(ReviewStyle.text, with: "").replacing(ReviewScript.text, with: "")
        body = body.replacing(/sha256-[^']*/, with: "sha256-…")
        #expect(Golden.mismatch(body, with: "kits/story.ru.html") == nil)
        #expect(try Self.written(KitFixture.story) == page)
    }

    @Test func loadsNothing() throws {
        let page = try Self.written(KitFixture.story)
        #expect(page.contains("default-src 'none'"))
        #expect(
            !page.contains("unsafe") && !page.contains("http:") && !page.contains("https:") && !page.contains("@import")
        )
        #expect(!page.contains(" style=") && !page.contains("url("))
        #expect(!page.contains(/\son[a-z]+=/))
        for text in [ReviewStyle.text, ReviewScript.text] {
            #expect(page.contains("'sha256-\(SHA256.base64(of: text))'"))
            #expect(!text.contains("</"))
        }
    }

    @Test func hashes() {
        #expect(SHA256.base64(of: "") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(SHA256.base64(of: "abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        // Lengths around the block border, against the system's tool where there is one.
        guard let tool = FormatChecker.find("sha256sum") else { return }
        for length in [1, 54, 55, 56, 63, 64, 65, 119, 120, 1000] {
            let text = String(repeating: "x", count: length)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: tool)
            let input = Pipe()
            let output = Pipe()
            process.standardInput = input
            process.standardOutput = output
            try? process.run()
            input.fileHandleForWriting.write(Data(text.utf8))
            try? input.fileHandleForWriting.close()
            let expected = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(64)
            process.waitUntilExit()
            let digest = SHA256.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(digest == String(expected), "\(length)")
        }
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        var random = RandomText(seed: 21)
        var fixtures = [KitFixture.story, KitFixture(""), KitFixture(" \n")]
        for round in 0..<120 { fixtures.append(KitFixture.random(&random, round: round)) }
        for (round, fixture) in fixtures.enumerated() {
            let nodes = try Self.nodes(try Self.written(fixture))
            let ids = nodes.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "round \(round): an id twice")
            let known = Set(ids)
            for node in nodes {
                if let link = node.attributes["href"] {
                    let target = String(link.dropFirst())
                    #expect(known.contains(target), "round \(round): \(link)")
                }
                for name in ["aria-describedby", "aria-labelledby", "data-tip"] {
                    if let target = node.attributes[name] {
                        #expect(known.contains(target), "round \(round): \(target)")
                    }
                }
            }
        }
    }

    @Test func theTextIsAllThere() throws {
        var random = RandomText(seed: 22)
        for round in 0..<120 {
            let fixture = KitFixture.random(&random, round: round)
            let page = try Self.written(fixture)
            // Without the tooltips the article is the sentences and the space between them.
            let nodes = try Self.nodes(
                page.replacing(/<span class="tip".*?<\/a><\/span><\/span>/.dotMatchesNewlines(), with: ""))
            let sentences = nodes.filter { $0.attributes["class"] == "sentence" }.map(\.text)
            #expect(
                sentences == fixture.sentences.map { Self.shown(SourceText(fixture.text).string($0.range)) },
                "round \(round)")
        }
    }

    private static func shown(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA: view.append(scalar)
            case 0xD: view.append("\n")
            case 0..<0x20: view.append(Unicode.Scalar(0x2400 + scalar.value)!)
            case 0x7F: view.append("\u{2421}")
            case 0xFFFE, 0xFFFF: view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    @Test func alternativesThatAreNotListedAreCounted() throws {
        for (more, expected) in [(0, " (organisation)</span>"), (7, " (organisation) and 7 more</span>")] {
            var fixture = KitFixture("Putin spoke.")
            fixture.mention("Putin", KitConcepts.putin, alternatives: [KitConcepts.union], moreAlternatives: more)
            #expect(try Self.written(fixture).contains("<bdi>Union State</bdi>" + expected))
        }
    }

    @Test func hostileTextStaysText() throws {
        let text = "</article><script>alert('1')</script>\" onfocus=\"x. Ampersand &lt; & more."
        var fixture = KitFixture(text)
        let evil = Concept(
            id: "<b>", kind: "<i>", domain: "\"", note: "</p><img src=x>",
            terms: [KitConcepts.term("<script>", "en", .forbidden), KitConcepts.term("</b><u>", "ru")])
        fixture.mention("script", evil, match: .inflected(rule: "<rule>"), alternatives: [evil])
        fixture.select([0])
        let page = try Self.written(fixture, title: "<h1>")
        let nodes = try Self.nodes(page)
        #expect(nodes.filter { $0.name == "script" }.count == 1)
        #expect(!nodes.contains { ["img", "u", "i"].contains($0.name) && $0.attributes["src"] != nil })
        #expect(!nodes.contains { $0.attributes["onfocus"] != nil })
        #expect(nodes.first { $0.name == "title" }?.text == "story – translation review")
    }

    @Test func directions() throws {
        var fixture = KitFixture("وصل بوتين.", language: "ar")
        fixture.mention("بوتين", KitConcepts.putin, term: 5)
        let nodes = try Self.nodes(try Self.written(fixture, target: "de"))
        let article = nodes.first { $0.name == "article" }
        #expect(article?.attributes["lang"] == "ar" && article?.attributes["dir"] == "rtl")
        let rendering = nodes.first { $0.name == "b" && $0.text == "Putin" }
        #expect(rendering?.attributes["lang"] == "de" && rendering?.attributes["dir"] == "ltr")
        #expect(nodes[0].attributes["lang"] == "en")
    }

    /// The list tells each reason once, with links to its mentions; beyond 24 they are folded away.
    @Test func reasonsStandInTheListOnce() throws {
        var fixture = KitFixture(String(repeating: "Putin spoke. ", count: 30))
        for number in 1...28 { fixture.mention("Putin", KitConcepts.putin, occurrence: number, term: 1) }
        for number in 29...30 {
            fixture.mention(
                "Putin", KitConcepts.putin, occurrence: number, term: 1, match: .inflected(rule: "en:s"),
                confidence: 0.92)
        }
        let page = try Self.written(fixture)
        let list = try #require(page.split(separator: "<ul class=\"found\">").last?.split(separator: "</ul>").first)
        let items = list.split(separator: "<li>").dropFirst()
        #expect(items.count == 2 && list.contains("<summary>4 more</summary>"))
        #expect(items.first?.hasPrefix("<span><bdi>Putin</bdi>: written as in the glossary</span>") == true)
        #expect(
            items.last?.hasPrefix("<span><bdi>Putin</bdi>: another form of the term (en:s), 92&#8239;% sure</span>")
                == true)
        #expect((1...30).allSatisfy { list.contains("href=\"#m\($0)\"") })
        #expect(items.last?.contains("#m28\"") == false && items.last?.contains("#m29\"") == true)
    }

    /// What a tooltip says stands there once, however often the text gives cause to say it.
    @Test func aTooltipIsWrittenOnce() throws {
        let count = 500
        var fixture = KitFixture(String(repeating: "Putin met Putin. ", count: count))
        for number in 1...(2 * count) { fixture.mention("Putin", KitConcepts.putin, occurrence: number, term: 1) }
        let page = try Self.written(fixture)
        let fixed = try Self.written(KitFixture("Putin.")).utf8.count
        #expect(page.utf8.count - fixed < 20 * fixture.text.utf8.count)
        let nodes = try Self.nodes(page)
        #expect(nodes.count { $0.attributes["class"] == "tip" } == 1)
        #expect(nodes.count { $0.attributes["aria-describedby"] == "t1" } == 1)
        #expect(nodes.count { $0.attributes["data-tip"] == "t1" } == 2 * count - 1)
        // Another reason is another tooltip.
        var second = KitFixture("Putin met Putin.")
        second.mention("Putin", KitConcepts.putin, term: 1)
        second.mention("Putin", KitConcepts.putin, occurrence: 2, term: 1, confidence: 0.9)
        #expect(try Self.nodes(try Self.written(second)).count { $0.attributes["class"] == "tip" } == 2)
    }

    @Test func statuses() throws {
        let story = KitFixture.story
        let nodes = try Self.nodes(try Self.written(story))
        func status(_ mention: Int) -> String? {
            nodes.first { $0.attributes["id"] == "m\(mention)" }?.attributes["class"]?.split(separator: " ").last.map(
                String.init)
        }
        #expect(status(1) == "preferred" && status(7) == "kept" && status(8) == "missing")
        #expect(status(9) == "forbidden" && status(11) == "deprecated")
        #expect(nodes.contains { $0.name == "s" && $0.text == "Киев" })
        #expect(
            nodes.filter { $0.name == "mark" && $0.attributes["data-rank"] != nil }.map { $0.attributes["data-rank"] }
                == ["2", "1"])
        #expect(throws: Diagnostic.self) { try Self.written(story, target: nil) }
    }
}
