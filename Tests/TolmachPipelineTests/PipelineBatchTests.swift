// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachFormats

@testable import TolmachPipeline

@Suite struct PipelineBatchTests {
    /// Languages in turn, so that a batch is worked on in another order than it has.
    private static let texts = [
        "Putin met Lukashenko in Sochi. They talked about oil. Nothing was signed, the Kremlin said.",
        "Лукашенко приехал в Сочи. Путин ждал его у входа. Подписано ничего не было.",
        "",
        "Лукашэнка сустрэўся з Пуціным. Яны гаварылі пра нафту. Нічога не падпісалі.",
        "Lukashenko flew home in the evening. No word was said of the loan.",
        "Путин и Лукашенко говорили три часа. О кредите не сказано ни слова.",
        " \n\n ",
        "Лукашенко и Путин в Сочи: FAIL. Этого документа не будет.",
    ]

    private func pipeline(_ stages: [String], registry: Registry = .standard) throws -> Pipeline {
        let (plan, problems) = PipelinePlan.assembled(
            stages.map { StageRequest($0) },
            [OutputRequest("kit", as: "xliff", [("target", "uk")]), OutputRequest("summary", as: "json")],
            registry: registry)
        #expect(problems.isEmpty)
        return try Pipeline(plan, resources: Resources(glossaries: try ShippedGlossary.get()), registry: registry)
    }

    private static let stages = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"]

    private static let inputs = texts.enumerated().map { number, text in
        TextInput(
            identity: .init(id: "t\(number)", file: "t\(number).txt"), source: SourceText(text),
            language: number == 4 ? LanguageTag("en-GB") : nil)
    }

    @Test func documentsOfABatchAreAsByThemselves() throws {
        let pipeline = try pipeline(Self.stages)
        let batch = pipeline.layered(Self.inputs)
        #expect(batch.count == Self.inputs.count)
        for (input, result) in zip(Self.inputs, batch) {
            let (together, alone) = (try result.get(), try pipeline.layered(input))
            #expect(together.identity == input.identity)
            #expect(together.notices.map { $0.rendered() } == alone.notices.map { $0.rendered() })
            for output in pipeline.outputs {
                #expect(try pipeline.rendered(together, output) == pipeline.rendered(alone, output))
            }
        }
        #expect(pipeline.layered([TextInput]()).isEmpty)
    }

    @Test func anErrorIsThatOfOneDocument() throws {
        var registry = Registry.standard
        registry.stages.append(StageEntry(Picky.self))
        let pipeline = try pipeline(
            Array(Self.stages.prefix(3)) + ["picky"] + Self.stages.dropFirst(3), registry: registry)
        for (number, result) in pipeline.layered(Self.inputs).enumerated() {
            switch result {
            case .success(let document):
                #expect(number != 7)
                #expect(document[Summary.self] != nil)
            case .failure(let error):
                #expect(number == 7)
                #expect(error.message == "it says FAIL")
                #expect(error.place?.file == "t7.txt")
            }
        }
    }

    private struct Picky: Stage {
        typealias Needs = Layers<>
        typealias Provides = Layers<>
        static let kind = "picky"
        static let summary = "does not like a word"
        static let schema = OptionSchema(Options())

        struct Options: Sendable {}

        init(_ options: Options, _ resources: Resources) throws(Diagnostic) {}

        func run(on source: SourceText, _ layers: ()) throws(Diagnostic) {
            if String(decoding: source.utf8, as: UTF8.self).contains("FAIL") {
                throw Diagnostic(.data, "it says FAIL")
            }
        }
    }

    /// Small texts before and after one that is worked on by itself: each has its outcome in its place.
    @Test(arguments: [1, 3]) func aLargeTextAmongSmallOnesKeepsTheOrder(jobs: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/tolmach-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var paths: [String] = []
        for number in 0..<30 {
            paths.append("\(folder)/\(number).txt")
            let text =
                number == 11 ? String(repeating: "Лукашенко приехал в Сочи. ", count: 8000) : Self.texts[number % 6]
            try text.write(toFile: paths[number], atomically: true, encoding: .utf8)
        }
        paths[20] = folder + "/missing.txt"
        var settings = BatchSettings(inputs: paths.map { .file($0) })
        settings.jobs = jobs
        var names: [String] = []
        var failed: [Int] = []
        try await BatchRun(try pipeline(Array(Self.stages)), settings) { outcome in
            if outcome.diagnostics.contains(where: { $0.category == .noInput }) { failed.append(names.count) }
            names.append(outcome.identity.id)
        }
        #expect(failed == [20])
        for (number, name) in names.enumerated() where number != 20 { #expect(name == "\(number)") }
        #expect(names.count == 30)
    }
}
