// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// Texts run through the pipeline up to where sentences are scored, as `tolmach summarize --line-breaks sentence` does it.
struct TextLayering: Sendable {
    private let pipeline: Pipeline

    init() throws {
        let (plan, problems) = PipelinePlan.assembled(
            [
                StageRequest("normalize"), StageRequest("detect-language"),
                StageRequest("segment", [("line-breaks", "sentence")]), StageRequest("tokenize"), StageRequest("tag"),
            ], [], registry: .standard)
        guard problems.isEmpty else { throw Diagnostics(problems) }
        pipeline = try Pipeline(
            plan, resources: Resources(glossaries: [try GlossarySet.shipped()]), registry: .standard)
    }

    func text(_ text: String, id: String, language: String, title: String?) throws -> SummaryText {
        let document = try pipeline.layered(
            TextInput(
                identity: .init(id: id, file: id), source: SourceText(text), title: title,
                language: LanguageTag(language)))
        return SummaryText(
            source: document.source, language: LanguageTag(language), sentences: document[Sentences.self] ?? [],
            tokens: document[Tokens.self] ?? [], blocks: document[Blocks.self] ?? [],
            mentions: document[Mentions.self] ?? [], title: title)
    }

    func text(_ gold: GoldSummary) throws -> SummaryText {
        try text(gold.text, id: gold.id, language: gold.language, title: gold.title)
    }
}

extension SummaryText {
    func string(_ sentence: Int) -> String { source.string(sentences[sentence].range) }
}
