// SPDX-License-Identifier: Apache-2.0

/// A word of at most sixteen bytes as two numbers, zeros behind it: read, hashed and compared without asking its length,
/// which no processor can foretell.
struct ShortWord: Equatable {
    static let most = 16

    let low: UInt64
    let high: UInt64

    /// The word at an offset. `length` is at most `most`, and the word lies in the bytes.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int, _ length: Int) {
        if offset + Self.most <= bytes.count {
            low = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & Self.mask(length)
            high = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self) & Self.mask(length - 8)
        } else {
            (low, high) = Self.atTheEnd(bytes, offset, length)
        }
    }

    /// The bits of the first bytes of a number, none for a negative count, all from eight on.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { (1 << UInt64(8 * max(0, min(8, count)))) &- 1 }

    /// Where sixteen bytes cannot be read.
    @inline(never)
    private static func atTheEnd(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ length: Int) -> (UInt64, UInt64) {
        var (low, high): (UInt64, UInt64) = (0, 0)
        for index in 0..<length {
            let byte = UInt64(bytes[offset + index])
            if index < 8 { low |= byte << UInt64(8 * index) } else { high |= byte << UInt64(8 * (index - 8)) }
        }
        return (UInt64(littleEndian: low), UInt64(littleEndian: high))
    }

    @inline(__always)
    func hash(_ length: Int) -> UInt32 {
        let seed = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: length)
        let mixed = WordHash.mix(WordHash.mix(seed, low), high) &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 31))
    }
}
