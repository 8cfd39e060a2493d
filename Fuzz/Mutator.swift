// SPDX-License-Identifier: Apache-2.0

/// Makes inputs from a corpus. Everything is decided by seed, entry and number of the input.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64, entry: String, index: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        for byte in entry.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state ^= UInt64(index) &* 0xBF58_476D_1CE4_E5B9
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

    mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

    /// A stretch of one of the corpus's texts with up to eight changes.
    mutating func input(from corpus: [[UInt8]]) -> [UInt8] {
        var bytes = stretch(of: pick(corpus), atMost: below(8) == 0 ? 4000 : 400)
        for _ in 0..<below(9) { change(&bytes, corpus) }
        return bytes
    }

    private mutating func stretch(of text: [UInt8], atMost limit: Int) -> [UInt8] {
        let start = below(4) == 0 ? 0 : below(text.count)
        return Array(text[start..<min(text.count, start + below(limit + 1))])
    }

    private mutating func change(_ bytes: inout [UInt8], _ corpus: [[UInt8]]) {
        let at = below(bytes.count + 1)
        let end = min(bytes.count, at + 1 + below(below(4) == 0 ? 100 : 6))
        switch below(10) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count + 1))
        case 2: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: next()) }
        case 3: if at < bytes.count { bytes[at] ^= 1 << UInt8(below(8)) }
        case 4: bytes.insert(contentsOf: stretch(of: pick(corpus), atMost: 60), at: at)
        case 5:
            let piece = Array(pick(Self.pieces).utf8)
            for _ in 0..<(below(6) == 0 ? below(200) : 1) { bytes.insert(contentsOf: piece, at: at) }
        case 6:
            if let scalar = Unicode.Scalar(UInt32(below(below(3) == 0 ? 0x110000 : 0x3000))) {
                bytes.insert(contentsOf: Array(String(Character(scalar)).utf8), at: at)
            }
        default: bytes.insert(contentsOf: Array(pick(Self.pieces).utf8), at: at)
        }
    }

    /// What breaks things most often.
    private static let pieces = [
        " ", "  ", ".", "...", "…", "!", "?", "?!", ",", ":", ";", "'", "’", "\"", "«", "»", "“", "”", "„", "(", ")",
        "[1]", "[", "]", "{", "}", "<", ">", "&", "—", "– ", "- ", "•", "*", "#", "|", "\\", "\\u", "/", "\n", "\r",
        "\r\n", "\n\n", "\t", "\0", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}",
        "\u{2028}", "\u{2029}", "\u{202F}", "\u{3000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{301}", "\u{E0001}",
        "e\u{301}", "й", "Ё", "İ", "ß", "ﬁ", "각", "\u{1100}\u{1161}", "👩‍👩‍👧", "🇧🇾", "。", "！", "？", "」", "「", "।", "؟",
        "۔", "։", "\u{37E}", "1.", "3.5", "10", "a)", "U.S.", "Dr.", "etc.", "т. д.", "z. B.", "г.", "No. 5", "A. B.",
        "http://a.b/c?d=e.", "a@b.c", "Yahoo!", "IV.", "ไทย", "日本", "カナ", "한국어다.", "שלום", "مرحبا",
        "\u{C3}\u{A9}", "Ð¿Ñ€", "ОЮПК", "null", "true", "1e999", "-", "--- ", "~", "%41", "&amp;", "<a/>", "]]>",
    ]
}
