// SPDX-License-Identifier: Apache-2.0

/// Maps pairs of numbers to a number, for one document at a time: starting anew costs nothing.
struct PairTable {
    private struct Slot {
        var key: UInt64 = 0
        var value: Int32 = 0
        /// The document that the slot is of.
        var stamp: UInt32 = 0
    }

    private var slots: [Slot] = []
    /// The part of the slots in use, a power of two: a short document after a long one stays within the cache.
    private var size = 0
    private var stamp: UInt32 = 0
    private var count = 0
    /// A table that a giant document made is let go after it.
    private static let kept = 1 << 20

    /// Forgets all pairs. `expected` is a guess at how many there will be.
    mutating func start(expected: Int) {
        if slots.count > Self.kept || stamp == .max { self = PairTable() }
        stamp += 1
        count = 0
        size = 64
        while size < min(expected, Self.kept / 4) * 2 { size *= 2 }
        if slots.count < size { slots = [Slot](repeating: Slot(), count: size) }
    }

    /// The value of a pair; `fresh` if the pair is new, and kept for it.
    mutating func value(_ a: Int32, _ b: Int32, fresh: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
        let place = place(of: key)
        if slots[place].stamp == stamp { return slots[place].value }
        slots[place] = Slot(key: key, value: fresh, stamp: stamp)
        count += 1
        if count * 2 > size { grow() }
        return fresh
    }

    /// Where a key is, or would be.
    private func place(of key: UInt64) -> Int {
        let mask = size - 1
        var place = Self.hash(key) & mask
        while slots[place].stamp == stamp, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots.prefix(size)
        size *= 4
        slots = [Slot](repeating: Slot(), count: size)
        for slot in old where slot.stamp == stamp { slots[place(of: slot.key)] = slot }
    }

    private static func hash(_ key: UInt64) -> Int {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
