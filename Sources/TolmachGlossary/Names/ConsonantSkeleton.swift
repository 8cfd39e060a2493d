// SPDX-License-Identifier: Apache-2.0

/// The consonants of a Latin or Cyrillic word in seven coarse classes, as one number: what all spellings of a name have in common. Sibilants and velars are one
/// class, since traditions differ there most (ш: sh, sch, ch, sz, š). Some 50 ns a word, so that most words of a text need no closer look.
enum ConsonantSkeleton {
    /// Words with fewer consonants say too little.
    static let leastConsonants = 3

    /// The class of a letter, 1 to 7; 0: no consonant, or one that spellings leave out.
    private static func consonant(_ scalar: UInt32) -> UInt8 {
        if scalar < 0x80 { return ascii[Int(scalar)] }
        if scalar >= 0x430, scalar < 0x460 { return cyrillic[Int(scalar - 0x430)] }
        return switch scalar {
        case 0xE7, 0x107, 0x109, 0x10B, 0x10D, 0x15B, 0x15D, 0x15F, 0x161, 0x17A, 0x17C, 0x17E, 0xDF, 0x11D, 0x11F,
            0x121, 0x123,
            0x137, 0x219, 0x491:
            5
        case 0xF1, 0x144, 0x146, 0x148: 3
        case 0x10F, 0x111, 0x163, 0x165, 0x21B, 0xF0, 0xFE: 4
        case 0x13A, 0x13C, 0x13E, 0x140, 0x142: 6
        case 0x155, 0x157, 0x159: 7
        default: 0
        }
    }

    private static let ascii: [UInt8] = classes("b1 c5 d4 f1 g5 k5 l6 m2 n3 p1 q5 r7 s5 t4 v1 w1 x5 z5", 0, 128)
    private static let cyrillic: [UInt8] = classes(
        "б1 в1 г5 д4 ж5 з5 к5 л6 м2 н3 п1 р7 с5 т4 ф1 х5 ц5 ч5 ш5 щ5 ђ5 ѓ5 ѕ5 љ6 њ3 ћ5 ќ5 ў1 џ5", 0x430, 48)

    private static func classes(_ list: String, _ first: UInt32, _ count: Int) -> [UInt8] {
        var table = [UInt8](repeating: 0, count: count)
        for item in list.split(separator: " ") {
            let scalars = Array(item.unicodeScalars)
            table[Int(scalars[0].value - first)] = UInt8(scalars[1].value - 0x30)
        }
        return table
    }

