// SPDX-License-Identifier: Apache-2.0

/// Korean persons of whom a Korean text's glossary has romanized names only: 김정은 for Kim Jong Un. The surname is one of few syllables, and the two of the given name must
/// be what it may stand for, since many persons share a surname and many words begin with one.
final class KoreanNames: Sendable {
    private struct Name {
        let unit: Int32
        let given: [[UInt8]]
    }

    private let bySurname: [UInt32: [Name]]

    var isEmpty: Bool { bySurname.isEmpty }

    init(_ index: GlossaryIndex, _ view: LanguageView) {
        var bySurname: [UInt32: [Name]] = [:]
        for pattern in index.patterns where pattern.isJoined && SoundIndex.isSought(pattern, view, .hangul) {
            let unit = index.units(of: pattern)[0]
            let words = Self.words(of: Array(index.term(of: pattern)))
            for name in EastAsianNames.names(of: words) where name.joined[...] == index.units[Int(unit)] {
                for surname in EastAsianNames.hangul(ofSurname: name.surname) {
                    bySurname[surname, default: []].append(Name(unit: unit, given: name.given))
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

    /// Calls `body` with the units of the names that a word of three syllables may be.
    func forEach(of word: ArraySlice<UInt8>, _ body: (_ unit: Int32) -> Void) {
        var at = word.startIndex
        guard word.count == 9, let names = bySurname[UTF8Scalar.next(in: word, at: &at)] else { return }
        let (first, second) = (UTF8Scalar.next(in: word, at: &at), UTF8Scalar.next(in: word, at: &at))
        for name in names where HangulRomanization.reads(name.given, first, second) { body(name.unit) }
    }
}

extension TokenAnalyzer {
    /// Korean persons by their given names: the word, and what particles leave of it.
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
