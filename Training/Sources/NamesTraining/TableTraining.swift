// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// Learns the table of one script and where its scores are even.
struct TableTraining {
    typealias Pair = (latin: [UInt16], other: [UInt16], weight: Double)

    let script: String
    var learning = EditLearning()
    /// Marked Latin letters that are seen less often lose their marks.
    var leastSeen = 12

    /// The rows of the scripts to learn from: what is in `train`, and for scripts that have little there every second row of `pairs`.
    static func rows(_ script: String, _ data: URL) -> [NamePair] {
        var rows = NamePair.rows(data.appendingPathComponent("train/Latn-\(script).tsv"))
        if Evaluation.halved.contains(script) {
            let more = NamePair.rows(data.appendingPathComponent("pairs/Latn-\(script).tsv"))
            rows += more.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        }
        return rows
    }

    func text(_ data: URL) -> String {
        var pairs: [Pair] = []
        var numbers: [Int]?
        if script == "Latn" {
            let spellings = LatinSpellings.pairs(data)
            pairs = spellings.pairs
            numbers = spellings.names
        } else if script == "Zyyy" {
            for script in Evaluation.learned {
                pairs += Self.rows(script, data).prefix(2500).compactMap {
                    EditTraining.pair($0.latin, romanizing: $0.other)
                }
            }
        } else {
            pairs = Self.rows(script, data).compactMap { EditTraining.pair($0.latin, $0.other) }
        }
        pairs = Self.withoutRareMarks(pairs, least: leastSeen)
        // Where scores are even: each quarter by a table that has not seen it, among all names.
        var retrieval = Retrieval()
        for part in 0..<4 {
            func isHeld(_ index: Int) -> Bool { (numbers?[index] ?? index) % 4 == part }
            let rest = pairs.indices.filter { !isHeld($0) }.map { pairs[$0] }
            let table = EditTable(learning(rest), centre: 0)
            // Of a name with many pairs the first.
            let first = pairs.indices.filter { index in
                numbers.map { index == 0 || $0[index - 1] != $0[index] } ?? true
            }
            let held = first.filter(isHeld).map { pairs[$0] }
            let others = Array(Set(first.prefix(4000).map { pairs[$0].other } + held.map(\.other)).prefix(6000))
            var names =
                Array(others.sorted { $0.lexicographicallyPrecedes($1) }.prefix(3000)) + held.prefix(500).map(\.other)
            if numbers != nil { names = Array(Set(names)) }
            EditTraining.rank(Array(held.prefix(500)), names, table) { retrieval.add($0, right: $1) }
        }
        let centre = retrieval.bestF1.threshold
        let operations = learning(pairs)
        print(script, pairs.count, "pairs", operations.count, "operations, even at", centre, "top-1", retrieval.top1)
        return EditTableFile.text(operations, script: script, centre: max(0, centre)) { log($0) }
    }

    private static func withoutRareMarks(_ pairs: [Pair], least: Int) -> [Pair] {
        var counts: [UInt16: Int] = [:]
        for pair in pairs { for letter in pair.latin { counts[letter, default: 0] += 1 } }
        return pairs.map { pair in
            let letters = pair.latin.flatMap { letter -> [UInt16] in
                counts[letter] ?? 0 >= least ? [letter] : EditTraining.unmarked(letter) ?? [letter]
            }
            return (letters, pair.other, pair.weight)
        }
    }
}
