// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A name's word that stands beside a word with a capital that is in no mention is, across scripts, most often part of another name: «Тереза» of
/// «Тереза Мэй» is not the Tereza of the glossary.
enum LoneWords {
    /// Whether each choice stays. `sentenceStarts` are offsets into the text, in order.
    static func remove(
        from choices: [Decision.Choice], _ aliases: [Aliases.Found], _ index: GlossaryIndex,
        _ pass: borrowing TokenPass,
        _ text: [UInt8], sentenceStarts: [Int], _ namesakes: Namesakes
    ) -> [Bool] {
        let isAnothers = choices.map { choice in
            let best = choice.best
            let pattern = index.patterns[Int(best.pattern)]
            guard pattern.flags.contains(.person), best.kind == .surname || pattern.wordCount == 1 else { return false }
            if best.kind < .surname, hasAnothersInitial(best, pattern, index, text) { return true }
            let word = best.surnameWord ?? best.firstWord
            return namesakes.isAnothers(word, pattern.concept, choices, pass, text)
                && hasFullName(pattern.concept, index)
        }
        guard choices.contains(where: { mayGo($0.best) }) else { return isAnothers.map { !$0 } }
        func begins(_ offset: Int) -> Bool {
            var (low, high) = (0, sentenceStarts.count)
            while low < high {
                let middle = (low + high) / 2
                if sentenceStarts[middle] < offset { low = middle + 1 } else { high = middle }
            }
            return low < sentenceStarts.count && sentenceStarts[low] == offset
        }
        var covered = [Bool](repeating: false, count: pass.words.count)
        for alias in aliases { covered[alias.word] = true }
        for choice in choices {
            for word in choice.best.firstWord...choice.best.lastWord { covered[word] = true }
        }
        // What is named elsewhere than where a sentence begins, where any word has a capital.
        let sure = Set(
            choices.filter {
                $0.best.firstWord > 0 && !begins($0.best.lower) || $0.best.firstWord < $0.best.lastWord
            }.map { index.patterns[Int($0.best.pattern)].concept })
        // Where a person is first named in full.
        var named: [Int32: Int] = [:]
        for choice in choices where !choice.best.isAlone {
            let pattern = index.patterns[Int(choice.best.pattern)]
            if pattern.wordCount > 1, named[pattern.concept] == nil { named[pattern.concept] = choice.best.lower }
        }
        return choices.indices.map { number in
            let best = choices[number].best
            let pattern = index.patterns[Int(best.pattern)]
            if isAnothers[number] { return false }
            guard mayGo(best) else { return true }
            if best.isAlone {
                // Where the full name stands before, the surname is short for it.
                if named[pattern.concept].map({ $0 < best.lower }) ?? false { return false }
                if best.firstWord == 0 || begins(best.lower) { return false }
            }
            if best.kind == .transliterated, best.similarity < SpellingPolicy.first,
                pattern.letters < SpellingPolicy.manyLetters,
                pattern.acronyms == 0 || !pass.fact(of: best.firstWord).flags.contains(.allCapitals),
                !pass.fact(of: best.firstWord).flags.contains(.caseless),
                best.firstWord == 0 || begins(best.lower),
                !sure.contains(index.patterns[Int(best.pattern)].concept)
            {
                return false
            }
            func blocks(_ other: Int, _ gap: Range<Int>) -> Bool {
                guard other >= 0, other < pass.words.count, !covered[other] else { return false }
                let flags = pass.fact(of: other).flags
                guard flags.contains(.capital), !flags.contains(.initial) else { return false }
                return text[gap].elementsEqual(" ".utf8) || text[gap].elementsEqual("-".utf8)
            }
            let next = best.lastWord + 1
            if next < pass.words.count, blocks(next, best.upper..<max(best.upper, Int(pass.words[next].lower))) {
                return false
            }
            if best.kind == .surname, !best.isAlone { return true }
            let before = best.firstWord - 1
            let isSurely =
                best.similarity >= SpellingPolicy.second && pattern.letters >= SpellingPolicy.lettersOfSecond
                && before >= 0 && (before == 0 || begins(Int(pass.words[before].lower)))
            if before >= 0, !isSurely,
                blocks(before, min(best.lower, Int(pass.words[before].upper))..<best.lower)
            {
                return false
            }
            return true
        }
    }

    /// Whether what stands around it may speak against a candidate: a single word, by its sound or the surname of a name.
    private static func mayGo(_ best: Candidate) -> Bool {
        (best.isAlone || best.kind >= .transliterated) && best.firstWord == best.lastWord
    }
}
