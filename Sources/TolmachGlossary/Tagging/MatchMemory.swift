// SPDX-License-Identifier: Apache-2.0

/// What words alone were judged to be: for each reading of a word, in the middle of a sentence and at its beginning, the
/// candidates. Of a word's surroundings nothing else counts for the patterns that are kept here.
struct MatchMemory: ~Copyable {
    /// By place: where in `kept` its candidates are; `lower` −1 where they are not known.
    private var ranges: [Place] = []
    /// Their bounds count from the beginning of the word.
    private var kept: [Candidate] = []
    private var generation = -1

    private struct Place {
        var lower: Int32 = -1
        var upper: Int32 = -1
    }

    /// About the bytes that it takes.
    var footprint: Int {
        ranges.capacity * MemoryLayout<Place>.stride + kept.capacity * MemoryLayout<Candidate>.stride
    }

    /// Makes room for a text's readings.
    mutating func begin(_ pass: borrowing TokenPass) {
        if generation != pass.generation {
            generation = pass.generation
            ranges.removeAll(keepingCapacity: true)
            kept.removeAll(keepingCapacity: true)
        }
        let missing = 2 * pass.readings.count - ranges.count
        if missing > 0 { ranges.append(contentsOf: repeatElement(Place(), count: missing)) }
    }

    static func place(reading: Int, beginsSentence: Bool) -> Int { 2 * reading + (beginsSentence ? 1 : 0) }

    /// Appends the candidates of a place; false if they are not known.
    mutating func append(_ place: Int, to candidates: inout [Candidate], word: Int, start: Int) -> Bool {
        let range = ranges[place]
        guard range.lower >= 0 else { return false }
        for index in Int(range.lower)..<Int(range.upper) { candidates.append(kept[index].moved(by: start, word: word)) }
        return true
    }

    mutating func keep(_ candidates: ArraySlice<Candidate>, at place: Int, start: Int) {
        let lower = Int32(kept.count)
        for candidate in candidates { kept.append(candidate.moved(by: -start, word: 0)) }
        ranges[place] = Place(lower: lower, upper: Int32(kept.count))
    }
}
