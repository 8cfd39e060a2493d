// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What of a sentence can be seen without knowing its words.
struct SentenceSurface: OptionSet, Sendable {
    let rawValue: UInt8

    /// Begins with a quotation mark or a dash.
    static let opensWithQuote = SentenceSurface(rawValue: 1)
    /// Holds a quotation mark.
    static let holdsQuote = SentenceSurface(rawValue: 2)
    static let holdsDigit = SentenceSurface(rawValue: 4)
    /// Ends with a mark that ends sentences (closing quotation marks and brackets apart).
    static let endsWithMark = SentenceSurface(rawValue: 8)
    /// Has a quotation mark without its other half.
    static let halfQuote = SentenceSurface(rawValue: 16)
    /// Stands on a line by itself.
    static let aloneOnLine = SentenceSurface(rawValue: 32)
    /// Begins with the sign of a heading in a markup: `== History`, `# History`.
    static let markedHeading = SentenceSurface(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The surfaces of a text's sentences; a range of another, longer text is cut at this one's end.
    static func read(_ sentences: [Sentence], in utf8: [UInt8]) -> [SentenceSurface] {
        utf8.withUnsafeBufferPointer { bytes in telling.withUnsafeBufferPointer { read(sentences, bytes, $0) } }
    }

    private static func read(
        _ sentences: [Sentence], _ bytes: UnsafeBufferPointer<UInt8>, _ telling: UnsafeBufferPointer<Bool>
    ) -> [SentenceSurface] {
        var previousEnd = 0
        var surfaces: [SentenceSurface] = []
        surfaces.reserveCapacity(sentences.count)
        for (index, sentence) in sentences.enumerated() {
            let end = min(sentence.range.upperBound, bytes.count)
            let start = min(sentence.range.lowerBound, end)
            var surface = SentenceSurface(bytes, start, end, telling)
            let next = index + 1 < sentences.count ? sentences[index + 1].range.lowerBound : bytes.count
            if index == 0 || hasLineBreak(bytes, previousEnd, start),
                index + 1 == sentences.count || hasLineBreak(bytes, end, min(next, bytes.count))
            {
                surface.insert(.aloneOnLine)
            }
            surfaces.append(surface)
            previousEnd = end
        }
        return surfaces
    }

    private static func hasLineBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            if bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
            index += 1
        }
        return false
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ telling: UnsafeBufferPointer<Bool>
    ) {
        self = []
        if start < end { readFirst(Self.scalar(bytes, start, end).value) }
        var quotes = QuoteCount()
        var index = start
        while index < end {
            let lead = bytes[index]
            guard telling[Int(lead)] else {
                index += 1
                continue
            }
            if lead < 0x80 {
                if lead != 0x22 {
                    insert(.holdsDigit)
                } else if !Self.isInsideWord(bytes, index, start, end) {
                    quotes.straight += 1
                }
                index += 1
            } else {
                let (scalar, length) = Self.scalar(bytes, index, end)
                quotes.count(scalar)
                if Self.isDigit(scalar) { insert(.holdsDigit) }
                index += length
            }
        }
        if quotes.any { insert(.holdsQuote) }
        if quotes.isOdd { insert(.halfQuote) }
        if Self.ends(Self.last(bytes, start, end)) { insert(.endsWithMark) }
        if end - start >= 2, bytes[start] == 0x3D, bytes[start + 1] == 0x3D { insert(.markedHeading) }
        if end > start, bytes[start] == 0x23 { insert(.markedHeading) }
    }

    /// Whether a mark stands between two letters of ASCII or of two bytes: typed for an apostrophe (об"єкт) or a gershayim
    /// (צה"ל), it quotes nothing.
    private static func isInsideWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int, _ end: Int
    ) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
        func isLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte < 0xE0 }
        guard index > start, index + 1 < end, isLetter(bytes[index + 1]) || isLead(bytes[index + 1]) else {
            return false
        }
        return isLetter(bytes[index - 1]) || index - 1 > start && isLead(bytes[index - 2])
    }

    /// The bytes that a quotation mark or digit may begin with: all others are passed over one by one.
    private static let telling: [Bool] = (0...255).map { byte in
        switch byte {
        case 0x22, 0x30...0x39, 0xC2, 0xD9, 0xDB, 0xE0...0xE3, 0xEF: true
        default: false
        }
    }

    /// The scalar at an offset and its length in bytes; `.max` for one that the end cuts off.
    @inline(__always)
    private static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> (value: UInt32, length: Int) {
        let lead = bytes[index]
        if lead < 0xC0 { return (UInt32(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= end else { return (.max, end - index) }
        var scalar = UInt32(lead) & 0x7F >> UInt32(length)
        for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
        return (scalar, length)
    }

    /// The last scalar that does not close a quotation or bracket; 0 if there is none.
    private static func last(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        var end = end
        while end > start {
            var index = end - 1
            while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
            let scalar = scalar(bytes, index, end).value
            if scalar != .max, !closes(scalar) { return scalar }
            end = index
        }
        return 0
    }

    private mutating func readFirst(_ scalar: UInt32) {
        switch scalar {
        // " ' - « ‹ ‐―  ‘’‚ “”„ 「『
        case 0x22, 0x27, 0x2D, 0xAB, 0x2039, 0x2013...0x2015, 0x2018...0x201A, 0x201C...0x201E, 0x300C, 0x300E:
            insert(.opensWithQuote)
        default: break
        }
    }

    /// Decimal digits of the scripts whose digits are used in running text.
    private static func isDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0x09E6...0x09EF, 0x0A66...0x0A6F, 0x0AE6...0x0AEF,
            0x0B66...0x0B6F, 0x0BE6...0x0BEF, 0x0C66...0x0C6F, 0x0CE6...0x0CEF, 0x0D66...0x0D6F, 0x0E50...0x0E59,
            0x0ED0...0x0ED9, 0x1040...0x1049, 0x17E0...0x17E9, 0xFF10...0xFF19:
            true
        default: false
        }
    }

    /// White space, closing quotation marks and brackets: what may stand after an end mark.
    private static func closes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x22, 0x27, 0x29, 0x5D, 0xA0, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F, 0x3011, 0xFF09,
            0xFF3D:
            true
        default: false
        }
    }

    private static func ends(_ scalar: UInt32) -> Bool {
        switch scalar {
        // . ! ? : ; … 。 ！ ？ ： ； । ॥ ۔ ؟ ։ ። ။ ។ ・
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B, 0xFF0E, 0x0964, 0x0965,
            0x06D4,
            0x061F, 0x0589, 0x1362, 0x104B, 0x17D4, 0x037E:
            true
        default: false
        }
    }
}

/// The quotation marks of a sentence, by family: whichever of two opens, they come in pairs.
private struct QuoteCount {
    var straight = 0
    private var curly = 0
    private var angled = 0
    private var corners = 0

    var any: Bool { straight + curly + angled + corners > 0 }
    /// Whether one is left over; “this" is a pair too.
    var isOdd: Bool { ((straight ^ curly) | angled | corners) & 1 == 1 }

    mutating func count(_ scalar: UInt32) {
        switch scalar {
        case 0x201C, 0x201D, 0x201E: curly += 1
        case 0xAB, 0xBB: angled += 1
        case 0x300C...0x300F: corners += 1
        default: break
        }
    }
}
