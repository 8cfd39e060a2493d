// SPDX-License-Identifier: Apache-2.0

/// Where the search for the weights begins: round numbers, set by hand.
///
/// The weights of reference works stay as they are here: there is one set of them to learn from, in one language, and what
/// four folds of it learned did not serve the left-out quarter.
struct StartingWeight {
    let name: String
    let news: Double
    let reference: Double
    /// The first step of the search, and what a distance from the start is measured by; 0: the weight stays.
    let step: Double
    /// What it may be.
    let range: ClosedRange<Double>

    private init(_ name: String, _ news: Double, _ reference: Double, step: Double, _ range: ClosedRange<Double>) {
        (self.name, self.news, self.reference, self.step, self.range) = (name, news, reference, step, range)
    }

    private static let share = 0.0...1.0
    private static let positive = 0.0...9.0
    private static let any = -9.0...9.0

    static let all = [
        StartingWeight("vote-position", 0.4, 0, step: 0.3, positive),
        StartingWeight("single", 0.6, 0.25, step: 0.3, share),
        StartingWeight("word", 0.4, 0.45, step: 0.2, positive),
        StartingWeight("short-word", 0.05, 0.15, step: 0.1, positive),
        StartingWeight("number", 0.2, 0.2, step: 0.1, positive),
        StartingWeight("mention", 1, 1, step: 0.2, positive),
        StartingWeight("title-concept", 0.2, 0.2, step: 0.2, positive),
        StartingWeight("repeated", 0.3, 0.3, step: 0.15, share),
        StartingWeight("length-words", 0.4, 0.45, step: 0.1, any),
        StartingWeight("length-sentences", 0.05, 0.05, step: 0.1, any),
        StartingWeight("length-words-in-long", 0.05, 0.1, step: 0.1, any),
        StartingWeight("length-sentences-in-long", 0.05, -0.15, step: 0.1, any),
        StartingWeight("position", 0.2, 0.2, step: 0.2, any),
        StartingWeight("position-in-sentences", 0.2, 0.2, step: 0.2, any),
        StartingWeight("title", 0.1, 0.05, step: 0.06, any),
        StartingWeight("opening-quote", 0, -0.05, step: 0.06, any),
        StartingWeight("quote", 0, 0, step: 0.06, any),
        StartingWeight("forward", 0.05, 0, step: 0.06, any),
        StartingWeight("central", 0, -0.05, step: 0.06, any),
        StartingWeight("short-sentence", 0, 0, step: 0.1, any),
        StartingWeight("long-sentence", 0, 0, step: 0.1, any),
        StartingWeight("digit", 0, -0.1, step: 0.06, any),
        StartingWeight("plain-words", 0, 0.15, step: 0.06, any),
        StartingWeight("introduces", 0, 0, step: 0.06, any),
        StartingWeight("ending", 0.1, 0.3, step: 0.2, any),
        StartingWeight("weak-phrase", 0.75, 0.75, step: 0.3, positive),
        StartingWeight("untitled", 0.4, 0, step: 0.2, positive),
        StartingWeight("long-title", 0, 0.15, step: 0, any),
    ]
}
