// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import Tolmach
import TolmachTestSupport
import TolmachXML

@testable import TolmachPipeline

/// Where the story is; nil when the shared seeds are absent.
enum SharedStory {
    static let file: URL? = SharedData.folder.map {
        $0.deletingLastPathComponent().appendingPathComponent("seeds/ap-belarus-2020-02-07.txt")
    }.flatMap { FileManager.default.isReadableFile(atPath: $0.path) ? $0 : nil }
}

/// The news story among the shared seeds, end to end. Its text is not in the repository.
@Suite(.enabled(if: SharedStory.file != nil, "the shared seeds are not beside the repository: ../shared/seeds"))
struct StoryTests {
    private static func story() throws -> SourceText {
        let bytes = try ByteSource.read(try #require(SharedStory.file).path)
        return try TextDecoder().decode(bytes, file: "story").source
    }

    /// Made once: many tests look at the same document.
    private static let made = Result {
        try Pipeline.standard(glossaries: ShippedGlossary.get()).document(try story().string)
    }

    private static func document() throws -> Document { try made.get() }

    /// Where `name` stands as a whole word ("Russia" in "Russia’s" and "Russia-Belarus", not in "Russian").
    private func occurrences(of name: String, in source: SourceText) -> [Range<Int>] {
        let text = source.utf8
        let name = Array(name.utf8)
        func isLetter(_ index: Int) -> Bool {
            text.indices.contains(index) && (0x41...0x5A ~= text[index] & 0xDF || 0xC3...0xDF ~= text[index])
        }
        guard text.count >= name.count else { return [] }
        return (0...text.count - name.count).filter { start in
            text[start..<start + name.count].elementsEqual(name) && !isLetter(start - 1)
                && !isLetter(start + name.count)
        }.map { $0..<$0 + name.count }
    }

    /// The people, places and organisations the story names most, with how often it does at least.
    @Test(arguments: [
        ("loc-belarus", ["Belarus"], 15), ("loc-russia", ["Russia"], 8), ("per-lukashenko", ["Lukashenko"], 9),
        ("per-putin", ["Putin"], 9), ("loc-united-states", ["United States", "U.S."], 5),
        ("org-kremlin", ["Kremlin"], 3),
        ("loc-moscow", ["Moscow", "MOSCOW"], 2), ("per-pompeo", ["Pompeo"], 2), ("loc-sochi", ["Sochi"], 2),
        ("loc-europe", ["Europe"], 2), ("loc-black-sea", ["Black Sea"], 1), ("loc-the-west", ["West"], 2),
    ])
    func everyMentionIsFound(_ id: String, _ names: [String], _ least: Int) throws {
        let document = try Self.document()
        let mentions = try #require(document[Mentions.self])
        let places = names.flatMap { occurrences(of: $0, in: document.source) }
        #expect(places.count >= least)
        for place in places {
            let covering = mentions.filter {
                $0.range.lowerBound <= place.lowerBound && $0.range.upperBound >= place.upperBound
            }
            // A longer term may have the name in it ("U.S. Secretary of State"): longest match wins.
            let isRight = covering.contains { mention in
                mention.concept.id == id || names.contains { mention.term.text.contains($0) && mention.term.text != $0 }
            }
            #expect(isRight, "\(names[0]) at byte \(place.lowerBound) is \(covering.map(\.concept.id))")
        }
        // And nothing else is taken for it.
        for mention in mentions where mention.concept.id == id {
            let text = document.source.string(mention.range)
            #expect(names.contains { text.contains($0) }, "\(text) is taken for \(id)")
        }
    }

    @Test func datelineAndAbbreviationsAreNotCut() throws {
        let document = try Self.document()
        let sentences = try #require(document[Sentences.self])
        for whole in ["U.S. Secretary of State", "U.S. secretary of state", "Feb. 7, 2020", "The U.S. and"] {
            let places = occurrences(of: whole, in: document.source)
            #expect(!places.isEmpty, "\(whole)")
            for place in places {
                let isWhole = sentences.contains {
                    $0.range.lowerBound <= place.lowerBound && $0.range.upperBound >= place.upperBound
                }
                #expect(isWhole, "\(whole) is cut")
            }
        }
        let blocks = try #require(document[Blocks.self])
        #expect(blocks.first?.kind == .headline && blocks.last?.kind == .caption)
        let dateline = try #require(blocks.compactMap(\.dateline).first)
        #expect(document.source.string(dateline).hasPrefix("MOSCOW (AP)"))
        // The dateline is a part of a sentence that goes on.
        #expect(
            sentences.contains {
                $0.range.lowerBound == dateline.lowerBound && $0.range.upperBound > dateline.upperBound + 40
            })
    }

