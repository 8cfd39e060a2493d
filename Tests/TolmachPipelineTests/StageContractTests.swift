// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachPipeline

/// What every stage and every writer must keep, whatever it does. They are found through the registry: a new one is tested here
/// without a line added. One after the other: they wait for the same documents.
@Suite(.serialized) struct StageContractTests {
    static let registry = Registry.standard

    /// A pipeline of all stages, in the registry's order, with every output to standard output. Made once.
    static func everything() throws -> Pipeline { try made.get() }

    private static let made = Result { try make() }

    private static func make() throws -> Pipeline {
        let (plan, problems) = PipelinePlan.assembled(
            registry.stages.map { StageRequest($0.kind) },
            registry.writers.map { writer in
                OutputRequest(
                    writer.kind, as: writer.format,
                    writer.options.contains { $0.name == "target" } ? [("target", "uk")] : [])
            }, registry: registry)
        #expect(problems.isEmpty)
        return try Pipeline(plan, resources: Resources(glossaries: try ShippedGlossary.get()), registry: registry)
    }

    /// Texts that tools stumble over, and random ones.
    static let hostile: [String] = {
        var texts = [
            "", " ", "\n", "\u{0}", "\u{FEFF}", "a", ".", "...", "?!", "\r\n\r\n", "\u{301}\u{301}", "👩‍👩‍👧‍👦",
            "é\u{301}\u{327}",
            "Lukashenko\u{0}Putin", "Лукашенко\u{AD}Путин", "<b>&amp;</b>]]>", "=1+1\t@x", "\u{202E}abc\u{202C}",
            String(repeating: ".", count: 5000), String(repeating: "(", count: 5000),
            "\"" + String(repeating: "a b. ", count: 2000),
            String(repeating: "1", count: 20_000), String(repeating: "x", count: 50_000), "普京和卢卡申科在索契会谈。プーチン大統領は語った。",
            "Путин встретился с Лукашенко. Putin met Lukashenko.\u{85}\u{2028}\u{2029}وقال بوتين",
            "\u{10FFFF}\u{E000}\u{FFFE}",
        ]
        var random = RandomText(seed: 7)
        for _ in 0..<150 { texts.append(random.text(scalars: 60)) }
        return texts
    }()

    /// The hostile texts with all layers.
    private static let documents = Result { () throws -> [Document] in
        let pipeline = try everything()
        return try hostile.map { try pipeline.layered(input($0)) }
    }

    private static func input(_ text: String) -> TextInput {
        TextInput(identity: .init(id: "t", file: "t"), source: SourceText(text))
    }

    @Test func stagesKeepTheirRanges() throws {
        for (text, document) in zip(Self.hostile, try Self.documents.get()) {
            let source = document.source
            func check(_ range: TextRange, _ what: String) {
                #expect(
                    source.range(range.lowerBound, range.upperBound) == range,
                    "\(what) \(range) in \(text.debugDescription)")
            }
            let sentences = try #require(document[Sentences.self])
            let blocks = try #require(document[Blocks.self])
            var end = 0
            for sentence in sentences {
                check(sentence.range, "sentence")
                #expect(sentence.range.lowerBound >= end && !sentence.range.isEmpty)
                #expect(blocks.indices.contains(sentence.block))
                #expect(isWhiteSpace(source, end, sentence.range.lowerBound), "text lost in \(text.debugDescription)")
                end = sentence.range.upperBound
            }
            #expect(isWhiteSpace(source, end, source.utf8.count), "text lost at the end of \(text.debugDescription)")
            for block in blocks { check(block.range, "block") }
            for token in try #require(document[Tokens.self]) { check(token.range, "token") }
            for mention in try #require(document[Mentions.self]) { check(mention.range, "mention") }
            let table = try #require(document[Scores.self])
            #expect(table.scores.count == sentences.count)
            let summary = try #require(document[Summary.self])
            #expect(summary.sentences == summary.sentences.sorted())
            #expect(Set(summary.ranking) == Set(summary.sentences))
            #expect(summary.sentences.isEmpty == sentences.isEmpty)
        }
    }

    private func isWhiteSpace(_ source: SourceText, _ lower: Int, _ upper: Int) -> Bool {
        guard let range = source.range(lower, upper) else { return false }
        return source.string(range).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF }
    }

    @Test func writersAreDeterministicAndNeverCrash() throws {
        let pipeline = try Self.everything()
        let documents = try Self.documents.get()
        #expect(documents.count == Self.hostile.count)
        for (text, document) in zip(Self.hostile, documents) {
            let again = try pipeline.layered(Self.input(text))
            for output in pipeline.outputs {
                func bytes(_ document: Document) -> Result<[UInt8], Diagnostic> {
                    do throws(Diagnostic) {
                        return .success(try pipeline.rendered(document, output))
                    } catch {
                        return .failure(error)
                    }
                }
                let first = bytes(document)
                #expect(first == bytes(again), "\(output.kind) \(output.format) of \(text.debugDescription)")
                if case .failure(let problem) = first {
                    // Only XLIFF 1.2 may refuse, and says where.
                    #expect(
                        output.format == "xliff12" && problem.place?.line != nil,
                        "\(output.kind) \(output.format): \(problem.message)")
                }
            }
        }
    }

    @Test func everythingIsDocumented() {
        var kinds: Set<String> = []
        for stage in Self.registry.stages {
            #expect(kinds.insert(stage.kind).inserted)
            #expect(!stage.summary.isEmpty && !stage.summary.hasSuffix("."))
            #expect(!stage.provides.isEmpty)
        }
        for writer in Self.registry.writers {
            #expect(kinds.insert("\(writer.kind) as \(writer.format)").inserted)
            #expect(!writer.summary.isEmpty && !writer.fileExtension.isEmpty)
        }
        for option in Self.registry.stages.flatMap(\.options) + Self.registry.writers.flatMap(\.options) {
            #expect(!option.summary.isEmpty && !option.summary.hasSuffix("."), "\(option.name)")
        }
    }
}
