// SPDX-License-Identifier: Apache-2.0

/// Feminine and possessive forms that West and South Slavic languages make of foreign names: Mayová, Trumpův, Trumpov.
enum FeminineSurnames {
    private static let endings: [String: [String]] = [
        "cs": ["ová", "ové", "ovou", "ův", "ova", "ovy", "ovu", "ově", "ových", "ovým", "ovými"],
        "sk": ["ová", "ovej", "ovú", "ovou", "ov", "ova", "ove", "ovo"],
        "sl": [
            "ova", "ove", "ovi", "ovo", "ov", "ovega", "ovem", "ovim", "ovih", "ina", "ine", "ino", "inem",
            "eva", "eve", "evi", "evo", "ev", "evega", "evem", "evim", "evih", "jeva", "jeve", "jevi", "jevo",
        ],
    ]

    private static let table = endings.mapValues { $0.map { Array($0.utf8) }.sorted { $0.count > $1.count } }

    /// Those of a language; most have none.
    struct Endings: Sendable {
        private let longestFirst: [[UInt8]]

        init(_ language: String) { longestFirst = table[language] ?? [] }

        /// The bytes that the longest of these endings of a word has.
        func longestEnding(of word: ArraySlice<UInt8>) -> Int {
            longestFirst.first { Self.ends(word, $0) }?.count ?? 0
        }

        /// The names a word may be made of; `word` is a match key.
        func masculine(of word: ArraySlice<UInt8>) -> [[UInt8]] {
            longestFirst.filter { Self.ends(word, $0) }.map { Array(word.dropLast($0.count)) }
        }

        private static func ends(_ word: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
            word.count >= ending.count + 3 && word.suffix(ending.count).isSame(as: ending[...])
        }
    }
}
