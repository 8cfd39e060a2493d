// SPDX-License-Identifier: Apache-2.0
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSegmentation

/// Counts wrong decisions by mark and rule, and the gold's ends that are no candidate.
struct Tally {
    private var counts: [String: Int] = [:]
    private var samples: [String: [String]] = [:]
    private let keepsSamples: Int

    init(keepsSamples: Int) { self.keepsSamples = keepsSamples }

    mutating func add(_ gold: Gold, _ model: SentenceModel?) throws {
        let measure = Measure(gold.text)
        var missing = gold.ends.subtracting([measure.all])
        let decisions = try Segmenter(language: LanguageTag(gold.language), lineBreaks: gold.lineBreaks, model: model)
            .decisions(on: gold.text)
        for decision in decisions {
            let count = measure.before[decision.end]
            let isEnd = gold.ends.contains(count)
            missing.remove(count)
            guard isEnd != decision.isCut else { continue }
            let kind = decision.isCut ? "wrong" : "missed"
            note("\(kind) \(decision.mark) \(decision.rule)", gold, decision.end)
        }
        var offsets: [Int: Int] = [:]
        for (offset, count) in measure.before.enumerated() where missing.contains(count) && offsets[count] == nil {
            offsets[count] = offset
        }
        for count in missing.sorted() { note("no candidate", gold, offsets[count] ?? 0) }
    }

    private mutating func note(_ key: String, _ gold: Gold, _ end: Int) {
        counts[key, default: 0] += 1
        guard keepsSamples > 0 else { return }
        var first = max(0, end - 60)
        var last = min(gold.text.count, end + 50)
        while first > 0, gold.text[first] & 0xC0 == 0x80 { first -= 1 }
        while last < gold.text.count, gold.text[last] & 0xC0 == 0x80 { last += 1 }
        let text =
            String(decoding: gold.text[first..<end], as: UTF8.self) + "⟦⟧"
            + String(decoding: gold.text[end..<last], as: UTF8.self)
        samples[key, default: []].append("\(gold.id): \(text.replacing("\n", with: "⏎"))")
    }

    func show(atLeast least: Int = 1) {
        for (key, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where count >= least {
            print("\(count)\t\(key)")
            guard let lines = samples[key] else { continue }
            let step = max(1, lines.count / max(1, keepsSamples))
            for index in stride(from: 0, to: lines.count, by: step) { print("      \(lines[index])") }
        }
    }
}
