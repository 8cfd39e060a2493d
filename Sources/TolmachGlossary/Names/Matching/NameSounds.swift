// SPDX-License-Identifier: Apache-2.0

/// Spellings of one sound within a script, made one: Wladimir and Vladimir, Qaddafi and Gaddafi stay near.
enum NameSounds {
    static func folded(_ word: [UInt16]) -> [UInt16] {
        var folded: [UInt16] = []
        var index = 0
        while index < word.count {
            let letter = word[index]
            let next = index + 1 < word.count ? word[index + 1] : 0
            index += 1
            var sound = letter > 0x7F ? NameFolding.unmarked(letter)?.first ?? other[letter] ?? letter : letter
            switch (sound, next) {
            case (c, h) where index + 1 < word.count && folded.last == s: index += 1  // sch
            case (p, h):
                sound = f
                index += 1
            case (c, k), (k, h), (g, h), (t, h), (d, h), (s, h), (s, z), (c, h), (c, z), (z, h):
                sound = sound == c && next != k ? k : sound == c ? k : sound
                index += 1
            default: break
            }
            if let one = same[sound] { sound = one }
            if folded.last != sound { folded.append(sound) }
        }
        return folded
    }

    private static let (c, d, f, g, h, k, p, s, t, z):
        (
            UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16
        ) = (0x63, 0x64, 0x66, 0x67, 0x68, 0x6B, 0x70, 0x73, 0x74, 0x7A)

    private static let same: [UInt16: UInt16] = [
        0x77: 0x76, 0x71: 0x6B, 0x63: 0x6B, 0x79: 0x69, 0x6A: 0x69, 0x7A: 0x73,
    ]
    /// ё э and the like.
    private static let other: [UInt16: UInt16] = [
        0x451: 0x435, 0x44D: 0x435, 0x454: 0x435, 0x456: 0x438, 0x457: 0x438, 0x439: 0x438, 0x44B: 0x438, 0x491: 0x433,
    ]
}

/// Words that go with names.
enum NameParticles {
    static let titles = words("dr prof mr mrs ms sir hon president prezident professor llc др проф г президент")
    static let particles = words(
        "al el ul ur bin ben ibn abu de del der den di da la le van von zu y e i and ter af av аль эль ибн бен де ван фон"
    )

    private static func words(_ list: String) -> Set<[UInt16]> {
        Set(list.split(separator: " ").map { Array($0.utf16) })
    }
}
