// SPDX-License-Identifier: Apache-2.0

/// Once a person's full name with its middle dots was found in Chinese or Japanese, what stands behind the last of them is the surname, alone in the rest of the text:
/// 尼尔·阿姆斯特朗, 阿姆斯特朗, until somebody else has it. ICU's words tell little there, so that the text itself is searched.
extension Matcher {
    mutating func findForeignSurnames(_ pass: borrowing TokenPass, _ text: [UInt8]) {
        guard isAllowed(.surname), view.language == "zh" || view.language == "yue" else { return }
        let dots = Self.dotEnds(in: text)
        guard !dots.isEmpty else { return }
        var known: Set<Int32> = []
        let fullNames = Set(candidates.map { Full(concept: index.patterns[Int($0.pattern)].concept, upper: $0.upper) })
        for number in candidates.indices {
            let full = candidates[number]
            let pattern = index.patterns[Int(full.pattern)]
            guard pattern.flags.contains(.person), let dot = Self.last(of: dots, in: full.lower..<full.upper),
                full.upper - dot >= Self.leastBytes, known.count < Self.most, known.insert(pattern.concept).inserted
            else { continue }
            let surname = Array(text[dot..<full.upper])
            var at = full.upper
            while at + surname.count <= text.count {
                guard text[at] == surname[0], text[at..<at + surname.count].elementsEqual(surname) else {
                    at += 1
                    continue
                }
                let upper = at + surname.count
                if Self.endsInDot(text[..<at]) {
                    if !fullNames.contains(Full(concept: pattern.concept, upper: upper)) { break }
                } else if let words = Self.words(of: at..<upper, pass) {
                    candidates.append(
                        Candidate(
                            lower: at, upper: upper, pattern: full.pattern, kind: .surname, caseDiffers: false,
                            isForeign: full.isForeign, reading: nil, similarity: full.similarity,
                            firstWord: words.lowerBound, lastWord: words.upperBound))
                }
                at = upper
            }
        }
    }

    /// Of more persons none is looked for: the text is read once for each.
    private static var most: Int { 64 }
    /// Three characters.
    private static var leastBytes: Int { 9 }
    /// Where a full name of a person ends.
    private struct Full: Hashable {
        let concept: Int32
        let upper: Int
    }

    private static var dots: [[UInt8]] { ["·", "・", "‧", "•"].map { Array($0.utf8) } }

    static func beginsWithDot(_ text: ArraySlice<UInt8>) -> Bool { dots.contains { text.starts(with: $0) } }

    private static func endsInDot(_ text: ArraySlice<UInt8>) -> Bool {
        dots.contains { text.suffix($0.count).elementsEqual($0) }
    }

    /// Where the middle dots of a text end.
    private static func dotEnds(in text: [UInt8]) -> [Int] {
        var ends: [Int] = []
        for (place, byte) in text.enumerated() where byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
            if let dot = dots.first(where: { text[place...].starts(with: $0) }) { ends.append(place + dot.count) }
        }
        return ends
    }

    /// The last of some places within a name.
    private static func last(of places: [Int], in name: Range<Int>) -> Int? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < name.upperBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && places[low - 1] > name.lowerBound ? places[low - 1] : nil
    }

    /// The words that a stretch of text lies in.
    private static func words(of range: Range<Int>, _ pass: borrowing TokenPass) -> ClosedRange<Int>? {
        var (low, high) = (0, pass.words.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(pass.words[middle].upper) <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < pass.words.count else { return nil }
        var last = low
        while last + 1 < pass.words.count, Int(pass.words[last + 1].lower) < range.upperBound { last += 1 }
        return low...last
    }
}
