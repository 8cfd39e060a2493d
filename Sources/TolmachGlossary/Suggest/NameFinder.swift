// SPDX-License-Identifier: Apache-2.0

/// Finds what is written like a name in a sentence: words with capitals beside each other, titles left out, and acronyms.
struct NameFinder {
    /// A stretch of words.
    struct Name {
        /// The words and what joins each to the next.
        var words: [SentenceWord]
        /// It begins where the sentence does, where any word has a capital.
        var isInitial: Bool
        /// A title stands before it.
        var isPerson: Bool

        /// As it is written.
        var text: String { Self.joined(words.map(\.text), words) }
        /// The same of the keys.
        var key: String { Self.joined(words.map(\.key), words) }

        static func joined(_ texts: [String], _ words: [SentenceWord]) -> String {
            var result = ""
            for (index, text) in texts.enumerated() {
                result += text
                guard index + 1 < texts.count else { break }
                switch words[index].gap {
                case .hyphen: result += "-"
                case .stop: result += ". "
                default: result += " "
                }
            }
            return result
        }
    }

    let language: String

    /// More words with capitals than this are a list or a heading.
    private static let longest = 16

    func names(in words: [SentenceWord]) -> [Name] {
        if isHeadline(words) { return [] }
        var names: [Name] = []
        var index = 0
        while index < words.count {
            guard words[index].shape.isCapital, !words[index].isKnown else {
                index += 1
                continue
            }
            let end = end(of: words, from: index)
            if end - index <= Self.longest, let name = name(words, index..<end) { names.append(name) }
            index = end
        }
        return names
    }

    /// Where every word of weight has a capital, capitals tell nothing.
    private func isHeadline(_ words: [SentenceWord]) -> Bool {
        let rest = words.dropFirst()
        guard words.count >= 5, words[0].shape.isCapital,
            rest.count(where: { $0.shape.isCapital }) * 10 > rest.count * 6
        else { return false }
        return !rest.contains { $0.shape == .lower && $0.key.count >= 5 }
    }

    /// Where the stretch that begins at a word ends.
    private func end(of words: [SentenceWord], from start: Int) -> Int {
        var end = start + 1
        func joins(_ index: Int) -> Bool {
            guard index < words.count, !words[index].isKnown else { return false }
            switch words[index - 1].gap {
            case .space, .hyphen: return true
            case .stop: return words[index - 1].shape == .initial
            case .other: return false
            }
        }
        while joins(end) {
            if words[end].shape.isCapital {
                end += 1
                continue
            }
            // "von der" may stand inside.
            var next = end
            while next < end + 2, joins(next), words[next].gap == .space,
                SuggestWords.particles.contains(words[next].key)
            {
                next += 1
            }
            guard next > end, joins(next), words[next].shape.isCapital else { break }
            end = next + 1
        }
        return end
    }

    private func name(_ words: [SentenceWord], _ range: Range<Int>) -> Name? {
        var start = range.lowerBound
        var isPerson =
            start > 0 && words[start - 1].gap != .other && SuggestWords.isTitle(words[start - 1].key, language)
        func isTitle(_ index: Int) -> Bool {
            index < range.upperBound && SuggestWords.isTitle(words[index].key, language)
        }
        while isTitle(start) || SuggestWords.titleBeginnings.contains(words[start].key) && isTitle(start + 1) {
            isPerson = true
            start += 1
            guard start < range.upperBound else { return nil }
        }
        // "The European Commission" begins with no name.
        if start == 0, start < range.upperBound, SuggestWords.isFunctionWord(words[0].key, language) { start += 1 }
        let part = words[start..<max(start, range.upperBound)]
        guard !part.isEmpty, part.contains(where: { $0.shape != .initial }) else { return nil }
        if part.count == 1 {
            let word = part[start]
            if word.text.count < 2 || isRomanNumber(word) { return nil }
            if SuggestWords.calendar.contains(word.key), language == "en" { return nil }
            if SuggestWords.isFunctionWord(word.key, language) { return nil }
        }
        return Name(words: Array(part), isInitial: start == 0, isPerson: isPerson)
    }

    private func isRomanNumber(_ word: SentenceWord) -> Bool {
        word.shape == .allCapitals && word.text.allSatisfy { "IVXLCM".contains($0) }
    }
}
