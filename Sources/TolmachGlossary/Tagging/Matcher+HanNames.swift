// SPDX-License-Identifier: Apache-2.0

/// Foreign names in Chinese: rows of characters that ICU's dictionary does not know as a word, and names parted by a middle dot.
extension Matcher {
    mutating func findHanNames(_ pass: borrowing TokenPass, _ text: [UInt8]) {
        guard view.language == "zh" || view.language == "yue", isAllowed(.transliterated) else { return }
        let names = view.hanNames(index)
        guard !names.isEmpty else { return }
        var search = EditSearch()
        var first = 0
        while first < pass.words.count {
            guard isHan(first, pass, text) else {
                first += 1
                continue
            }
            var end = first + 1
            while end < pass.words.count, isHan(end, pass, text), isJoined(end, pass, text) { end += 1 }
            findHanNames(in: first..<end, names, pass, text, &search)
            first = end
        }
    }

    private func isHan(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        guard pass.fact(of: word).flags.contains(.unspaced) else { return false }
        var at = Int(pass.words[word].lower)
        return NameScript(of: UTF8Scalar.next(in: text[...], at: &at)) == .han
    }

    /// Nothing or a middle dot before a word.
    private func isJoined(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        let gap = text[Int(pass.words[word - 1].upper)..<Int(pass.words[word].lower)]
        return gap.isEmpty || ["·", "・", "‧", "•", "•"].contains { gap.elementsEqual($0.utf8) }
    }

    /// Of the windows of a row of words those that are likest to a name, none over another.
    private mutating func findHanNames(
        in words: Range<Int>, _ names: HanNameIndex, _ pass: borrowing TokenPass, _ text: [UInt8],
        _ search: inout EditSearch
    ) {
        guard words.count > 1 || Int(pass.words[words.lowerBound].upper - pass.words[words.lowerBound].lower) >= 9
        else {
            return
        }
        var found: [(hit: HanNameIndex.Hit, words: Range<Int>)] = []
        for start in words {
            let lower = Int(pass.words[start].lower)
            // A dictionary word alone is no foreign name.
            var hasSingle = false
            var hasSeparator = false
            var characters = 0
            for word in start..<words.upperBound {
                let count = Int(pass.words[word].upper - pass.words[word].lower) / 3
                if count == 1 { hasSingle = true }
                if word > start, pass.words[word].lower > pass.words[word - 1].upper { hasSeparator = true }
                characters += count
                guard characters <= HanNameIndex.mostCharacters, count <= 3 else { break }
                guard characters >= HanNameIndex.leastCharacters, hasSingle || hasSeparator else { continue }
                let slice = text[lower..<Int(pass.words[word].upper)]
                guard let letters = NameLetters(utf8: Array(slice)), letters.script == .han, letters.letters.count > 2,
                    names.mayBegin(with: letters.letters[1]),
                    letters.letters.allSatisfy({ $0 == NameLetters.space || names.knows($0) })
                else { break }
                let name = String(decoding: slice, as: UTF8.self)
                if let hit = names.best(for: name, letters, hasSeparator: hasSeparator, &search) {
                    found.append((hit, start..<word + 1))
                }
            }
        }
        found.sort { $0.hit.score != $1.hit.score ? $0.hit.score > $1.hit.score : $0.words.count > $1.words.count }
        var taken: [Range<Int>] = []
        for (hit, range) in found where !taken.contains(where: { $0.overlaps(range) }) {
            taken.append(range)
            candidates.append(
                Candidate(
                    lower: Int(pass.words[range.lowerBound].lower), upper: Int(pass.words[range.upperBound - 1].upper),
                    pattern: hit.pattern, kind: .transliterated, caseDiffers: false, isForeign: true, reading: nil,
                    similarity: hit.score, firstWord: range.lowerBound, lastWord: range.upperBound - 1))
        }
    }
}
