// SPDX-License-Identifier: Apache-2.0

/// Foreign names in Chinese: rows of characters that ICU's dictionary does not know as a word, and names parted by a middle dot.
extension Matcher {
    mutating func findHanNames(_ pass: borrowing TokenPass, _ text: [UInt8]) {
        let isChinese = view.language == "zh" || view.language == "yue"
        guard isChinese || view.language == "ja", isAllowed(.transliterated) else { return }
        let names = view.hanNames(index)
        guard !names.isEmpty else { return }
        var first = 0
        while first < pass.words.count {
            guard isHan(first, pass, text) else {
                first += 1
                continue
            }
            var end = first + 1
            while end < pass.words.count, isHan(end, pass, text), isJoined(end, pass, text) { end += 1 }
            if !names.mandarin.isEmpty { findMandarinNames(in: first..<end, names.mandarin, pass, text) }
            if isChinese, names.hasSpellings { findHanNames(in: first..<end, names, pass, text) }
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

    /// Names that are read as the glossary writes them. They begin and end where words do.
    private mutating func findMandarinNames(
        in words: Range<Int>, _ names: MandarinNames, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) {
        for word in words {
            var at = Int(pass.words[word].lower)
            let surname = UTF8Scalar.next(in: text[...], at: &at)
            guard names.mayBegin(surname) else { continue }
            var (last, upper) = (word, Int(pass.words[word].upper))
            var next: [UInt32] = []
            var ends: [Int] = []
            while next.count < 2 {
                if at == upper {
                    last += 1
                    guard last < words.upperBound, Int(pass.words[last].lower) == upper else { break }
                    upper = Int(pass.words[last].upper)
                }
                next.append(UTF8Scalar.next(in: text[...], at: &at))
                ends.append(at == upper ? last : -1)
            }
            guard let found = names.longest(surname, next), ends[found.characters - 1] >= 0 else { continue }
            let end = ends[found.characters - 1]
            // 罗杰·费德勒 is a name of another kind.
            guard !Self.beginsWithDot(text[Int(pass.words[end].upper)...]) else { continue }
            candidates.append(
                Candidate(
                    lower: Int(pass.words[word].lower), upper: Int(pass.words[end].upper), pattern: found.pattern,
                    kind: .transliterated, caseDiffers: false, isForeign: true, reading: nil,
                    similarity: 1, firstWord: word, lastWord: end))
        }
    }

    /// Of the windows of a row of words those that are likest to a name, none over another.
    private mutating func findHanNames(
        in words: Range<Int>, _ names: HanNameIndex, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) {
        guard words.count > 1 || Int(pass.words[words.lowerBound].upper - pass.words[words.lowerBound].lower) >= 9
        else {
            return
        }
        var found: [(hit: HanNameIndex.Hit, words: Range<Int>)] = []
        for first in words {
            hanWalk.begin(names.graph, names.beam)
            var state = hanWalk.step(from: PrefixWalk.start, NameLetters.space, names.graph, names.beam)
            guard state != PrefixWalk.nowhere else { break }
            // A dictionary word alone is no foreign name.
            var hasSingle = false
            var hasSeparator = false
            var characters = 0
            windows: for word in first..<words.upperBound {
                let (lower, upper) = (Int(pass.words[word].lower), Int(pass.words[word].upper))
                let count = (upper - lower) / 3
                if count == 1 { hasSingle = true }
                characters += count
                guard characters <= HanNameIndex.mostCharacters, count <= 3 else { break }
                if word > first, pass.words[word].lower > pass.words[word - 1].upper {
                    hasSeparator = true
                    state = hanWalk.step(from: state, NameLetters.space, names.graph, names.beam)
                    guard state != PrefixWalk.nowhere else { break }
                }
                var at = lower
                while at < upper {
                    guard let letter = hanLetters.letter(UTF8Scalar.next(in: text[...], at: &at), names) else {
                        break windows
                    }
                    state = hanWalk.step(from: state, letter, names.graph, names.beam)
                    guard state != PrefixWalk.nowhere else { break windows }
                }
                guard characters >= HanNameIndex.leastCharacters, hasSingle || hasSeparator else { continue }
                let end = hanWalk.step(from: state, NameLetters.space, names.graph, names.beam)
                guard end != PrefixWalk.nowhere else { continue }
                let name = text[Int(pass.words[first].lower)..<upper]
                if let hit = names.best(for: name, at: end, of: hanWalk, hasSeparator: hasSeparator) {
                    found.append((hit, first..<word + 1))
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

/// Characters as `NameLetters` has them, looked up once each.
struct HanLetters {
    /// By scalar from 0x4E00; 0 where it is not known yet, `none` where the model has never seen it in a name.
    private var letters: [UInt16] = []
    private static let count = 0xA000 - 0x4E00
    private static let none: UInt16 = 0xFFFF

    mutating func letter(_ scalar: UInt32, _ names: HanNameIndex) -> UInt16? {
        let place = Int(scalar) - 0x4E00
        guard place >= 0, place < Self.count else { return Self.find(scalar, names) }
        if letters.isEmpty { letters = [UInt16](repeating: 0, count: Self.count) }
        if letters[place] == 0 { letters[place] = Self.find(scalar, names) ?? Self.none }
        return letters[place] == Self.none ? nil : letters[place]
    }

    private static func find(_ scalar: UInt32, _ names: HanNameIndex) -> UInt16? {
        guard let unicode = Unicode.Scalar(scalar), let name = NameLetters(String(unicode)), name.letters.count == 3,
            names.knows(name.letters[1])
        else { return nil }
        return name.letters[1]
    }
}
