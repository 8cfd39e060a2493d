// SPDX-License-Identifier: Apache-2.0

/// Whether the walk is within quotation marks or brackets: a feature for the model, not a law. What opened in another
/// paragraph or too far back counts no more. Quotation marks change roles by language, so each opens or closes by turns.
struct EnclosureTracker {
    private static let farthest = 500

    private var quote = -1
    /// The mark that opened it.
    private var opener: UInt32 = 0
    private var bracket = -1

    mutating func reset() {
        quote = -1
        bracket = -1
    }

    mutating func isInQuotes(at offset: Int) -> Bool {
        if quote >= 0, offset - quote > Self.farthest { quote = -1 }
        return quote >= 0
    }

    /// The quotation mark that is open; nil where none is.
    mutating func openQuote(at offset: Int) -> UInt32? { isInQuotes(at: offset) ? opener : nil }

    /// Where it stands.
    mutating func openQuotePlace(at offset: Int) -> Int? { isInQuotes(at: offset) ? quote : nil }

    mutating func isInBrackets(at offset: Int) -> Bool {
        if bracket >= 0, offset - bracket > Self.farthest { bracket = -1 }
        return bracket >= 0
    }

    /// Where the bracket that is open stands; nil where none is.
    mutating func openBracketPlace(at offset: Int) -> Int? { isInBrackets(at: offset) ? bracket : nil }

    /// What is open at an offset in a sentence: for quotation marks, and 5 times that for brackets: 0 nothing, 1 opened
    /// where the sentence begins, 2 within it, 3 before it, and for quotation marks 4 within it right after a word.
    mutating func state(at offset: Int, from start: Int, _ text: Span<UInt8>, _ reader: inout TextReader) -> UInt8 {
        var quotes = isInQuotes(at: offset) ? Self.place(quote, start) : 0
        if quotes == 2, text[quote - 1] == 0x20, reader.classBefore(text, quote - 1).0.isLetter { quotes = 4 }
        let brackets = isInBrackets(at: offset) ? Self.place(bracket, start) : 0
        return quotes + 5 * brackets
    }

    /// The end of the word that stands right before the quotation mark that is open; nil where none is, or where it was
    /// opened before the sentence or at its beginning.
    mutating func wordBeforeQuote(at offset: Int, from start: Int, _ text: Span<UInt8>) -> Int? {
        guard isInQuotes(at: offset), quote > start + 1, text[quote - 1] == 0x20 else { return nil }
        return quote - 1
    }

    private static func place(_ opener: Int, _ start: Int) -> UInt8 {
        opener < start ? 3 : opener <= start + 3 ? 1 : 2
    }

    /// Takes note of the scalar at an offset.
    mutating func pass(_ scalar: UInt32, at offset: Int) {
        switch scalar {
        case 0x28, 0x5B, 0xFF08: bracket = offset
        case 0x29, 0x5D, 0xFF09: bracket = -1
        case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x300A...0x300F:
            // « after « opens anew: the one before was not closed.
            let closes = isInQuotes(at: offset) && (scalar != opener || scalar != 0xAB)
            quote = closes ? -1 : offset
            opener = scalar
        default: break
        }
    }

    /// Takes note of all scalars of a stretch.
    mutating func pass(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
        var offset = start
        while offset < end {
            let (scalar, length) = decodeScalar(text, at: offset)
            pass(scalar, at: offset)
            offset += length
        }
    }
}
