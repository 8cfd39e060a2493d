// SPDX-License-Identifier: Apache-2.0

/// A person's name of one script, cut into words, titles left out.
struct PersonName: Sendable {
    struct Word: Sendable {
        let letters: [UInt16]
        /// As it sounds, roughly: marks, doubled letters and spellings of one sound are gone.
        let sounds: [UInt16]
        let isParticle: Bool

        var isInitial: Bool { letters.count == 1 }
    }

    let words: [Word]

    init(_ name: String, _ letters: NameLetters) {
        var words: [Word] = []
        for letters in letters.words.prefix(Self.mostWords) {
            let word = Array(letters.filter { $0 != 0x27 })
            guard !word.isEmpty, !NameParticles.titles.contains(word) else { continue }
            words.append(
                Word(
                    letters: word, sounds: NameSounds.folded(word),
                    isParticle: NameParticles.particles.contains(word)))
        }
        self.words = words
    }

    static let mostWords = 12
}

/// Compares names of one script: words in any order, initials for words, middle names left out, slips of a letter or two.
///
/// Every word that both names cannot do without must have its like: one that has none outweighs all that agree, for namesakes
/// share the rest.
enum PersonComparison {
    static func score(_ a: PersonName, _ b: PersonName) -> Double {
        guard !a.words.isEmpty, !b.words.isEmpty else { return 0 }
        let (short, long) = a.words.count <= b.words.count ? (a.words, b.words) : (b.words, a.words)
        var score = aligned(short, long)
        if score < joined, short.count != long.count || short.count > 1, isJoined(short, long) { score = joined }
        return score
    }

    /// The words are the same but for where they are parted.
    private static let joined = 0.93

    private static func isJoined(_ a: [PersonName.Word], _ b: [PersonName.Word]) -> Bool {
        a.flatMap(\.letters) == b.flatMap(\.letters)
    }

    /// Each word of the shorter name with the best of the longer that is free; the best pairs first.
    private static func aligned(_ short: [PersonName.Word], _ long: [PersonName.Word]) -> Double {
        var pairs: [(similarity: Double, short: Int, long: Int)] = []
        for (left, word) in short.enumerated() {
            for (right, other) in long.enumerated() {
                let similarity = similarity(word, other) - 0.001 * Double(abs(left - right))
                if similarity > 0.3 { pairs.append((similarity, left, right)) }
            }
        }
        pairs.sort { $0.similarity > $1.similarity }
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

    private static func similarity(_ a: PersonName.Word, _ b: PersonName.Word) -> Double {
        if a.letters == b.letters { return 1 }
        if a.isInitial || b.isInitial { return a.letters.first == b.letters.first ? 0.92 : 0 }
        let longest = Double(max(a.letters.count, b.letters.count))
        if Double(abs(a.letters.count - b.letters.count)) > longest * 0.5 { return 0 }
        let spelled = Double(distance(a.letters, b.letters)) / longest
        let heard = Double(distance(a.sounds, b.sounds)) / Double(max(a.sounds.count, b.sounds.count, 1))
        return max(0, 1 - 0.3 * spelled - 0.7 * heard * (a.letters.first == b.letters.first ? 1 : 1.1))
    }

    /// Insertions, deletions, substitutions and swaps of neighbours.
    private static func distance(_ a: [UInt16], _ b: [UInt16]) -> Int {
        let width = b.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            for index in 0..<width { rows[width + index] = index }
            var (oldest, old, new) = (0, width, 2 * width)
            for (i, left) in a.enumerated() {
                rows[new] = i + 1
                for j in 0..<b.count {
                    let right = b[j]
                    var best = min(rows[old + j] + (left == right ? 0 : 1), rows[old + j + 1] + 1, rows[new + j] + 1)
                    if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { best = min(best, rows[oldest + j - 1] + 1) }
                    rows[new + j + 1] = best
                }
                (oldest, old, new) = (old, new, oldest)
            }
            return rows[old + b.count]
        }
    }
}
