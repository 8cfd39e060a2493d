// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// UTF-8 that was read as a single-byte encoding: `РљРёС—РІ`, `cafÃ©`, `itâ€™s`.
///
/// A run of words is mojibake for sure when all its characters beyond ASCII are whole sequences of UTF-8 in the code page,
/// when what they stand for is well-formed text, and when what stands there is not: signs inside words, capitals after
/// small letters, two scripts in a word. One or two sequences alone must show it on both sides.
struct UTF8Mojibake {
    private let page: CodePage

    init(_ page: CodePage) { self.page = page }

    /// A sequence: the letters of the token it takes, and what it stands for.
    private struct Hit {
        let letters: Range<Int>
        let scalar: UInt32
        var isOdd = false
        var isSureAlone = false
    }

    private struct Run {
        var hits = 0
        var odd = 0
        var sure = 0
        var latin1 = false
        var range = 0..<0
        var pieces: [Mojibake.Piece] = []
    }

    func find(in tokens: [MojibakeToken]) -> [Mojibake] {
        var found: [Mojibake] = []
        var run = Run()
        for token in tokens where !token.isASCII {
            guard let hits = hits(in: token) else {
                close(&run, &found)
                continue
            }
            if !hits.isEmpty, let first = token.letters.first, let last = token.letters.last {
                let start = run.pieces.isEmpty ? first.range.lowerBound : run.range.lowerBound
                run.range = start..<last.range.upperBound
            }
            for hit in hits {
                run.hits += 1
                if hit.isOdd { run.odd += 1 }
                if hit.isSureAlone { run.sure += 1 }
                let first = token.letters[hit.letters.lowerBound].range.lowerBound
                let last = token.letters[hit.letters.upperBound - 1].range.upperBound
                run.pieces.append(.init(range: first..<last, scalar: hit.scalar))
                if token.letters[hit.letters].contains(where: { 0x80...0x9F ~= $0.scalar }) { run.latin1 = true }
            }
        }
        close(&run, &found)
        return found
    }

    private func close(_ run: inout Run, _ found: inout [Mojibake]) {
        defer { run = Run() }
        guard !run.pieces.isEmpty, isSure(run) else { return }
        let name = run.latin1 && page.name == CodePage.windows1252.name ? "ISO-8859-1" : page.name
        found.append(
            Mojibake(
                range: run.range, pieces: run.pieces,
                cause: "UTF-8 read as \(name)"))
    }

    private func isSure(_ run: Run) -> Bool {
        if run.sure == run.hits { return true }
        return run.hits >= 3 && run.odd * 2 >= run.hits && (run.odd >= 3 || run.hits >= 4 || run.sure > 0)
    }

    /// The sequences of a token; nil where a character beyond ASCII is not part of one (quotes and dashes aside, which
    /// may have come later), or where what they stand for is no text.
    private func hits(in token: MojibakeToken) -> [Hit]? {
        let letters = token.letters
        var hits: [Hit] = []
        var decoded: [UInt32] = []
        var index = letters.startIndex
        while index < letters.endIndex {
            let scalar = letters[index].scalar
            if scalar < 0x80 {
                decoded.append(scalar)
                index += 1
            } else if let (value, length) = sequence(letters, index) {
                guard PlausibleScalar.isPlausible(value) else { return nil }
                decoded.append(value)
                hits.append(Hit(letters: index..<index + length, scalar: value))
                index += length
            } else if LetterKind(scalar) == .punctuation {
                decoded.append(scalar)
                index += 1
            } else {
                return nil
            }
        }
        guard !hits.isEmpty else { return [] }
        guard PlausibleScalar.isWord(decoded) else { return nil }
        for index in hits.indices { judge(&hits[index], letters) }
        // Three sequences on end are no word in any language.
        for index in hits.indices.dropLast(2)
        where hits[index].letters.upperBound == hits[index + 1].letters.lowerBound
            && hits[index + 1].letters.upperBound == hits[index + 2].letters.lowerBound
        {
            for near in index...index + 2 { hits[near].isOdd = true }
        }
        return hits
    }

