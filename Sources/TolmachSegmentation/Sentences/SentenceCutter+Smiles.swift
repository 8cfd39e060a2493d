// SPDX-License-Identifier: Apache-2.0

/// Candidates of people who write `:)` where others write a full stop.
extension SentenceCutter {
    /// Brackets that close nothing or open nothing, white space after them: `:)`, `))`, `:(`
    mutating func smile(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        let bracket = text[offset]
        guard bracket == 0x28 || bracket == 0x29, settings.model != nil, offset - start > 3, text[offset - 1] != bracket
        else { return nil }
        var end = offset
        while end < limit, text[end] == bracket { end += 1 }
        if bracket == 0x28 {
            guard end < limit, text[end] == 0x20, end - offset > 1 || Self.hasEyes(text, before: offset) else {
                return nil
            }
        } else if enclosures.isInBrackets(at: offset) || ListMarker.read(text, start, limit)?.first.end == offset + 1 {
            return nil
        } else if end == offset + 1, isItem(text, before: offset, from: start) {
            return nil
        }
        return smile(text, offset..<end, limit)
    }

    /// Whether a bracket ends the sign of an item within its paragraph: `1) … ; 2) …`, `а) … ; б) …`.
    private mutating func isItem(_ text: Span<UInt8>, before offset: Int, from start: Int) -> Bool {
        var lower = offset
        var (digits, letters) = (0, 0)
        while lower > start, digits + letters < 4 {
            let (kind, previous) = reader.classBefore(text, lower)
            guard kind == .digit || kind.isLetter else { break }
            if kind == .digit { digits += 1 } else { letters += 1 }
            lower = previous
        }
        guard digits > 0 && digits <= 3 && letters == 0 || letters == 1 && digits == 0 else { return false }
        return lower == start || text[lower - 1] == 0x20 || text[lower - 1] == 0xA0
    }

    /// `:D`, `:P` between spaces.
    mutating func mouth(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard settings.model != nil, offset - start > 3, offset + 2 < limit, text[offset] == 0x3A,
            text[offset + 1] == 0x44 || text[offset + 1] == 0x50, text[offset + 2] == 0x20, text[offset - 1] == 0x20
        else { return nil }
        return smile(text, offset..<offset + 2, limit)
    }

    /// Pictures of faces and hearts.
    mutating func face(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard settings.model != nil, offset - start > 3 else { return nil }
        let end = TextReader.facesEnd(text, offset, limit)
        return end > offset ? smile(text, offset..<end, limit) : nil
    }

    private mutating func smile(_ text: Span<UInt8>, _ marks: Range<Int>, _ limit: Int) -> Candidate? {
        let gap = reader.gap(text, marks.upperBound, limit)
        guard gap.next > marks.upperBound, gap.next < limit, gap.lineBreaks == 0 else { return nil }
        return Candidate(mark: .smile, marks: marks, end: marks.upperBound, next: gap.next)
    }

    private static func hasEyes(_ text: Span<UInt8>, before offset: Int) -> Bool {
        let nose = text[offset - 1] == 0x2D ? offset - 1 : offset
        return text[nose - 1] == 0x3A || text[nose - 1] == 0x3B
    }
}

extension TextReader {
    /// Where a run of such pictures ends, their colours and joiners with them; the offset itself if none stands there.
    static func facesEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var offset = start
        while offset < limit, offset - start < longestWord,
            text[offset] == 0xF0 || text[offset] == 0xE2 || text[offset] == 0xEF
        {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch scalar {
            case 0x1F600...0x1F64F, 0x1F910...0x1F92F, 0x1F970...0x1F97A, 0x1F490, 0x1F493...0x1F49F, 0x1F44A...0x1F44F,
                0x1F4AA, 0x1F525, 0x1F339, 0x1F389...0x1F38A, 0x263A, 0x2764:
                offset += length
            case 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x2640, 0x2642:
                guard offset > start else { return start }
                offset += length
            default: return offset
            }
        }
        return offset
    }

    /// Where a run of pictures of any kind ends, flags among them.
    static func picturesEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var offset = start
        while offset < limit, offset - start < longestWord {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch scalar {
            case 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x2600...0x26FF, 0x2705, 0x270A...0x270D, 0x2728,
                0x2763...0x2764, 0x2B50:
                offset += length
            // With the letters of a flag that are no picture alone.
            case 0xFE0F, 0x200D, 0xE0020...0xE007F:
                guard offset > start else { return start }
                offset += length
            default: return offset
            }
        }
        return offset
    }
}
