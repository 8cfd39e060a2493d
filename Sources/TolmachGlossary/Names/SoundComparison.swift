// SPDX-License-Identifier: Apache-2.0

/// Holds rows of sounds against one and the same, as `SoundDistance` does: what a row begins like the one before it is not worked out again. Kept for its storage; used
/// by one task at a time.
struct SoundComparison {
    /// A place of the one that all are held against, and what leaving it out costs.
    private struct Heard {
        var bits: UInt32 = 0
        var classes: UInt32 = 0
        var omitted: Int32 = 0
    }

    private static let most = Sounds.maximumLength
    private var known = [Heard](repeating: Heard(), count: most)
    private var knownCount = 0
    private var firmCount = 0
    private var isVowelless = false
    /// What leaving a vowel out costs in the rows below; 0 before they were begun.
    private var vowel: Int32 = 0
    /// The last row of sounds as far as it was read, and the least cost up to each of its places.
    private var read = [UInt32](repeating: 0, count: most)
    private var leasts = [Int32](repeating: 0, count: most)
    private var readCount = 0
    /// By place of that row, the one before it included, `most` + 1 each: the costs before the first place of `known`, and up to each.
    private var costs = [Int32](repeating: 0, count: (most + 1) * (most + 1))

    /// The row that others are held against from now on.
    mutating func begin(_ sounds: Sounds) {
        begin(sounds.places[...], sounds.firmCount, isVowelless: sounds.isVowelless)
    }

    /// The same of places, so many of which must be heard.
    mutating func begin(_ places: ArraySlice<Sounds.Place>, _ firmCount: Int, isVowelless: Bool) {
        knownCount = 0
        for place in places {
            known[knownCount] = Heard(bits: place.bits, classes: place.classes, omitted: 0)
            knownCount += 1
        }
        self.firmCount = firmCount
        self.isVowelless = isVowelless
        vowel = 0
        readCount = 0
    }

    /// The same as `SoundDistance.similarity`.
    mutating func similarity(_ sounds: Sounds, atLeast minimum: Double = 0) -> Double {
        similarity(sounds.places[...], sounds.firmCount, isVowelless: sounds.isVowelless, atLeast: minimum)
    }

    /// The same of places, so many of which must be heard.
    mutating func similarity(
        _ sounds: ArraySlice<Sounds.Place>, _ firmOfSounds: Int, isVowelless: Bool, atLeast minimum: Double
    ) -> Double {
        let length = Double(100 * max(firmOfSounds, firmCount, 1))
        let most = Int32((1 - minimum) * length * (1 + 1e-9))
        let vowel = SoundDistance.omittedVowel(isVowelless: isVowelless || self.isVowelless)
        if vowel != self.vowel { start(vowel) }
        return sounds.withUnsafeBufferPointer { sounds in
            var shared = 0
            let count = min(readCount, sounds.count)
            while shared < count, read[shared] == sounds[shared].bits { shared += 1 }
            readCount = shared
            // From place to place it never becomes less.
            if shared > 0, leasts[shared - 1] > most { return 0 }
            while readCount < sounds.count {
                if add(sounds[readCount]) > most { return 0 }
            }
            return max(0, 1 - Double(costs[readCount * (Self.most + 1) + knownCount]) / length)
        }
    }

    /// The costs of leaving everything out.
    private mutating func start(_ vowel: Int32) {
        self.vowel = vowel
        readCount = 0
        var sum: Int32 = 0
        costs[0] = 0
        for number in 0..<knownCount {
            let omitted = SoundDistance.omission(known[number].bits, vowel)
            known[number].omitted = omitted
            sum &+= omitted
            costs[number + 1] = sum
        }
    }

    /// The costs up to a place more; the least of them.
    private mutating func add(_ place: Sounds.Place) -> Int32 {
        let leftOut = SoundDistance.omission(place.bits, vowel)
        let (bits, classes) = (place.bits, place.classes)
        let count = knownCount
        let row = readCount * (Self.most + 1)
        let least = known.withUnsafeBufferPointer { known in
            costs.withUnsafeMutableBufferPointer { costs in
                let fits = count <= known.count && row + 2 * (Self.most + 1) <= costs.count
                precondition(fits)  // proven: `Sounds` are no longer
                let next = row &+ Self.most &+ 1
                var diagonal = costs[row]
                var before = diagonal &+ leftOut
                costs[next] = before
                var least = before
                for index in 0..<count {
                    let right = known[index]
                    let above = costs[row &+ index &+ 1]
                    before = min(
                        diagonal &+ SoundDistance.substitution(bits, classes, right.bits, right.classes),
                        above &+ leftOut, before &+ right.omitted)
                    diagonal = above
                    costs[next &+ index &+ 1] = before
                    least = min(least, before)
                }
                return least
            }
        }
        read[readCount] = bits
        leasts[readCount] = least
        readCount += 1
        return least
    }
}