    /// The sequence of UTF-8 whose bytes in the code page begin at a letter.
    private func sequence(_ letters: ArraySlice<MojibakeToken.Letter>, _ index: Int) -> (scalar: UInt32, length: Int)? {
        guard let lead = page.byte(letters[index].scalar), 0xC2...0xF4 ~= lead else { return nil }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= letters.endIndex else { return nil }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            guard let byte = page.byte(letters[index + offset].scalar), 0x80...0xBF ~= byte else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, Unicode.Scalar(value) != nil else { return nil }
        return (value, length)
    }

    private func judge(_ hit: inout Hit, _ letters: ArraySlice<MojibakeToken.Letter>) {
        let range = hit.letters
        let kinds = letters[range].map { LetterKind($0.scalar) }
        let before = range.lowerBound > letters.startIndex ? letters[range.lowerBound - 1].scalar : 0x20
        let after = range.upperBound < letters.endIndex ? letters[range.upperBound].scalar : 0x20
        let isAfterSmall = LetterKind(before) == .small
        let isBeforeSmall = LetterKind(after) == .small
        let lead = letters[range.lowerBound].scalar
        let mixes = scriptsDiffer(before, lead) || scriptsDiffer(lead, after)
        let hasSign = kinds.contains(.symbol) || kinds.contains(.control)
        let rises = zip(kinds, kinds.dropFirst()).contains { $0 == .small && $1 == .capital }
        hit.isOdd = hasSign || mixes || rises || isAfterSmall && kinds.first == .capital || range.count > 2
        let typographic =
            range.count == 3
            && (0x2010...0x2044 ~= hit.scalar || 0x20AC == hit.scalar || 0x2116 == hit.scalar || 0x2122 == hit.scalar)
        if typographic {
            // â€™ вЂ™: the second is a sign or capital that never follows the first.
            hit.isSureAlone = hasSign || rises
        } else if range.count == 2, LetterKind(hit.scalar) == .small, kinds.first == .capital {
            let isInWord = isAfterSmall || isBeforeSmall
            hit.isSureAlone =
                hasSign && isInWord && (isAfterSmall || mixes || isBeforeSmall && kinds.last == .symbol)
                || kinds.last == .punctuation && isAfterSmall && isBeforeSmall
                || mixes && isInWord && kinds.last != .punctuation
        }
    }

    private func scriptsDiffer(_ a: UInt32, _ b: UInt32) -> Bool {
        guard let a = LookAlikes.Alphabet(of: a), let b = LookAlikes.Alphabet(of: b) else { return false }
        return a != b
    }
}

/// What a repair may give.
enum PlausibleScalar {
    /// Characters of living scripts and common signs.
    static func isPlausible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x218...0x21B, 0x259, 0x2B9...0x2CB,
            0x300...0x304,
            0x306...0x308, 0x30C, 0x323, 0x384...0x3CE, 0x400...0x4FF, 0x531...0x58A, 0x591...0x5F4, 0x60C...0x6D5,
            0x6F0...0x6F9, 0x900...0xDFF, 0xE01...0xEDF, 0x1000...0x109F, 0x10D0...0x10FF, 0x1200...0x137F,
            0x1780...0x17FF, 0x1E00...0x1EFF, 0x1F00...0x1FFF, 0x200B...0x200F, 0x2010...0x2044, 0x2066...0x2069,
            0x20A0...0x20BF, 0x2100...0x214F, 0x2190...0x21FF, 0x2200...0x22FF, 0x2500...0x27BF, 0x3000...0x30FF,
            0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB00...0xFB06, 0xFEFF, 0xFF00...0xFFEF, 0x1F1E6...0x1FAFF:
            Characters.generalCategory(scalar) != 0
        default: false
        }
    }

    /// Whether each run of letters is of one script, without a capital after a small letter more than once.
    static func isWord(_ scalars: [UInt32]) -> Bool {
        var script: ScriptCode?
        var before = LetterKind.punctuation
        var rises = 0
        for scalar in scalars {
            let kind = LetterKind(scalar)
            defer { before = kind }
            guard kind.isLetter else {
                script = nil
                continue
            }
            var own = ScriptCode(of: scalar)
            if own == .common || own == .inherited { continue }
            // The scripts of Japanese are one.
            if own == .hiragana || own == .katakana { own = .han }
            if let script, script != own { return false }
            script = own
            if before == .small, kind == .capital { rises += 1 }
        }
        return rises <= 1
    }
}
