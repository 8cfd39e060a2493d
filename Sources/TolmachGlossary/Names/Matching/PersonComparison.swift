// SPDX-License-Identifier: Apache-2.0

/// A person's name of one script, cut into words, titles left out. All its letters lie in two rows, so that making one costs three allocations.
struct PersonName: Sendable {
    struct Word: Sendable {
        /// Where its letters and its sounds lie.
        let letters: Range<Int>
        let sounds: Range<Int>
        let isParticle: Bool

        var isInitial: Bool { letters.count == 1 }
    }

    private(set) var words: [Word] = []
    private(set) var letters: [UInt16] = []
    /// As the words sound, roughly: marks, doubled letters and spellings of one sound are gone.
    private(set) var sounds: [UInt16] = []

    init(_ name: NameLetters) {
        letters.reserveCapacity(name.letters.count)
        sounds.reserveCapacity(name.letters.count)
        words.reserveCapacity(4)
        var start = 0
        for letter in name.letters {
            if letter == 0x27 { continue }
            guard letter == NameLetters.space else {
                letters.append(letter)
                continue
            }
            add(start..<letters.count)
            start = letters.count
            if words.count == Self.mostWords { break }
        }
    }

    private mutating func add(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let word = letters[range]
        if NameParticles.isTitle(word) { return }
        let first = sounds.count
        NameSounds.fold(word, into: &sounds)
        words.append(Word(letters: range, sounds: first..<sounds.count, isParticle: NameParticles.isParticle(word)))
    }

    static let mostWords = 12
}

/// Compares names of one script: words in any order, initials for words, middle names left out, slips of a letter or two. Some 1 µs a pair.
///
/// Every word that both names cannot do without must have its like: one that has none outweighs all that agree, for namesakes
/// share the rest.
enum PersonComparison {
    static func score(_ a: PersonName, _ b: PersonName) -> Double {
        guard !a.words.isEmpty, !b.words.isEmpty else { return 0 }
        let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
        var score = aligned(short, long)
        if score < joined, short.words.count != long.words.count || short.words.count > 1, isJoined(short, long) {
            score = joined
        }
        return score
    }

    /// The words are the same but for where they are parted.
    private static let joined = 0.93

    private static func isJoined(_ a: PersonName, _ b: PersonName) -> Bool {
        a.words.lazy.flatMap { a.letters[$0.letters] }.elementsEqual(b.words.lazy.flatMap { b.letters[$0.letters] })
    }

    private struct Pair {
        let similarity: Double
        let short: Int
        let long: Int
    }

    /// Each word of the shorter name with the best of the longer that is free; the best pairs first.
    private static func aligned(_ short: PersonName, _ long: PersonName) -> Double {
        withUnsafeTemporaryAllocation(of: Pair.self, capacity: short.words.count * long.words.count) { pairs in
            var count = 0
            for (left, word) in short.words.enumerated() {
                for (right, other) in long.words.enumerated() {
                    let similarity = similarity(word, short, other, long) - 0.001 * Double(abs(left - right))
                    guard similarity > 0.3 else { continue }
                    pairs.initializeElement(at: count, to: Pair(similarity: similarity, short: left, long: right))
                    count += 1
                }
            }
            let found = UnsafeMutableBufferPointer(rebasing: pairs[..<count])
            if count > 1 { sort(found) }
            return score(UnsafeBufferPointer(found), short.words, long.words)
        }
    }

    /// Best first; of equal ones the one that was found first.
    private static func sort(_ pairs: UnsafeMutableBufferPointer<Pair>) {
        for index in 1..<pairs.count {
            let pair = pairs[index]
            var place = index
            while place > 0, pairs[place - 1].similarity < pair.similarity {
                pairs[place] = pairs[place - 1]
                place -= 1
            }
            pairs[place] = pair
        }
    }

    private static func score(
        _ pairs: UnsafeBufferPointer<Pair>, _ short: [PersonName.Word], _ long: [PersonName.Word]
    ) -> Double {
        var isTaken: UInt64 = 0
        var isFree: UInt64 = .max
        var score = 1.0
        var full = 0
        for pair in pairs where isTaken >> UInt64(pair.short) & 1 == 0 && isFree >> UInt64(pair.long) & 1 == 1 {
            isTaken |= 1 << UInt64(pair.short)
            isFree &= ~(1 << UInt64(pair.long))
            let similarity = min(1, pair.similarity + 0.001 * Double(abs(pair.short - pair.long)))
            score *= similarity * similarity
            if !short[pair.short].isInitial, !long[pair.long].isInitial, !short[pair.short].isParticle { full += 1 }
        }
        for (index, word) in short.enumerated() where isTaken >> UInt64(index) & 1 == 0 {
            score *= word.isParticle ? 0.9 : word.isInitial ? 0.4 : 0.2
        }
        var extra = 0
        for (index, word) in long.enumerated() where isFree >> UInt64(index) & 1 == 1 && !word.isParticle { extra += 1 }
        guard full > 0 else { return score * 0.3 }
        // One word in common with a full name says little.
        if extra > 0 { score *= full == 1 ? 0.45 : max(0.5, 1 - 0.13 * Double(extra)) }
        return score
    }

    private static func similarity(
        _ a: PersonName.Word, _ left: PersonName, _ b: PersonName.Word, _ right: PersonName
    ) -> Double {
        left.letters.withUnsafeBufferPointer { leftLetters in
            right.letters.withUnsafeBufferPointer { rightLetters in
                let first = UnsafeBufferPointer(rebasing: leftLetters[a.letters])
                let second = UnsafeBufferPointer(rebasing: rightLetters[b.letters])
                if first.elementsEqual(second) { return 1 }
                let sameStart = first.first == second.first
                if a.isInitial || b.isInitial { return sameStart ? 0.92 : 0 }
                let longest = max(first.count, second.count)
                if 2 * abs(first.count - second.count) > longest { return 0 }
                return left.sounds.withUnsafeBufferPointer { leftSounds in
                    right.sounds.withUnsafeBufferPointer { rightSounds in
                        let sounds = UnsafeBufferPointer(rebasing: leftSounds[a.sounds])
                        let other = UnsafeBufferPointer(rebasing: rightSounds[b.sounds])
                        let heard =
                            0.7 * Double(LetterDistance.between(sounds, other))
                            / Double(max(sounds.count, other.count, 1)) * (sameStart ? 1 : 1.1)
                        // As it stands no spelling could make it worth a pair.
                        if heard >= 0.7 { return 0 }
                        let spelled = Double(LetterDistance.between(first, second)) / Double(longest)
                        return max(0, 1 - 0.3 * spelled - heard)
                    }
                }
            }
        }
    }
}
