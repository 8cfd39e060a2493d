// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Cuts a text into words: the table-driven scanner, with ICU for the scripts that need a dictionary. One task at a time.
final class WordBreaker {
    private var icu: BreakIterator
    private var scanner: WordScanner
    private var boundaries: [BreakBoundary] = []
    /// Made with the first Han or kana; nil in it where ICU must divide them itself.
    private var runs: DictionaryRuns??

    /// Kept for the next document.
    static let pool = Pool<WordBreaker> { () throws(Diagnostic) in
        do {
            return try WordBreaker()
        } catch {
            throw Diagnostic(.io, "the word rules of ICU cannot be loaded: \(error)", help: "is ICU's data installed?")
        }
    }

    init() throws(ICUError) {
        icu = try BreakIterator(.word, locale: "root")
        scanner = WordScanner(try WordClass.Tailoring(&icu))
    }

    /// Appends the words of a text, in order.
    func words(of utf8: [UInt8], into words: inout [Token]) throws(ICUError) {
        let text = utf8.span
        var position = 0
        while true {
            position = scanner.scan(text, from: position) { start, end, content in
                words.append(
                    Token(range: TextRange(unchecked: start, end), kind: content == .number ? .number : .word))
            }
            guard position < text.count else { return }
            if let end = runWords(of: text, from: position, into: &words) {
                position = end
                continue
            }
            let end = scanner.dictionaryEnd(text, from: position)
            try dictionaryWords(of: utf8, position..<end, into: &words)
            position = end
        }
    }

    /// The words of a run of Han and kana that nothing joins; nil where ICU must look.
    private func runWords(of text: Span<UInt8>, from start: Int, into words: inout [Token]) -> Int? {
        if runs == nil { runs = .some(DictionaryRuns(beside: &icu)) }
        guard case .some(.some(let runs)) = runs else { return nil }
        let end = runs.read(text, from: start)
        guard end > start, scanner.isApart(text, at: end) else { return nil }
        runs.divide()
        var lower = 0
        for upper in runs.ends {
            let kind = runs.holdsHan(lower..<Int(upper)) ? Token.Kind.ideographic : .kana
            words.append(Token(range: TextRange(unchecked: start + 3 * lower, start + 3 * Int(upper)), kind: kind))
            lower = Int(upper)
        }
        return end
    }

    private func dictionaryWords(
        of utf8: [UInt8], _ range: Range<Int>, into words: inout [Token]
    ) throws(ICUError) {
        boundaries.removeAll(keepingCapacity: true)
        try utf8.withUnsafeBufferPointer { bytes throws(ICUError) in
            try icu.boundaries(of: UnsafeBufferPointer(rebasing: bytes[range]), into: &boundaries)
        }
        var start = range.lowerBound
        for boundary in boundaries {
            let end = range.lowerBound + Int(boundary.offset)
            if let kind = Self.kind(of: utf8, start..<end) {
                words.append(Token(range: TextRange(unchecked: start, end), kind: kind))
            }
            start = end
        }
    }

    /// What a segment is, by its scalars; nil if it is no word.
    static func kind(of utf8: [UInt8], _ range: Range<Int>) -> Token.Kind? {
        var kind: Token.Kind?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(utf8.span, at: offset)
            offset += length
            switch ScriptCode(of: scalar) {
            case .han where Characters.wordBreakProperty(scalar) != 9: return .ideographic
            case .hiragana, .katakana: kind = .kana
            default:
                switch Characters.wordBreakProperty(scalar) {
                case 3: kind = .kana
                case 6: if kind == nil { kind = .number }
                case 1, 14: if kind != .kana { kind = .word }
                default:
                    if Characters.lineBreakProperty(scalar) == 24, (1...5).contains(Characters.generalCategory(scalar))
                    {
                        kind = .word
                    }
                }
            }
        }
        return kind
    }
}
