// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Reads the surroundings of a candidate out of the text. Every look back or ahead is bounded, so that time stays linear
/// in the text whatever it holds.
struct TextReader {
    /// The longest word that is looked at, in bytes.
    static let longestWord = 64

    /// Begun once for all.
    private static let emptyTable = ScalarTable(SentenceClass.of)
    private var table = emptyTable
    /// Scratch: the parts of the word before, the last first; and a folded spelling.
    var chain: [Part] = []
    var key: [UInt8] = []
    /// How many parts of the chain the last abbreviation found has.
    var matched = 0
    #if DEBUG
        /// How many characters were read, the same one counted again: the tests hold it to the length of the text.
        var work = 0
    #endif

    /// The class of a scalar with the bit beside it, and how many bytes it takes.
    @inline(__always)
    mutating func raw(_ text: Span<UInt8>, _ offset: Int) -> (UInt8, Int) {
        #if DEBUG
            work += 1
        #endif
        let (scalar, length) = decodeScalar(text, at: offset)
        return (table[scalar], length)
    }

    @inline(__always)
    mutating func classAt(_ text: Span<UInt8>, _ offset: Int) -> (SentenceClass, Int) {
        let (value, length) = raw(text, offset)
        return (SentenceClass(of: value), length)
    }

    /// The class of the scalar that ends at `offset`, and where it begins.
    @inline(__always)
    mutating func classBefore(_ text: Span<UInt8>, _ offset: Int) -> (SentenceClass, Int) {
        let start = scalarStart(text, before: offset)
        return (classAt(text, start).0, start)
    }

