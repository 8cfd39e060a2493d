// SPDX-License-Identifier: Apache-2.0

/// Where a letter leads from a state. Most of a walk's time is waiting for it, so the letter that a state met first is in a row by state, as states that were made one
/// after the other are mostly walked so, too; all others are in a hash table with open addresses. Both have 8 bytes a place.
struct StepTable {
    /// By state: its first letter and the next state and 2, from high to low 32 bits each; 0 where nothing is.
    private var firsts: [UInt64] = []
    /// A state, a letter and the next state and 2, from high to low: 24, 16 and 24 bits, so that no number of a state may be larger; 0 where nothing is.
    private var slots: [UInt64] = []
    private(set) var count = 0
    private var hashed = 0
    /// The bytes that it takes.
    var footprint: Int { (slots.capacity + firsts.capacity) * MemoryLayout<UInt64>.stride }

    /// Where a state's letter is, or the free place it would take.
    @inline(__always)
    private static func place(of key: UInt64, in slots: UnsafeBufferPointer<UInt64>) -> Int {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place] != 0, slots[place] >> 24 != key { place = (place &+ 1) & mask }
        return place
    }

    /// The next state; `PrefixWalk.nowhere` is one, too.
    subscript(state: Int32, letter: UInt16) -> Int32? {
        @inline(__always)
        get {
            let first = Int(state) < firsts.count ? firsts[Int(state)] : 0
            if first == 0 { return nil }
            if first >> 32 == UInt64(letter) { return Int32(truncatingIfNeeded: first & 0xFFFF_FFFF) &- 2 }
            return slots.withUnsafeBufferPointer { slots in
                guard !slots.isEmpty else { return nil }
                let slot = slots[Self.place(of: Self.key(state, letter), in: slots)]
                return slot == 0 ? nil : Int32(truncatingIfNeeded: slot & 0xFF_FFFF) &- 2
            }
        }
        set {
            guard let newValue else { return }
            if Int(state) >= firsts.count {
                firsts.append(
                    contentsOf: repeatElement(0, count: max(512, Int(state) + 1 - firsts.count, firsts.count)))
            }
            let first = firsts[Int(state)]
            if first == 0 || first >> 32 == UInt64(letter) {
                if first == 0 { count += 1 }
                firsts[Int(state)] = UInt64(letter) << 32 | UInt64(newValue + 2)
                return
            }
            if (hashed + 1) * 2 > slots.count {
                let old = slots
                slots = [UInt64](repeating: 0, count: max(1024, 2 * old.count))
                for slot in old where slot != 0 { put(slot) }
            }
            if put(Self.key(state, letter) << 24 | UInt64(newValue + 2)) {
                count += 1
                hashed += 1
            }
        }
    }

    @inline(__always)
    private static func key(_ state: Int32, _ letter: UInt16) -> UInt64 { UInt64(state) << 16 | UInt64(letter) }

    /// Whether the state's letter is new.
    @discardableResult
    private mutating func put(_ slot: UInt64) -> Bool {
        slots.withUnsafeMutableBufferPointer { slots in
            let place = Self.place(of: slot >> 24, in: UnsafeBufferPointer(slots))
            let isNew = slots[place] == 0
            slots[place] = slot
            return isNew
        }
    }
}
