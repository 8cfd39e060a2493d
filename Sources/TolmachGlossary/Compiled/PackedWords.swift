// SPDX-License-Identifier: Apache-2.0
import TolmachWords

/// Words by number and numbers by word, in a compiled index.
struct PackedWords: Sendable {
    private let starts: Row<UInt32>
    private let pool: Row<UInt8>
    /// The hash above, the number and 1 below; 0 where no word is. At most half of them are taken.
    private let slots: Row<UInt64>

    init(starts: Row<UInt32>, pool: Row<UInt8>, slots: Row<UInt64>) {
        self.starts = starts
        self.pool = pool
        self.slots = slots
    }

    var count: Int { starts.count - 1 }

    /// The bytes of a word, where they lie.
    @inline(__always)
    func bytes(_ number: Int) -> Row<UInt8> { pool.part(Int(starts[number])..<Int(starts[number + 1])) }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> { Array(bytes(number).buffer)[...] }

    func existingNumber(of word: [UInt8]) -> Int? { word.withUnsafeBufferPointer { existingNumber(of: $0) } }
    func existingNumber(of word: ArraySlice<UInt8>) -> Int? {
        word.withUnsafeBufferPointer { existingNumber(of: $0) }
    }

    func existingNumber(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = WordHash.of(word)
        let mask = slots.count - 1
        var place = Int(hash) & mask
        // A table that is all taken ends the search, too.
        for _ in 0..<slots.count {
            let slot = slots[place]
            if slot == 0 { return nil }
            if UInt32(truncatingIfNeeded: slot >> 32) == hash {
                let number = Int(UInt32(truncatingIfNeeded: slot)) - 1
                if number >= 0, WordHash.equal(bytes(number).buffer, word) { return number }
            }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The slots for some words.
    static func slots(count: Int, _ word: (Int) -> ArraySlice<UInt8>) -> [UInt64] {
        var size = 16
        while size < count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for number in 0..<count {
            let hash = word(number).withUnsafeBufferPointer { WordHash.of($0) }
            var place = Int(hash) & (size - 1)
            while slots[place] != 0 { place = (place + 1) & (size - 1) }
            slots[place] = UInt64(hash) << 32 | UInt64(number + 1)
        }
        return slots
    }
}
