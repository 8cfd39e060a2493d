// SPDX-License-Identifier: Apache-2.0

/// Numbers of chunks of letters: a hash table with open addresses, some 3 ns a look-up.
struct ChunkNumbers: Sendable {
    private struct Slot {
        var chunk: UInt64 = 0
        /// -1: no chunk is here.
        var number: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 16)
    private var count = 0

    /// The number of a chunk, or -1.
    @inline(__always)
    subscript(chunk: EditTable.Chunk) -> Int32 {
        slots.withUnsafeBufferPointer { $0[Self.place(of: chunk, in: $0)].number }
    }

    /// Where a chunk is, or the free place it would take: of the places at least half are free.
    @inline(__always)
    private static func place(of chunk: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Int {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: (chunk &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while slots[place].number >= 0, slots[place].chunk != chunk { place = (place &+ 1) & mask }
        return place
    }

    /// Gives a chunk a number; a chunk that has one keeps it.
    mutating func add(_ chunk: EditTable.Chunk, _ number: Int32) {
        if count * 2 >= slots.count {
            let old = slots
            slots = [Slot](repeating: Slot(), count: 2 * old.count)
            for slot in old where slot.number >= 0 { put(slot) }
        }
        if put(Slot(chunk: chunk, number: number)) { count += 1 }
    }

    @discardableResult
    private mutating func put(_ slot: Slot) -> Bool {
        slots.withUnsafeMutableBufferPointer { slots in
            let place = Self.place(of: slot.chunk, in: UnsafeBufferPointer(slots))
            guard slots[place].number < 0 else { return false }
            slots[place] = slot
            return true
        }
    }

    /// All chunks with their numbers, in no order.
    var all: [(chunk: EditTable.Chunk, number: Int32)] {
        slots.filter { $0.number >= 0 }.map { ($0.chunk, $0.number) }
    }
}
