// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

@testable import TolmachSummarization

/// Texts for tests: each line a sentence, each sentence a block of its own.
enum TestTexts {
    static func text(
        _ lines: [String], language: String = "und", kinds: [Block.Kind] = [], title: String? = nil
    ) throws -> SummaryText {
        let source = SourceText(lines.joined(separator: "\n"))
        var sentences: [Sentence] = []
        var blocks: [Block] = []
        var start = 0
        for (index, line) in lines.enumerated() {
            let range = TextRange(unchecked: start, start + line.utf8.count)
            start += line.utf8.count + 1
            if line.isEmpty { continue }
            sentences.append(Sentence(range: range, block: blocks.count))
            blocks.append(Block(kind: index < kinds.count ? kinds[index] : .paragraph, range: range))
        }
        return SummaryText(
            source: source, language: LanguageTag(language), sentences: sentences, tokens: try words(of: source.utf8),
            blocks: blocks, title: title)
    }

    static func words(of bytes: [UInt8]) throws -> [Token] {
        var breaker = try BreakIterator(.word, locale: "und")
        var boundaries: [BreakBoundary] = []
        try bytes.withUnsafeBufferPointer { try breaker.boundaries(of: $0, into: &boundaries) }
        var start = 0
        var tokens: [Token] = []
        for boundary in boundaries {
            let end = Int(boundary.offset)
            let range = TextRange(unchecked: start, end)
            start = end
            switch boundary.status {
            case 100..<200: tokens.append(Token(range: range, kind: .number))
            case 200..<300: tokens.append(Token(range: range, kind: .word))
            case 300..<400: tokens.append(Token(range: range, kind: .kana))
            case 400..<500: tokens.append(Token(range: range, kind: .ideographic))
            default: break
            }
        }
        return tokens
    }

    static func concepts(_ text: SummaryText) throws -> ConceptText { try ConceptBuilder().build(text) }

    /// A mention of a concept at each place where the text has `spelling`.
    static func mentions(of id: String, spelled spelling: String, in text: SummaryText) -> [Mention] {
        let concept = Concept(id: id, terms: [Term(spelling, language: LanguageTag("en"))])
        let bytes = text.source.utf8
        let wanted = Array(spelling.utf8)
        guard bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }.map {
            Mention(
                range: TextRange(unchecked: $0, $0 + wanted.count), concept: concept, termIndex: 0, match: .exact,
                confidence: 1)
        }
    }

    /// Sentences of made-up words of several scripts, the same on every run.
    static func random(sentences count: Int, seed: UInt64, longest: Int = 30) throws -> SummaryText {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let alphabets = ["abdeiklmnorstu", "абвеиклморсту", "αβγδεηικλμνο", "가나다라마바사아", "政府会談北京新聞", "กขคงจฉชซ"].map {
            Array($0)
        }
        var lines: [String] = []
        for _ in 0..<count {
            let alphabet = alphabets[next(20) < 14 ? 0 : next(alphabets.count)]
            let words = (0...next(longest)).map { _ -> String in
                if next(12) == 0 { return String(1900 + next(120)) }
                // Few words are frequent, many are rare.
                var number = next(next(2) == 0 ? 20 : 2_000) + 1
                var word = ""
                while number > 0 {
                    word.append(alphabet[number % alphabet.count])
                    number /= 3
                }
                return word
            }
            lines.append(words.joined(separator: " ") + ".")
        }
        return try text(lines)
    }
}
