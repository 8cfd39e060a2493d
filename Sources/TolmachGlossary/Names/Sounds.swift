// SPDX-License-Identifier: Apache-2.0

/// A word as a row of coarse sounds. Each place holds all the sounds its letters may stand for: Hebrew ב is b or v, Latin ch
/// is ч, ш, х or к. Two spellings of one name then agree without anyone knowing which tradition wrote them.
struct Sounds: Sendable {
    /// A set of sounds; with `weak`, one that spelling may leave out (a vowel letter of Arabic, a vowel that Japanese puts
    /// between consonants, a glide).
    struct Place: Sendable, Hashable {
        var bits: UInt32

        static let weak = UInt32(1) << 31
        static let vowels: UInt32 = 0b11111

        var isWeak: Bool { bits & Self.weak != 0 }
        var isVowel: Bool { bits & Self.vowels != 0 }
        /// No vowel and not weak.
        var isFirmConsonant: Bool { bits & (Self.vowels | Self.weak) == 0 }

        /// The consonant classes of its sounds; bit 0: it may be nothing to the ear of a consonant key.
        var classes: UInt32 {
            var classes: UInt32 = 0
            for (mask, bit) in Self.classMasks where bits & mask != 0 { classes |= bit }
            if bits & (Self.vowels | Self.weak | Self.aspirate) != 0 { classes |= 1 }
            return classes
        }

        static let aspirate: UInt32 = 1 << 23
        /// Labials, nasals, dentals, sibilants, velars, liquids.
        static let classMasks: [(mask: UInt32, bit: UInt32)] = [
            (0b1111 << 5, 2), (0b11 << 9, 4), (0b11 << 11, 8), (0b111_1111 << 13, 16), (0b1111 << 20, 32),
            (0b11 << 24, 64),
        ]
    }

    /// The sounds in the order of their bits.
    static let alphabet = Array("aeioupbfvmntdszSZCJckgxhlr".utf8)

    let places: [Place]
    /// Written in a script that leaves vowels out.
    let isVowelless: Bool

    /// Places that must be heard.
    var firmCount: Int { places.count { !$0.isWeak } }
    var consonantCount: Int { places.count { $0.isFirmConsonant } }

    /// The sounds of a word in `WordKey` form; nil when its script has no table (Han, Thai …) or the word has other letters.
    init?(_ key: ArraySlice<UInt8>, script: LetterScript) {
        guard let places = SoundTables.places(of: key, script: script), !places.isEmpty else { return nil }
        var merged: [Place] = []
        for place in places where merged.count < Self.maximumLength {
            // A doubled consonant sounds once.
            if let last = merged.last, last.bits == place.bits, !place.isVowel { continue }
            merged.append(place)
        }
        self.places = merged
        isVowelless = script == .hebrew || script == .arabic
    }

    private static let maximumLength = 40

    /// Keys that two spellings of a name share: the classes of its consonants in order, each reading of a doubtful place.
    /// At most `limit`.
    func consonantKeys(limit: Int = 12) -> [UInt64] {
        var keys: [(key: UInt64, last: UInt32)] = [(1, 0)]
        var next: [(key: UInt64, last: UInt32)] = []
        func add(_ item: (key: UInt64, last: UInt32)) {
            if next.count < limit, !next.contains(where: { $0 == item }) { next.append(item) }
        }
        for place in places {
            let classes = place.classes
            if classes == 1 { continue }
            next.removeAll(keepingCapacity: true)
            for (key, last) in keys {
                for sound in UInt32(1)...6 where classes & (1 << sound) != 0 {
                    add(sound == last ? (key, last) : (key &* 7 &+ UInt64(sound), sound))
                }
                // After a vowel the same class may come again: the key does not hear vowels, so it stays merged.
                if classes & 1 != 0 { add((key, last)) }
            }
            swap(&keys, &next)
        }
        var found: [UInt64] = []
        for item in keys where !found.contains(item.key) { found.append(item.key) }
        return found
    }
}

/// How alike two rows of sounds are.
enum SoundDistance {
    /// 1 for the same, down to 0; the cost of the cheapest alignment over the number of places that must be heard.
    static func similarity(_ a: Sounds, _ b: Sounds) -> Double {
        let length = Double(max(a.firmCount, b.firmCount, 1))
        return max(0, 1 - cost(a, b) / length)
    }

    private static func cost(_ a: Sounds, _ b: Sounds) -> Double {
        let vowel = a.isVowelless || b.isVowelless ? 0.08 : 0.4
        let count = b.places.count
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count + 1) { buffer in
            // The costs up to each place of `b`, and what leaving the place out costs.
            buffer.initialize(repeating: 0)
            let omitted = count + 1
            for (index, place) in b.places.enumerated() {
                buffer[omitted + index] = omission(place, vowel)
                buffer[index + 1] = buffer[index] + buffer[omitted + index]
            }
            for left in a.places {
                let leftOut = omission(left, vowel)
                var diagonal = buffer[0]
                buffer[0] += leftOut
                for (index, right) in b.places.enumerated() {
                    let least = min(
                        diagonal + substitution(left, right), buffer[index + 1] + leftOut,
                        buffer[index] + buffer[omitted + index])
                    diagonal = buffer[index + 1]
                    buffer[index + 1] = least
                }
            }
            return buffer[count]
        }
    }

    private static func omission(_ place: Sounds.Place, _ vowel: Double) -> Double {
        if place.isWeak { return 0.08 }
        if place.isVowel { return vowel }
        return place.bits & ~Sounds.Place.aspirate == 0 ? 0.4 : 1
    }

    private static func substitution(_ a: Sounds.Place, _ b: Sounds.Place) -> Double {
        let sounds = ~Sounds.Place.weak
        if a.bits & b.bits & sounds != 0 { return 0 }
        if a.isVowel, b.isVowel {
            // a–o, e–i, o–u are neighbours.
            let either = (a.bits | b.bits) & Sounds.Place.vowels
            return either == 0b01001 || either == 0b00110 || either == 0b11000 ? 0.25 : 0.4
        }
        if a.classes & b.classes & ~1 != 0 { return 0.5 }
        return 1.2
    }
}
