// SPDX-License-Identifier: Apache-2.0

/// The place and day that open a wire story: `MOSCOW (AP) –`, `СОЧИ, 7 февраля. –`, `【ソチ＝2月7日】`, `（索契2月7日电）`.
///
/// A run of at most 100 characters up to a dash, in which every word is a capitalised name, stands in brackets, or belongs to a date;
/// or a first bracket that holds a date or a wire's sign.
enum Dateline {
    private static let longest = 100

    /// The offset after the dateline (its dash or bracket included); nil if the range begins with none. A single name with a dash
    /// counts only in the first paragraph.
    static func end(in utf8: [UInt8], _ range: Range<Int>, isFirst: Bool) -> Int? {
        guard mayHoldOne(utf8, range) else { return nil }
        guard let first = Scalars(utf8, range).first(where: { _ in true }) else { return nil }
        if let bracket = brackets[first.scalar] { return bracketed(Array(Scalars(utf8, range)), closing: bracket) }
        return dashed(Scalars(utf8, range), isFirst: isFirst)
    }

    /// The first characters of a paragraph, decoded as they are asked for.
    private struct Scalars: IteratorProtocol, Sequence {
        private let utf8: [UInt8]
        private let end: Int
        private var offset: Int
        private var left = longest

        init(_ utf8: [UInt8], _ range: Range<Int>) {
            self.utf8 = utf8
            offset = range.lowerBound
            end = range.upperBound
        }

        mutating func next() -> (scalar: Unicode.Scalar, offset: Int)? {
            guard offset < end, left > 0 else { return nil }
            left -= 1
            let start = offset
            let lead = utf8[start]
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard start + length <= end else { return nil }
            offset += length
            var value = UInt32(lead)
            if length > 1 {
                value &= 0x7F >> UInt32(length)
                for index in start + 1..<start + length { value = value << 6 | UInt32(utf8[index] & 0x3F) }
            }
            return (Unicode.Scalar(value) ?? "\u{FFFD}", start)
        }
    }

