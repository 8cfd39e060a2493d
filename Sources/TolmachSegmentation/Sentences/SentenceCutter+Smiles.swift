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
            guard end < limit else { return nil }
            let hasEyes = Self.hasEyes(text, before: offset)
            guard text[end] == 0x20 ? end - offset > 1 || hasEyes : hasEyes && text[end] >= 0xC3 else { return nil }
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

    /// `:D`, `:-P`, `:*` after a space.
    mutating func mouth(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ settings: Settings
    ) -> Candidate? {
        guard settings.model != nil, offset - start > 3, text[offset - 1] == 0x20 else { return nil }
        let end = TextReader.signFaceEnd(text, offset, limit)
        // Those that end with a bracket are found by it.
        guard end > offset, text[end - 1] != 0x28, text[end - 1] != 0x29 else { return nil }
        return smile(text, offset..<end, limit)
    }

    /// A face whose first sign says nothing, before a space with a capital after it: `xD`, `<3`, `^_^`, `=D`.
    mutating func signFace(_ text: Span<UInt8>, endingAt end: Int, from start: Int) -> Candidate? {
        switch text[end - 1] {
        // D P 3 ^ - * > < 0 O o T, and Д О о Т of Cyrillic.
        case 0x44, 0x50, 0x33, 0x5E, 0x2D, 0x2A, 0x3E, 0x3C, 0x30, 0x4F, 0x6F, 0x54: break
        case 0x94, 0x9E, 0xBE, 0xA2: if text[end - 2] != 0xD0 { return nil }
        default: return nil
        }
        var first = end - 1
        while first > start, end - first < 8, text[first - 1] > 0x20 { first -= 1 }
        guard first - start > 3, text[first - 1] == 0x20,
            TextReader.signFaceEnd(text, first, end) == end || TextReader.eyesEnd(text, first, end) == end
        else { return nil }
        // I <3 Dublin
        if text[first] == 0x3C, !(start..<first - 1).contains(where: { text[$0] == 0x20 }) { return nil }
        return Candidate(mark: .smile, marks: first..<end, end: end, next: end + 1)
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
        guard gap.next < limit, gap.lineBreaks == 0 else { return nil }
        // дякую:)Пишіть
        guard gap.next > marks.upperBound || text[gap.next] >= 0xC3 && reader.classAt(text, gap.next).0 == .upper else {
            return nil
        }
        return Candidate(mark: .smile, marks: marks, end: marks.upperBound, next: gap.next)
    }

    private static func hasEyes(_ text: Span<UInt8>, before offset: Int) -> Bool {
        // :-( and :'(
        let nose = text[offset - 1] == 0x2D || text[offset - 1] == 0x27 ? offset - 1 : offset
        return text[nose - 1] == 0x3A || text[nose - 1] == 0x3B
    }
}

extension TextReader {
    /// Where a face made of signs ends that begins at an offset, white space or nothing after it: `:)`, `;-)`, `=D`, `xD`,
    /// `<3`, `^_^`, `))`; the offset itself if none stands there.
    static func signFaceEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { offset < limit ? text[offset] : 0 }
        func runEnd(_ offset: Int, of sign: UInt8) -> Int {
            var end = offset
            while end < limit, text[end] == sign { end += 1 }
            return end
        }
        var end = start
        switch byte(start) {
        case 0x28, 0x29:  // )) ((
            end = runEnd(start, of: text[start])
            if end - start < 2 { return start }
        case 0x3A, 0x3B, 0x3D, 0x25:  // : ; = %
            let mouth = byte(start + 1) == 0x2D ? start + 2 : start + 1
            switch byte(mouth) {
            case 0x28, 0x29, 0x44: end = runEnd(mouth, of: text[mouth])
            case 0x2F where text[start] == 0x3A: end = mouth + 1
            case 0x50, 0x70,
                0x2A where text[start] < 0x3D && text[start] > 0x25:
                end = mouth + 1
            // :3 :\ :]
            case 0x33, 0x5C,
                0x5D where text[start] == 0x3A:
                end = mouth + 1
            // Р р Д
            case 0xD0 where byte(mouth + 1) == 0xA0 || byte(mouth + 1) == 0x94,
                0xD1 where byte(mouth + 1) == 0x80:
                end = mouth + 2
            default: return start
            }
        case 0x58, 0x78: end = runEnd(start + 1, of: 0x44)  // X x
        case 0xD0 where byte(start + 1) == 0xA5, 0xD1 where byte(start + 1) == 0x85:  // Х х
            end = start + 2
            while byte(end) == 0xD0, byte(end + 1) == 0x94 { end += 2 }
            if end == start + 2 { end = runEnd(end, of: 0x44) }
            if end == start + 2 { return start }
        case 0x3C where byte(start + 1) == 0x33: end = runEnd(start + 1, of: 0x33)
        case 0x5E:  // ^
            let nose = runEnd(start + 1, of: 0x5F)
            guard byte(nose) == 0x5E else { return start }
            end = nose + 1
        default: return start
        }
        guard end > start + 1, end >= limit || text[end] <= 0x20 else { return start }
        return end
    }

    /// Where two eyes with a line between them end: `-_-`, `о_О`, `>_<`; the offset itself if none stand there.
    static func eyesEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        func eyeEnd(_ offset: Int) -> Int {
            guard offset < limit else { return offset }
            switch text[offset] {
            // * - 0 < > O T ^ o
            case 0x2A, 0x2D, 0x30, 0x3C, 0x3E, 0x4F, 0x54, 0x5E, 0x6F: return offset + 1
            case 0xD0 where offset + 1 < limit && [0x9E, 0xBE, 0xA2].contains(text[offset + 1]): return offset + 2
            default: return offset
            }
        }
        let first = eyeEnd(start)
        var nose = first
        while nose < limit, text[nose] == 0x5F { nose += 1 }
        let second = eyeEnd(nose)
        guard first > start, nose > first, second > nose, second >= limit || text[second] <= 0x20 else { return start }
        return second
    }

    /// Where a run of such pictures ends, their colours and joiners with them; the offset itself if none stands there.
    static func facesEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var offset = start
        while offset < limit, offset - start < longestWord,
            text[offset] == 0xF0 || text[offset] == 0xE2 || text[offset] == 0xEF
        {
            let (scalar, length) = decodeScalar(text, at: offset)
            switch scalar {
            case 0x1F600...0x1F64F, 0x1F910...0x1F92F, 0x1F970...0x1F97A, 0x1F490, 0x1F493...0x1F49F, 0x1F44A...0x1F44F,
                0x1F4AA, 0x1F4AF, 0x1F525, 0x1F339, 0x1F389...0x1F38A, 0x1F48B...0x1F48C, 0x1F5A4, 0x1F90D...0x1F90E,
                0x1F937, 0x1F9E1, 0x1FAE0...0x1FAE8, 0x1FAF6, 0x2639...0x263A, 0x2665, 0x270A...0x270D, 0x2764:
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
