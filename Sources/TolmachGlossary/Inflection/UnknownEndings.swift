// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The words of a glossary that a word may be a form of, in a language of whose endings nothing is known: they begin alike, and little stands
/// behind.
///
/// Four letters at least are the same. Either the word goes on behind the lemma (up to four letters, tr. -lardan), or up to two letters of
/// the lemma, a vowel first, give way to up to two others (-a, -y; -ος, -ου). Of several lemmas the nearest are meant.
struct UnknownEndings: Sendable {
    private static let leastShared = 4
    private static let mostAdded = 4
    private static let mostReplaced = 2

    private let units: [Int32]
    private let letters: [[UInt32]]
    /// The first so many are of the language's own terms.
    private let ownCount: Int
    /// Places in `units` by the first letters.
    private let byStart: [UInt64: [Int32]]

    var isEmpty: Bool { units.isEmpty }

    /// For a language whose endings are known.
    init() { (units, letters, byStart, ownCount) = ([], [], [:], 0) }

    /// Of `declined` the first `own` are words of the language's own terms; those behind them keep all their letters.
    init(_ declined: [Int32], own: Int, _ word: (Int32) -> ArraySlice<UInt8>) {
        var ownCount = 0
        var units: [Int32] = []
        var letters: [[UInt32]] = []
        var byStart: [UInt64: [Int32]] = [:]
        for (place, unit) in declined.enumerated() {
            let lemma = Self.letters(of: word(unit))
            guard let start = Self.start(of: lemma) else { continue }
            if place < own { ownCount += 1 }
            byStart[start, default: []].append(Int32(units.count))
            units.append(unit)
            letters.append(lemma)
        }
        (self.units, self.letters, self.byStart, self.ownCount) = (units, letters, byStart, ownCount)
    }

    /// The nearest lemmas, but for the word itself.
    func lemmas(of word: ArraySlice<UInt8>) -> [Int32] {
        guard !isEmpty else { return [] }
        let form = Self.letters(of: word)
        guard let start = Self.start(of: form), let places = byStart[start] else { return [] }
        var best = Int.max
        var found: [Int32] = []
        for place in places {
            let lemma = letters[Int(place)]
            guard place < ownCount || form.starts(with: lemma), let distance = Self.distance(from: form, to: lemma),
                distance <= best
            else { continue }
            if distance < best { found.removeAll() }
            best = distance
            found.append(units[Int(place)])
        }
        return found
    }

    /// How far a form is from a lemma; nil: too far.
    private static func distance(from form: [UInt32], to lemma: [UInt32]) -> Int? {
        let shared = zip(form, lemma).prefix { $0 == $1 }.count
        let (added, removed) = (form.count - shared, lemma.count - shared)
        guard shared >= leastShared, 2 * shared >= 3 * max(added, removed), added + removed > 0 else { return nil }
        if removed == 0 { return added <= mostAdded ? 2 * added : nil }
        guard added <= mostReplaced, removed <= mostReplaced, removed <= added + 1 else { return nil }
        let first = lemma[shared]
        guard isVowel(first) || removed == 1 && finals.contains(first) else { return nil }
        return 2 * added + 3 * removed
    }

    private static func letters(of word: ArraySlice<UInt8>) -> [UInt32] {
        var letters: [UInt32] = []
        var index = word.startIndex
        while index < word.endIndex { letters.append(UTF8Scalar.next(in: word, at: &index)) }
        return letters
    }

    /// Of scripts whose words change at their ends.
    private static func start(of letters: [UInt32]) -> UInt64? {
        guard letters.count >= leastShared else { return nil }
        switch LetterScript(letters[0]) {
        case .none, .hangul, .katakana, .unspaced: return nil
        default: return letters.prefix(leastShared).reduce(0) { ($0 &* 0x0100_0000_01B3) ^ UInt64($1) }
        }
    }

    private static func isVowel(_ letter: UInt32) -> Bool {
        // Vowel signs of Indic scripts are marks.
        vowels.contains(letter) || letter > 0x600 && (6...8).contains(Characters.generalCategory(letter))
    }

    private static let vowels = Set(
        "aeiouyáéíóúýàèìòùâêîôûäëïöüãõåæøāēīōūąęįųůěıаеиоуыэюяіїєўьйъαεηιουωაეიოუաեէըիոاهةيویىەې".unicodeScalars.map(
            \.value))
    /// Consonants that lemmas end in which their forms do without.
    private static let finals = Set("sσςš".unicodeScalars.map(\.value))
}
