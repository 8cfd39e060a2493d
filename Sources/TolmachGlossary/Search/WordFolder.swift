// SPDX-License-Identifier: Apache-2.0

/// Folds words as `WordKey` does, from tables, into a buffer that is used anew: an inner loop that reads the text through a pointer.
struct WordFolder: Sendable {
    /// By character below U+0800: what it becomes, in UTF-8 (one byte, or two, the first above); 2^16 to 2^18: its script; `dropped`; 0: only
    /// `WordKey` knows.
    private let table: [UInt32]
    /// A bit for each character of the first plane from U+0800 on that stays as it is.
    private let same: [UInt64]

    /// No word that is longer is looked at.
    static let longest = 160
    /// What `fold` answers when only `WordKey` can tell, and when a word is too long.
    static let isHard = -1
    static let isTooLong = -2

    private static let dropped: UInt32 = 1 << 20
    private static let scripts: UInt32 = 7 << 16

    static let shared = WordFolder()

    private init() {
        table = (0..<0x800).map { Self.entry(UInt32($0)) }
        var same = [UInt64](repeating: 0, count: 1024)
        for scalar in 0x800..<0x10000 as Range<UInt32> {
            guard case .scalar(scalar) = WordKey.folded(scalar, isFirst: false), !LetterScript(scalar).isCased else {
                continue
            }
            same[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        }
        self.same = same
    }

    private static func entry(_ scalar: UInt32) -> UInt32 {
        // A full stop may be an acronym's.
        if scalar == 0x2E { return 0 }
        let scalar = (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
        let script: UInt32 =
            switch LetterScript(scalar) {
            case .latin: 1 << 16
            case .cyrillic: 2 << 16
            case .greek: 4 << 16
            default: 0
            }
        switch WordKey.folded(scalar, isFirst: false) {
        case .dropped: return dropped | script
        case .scalar(let value):
            // ў alone differs where it begins a word.
            guard case .scalar(let first) = WordKey.folded(scalar, isFirst: true), first == value, value > 0 else {
                return 0
            }
            if value < 0x80 { return value | script }
            return value < 0x800 ? (0xC0 | value >> 6) << 8 | (0x80 | value & 0x3F) | script : 0
        case .unknown: return 0
        }
    }

    /// Writes the key of a word to `key`, which has room for `longest`; its length, `isHard` or `isTooLong`. The bytes of the word are in `text`.
    @inline(__always)
    func fold(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into key: UnsafeMutableBufferPointer<UInt8>)
        -> Int
    {
        guard range.count <= Self.longest else { return Self.isTooLong }
        return table.withUnsafeBufferPointer { table in
            var place = range.lowerBound
            var count = 0
            var scripts: UInt32 = 0
            while place < range.upperBound {
                let lead = text[place]
                let entry: UInt32
                if lead < 0x80 {
                    entry = table[Int(lead)]
                    place += 1
                } else if lead < 0xE0 {
                    guard place + 1 < range.upperBound else { return Self.isHard }
                    entry = table[Int(lead & 31) << 6 | Int(text[place + 1] & 63)]
                    place += 2
                } else {
                    guard lead < 0xF0, place + 2 < range.upperBound else { return Self.isHard }
                    let scalar = Int(lead & 15) << 12 | Int(text[place + 1] & 63) << 6 | Int(text[place + 2] & 63)
                    guard (same[scalar >> 6] >> UInt64(scalar & 63)) & 1 == 1 else { return Self.isHard }
                    key[count] = lead
                    key[count + 1] = text[place + 1]
                    key[count + 2] = text[place + 2]
                    count += 3
                    place += 3
                    continue
                }
                if entry == 0 { return Self.isHard }
                scripts |= entry
                if entry & 0xFF00 != 0 {
                    key[count] = UInt8(truncatingIfNeeded: entry >> 8)
                    key[count + 1] = UInt8(truncatingIfNeeded: entry)
                    count += 2
                } else if entry & Self.dropped == 0 {
                    key[count] = UInt8(truncatingIfNeeded: entry)
                    count += 1
                }
            }
            // Letters that look alike may be mixed.
            let mixed = scripts & Self.scripts
            return mixed & (mixed &- (1 << 16)) & Self.scripts == 0 ? count : Self.isHard
        }
    }
}
