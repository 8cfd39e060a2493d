// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// A stretch of a text that was decoded in the wrong encoding, and what it says.
struct Mojibake: Sendable {
    /// A replaced piece: bytes of the text, and the UTF-8 that stands for them.
    struct Piece: Sendable {
        let range: Range<Int>
        let scalar: UInt32
    }

    /// Bytes of the text; whole words.
    let range: Range<Int>
    /// In order, apart from each other; what is between them stays.
    let pieces: [Piece]
    /// E.g. `UTF-8 read as windows-1251`.
    let cause: String

    /// All that is sure in the lines given, in order. A long line is looked at a window at a time.
    static func find(in utf8: [UInt8], lines: [Range<Int>]) -> [Mojibake] {
        var found: [Mojibake] = []
        for window in lines.lazy.flatMap({ windows(of: $0, in: utf8) }) {
            let tokens = MojibakeToken.tokens(of: utf8, window)
            var here: [Mojibake] = []
            for page in [CodePage.windows1252, .windows1251] { here += UTF8Mojibake(page).find(in: tokens) }
            here += CyrillicMojibake.find(in: tokens)
            here.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
            found += apart(here)
        }
        return found
    }

    /// Those that overlap no other: of two readings of one stretch neither is sure. `found` is in order of start.
    static func apart(_ found: [Mojibake]) -> [Mojibake] {
        var result: [Mojibake] = []
        var end = 0
        for (index, one) in found.enumerated() {
            let next = index + 1 < found.count ? found[index + 1].range.lowerBound : Int.max
            if end <= one.range.lowerBound, one.range.upperBound <= next { result.append(one) }
            end = max(end, one.range.upperBound)
        }
        return result
    }

    /// A line in pieces of at most so many bytes: its letters are held at 24 bytes each.
    static let window = 1 << 16

    /// Cut at white space, or where there is none, before a character.
    static func windows(of line: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
        var windows: [Range<Int>] = []
        var start = line.lowerBound
        while line.upperBound - start > window {
            let limit = start + window
            var end = limit
            while end > start, !MojibakeToken.isSpace(UInt32(utf8[end - 1])) { end -= 1 }
            if end == start {
                end = limit
                while end > start + 1, utf8[end] & 0xC0 == 0x80 { end -= 1 }
            }
            windows.append(start..<end)
            start = end
        }
        windows.append(start..<line.upperBound)
        return windows
    }
}

/// What stands between two white spaces of ASCII.
struct MojibakeToken {
    struct Letter {
        let scalar: UInt32
        let range: Range<Int>
    }

    /// A piece of what all the tokens of a window share.
    let letters: ArraySlice<Letter>
    /// Whether it is ASCII throughout: it says nothing.
    let isASCII: Bool

    static func tokens(of utf8: [UInt8], _ line: Range<Int>) -> [MojibakeToken] {
        let text = utf8.span
        var letters: [Letter] = []
        letters.reserveCapacity(line.count)
        var ends: [(end: Int, isASCII: Bool)] = []
        var isASCII = true
        var offset = line.lowerBound
        while offset < line.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset)
            if isSpace(scalar) {
                if letters.count > ends.last?.end ?? 0 { ends.append((letters.count, isASCII)) }
                isASCII = true
            } else {
                letters.append(Letter(scalar: scalar, range: offset..<offset + length))
                if scalar >= 0x80 { isASCII = false }
            }
            offset += length
        }
        if letters.count > ends.last?.end ?? 0 { ends.append((letters.count, isASCII)) }
        var start = 0
        return ends.map { end, isASCII in
            defer { start = end }
            return MojibakeToken(letters: letters[start..<end], isASCII: isASCII)
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || 0x09...0x0D ~= scalar }
}

/// What kinds of character stand beside each other in texts, as far as mojibake shows in it.
enum LetterKind: Equatable {
    case small, capital
    /// A letter without case, or a mark.
    case other
    /// Quotes, dashes, ellipsis, spaces, stops: they stand at words.
    case punctuation
    /// Anything else: © ¶ ¼ ‡.
    case symbol
    case control

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x20, 0x21, 0x22, 0x27...0x2F, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0xA0, 0xAB, 0xAD, 0xB7, 0xBB, 0xBF, 0xA1,
            0x2010...0x2027, 0x2039, 0x203A, 0xB4, 0xB0, 0x2122, 0xAE, 0xAA, 0xBA, 0xB2, 0xB3, 0xB9:
            self = .punctuation
            return
        default: break
        }
        switch Characters.generalCategory(scalar) {
        case 1, 3: self = .capital
        case 2: self = .small
        case 4...8: self = .other
        case 15...18, 0: self = .control
        default: self = .symbol
        }
    }

    var isLetter: Bool { self == .small || self == .capital || self == .other }
}
