// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Tells what each sentence is worth for a summary.
public struct ScoreStage: Stage {
    public typealias Needs = Layers<
        DocumentLanguage, Sentences, Tokens, Maybe<Blocks>, Maybe<Mentions>, DocumentTitle
    >
    public typealias Provides = Layers<Scores>
    public typealias Options = ScoringOptions

    public static let kind = "score"
    public static let summary = "tells what each sentence is worth for a summary, and why"
    public static let schema = OptionSchema(
        Options(),
        [
            .choice(
                "method", \.method, default: Options().method,
                "fused: what the text says most, by learned weights; coverage: nothing learned; lead, textrank, lexrank: known baselines"
            ),
            .numbers(
                "boost", \.boost, keys: ["mentions"], 0...100,
                "by how much more what names a glossary entry counts; 0.2 is a fifth more (fused, coverage)"),
            .number(
                "title", \.title, 0...100, default: Options().title,
                "what standing in the title or headline adds to a concept; 1 is the vote of a first sentence (fused, coverage)"
            ),
            .texts(
                "focus", \.focus, "terms, or ids of glossary entries, that the summary is to be about (fused only)"),
            .text("query", \.query, "words that the reader asks for (fused only)"),
            .files(
                "update", \.update,
                "files of texts that the reader knows: what is new beside them comes first (fused, coverage)"),
        ],
        rules: [
            .not([methodBut([.fused]), .given("focus")], "'focus' and 'query' need the method fused"),
            .not([methodBut([.fused]), .given("query")], "'focus' and 'query' need the method fused"),
            .not([methodBut([.fused, .coverage]), .given("update")], "'update' needs the method fused or coverage"),
        ])

    private static func methodBut(_ methods: [ScoringMethod]) -> OptionRule.Condition {
        .one("method", of: ScoringMethod.allCases.filter { !methods.contains($0) }.map(\.rawValue))
    }

    private let summarizer: Summarizer

    /// Throws what keeps a text of `update` from being read.
    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        var known = resources.known
        var failure: Diagnostic?
        // All are asked for, so that whoever reads them can tell each that cannot be read.
        for file in options.update {
            do throws(Diagnostic) {
                known.append(try resources.document(file))
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        summarizer = Summarizer(options, known: known.map { SummaryText($0) })
    }

    public func run(on source: SourceText, _ layers: Needs.Values) throws(Diagnostic) -> ScoreTable {
        let (language, sentences, tokens, blocks, mentions, title) = layers
        return try summarizer.scores(
            of: SummaryText(
                source: source, language: language.tag, sentences: sentences, tokens: tokens, blocks: blocks ?? [],
                mentions: mentions ?? [], title: title))
    }
}
