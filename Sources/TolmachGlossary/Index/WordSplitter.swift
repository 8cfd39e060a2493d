// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The words of a term or a query, cut as the tokenize stage cuts a text (UAX #29), without opening a break iterator: an
/// index of thousands of terms is built in milliseconds.
enum WordSplitter {
    /// UWordBreakValues, as `Characters.wordBreakProperty` gives them.
    enum Property {
        static let letter: Int32 = 1
        static let format: Int32 = 2
        static let katakana: Int32 = 3
        static let midLetter: Int32 = 4
        static let midNumber: Int32 = 5
        static let number: Int32 = 6
        static let joiner: Int32 = 7
        static let extend: Int32 = 9
        static let midNumberLetter: Int32 = 11
        static let hebrew: Int32 = 14
        static let singleQuote: Int32 = 15
        static let doubleQuote: Int32 = 16
        static let zwj: Int32 = 21
    }

    private struct Item {
        let offset: Int
        let property: Int32
    }

    /// Ranges of the words of `text`, in order. Runs of unspaced scripts come as one range.
    static func words(of text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        self.words(of: text, into: &words)
        return words
    }

    /// The same into an array that is used anew.
    static func words(of text: [UInt8], into words: inout [Range<Int>]) {
        words.removeAll(keepingCapacity: true)
        if plainWords(of: text, into: &words) { return }
        words.removeAll(keepingCapacity: true)
        anyWords(of: text, into: &words)
    }

    /// Most terms are letters of a few alphabets with spaces and hyphens between; false for what has anything else.
    private static func plainWords(of text: [UInt8], into words: inout [Range<Int>]) -> Bool {
        var start = -1
        var index = 0
        while index < text.count {
            let offset = index
            switch UTF8Scalar.next(in: text[...], at: &index) {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x388...0x38A, 0x38E...0x3A1,
                0x3A3...0x3F5, 0x400...0x481, 0x48A...0x52F, 0x531...0x556, 0x561...0x586, 0x10D0...0x10F0:
                if start < 0 { start = offset }
            case 0x20, 0x2D:
                if start >= 0 { words.append(start..<offset) }
                start = -1
            default: return false
            }
        }
        if start >= 0 { words.append(start..<text.count) }
        return true
    }

    private static func anyWords(of text: [UInt8], into words: inout [Range<Int>]) {
        // Marks and format characters belong to what they follow (WB4).
        var items: [Item] = []
        items.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let offset = index
            let property = property(UTF8Scalar.next(in: text[...], at: &index))
            let clings = property == Property.extend || property == Property.format || property == Property.zwj
            if clings, let last = items.last, last.property != 0 { continue }
            items.append(Item(offset: offset, property: clings ? 0 : property))
        }
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count, joins(items, end) { end += 1 }
            let isWord = items[start..<end].contains {
                [Property.letter, Property.hebrew, Property.number, Property.katakana, unspaced].contains($0.property)
            }
            if isWord { words.append(items[start].offset..<(end < items.count ? items[end].offset : text.count)) }
            start = end
        }
    }

    static let unspaced: Int32 = -1

    static func property(_ scalar: UInt32) -> Int32 {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: return Property.letter
        case 0x30...0x39: return Property.number
        // ICU's root rules leave the colon out of MidLetter.
        case 0x20, 0x2D, 0x3A, 0xFE55, 0xFF1A: return 0
        case 0x80...: if LetterScript(scalar) == .unspaced { return unspaced }
        default: break
        }
        return Characters.wordBreakProperty(scalar)
    }

    /// Whether there is no boundary before the item (WB5 to WB13).
    private static func joins(_ items: [Item], _ index: Int) -> Bool {
        let before = items[index - 1].property
        let after = items[index].property
        func isLetter(_ property: Int32) -> Bool { property == Property.letter || property == Property.hebrew }
        func isMiddle(_ property: Int32) -> Bool {
            property == Property.midLetter || property == Property.midNumberLetter || property == Property.singleQuote
        }
        func isNumberMiddle(_ property: Int32) -> Bool {
            property == Property.midNumber || property == Property.midNumberLetter || property == Property.singleQuote
        }
        func property(_ index: Int) -> Int32 { items.indices.contains(index) ? items[index].property : 0 }
        if before == unspaced || after == unspaced { return before == after }
        if isLetter(before) {
            if isLetter(after) || after == Property.number || after == Property.joiner { return true }
            if isMiddle(after), isLetter(property(index + 1)) { return true }
            if before == Property.hebrew {
                if after == Property.singleQuote { return true }
                if after == Property.doubleQuote, property(index + 1) == Property.hebrew { return true }
            }
        }
        if isLetter(after) {
            if before == Property.number || before == Property.joiner { return true }
            if isMiddle(before), isLetter(property(index - 2)) { return true }
            if after == Property.hebrew, before == Property.doubleQuote, property(index - 2) == Property.hebrew {
                return true
            }
        }
        if before == Property.number {
            if after == Property.number || after == Property.joiner { return true }
            if isNumberMiddle(after), property(index + 1) == Property.number { return true }
        }
        if after == Property.number {
            if before == Property.joiner { return true }
            if isNumberMiddle(before), property(index - 2) == Property.number { return true }
        }
        if before == Property.katakana { return after == Property.katakana || after == Property.joiner }
        if after == Property.katakana { return before == Property.joiner }
        return before == Property.joiner && after == Property.joiner
    }
}