    /// A dash or an opening bracket early on; most texts have none and need no closer look.
    private static func mayHoldOne(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        let head = utf8[range].prefix(4 * longest)
        switch head.first {
        case UInt8(ascii: "["), UInt8(ascii: "("), 0xE3, 0xEF: return true
        default: break
        }
        var previous: UInt8 = 0
        for byte in head {
            // A hyphen after a space; E2 80 92–95 are the dashes.
            if byte == UInt8(ascii: "-"), previous == 0x20 || previous == 0x2D { return true }
            if byte == 0x80, previous == 0xE2 { return true }
            previous = byte
        }
        return false
    }

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "（": "）", "[": "]", "(": ")", "［": "］"]

    private static func bracketed(_ scalars: [(scalar: Unicode.Scalar, offset: Int)], closing: Unicode.Scalar) -> Int? {
        guard let close = scalars.firstIndex(where: { $0.scalar == closing }), close <= 45 else { return nil }
        let inside = scalars[1..<close].map(\.scalar)
        let hasDigit = inside.contains(where: ScalarProperties.isDecimal)
        let isWire = inside.last.map { "电電讯訊".unicodeScalars.contains($0) } ?? false
        let isPlace = inside.contains("＝") || inside.contains("=")
        guard (closing == ")" || closing == "）") ? isWire : hasDigit || isPlace || isWire else { return nil }
        return scalars[close].offset + UTF8.width(closing)
    }

    private static func dashed(_ scalars: Scalars, isFirst: Bool) -> Int? {
        // The letters of the words, each word's end with a space after it.
        var letters: [Unicode.Scalar] = []
        letters.reserveCapacity(longest + 1)
        var wordStart = 0
        var wordCount = 1
        func endWord() {
            letters.append(" ")
            wordStart = letters.count
            wordCount += 1
        }
        var depth = 0
        var isBetweenSlashes = false
        var signs = 0
        var sinceDigit = SinceDigit()
        var scalars = scalars
        var previous: Unicode.Scalar?
        var current = scalars.next()
        while let (scalar, offset) = current {
            let following = scalars.next()
            defer {
                previous = scalar
                current = following
            }
            switch scalar {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            case "/" where depth == 0:
                // `MINSK /dpa/ –`, but `Minsk/Moscow –`: two places.
                guard isBetweenSlashes || wordStart == letters.count else {
                    endWord()
                    continue
                }
                isBetweenSlashes.toggle()
                if isBetweenSlashes { signs += 1 }
            default: break
            }
            let isSpace = ScalarProperties.isWhitespace(scalar)
            if isDash(scalar), let previous, scalar == "—" || ScalarProperties.isWhitespace(previous) {
                let follows = following?.scalar ?? " "
                guard ScalarProperties.isWhitespace(follows) || follows == "-" || scalar == "—" else { return nil }
                guard isDateline(letters.split(separator: " "), signs: signs, isFirst: isFirst) else { return nil }
                let width = follows == "-" ? UTF8.width(scalar) + 1 : UTF8.width(scalar)
                return offset + width
            }
            if scalar == "\n" || scalar == "\r" { return nil }
            if scalar == "(" || scalar == "," { signs += 1 }
            if isSpace {
                // Most paragraphs have shown with their second word that they begin with no dateline.
                guard sinceDigit.passes(letters[wordStart...]), wordCount < 40 else { return nil }
                endWord()
            } else if depth == 0, !isBetweenSlashes, scalar != ")", scalar != "/" {
                // What stands in brackets is the agency's or the country's.
                letters.append(scalar)
            }
        }
        return nil
    }

    /// Whether words (brackets left out) can be place and day.
    private static func isDateline(_ words: [ArraySlice<Unicode.Scalar>], signs: Int, isFirst: Bool) -> Bool {
        guard (1...10).contains(words.count) else { return false }
        var hasCapitals = false
        var digits = 0
        var sinceDigit = SinceDigit()
        var names = 0
        for word in words {
            guard sinceDigit.passes(word) else { return false }
            if sinceDigit.words == 0 {
                digits += 1
                continue
            }
            guard let first = word.first(where: ScalarProperties.isAlphabetic) else { continue }
            let isCased = ScalarProperties.isCased(first)
            if isCased, !ScalarProperties.isUppercase(first) {
                // Nor is one that ends with a verb: Pagal 3 d. sutartis nutraukiama. Terminas – 30 dienų.
                if word.last == ".", word.count > 5, sinceDigit.words > 2 { return false }
                continue
            }
            if "?!:;".unicodeScalars.contains(where: { word.contains($0) }) { return false }
            names += 1
            let letters = word.lazy.filter(ScalarProperties.isAlphabetic)
            if isCased, letters.count > 1, letters.allSatisfy(ScalarProperties.isUppercase) { hasCapitals = true }
            // A sentence before the dash is none: its words go on after a full stop.
            if word.last == ".", letters.count > 4, names > 1, digits == 0 { return false }
        }
        guard names >= 1, names <= 6 else { return false }
        let isCased = words[0].first(where: ScalarProperties.isAlphabetic).map(ScalarProperties.isCased) ?? false
        if !isCased { return digits > 0 || signs > 0 }
        if hasCapitals || digits > 0 { return true }
        return isFirst && names <= 3 && words.count == names && signs <= 1
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || (0x2013...0x2015).contains(scalar.value)
    }

    /// How many words ago a number stood: only near one may a word in lower case be a part of a date.
    private struct SinceDigit {
        private(set) var words = 99

        /// Counts a word; whether it may stand in a dateline: 7 февраля, 7 de febrero, 7 luty r.
        mutating func passes(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
            if word.isEmpty { return true }
            if word.contains(where: ScalarProperties.isDecimal) {
                words = 0
                return true
            }
            words += 1
            guard let first = word.first(where: ScalarProperties.isAlphabetic) else { return true }
            return words <= 3 || ScalarProperties.isUppercase(first) || !ScalarProperties.isCased(first)
        }
    }
}
