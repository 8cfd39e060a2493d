// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Unicode encodings told by their byte order mark, or by the look of UTF-16 and UTF-32 without one.
enum UnicodeSignature {
    /// The encoding a byte order mark stands for, and the mark's length.
    static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: String, length: Int)? {
        func starts(_ mark: UInt8...) -> Bool { bytes.starts(with: mark) }
        if starts(0xEF, 0xBB, 0xBF) { return ("UTF-8", 3) }
        // FF FE 00 00 could be UTF-16 that begins with U+0000; a text does not.
        if starts(0xFF, 0xFE, 0x00, 0x00), bytes.count % 4 == 0 { return ("UTF-32LE", 4) }
        if starts(0x00, 0x00, 0xFE, 0xFF) { return ("UTF-32BE", 4) }
        if starts(0xFF, 0xFE) { return ("UTF-16LE", 2) }
        if starts(0xFE, 0xFF) { return ("UTF-16BE", 2) }
        if starts(0x84, 0x31, 0x95, 0x33) { return ("GB18030", 4) }
        return nil
    }

    /// UTF-16 or UTF-32 without a byte order mark.
    ///
    /// Looked for only where control bytes stand that no other text has: U+0020 is 20 00, U+3002 is 02 30, any Cyrillic
    /// letter has a 04. In bytes that are valid UTF-8 there must be many (two, and a quarter: half of UTF-16's bytes in ASCII or
    /// Cyrillic text); some stray control characters do not make a text UTF-16.
    static func withoutMark(_ bytes: UnsafeBufferPointer<UInt8>, isValidUTF8: Bool) -> String? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let sample = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, 8192)])
        let controls = sample.reduce(0) { $0 + (isControl($1) ? 1 : 0) }
        guard controls > 0, !isValidUTF8 || controls > 1 && controls * 4 >= sample.count else { return nil }
        if bytes.count % 4 == 0 {
            if looksLikeUTF32(sample, bigEndian: false) { return "UTF-32LE" }
            if looksLikeUTF32(sample, bigEndian: true) { return "UTF-32BE" }
        }
        let little = utf16Quality(sample, bigEndian: false)
        let big = utf16Quality(sample, bigEndian: true)
        guard max(little, big) >= 0.6, abs(little - big) >= 0.2 else { return nil }
        return little > big ? "UTF-16LE" : "UTF-16BE"
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: false
        default: byte < 0x20
        }
    }

    private static func looksLikeUTF32(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Bool {
        for start in stride(from: 0, to: bytes.count - 3, by: 4) {
            let value = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + (bigEndian ? $1 : 3 - $1)]) }
            guard value > 0, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return false }
        }
        return true
    }

    /// How much the bytes look like text in this order: the share of neighbouring letters that are of one script, more
    /// where spaces, stops and kana stand, less for units that text does not have.
    private static func utf16Quality(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Double {
        var units = 0
        var odd = 0
        var pairs = 0
        var alike = 0
        var anchors = 0
        var before: ScriptCode?
        var lead: UInt32 = 0
        for start in stride(from: 0, to: bytes.count - 1, by: 2) {
            let unit = UInt32(bytes[start + (bigEndian ? 0 : 1)]) << 8 | UInt32(bytes[start + (bigEndian ? 1 : 0)])
            units += 1
            var scalar = unit
            if 0xD800...0xDBFF ~= unit {
                lead = unit
                continue
            }
            if 0xDC00...0xDFFF ~= unit {
                if lead == 0 { odd += 1 }
                scalar = 0x10000 + (lead & 0x3FF) << 10 + unit & 0x3FF
            } else if lead != 0 {
                odd += 1
            }
            lead = 0
            switch Characters.generalCategory(scalar) {
            case 0, 17: odd += 1  // unassigned, private use
            case 15: if !(0x09...0x0D ~= scalar) { odd += 1 }
            // Latin text in the wrong order is all U+4100, U+6100, U+2000 …
            default: if scalar >= 0x100, scalar < 0x10000, scalar & 0xFF == 0 { odd += 1 }
            }
            switch scalar {
            case 0x0A, 0x0D, 0x20, 0x2C, 0x2E, 0x3000...0x30FF, 0xFF01, 0xFF0C, 0xFF1F: anchors += 1
            default: break
            }
            let script = letterScript(scalar)
            if let script, let before {
                pairs += 1
                if script == before { alike += 1 }
            }
            before = script
        }
        guard units > 0 else { return 0 }
        let coherence = pairs > 0 ? Double(alike) / Double(pairs) : 1
        return coherence + 0.5 * Double(anchors) / Double(units) - 4 * Double(odd) / Double(units)
    }

    /// The script of a letter; those that one text mixes count as one.
    private static func letterScript(_ scalar: UInt32) -> ScriptCode? {
        let script = ScriptCode(of: scalar)
        switch script {
        case .common, .inherited: return nil
        case .hiragana, .katakana, .hangul: return .han
        default: return script
        }
    }
}