    /// l m n r, Latin or Cyrillic: what an h that lengthens a vowel stands before.
    private static func isLiquidOrNasal(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x6C, 0x6D, 0x6E, 0x72, 0x43B, 0x43C, 0x43D, 0x440: true
        default: false
        }
    }

    /// The key of a word in `WordKey` form, an octal digit a consonant; nil when it has too few. With `isSoft` дз ц dz c gy are д т: Belarusian and Hungarian write
    /// soft ones so; an initial u is v; j, but after i, and h that no consonant stands before, are consonants as in English, Spanish and Hungarian, but for h
    /// and kh that may be one that lengthens a vowel as in German.
    static func key(of word: ArraySlice<UInt8>, isSoft: Bool = false) -> UInt64? {
        var reader = Reader(isSoft: isSoft)
        var index = word.startIndex
        while index < word.endIndex { reader.read(UTF8Scalar.next(in: word, at: &index)) }
        return reader.found
    }

    /// Reads a word letter by letter.
    private struct Reader {
        let isSoft: Bool
        private var key: UInt64 = 0
        private var digits: UInt8 = 0
        // The class of the consonant before, and of the one before that; 0 where a vowel parts them.
        private var previous: UInt8 = 0
        private var before: UInt8 = 0
        private var last: UInt32 = 0
        private var lastButOne: UInt32 = 0
        /// The letters before are h, kh or х behind a vowel, and have a digit.
        private var mayLengthen = false

        init(isSoft: Bool) { self.isSoft = isSoft }

        /// The key of what was read.
        var found: UInt64? { digits >= leastConsonants ? key : nil }

        @inline(__always)
        mutating func read(_ scalar: UInt32) {
            guard digits < 20 else { return }
            var next = consonant(scalar)
            if isSoft {
                // Wehner and Mahler are heard without it: they are no Wegner and Makler. Since Ahmetov is, too, Akhmetov is here.
                if mayLengthen, isLiquidOrNasal(scalar) {
                    key >>= 3
                    digits -= 1
                    previous = 0
                }
                mayLengthen =
                    (scalar == 0x68 || scalar == 0x445) && previous == 0 && last != 0
                    || scalar == 0x68 && last == 0x6B && lastButOne != 0 && before == 0 && previous == 5
                lastButOne = last
                switch (scalar, last) {
                // ц and c; з and z after д and d; y after g; u at the start.
                case (0x446, _), (0x63, _): next = 4
                case (0x437, 0x434), (0x7A, 0x64): next = 4
                case (0x79, 0x67):
                    if previous == 5 { key = (key & ~7) | 4 }
                    previous = 4
                    last = scalar
                    return
                case (0x75, 0), (0x443, 0): next = 1
                case (0x68, _) where previous == 0: next = 5
                case (0x6A, 0), (0x6A, 0x61), (0x6A, 0x65), (0x6A, 0x6F), (0x6A, 0x75), (0x6A, 0xE1), (0x6A, 0xE9),
                    (0x6A, 0xF3), (0x6A, 0xFA):
                    next = 5
                default: break
                }
            }
            last = scalar
            // sh ch sj tj: one consonant with the letter before.
            if previous != 0, scalar == 0x68 || scalar == 0x6A { return }
            // A sibilant swallows the dental before it: ts, tch, dž.
            if next == 5, previous == 4, !isSoft || !isHissing(scalar) {
                // schtsch, chtch: the sibilant before the dental is the same one.
                if before == 5 {
                    key >>= 3
                    digits -= 1
                }
                key = (key & ~7) | 5
                (before, previous) = (0, 5)
                return
            }
            if next == previous { return }
            (before, previous) = (next == 0 ? 0 : previous, next)
            guard next != 0 else { return }
            key = key << 3 | UInt64(next)
            digits += 1
        }
    }

    /// A word's key in both ways, and those of its forms, which are read from where they differ.
    struct Beginnings {
        private let word: ArraySlice<UInt8>
        /// What was read up to each letter, the first of nothing.
        private var readers: [(end: Int, hard: Reader, soft: Reader)]

        init(of word: ArraySlice<UInt8>) {
            self.word = word
            readers = [(0, Reader(isSoft: false), Reader(isSoft: true))]
            readers.reserveCapacity(word.count + 1)
            var index = word.startIndex
            while index < word.endIndex {
                let scalar = UTF8Scalar.next(in: word, at: &index)
                var next = readers[readers.count - 1]
                next.end = index - word.startIndex
                next.hard.read(scalar)
                next.soft.read(scalar)
                readers.append(next)
            }
        }

        /// The same as `ConsonantSkeleton.keys(of:)`.
        func keys(of form: ArraySlice<UInt8>) -> Keys {
            var shared = 0
            let count = min(word.count, form.count)
            while shared < count, word[word.startIndex + shared] == form[form.startIndex + shared] { shared += 1 }
            guard var place = readers.lastIndex(where: { $0.end <= shared }).map({ readers[$0] }) else {
                return ConsonantSkeleton.keys(of: form)
            }
            var index = form.startIndex + place.end
            while index < form.endIndex {
                let scalar = UTF8Scalar.next(in: form, at: &index)
                place.hard.read(scalar)
                place.soft.read(scalar)
            }
            return Keys(hard: place.hard.found, soft: place.soft.found)
        }
    }

    /// The key of a word in both ways.
    struct Keys: Sendable {
        let hard: UInt64?
        let soft: UInt64?

        /// Calls `body` with each, once.
        func visit(_ body: (UInt64) -> Void) {
            if let hard { body(hard) }
            if let soft, soft != hard { body(soft) }
        }

        func shares(_ other: Keys) -> Bool {
            if let hard, hard == other.hard || hard == other.soft { return true }
            if let soft { return soft == other.soft || soft == other.hard }
            return false
        }
    }

    /// What a form of a word that may be a name has: all consonants, or all but the last, which may be an ending of the form that dictionaries list (Medvedevas).
    struct FormKeys: Sendable {
        private let whole: Keys
        private let shorter: Keys

        init(_ keys: Keys) {
            whole = keys
            shorter = Keys(hard: keys.hard.flatMap(shortened), soft: keys.soft.flatMap(shortened))
        }

        /// Whether the form may be the name with these keys.
        func mayBe(_ name: Keys) -> Bool { name.shares(whole) || name.shares(shorter) }
    }

    static func keys(of word: ArraySlice<UInt8>) -> Keys {
        var (hard, soft) = (Reader(isSoft: false), Reader(isSoft: true))
        var index = word.startIndex
        while index < word.endIndex {
            let scalar = UTF8Scalar.next(in: word, at: &index)
            hard.read(scalar)
            soft.read(scalar)
        }
        return Keys(hard: hard.found, soft: soft.found)
    }

    private static func isHissing(_ scalar: UInt32) -> Bool { scalar == 0x437 || scalar == 0x7A }

    /// The same without the last consonants, which may belong to an ending; as long as enough is left.
    static func forEachShortened(_ key: UInt64, _ body: (UInt64) -> Void) {
        guard let one = shortened(key) else { return }
        body(one)
        if let two = shortened(one) { body(two) }
    }

    /// A key without its last consonant; nil where too little would be left.
    private static func shortened(_ key: UInt64) -> UInt64? {
        let rest = key >> 3
        return rest >= 1 << (3 * UInt64(leastConsonants - 1)) ? rest : nil
    }
}
