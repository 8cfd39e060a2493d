// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Runs of Han and kana, which ICU's rules take as one piece and its dictionary divides: most of what Chinese and Japanese
/// texts consist of.
final class DictionaryRuns {
    private var dictionary: CJKDictionary
    private var units: [UInt16] = []
    private(set) var ends: [Int32] = []

    /// Nil where ICU has no dictionary, or divides by it in another way than is known here (another version).
    init?(beside icu: inout BreakIterator) {
        guard let dictionary = CJKDictionary() else { return nil }
        self.dictionary = dictionary
        for probe in Self.probes where !agrees(on: probe, with: &icu) { return nil }
    }

    /// Sentences of both languages, katakana of every length that counts, words of the dictionary that overlap.
    private static let probes = [
        "研究生命起源的中国科学院北京大学生前来应聘", "東京都知事選挙に立候補した人々はまだ決まっていない", "发展中国家兔的计划和尚未确定",
        "ア", "アイ", "アイウ", "カキクケコサシ", "アカサタナハマヤラワ", "スーパーコンピューターネットワークシステム",
        "アイウエオカキクケコサシスセソタチツテトナニヌ", "お食べになったアレクサンドルさんとすもももももももものうち", "〇々々ヽヾゝゞー",
    ]

    private func agrees(on text: String, with icu: inout BreakIterator) -> Bool {
        let utf8 = Array(text.utf8)
        var boundaries: [BreakBoundary] = []
        do {
            try utf8.withUnsafeBufferPointer { bytes throws(ICUError) in
                try icu.boundaries(of: bytes, into: &boundaries)
            }
        } catch {
            return false
        }
        guard read(utf8.span, from: 0) == utf8.count else { return false }
        divide()
        return boundaries.map(\.offset) == ends.map { 3 * $0 }
    }

    /// The end of the run that begins at an offset; the run is kept for `divide`.
    func read(_ text: Span<UInt8>, from start: Int) -> Int {
        units.removeAll(keepingCapacity: true)
        var offset = start
        while offset < text.count, let unit = Self.unit(text, at: offset) {
            units.append(unit)
            offset += 3
        }
        return offset
    }

    /// Finds the words of the run: `ends`, in characters of three bytes.
    func divide() { dictionary.divide(units, into: &ends) }

    /// Whether a word of the run holds a Han character; else it is kana.
    func holdsHan(_ word: Range<Int>) -> Bool { units[word].contains(where: Self.isHan) }

    /// The Han or kana at an offset, if one is there that a run takes.
    @inline(__always)
    static func unit(_ text: Span<UInt8>, at offset: Int) -> UInt16? {
        let lead = text[offset]
        guard lead >= 0xE3, lead <= 0xE9, offset + 2 < text.count else { return nil }
        let unit = UInt16(lead & 0x0F) << 12 | UInt16(text[offset + 1] & 0x3F) << 6 | UInt16(text[offset + 2] & 0x3F)
        return isHan(unit) || isKana(unit) ? unit : nil
    }

    /// What is in NFKC whatever stands around it, and no mark.
    @inline(__always)
    private static func isHan(_ unit: UInt16) -> Bool {
        0x4E00...0x9FFF ~= unit || 0x3400...0x4DBF ~= unit || unit == 0x3005 || unit == 0x3007
    }

    @inline(__always)
    private static func isKana(_ unit: UInt16) -> Bool {
        0x3041...0x3096 ~= unit || 0x309D...0x309E ~= unit || 0x30A1...0x30FA ~= unit || 0x30FC...0x30FE ~= unit
    }
}
