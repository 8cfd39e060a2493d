// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Reads the keys of documents. Not for several tasks at once.
final class StoryKeyReader {
    private let spelling: LatinSpelling

    init() throws(Diagnostic) {
        do {
            spelling = try LatinSpelling()
        } catch {
            throw Diagnostic(.io, "\(error)")
        }
    }

    /// How many words a name in the middle of a sentence counts for.
    private static let nameWeight = 4.0
    /// Where more words than this have capitals, capitals tell nothing (German, headlines).
    private static let manyCapitals = 0.25
    /// Languages whose j is heard as in "Johnson".
    private static let hardJ: Set<String> = ["en", "fr", "pt", "es", "ca", "gl", "ro", "tr", "az", "id", "ms", "sw"]

    /// One word of a document that has a key.
    private struct Word {
        let key: UInt64
        let folded: [UInt8]
        let length: Double
        let isCapital: Bool
        let isInside: Bool
        let isNumber: Bool
        let sentence: Int
        let range: TextRange
    }

    /// The keys of a document with tokens and sentences. Linear in its length.
    func keys(
        of tokens: [Token], _ sentences: [Sentence], _ mentions: [Mention], _ copy: WorkingText, _ language: LanguageTag
    ) -> StoryKeys {
        var words: [Word] = []
        var lower: Set<[UInt8]> = []
        var inside = 0
        var capitals = 0
        var sentence = 0
        var isFirst = true
        for token in tokens {
            while sentence < sentences.count, sentences[sentence].range.upperBound <= token.range.lowerBound {
                sentence += 1
                isFirst = true
            }
            guard sentence < sentences.count else { break }
            let bytes = copy.bytes(of: token.range)
            defer { isFirst = false }
            if token.kind == .word, !isFirst {
                inside += 1
                if Self.isUpper(bytes) { capitals += 1 }
            }
            guard let word = word(bytes, token, language, isInside: !isFirst, sentence) else { continue }
            if !word.isNumber, !word.isCapital { lower.insert(word.folded) }
            words.append(word)
        }
        let tellsNames = Double(capitals) < Self.manyCapitals * Double(max(1, inside))
        var counts: [UInt64: StoryKeys.Count] = [:]
        var bySentence = [Set<UInt64>](repeating: [], count: sentences.count)
        func add(_ key: UInt64, _ weight: Double, isName: Bool, _ length: Double, _ sentence: Int) {
            counts[key, default: .init(key: key, weight: 0, isName: false, length: length)].weight += weight
            if isName { counts[key]?.isName = true }
            bySentence[sentence].insert(key)
        }
        var names = NameRuns(mentions, copy)
        for word in words {
            let isName = word.isCapital && word.isInside && tellsNames && !lower.contains(word.folded)
            if isName { names.add(word.key, word.range) }
            add(
                word.key, isName ? Self.nameWeight : 1, isName: isName || word.isNumber, word.length, word.sentence)
        }
        sentence = 0
        for mention in mentions {
            while sentence < sentences.count, sentences[sentence].range.upperBound <= mention.range.lowerBound {
                sentence += 1
            }
            guard sentence < sentences.count else { break }
            let concept = mention.concept
            add(KeyHash.of("concept", Array(concept.id.utf8)), Self.nameWeight, isName: concept.isName, 1.2, sentence)
        }
        return StoryKeys(
            counts: counts.values.sorted { $0.key < $1.key }, sentences: bySentence.map { $0.sorted() },
            names: names.finished())
    }

    private func word(
        _ bytes: ArraySlice<UInt8>, _ token: Token, _ language: LanguageTag, isInside: Bool, _ sentence: Int
    ) -> Word? {
        switch token.kind {
        case .number:
            let digits = NumberKey.of(bytes)
            guard !digits.isEmpty else { return nil }
            return Word(
                key: KeyHash.of("number", digits), folded: [], length: Self.length(digits.count + 1), isCapital: false,
                isInside: isInside, isNumber: true, sentence: sentence, range: token.range)
        case .ideographic:
            guard bytes.count >= 6 else { return nil }
            let folded = MatchKey.fold(bytes)
            return Word(
                key: KeyHash.of("han", folded), folded: folded, length: Self.length(folded.count * 2 / 3),
                isCapital: false, isInside: isInside, isNumber: false, sentence: sentence, range: token.range)
        case .word, .kana:
            let folded = MatchKey.fold(bytes)
            let latin = spelling.of(folded)
            guard latin.count >= 3, let first = latin.first, first >= 0x61 else { return nil }
            let skeleton = ConsonantSkeleton.of(latin: latin, hasHardJ: Self.hardJ.contains(language.primary))
            guard skeleton.count >= 3 else { return nil }
            let compared = Array(skeleton.prefix(ConsonantSkeleton.compared))
            return Word(
                key: KeyHash.of("word", compared), folded: folded, length: Self.length(compared.count),
                isCapital: Self.isUpper(bytes), isInside: isInside, isNumber: false, sentence: sentence,
                range: token.range)
        }
    }

    private static func length(_ letters: Int) -> Double { (Double(letters) / 4).squareRoot() }

    private static func isUpper(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }
}
