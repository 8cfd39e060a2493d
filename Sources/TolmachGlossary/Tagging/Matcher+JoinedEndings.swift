// SPDX-License-Identifier: Apache-2.0

extension Matcher {
    /// Where a term ends whose last word has its case ending after a mark; nil when it has none.
    func joinedEnd(after step: Step, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Int? {
        guard hasJoinedEndings, step.word + 1 < pass.words.count, let reading = step.reading, reading.endCut == 0,
            reading.kind == .plain, view.isOwnLanguage[Int(pattern.language)],
            pattern.flags.isDisjoint(with: [.form, .singleLetter, .indeclinable])
        else { return nil }
        let next = pass.words[step.word + 1]
        return JoinedEndings.end(
            of: view.language, at: Int(pass.words[step.word].upper),
            next: JoinedEndings.PlacedRange(lower: Int(next.lower), upper: Int(next.upper)), in: text)
    }
}
