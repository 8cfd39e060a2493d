// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Terms in scripts without spaces are sought in the text itself, since ICU's words cut names apart (普|京).
extension Matcher {
    mutating func scan(from start: Int, to end: Int, _ word: Int, _ text: [UInt8]) {
        var at = start
        while at < end {
            let lower = at
            var probe = at
            let first = UTF8Scalar.next(in: text[...], at: &probe)
            at = probe
            let folded = UnspacedText.folded(first)
            guard index.mayBeginUnspaced(folded) else { continue }
            let node = index.scalars.child(of: PackedTrie.root, folded)
            guard node >= 0, UnspacedText.mayBegin(first, after: UTF8Scalar.previous(in: text, before: lower)) else {
                continue
            }
            scan(node, lower: lower, from: probe, last: first, word, text)
        }
    }

    private mutating func scan(
        _ start: Int32, lower: Int, from: Int, last firstScalar: UInt32, _ word: Int, _ text: [UInt8]
    ) {
        var node = start
        var last = firstScalar
        var at = from
        var scalarCount = 1
        var hasSpace = false
        var lineBreaks = 0
        while true {
            if scalarCount >= 2 || !index.scalars.isInner(node) {
                judge(node, lower, at, last, scalarCount, hasSpace: hasSpace, word, text)
            }
            guard index.scalars.isInner(node) else { return }
            // On to the next scalar that counts.
            var probe = at
            var next: UInt32?
            while probe < text.count {
                let scalar = UTF8Scalar.next(in: text[...], at: &probe)
                if UnspacedText.isSeparator(scalar) { continue }
                if UnspacedText.isLineBreak(scalar) {
                    if scalar == 0x0A { lineBreaks += 1 }
                    if lineBreaks > 1 { return }
                    continue
                }
                if UnspacedText.isSpace(scalar) {
                    hasSpace = true
                    continue
                }
                next = scalar
                break
            }
            guard let next else { return }
            node = index.scalars.child(of: node, UnspacedText.folded(next))
            guard node >= 0 else { return }
            last = next
            at = probe
            scalarCount += 1
        }
    }

    private mutating func judge(
        _ node: Int32, _ lower: Int, _ upper: Int, _ last: UInt32, _ scalarCount: Int, hasSpace: Bool, _ word: Int,
        _ text: [UInt8]
    ) {
        var number = index.firstPattern(atScalarNode: node)
        guard number >= 0, UnspacedText.mayEnd(last, text, upper), scalarCount >= UnspacedText.leastLength(last) else {
            return
        }
        let start = candidates.count
        var best: Candidate?
        while number >= 0 {
            let pattern = index.patterns[Int(number)]
            defer { number = index.pattern(after: number) }
            if hasSpace, !pattern.flags.contains(.separators) { continue }
            let kind = kind(.plain, pattern, text[lower..<upper])
            guard isAllowed(kind, pattern),
                kind == .exact || !pattern.flags.isSuperset(of: [.indeclinable, .exactCase])
            else { continue }
            let candidate = Candidate(
                lower: lower, upper: upper, pattern: number, kind: kind, caseDiffers: false,
                isForeign: !view.isOwnLanguage[Int(pattern.language)], reading: nil, similarity: 1, firstWord: word,
                lastWord: word)
            if let known = best, index.patterns[Int(known.pattern)].concept == pattern.concept {
                if Candidate.isBetter(candidate, known) { best = candidate }
            } else {
                if let best { candidates.append(best) }
                best = candidate
            }
        }
        if let best { candidates.append(best) }
        Decision.keepBest(of: &candidates, from: start, index)
    }
}

extension UnspacedText {
    /// A run of katakana, of Latin letters or of digits is never entered in its middle.
    static func mayBegin(_ scalar: UInt32, after previous: UInt32?) -> Bool {
        guard let previous else { return true }
        return !areJoined(previous, scalar)
    }

    static func mayEnd(_ last: UInt32, _ text: [UInt8], _ upper: Int) -> Bool {
        guard upper < text.count else { return true }
        var at = upper
        let next = UTF8Scalar.next(in: text[...], at: &at)
        if areJoined(last, next) { return false }
        // Vowel signs and tones above, below and behind a consonant (Thai, Khmer …).
        return !isMark(next)
    }

    /// One scalar of Han says nothing; a syllabic or alphabetic script needs more.
    static func leastLength(_ scalar: UInt32) -> Int { isHan(scalar) || LetterScript(scalar) != .unspaced ? 2 : 3 }

    private static func isHan(_ scalar: UInt32) -> Bool {
        scalar >= 0x3400 && !(0xA000...0xF8FF).contains(scalar) || scalar == 0x3005
    }

    private static func areJoined(_ a: UInt32, _ b: UInt32) -> Bool {
        // Kana but katakana, and Han, are what most of it is.
        if (0x3400...0x9FFF).contains(a) || (0x3041...0x309F).contains(a) { return false }
        let (left, right) = (LetterScript(a), LetterScript(b))
        func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) }
        if left == .katakana || left == .latin { return left == right || isDigit(b) && left == .latin }
        return isDigit(a) && (isDigit(b) || right == .latin)
    }
}
