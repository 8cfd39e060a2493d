// SPDX-License-Identifier: Apache-2.0

/// Serbian Latin spelling in Cyrillic, letter for letter: the pairs there are, are Latin ones.
enum SerbianCyrillic {
    static func respelled(_ word: String) -> String {
        var result = ""
        var rest = word[...]
        while let first = rest.first {
            if let pair = pairs[String(rest.prefix(2))] {
                result += pair
                rest = rest.dropFirst(2)
            } else {
                result += letters[first] ?? String(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let pairs = ["lj": "љ", "nj": "њ", "dž": "џ"]
    private static let letters: [Character: String] = Dictionary(
        uniqueKeysWithValues: zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш".map(String.init)))
}
