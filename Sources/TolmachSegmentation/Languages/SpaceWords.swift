// SPDX-License-Identifier: Apache-2.0

/// What the words around a space say of whether a sentence ends there, in languages that end sentences at some of their spaces and put none
/// between words (Thai, Lao). A word is told by how what stands between two spaces begins or ends; of several words the longest counts.
struct SpaceWords: Sendable {
    /// What stands after a space.
    enum After: UInt8, CaseIterable {
        case plain
        /// A word that begins a sentence more often than not: however, when.
        case often
        /// A word that begins one about as often as not: he, that which.
        case sometimes
        /// A word that seldom does: and, which.
        case seldom
        case number
        /// Letters of another script.
        case foreign
        case opening
    }

    /// What stands before a space.
    enum Before: UInt8, CaseIterable {
        case plain
        /// A word that often ends a sentence: too, already.
        case ends
        /// A word that wants something after it: that, about.
        case leads
        case number
        case foreign
        case closing
        /// A mark that repeats the word before it: ๆ
        case sign
        /// A comma, colon or dash, or what opens.
        case pause
        /// A mark that shortens the word before it: ฯ
        case shortened
    }

    /// Words by their hashes, in a hash table with open addresses: every space asks some thirty times.
    private struct Words {
        private var slots = [(hash: UInt64, word: UInt8)](repeating: (0, 0), count: 64)
        private(set) var count = 0

        @inline(__always)
        private static func place(of hash: UInt64, in slots: UnsafeBufferPointer<(hash: UInt64, word: UInt8)>) -> Int {
            let mask = slots.count &- 1
            var place = Int(truncatingIfNeeded: hash >> 32) & mask
            while slots[place].hash != 0, slots[place].hash != hash { place = (place &+ 1) & mask }
            return place
        }

        subscript(hash: UInt64) -> UInt8? {
            @inline(__always)
            get {
                slots.withUnsafeBufferPointer { slots in
                    let slot = slots[Self.place(of: hash, in: slots)]
                    return slot.hash == 0 ? nil : slot.word
                }
            }
        }

        mutating func add(_ hash: UInt64, _ word: UInt8) {
            if 2 * (count + 1) > slots.count {
                let old = slots
                slots = Array(repeating: (0, 0), count: 2 * old.count)
                count = 0
                for slot in old where slot.hash != 0 { add(slot.hash, slot.word) }
            }
            let place = slots.withUnsafeBufferPointer { Self.place(of: hash, in: $0) }
            if slots[place].hash == 0 { count += 1 }
            slots[place] = (hash, word)
        }
    }

    private var afters = Words()
    private var befores = Words()
    private var longest = 0

    var isEmpty: Bool { afters.count + befores.count == 0 }

    mutating func add(_ word: Substring, after: After) { afters.add(hash(Array(word.utf8)), after.rawValue) }
    mutating func add(_ word: Substring, before: Before) {
        befores.add(hash(Array(word.utf8.reversed())), before.rawValue)
    }

    private mutating func hash(_ bytes: [UInt8]) -> UInt64 {
        longest = max(longest, bytes.count)
        return bytes.reduce(Self.empty) { Self.with($0, $1) }
    }

    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a.
    @inline(__always)
    private static func with(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// What begins at an offset.
    func after(_ text: Span<UInt8>, _ offset: Int, _ limit: Int, _ reader: inout TextReader) -> After {
        var hash = Self.empty
        var found: UInt8?
        let last = min(limit, offset + longest)
        for place in offset..<last {
            hash = Self.with(hash, text[place])
            // A word ends with a scalar.
            if place + 1 == text.count || text[place + 1] & 0xC0 != 0x80, let word = afters[hash] { found = word }
        }
        if let word = found.flatMap(After.init(rawValue:)) { return word }
        switch reader.classAt(text, offset).0 {
        case .digit, .numeral: return .number
        case .open, .quote: return .opening
        case .upper, .lower: return .foreign
        default: return .plain
        }
    }

    /// What ends at an offset.
    func before(_ text: Span<UInt8>, _ offset: Int, from start: Int, _ reader: inout TextReader) -> Before {
        var hash = Self.empty
        var found: UInt8?
        for place in (max(start, offset - longest)..<offset).reversed() {
            hash = Self.with(hash, text[place])
            if text[place] & 0xC0 != 0x80, let word = befores[hash] { found = word }
        }
        if let word = found.flatMap(Before.init(rawValue:)) { return word }
        let (kind, place) = reader.classBefore(text, offset)
        switch kind {
        case .digit, .numeral: return .number
        case .close, .quote: return .closing
        case .upper, .lower: return .foreign
        case .continuation, .dash, .open: return .pause
        default: break
        }
        return switch decodeScalar(text, at: place).scalar {
        case 0xE46, 0xEC6: .sign
        case 0xE2F, 0xEAF: .shortened
        default: .plain
        }
    }
}
