// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// The key under which a word of a term and a word of a text meet: `MatchKey.fold`, and beyond it what glossary matching
/// holds to be the same within one script.
///
/// Beyond `MatchKey`: no Greek tonos; Arabic alef, yeh and kaf in one form each; İ ı are i; ț ș are ţ ş; ґ is г; a
/// Belarusian ў that begins a word is у; an acronym has no dots (U.S = US). The letters of the usual scripts go through
/// range checks without ICU (some 50 ns a word); `WordKeyTests` holds both ways to be the same.
enum WordKey {
    /// Replaces `key` by the word's key and returns its shape.
    static func make(_ word: ArraySlice<UInt8>, into key: inout [UInt8]) -> WordShape {
        if let shape = makeUsual(word, into: &key) { return shape }
        key.removeAll(keepingCapacity: true)
        var shape = WordShape()
        var index = word.startIndex
        var hasLatin = false
        var hasCyrillic = false
        var hasGreek = false
        var hasDot = false
        var plain = true
        while index < word.endIndex {
            let scalar = UTF8Scalar.next(in: word, at: &index)
            if plain, let (letter, script) = usual(scalar) {
                shape.add(script, isCapital: letter != scalar)
                if script == .latin { hasLatin = true }
                if script == .cyrillic { hasCyrillic = true }
                UTF8Scalar.append(letter, to: &key)
                continue
            }
            let script = LetterScript(scalar)
            if script != .none { shape.add(letter: scalar, script) }
            guard plain else { continue }
            if scalar < 0x80, scalar != 0x60 {
                let isCapital = scalar >= 0x41 && scalar <= 0x5A
                key.append(UInt8(isCapital ? scalar | 0x20 : scalar))
                if script == .latin { hasLatin = true }
                if scalar == 0x2E { hasDot = true }
                continue
            }
            switch script {
            case .cyrillic: hasCyrillic = true
            case .latin: hasLatin = true
            case .greek: hasGreek = true
            default: break
            }
            switch folded(scalar, isFirst: key.isEmpty) {
            case .scalar(let value): UTF8Scalar.append(value, to: &key)
            case .dropped: break
            case .unknown: plain = false
            }
        }
        shape.isMixed = (hasLatin && (hasCyrillic || hasGreek)) || (hasCyrillic && hasGreek)
        if !plain || shape.isMixed {
            throughICU(word, into: &key)
        }
        if hasDot { removeAcronymDots(&key) }
        return shape
    }

