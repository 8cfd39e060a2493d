// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import Tolmach
import TolmachTestSupport

/// Stories in many languages become the events they tell.
@Suite(.serialized) struct EventGatheringTests {
    private static let pipeline = Result {
        try Pipeline.standard(glossaries: [GlossarySet.shipped()])
    }

    private static func document(_ text: String, _ id: String) throws -> Document {
        try pipeline.get().layered(
            TextInput(identity: .init(id: id, file: "\(id).txt"), source: SourceText(text)))
    }

    private static func digest(_ stories: [(id: String, text: String)], _ options: DigestOptions = .init()) throws
        -> Digest
    {
        var gathering = try EventGathering(options)
        for story in stories { #expect(gathering.add(try document(story.text, story.id)) == !story.text.isEmpty) }
        return gathering.digest()
    }

    /// The project's seeds (one event, a language each) and two stories a language that have nothing to do with it.
    private static let mixed = Result { () throws -> [(id: String, text: String)] in
        let folder = Repository.file("seeds")
        var stories: [(id: String, text: String)] = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".txt") }.sorted()
            .map {
                ("seed-\($0.prefix(2))", try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
            }
        let other = try String(contentsOf: Repository.file("Tests/TolmachDigestTests/unrelated.txt"), encoding: .utf8)
        for (number, part) in other.split(separator: "= ").enumerated() {
            let text = part.split(separator: "\n", maxSplits: 1)
            guard text.count == 2 else { continue }
            // Every third place, so that the event's stories are apart.
            stories.insert(("other-\(number)-\(text[0])", String(text[1])), at: min(stories.count, number * 3 / 2))
        }
        return stories
    }

    @Test func theEventIsFoundWholeAndNoStrangerInIt() throws {
        let stories = try Self.mixed.get()
        #expect(stories.count == 45)
        let digest = try Self.digest(stories)
        let first = try #require(digest.events.first)
        #expect(first.stories.count == 15)
        #expect(first.stories.allSatisfy { $0.identity.id.hasPrefix("seed-") })
        #expect(digest.events.dropFirst().allSatisfy { $0.stories.count == 1 })
        #expect(first.quotations.count == 5)
        #expect(first.who.prefix(2).map(\.stories) == [15, 15])
        #expect(first.dates.first?.stories ?? 0 >= 12, "\(first.dates)")
        // What is quoted stands at the place that is told.
        for quotation in first.quotations {
            let id = first.stories[quotation.story].identity.id
            let text = try #require(stories.first { $0.id == id }?.text)
            let utf8 = Array(text.utf8)
            #expect(Array(utf8[quotation.start.utf8..<quotation.end.utf8]) == quotation.text)
            #expect(utf8[..<quotation.start.utf8].count { $0 == 0x0A } == quotation.line - 1)
        }
        // Again, and as bytes: nothing depends on the run.
        #expect(DigestJSON.written(try Self.digest(stories)) == DigestJSON.written(digest))
    }

    @Test func quotesInTheLanguageAskedFor() throws {
        var options = DigestOptions()
        options.language = LanguageTag("pl")
        options.leastStories = 2
        let event = try #require(try Self.digest(Self.mixed.get(), options).events.first)
        #expect(Set(event.quotations.map { event.stories[$0.story].language.description }) == ["pl"])
    }

    private static let wire =
        "Ferry runs aground off Gotland\n\nA ferry with 212 passengers ran aground off Gotland on Monday evening. Tugs from Visby pulled it free after nine hours. Nobody was hurt. The captain told the coast guard that a rudder had jammed in shallow water near the lighthouse."

    @Test func aWireStoryInTwoPapersIsOneStoryRepeated() throws {
        let copy =
            "Stranded ferry freed\n\nA ferry with 212 passengers ran aground off Gotland on Monday evening. Tugs from Visby pulled it free after nine hours. Nobody was hurt. The captain told the coast guard that a rudder had jammed in shallow water near the lighthouse. Our reporter saw it."
        let other =
            "Färja på grund vid Gotland\n\nEn färja med 212 passagerare gick på grund utanför Gotland. Bogserbåtar från Visby drog loss den. Kustbevakningen undersöker rodret."
        let digest = try Self.digest([("a", Self.wire), ("b", copy), ("c", other)])
        #expect(digest.events.count == 1)
        #expect(digest.events[0].stories.map(\.duplicateOf) == [nil, 0, nil])
        #expect(!digest.events[0].quotations.contains { $0.story == 1 })
        #expect(digest.events[0].names.contains { $0.name == "Gotland" && $0.stories == 3 })
    }

    /// As many as there are: what all stories say weighs nothing.
    @Test(arguments: [3, 8, 20, 60]) func copiesAreOneEventHoweverMany(_ count: Int) throws {
        let plain =
            "the rain fell on the old roofs and the wind was cold, so people stayed at home and waited for a better day."
        let near =
            "Lukashenko met Putin in Sochi. They talked about oil. It was long and cold there, and no one signed anything at all before night."
        for texts in [
            (0..<count).map { _ in plain }, (0..<count).map { _ in "Nobody came." },
            (0..<count).map { "\(near) Part number \($0) of the wire." },
        ] {
            let digest = try Self.digest(texts.enumerated().map { ("a\($0)", $1) } + [("other", Self.wire)])
            #expect(digest.events.map(\.stories.count) == [count, 1])
            let event = try #require(digest.events.first)
            #expect(event.stories.map(\.duplicateOf) == [nil] + Array(repeating: 0, count: count - 1))
            #expect(!event.quotations.isEmpty && event.quotations.allSatisfy { $0.story == 0 })
        }
    }

    @Test func emptyAndTinyStoriesAreEventsOfTheirOwn() throws {
        let digest = try Self.digest([("a", ""), ("b", "."), ("c", "Yes."), ("d", "Yes."), ("e", Self.wire)])
        // Where nothing is told there is no event; the same text twice is one.
        #expect(digest.events.reduce(0) { $0 + $1.stories.count } == 4)
        #expect(digest.events.map(\.stories.count).sorted() == [1, 1, 2])
        #expect(digest.events.allSatisfy { !$0.stories[$0.center].title.isEmpty })
        #expect(try Self.digest([]).events.isEmpty)
    }

    @Test func textOfStoriesIsNoMarkup() throws {
        let text =
            "<script>alert(1)</script> *bold* [link](x)\n\nTalks <b>began</b> & ended in Minsk, \"he\" said. # not a title"
        let digest = try Self.digest([("<id>&\u{1B}[31m", text)])
        let page = String(decoding: DigestPage.written(digest), as: UTF8.self)
        #expect(!page.contains("<script") && !page.contains("<b>") && page.contains("&lt;script&gt;"))
        #expect(!page.contains("\u{1B}"))
        let markdown = String(decoding: DigestMarkdown.written(digest), as: UTF8.self)
        #expect(markdown.contains("\\<script\\>") && !markdown.contains("\u{1B}"))
        for line in DigestJSON.written(digest).split(separator: 0x0A) {
            #expect(try JSONSerialization.jsonObject(with: Data(line)) is [String: Any])
        }
    }
}
