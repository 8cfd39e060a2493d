// SPDX-License-Identifier: Apache-2.0

/// A person's name, cut into words for comparison within one script.
struct PersonName: Sendable {
    let words: [[UInt16]]

    init(_ name: String, _ letters: NameLetters) {
        words = letters.words.map { Array($0) }
    }
}

/// Compares names of one script.
enum PersonComparison {
    static func score(_ a: PersonName, _ b: PersonName) -> Double { a.words == b.words ? 1 : 0 }
}
