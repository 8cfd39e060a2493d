// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Whether the capitals of a text fit those of a term.
extension Matcher {
    func casesFit(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        if ignoresCase || pattern.flags.contains(.anyCase) { return true }
        if pattern.flags.contains(.exactCase) || pattern.flags.contains(.singleLetter) {
            return hasExactCase(pattern, pass, text)
        }
        guard pattern.hasCapital else { return true }
        // A full name with its patronymic is one without capitals, too.
        if path.contains(where: { $0.reading == nil && pass.fact(of: $0.word).flags.contains(.patronymic) }) {
            return true
        }
        var position: UInt32 = 0
        for step in path {
            guard let reading = step.reading else { continue }
            let bit: UInt32 = position < 32 ? 1 << position : 0
            position += 1
            let flags = pass.fact(of: step.word).flags
            if flags.contains(.caseless) { continue }
            if pattern.acronyms & bit != 0 {
                guard flags.contains(.twoCapitals) else { return false }
                if pattern.letters <= 3, pattern.wordCount == 1, isInHeadline(step.word, pass) { return false }
            } else if pattern.capitals & bit != 0 {
                if reading.startCut == 0 {
                    guard flags.contains(.capital) || isHyphened(step.word, pattern, pass, text) else { return false }
                } else {
                    var start = Int(pass.words[step.word].lower) + Int(reading.startCut)
                    guard start < text.count, WordShape.isCapital(UTF8Scalar.next(in: text[...], at: &start)) else {
                        return false
                    }
                }
            } else if pattern.innerCapitals & bit != 0 {
                guard hasCapital(step.word, pass, text) else { return false }
            }
        }
        return true
    }

    /// Whether a word of a person's name stands behind a hyphen, where many a language writes the second syllable small: Ким Чен-ын.
    private func isHyphened(_ word: Int, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        pattern.flags.contains(.person) && pattern.wordCount > 2 && pass.isHyphened(word, text)
    }

    /// Between words in capitals "US" may be "us".
    private func isInHeadline(_ word: Int, _ pass: borrowing TokenPass) -> Bool {
        [word - 1, word + 1].contains { neighbour in
            guard neighbour >= 0, neighbour < pass.words.count else { return false }
            let placed = pass.words[neighbour]
            return pass.fact(of: neighbour).flags.contains(.allCapitals) && placed.upper - placed.lower > 4
        }
    }

    /// Each word as far as it agrees with the term's has the same letters in the same case.
    private func hasExactCase(_ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        let term = index.concept(pattern.concept).terms[Int(pattern.term)]
        let isWhole = term.inflection == .exact
        var forms = [Array(term.text.utf8)]
        if pattern.flags.contains(.form), case .forms(let list) = term.inflection {
            forms = list.map { Array($0.utf8) }
        }
        return forms.contains { form in
            let ranges = WordSplitter.words(of: form)
            let steps = path.filter { $0.reading != nil }
            guard ranges.count == steps.count else { return false }
            return zip(ranges, steps).allSatisfy { range, step in
                let placed = pass.words[step.word]
                let surface = text[(Int(placed.lower) + Int(step.reading?.startCut ?? 0))..<Int(placed.upper)]
                if isWhole { return surface.dropLast(Int(step.reading?.endCut ?? 0)).elementsEqual(form[range]) }
                var (left, right) = (surface.startIndex, range.lowerBound)
                while left < surface.endIndex, right < range.upperBound {
                    let a = UTF8Scalar.next(in: surface, at: &left)
                    let b = UTF8Scalar.next(in: form[range], at: &right)
                    if a == b { continue }
                    // The endings part here; or the same letter stands in another case.
                    var (keyA, keyB): ([UInt8], [UInt8]) = ([], [])
                    UTF8Scalar.append(a, to: &keyA)
                    UTF8Scalar.append(b, to: &keyB)
                    return WordKey.make(String(decoding: keyA, as: UTF8.self))
                        != WordKey.make(String(decoding: keyB, as: UTF8.self))
                }
                return true
            }
        }
    }

    /// Mid-sentence "Запад" is the West and "запад" the direction; where a sentence begins nobody can tell.
    func caseDiffers(
        _ pattern: Pattern, _ pass: borrowing TokenPass, _ lower: Int, _ sentenceStarts: [Int]
    ) -> Bool {
        guard let first = path.first, !pass.fact(of: first.word).flags.contains(.caseless) else { return false }
        let textHas = pass.fact(of: first.word).flags.contains(.capital)
        let termHas = (pattern.capitals | pattern.acronyms) & 1 != 0
        guard textHas != termHas else { return false }
        return !(textHas && mayBeginSentence(first.word, pass, lower, sentenceStarts))
    }

    /// Whether a sentence begins with a word that has a capital; `lower` is where what is taken of it begins.
    func mayBeginSentence(
        _ word: Int, _ pass: borrowing TokenPass, _ lower: Int, _ sentenceStarts: [Int]
    ) -> Bool {
        guard pass.fact(of: word).flags.contains(.capital) else { return false }
        return word == 0 || Self.contains(sentenceStarts, from: Self.end(of: word - 1, pass), to: lower)
    }

    private static func end(of word: Int, _ pass: borrowing TokenPass) -> Int { Int(pass.words[word].upper) }

    /// Whether one of the sorted offsets lies in the range, its ends included.
    private static func contains(_ offsets: [Int], from lower: Int, to upper: Int) -> Bool {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < lower { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] <= upper
    }
}
