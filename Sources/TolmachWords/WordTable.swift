// SPDX-License-Identifier: Apache-2.0

/// A word of a text, by its bytes, and its number in a `WordTable`.
public struct PlacedWord: Sendable {
    /// Offset of the first byte.
    public let lower: Int32
    /// Offset behind the last byte.
    public let upper: Int32
    /// Its number in the table; −1 until it is looked up.
    public internal(set) var word: Int32

    /// The offset of its first byte, and its length in bytes.
    @inline(__always) var place: (start: Int, length: Int) { (Int(lower), Int(upper) - Int(lower)) }

    /// A word at these bytes; −1: not yet looked up.
    public init(_ range: Range<Int>, word: Int32 = -1) {
        lower = Int32(truncatingIfNeeded: range.lowerBound)
        upper = Int32(truncatingIfNeeded: range.upperBound)
        self.word = word
    }
}

/// Numbers words: the same bytes, the same number, from 0 up. What is costly to know of a word (its fold, its stem, the
/// terms it may begin) is then computed once and kept in an array beside.
///
/// Not thread-safe; a stage keeps one in each of its pooled workers. `isFull` tells when to start a new one, so that
/// memory stays bounded on endless input.
public struct WordTable: ~Copyable, Sendable {
    /// Where a word is: one line of the cache says all of it but its bytes.
    private struct Slot {
        var hash: UInt32 = 0
        /// The number and 1; 0 where no word is.
        var next: UInt32 = 0
        var start: UInt32 = 0
        var length: UInt32 = 0
    }

    private var slots: [Slot]
    private var mask: Int
    private var starts: [UInt32] = [0]
    private var storage: [UInt8] = []
    private let limit: Int
    /// For `number(_:in:)`: hashes and the slots they lead to.
    private var hashes: [UInt32] = []
    private var found: [Slot] = []
    private var shorts: [ShortWord] = []

    /// `limit` words at most (1 million words are about 50 MB).
    public init(limit: Int = 400_000) {
        slots = [Slot](repeating: Slot(), count: 1 << 10)
        mask = (1 << 10) - 1
        self.limit = limit
    }

    /// Bytes of words kept before the table counts as full: long junk must not fill the memory.
    private static let mostBytes = 64 << 20

    /// How many words have a number.
    public var count: Int { starts.count - 1 }
    /// The bytes that the words take.
    public var footprint: Int {
        slots.count * MemoryLayout<Slot>.stride + starts.count * MemoryLayout<UInt32>.stride + storage.count
    }
    /// Whether it is time to begin anew: more words would take too much memory.
    public var isFull: Bool { count >= limit || limit < .max && storage.count > Self.mostBytes }

    /// The number of a word; a new one if the word is new.
    public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int { number(of: word, Self.hash(word)) }

