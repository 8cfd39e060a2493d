// SPDX-License-Identifier: Apache-2.0

/// Finds stretches of words that may be a term: two to four words beside each other that no glossary knows, no function word at either end.
struct TermFinder {
    static let longest = 4

    let language: String

    /// Calls `body` with each of them.
    func stretches(in words: [SentenceWord], _ body: (ArraySlice<SentenceWord>) -> Void) {
        for start in words.indices where mayBegin(words[start]) {
            var end = start + 1
            while end < words.count, end - start < Self.longest {
                guard words[end - 1].gap == .space || words[end - 1].gap == .hyphen, isWord(words[end]) else { break }
                end += 1
                if mayEnd(words[end - 1]), inner(words[start..<end]) { body(words[start..<end]) }
            }
            // German writes in one word what others write in two.
            if language == "de", words[start].shape == .capital, words[start].key.count >= 10, start > 0 {
                body(words[start...start])
            }
        }
    }

    private func isWord(_ word: SentenceWord) -> Bool {
        guard !word.isKnown else { return false }
        switch word.shape {
        case .lower, .caseless, .allCapitals: return true
        case .capital: return language == "de"
        case .initial, .number: return false
        }
    }

    private func mayBegin(_ word: SentenceWord) -> Bool { mayEnd(word) }

    private func mayEnd(_ word: SentenceWord) -> Bool {
        isWord(word) && (word.key.count >= 3 || word.shape == .caseless)
            && !SuggestWords.isFunctionWord(word.key, language)
    }

    /// At most one small word inside, and a word of some length.
    private func inner(_ words: ArraySlice<SentenceWord>) -> Bool {
        let small = words.dropFirst().dropLast().count { SuggestWords.isFunctionWord($0.key, language) }
        return small <= 1 && words.contains { $0.key.count >= 5 || $0.shape == .caseless }
    }
}

/// How much of a term a stretch of words is: C-value (Frantzi, Ananiadou), how often it stands on its own, and how long it is.
enum TermScore {
    /// `counts`: by the words of each stretch. Stretches that mostly stand within longer ones come out low.
    static func values(_ counts: [[String]: Int]) -> [[String]: Double] {
        var within: [[String]: (total: Int, kinds: Int)] = [:]
        for (words, count) in counts where words.count > 1 {
            var parts: Set<[String]> = []
            for length in 1..<words.count {
                for start in 0...(words.count - length) { parts.insert(Array(words[start..<start + length])) }
            }
            for part in parts where counts[part] != nil {
                let known = within[part] ?? (0, 0)
                within[part] = (known.total + count, known.kinds + 1)
            }
        }
        var values: [[String]: Double] = [:]
        for (words, count) in counts {
            let longer = within[words].map { Double($0.total) / Double($0.kinds) } ?? 0
            values[words] = weight(words.count) * (Double(count) - longer)
        }
        return values
    }

    /// The logarithm to base 2 of the length; one word counts as one and a half.
    private static func weight(_ length: Int) -> Double { [0, 0.585, 1, 1.585, 2][min(length, 4)] }
}
