// SPDX-License-Identifier: Apache-2.0

/// Holds rows of sounds against one and the same, as `SoundDistance` does: what a row begins like the one before it is not worked out again. Kept for its storage; used
/// by one task at a time.
struct SoundComparison {
    /// A place of the one that all are held against, and what leaving it out costs.
    private struct Heard {
        let bits: UInt32
        let classes: UInt32
        let omitted: Int32
    }

    private var known: [Heard] = []
    private var firmCount = 0
    private var isVowelless = false
    /// What leaving a vowel out costs in the rows below.
    private var vowel: Int32 = 0
    /// The last row of sounds as far as it was read, and the least cost up to each of its places.
    private var read: [Sounds.Place] = []
    private var leasts: [Int32] = []
    /// By place of that row, the one before it included: the costs up to each place of `known`, and before the first.
    private var costs: [Int32] = []

    /// The row that others are held against from now on.
    mutating func begin(_ sounds: Sounds) {
        known.removeAll(keepingCapacity: true)
        read.removeAll(keepingCapacity: true)
        leasts.removeAll(keepingCapacity: true)
        costs.removeAll(keepingCapacity: true)
        firmCount = sounds.firmCount
        isVowelless = sounds.isVowelless
        vowel = 0
        for place in sounds.places { known.append(Heard(bits: place.bits, classes: place.classes, omitted: 0)) }
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
        var shared = 0
        let count = min(read.count, sounds.count)
        while shared < count, read[shared].bits == sounds[sounds.startIndex + shared].bits { shared += 1 }
        if shared < read.count {
            read.removeLast(read.count - shared)
            leasts.removeLast(leasts.count - shared)
            costs.removeLast(costs.count - (shared + 1) * (known.count + 1))
        }
        // From place to place it never becomes less.
        if let least = leasts.last, least > most { return 0 }
        while read.count < sounds.count {
            let least = add(sounds[sounds.startIndex + read.count])
            if least > most { return 0 }
        }
        return max(0, 1 - Double(costs[costs.count - 1]) / length)
    }

    /// The costs of leaving everything out.
    private mutating func start(_ vowel: Int32) {
        self.vowel = vowel
        read.removeAll(keepingCapacity: true)
        leasts.removeAll(keepingCapacity: true)
        costs.removeAll(keepingCapacity: true)
        costs.append(0)
        var sum: Int32 = 0
        for (number, place) in known.enumerated() {
            let omitted = SoundDistance.omission(place.bits, vowel)
            known[number] = Heard(bits: place.bits, classes: place.classes, omitted: omitted)
            sum += omitted
            costs.append(sum)
        }
    }

    /// The costs up to a place more; the least of them.
    private mutating func add(_ place: Sounds.Place) -> Int32 {
        let leftOut = SoundDistance.omission(place.bits, vowel)
        let classes = place.classes
        let row = costs.count - known.count - 1
        costs.reserveCapacity(costs.count + known.count + 1)
        var before = costs[row] + leftOut
        var least = before
        costs.append(before)
        known.withUnsafeBufferPointer { known in
            for index in known.indices {
                let right = known[index]
                let changed = SoundDistance.substitution(place.bits, classes, right.bits, right.classes)
                before = min(
                    costs[row &+ index] &+ changed, costs[row &+ index &+ 1] &+ leftOut, before &+ right.omitted)
                costs.append(before)
                least = min(least, before)
            }
        }
        read.append(place)
        leasts.append(least)
        return least
    }
}