    /// White space from an offset on: where it ends, how many lines end in it, whether a paragraph does.
    mutating func gap(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> (
        next: Int, lineBreaks: Int, isParagraph: Bool
    ) {
        var offset = start
        var lineBreaks = 0
        var isParagraph = false
        while offset < limit {
            let (kind, length) = classAt(text, offset)
            switch kind {
            case .space: break
            case .lineBreak:
                if !(text[offset] == 0x0A && offset > start && text[offset - 1] == 0x0D) { lineBreaks += 1 }
            case .paragraphBreak: isParagraph = true
            default: return (offset, lineBreaks, isParagraph || lineBreaks > 1)
            }
            offset += length
        }
        return (offset, lineBreaks, isParagraph || lineBreaks > 1)
    }

    /// The end of what stands before an offset, white space left out.
    mutating func trimmed(_ text: Span<UInt8>, _ end: Int, from start: Int) -> Int {
        var end = end
        while end > start {
            let (kind, begin) = classBefore(text, end)
            guard kind.isWhiteSpace else { return end }
            end = begin
        }
        return start
    }

    /// Whether a full stop stands between a letter or digit and a single space with a letter after it, of ASCII or Cyrillic:
    /// what most are, and `candidate` would say no more of.
    @inline(__always)
    static func isPlainStop(_ text: Span<UInt8>, _ offset: Int, _ limit: Int, from sentenceStart: Int) -> Bool {
        guard text[offset] == 0x2E, offset - sentenceStart > 1, offset + 2 < limit, text[offset + 1] == 0x20 else {
            return false
        }
        let before = text[offset - 1]
        let after = text[offset + 2]
        let isWord = before < 0x80 ? WordHash.isWord(before) : text[offset - 2] == 0xD0 || text[offset - 2] == 0xD1
        return isWord && (after < 0x80 ? after >= 0x41 && WordHash.isWord(after) : after == 0xD0 || after == 0xD1)
    }

    /// Reads the marks at an offset with all that belongs to them. `endMarks` are a language's own; `quote` is the quotation mark that is open.
    mutating func candidate(
        _ text: Span<UInt8>, at start: Int, _ limit: Int, from sentenceStart: Int, endMarks: [UInt32],
        quote: UInt32? = nil
    ) -> Candidate {
        var candidate = Candidate(mark: .stop, marks: start..<start, end: start, next: start)
        readMarks(text, limit, &candidate, endMarks)
        if candidate.marks.lowerBound > sentenceStart {
            let (before, place) = classBefore(text, candidate.marks.lowerBound)
            candidate.isBracketed = before == .open
            candidate.opensQuotation = before == .quote && (place == sentenceStart || text[place - 1] == 0x20)
            candidate.followsCloser = before == .close || before == .quote
        }
        readClosers(text, limit, &candidate, endMarks)
        if candidate.isBracketed { candidate.isBracketed = candidate.closer == .bracket }
        readFrown(text, limit, &candidate)
        let space = gap(text, candidate.end, limit)
        candidate.next = space.next
        candidate.lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
        readSpacedCloser(text, limit, &candidate, from: sentenceStart, quote)
        readSpacedNotes(text, limit, &candidate)
        readFaces(text, limit, &candidate)
        return candidate
    }

    /// A run of marks: `.`, `...`, `?!`, `. . .`
    private mutating func readMarks(
        _ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate, _ endMarks: [UInt32]
    ) {
        var offset = candidate.marks.upperBound
        var stops = 0
        // Full stops since the last other mark.
        var trail = 0
        var mark: Candidate.Mark?
        var isWide = false
        reading: while offset < limit {
            let (value, length) = raw(text, offset)
            var kind = SentenceClass(of: value)
            // The Greek question mark.
            if kind == .continuation, isEndMark(text, offset, endMarks) {
                kind = text[offset] == 0x3B || length > 1 ? .question : .terminal
            }
            switch kind {
            case .stop:
                stops += 1
                trail += 1
                if mark == nil { mark = .stop }
            case .ellipsis:
                trail = 3
                if mark == nil || mark == .stop { mark = .ellipsis }
            case .question:
                mark = .question
                trail = 0
            case .exclamation:
                if mark != .question { mark = .exclamation }
                trail = 0
            case .terminal: mark = .terminal
            case .attached: break
            case .space:
                guard let next = spacedMark(text, offset + length, limit) else { break reading }
                offset = next
                continue reading
            default: break reading
            }
            if value & SentenceClass.wide != 0 { isWide = true }
            offset += length
        }
        if mark == .stop, stops > 1 { mark = .ellipsis }
        candidate.trailsOff = trail > 1 && (mark == .question || mark == .exclamation)
        candidate.mark = mark ?? .stop
        candidate.marks = candidate.marks.lowerBound..<offset
        candidate.isWide = isWide
        candidate.end = offset
    }

    /// The offset, if a lone mark stands there (`. . .`), white space or nothing after it.
    private mutating func spacedMark(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int? {
        guard offset < limit else { return nil }
        let (kind, length) = classAt(text, offset)
        guard kind == .stop || kind == .question || kind == .exclamation else { return nil }
        guard offset + length < limit else { return offset }
        let (after, _) = classAt(text, offset + length)
        return after == .space || after.isEndMark && after != .stop || after == .quote || after == .close ? offset : nil
    }

    /// A colon or semicolon that ends sentences in this language; between digits it does not.
    private mutating func isEndMark(_ text: Span<UInt8>, _ offset: Int, _ endMarks: [UInt32]) -> Bool {
        guard !endMarks.isEmpty else { return false }
        let (scalar, length) = decodeScalar(text, at: offset)
        guard endMarks.contains(scalar) else { return false }
        return offset + length >= text.count || classAt(text, offset + length).0 != .digit
    }

    /// Closing quotes and brackets, more marks after them, and notes: `.”`, `?”)`, `.[4]`, `.¹`
    private mutating func readClosers(
        _ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate, _ endMarks: [UInt32]
    ) {
        var offset = candidate.end
        while offset < limit {
            let (kind, length) = classAt(text, offset)
            switch kind {
            case .close: candidate.closer = .bracket
            case .quote:
                if opens(text, offset, length, limit) {
                    candidate.end = offset
                    return
                }
                if candidate.closer == .none { candidate.closer = .quote }
            case .attached, .numeral: break
            case .stop, .ellipsis, .question, .exclamation, .terminal:
                // What counts is the last mark: (Ind.).
                guard candidate.closer != .none else {
                    candidate.end = offset
                    return
                }
                candidate.marks = offset..<offset
                candidate.closer = .none
                candidate.followsCloser = true
                candidate.isBracketed = false
                readMarks(text, limit, &candidate, endMarks)
                offset = candidate.end
                continue
            // A note's number: (type 2).10 This
            case .digit where candidate.followsCloser && candidate.mark == .stop:
                let end = digitsEnd(text, offset, limit)
                if end - offset <= 3, end < limit, classAt(text, end).0 == .space { offset = end }
                candidate.end = offset
                return
            case .open where text[offset] == 0x5B:
                guard let end = noteEnd(text, offset, limit) else {
                    candidate.end = offset
                    return
                }
                offset = end
                continue
            default:
                candidate.end = offset
                return
            }
            offset += length
        }
        candidate.end = offset
    }

    /// Whether a quotation mark right after a mark opens: « and “ do before a letter.
    private mutating func opens(_ text: Span<UInt8>, _ offset: Int, _ length: Int, _ limit: Int) -> Bool {
        guard offset + length < limit, text[offset] >= 0x80 else { return false }
        let isInitial = Characters.generalCategory(decodeScalar(text, at: offset).scalar) == 28
        return isInitial && classAt(text, offset + length).0.isLetter
    }

    private mutating func digitsEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var offset = start
        while offset < limit, text[offset] >= 0x30, text[offset] <= 0x39 { offset += 1 }
        return offset
    }

    /// A closing quotation mark after a space, with space or nothing after it: `. »`, `. ''`
    private mutating func readSpacedCloser(
        _ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate, from sentenceStart: Int, _ quote: UInt32?
    ) {
        guard candidate.next > candidate.end, candidate.next < limit, candidate.lineBreaks == 0 else { return }
        let (kind, length) = classAt(text, candidate.next)
        guard kind == .quote || kind == .close else { return }
        var after = candidate.next + length
        // Of several, no one closes anything: Thanks! ))
        if text[candidate.next] == 0x29, after < limit, text[after] == 0x29 { return }
        if text[candidate.next] == 0x27, after < limit, text[after] == 0x27 { after += 1 }
        if after < limit {
            let (following, _) = classAt(text, after)
            guard following.isWhiteSpace || following == .continuation || following.isEndMark || following == .close
            else { return }
        }
        if kind == .quote {
            let scalar = decodeScalar(text, at: candidate.next).scalar
            // « and “ open when they stand apart, unless » did.
            let closes =
                scalar < 0x80
                ? quote != nil || hasOpenQuote(text, candidate.next, from: sentenceStart)
                    || !closesLater(text, after, limit, text[candidate.next])
                : Characters.generalCategory(scalar) == 29
                    || quote == 0xBB || quote != nil && !closerFollows(text, after, limit, scalar)
            guard closes else { return }
        }
        candidate.closer = kind == .close ? .bracket : .quote
        candidate.end = after
        let space = gap(text, after, limit)
        candidate.next = space.next
        candidate.lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
    }

    /// Faces after a mark belong to what stands before it, unless a word follows without white space: `Thanks! 😀 See you`
    private mutating func readFaces(_ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate) {
        guard candidate.lineBreaks == 0, candidate.next < limit else { return }
        guard text[candidate.next] >= 0xE2 else {
            readSignFace(text, limit, &candidate)
            return
        }
        var end = Self.facesEnd(text, candidate.next, limit)
        var space = gap(text, end, limit)
        if end == candidate.next || space.next == end && end < limit {
            // Any other picture, if nothing else follows on the line.
            end = Self.picturesEnd(text, candidate.next, limit)
            space = gap(text, end, limit)
            guard end > candidate.next, space.lineBreaks > 0 || space.next == limit else { return }
        }
        candidate.end = end
        candidate.next = space.next
        candidate.lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
    }

    /// Brackets right after the mark that open nothing: `We lost.( Come home.`
    private func readFrown(_ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate) {
        var end = candidate.end
        while end < limit, text[end] == 0x28 { end += 1 }
        if end < limit, text[end] == 0x20 { candidate.end = end }
    }

    /// The same for faces made of signs: `Thanks! =) See you`
    private mutating func readSignFace(_ text: Span<UInt8>, _ limit: Int, _ candidate: inout Candidate) {
        guard candidate.next > candidate.end else { return }
        var end = Self.signFaceEnd(text, candidate.next, limit)
        if end == candidate.next { end = Self.eyesEnd(text, candidate.next, limit) }
        guard end > candidate.next else { return }
        let space = gap(text, end, limit)
        candidate.end = end
        candidate.next = space.next
        candidate.lineBreaks = space.isParagraph ? max(2, space.lineBreaks) : space.lineBreaks
    }

    /// Whether the next quotation mark of this kind closes: it stands right after a letter or mark. Looks 200 bytes ahead.
    private func closesLater(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ quote: UInt8) -> Bool {
        var offset = start
        let end = min(limit, start + 200)
        while offset < end, text[offset] != 0x0A {
            if text[offset] == quote {
                let isSpaceBefore = text[offset - 1] == 0x20
                let isSpaceAfter = offset + 1 >= limit || text[offset + 1] == 0x20 || text[offset + 1] == 0x0A
                if isSpaceBefore != isSpaceAfter || isSpaceBefore { return !isSpaceBefore || isSpaceAfter }
            }
            offset += 1
        }
        return false
    }

    /// Whether the mark that closes what « opens stands after it, and not « again before that. Looks 200 bytes ahead.
    private func closerFollows(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ quote: UInt32) -> Bool {
        guard quote == 0xAB else { return false }
        var offset = start
        let end = min(limit, start + 200)
        while offset < end, text[offset] != 0x0A {
            let (scalar, length) = decodeScalar(text, at: offset)
            if scalar == 0xBB || scalar == 0xAB { return scalar == 0xBB }
            offset += length
        }
        return false
    }

    /// Whether an odd number of this straight quote stands in the sentence before (200 bytes at most).
    private func hasOpenQuote(_ text: Span<UInt8>, _ offset: Int, from sentenceStart: Int) -> Bool {
        var isOpen = false
        var position = max(sentenceStart, offset - 200)
        while position < offset {
            if text[position] == text[offset] { isOpen.toggle() }
            position += 1
        }
        return isOpen
    }
}
