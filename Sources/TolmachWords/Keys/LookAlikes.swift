// SPDX-License-Identifier: Apache-2.0

/// Letters of Latin, Cyrillic and Greek that look the same, and what a run of letters that mixes these scripts was
/// meant to be.
package enum LookAlikes {
    package enum Alphabet: Int, CaseIterable, Sendable {
        case latin, cyrillic, greek

        /// Of a letter; nil for anything else.
        package init?(of scalar: UInt32) {
            switch scalar {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
            case 0x370...0x373, 0x376, 0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF, 0x1F00...0x1FBC,
                0x1FC2...0x1FCC, 0x1FD0...0x1FDB, 0x1FE0...0x1FEC, 0x1FF2...0x1FFC, 0x2126:
                self = .greek
            default: return nil
            }
        }

        var bit: UInt8 { 1 << UInt8(rawValue) }

        package var name: String {
            switch self {
            case .latin: "Latin"
            case .cyrillic: "Cyrillic"
            case .greek: "Greek"
            }
        }
    }

    /// The letter of another alphabet that looks like this one.
    package static func counterpart(of scalar: UInt32, in alphabet: Alphabet) -> UInt32? {
        table[scalar]?[alphabet.rawValue]
    }

    /// The alphabet that a run of letters must have been meant in, though some are of another: all those have look-alikes
    /// in it. Nil when the run does not mix, or mixes on purpose (VIPов, μm).
    package static func intended(_ run: some Collection<UInt32>) -> Alphabet? {
        var counts = [0, 0, 0]
        // foreign[a][b]: letters of a that have no look-alike in b.
        var foreign = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
        for scalar in run {
            guard let alphabet = Alphabet(of: scalar) else { continue }
            counts[alphabet.rawValue] += 1
            let row = table[scalar]
            for other in 0..<3 where row?[other] == nil { foreign[alphabet.rawValue][other] += 1 }
        }
        let present = Alphabet.allCases.filter { counts[$0.rawValue] > 0 }
        guard present.count == 2 else { return nil }
        let (a, b) = (present[0], present[1])
        let toA = foreign[b.rawValue][a.rawValue] == 0
        let toB = foreign[a.rawValue][b.rawValue] == 0
        switch (toA, toB) {
        case (false, false): return nil
        case (true, false): return a
        case (false, true): return b
        // Either would do: the more frequent, else the one that is not Latin.
        case (true, true): return counts[a.rawValue] > counts[b.rawValue] ? a : b
        }
    }

    /// Puts each mixed run of letters and marks into the alphabet it was meant in.
    static func unify(_ scalars: inout [UInt32]) {
        var start = 0
        var mask: UInt8 = 0
        func finish(_ end: Int, _ scalars: inout [UInt32]) {
            guard mask & (mask &- 1) != 0, let target = intended(scalars[start..<end]) else { return }
            for index in start..<end where Alphabet(of: scalars[index]) != target {
                if let counterpart = counterpart(of: scalars[index], in: target) { scalars[index] = counterpart }
            }
        }
        for index in scalars.indices {
            if let alphabet = Alphabet(of: scalars[index]) {
                mask |= alphabet.bit
            } else if !isIgnored(scalars[index]) {
                finish(index, &scalars)
                start = index + 1
                mask = 0
            }
        }
        finish(scalars.count, &scalars)
    }

    /// Marks and signs inside a run that do not end it: combining accents, soft hyphen, joiners.
    private static func isIgnored(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x483...0x489, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Latin, Cyrillic, Greek; `-` where there is none. Of rows with the same letter the first one is taken. A small letter
    /// stands here only if its capital does, so that folding case leaves nothing to unify.
    private static let rows = """
        AАΑ aаα BВΒ CС- cс- EЕΕ eе- HНΗ IІΙ iіι JЈ- jј- KКΚ kкκ MМΜ N-Ν OОΟ oоο PРΡ pрρ SЅ- sѕ- TТΤ XХΧ xхχ YУΥ yу-
        Z-Ζ ËЁ- ëё- ÏЇΪ ïїϊ ÁАΆ áаά ÉЕΈ éе- ÍІΊ íіί ÓОΌ óоό ÝУΎ ýу- ÀА- àа- ÈЕ- èе- ÒО- òо-
        """

    private static let table: [UInt32: [UInt32?]] = {
        var table: [UInt32: [UInt32?]] = [:]
        for row in rows.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let letters = row.unicodeScalars.map { $0 == "-" ? nil : $0.value }
            for case let letter? in letters where table[letter] == nil { table[letter] = letters }
        }
        return table
    }()
}
