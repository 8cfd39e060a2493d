// SPDX-License-Identifier: Apache-2.0

/// Where a letter leads from a state: a hash table with open addresses.
struct StepTable {
    private struct Slot {
        var key = UInt64.max
        var value: Int32 = 0
    }

    private var slots: [Slot] = []
    private var count = 0

    /// Where a key is, or the free place it would take. No key is as large as what marks a free place: states are numbers of 31 bits.
    @inline(__always)
    private static func place(of key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Int {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place].key != key, slots[place].key != .max { place = (place &+ 1) & mask }
        return place
    }

    subscript(key: UInt64) -> Int32? {
        @inline(__always)
        get {
            slots.withUnsafeBufferPointer { slots in
                guard !slots.isEmpty else { return nil }
                let slot = slots[Self.place(of: key, in: slots)]
                return slot.key == key ? slot.value : nil
            }
        }
        set {
            guard let newValue else { return }
            if count * 2 >= slots.count {
                let old = slots
                slots = [Slot](repeating: Slot(), count: max(1024, 2 * old.count))
                for slot in old where slot.key != .max { put(slot) }
            }
            if put(Slot(key: key, value: newValue)) { count += 1 }
        }
    }

    /// Whether the key is new.
    @discardableResult
    private mutating func put(_ slot: Slot) -> Bool {
        slots.withUnsafeMutableBufferPointer { slots in
            let place = Self.place(of: slot.key, in: UnsafeBufferPointer(slots))
            let isNew = slots[place].key == .max
            slots[place] = slot
            return isNew
        }
    }
}
