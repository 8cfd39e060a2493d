// SPDX-License-Identifier: Apache-2.0

/// Notes and references in square brackets behind a mark: they belong to the sentence before them.
extension TextReader {
    /// Notes after a space belong to the sentence before them: `gas. [1][2] It`
    mutating func readSpacedNotes(_ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate) {
        var next = candidate.next
        var lineBreaks = candidate.lineBreaks
        while next > candidate.end, next < limit, lineBreaks == 0, text[next] == 0x5B,
            next + 1 < limit, 0x30...0x39 ~= text[next + 1], let end = noteEnd(text, next, limit)
        {
            let space = gap(text, end, limit)
            // A note at the beginning of a list of them stays where it is.
            guard end == limit || space.next > end || text[end] == 0x5B else {
                candidate.isCited = classAt(text, end).0.isEndMark || classAt(text, end).0 == .continuation
                return
            }
            candidate.end = end
            candidate.next = space.next
            lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
            candidate.lineBreaks = lineBreaks
            next = space.next
            if text[end - 1] == 0x5D, end < limit, text[end] == 0x5B, let more = noteEnd(text, end, limit) {
                candidate.end = more
                let space = gap(text, more, limit)
                candidate.next = space.next
                lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
                candidate.lineBreaks = lineBreaks
                next = space.next
            }
        }
    }

    /// The end of a note like [4] or [a, b], or of a reference like [13. С. 99–100; 11. С. 5]; nil if it is none.
    mutating func noteEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        var offset = start + 1
        if offset < limit, 0x30...0x39 ~= text[offset] { return referenceEnd(text, start, limit) }
        while offset < min(limit, start + 16) {
            let byte = text[offset]
            if byte == 0x5D { return offset > start + 1 ? offset + 1 : nil }
            guard byte < 0x80,
                (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2D || byte == 0x20
                    || (offset == start + 1 && (0x61...0x7A).contains(byte))
            else { return nil }
            offset += 1
        }
        return nil
    }

    /// The end of numbers in square brackets, at most 64 bytes, among them marks and words of one or two letters, or longer
    /// ones that a number follows: [2, розділ 3, с. 27]. No hour and no date: [12:30] [24.02.2022]
    private mutating func referenceEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        var offset = start + 1
        var letters = 0
        var hasLetter = false
        var hasStop = false
        var wantsNumber = false
        while offset < min(limit, start + 64) {
            if text[offset] == 0x5D { return !wantsNumber && (hasLetter || !hasStop) ? offset + 1 : nil }
            let (kind, length) = classAt(text, offset)
            switch kind {
            case .upper, .lower:
                if letters == 0, wantsNumber { return nil }
                letters += 1
                hasLetter = true
                if letters > 8 { return nil }
                if letters > 2 { wantsNumber = true }
            case .continuation where text[offset] == 0x3A: return nil
            case .digit, .space, .stop, .continuation, .dash:
                letters = 0
                if kind == .digit { wantsNumber = false }
                if kind == .stop { hasStop = true }
            default: return nil
            }
            offset += length
        }
        return nil
    }
}
