// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// What a language's data say of a word: the sections of its segmentation.txt that hold it.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// Stands before what it belongs to, and never ends a sentence: Dr., Gen., им.
    static let title = WordRoles(rawValue: 1)
    /// An abbreviation; whether it ends a sentence the next word tells: U.S., Co., р.
    static let abbreviation = WordRoles(rawValue: 2)
    /// Stands before a number: No., p., стр.; anywhere else it is a plain word.
    static let beforeNumber = WordRoles(rawValue: 4)
    /// A unit when a number stands before it: km., год.
    static let unit = WordRoles(rawValue: 8)
    /// Closes a list, and ends the sentence before a capital: etc., usw.
    static let closing = WordRoles(rawValue: 16)
    /// The first part of an abbreviation of several parts: `т` of `т. д.`
    static let part = WordRoles(rawValue: 32)
    /// A function word: with a capital, it begins a sentence; at the end of a line, the sentence goes on.
    static let starter = WordRoles(rawValue: 64)
    /// A month after an ordinal day.
    static let month = WordRoles(rawValue: 128)
    /// A name that is written with an exclamation mark: Yahoo!
    static let exclaimed = WordRoles(rawValue: 256)

    /// An academic degree: Ph.D.
    static let degree = WordRoles(rawValue: 512)
    /// A pronoun that has a capital wherever it stands: Sie, Вы, I.
    static let capitalized = WordRoles(rawValue: 1024)
    /// Begins a phrase of time or place at the head of a sentence: At 5 a.m. Mr. Smith came.
    static let preposition = WordRoles(rawValue: 2048)
    /// Stands after the number of a year or century: р., ст.
    static let year = WordRoles(rawValue: 4096)
    /// No function word, but with a capital it begins a sentence as well: Unfortunately, Дякую.
    static let opener = WordRoles(rawValue: 8192)
    /// Stands after a year or century, before Christ or after: до н. э., v. Chr.
    static let era = WordRoles(rawValue: 16384)
    /// Joins words within a sentence: and, або.
    static let conjunction = WordRoles(rawValue: 32768)

    /// Every kind of abbreviation that may stand before a capital within a sentence.
    static let kept: WordRoles = [.title, .abbreviation]
    /// Every kind of abbreviation there is.
    static let anyAbbreviation: WordRoles = [
        .title, .abbreviation, .beforeNumber, .unit, .closing, .exclaimed, .year, .era,
    ]
}

/// The words of a language with their roles. Looked up by folded spelling; an entry that was written with a capital
/// holds only for words with one.
struct Lexicon: ~Copyable, Sendable {
    private var words = WordTable(limit: .max)
    /// Roles in any spelling in the low half, with a capital only in the high half.
    private var roles: [UInt32] = []
    /// Which hashes words have, and those of words that begin sentences: most words are told from theirs to be neither.
    private var known = HashFilter()
    private var starters = HashFilter()

    /// Adds a role to a word as a linguist wrote it.
    mutating func add(_ word: String, _ role: WordRoles) {
        let key = Self.key(of: word)
        let number = key.withUnsafeBufferPointer { words.number(of: $0) }
        if number == roles.count { roles.append(0) }
        let capital = word.unicodeScalars.first.map { Characters.foldedCase($0.value) != $0.value } ?? false
        roles[number] |= UInt32(role.rawValue) << (capital ? 16 : 0)
        let hash = WordHash.of(key.span, 0, key.count)
        known.insert(hash)
        if !role.isDisjoint(with: [.starter, .opener]) { starters.insert(hash) }
    }

    /// Takes roles from a word, in whatever spelling it has them.
    mutating func remove(_ word: String, _ role: WordRoles) {
        let number = Self.key(of: word).withUnsafeBufferPointer { words.existingNumber(of: $0) }
        guard let number else { return }
        roles[number] &= ~(UInt32(role.rawValue) << 16 | UInt32(role.rawValue))
    }

    /// Whether a word may be one that begins sentences, by the hash of its folded spelling: seldom true of another.
    @inline(__always)
    func mayBeStarter(_ hash: UInt32) -> Bool { starters.mayHold(hash) }

    /// Whether a word may have a role, by the hash of its folded spelling.
    @inline(__always)
    func mayHold(_ hash: UInt32) -> Bool { known.mayHold(hash) }

    /// The roles of a word given by its folded spelling.
    @inline(__always)
    func roles(of key: [UInt8], capital: Bool) -> WordRoles {
        known.mayHold(WordHash.of(key.span, 0, key.count)) ? roles(ofKnown: key, capital) : []
    }

    /// The roles that a word given by its folded spelling has only with a capital.
    func capitalizedRoles(of key: [UInt8]) -> WordRoles {
        let number = key.withUnsafeBufferPointer { words.existingNumber(of: $0) }
        return number.map { WordRoles(rawValue: UInt16(truncatingIfNeeded: roles[$0] >> 16)) } ?? []
    }

    private func roles(ofKnown key: [UInt8], _ capital: Bool) -> WordRoles {
        let number = key.withUnsafeBufferPointer { words.existingNumber(of: $0) }
        guard let number else { return [] }
        let found = roles[number]
        return WordRoles(rawValue: UInt16(truncatingIfNeeded: capital ? found | found >> 16 : found))
    }

    /// The hash of a word's folded spelling, as `WordHash` makes it of a text.
    static func hash(of word: String) -> UInt32 {
        let key = key(of: word)
        return WordHash.of(key.span, 0, key.count)
    }

    static func key(of word: String) -> [UInt8] {
        var key: [UInt8] = []
        for scalar in word.unicodeScalars { appendFolded(scalar.value, to: &key) }
        return key
    }

    /// Appends the simple case folding of a scalar; typographic apostrophes become plain.
    @inline(__always)
    static func appendFolded(_ scalar: UInt32, to key: inout [UInt8]) {
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if scalar >= 0x400, scalar < 0x460 {
            let folded = WordHash.folded(scalar)
            key.append(UInt8(truncatingIfNeeded: 0xC0 | folded >> 6))
            key.append(UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F))
        } else {
            appendFoldedByICU(scalar, to: &key)
        }
    }

    private static func appendFoldedByICU(_ scalar: UInt32, to key: inout [UInt8]) {
        if scalar == 0x2019 || scalar == 0x2BC {
            key.append(0x27)
            return
        }
        guard let folded = Unicode.Scalar(Characters.foldedCase(scalar)), let bytes = UTF8.encode(folded) else {
            return
        }
        key.append(contentsOf: bytes)
    }
}

/// A set of hashes that may say yes to one that it does not hold (one bit each, of their lowest): 2 KB, kept at hand by the
/// processor where the table itself is not.
private struct HashFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 256)

    mutating func insert(_ hash: UInt32) { bits[Int(hash >> 6 & 255)] |= 1 << UInt64(hash & 63) }

    @inline(__always)
    func mayHold(_ hash: UInt32) -> Bool { bits[Int(hash >> 6 & 255)] >> UInt64(hash & 63) & 1 != 0 }
}
