// SPDX-License-Identifier: Apache-2.0

/// Numbers words: the same bytes, the same number, from 0 up. What is costly to know of a word (its fold, its stem, the
/// terms it may begin) is then computed once and kept in an array beside.
///
/// Not thread-safe; a stage keeps one in each of its pooled workers. `isFull` tells when to start a new one, so that
/// memory stays bounded on endless input.
public struct WordTable: ~Copyable, Sendable {
    private var slots: [Int32]
    private var mask: Int
    private var starts: [UInt32] = [0]
    private var storage: [UInt8] = []
    private var hashes: [UInt32] = []
    private let limit: Int

    /// `limit` words at most (1 million words are about 30 MB).
    public init(limit: Int = 400_000) {
        slots = [Int32](repeating: -1, count: 1 << 12)
        mask = (1 << 12) - 1
        self.limit = limit
    }

    public var count: Int { hashes.count }
    public var isFull: Bool { hashes.count >= limit }

    /// The number of a word; a new one if the word is new.
    public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(word)
        var slot = Int(hash) & mask
        while true {
            let found = Int(slots[slot])
            if found < 0 { break }
            if hashes[found] == hash, equals(found, word) { return found }
            slot = (slot + 1) & mask
        }
        let number = hashes.count
        slots[slot] = Int32(number)
        hashes.append(hash)
        storage.append(contentsOf: word)
        starts.append(UInt32(storage.count))
        if hashes.count * 2 > slots.count { grow() }
        return number
    }

    /// The number of a word, if it has one.
    public func existingNumber(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = Self.hash(word)
        var slot = Int(hash) & mask
        while true {
            let found = Int(slots[slot])
            if found < 0 { return nil }
            if hashes[found] == hash, equals(found, word) { return found }
            slot = (slot + 1) & mask
        }
    }

    /// The bytes of a word.
    public subscript(number: Int) -> ArraySlice<UInt8> { storage[Int(starts[number])..<Int(starts[number + 1])] }

    private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        return storage.withUnsafeBufferPointer { bytes in
            for index in 0..<word.count where bytes[start + index] != word[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let size = slots.count * 4
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        for number in hashes.indices {
            var slot = Int(hashes[number]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a over 8-byte steps with a final mix: no seed, so that runs are alike.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(word.count)
        var index = 0
        let raw = UnsafeRawBufferPointer(word)
        while index + 8 <= word.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            index += 8
        }
        while index < word.count {
            hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
            index += 1
        }
        hash ^= hash >> 32
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 31))
    }
}
