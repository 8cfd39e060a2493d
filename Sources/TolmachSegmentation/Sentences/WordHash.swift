// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The hash of a word by its bytes, the first letter folded: eight bytes at a time.
///
/// A word is a run of ASCII letters and digits and of bytes of other scripts' letters; what else belongs to it the hash
/// need not know. That two words share a hash is seldom, and does no more than miscount.
enum WordHash {
    /// Whether a byte is part of a word.
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
        byte < 0x80
            ? (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 : byte != 0xC2 && byte != 0xE2 && byte != 0xE3
    }

    /// A hash that begins with a folded letter.
    @inline(__always)
    private static func begun(with folded: UInt32) -> UInt64 { UInt64(folded) &* 0x9E37_79B9_7F4A_7C15 }

    /// Takes the first `count` of eight bytes in; none if that is 0 or less.
    @inline(__always)
    private static func mixed(_ hash: UInt64, _ bytes: UInt64, _ count: Int) -> UInt64 {
        // 8 and more shift by none, 0 and less by all.
        let kept = (bytes << UInt64(8 * (8 - min(8, max(1, count))))) & (count > 0 ? .max : 0)
        let product = (hash ^ kept) &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }

    @inline(__always)
    private static func finished(_ hash: UInt64) -> UInt32 {
        let product = hash &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// The hash of a word's folded spelling.
    static func of(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        guard start < end else { return finished(begun(with: 0)) }
        let (first, length) = decodeScalar(text, at: start)
        return of(folded: first, text, start + length, end)
    }

    /// The hash of the word that ends at an offset. Its first letter is folded.
    static func of(_ text: Span<UInt8>, endingAt end: Int) -> UInt32 {
        var start = end
        while start > 0, end - start <= WordCounts.longestWord, isWord(text[start - 1]) { start -= 1 }
        // Before “word the walk ends within the mark.
        while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
        guard start < end else { return finished(begun(with: 0)) }
        let (first, length) = decodeScalar(text, at: start)
        return of(folded: folded(first), text, start + length, end)
    }

    /// The hash of the word that begins at an offset with a capital; nil where it takes more than a look at the bytes of
    /// ASCII and Cyrillic to fold it, or to tell where it ends.
    static func of(_ text: Span<UInt8>, startingAt start: Int, _ limit: Int) -> UInt32? {
        let (first, length) = decodeScalar(text, at: start)
        guard length < 3 else { return nil }
        let rest = start + length
        let last = min(limit, start + WordCounts.longestWord)
        var end = rest
        while end < last {
            let byte = text[end]
            if byte < 0x80 {
                if isWord(byte) {
                    // Another capital.
                    if byte & 0x20 == 0 { return nil }
                    end += 1
                    continue
                }
                return byte == 0x27 ? nil : of(folded: folded(first), text, rest, end)
            }
            guard byte == 0xD0 || byte == 0xD1 || byte == 0xC3, end + 1 < last else { return nil }
            let second = text[end + 1]
            guard byte == 0xD0 ? second >= 0xB0 : byte == 0xD1 ? second < 0xA0 : second >= 0xA0 else { return nil }
            end += 2
        }
        return nil
    }

    /// The hash of a word by its first letter, folded, and the bytes after that: up to 16 of them without a branch.
    @inline(__always)
    static func of(folded: UInt32, _ text: Span<UInt8>, _ rest: Int, _ end: Int) -> UInt32 {
        let length = end - rest
        var hash = mixed(begun(with: folded), ByteMask.bytes(text, rest), length)
        hash = mixed(hash, ByteMask.bytes(text, rest + 8), length - 8)
        if length > 16 {
            var offset = rest + 16
            while offset < end {
                hash = mixed(hash, ByteMask.bytes(text, offset), end - offset)
                offset += 8
            }
        }
        return finished(hash)
    }

    /// A letter's simple case folding.
    @inline(__always)
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0x410...0x42F: scalar + 0x20
        case 0...0x7F, 0x430...0x45F: scalar
        case 0x400...0x40F: scalar + 0x50
        default: Characters.foldedCase(scalar)
        }
    }
}
