// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Chooses the sentences that tell an event: those that hold most of what several stories tell, none of it twice.
///
/// Keys cross languages, so a sentence in Polish is known to repeat one in Arabic. Greedy, with what a sentence adds over
/// the root of its length; as in the summary of one text, a key weighs by how many stories have it.
struct QuotationChoice {
    private let stories: [StoryRecord]
    private let weights: KeyWeights

    init(_ stories: [StoryRecord], _ weights: KeyWeights) {
        self.stories = stories
        self.weights = weights
    }

    /// Up to `count` sentences of the stories listed, best first.
    ///
    /// - Parameter members: the event's stories; `quoted` tells which of them may be quoted.
    func sentences(_ count: Int, of members: [Int], quoted: (Int) -> Bool) -> [(story: Int, sentence: Int)] {
        if members.count == 1, let only = members.first { return summary(of: only, count) }
        var shares: [UInt64: Double] = [:]
        for member in members {
            for key in stories[member].keys.counts { shares[key.key, default: 0] += 1 }
        }
        var candidates: [(story: Int, sentence: Int, keys: [UInt64], cost: Double)] = []
        for member in members where quoted(member) {
            let story = stories[member]
            for (index, sentence) in story.sentences.enumerated() where story.eligible[index] {
                let length = Double(sentence.range.count)
                // Longer ones are several sentences that were not told apart.
                guard length <= 1200 else { continue }
                candidates.append(
                    (member, index, story.keys.sentences[index], (40 + length / story.bytesPerLetter).squareRoot()))
            }
        }
        func value(_ key: UInt64) -> Double {
            guard let number = weights.numbers[key], let share = shares[key], share > 1 else { return 0 }
            return weights.telling[Int(number)] * share
        }
        var said: Set<UInt64> = []
        var chosen: [(story: Int, sentence: Int)] = []
        while chosen.count < count {
            var best: (index: Int, gain: Double)?
            for (index, candidate) in candidates.enumerated() {
                var gain = 0.0
                for key in candidate.keys where !said.contains(key) { gain += value(key) }
                // The first sentences of a story say what happened.
                gain *= (1 + 1 / (1 + Double(candidate.sentence)).squareRoot()) / candidate.cost
                if gain > (best?.gain ?? 0) { best = (index, gain) }
            }
            guard let best else { break }
            let candidate = candidates.remove(at: best.index)
            chosen.append((candidate.story, candidate.sentence))
            said.formUnion(candidate.keys)
        }
        // Where all that they tell is usual, what one of them says of itself.
        if chosen.isEmpty, let first = members.first(where: quoted) { return summary(of: first, count) }
        return chosen
    }

    private func summary(of story: Int, _ count: Int) -> [(story: Int, sentence: Int)] {
        stories[story].summary.prefix(count).map { (story, $0) }
    }
}

extension StoryRecord {
    /// Bytes of UTF-8 a letter takes in the story's script, so that lengths can be compared.
    var bytesPerLetter: Double {
        switch language.primary {
        case "ru", "uk", "be", "bg", "sr", "mk", "el", "he", "ar", "fa", "hy": 1.9
        // A Han character stands for some two letters of a word.
        case "zh", "ja", "ko": 1.2
        case "hi", "bn", "th", "ka", "km", "my", "lo", "am", "ta", "te", "ml": 2.8
        default: 1.05
        }
    }
}
