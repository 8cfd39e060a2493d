// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@_spi(Training) @testable import TolmachGlossary

/// `EditSearch` walks a trie a register at a time and leaves out what is hopeless. Here each pair is scored by itself, letter by letter, and nothing is left out.
@Suite struct EditSearchTests {
    /// Names of one register, of two, and of many; letters no table has are among them.
    private let names = [
        "Li", "Putin", "Lukaschenko", "Łukaszenka", "Schwarzenegger", "O'Brien", "ꞵeta",
        "Rimsky-Korsakov-Mussorgsky-Tchaikovsky-Rachmaninoff",
    ]

    private static let queries = [
        "Лукашэнка", "Римский-Корсаков-Мусоргский-Чайковский-Рахманинов", "פוטין", "슈바르제네거", "ルカシェンコ",
    ]

    @Test(arguments: queries) func aWalkScoresWhatEachPairHas(_ query: String) throws {
        let word = try #require(NameLetters(query))
        let table = try #require(EditTables.table(for: word.script))
        let letters = names.compactMap { NameLetters($0)?.adapted(to: table.latin) }
        let trie = EditTrie(letters, table.latin)
        let adapted = word.adapted(to: table.other).letters
        var search = EditSearch()
        for beam in [EditSearch.Beam.wide, .narrow] {
            var found: [Int: Double] = [:]
            search.run(adapted, table.other, trie, table.latin, beam) { found[Int($0.entry)] = $0.score }
            for (number, name) in letters.enumerated() {
                let expected = Self.score(adapted, table.other, name.letters, table.latin)
                if let score = found[number] {
                    // Where nothing is alike, more than three letters in a row may be left out.
                    let difference = EditScore.scaled(score, table) - EditScore.scaled(expected, table)
                    #expect(abs(difference) < 1e-3, "\(query) \(names[number])")
                } else {
                    // What the beam leaves out is no mention.
                    #expect(EditScore.scaled(expected, table) < SpellingPolicy.least, "\(query) \(names[number])")
                }
            }
        }
    }

    private static func chunks(_ side: EditTable.Side, _ end: Int, _ letters: [UInt16]) -> [Int32] {
        let found = side.chunks(endingAt: end, in: letters)
        return (0..<side.longest).map { found[$0] }
    }

    /// What all ways to cut the two into chunks add up to, over what each is worth alone.
    private static func score(
        _ query: [UInt16], _ side: EditTable.Side, _ name: [UInt16], _ nameSide: EditTable.Side
    ) -> Double {
        func alone(_ letters: [UInt16], _ side: EditTable.Side) -> Double {
            var sums = [1.0]
            for end in 1...letters.count {
                let chunks = chunks(side, end, letters)
                var sum = chunks[0] < 0 ? sums[end - 1] * EditTable.unseenAlone : 0
                for (index, chunk) in chunks.enumerated() where chunk >= 0 {
                    sum += sums[end - index - 1] * side.marginals[Int(chunk)]
                }
                sums.append(sum)
            }
            return sums[letters.count]
        }
        func weight(_ chunk: Int32, _ other: Int32) -> Double {
            Double(side.operations[Int(chunk)].first { $0.chunk == other }?.probability ?? 0)
        }
        var sums = [[Double]](repeating: [Double](repeating: 0, count: query.count + 1), count: name.count + 1)
        for place in 0...name.count {
            let others = place > 0 ? chunks(nameSide, place, name) : []
            for end in 0...query.count {
                if place == 0, end == 0 {
                    sums[0][0] = 1
                    continue
                }
                let chunks = end > 0 ? Self.chunks(side, end, query) : []
                var sum = 0.0
                // A letter of the query beside nothing.
                if let letter = chunks.first {
                    sum += sums[place][end - 1] * (letter < 0 ? EditTable.unseen : weight(letter, 0))
                }
                if let letter = others.first, letter < 0 { sum += sums[place - 1][end] * EditTable.unseen }
                for (back, other) in others.enumerated() where other >= 0 {
                    sum += sums[place - back - 1][end] * weight(0, other)
                    for (length, chunk) in chunks.enumerated() where chunk >= 0 {
                        sum += sums[place - back - 1][end - length - 1] * weight(chunk, other)
                    }
                }
                sums[place][end] = sum
            }
        }
        let joint = log(sums[name.count][query.count])
        return joint < 0 ? (joint - log(alone(query, side)) - log(alone(name, nameSide))) / -joint : 0
    }
}
