// SPDX-License-Identifier: Apache-2.0

/// What stands within brackets and quotation marks, seen from the place itself.
extension TextReader {
    /// Whether an offset lies between a bracket or quotation mark that opens in this sentence and the one that closes it,
    /// each at most 240 bytes away.
    func isEnclosed(_ text: Span<UInt8>, _ offset: Int, from sentenceStart: Int, _ limit: Int) -> Bool {
        var opener: UInt32 = 0
        var closed: UInt32 = 0
        var position = offset
        let first = max(sentenceStart, offset - 240)
        while position > first {
            position = scalarStart(text, before: position)
            let scalar = decodeScalar(text, at: position).scalar
            if let partner = Self.partner(ofCloser: scalar) {
                closed = partner
            } else if Self.partner(ofOpener: scalar) != nil {
                if closed == 0 {
                    opener = scalar
                    break
                }
                closed = 0
            }
        }
        guard opener != 0, let closer = Self.partner(ofOpener: opener) else { return false }
        position = offset
        let last = min(limit, offset + 240)
        while position < last {
            let (scalar, length) = decodeScalar(text, at: position)
            if scalar == closer { return true }
            if scalar == opener || scalar == 0x0A { return false }
            position += length
        }
        return false
    }

    /// Whether who speaks was told within the quotation that an offset lies in, and the quotation goes on behind it: “No, – he
    /// said. – Not today.” `quote` is where the mark that opened it stands. Looks 240 bytes ahead for the one that closes.
    mutating func isInterrupted(
        _ text: Span<UInt8>, _ offset: Int, quote: Int, from sentenceStart: Int, _ limit: Int
    ) -> Bool {
        let (opener, length) = decodeScalar(text, at: quote)
        // A mark that closes has no white space before it, and a letter only before it.
        guard quote + length < offset, !classAt(text, quote + length).0.isWhiteSpace,
            quote == 0 || !classBefore(text, quote).0.isWordPart,
            isToldWithin(text, max(quote + length, sentenceStart), offset)
        else { return false }
        var position = offset
        let last = min(limit, offset + 240)
        while position < last {
            let (scalar, length) = decodeScalar(text, at: position)
            switch scalar {
            case 0x0A: return false
            case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E:
                // Others stand within it.
                let isPair = (scalar == 0xAB || scalar == 0xBB) == (opener == 0xAB || opener == 0xBB)
                guard isPair, (scalar == 0x22) == (opener == 0x22) else { break }
                return scalar != 0xAB && scalar != 0x201E && !classBefore(text, position).0.isWhiteSpace
            default: break
            }
            position += length
        }
        return false
    }

    /// Whether a remark in brackets goes on at an offset: what opened stands apart and closes on the same line, at most 400
    /// bytes ahead, without a mark right before. Two sentences in brackets that end with a mark are sentences.
    mutating func isInRemark(
        _ text: Span<UInt8>, _ offset: Int, bracket: Int, from sentenceStart: Int, _ limit: Int
    ) -> Bool {
        let (opener, length) = decodeScalar(text, at: bracket)
        // :( opens nothing.
        guard let closer = Self.partner(ofOpener: opener), bracket + length < offset,
            bracket == 0 || text[bracket - 1] == 0x20 || text[bracket - 1] == 0x0A || opener > 0x7F
                || classBefore(text, bracket).0 == .quote,
            !classAt(text, bracket + length).0.isWhiteSpace
        else { return false }
        var position = offset
        var depth = 0
        let last = min(limit, offset + 400)
        while position < last {
            let (scalar, length) = decodeScalar(text, at: position)
            switch scalar {
            case 0x0A: return false
            case opener: depth += 1
            case closer where depth > 0: depth -= 1
            case closer:
                return goesOn(text, position, length, limit, isWithin: bracket > sentenceStart)
            default: break
            }
            position += length
        }
        return false
    }

    /// Whether a bracket closes without a mark right before it, but that of an abbreviation, or, if it opened within the sentence,
    /// that sentence goes on behind it in lower case.
    private mutating func goesOn(
        _ text: Span<UInt8>, _ closer: Int, _ length: Int, _ limit: Int, isWithin: Bool
    ) -> Bool {
        var (last, place) = classBefore(text, closer)
        if last == .quote { (last, place) = classBefore(text, place) }
        if last.isWhiteSpace { return false }
        guard isWithin, last.isEndMark else { return !last.isEndMark }
        let next = gap(text, closer + length, limit).next
        if next < limit, classAt(text, next).0 == .lower { return true }
        // 120 с.
        let word = last == .stop ? part(text, endingAt: place, from: 0) : nil
        return word.map { $0.letters > 0 && $0.letters <= 2 && $0.first == .lower } ?? false
    }

    /// Whether a dash with white space around it stands in a stretch, and a word in lower case after it.
    mutating func isToldWithin(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var position = start
        while position + 3 < end {
            if text[position] == 0x20 {
                let (kind, length) = classAt(text, position + 1)
                let after = position + 1 + length
                if kind == .dash, after + 1 < end, text[after] == 0x20, classAt(text, after + 1).0 == .lower {
                    return true
                }
            }
            position += 1
        }
        return false
    }

    private static func partner(ofOpener scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xAB: 0xBB
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x7B: 0x7D
        case 0x300A: 0x300B
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x3010: 0x3011
        case 0x3008: 0x3009
        case 0xFF08: 0xFF09
        default: nil
        }
    }

    private static func partner(ofCloser scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xBB: 0xAB
        case 0x29: 0x28
        case 0x5D: 0x5B
        case 0x7D: 0x7B
        case 0x300B, 0x300D, 0x300F, 0x3011, 0x3009, 0xFF09: scalar - 1
        default: nil
        }
    }
}
