// SPDX-License-Identifier: Apache-2.0

/// Random text with a fixed seed: the same on every machine and in every run.
///
/// ```swift
/// var random = RandomText(seed: 7)
/// for _ in 0..<200 { let text = random.text(scalars: 80) … }
/// ```
public struct RandomText: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// SplitMix64.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range. The slight bias of `%` does not matter here, and the answer is the same in every toolchain.
    public mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// One of the elements; the collection must have some.
    public mutating func pick<C: RandomAccessCollection>(_ elements: C) -> C.Element where C.Index == Int {
        elements[elements.startIndex + int(0...elements.count - 1)]
    }

    /// True once in `count` times on average.
    public mutating func oneIn(_ count: Int) -> Bool { int(1...count) == 1 }

    /// Any bytes at all: mostly no valid UTF-8.
    public mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }

    /// Any Unicode scalar but a surrogate, each plane as likely as its size.
    public mutating func scalar() -> Unicode.Scalar {
        while true {
            if let scalar = Unicode.Scalar(UInt32(int(0...0x10FFFF))) { return scalar }
        }
    }

    /// Hostile text: runs of one script, line ends of every kind, NUL, controls, combining marks without end, emoji
    /// sequences, bidi controls, noncharacters and private use.
    public mutating func text(scalars count: Int) -> String {
        var view = String.UnicodeScalarView()
        var left = count
        while left > 0 {
            let run = min(left, int(1...12))
            switch int(0...19) {
            case 0...8: appendRun(of: pick(Self.scripts), count: run, to: &view)
            case 9, 10: appendRun(of: Self.ascii, count: run, to: &view)
            case 11, 12: for _ in 0..<run { view.append(contentsOf: pick(Self.sentenceParts).unicodeScalars) }
            case 13: view.append(contentsOf: pick(Self.lineEnds).unicodeScalars)
            case 14: appendRun(of: Self.combining, count: run, to: &view)
            case 15: view.append(contentsOf: pick(Self.sequences).unicodeScalars)
            case 16: view.append(contentsOf: pick(Self.bidi).unicodeScalars)
            case 17: view.append(contentsOf: pick(Self.oddities).unicodeScalars)
            case 18 where oneIn(4): appendRun(of: Self.noncharacters, count: 1, to: &view)
            case 18: appendRun(of: Self.astral, count: run, to: &view)
            default: for _ in 0..<run { view.append(scalar()) }
            }
            left -= run
        }
        return String(view)
    }

    /// Text in the shape of prose: words of one script with spaces, stops, quotes, numbers and paragraphs.
    public mutating func prose(words count: Int) -> String {
        var text = ""
        let script = pick(Self.scripts)
        for _ in 0..<count {
            var view = String.UnicodeScalarView()
            appendRun(of: oneIn(12) ? Self.ascii : script, count: int(1...9), to: &view)
            text += String(view)
            switch int(0...19) {
            case 0: text += ". "
            case 1: text += pick(Self.sentenceParts)
            case 2: text += pick(Self.lineEnds)
            case 3: text += "\n\n"
            case 4: text += " \(int(0...9999)) "
            default: text += " "
            }
        }
        return text
    }

    private mutating func appendRun(
        of ranges: [ClosedRange<UInt32>], count: Int, to view: inout String.UnicodeScalarView
    ) {
        let range = pick(ranges)
        for _ in 0..<count {
            let value = UInt32(int(Int(range.lowerBound)...Int(range.upperBound)))
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
    }

    private static let ascii: [ClosedRange<UInt32>] = [0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0x30...0x39]

    /// One entry a script (its letters, and often its marks and digits).
    public static let scripts: [[ClosedRange<UInt32>]] = [
        [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF],  // Latin
        [0x400...0x52F, 0x430...0x44F],  // Cyrillic
        [0x370...0x3FF, 0x1F00...0x1FFF],  // Greek
        [0x531...0x556, 0x561...0x58A],  // Armenian
        [0x10A0...0x10FF, 0x1C90...0x1CBF],  // Georgian
        [0x5D0...0x5EA, 0x591...0x5C7],  // Hebrew with its points
        [0x620...0x64A, 0x64B...0x65F, 0x660...0x6D3],  // Arabic
        [0x710...0x74A], [0x780...0x7B1],  // Syriac, Thaana
        [0x900...0x97F], [0x980...0x9FE], [0xA01...0xA76], [0xA81...0xAFF], [0xB82...0xBFA],  // Indic
        [0xC00...0xC7F], [0xC80...0xCFF], [0xD00...0xD7F], [0xD81...0xDF4],
        [0xE01...0xE5B], [0xE81...0xEDF], [0x1000...0x109F], [0x1780...0x17F9], [0xF00...0xFDA],  // South-east Asia
        [0xAC00...0xD7A3, 0x1100...0x11FF],  // Hangul, composed and not
        [0x3041...0x3096], [0x30A1...0x30FF, 0xFF65...0xFF9F],  // kana
        [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF],  // Han
        [0x3105...0x312F], [0xA000...0xA48C], [0x1820...0x18AA],  // Bopomofo, Yi, Mongolian
        [0x1200...0x137C], [0x13A0...0x13FD], [0x1401...0x167F], [0x2D30...0x2D7F],  // Ethiopic, Cherokee, …
        [0xFF01...0xFF5E],  // full width
        [0x10400...0x1044F], [0x12000...0x12399], [0x1D400...0x1D7FF], [0x1E900...0x1E95B],  // astral letters
    ]

    private static let combining: [ClosedRange<UInt32>] = [
        0x300...0x36F, 0x1AB0...0x1ACE, 0x20D0...0x20F0, 0xFE20...0xFE2F, 0x483...0x489,
    ]

    private static let astral: [ClosedRange<UInt32>] = [
        0x1F300...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x20FFF, 0x1F1E6...0x1F1FF, 0xE0100...0xE01EF,
        0xF0000...0xF00FF,
        0x10FF00...0x10FFFD,
    ]

    /// A string literal cannot hold all of them.
    private static let noncharacters: [ClosedRange<UInt32>] = [
        0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF,
    ]

    private static let lineEnds = [
        "\n", "\r", "\r\n", "\n\n", "\r\n\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\n\r", " \n ",
    ]

    private static let sentenceParts = [
        ".", "!", "?", "…", "...", "。", "！", "？", "｡", "؟", "۔", "।", "။", "።", ";", ":", ",", "، ", "、", " ", "\u{A0}",
        "\u{202F}",
        "\u{3000}", "\t", "“", "”", "„", "«", "»", "‘", "’", "'", "\"", "「", "」", "『", "』", "（", "）", "(", ")", "[",
        "]", "–",
        "—", "-", "\u{2011}", "\u{AD}", "׳", "״", "·", "%", "&", "<", ">", "\\", "/", "|", "{", "}", "#", "*", "_", "`",
        "~", "@",
        "1.5", "2-nd", "10:30", "U.S.", "Mr. ", "т. е. ", "z. B. ", "https://example.org/a?b=c&d#e", "a@example.org",
    ]

    private static let sequences = [
        "👩‍👩‍👧‍👦", "👍🏽", "🇧🇾", "🇧", "❤️", "1️⃣", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "e\u{301}",
        "\u{1100}\u{1161}\u{11A8}", "ﬁ", "ĳ", "Ǆ", "ß", "ẞ", "İ", "ı", "ς", "ſ", "K", "①", "㍿", "\u{FDFA}",
        "葛\u{E0100}",
    ]

    private static let bidi = [
        "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
        "\u{2067}",
        "\u{2068}", "\u{2069}",
    ]

    private static let oddities = [
        "\0", "\u{1}", "\u{7}", "\u{8}", "\u{1B}[31m", "\u{7F}", "\u{80}", "\u{9B}", "\u{FEFF}", "\u{FFFD}",
        "\u{E000}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FE0F}", "\u{E0001}",
        "\u{34F}", "\u{FFF9}", "\u{FFFC}",
    ]
}
