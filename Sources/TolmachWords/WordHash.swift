// SPDX-License-Identifier: Apache-2.0

/// Hashes and compares the bytes of words, eight at a time. No seed, so that runs are alike.
public enum WordHash {
    /// A multiplication for each eight bytes, the last of which may overlap, and a final mix.
    @inlinable @inline(__always)
    public static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let raw = UnsafeRawBufferPointer(word)
        let count = raw.count
        var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            var index = 0
            while index + 8 < count {
                hash = mix(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            hash = mix(hash, raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        } else if count >= 4 {
            let low = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            hash = mix(hash, high << 32 | low)
        } else if count > 0 {
            hash = mix(hash, UInt64(raw[0]) << 16 | UInt64(raw[count >> 1]) << 8 | UInt64(raw[count - 1]))
        }
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 31))
    }

    @inlinable @inline(__always)
    static func mix(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
        let product = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    /// Whether two words are the same bytes: in pieces of eight or four, of which the last may overlap the one before.
    @inlinable @inline(__always)
    public static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
        let count = left.count
        if count >= 8 {
            var index = 0
            while index + 8 < count {
                if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                {
                    return false
                }
                index += 8
            }
            return left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
        if count >= 4 {
            return left.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
                == right.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
                && left.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
                    == right.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        }
        for index in 0..<count where left[index] != right[index] { return false }
        return true
    }
}
