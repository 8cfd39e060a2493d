// SPDX-License-Identifier: Apache-2.0

/// Random texts that are the same in every run.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

    /// Ranges of scalars that a text draws from: letters of many scripts, marks, signs, controls.
    static let scalarRanges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0xA0...0xFF, 0x100...0x24F, 0x300...0x36F, 0x370...0x3FF,
        0x400...0x4FF, 0x531...0x58F, 0x591...0x5F4, 0x600...0x6FF, 0x700...0x74F, 0x900...0x97F, 0x980...0x9FF,
        0xE01...0xE5B, 0xE81...0xEDF, 0x1000...0x109F, 0x10A0...0x10FF, 0x1100...0x11FF, 0x1200...0x137F,
        0x1780...0x17F9, 0x1E00...0x1FFF, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x214F, 0x2460...0x24FF,
        0x2600...0x27BF, 0x3000...0x303F, 0x3041...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xACFF, 0xF900...0xFAFF,
        0xFE00...0xFE6F, 0xFF01...0xFFEE, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F3FB...0x1F3FF, 0x20000...0x200FF,
        0x0...0x1F, 0x7F...0x9F, 0xE000...0xE010, 0x10FFF0...0x10FFFF,
    ]

    /// What breaks things most often.
    static let hardPieces: [String] = [
        " ", " ", "  ", ".", ",", "'", "’", "\"", ":", "_", "@", "\u{301}", "\u{200D}", "\u{AD}", "\u{FEFF}", "\r\n",
        "\n", "\r", "\n\n", "\t", "\u{0}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}", "\u{202F}", "\u{3000}", "…",
        "...",
        "?", "!", "?!", "«", "»", "“", "”", "„", "(", ")", "[1]", "—", "– ", "- ", "1.", "U.S.", "г.", "etc.", "Dr.",
        "3.5", "10", "a)", "•", "。", "！", "」", "「", "।", "؟", "։", ";", "🇧🇾", "👩‍👩‍👧", "e\u{301}", "Ё", "й", "\u{37E}",
        "ไทย", "日本", "カナ", "한국", "שלום", "ד\"ר", "ש'", "مرحبا", "ab", "Ab", "Привет", "мир",
    ]

    /// A text of about `length` pieces.
    mutating func text(_ length: Int) -> String {
        var text = ""
        // Most texts stay with a few kinds of scalars, so that runs arise.
        let ranges = (0..<1 + below(4)).map { _ in pick(Self.scalarRanges) }
        for _ in 0..<length {
            switch below(10) {
            case 0...2: text += pick(Self.hardPieces)
            case 3:
                let range = pick(Self.scalarRanges)
                append(scalarIn: range, to: &text)
            default: append(scalarIn: pick(ranges), to: &text)
            }
        }
        return text
    }

    private mutating func append(scalarIn range: ClosedRange<UInt32>, to text: inout String) {
        let value = range.lowerBound + UInt32(below(Int(range.upperBound - range.lowerBound) + 1))
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
}
