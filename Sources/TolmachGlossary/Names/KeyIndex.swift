// SPDX-License-Identifier: Apache-2.0

/// Numbers by key, for keys most of which are asked in vain: a bit for each key, by its hash, tells of most at once.
struct KeyIndex: Sendable {
    struct Place: Sendable {
        let key: UInt64
        let number: Int32
    }

    /// By key.
    private let places: [Place]
    private let bits: [UInt64]
    /// Open addresses, by hash: the first place of a key, or -1.
    private let slots: [Int32]

    var isEmpty: Bool { places.isEmpty }

    init(_ places: [Place]) {
        let places = places.sorted { ($0.key, $0.number) < ($1.key, $1.number) }
        var count = 16
        while count < 2 * places.count { count *= 2 }
        var slots = [Int32](repeating: -1, count: count)
        for (place, item) in places.enumerated() where place == 0 || places[place - 1].key != item.key {
            var slot = Self.hash(item.key) & (count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(place)
        }
        self.places = places
        self.slots = slots
        bits = Self.bits(of: places.lazy.map(\.key), count: places.count)
    }

    /// A set of keys by their hashes; at most a bit in eight is taken.
    static func bits(of keys: some Sequence<UInt64>, count: Int) -> [UInt64] {
        guard count > 0 else { return [] }
        var size = 16
        while size * 8 < count { size *= 2 }
        var bits = [UInt64](repeating: 0, count: size)
        for key in keys {
            let hash = Self.hash(key)
            bits[hash >> 6 & (size - 1)] |= 1 << UInt64(hash & 63)
        }
        return bits
    }

    /// Whether a set may have a key.
    @inline(__always)
    static func mayContain(_ bits: [UInt64], _ key: UInt64) -> Bool {
        guard !bits.isEmpty else { return false }
        let hash = Self.hash(key)
        return bits[hash >> 6 & (bits.count - 1)] >> UInt64(hash & 63) & 1 == 1
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

    /// Calls `body` with each number of a key, in ascending order; of more than `most` with the first.
    func forEach(of key: UInt64, atMost most: Int = .max, _ body: (Int) -> Void) {
        guard Self.mayContain(bits, key) else { return }
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        // At least half of the slots are free.
        while slots[slot] >= 0, places[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
        var place = Int(slots[slot])
        guard place >= 0 else { return }
        let end = most < places.count - place ? place + most : places.count
        while place < end, places[place].key == key {
            body(Int(places[place].number))
            place += 1
        }
    }
}
