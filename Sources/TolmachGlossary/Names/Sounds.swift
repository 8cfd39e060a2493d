// SPDX-License-Identifier: Apache-2.0

/// A word as a row of coarse sounds. Each place holds all the sounds its letters may stand for: Hebrew ב is b or v, Latin ch
/// is ч, ш, х or к. Two spellings of one name then agree without anyone knowing which tradition wrote them.
struct Sounds: Sendable {
    /// A set of sounds; with `weak`, one that spelling may leave out (a vowel letter of Arabic, a vowel that Japanese puts
    /// between consonants, a glide).
    struct Place: Sendable, Hashable {
        let bits: UInt32
        /// The consonant classes of its sounds (labials, nasals, dentals, sibilants, velars, liquids); bit 0: it may be nothing to the ear of a consonant key.
        let classes: UInt32

        init(bits: UInt32) {
            func bit(_ mask: UInt32, _ bit: UInt32) -> UInt32 { bits & mask != 0 ? bit : 0 }
            self.bits = bits
            classes =
                bit(0b1111 << 5, 2) | bit(0b11 << 9, 4) | bit(0b11 << 11, 8) | bit(0b111_1111 << 13, 16)
                | bit(0b1111 << 20, 32) | bit(0b11 << 24, 64) | bit(Self.vowels | Self.weak | Self.aspirate, 1)
        }

        static let weak = UInt32(1) << 31
        static let vowels: UInt32 = 0b11111

        var isWeak: Bool { bits & Self.weak != 0 }
        var isVowel: Bool { bits & Self.vowels != 0 }
        /// No vowel and not weak.
        var isFirmConsonant: Bool { bits & (Self.vowels | Self.weak) == 0 }

        static let aspirate: UInt32 = 1 << 23
    }

    /// The sounds in the order of their bits.
    static let alphabet = Array("aeioupbfvmntdszSZCJckgxhlr".utf8)

    private(set) var places: [Place] = []
    /// Places that must be heard.
    private(set) var firmCount = 0
    /// Written in a script that leaves vowels out.
    private(set) var isVowelless = false

    var consonantCount: Int { places.count { $0.isFirmConsonant } }

    /// The sounds of a word in `WordKey` form; nil when its script has no table (Han, Thai …) or the word has other letters.
    init?(_ key: ArraySlice<UInt8>, script: LetterScript) {
        self.init()
        guard hear(key, script: script) else { return nil }
    }

    /// Of nothing.
    init() {}

    /// Takes a word instead of the one at hand, in the same storage; false where `init` is nil.
    mutating func hear(_ key: ArraySlice<UInt8>, script: LetterScript) -> Bool {
        places.removeAll(keepingCapacity: true)
        firmCount = Self.append(key, script: script, to: &places) ?? 0
        isVowelless = Self.isVowelless(script)
        return !places.isEmpty
    }

    /// Appends the places of a word to others; how many of them must be heard, or nil for a word that cannot be.
    static func append(_ key: ArraySlice<UInt8>, script: LetterScript, to all: inout [Place]) -> Int? {
        let before = all.count
        let firmCount = SoundTables.withPlaces(of: key, script: script) { places in
            let (count, firmCount) = merge(places)
            all.append(contentsOf: places[..<count])
            return firmCount
        }
        return all.count > before ? firmCount : nil
    }

    /// Written in a script that leaves vowels out.
    static func isVowelless(_ script: LetterScript) -> Bool { script == .hebrew || script == .arabic }

    /// How many places are left, and how many of them must be heard: a doubled consonant sounds once.
    private static func merge(_ places: UnsafeMutableBufferPointer<Place>) -> (count: Int, firmCount: Int) {
        var (count, firmCount) = (0, 0)
        for index in places.indices where count < maximumLength {
            let place = places[index]
            let before = count > 0 ? places[count - 1].bits : 0
            let isDoubled = count > 0 && before == place.bits && !place.isVowel
            places[count] = place
            count += isDoubled ? 0 : 1
            firmCount += isDoubled || place.isWeak ? 0 : 1
        }
        return (count, firmCount)
    }

    /// Whether two words have the same vowels in order, where e and o are one after a sibilant (Khrushchev, Hruštšov) and so anywhere; Möller, Müller and Meller have others.
    static func haveSameVowels(_ a: ArraySlice<Place>, _ b: ArraySlice<Place>) -> Bool {
        let (a, b) = (vowels(a), vowels(b))
        return a.count == b.count
            && zip(a, b).allSatisfy { a, b in
                if a == b { return true }
                if umlauts.contains(a) || umlauts.contains(b) { return false }
                return a & b != 0 || (a | b) == 0b01010
            }
    }