    @Test func theSummaryHasThreeSentencesOfTheStory() throws {
        let document = try Self.document()
        let summary = try #require(document[Summary.self])
        let sentences = try #require(document[Sentences.self])
        let blocks = try #require(document[Blocks.self])
        #expect(summary.sentences.count == 3 && summary.sentences == summary.sentences.sorted())
        for index in summary.sentences { #expect(blocks[sentences[index].block].kind == .paragraph) }
    }

    @Test func theKitsHoldTheStory() throws {
        let source = try Self.story()
        let kinds = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"]
        let targets = ["uk", "ru", "be", "pl", "de", "ar", "zh"]
        let (plan, problems) = PipelinePlan.assembled(
            kinds.map { StageRequest($0) }, targets.map { OutputRequest("kit", as: "xliff", [("target", $0)]) },
            registry: .standard)
        #expect(problems.isEmpty)
        let pipeline = try Pipeline(
            plan, resources: Resources(glossaries: try ShippedGlossary.get()), registry: .standard)
        let document = try pipeline.layered(TextInput(identity: .init(id: "story", file: "story.txt"), source: source))
        #expect(pipeline.outputs.count == targets.count)
        for (target, output) in zip(targets, pipeline.outputs) {
            let kit = try pipeline.rendered(document, output)
            #expect(try Self.sourceText(of: kit) == source.utf8, "\(target)")
        }
    }

    /// The text of all `<source>` elements in order, `<cp>` decoded.
    static func sourceText(of kit: [UInt8]) throws -> [UInt8] {
        var reader = try XMLReader(kit, file: "kit.xlf")
        var text: [UInt8] = []
        var isInSource = false
        while let node = try reader.next() {
            switch node {
            case .start:
                if reader.name == "source" { isInSource = true }
                if isInSource, reader.name == "cp", let hex = reader.attribute("hex"),
                    let value = UInt32(hex, radix: 16),
                    let scalar = Unicode.Scalar(value)
                {
                    text += Array(String(scalar).utf8)
                }
            case .text: if isInSource { text += Array(reader.text.utf8) }
            case .end: if reader.name == "source" { isInSource = false }
            }
        }
        return text
    }
}

/// The same round trip on the seeds that are shipped.
@Suite struct SeedKitTests {
    @Test func everySeedComesBackFromItsKit() throws {
        let seeds = try FileManager.default.contentsOfDirectory(
            at: Repository.file("seeds"), includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "txt" }
        #expect(seeds.count >= 15)
        let kinds = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"]
        let (plan, _) = PipelinePlan.assembled(
            kinds.map { StageRequest($0) }, [OutputRequest("kit", as: "xliff", [("target", "lt")])], registry: .standard
        )
        let pipeline = try Pipeline(
            plan, resources: Resources(glossaries: try ShippedGlossary.get()), registry: .standard)
        for seed in seeds {
            // With Windows line ends, a tab, a control and a character beyond the basic plane in it.
            let bytes = try ByteSource.read(seed.path)
            let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n") + "\t\u{1} 𝒳  end."
            let name = seed.deletingPathExtension().lastPathComponent
            let document = try pipeline.layered(
                TextInput(identity: .init(id: name, file: seed.path), source: SourceText(text)))
            #expect(document[DocumentLanguage.self]?.tag.primary == String(name.prefix { $0 != "-" }), "\(name)")
            #expect(
                try StoryTests.sourceText(of: try pipeline.rendered(document, pipeline.outputs[0])) == Array(text.utf8),
                "\(name)")
            #expect(
                Set((document[Mentions.self] ?? []).map(\.concept.id)).isSuperset(of: ["per-lukashenko", "per-putin"]),
                "\(name)")
        }
    }
}
