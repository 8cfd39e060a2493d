// SPDX-License-Identifier: Apache-2.0

/// Keeps count of the lines of a paragraph, to tell wrapped text from lines that were meant.
struct LineReader {
    private var lineStart = 0
    private var paragraphStart = 0
    /// The widest line of the paragraph, in scalars; nil until it is asked for.
    private var widest: Int?
    private var lineCount = 0

    /// Lines narrower than this are no running text.
    private static let narrow = 30
    private static let longestWord = 64

    mutating func start(at offset: Int) {
        lineStart = offset
        paragraphStart = offset
        widest = nil
    }

    mutating func lineStarts(at offset: Int, isParagraph: Bool) {
        lineStart = offset
        if isParagraph {
            paragraphStart = offset
            widest = nil
        }
    }

    /// Whether the line begins with a dash: what somebody says.
    func beginsWithDash(_ text: Span<UInt8>, _ reader: inout TextReader) -> Bool {
        lineStart < text.count && reader.classAt(text, lineStart).0 == .dash
    }

    /// What the lines around a line break tell.
    mutating func around(
        _ text: Span<UInt8>, _ candidate: Candidate, _ limit: Int, sentenceStart: Int, after: WordAfter,
        _ reader: inout TextReader, _ rules: LanguageRules
    ) -> LinesAround {
        let width = Self.scalars(text, lineStart, candidate.end)
        let widest = self.widest ?? widestLine(text, limit, &reader)
        self.widest = widest
        var lines = LinesAround()
        let needed = width + 1 + firstWord(text, candidate.next, limit, &reader)
        lines.wouldFit = needed * 8 <= widest * 7
        lines.areShort = widest < Self.narrow && after.isUpper
        lines.areItems = widest < Self.narrow && lineCount > 2
        lines.areLetters = width <= 2 && needed - width <= 3
        lines.indents = indentation(text, candidate.next, &reader) > indentation(text, lineStart, &reader) + 1
        lines.goesOn = candidate.mark == .lineBreak && reader.goesOn(text, candidate.end, from: lineStart, rules)
        if let marker = marker(text, candidate.next, limit, &reader) {
            // Anything but a bullet may be a wrapped line by chance.
            let isMeant =
                candidate.mark != .lineBreak || lines.wouldFit || endsWithColon(text, candidate.end, sentenceStart)
                || self.marker(text, sentenceStart, limit, &reader) != nil
            lines.listItemFollows = marker == .bullet || isMeant
        }
        return lines
    }

    enum Marker {
        /// •
        case bullet
        /// - or *
        case dash
        /// 1. or a.
        case stopped
        /// 1) or (a)
        case bracketed
    }

    /// How far a line is indented; a tab counts as eight.
    private func indentation(_ text: Span<UInt8>, _ start: Int, _ reader: inout TextReader) -> Int {
        var offset = start
        var depth = 0
        while offset > 0, depth < 64 {
            let (kind, begin) = reader.classBefore(text, offset)
            guard kind == .space else { break }
            depth += text[begin] == 0x09 ? 8 : 1
            offset = begin
        }
        return depth
    }

    /// The list marker that a line begins with: • - 1. 1.2. 2) (a) iv.
    func marker(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ reader: inout TextReader) -> Marker? {
        guard start < limit else { return nil }
        let (kind, length) = reader.classAt(text, start)
        if kind == .bullet { return .bullet }
        if kind == .dash || text[start] == 0x2A {
            guard start + length < limit, reader.classAt(text, start + length).0 == .space else { return nil }
            return .dash
        }
        var offset = start
        let isBracketed = text[start] == 0x28
        if isBracketed { offset += 1 }
        var digits = 0
        var letters = 0
        while offset < limit, digits + letters < 5 {
            let (kind, length) = reader.classAt(text, offset)
            if kind == .digit { digits += 1 } else if kind.isLetter { letters += 1 } else { break }
            offset += length
        }
        // 1.3. or 2.1.4.
        while digits > 0, letters == 0, !isBracketed, offset + 2 < limit, text[offset] == 0x2E,
            0x30...0x39 ~= text[offset + 1], offset - start < 9
        {
            offset += 1
            digits = 0
            while offset < limit, 0x30...0x39 ~= text[offset] {
                digits += 1
                offset += 1
            }
        }
        let first = isBracketed ? start + 1 : start
        guard offset < limit,
            digits > 0 ? letters == 0 && digits <= 3 : letters == 1 || reader.isLowerRoman(text, first, offset)
        else { return nil }
        var marker = Marker.bracketed
        if text[offset] == 0x2E, !isBracketed {
            offset += 1
            marker = .stopped
        }
        if offset < limit, text[offset] == 0x29 {
            offset += 1
            marker = .bracketed
        } else if marker == .bracketed {
            return nil
        }
        return offset < limit && reader.classAt(text, offset).0 == .space ? marker : nil
    }

    private func endsWithColon(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
        end > start
            && (text[end - 1] == 0x3A
                || end - start >= 3 && text[end - 3] == 0xEF && text[end - 2] == 0xBC && text[end - 1] == 0x9A)
    }

    /// The width of the paragraph's widest line. Each paragraph is read once.
    private mutating func widestLine(_ text: Span<UInt8>, _ limit: Int, _ reader: inout TextReader) -> Int {
        var widest = 0
        var width = 0
        var offset = paragraphStart
        lineCount = 1
        while offset < limit {
            let byte = text[offset]
            if byte == 0x0A || byte == 0x0D || byte >= 0xC2 && reader.classAt(text, offset).0 == .lineBreak {
                let gap = reader.gap(text, offset, limit)
                widest = max(widest, width)
                width = 0
                if gap.isParagraph || gap.next == limit { break }
                lineCount += 1
                offset = gap.next
                continue
            }
            width += 1
            offset += decodeScalar(text, at: offset).length
        }
        return max(widest, width)
    }

    private func firstWord(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ reader: inout TextReader) -> Int {
        var offset = start
        var count = 0
        while offset < min(limit, start + Self.longestWord) {
            let (kind, length) = reader.classAt(text, offset)
            if kind.isWhiteSpace { break }
            // Scripts without spaces break anywhere.
            if kind == .letter, length == 3 { return count + 1 }
            count += 1
            offset += length
        }
        return count
    }

    private static func scalars(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        for offset in start..<max(start, end) where text[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
