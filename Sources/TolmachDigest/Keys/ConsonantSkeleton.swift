// SPDX-License-Identifier: Apache-2.0

/// What a word's spelling keeps across languages and alphabets: its consonants in order, as classes.
///
/// Novosibirsk and Новосибирск, criminologist and криминалист begin with the same four. Vowels, endings and doubled letters
/// are what languages disagree about most; so they are left out, and only the first classes are compared.
enum ConsonantSkeleton {
    /// How many classes of a word are compared. With three, strangers meet; with five, inflected forms part.
    static let compared = 4

    /// The classes of a word in Latin letters, lower case, without marks. `hasHardJ`: j is a consonant, as in English.
    static func of(latin word: [UInt8], hasHardJ: Bool) -> [UInt8] {
        var classes: [UInt8] = []
        var last: UInt8 = vowel
        var index = 0
        while index < word.count {
            let (found, length) = sound(word, index, hasHardJ)
            index += length
            for sound in found {
                if sound == vowel {
                    // A vowel that leads the word is kept as one class for all vowels.
                    if classes.isEmpty, last == vowel, index == length { classes.append(UInt8(ascii: "a")) }
                    last = vowel
                } else if sound != last {
                    classes.append(sound)
                    last = sound
                }
            }
        }
        return classes
    }

    private static let vowel = UInt8(ascii: ".")
    private static let hush = UInt8(ascii: "S")
    private static let chop = UInt8(ascii: "C")

    /// The classes of the letters at a place, and how many letters they are.
    private static func sound(_ word: [UInt8], _ index: Int, _ hasHardJ: Bool) -> (sounds: [UInt8], length: Int) {
        func at(_ offset: Int) -> UInt8 { index + offset < word.count ? word[index + offset] : 0 }
        for (spelling, sounds) in clusters {
            if word[index] == spelling[0], spelling.indices.allSatisfy({ at($0) == spelling[$0] }) {
                return (sounds, spelling.count)
            }
        }
        switch word[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            return ([vowel], 1)
        case UInt8(ascii: "c"):
            let isSoft = [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains(at(1))
            return ([isSoft ? UInt8(ascii: "K") : UInt8(ascii: "k")], 1)
        case UInt8(ascii: "x"): return (Array("ks".utf8), 1)
        case UInt8(ascii: "q"): return ([UInt8(ascii: "k")], 1)
        case UInt8(ascii: "w"): return ([UInt8(ascii: "v")], 1)
        case UInt8(ascii: "j"): return ([hasHardJ ? UInt8(ascii: "Z") : vowel], 1)
        // Ukrainian г is h, Russian г is g, х is h, kh and x.
        case UInt8(ascii: "h"): return ([UInt8(ascii: "g")], 1)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return ([word[index]], 1)
        default: return ([], 1)
        }
    }

    /// Letters that are one sound, longer ones first.
    private static let clusters: [(spelling: [UInt8], sounds: [UInt8])] = [
        ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "Z"), ("ch", "C"), ("sh", "S"), ("sz", "S"),
        ("cz", "C"), ("zh", "Z"), ("kh", "g"), ("ph", "f"), ("th", "t"), ("ts", "K"), ("tz", "K"), ("ck", "k"),
        ("qu", "kv"),
    ].map { (Array($0.utf8), Array($1.utf8)) }
}