    /// Whether one has another umlaut where the other has one: Krüger, Kröger.
    static func haveOtherUmlauts(_ a: ArraySlice<Place>, _ b: ArraySlice<Place>) -> Bool {
        let (a, b) = (vowels(a), vowels(b))
        return a.count == b.count && zip(a, b).contains { $0 != $1 && umlauts.contains($0) && umlauts.contains($1) }
    }

    private static func vowels(_ places: ArraySlice<Place>) -> [UInt32] {
        places.filter { $0.isVowel && !$0.isWeak }.map { $0.bits & Place.vowels }
    }

    /// ä, ö and ü: a or e, o or e, u or i.
    private static let umlauts: [UInt32] = [0b00011, 0b01010, 0b10100]

    /// What is longer is cut off here.
    static let maximumLength = 40

    /// Whether the first sounds may be the same, or both are vowels: Helenski is no Zelenski.
    func begins(as other: Sounds) -> Bool {
        guard let own = places.first else { return false }
        return Self.begins(with: own, as: other)
    }

    /// The same of a word that begins with a place.
    static func begins(with place: Place, as other: Sounds) -> Bool {
        guard let others = other.places.first?.bits else { return false }
        let own = place.bits
        return own & others & ~Place.weak != 0 || own & Place.vowels != 0 && others & Place.vowels != 0
    }

    /// Keys that two spellings of a name share: the classes of its consonants in order, each reading of a doubtful place.
    /// At most `limit`; none as soon as `mayBegin` says that no key begins like any of them.
    func consonantKeys(limit: Int = 12, mayBegin: (_ key: UInt64) -> Bool = { _ in true }) -> [UInt64] {
        var found: [UInt64] = []
        forEachConsonantKey(limit: limit, mayBegin: mayBegin) { found.append($0) }
        return found
    }

    /// Which consonants keys may begin with: a bit for each first and second class. Words that share a key share one of these.
    var keyBeginnings: UInt64 {
        var found: UInt64 = 0
        // The classes that may be heard up to here, a bit each; bit 0: none.
        var heard: UInt64 = 1
        for place in places where place.classes != 1 {
            let classes = UInt64(place.classes) & ~1
            var next = place.classes & 1 != 0 ? heard : 0
            var left = heard
            while left != 0 {
                let first = left.trailingZeroBitCount
                left &= left &- 1
                if first == 0 {
                    next |= classes
                } else {
                    next |= classes & 1 << UInt64(first)
                    found |= (classes & ~(1 << UInt64(first))) << UInt64(7 * first)
                }
            }
            heard = next
            if heard == 0 { return found }
        }
        while heard != 0 {
            found |= 1 << UInt64(7 * heard.trailingZeroBitCount)
            heard &= heard &- 1
        }
        return found
    }

    /// Calls `body` with each of them.
    func forEachConsonantKey(limit: Int = 12, mayBegin: (_ key: UInt64) -> Bool, _ body: (_ key: UInt64) -> Void) {
        // What is no consonant is left out first, without branches that no processor could guess.
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: places.count) { consonants in
            var count = 0
            for place in places {
                consonants.initializeElement(at: count, to: place.classes)
                count &+= place.classes != 1 ? 1 : 0
            }
            forEachConsonantKey(consonants[..<count], limit, mayBegin, body)
        }
    }

    private func forEachConsonantKey(
        _ consonants: Slice<UnsafeMutableBufferPointer<UInt32>>, _ limit: Int, _ mayBegin: (_ key: UInt64) -> Bool,
        _ body: (_ key: UInt64) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: (key: UInt64, last: UInt32).self, capacity: 2 * limit) { buffer in
            buffer.initialize(repeating: (1, 0))
            // Which half is read; the other one is written.
            var (from, count) = (0, 1)
            for classes in consonants {
                let to = limit - from
                // Mostly there is one way to hear it.
                if count == 1, classes & 1 == 0, classes.nonzeroBitCount == 1 {
                    let sound = UInt32(truncatingIfNeeded: classes.trailingZeroBitCount)
                    let (key, last) = buffer[from]
                    guard sound != last, key < UInt64.max / 7 else {
                        buffer[from].last = sound
                        continue
                    }
                    buffer[from] = (key * 7 + UInt64(sound), sound)
                    if !mayBegin(buffer[from].key) { return }
                    continue
                }
                var next = 0
                func add(_ item: (key: UInt64, last: UInt32)) {
                    guard next < limit, !(0..<next).contains(where: { buffer[to + $0] == item }) else { return }
                    buffer[to + next] = item
                    next += 1
                }
                for (key, last) in buffer[from..<from + count] {
                    var left = classes & ~1
                    while left != 0 {
                        let sound = UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
                        left &= left &- 1
                        // A key holds 22 consonants; those after it are not heard.
                        let isHeard = sound != last && key < UInt64.max / 7
                        add(isHeard ? (key * 7 + UInt64(sound), sound) : (key, sound))
                    }
                    // After a vowel the same class may come again: the key does not hear vowels, so it stays merged.
                    if classes & 1 != 0 { add((key, last)) }
                }
                (from, count) = (to, next)
                if !(from..<from + count).contains(where: { mayBegin(buffer[$0].key) }) { return }
            }
            for place in from..<from + count {
                let key = buffer[place].key
                if !(from..<place).contains(where: { buffer[$0].key == key }) { body(key) }
            }
        }
    }
}

