// SPDX-License-Identifier: Apache-2.0

extension NameLetters {
    /// The letters of a word in `WordKey` form, put into `letters`, whose storage is used again, and their script; nil where only `init(utf8:)` can tell: letters of
    /// two scripts, digits and marks, whatever folding changes. Some 30 ns.
    static func plainWord(_ word: ArraySlice<UInt8>, into letters: inout [UInt16]) -> NameScript? {
        letters.removeAll(keepingCapacity: true)
        // A syllable of Hangul becomes three letters at most, every other letter one.
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 3 * word.count + 2) { buffer in
            var count = 0
            func append(_ letter: UInt32) {
                buffer[count] = UInt16(truncatingIfNeeded: letter)
                count += 1
            }
            append(UInt32(space))
            var script: NameScript?
            var index = word.startIndex
            while index < word.endIndex {
                let scalar = UTF8Scalar.next(in: word, at: &index)
                guard let own = plainScript(scalar), own == script ?? own else { return nil }
                script = own
                switch own {
                case .hebrew: append(unfinal(scalar))
                case .hangul: NameFolding.hangul(scalar) { append($0) }
                default: append(scalar)
                }
            }
            // A row of ー has no script of its own.
            if script == .kana, 2 * buffer[..<count].count(where: { $0 == 0x30FC }) > count - 1 { return nil }
            append(UInt32(space))
            letters.append(contentsOf: buffer[..<count])
            return count < maximumLength && count > 2 ? script : nil
        }
    }

    /// The script of a letter that stays as it is (but for the final letters of Hebrew, and Hangul); nil for any other.
    @inline(__always)
    private static func plainScript(_ scalar: UInt32) -> NameScript? {
        switch scalar {
        case 0x61...0x7A: .latin
        case 0x430...0x44F, 0x451...0x45C, 0x45E, 0x45F: .cyrillic
        case 0x5D0...0x5EA: .hebrew
        case 0x621, 0x622, 0x624, 0x626...0x63A, 0x641...0x648, 0x64A: .arabic
        case 0x3B1...0x3C1, 0x3C3...0x3C9: .greek
        case 0x10D0...0x10F0: .georgian
        case 0x561...0x586: .armenian
        case 0xAC00...0xD7A3: .hangul
        case 0x30A1...0x30FA, 0x30FC: .kana
        case 0xE0...0x17E: NameFolding.keepsLatin(scalar) ? .latin : nil
        default: nil
        }
    }

    private static func unfinal(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5: scalar + 1
        default: scalar
        }
    }
}