    /// The same of a word of one script that has usual letters alone, as most have; nil of any other.
    private static func makeUsual(_ word: ArraySlice<UInt8>, into key: inout [UInt8]) -> WordShape? {
        // A small letter takes no more bytes than its capital.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 4) { letters in
            var shape = WordShape()
            var count = 0
            var index = word.startIndex
            while index < word.endIndex {
                let scalar = UTF8Scalar.next(in: word, at: &index)
                guard let (letter, script) = usual(scalar), script == shape.script || shape.letters == 0,
                    count + 4 <= letters.count
                else { return nil }
                shape.add(script, isCapital: letter != scalar)
                count = UTF8Scalar.write(letter, to: letters, at: count)
            }
            key.removeAll(keepingCapacity: true)
            key.append(contentsOf: letters[..<count])
            return shape
        }
    }

    /// The small letter and the script of the letters that most words are made of; nil for others.
    @inline(__always)
    private static func usual(_ scalar: UInt32) -> (letter: UInt32, script: LetterScript)? {
        if scalar < 0x80 {
            let letter = scalar | 0x20
            return letter >= 0x61 && letter <= 0x7A ? (letter, .latin) : nil
        }
        switch scalar {
        case 0x430...0x44F: return (scalar, .cyrillic)
        case 0x410...0x42F: return (scalar + 0x20, .cyrillic)
        case 0xE0...0xF6, 0xF8...0xFF: return (scalar, .latin)
        case 0x5D0...0x5EA: return (scalar, .hebrew)
        case 0x627...0x63A, 0x641...0x648, 0x64A: return (scalar, .arabic)
        case 0xAC00...0xD7A3: return (scalar, .hangul)
        case 0x10D0...0x10F0: return (scalar, .georgian)
        default: return nil
        }
    }

    static func make(_ word: String) -> [UInt8] {
        var key: [UInt8] = []
        _ = make(Array(word.utf8)[...], into: &key)
        return key
    }

    /// The long way, for letters outside the tables, compatibility forms, combining marks and mixed words.
    static func throughICU(_ word: ArraySlice<UInt8>, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        let matchKey = MatchKey.fold(word)
        var index = matchKey.startIndex
        while index < matchKey.endIndex {
            let scalar = UTF8Scalar.next(in: matchKey[...], at: &index)
            if scalar == 0x307, key.last == UInt8(ascii: "i") { continue }
            if case .scalar(let value) = folded(scalar, isFirst: key.isEmpty) {
                UTF8Scalar.append(value, to: &key)
            } else {
                UTF8Scalar.append(scalar, to: &key)
            }
        }
    }

    enum Folding {
        case scalar(UInt32)
        case dropped
        case unknown
    }

    /// What one scalar becomes; `unknown` where only ICU can tell.
    static func folded(_ scalar: UInt32, isFirst: Bool) -> Folding {
        switch scalar {
        case 0x60: .scalar(0x27)
        case 0..<0x80: .scalar(scalar)
        // Cyrillic
        case 0x451, 0x401, 0x450, 0x400: .scalar(0x435)
        case 0x45D, 0x40D: .scalar(0x438)
        case 0x430...0x44F, 0x452...0x45C, 0x45F: .scalar(scalar)
        case 0x410...0x42F: .scalar(scalar + 0x20)
        case 0x45E, 0x40E: .scalar(isFirst ? 0x443 : 0x45E)
        case 0x400...0x40F: .scalar(scalar + 0x50)
        case 0x490, 0x491: .scalar(0x433)
        // Latin
        case 0xDF: .unknown
        case 0xE0...0xF6, 0xF8...0xFE, 0xFF: .scalar(scalar)
        case 0xC0...0xD6, 0xD8...0xDE: .scalar(scalar + 0x20)
        case 0x130, 0x131: .scalar(0x69)
        case 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149, 0x17F: .unknown
        case 0x100...0x137, 0x14A...0x177: .scalar(scalar | 1)
        case 0x139...0x148, 0x179...0x17E: .scalar(scalar + (scalar & 1))
        case 0x178: .scalar(0xFF)
        case 0x218, 0x219: .scalar(0x15F)
        case 0x21A, 0x21B: .scalar(0x163)
        case 0x1EA0...0x1EFF, 0x1E00...0x1E95: .scalar(scalar | 1)
        // Apostrophes, joiners
        case 0x2018, 0x2019, 0x2BC: .scalar(0x27)
        case 0xAD, 0x200B...0x200F: .dropped
        // Greek
        case 0x3B1...0x3C1, 0x3C3...0x3C9: .scalar(scalar)
        case 0x391...0x3A1, 0x3A3...0x3A9: .scalar(scalar + 0x20)
        case 0x3C2: .scalar(0x3C3)
        case 0x386, 0x3AC: .scalar(0x3B1)
        case 0x388, 0x3AD: .scalar(0x3B5)
        case 0x389, 0x3AE: .scalar(0x3B7)
        case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: .scalar(0x3B9)
        case 0x38C, 0x3CC: .scalar(0x3BF)
        case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: .scalar(0x3C5)
        case 0x38F, 0x3CE: .scalar(0x3C9)
        // Armenian
        case 0x561...0x586: .scalar(scalar)
        case 0x531...0x556: .scalar(scalar + 0x30)
        // Hebrew: letters, geresh, gershayim, points
        case 0x5D0...0x5EA: .scalar(scalar)
        case 0x5F3: .scalar(0x27)
        case 0x5F4: .scalar(0x22)
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: .dropped
        // Arabic: alefs, wāw and yāʾ with hamza, Persian yeh and kaf; marks, tatweel
        case 0x622, 0x623, 0x625, 0x671: .scalar(0x627)
        case 0x624: .scalar(0x648)
        case 0x626, 0x649, 0x6CC: .scalar(0x64A)
        case 0x6A9: .scalar(0x643)
        case 0x621...0x63A, 0x641...0x64A, 0x67E, 0x686, 0x698, 0x6AF: .scalar(scalar)
        case 0x640, 0x64B...0x65F, 0x670: .dropped
        // Georgian, Hangul, kana, Han
        case 0x10D0...0x10F0, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FA5:
            .scalar(scalar)
        default: .unknown
        }
    }

    /// `u.s` → `us`; a word with anything else than single letters between its dots stays.
    private static func removeAcronymDots(_ key: inout [UInt8]) {
        var letters = 0
        for byte in key {
            if byte == 0x2E {
                guard letters == 1 else { return }
                letters = 0
            } else if byte & 0xC0 != 0x80 {
                letters += 1
            }
        }
        if letters == 1 { key.removeAll { $0 == 0x2E } }
    }
}

/// UTF-8 that is known to be valid, scalar by scalar.
enum UTF8Scalar {
    @inline(__always)
    static func next(in bytes: ArraySlice<UInt8>, at index: inout Int) -> UInt32 {
        let lead = bytes[index]
        if lead < 0x80 {
            index += 1
            return UInt32(lead)
        }
        func tail(_ offset: Int) -> UInt32 {
            let place = index + offset
            return place < bytes.endIndex ? UInt32(bytes[place] & 0x3F) : 0
        }
        defer { index = min(index, bytes.endIndex) }
        if lead < 0xE0 {
            let scalar = UInt32(lead & 0x1F) << 6 | tail(1)
            index += 2
            return scalar
        }
        if lead < 0xF0 {
            let scalar = UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
            index += 3
            return scalar
        }
        let scalar = UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
        index += 4
        return scalar
    }

    /// The scalar that ends before `index`; nil at the start.
    static func previous(in bytes: [UInt8], before index: Int) -> UInt32? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return next(in: bytes[start..<index], at: &start)
    }

    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else if scalar < 0x800 {
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        } else {
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// Writes a scalar of fewer than 2^16 to a buffer that has room for three bytes more; where it ends.
    @inline(__always)
    static func write(_ scalar: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        if scalar < 0x80 {
            bytes[start] = UInt8(truncatingIfNeeded: scalar)
            return start &+ 1
        }
        if scalar < 0x800 {
            bytes[start] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            bytes[start &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            return start &+ 2
        }
        bytes[start] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        bytes[start &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        bytes[start &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        return start &+ 3
    }

    static func count(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    static func count(_ bytes: [UInt8]) -> Int { count(bytes[...]) }
}
