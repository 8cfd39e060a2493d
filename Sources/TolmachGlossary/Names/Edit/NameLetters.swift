// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// A name as the edit model reads it: a row of letters of one script, words parted by one space, a space at either end.
///
/// Case, marks that seldom tell names apart, vowel points, final forms and punctuation are gone; Hangul are jamo, hiragana
/// are katakana.
struct NameLetters: Sendable, Hashable {
    let script: NameScript
    let letters: [UInt16]

    static let space: UInt16 = 0x20
    /// Longer names are cut off here.
    static let maximumLength = 96

    var isEmpty: Bool { letters.count < 3 }

    init(script: NameScript, letters: [UInt16]) {
        self.script = script
        self.letters = letters
    }

    /// The same name in Latin letters, by ICU.
    func romanized(_ name: String) -> NameLetters? {
        guard script != .latin else { return self }
        return Romanizer.shared.latin(name).flatMap { NameLetters($0) }.flatMap { $0.script == .latin ? $0 : nil }
    }

    /// The words, without the spaces around them.
    var words: [ArraySlice<UInt16>] { letters.split(separator: Self.space) }

    /// The name with its last word first, and with its first word last; nothing for one word or for very many.
    var rotations: [NameLetters] {
        let words = words
        guard (2...5).contains(words.count) else { return [] }
        func joined(_ words: [ArraySlice<UInt16>]) -> NameLetters {
            NameLetters(script: script, letters: words.reduce(into: [Self.space]) { $0 += $1 + [Self.space] })
        }
        let first = joined(Array(words.suffix(1)) + words.dropLast())
        return words.count == 2 ? [first] : [first, joined(Array(words.dropFirst()) + words.prefix(1))]
    }

    /// The name without one of its three words, or with the first and last of more: what another may say who leaves out a patronymic, a middle name or a title.
    var shortened: [NameLetters] {
        let words = words
        func joined(_ words: [ArraySlice<UInt16>]) -> NameLetters {
            NameLetters(script: script, letters: words.reduce(into: [Self.space]) { $0 += $1 + [Self.space] })
        }
        switch words.count {
        case 3: return [joined([words[0], words[2]]), joined([words[0], words[1]]), joined([words[1], words[2]])]
        case 4...6: return [joined([words[0], words[words.count - 1]])]
        default: return []
        }
    }

    /// With what a side of a table does not know made into what it does: letters without their marks, Han by a character that is
    /// read alike.
    func adapted(to side: EditTable.Side) -> NameLetters {
        if script != .latin && script != .han || letters.allSatisfy({ $0 < 0x80 || side.knows($0) }) { return self }
        var adapted: [UInt16] = []
        Self.adapt(letters, script, to: side, into: &adapted)
        return NameLetters(script: script, letters: adapted)
    }

    /// Appends the letters of a name as `adapted` has them.
    static func adapt(
        _ letters: [UInt16], _ script: NameScript, to side: EditTable.Side, into adapted: inout [UInt16]
    ) {
        adapted.reserveCapacity(adapted.count + letters.count)
        for letter in letters {
            if letter < 0x80 && script == .latin || side.knows(letter) {
                adapted.append(letter)
            } else if script == .latin, let plain = NameFolding.unmarked(letter) {
                adapted.append(contentsOf: plain)
            } else {
                adapted.append(script == .han ? HanReadings.homophone(of: letter) ?? letter : letter)
            }
        }
    }

    /// The letters of a name, whose script is that of most of its letters; nil when it has none.
    init?(_ name: some StringProtocol) {
        let fast = name.utf8.withContiguousStorageIfAvailable { bytes -> NameLetters?? in
            bytes.allSatisfy { $0 < 0x80 } ? .some(NameLetters(ascii: bytes)) : nil
        }
        if case .some(.some(let known)) = fast {
            guard let known else { return nil }
            self = known
        } else {
            self.init(utf8: Array(name.utf8))
        }
    }

