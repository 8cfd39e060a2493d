// SPDX-License-Identifier: Apache-2.0

/// Korean persons of whom a Korean text's glossary has romanized names only: 김정은 for Kim Jong Un. The surname is one of few syllables, and the two of the given name must
/// sound the same, since many persons share a surname. No two traditions romanize alike.
final class KoreanNames: Sendable {
    private struct Name {
        let unit: Int32
        let given: [Sounds.Place]
        let firmCount: Int
    }

    private let bySurname: [UInt32: [Name]]

    var isEmpty: Bool { bySurname.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView) {
        var bySurname: [UInt32: [Name]] = [:]
        for pattern in index.patterns where pattern.isJoined && SoundIndex.isSought(pattern, view, .hangul) {
            let unit = index.units(of: pattern)[0]
            let words = Self.words(of: Array(index.term(of: pattern)))
            for name in EastAsianNames.names(of: words) where name.joined[...] == index.units[Int(unit)] {
                guard let (given, firmCount) = Self.places(of: name.given) else { continue }
                for surname in EastAsianNames.hangul(ofSurname: name.surname) {
                    bySurname[surname, default: []].append(Name(unit: unit, given: given, firmCount: firmCount))
                }
            }
        }
        self.bySurname = bySurname
    }

    private static func words(of term: [UInt8]) -> [[UInt8]] {
        var ranges: [Range<Int>] = []
        WordSplitter.words(of: term, into: &ranges)
        return ranges.map { range in
            var key: [UInt8] = []
            _ = WordKey.make(term[range], into: &key)
            return key
        }
    }

    /// The sounds of a romanized given name: eo is one vowel, and so is u, by which some write it; ae and ee are one each.
    private static func places(of given: [[UInt8]]) -> (places: [Sounds.Place], firmCount: Int)? {
        var key: [UInt8] = []
        for byte in given.joined() {
            switch (key.last, byte) {
            case (UInt8(ascii: "e"), UInt8(ascii: "o")), (UInt8(ascii: "e"), UInt8(ascii: "u")),
                (UInt8(ascii: "a"), UInt8(ascii: "e")):
                key[key.count - 1] = byte
            default: key.append(byte)
            }
        }
        guard let sounds = Sounds(key[...], script: .latin) else { return nil }
        let places = sounds.places.map { $0.bits == closed ? Sounds.Place(bits: closed | open) : $0 }
        return (places, sounds.firmCount)
    }

    private static let closed = bits("u")
    private static let open = bits("e") | bits("o")

    private static func bits(_ sounds: String) -> UInt32 {
        sounds.utf8.reduce(0) { bits, sound in
            bits | (Sounds.alphabet.firstIndex(of: sound).map { 1 << UInt32($0) } ?? 0)
        }
    }

    /// So much alike there is no other vowel and no other consonant.
    private static let least = 0.96

    /// Calls `body` with the units of the names that a word of three syllables may be.
    func forEach(of word: ArraySlice<UInt8>, _ body: (_ unit: Int32) -> Void) {
        var at = word.startIndex
        guard word.count == 9, let names = bySurname[UTF8Scalar.next(in: word, at: &at)],
            let heard = Sounds(word[at...], script: .hangul)
        else { return }
        for name in names {
            let similarity = name.given.withUnsafeBufferPointer {
                SoundDistance.similarity(heard, $0[...], name.firmCount, false, atLeast: Self.least)
            }
            if similarity >= Self.least { body(name.unit) }
        }
    }
}

extension TokenAnalyzer {
    /// Korean persons by the sound of their given names: the word, and what particles leave of it.
    mutating func addKoreanNames(_ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>) {
        let names = view.koreanNames(index)
        guard !names.isEmpty, surface.count == word.count else { return }
        for length in [0] + Clitics.particleLengths(of: word) {
            names.forEach(of: word.dropLast(length)) { unit in
                Self.add(
                    sounded: Reading(
                        unit: unit, kind: .sounded, endCut: UInt16(clamping: length), similarity: 0.95, isWeighed: true,
                        isStrong: true), to: &found)
            }
        }
    }
}