    private mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
        let (slot, found) = find(word, hash)
        if found >= 0 { return found }
        let number = count
        slots[slot] = Slot(
            hash: hash, next: UInt32(number + 1), start: UInt32(storage.count), length: UInt32(word.count))
        storage.append(contentsOf: word)
        starts.append(UInt32(storage.count))
        if count * 2 > slots.count { grow() }
        return number
    }

    /// Numbers the words of a text.
    ///
    /// Twice as fast as one after the other: the slots are looked up ahead of their use, so that the processor waits for
    /// memory once for many of them. The places must lie in the text.
    public mutating func number(_ words: inout [PlacedWord], in text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else {
            for index in words.indices { words[index].word = Int32(truncatingIfNeeded: number(of: text)) }
            return
        }
        let ahead = Self.ahead
        if hashes.isEmpty {
            hashes = [UInt32](repeating: 0, count: ahead)
            found = [Slot](repeating: Slot(), count: ahead)
            shorts = [ShortWord](
                repeating: ShortWord(UnsafeRawBufferPointer(start: nil, count: 0), at: 0, 0), count: ahead)
        }
        words.withUnsafeMutableBufferPointer { words in
            var start = 0
            while start < words.count {
                let end = min(start + ahead, words.count)
                lookUp(UnsafeMutableBufferPointer(rebasing: words[start..<end]), text)
                for index in start..<end where words[index].word < 0 {
                    let word = words[index]
                    let bytes = UnsafeBufferPointer(
                        start: base + Int(word.lower), count: Int(word.upper) - Int(word.lower))
                    words[index].word = Int32(truncatingIfNeeded: number(of: bytes, hashes[index - start]))
                }
                start = end
            }
        }
    }

    /// How many words are looked up together.
    private static let ahead = 64

    /// Numbers those of some words that their first slot knows; the others have −1 after it, and their hash in `hashes`.
    private mutating func lookUp(
        _ words: UnsafeMutableBufferPointer<PlacedWord>, _ text: UnsafeBufferPointer<UInt8>
    ) {
        let mask = self.mask
        let bytes = UnsafeRawBufferPointer(text)
        hashes.withUnsafeMutableBufferPointer { hashes in
            found.withUnsafeMutableBufferPointer { found in
                shorts.withUnsafeMutableBufferPointer { shorts in
                    for index in words.indices {
                        let (start, length) = words[index].place
                        if length <= ShortWord.most {
                            let short = ShortWord(bytes, at: start, length)
                            shorts[index] = short
                            hashes[index] = short.hash(length)
                        } else {
                            hashes[index] = WordHash.of(UnsafeBufferPointer(rebasing: text[start..<start + length]))
                        }
                    }
                    // A loop of its own, so short that many slots are on their way at once.
                    slots.withUnsafeBufferPointer { slots in
                        for index in words.indices { found[index] = slots[Int(hashes[index]) & mask] }
                    }
                    storage.withUnsafeBytes { storage in
                        for index in words.indices {
                            let (start, length) = words[index].place
                            let slot = found[index]
                            var isKnown = slot.hash == hashes[index] && slot.next > 0 && Int(slot.length) == length
                            if isKnown {
                                isKnown =
                                    length <= ShortWord.most
                                    ? ShortWord(storage, at: Int(slot.start), length) == shorts[index]
                                    : Self.equals(
                                        slot, UnsafeBufferPointer(rebasing: text[start..<start + length]), storage)
                            }
                            words[index].word = isKnown ? Int32(truncatingIfNeeded: slot.next) - 1 : -1
                        }
                    }
                }
            }
        }
    }

    /// The hash of a word by itself: the same as in a text.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard word.count <= ShortWord.most else { return WordHash.of(word) }
        return ShortWord(UnsafeRawBufferPointer(word), at: 0, word.count).hash(word.count)
    }

    /// The number of a word, if it has one.
    public func existingNumber(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let found = find(word, Self.hash(word)).number
        return found >= 0 ? found : nil
    }

    /// The bytes of all words, one after another.
    public var bytes: [UInt8] { storage }
    /// Where in `bytes` each word begins, and where the last one ends.
    public var bounds: [UInt32] { starts }

    /// The bytes of a word.
    public subscript(number: Int) -> ArraySlice<UInt8> { storage[Int(starts[number])..<Int(starts[number + 1])] }

    /// The word's slot and number; the free slot it would take and -1 if it has none.
    @inline(__always)
    private func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> (slot: Int, number: Int) {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(hash) & mask
            while true {
                let slot = slots[place]
                if slot.next == 0 { return (place, -1) }
                if slot.hash == hash, storage.withUnsafeBytes({ Self.equals(slot, word, $0) }) {
                    return (place, Int(slot.next) - 1)
                }
                place = (place + 1) & mask
            }
        }
    }

    @inline(__always)
    private static func equals(
        _ slot: Slot, _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeRawBufferPointer
    ) -> Bool {
        guard Int(slot.length) == word.count else { return false }
        let start = Int(slot.start)
        return WordHash.equal(
            UnsafeRawBufferPointer(rebasing: bytes[start..<start + word.count]).assumingMemoryBound(to: UInt8.self),
            word)
    }

    /// Frees what finds numbers of words: from then on none has one, though the words are still there. No word may be added.
    public mutating func forgetNumbers() {
        slots = [Slot()]
        mask = 0
    }

    private mutating func grow() {
        let old = slots
        let size = old.count * 2
        slots = [Slot](repeating: Slot(), count: size)
        mask = size - 1
        for slot in old where slot.next > 0 {
            var place = Int(slot.hash) & mask
            while slots[place].next > 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }
}
