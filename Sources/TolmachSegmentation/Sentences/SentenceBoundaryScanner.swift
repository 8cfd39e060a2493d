// SPDX-License-Identifier: Apache-2.0

/// What ICU proposes: the sentence boundaries of UAX #29 by table, from mark to mark.
///
/// It answers as ICU's sentence iterator does (the tests hold them side by side) in a fraction of the time, for it need not
/// look at what stands between the marks, nor transcode the text.
struct SentenceBoundaryScanner {
    private typealias Class = SentenceBreakClass

    private var table: ScalarTable
    /// Whether the ASCII marks are those of every language.
    private let isPlain: Bool

    /// `language` is a primary language code.
    init(language: String) {
        let terminals = Class.terminals(of: language)
        table = ScalarTable { terminals.contains($0) ? Class.terminal : Class.of($0) }
        isPlain = terminals.isEmpty
    }

    /// Appends every boundary after the start of a valid UTF-8 text, its end included, as offsets. Time is linear in the text.
    mutating func scan(_ text: Span<UInt8>, _ map: ByteMap, into boundaries: inout [Int32]) {
        let count = text.count
        var base = 0
        while base < count {
            var marks = found(text, map, base)
            while marks != 0 {
                let offset = base + marks.trailingZeroBitCount
                guard offset < count else { break }
                marks &= marks - 1
                let (scalar, length) = decodeScalar(text, at: offset)
                let kind = table[scalar]
                var end = offset + length
                if Class.isTerminal(kind) {
                    end = boundary(text, offset, end, kind, &boundaries)
                } else if Class.endsParagraph(kind) {
                    if kind == Class.carriageReturn, end < count, text[end] == 0x0A { end += 1 }
                    add(end, &boundaries)
                } else {
                    continue
                }
                // What was read with it is passed.
                while end >= base + 64 {
                    base += 64
                    marks = base < count ? found(text, map, base) : 0
                }
                marks &= .max << UInt64(end - base)
            }
            base += 64
        }
        if count > 0 { add(count, &boundaries) }
    }

    /// Where in 64 bytes there may be a mark. That of Greek questions is U+037E, CD BE.
    @inline(__always)
    private func found(_ text: Span<UInt8>, _ map: ByteMap, _ base: Int) -> UInt64 {
        isPlain
            ? map.marks[base >> 6]
            : ByteMask.signs(text, from: base) | ByteMask.equal(text, from: base, to: 0xCD)
    }

    private func add(_ offset: Int, _ boundaries: inout [Int32]) {
        let offset = Int32(truncatingIfNeeded: offset)
        if boundaries.last != offset { boundaries.append(offset) }
    }

    /// Judges a mark from `mark` to `end` by rules SB6 to SB11. Returns from where to go on.
    private mutating func boundary(
        _ text: Span<UInt8>, _ mark: Int, _ end: Int, _ kind: UInt8, _ boundaries: inout [Int32]
    ) -> Int {
        let first = passed(text, end)
        var offset = first
        var (next, length) = classAt(text, offset)
        if kind == Class.fullStop {
            if next == Class.numeric { return first }
            if next == Class.upper, followsCasedLetter(text, mark) { return first }
        }
        while next == Class.close {
            offset = passed(text, offset + length)
            (next, length) = classAt(text, offset)
        }
        while next == Class.space {
            offset = passed(text, offset + length)
            (next, length) = classAt(text, offset)
        }
        if Class.endsParagraph(next) {
            offset += length
            if next == Class.carriageReturn, offset < text.count, text[offset] == 0x0A { offset += 1 }
            add(offset, &boundaries)
            return offset
        }
        if next == Class.continues || Class.isTerminal(next) { return offset }
        if kind == Class.fullStop, lowerCaseComesFirst(text, offset) { return offset }
        add(offset, &boundaries)
        return offset
    }

    /// Whether the first letter or mark from an offset on is a lower-case letter (SB8).
    private mutating func lowerCaseComesFirst(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var offset = start
        while offset < text.count {
            let (kind, length) = classAt(text, offset)
            if Class.isLetter(kind) { return kind == Class.lower }
            if Class.endsParagraph(kind) || Class.isTerminal(kind) { return false }
            offset += length
        }
        return false
    }

    /// Whether a letter with case stands right before an offset (SB7).
    private mutating func followsCasedLetter(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        var offset = offset
        while offset > 0 {
            offset = scalarStart(text, before: offset)
            let kind = classAt(text, offset).0
            if kind != Class.attached { return kind == Class.upper || kind == Class.lower }
        }
        return false
    }

    /// The offset after what is attached to the scalar that ends at it.
    @inline(__always)
    private mutating func passed(_ text: Span<UInt8>, _ offset: Int) -> Int {
        var offset = offset
        while offset < text.count, text[offset] >= 0x80 || text[offset] < 0x20 {
            let (kind, length) = classAt(text, offset)
            guard kind == Class.attached else { break }
            offset += length
        }
        return offset
    }

    /// The class at an offset; `other` and nothing at the end.
    @inline(__always)
    private mutating func classAt(_ text: Span<UInt8>, _ offset: Int) -> (UInt8, Int) {
        guard offset < text.count else { return (Class.other, 0) }
        let (scalar, length) = decodeScalar(text, at: offset)
        return (table[scalar], length)
    }
}