/// How alike two rows of sounds are.
enum SoundDistance {
    /// 1 for the same, down to 0; the cost of the cheapest alignment over the number of places that must be heard. Where it is less than `minimum` it may be 0.
    static func similarity(_ a: Sounds, _ b: Sounds, atLeast minimum: Double = 0) -> Double {
        b.places.withUnsafeBufferPointer { similarity(a, $0[...], b.firmCount, b.isVowelless, atLeast: minimum) }
    }

    /// The same; `b` are the places of the second row, so many of which must be heard.
    static func similarity(
        _ a: Sounds, _ b: Slice<UnsafeBufferPointer<Sounds.Place>>, _ firmCount: Int, _ isVowelless: Bool,
        atLeast minimum: Double
    ) -> Double {
        let length = Double(100 * max(a.firmCount, firmCount, 1))
        // A little more than may be: what is just enough is told by the likeness itself.
        let most = (1 - minimum) * length * (1 + 1e-9)
        let cost: Int32? = a.places.withUnsafeBufferPointer {
            Self.cost(
                $0, UnsafeBufferPointer(rebasing: b), omittedVowel(isVowelless: a.isVowelless || isVowelless),
                atMost: Int32(most))
        }
        return cost.map { max(0, 1 - Double($0) / length) } ?? 0
    }

    /// A place of the second row, with what is asked again and again. Costs are hundredths.
    private struct Heard {
        let bits: UInt32
        let classes: UInt32
        /// What leaving it out costs.
        let omitted: Int32
        /// The cost up to it.
        var cost: Int32
    }

    /// Nil once it is too much: from place to place it never becomes less. `vowel` is what leaving one out costs.
    private static func cost(
        _ a: UnsafeBufferPointer<Sounds.Place>, _ b: UnsafeBufferPointer<Sounds.Place>, _ vowel: Int32,
        atMost most: Int32
    ) -> Int32? {
        let count = b.count
        return withUnsafeTemporaryAllocation(of: Heard.self, capacity: count) { row in
            var start: Int32 = 0
            var sum: Int32 = 0
            for index in 0..<count {
                let place = b[index]
                let omitted = omission(place.bits, vowel)
                sum &+= omitted
                row.initializeElement(
                    at: index, to: Heard(bits: place.bits, classes: place.classes, omitted: omitted, cost: sum))
            }
            for left in a {
                let leftOut = omission(left.bits, vowel)
                let classes = left.classes
                var diagonal = start
                start &+= leftOut
                var (before, least) = (start, start)
                for index in 0..<count {
                    let right = row[index]
                    let cheapest = min(
                        diagonal &+ substitution(left.bits, classes, right.bits, right.classes), right.cost &+ leftOut,
                        before &+ right.omitted)
                    diagonal = right.cost
                    row[index].cost = cheapest
                    before = cheapest
                    least = min(least, cheapest)
                }
                if least > most { return nil }
            }
            return count == 0 ? start : row[count - 1].cost
        }
    }

    /// What leaving a vowel out costs: Hebrew and Arabic do.
    static func omittedVowel(isVowelless: Bool) -> Int32 { isVowelless ? 8 : 40 }

    /// What leaving a place with these sounds out costs.
    @inline(__always)
    static func omission(_ bits: UInt32, _ vowel: Int32) -> Int32 {
        let consonant: Int32 = bits & ~Sounds.Place.aspirate == 0 ? 40 : 100
        let firm = bits & Sounds.Place.vowels != 0 ? vowel : consonant
        return bits & Sounds.Place.weak != 0 ? 8 : firm
    }

    /// a–o, e–i and o–u are neighbours: a bit each.
    private static var neighbours: UInt32 { 1 << 0b01001 | 1 << 0b00110 | 1 << 0b11000 }

    /// What hearing one place for another costs.
    @inline(__always)
    static func substitution(_ bits: UInt32, _ classes: UInt32, _ others: UInt32, _ otherClasses: UInt32) -> Int32 {
        // Without branches: no processor could guess them.
        let either = (bits | others) & Sounds.Place.vowels
        let vowel: Int32 = neighbours >> either & 1 == 1 ? 25 : 40
        let consonant: Int32 = classes & otherClasses & ~1 != 0 ? 50 : 120
        let areVowels = (bits & Sounds.Place.vowels != 0) == (others & Sounds.Place.vowels != 0) && either != 0
        let cost = areVowels ? vowel : consonant
        return bits & others & ~Sounds.Place.weak != 0 ? 0 : cost
    }
}
