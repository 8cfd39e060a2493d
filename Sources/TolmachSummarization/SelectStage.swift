// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Chooses the sentences of the summary.
public struct SelectStage: Stage {
    public typealias Needs = Layers<Sentences, Scores>
    public typealias Provides = Layers<Summary>

    /// At most one of the budgets is given; with none a summary has three sentences.
    public struct Options: Sendable, Hashable {
        public var sentences: Int?
        public var words: Int?
        public var characters: Int?
        public var ratio: Double?
        public var order: Selection.Order = .document

        public init() {}

        /// The budgets given.
        var budgets: [SummaryBudget] {
            [
                sentences.map(SummaryBudget.sentences), words.map(SummaryBudget.words),
                characters.map(SummaryBudget.characters), ratio.map(SummaryBudget.ratio),
            ].compactMap { $0 }
        }
    }

    public static let kind = "select"
    public static let summary = "chooses the sentences of the summary, within a budget; one sentence at least"
    public static let schema = OptionSchema(
        Options(),
        [
            .optionalInteger(
                "sentences", \.sentences, 1...1_000_000, "how many sentences; 3 when no budget is given"),
            .optionalInteger(
                "words", \.words, 1...1_000_000_000,
                "how many words; each Han, Kana, Thai, Lao, Khmer or Burmese character is one"),
            .optionalInteger(
                "characters", \.characters, 1...1_000_000_000,
                "how many characters (code points), with one space between sentences"),
            .optionalNumber("ratio", \.ratio, 0...1, "what share of the words, above 0; 1 is all"),
            .choice(
                "order", \.order, default: Options().order,
                "document: as in the text; rank: best first"),
        ],
        rules: [
            .onlyOne(
                of: ["sentences", "words", "characters", "ratio"],
                "give only one of sentences, words, characters, ratio"),
            .not([.zero("ratio")], "'ratio' must be above 0"),
        ])

    private let budget: SummaryBudget
    private let order: Selection.Order

    public init(_ options: Options, _ resources: Resources) {
        budget = options.budgets.first ?? .sentences(3)
        order = options.order
    }

    public func run(on source: SourceText, _ layers: Needs.Values) -> Selection {
        let (sentences, scores) = layers
        return Summarizer.select(from: scores, of: sentences, in: source, within: budget, order: order)
    }
}
