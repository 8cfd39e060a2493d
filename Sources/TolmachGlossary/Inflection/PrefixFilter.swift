// SPDX-License-Identifier: Apache-2.0

/// Tells of most words at once that no word of a glossary begins like them. A set of hashes of prefixes: it may err, but
/// only by letting a word through.
struct PrefixFilter: Sendable {
    private var bits: [UInt64]
    private let mask: Int

    /// `letters`: of all words together.
    init(letters: Int) {
        var size = 1 << 12
        while size < letters * 8, size < 1 << 30 { size *= 2 }
        bits = [UInt64](repeating: 0, count: size >> 6)
        mask = size - 1
    }

    mutating func insert(_ word: ArraySlice<UInt8>) {
        var hash = Self.seed
        var index = word.startIndex
        while index < word.endIndex {
            hash = Self.next(hash, UTF8Scalar.next(in: word, at: &index))
            let bit = Int(truncatingIfNeeded: hash >> 20) & mask
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// The letters at the beginning of a word that some word of the glossary may begin with, too, and how many the word has.
    func sharedLetters(_ word: ArraySlice<UInt8>) -> (shared: Int, count: Int) {
        var hash = Self.seed
        var (shared, count) = (0, 0)
        var index = word.startIndex
        while index < word.endIndex {
            if shared < count {
                count += word[index] & 0xC0 != 0x80 ? 1 : 0
                index += 1
                continue
            }
            hash = Self.next(hash, UTF8Scalar.next(in: word, at: &index))
            let bit = Int(truncatingIfNeeded: hash >> 20) & mask
            count += 1
            shared += Int(bits[bit >> 6] >> UInt64(bit & 63) & 1)
        }
        return (shared, count)
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func next(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
        let product = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
