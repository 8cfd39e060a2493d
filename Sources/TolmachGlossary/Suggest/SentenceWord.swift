// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A word of a sentence as the search for names and terms sees it.
struct SentenceWord {
    let text: String
    /// The word in lower case, look-alikes and marks as glossary matching has them.
    let key: String
    /// What stands between it and the next word.
    let gap: Gap
    let shape: Shape
    /// Whether a glossary knows it already.
    let isKnown: Bool

    enum Gap {
        case space
        case hyphen
        /// A full stop and perhaps a space: `А. Лукашенко`.
        case stop
        case other
    }

    enum Shape {
        case lower
        /// A capital first.
        case capital
        /// Two or more capitals and nothing small.
        case allCapitals
        /// A single capital.
        case initial
        case number
        /// A script that has no capitals.
        case caseless

        var isCapital: Bool { self == .capital || self == .allCapitals || self == .initial }
    }

    static func shape(of text: String, _ kind: Token.Kind) -> Shape {
        if kind == .number { return .number }
        var upper = 0
        var lower = 0
        var isFirstUpper: Bool?
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            let isUpper = scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
            if isUpper { upper += 1 } else if scalar.properties.isLowercase { lower += 1 }
            if isFirstUpper == nil { isFirstUpper = isUpper }
        }
        if upper + lower == 0 { return .caseless }
        guard isFirstUpper == true else { return .lower }
        if lower == 0 { return upper == 1 ? .initial : .allCapitals }
        return .capital
    }

    /// The words of the text's sentences, sentence by sentence.
    static func sentences(of document: Document, language: String) -> [(range: TextRange, words: [SentenceWord])] {
        guard let sentences = document[Sentences.self], let tokens = document[Tokens.self] else { return [] }
        let mentions = document[Mentions.self] ?? []
        let copy = document[WorkingCopy.self]
        var result: [(TextRange, [SentenceWord])] = []
        var token = 0
        var mention = 0
        for sentence in sentences {
            var words: [SentenceWord] = []
            while token < tokens.count, tokens[token].range.lowerBound < sentence.range.lowerBound { token += 1 }
            while token < tokens.count, tokens[token].range.upperBound <= sentence.range.upperBound {
                let range = tokens[token].range
                while mention < mentions.count, mentions[mention].range.upperBound <= range.lowerBound { mention += 1 }
                let isKnown = mention < mentions.count && mentions[mention].range.lowerBound < range.upperBound
                let bytes = copy?.bytes(of: range) ?? document.source[range]
                let text = bare(String(decoding: bytes, as: UTF8.self), language)
                let hasNext =
                    token + 1 < tokens.count && tokens[token + 1].range.upperBound <= sentence.range.upperBound
                let between = hasNext ? document.source.utf8[range.upperBound..<tokens[token + 1].range.lowerBound] : []
                words.append(
                    SentenceWord(
                        text: text, key: String(decoding: WordKey.make(text), as: UTF8.self),
                        gap: hasNext ? gap(between) : .other, shape: shape(of: text, tokens[token].kind),
                        isKnown: isKnown))
                token += 1
            }
            result.append((sentence.range, words))
        }
        return result
    }

    /// Without what is no part of the word: the English possessive, French and Italian elisions before a capital.
    private static func bare(_ word: String, _ language: String) -> String {
        guard let mark = word.lastIndex(where: { $0 == "'" || $0 == "’" }) else { return word }
        switch language {
        case "en":
            let rest = word[word.index(after: mark)...]
            return rest == "s" || rest == "S" || rest.isEmpty ? String(word[..<mark]) : word
        case "fr", "it", "ca":
            let rest = word[word.index(after: mark)...]
            let isElision = word.distance(from: word.startIndex, to: mark) <= 5 && word.first?.isLowercase == true
            return isElision && rest.first?.isUppercase == true ? String(rest) : word
        default: return word
        }
    }

    private static func gap(_ bytes: ArraySlice<UInt8>) -> Gap {
        switch String(decoding: bytes, as: UTF8.self) {
        case " ", "\u{A0}", "\n", "\r\n", "\u{202F}": .space
        case "-", "‐", "‑": .hyphen
        case ".", ". ", ".\u{A0}": .stop
        default: .other
        }
    }
}
