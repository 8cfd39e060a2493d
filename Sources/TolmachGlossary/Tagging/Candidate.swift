// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A stretch of text that a pattern may be seen in.
struct Candidate: Sendable {
    enum Kind: UInt8, Sendable, Comparable {
        case exact, folded, listed, inflected, stemmed, transliterated
        /// The surname of a person whose full name the glossary has.
        case surname

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// Working-copy bytes.
    private(set) var lower: Int
    private(set) var upper: Int
    let pattern: Int32
    let kind: Kind
    /// The capitals of text and term disagree where a sentence's beginning does not explain it.
    let caseDiffers: Bool
    /// A term of another language than the text's.
    let isForeign: Bool
    /// A term that mixes scripts by mistake: worse than one that doesn't.
    var isMixed = false
    /// The reading that shows how it matched: the first that is not plain.
    let reading: Reading?
    /// By sound: the mean over the words.
    let similarity: Double
    /// Inflected: how unlikely the least likely of its readings is, 2^(-power/16).
    var power = 0
    /// A surname with neither initials nor a title beside it.
    var isAlone = false
    /// Where the surname stands, if not where the term has it.
    var surnameWord: Int?
    private(set) var firstWord: Int
    private(set) var lastWord: Int
    /// Other concepts whose candidates for this stretch are as good, and were left out because there are too many.
    var omitted = 0

    /// The same in another place, with another word as its only one.
    func moved(by distance: Int, word: Int) -> Candidate {
        var moved = self
        moved.lower += distance
        moved.upper += distance
        moved.firstWord = word
        moved.lastWord = word
        return moved
    }

    init(
        lower: Int, upper: Int, pattern: Int32, kind: Kind, caseDiffers: Bool, isForeign: Bool,
        isMixed: Bool = false, reading: Reading?, similarity: Double, power: Int = 0, firstWord: Int, lastWord: Int,
        surnameWord: Int? = nil
    ) {
        self.lower = lower
        self.upper = upper
        self.pattern = pattern
        self.kind = kind
        self.caseDiffers = caseDiffers
        self.isForeign = isForeign
        self.isMixed = isMixed
        self.reading = reading
        self.similarity = similarity
        self.power = power
        self.firstWord = firstWord
        self.lastWord = lastWord
        self.surnameWord = surnameWord
    }

    var length: Int { upper - lower }

    /// How good a form it is; the same rank, the same form. A form by the rules of the text's own language is better than a
    /// term of another language that happens to be spelled so: German "Putins" is a genitive, not the Latvian name.
    var rank: Int {
        let foreign = isForeign && kind < .transliterated ? Self.leastForeignRank / 2 : 0
        return (Int(kind.rawValue) + foreign) * 2 + (caseDiffers ? Self.caseRank : 0) + (isMixed ? Self.mixedRank : 0)
    }

    private static let mixedRank = 64
    /// Polish "Polski" in mid-sentence is Poland's, not the adjective's: worse than the next kinds, were their capitals to agree.
    private static let caseRank = 7

    /// No term of another language is a better form than this.
    static let leastForeignRank = 2 * (Int(Kind.stemmed.rawValue) + 1)

    /// Longest first, then the better form, then the one that comes first in text and glossary.
    static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.length != b.length { return a.length > b.length }
        if a.rank != b.rank { return a.rank < b.rank }
        if a.power != b.power { return a.power < b.power }
        if a.similarity != b.similarity { return a.similarity > b.similarity }
        if a.lower != b.lower { return a.lower < b.lower }
        return a.pattern < b.pattern
    }
}
