// SPDX-License-Identifier: Apache-2.0

/// Chinese persons of whom a Chinese text's glossary has names in pinyin only: 习近平 for Xi Jinping. The surname is one of few characters, and those of the given name are
/// read as it is written.
struct MandarinNames: Sendable {
    private struct Name {
        let pattern: Int32
        let given: [String]
    }

    private var bySurname: [UInt32: [Name]] = [:]

    var isEmpty: Bool { bySurname.isEmpty }

    init() {}

    /// Adds a person's name in Latin letters, if it is one in pinyin.
    mutating func add(_ words: [[UInt8]], _ pattern: Int32) {
        for (surname, rest) in [(words.first, words.dropFirst()), (words.last, words.dropLast())] {
            guard let surname, !rest.isEmpty else { continue }
            let characters = EastAsianNames.han(ofSurname: surname)
            guard !characters.isEmpty else { continue }
            // Two characters begin many a longer name, and are many a word: 武警 is no Wu Jing.
            for given in Self.syllables(rest.map { String(decoding: $0, as: UTF8.self) }) where given.count == 2 {
                for character in characters {
                    bySurname[character, default: []].append(Name(pattern: pattern, given: given))
                }
            }
        }
    }

    /// How one or two words are one or two syllables.
    private static func syllables(_ words: [String]) -> [[String]] {
        if words.count == 2 { return words.allSatisfy(HanReadings.isSyllable) ? [words] : [] }
        guard words.count == 1, let word = words.first else { return [] }
        var found = HanReadings.isSyllable(word) ? [[word]] : []
        for index in word.indices.dropFirst() {
            let parts = [String(word[..<index]), String(word[index...])]
            if parts.allSatisfy(HanReadings.isSyllable) { found.append(parts) }
        }
        return found
    }

    /// The pattern of a name that begins with a surname, and how many characters follow it.
    func longest(_ surname: UInt32, _ next: [UInt32]) -> (pattern: Int32, characters: Int)? {
        guard let names = bySurname[surname] else { return nil }
        var best: (pattern: Int32, characters: Int)?
        for name in names where name.given.count <= next.count && name.given.count > best?.characters ?? 0 {
            if zip(name.given, next).allSatisfy({ HanReadings.syllable(of: $1) == $0 }) {
                best = (name.pattern, name.given.count)
            }
        }
        return best
    }

    func mayBegin(_ scalar: UInt32) -> Bool { bySurname[scalar] != nil }
}
