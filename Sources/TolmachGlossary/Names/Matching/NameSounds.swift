// SPDX-License-Identifier: Apache-2.0

/// Spellings of one sound within a script, made one: Wladimir and Vladimir, Qaddafi and Gaddafi stay near.
enum NameSounds {
    /// Appends the sounds of a word.
    static func fold(_ word: ArraySlice<UInt16>, into sounds: inout [UInt16]) {
        let first = sounds.count
        var index = word.startIndex
        while index < word.endIndex {
            let letter = word[index]
            let next = index + 1 < word.endIndex ? word[index + 1] : 0
            index += 1
            var sound = letter > 0x7F ? plain(letter) : letter
            let last = sounds.count > first ? sounds[sounds.count - 1] : 0
            switch (sound, next) {
            case (c, h) where index + 1 < word.endIndex && last == s: index += 1  // sch
            case (p, h):
                sound = f
                index += 1
            case (c, k), (k, h), (g, h), (t, h), (d, h), (s, h), (s, z), (c, h), (c, z), (z, h):
                sound = sound == c ? k : sound
                index += 1
            default: break
            }
            switch sound {
            case 0x77: sound = 0x76
            case 0x71, 0x63: sound = k
            case 0x79, 0x6A: sound = 0x69
            case 0x7A: sound = s
            default: break
            }
            if last != sound { sounds.append(sound) }
        }
    }

    private static let (c, d, f, g, h, k, p, s, t, z):
        (
            UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16, UInt16
        ) = (0x63, 0x64, 0x66, 0x67, 0x68, 0x6B, 0x70, 0x73, 0x74, 0x7A)

    /// A letter without its mark, ё э and the like; made once for each, since ICU is asked.
    private static func plain(_ letter: UInt16) -> UInt16 {
        if letter >= 0x250 {
            switch letter {
            case 0x451, 0x44D, 0x454: return 0x435
            case 0x456, 0x457, 0x439, 0x44B: return 0x438
            case 0x491: return 0x433
            default: if letter < 0x1E00 || letter > 0x1EFF { return letter }
            }
            return NameFolding.unmarked(letter)?.first ?? letter
        }
        return latin[Int(letter) - 0x80]
    }

    private static let latin: [UInt16] = (0x80..<0x250).map { NameFolding.unmarked($0)?.first ?? $0 }
}

/// Words that go with names.
enum NameParticles {
    private static let titles = words("dr prof mr mrs ms sir hon president prezident professor llc др проф г президент")
    private static let particles = words(
        "al el ul ur bin ben ibn abu de del der den di da la le van von zu y e i and ter af av аль эль ибн бен де ван фон"
    )

    static func isTitle(_ word: ArraySlice<UInt16>) -> Bool {
        word.count <= 9 && (word.count > 6 || word.count < 5) && titles.contains { word.elementsEqual($0) }
    }

    static func isParticle(_ word: ArraySlice<UInt16>) -> Bool {
        word.count <= 3 && particles.contains { word.elementsEqual($0) }
    }

    private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Array($0.utf16) } }
}
