// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What each concept of a text weighs, and of what: the votes of the sentences that hold it, the boost of mentions, the title.
struct ConceptWeights {
    /// What the numbers of `init` are.
    struct Terms {
        /// The share that counts of a concept of one sentence only.
        var single = 1.0
        /// By how much more a mention of a glossary entry counts.
        var boost = 0.0
        /// What standing in the title adds.
        var title = 0.0
        /// What a concept of a kind weighs before the votes.
        var base: (ConceptKind) -> Double
    }

    /// All that a concept weighs.
    private(set) var totals: [Double]
    /// Of that, what its sentences' votes make.
    private var voted: [Double]
    /// Of that, what the title adds; empty: nothing.
    private var titled: [Double] = []
    private let kinds: [ConceptKind]
    private let boost: Double

    /// Sums the votes; sentences with no vote do not count.
    init(_ text: ConceptText, votes: [Double], _ terms: Terms) {
        kinds = text.kinds
        boost = terms.boost
        let bases = ConceptKind.allCases.map(terms.base)
        voted = [Double](repeating: 0, count: text.kinds.count)
        var holders = [Int32](repeating: 0, count: text.kinds.count)
        for sentence in 0..<text.sentenceCount where votes[sentence] > 0 {
            let vote = votes[sentence]
            for place in text.places(of: sentence) {
                let concept = Int(text.members[place])
                voted[concept] += vote
                holders[concept] += 1
            }
        }
        for concept in kinds.indices {
            let share = holders[concept] == 1 ? terms.single : 1
            voted[concept] = holders[concept] == 0 ? 0 : bases[Int(kinds[concept].rawValue)] * voted[concept] * share
        }
        totals = voted
        if terms.boost != 0 {
            for concept in kinds.indices where kinds[concept].isMention {
                totals[concept] = voted[concept] + voted[concept] * boost
            }
        }
        if terms.title != 0, text.inTitle.contains(true) {
            titled = [Double](repeating: 0, count: text.kinds.count)
            for concept in kinds.indices where text.inTitle[concept] && holders[concept] > 0 {
                titled[concept] = bases[Int(kinds[concept].rawValue)] * terms.title
                totals[concept] += titled[concept]
            }
        }
    }

    /// What a sentence's concepts weigh, by reason.
    struct Tally {
        var words = 0.0
        var phrases = 0.0
        var mentions = 0.0
        var title = 0.0

        var total: Double { words + phrases + mentions + title }

        /// The columns of a score table for the parts above.
        static let parts = [
            SentenceScores.Part("words", isAlwaysTold: true), SentenceScores.Part("phrases", isAlwaysTold: true),
            SentenceScores.Part("mentions"), SentenceScores.Part("title"),
        ]
    }

    func tally(_ text: ConceptText, _ sentence: Int) -> Tally {
        var tally = Tally()
        for place in text.places(of: sentence) {
            let concept = Int(text.members[place])
            switch kinds[concept] {
            case .word, .shortWord, .number: tally.words += voted[concept]
            case .phrase, .weakPhrase: tally.phrases += voted[concept]
            case .mention:
                tally.mentions += voted[concept]
                tally.mentions += voted[concept] * boost
            case .mentionPhrase:
                tally.phrases += voted[concept]
                tally.mentions += voted[concept] * boost
            }
            if !titled.isEmpty { tally.title += titled[concept] }
        }
        return tally
    }

    /// The concepts of the sentences with their weights, all times `scale`.
    func coverage(_ text: ConceptText, scale: Double) -> ConceptCoverage {
        ConceptCoverage(starts: text.starts, members: text.members, weights: totals.map { $0 * scale })
    }
}
