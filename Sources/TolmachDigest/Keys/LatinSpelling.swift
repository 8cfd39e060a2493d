// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Words of any script in plain Latin letters, for comparing; never shown.
///
/// Cyrillic and the hooks and carons of Latin are mapped here, the rest is ICU's (`Any-Latin; Latin-ASCII`), remembered by word.
/// Not for several tasks at once.
final class LatinSpelling {
    private var transliterator: Transliterator
    private var known: [[UInt8]: [UInt8]] = [:]
    /// Words that are remembered; all are forgotten when there are more.
    private static let remembered = 1 << 16

    init() throws(ICUError) { transliterator = try Transliterator("Any-Latin; Latin-ASCII; Lower") }

    /// The spelling of a folded word (`MatchKey.fold`).
    func of(_ word: [UInt8]) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word }
        if let spelling = known[word] { return spelling }
        var spelling: [UInt8] = []
        var isForeign = false
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            if let letters = Self.table[scalar] {
                spelling += letters
            } else {
                isForeign = isForeign || !scalar.isASCII
                spelling += Array(String(scalar).utf8)
            }
        }
        if isForeign { spelling = transliterator.transliterate(Self.withoutVowelLetters(spelling)) ?? [] }
        if known.count == Self.remembered { known = [:] }
        known[word] = spelling
        return spelling
    }

    /// Arabic and Hebrew waw and yod inside a word mostly write vowels; ICU takes them for consonants.
    private static func withoutVowelLetters(_ word: [UInt8]) -> [UInt8] {
        let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
        guard scalars.contains(where: { vowelLetters.contains($0) }) else { return word }
        var kept = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() where index == 0 || !vowelLetters.contains(scalar) {
            kept.append(scalar)
        }
        return Array(String(kept).utf8)
    }

    private static let vowelLetters: Set<Unicode.Scalar> = ["\u{648}", "\u{64A}", "\u{6CC}", "\u{5D5}", "\u{5D9}"]

    private static let table: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        let spellings = """
            а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts
            ч ch ш sh щ sh ы i э e ю u я a ў v ђ dzh ѓ g ј i љ l њ n ћ ch ќ k џ dzh қ k ғ g ң n ө o ұ u ү u һ h ә a
            š sh ś sh ş sh ș sh č ch ć ch ž zh ź zh ż zh ł l đ d ß ss ø o æ e å o ı i
            """.split(whereSeparator: { $0 == " " || $0 == "\n" })
        for index in stride(from: 0, to: spellings.count, by: 2) {
            if let scalar = spellings[index].unicodeScalars.first { table[scalar] = Array(spellings[index + 1].utf8) }
        }
        // Signs that soften or part.
        table["ь"] = []
        table["ъ"] = []
        return table
    }()
}