    /// The letters of a name in ASCII, as `NameFolding` would have them.
    private init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        var letters: [UInt16] = []
        letters.reserveCapacity(min(bytes.count, Self.maximumLength) + 2)
        letters.append(Self.space)
        var hasLetter = false
        for byte in bytes.prefix(1024) where letters.count < Self.maximumLength {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A:
                letters.append(UInt16(byte | 0x20))
                hasLetter = true
            case 0x27, 0x60: letters.append(0x27)
            case 0x20, 0x2D, 0x5F, 0x2C, 0x2F, 0x3D:
                if letters[letters.count - 1] != Self.space { letters.append(Self.space) }
            default: break
            }
        }
        if letters[letters.count - 1] != Self.space { letters.append(Self.space) }
        guard hasLetter else { return nil }
        script = .latin
        self.letters = letters
    }

    init?(utf8: [UInt8]) {
        // Mostly it is a word that folding leaves alone.
        var letters: [UInt16] = []
        letters.reserveCapacity(utf8.count + 2)
        if let script = Self.plainWord(utf8[...], into: &letters) {
            self.init(script: script, letters: letters)
            return
        }
        let scalars = Self.folded(utf8)
        guard let script = Self.script(of: scalars) else { return nil }
        self.init(script == .han ? HanReadings.simplified(scalars) : scalars, script)
    }

    /// Kana beat Han, so that a name with both is read as Japanese.
    private static func script(of scalars: [UInt32]) -> NameScript? {
        // Mostly all letters are of one script.
        var only: NameScript?
        var isMixed = false
        for scalar in scalars {
            guard let script = NameScript(of: scalar) else { continue }
            if let only, only != script { isMixed = true }
            only = script
        }
        guard isMixed else { return only }
        var counts: [NameScript: Int] = [:]
        for scalar in scalars { if let script = NameScript(of: scalar) { counts[script, default: 0] += 1 } }
        return NameScript.allCases.filter { counts[$0] != nil }.max {
            (counts[$0] ?? 0, $1.rawValue) < (counts[$1] ?? 0, $0.rawValue)
        }
    }

    private init?(_ scalars: [UInt32], _ script: NameScript) {
        var letters = [Self.space]
        func append(_ letter: UInt32) {
            guard letters.count < Self.maximumLength else { return }
            letters.append(UInt16(truncatingIfNeeded: letter))
        }
        for scalar in scalars {
            switch scalar {
            case 0x20, 0x2D, 0xA0, 0xB7, 0x5F, 0x2010...0x2015, 0x2022, 0x2027, 0x2212, 0x30FB, 0x30A0, 0x3000, 0x5BE,
                0x58A, 0x2C, 0x2F, 0x3D:
                if letters.last != Self.space { append(0x20) }
            default: NameFolding.append(scalar, script, append)
            }
        }
        while letters.last == Self.space, letters.count > 1 { letters.removeLast() }
        letters.append(Self.space)
        guard letters.count > 2 else { return nil }
        self.script = script
        self.letters = letters
    }

    private static func folded(_ utf8: [UInt8]) -> [UInt32] {
        let cut = utf8.count > 1024 ? Array(String(decoding: utf8.prefix(1024), as: UTF8.self).utf8) : utf8
        if let plain = plain(cut) { return plain }
        let folded = cut.withUnsafeBufferPointer { try? Normalizer.normalize($0, .nfkcCaseFold, edits: false).text }
        return String(decoding: folded ?? cut, as: UTF8.self).unicodeScalars.map(\.value)
    }

    /// The scalars of what folding changes in no way but for capitals of ASCII; nil when there may be others.
    private static func plain(_ utf8: [UInt8]) -> [UInt32]? {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(utf8.count)
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                scalars.append(UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
                index += 1
                continue
            }
            let scalar = UTF8Scalar.next(in: utf8[...], at: &index)
            guard isPlain(scalar) else { return nil }
            scalars.append(scalar)
        }
        return scalars
    }

    /// Small letters, and letters of scripts without capitals, that NFKC leaves alone.
    static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE0...0xF6, 0xF8...0xFF: true
        case 0x100...0x137: scalar & 1 == 1 && scalar != 0x133
        case 0x14B...0x177: scalar & 1 == 1
        case 0x3AC...0x3AF, 0x3B1...0x3C1, 0x3C3...0x3CE, 0x430...0x45F, 0x561...0x586, 0x5D0...0x5EA, 0x621...0x64A,
            0x10D0...0x10FA, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }
}
