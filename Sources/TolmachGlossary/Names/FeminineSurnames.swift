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

    /// The bytes that the longest of these endings of a word has.
    static func longestEnding(of word: ArraySlice<UInt8>, language: String) -> Int {
        (table[language] ?? []).first { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }?.count
            ?? 0
    }

    /// The names a word may be made of; `word` is a match key.
    static func masculine(of word: ArraySlice<UInt8>, language: String) -> [[UInt8]] {
        guard let endings = table[language] else { return [] }
        return endings.filter { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }.map {
            Array(word.dropLast($0.count))
        }
    }
}
