// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// Latin spellings of one name beside each other, from the groups of the data: Kowaljow, Kovalev, Kovaliov. Both ways, for the two sides of a table see
/// chunks of different lengths. No name that the evaluation asks for is among them.
enum LatinSpellings {
    private struct Group: Decodable {
        let variants: [String: [String]]
    }

    /// The pairs, and by pair the number of its name.
    static func pairs(_ data: URL) -> (pairs: [TableTraining.Pair], names: [Int]) {
        guard let bytes = try? Data(contentsOf: data.appendingPathComponent("groups.jsonl")) else { return ([], []) }
        let asked = evaluated(data)
        var pairs: [TableTraining.Pair] = []
        var numbers: [Int] = []
        var number = 0
        for line in bytes.split(separator: 0x0A) {
            guard let group = try? JSONDecoder().decode(Group.self, from: line),
                let names = group.variants["Latn"], names.count > 1,
                // One Chinese character is read in too many ways.
                group.variants["Hani"] == nil, group.variants["Hang"] == nil,
                asked.isDisjoint(with: group.variants.values.joined().flatMap(words))
            else { continue }
            number += 1
            // Each with the next, and not more of a name that many spell than of others.
            let step = max(1, names.count / 4)
            for index in stride(from: 0, to: names.count, by: step) {
                let (a, b) = (names[index], names[(index + 1) % names.count])
                for pair in [EditTraining.pair(spelling: a, b), EditTraining.pair(spelling: b, a)] {
                    guard let pair else { continue }
                    pairs.append(pair)
                    numbers.append(number)
                }
            }
        }
        return (pairs, numbers)
    }

    /// The words of all names in the parts that figures are taken on.
    private static func evaluated(_ data: URL) -> Set<String> {
        let pairs = data.appendingPathComponent("pairs")
        let files =
            ((try? FileManager.default.contentsOfDirectory(at: pairs, includingPropertiesForKeys: nil)) ?? [])
            + ["nomenklatura_cases.csv", "lukashenko.tsv", "putin_names.txt"].map(data.appendingPathComponent)
        return Set(files.flatMap { words((try? String(contentsOf: $0, encoding: .utf8)) ?? "") })
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }
}
