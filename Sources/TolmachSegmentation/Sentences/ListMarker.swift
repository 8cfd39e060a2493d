// SPDX-License-Identifier: Apache-2.0

/// The marker of a list item: `2.`, `b)`, `(iv)`, `3.)`
struct ListMarker: Equatable {
    enum Kind { case number, letter, cyrillic, roman }

    var kind: Kind
    var value: Int
    var isOpened: Bool
    var isStopped: Bool
    var isClosed: Bool
    /// The white space after it.
    var end: Int

    /// Whether this marker is the one after another in the same list.
    func follows(_ other: ListMarker) -> Bool {
        // Alphabets of Cyrillic leave out a letter here and there.
        let next = other.value + 1...other.value + (kind == .cyrillic ? 3 : 1)
        return kind == other.kind && next.contains(value) && isOpened == other.isOpened && isStopped == other.isStopped
            && isClosed == other.isClosed
    }

    /// The markers that a text may have at an offset, white space after them: `i.` is a letter and a Roman number.
    static func read(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> (first: ListMarker, other: ListMarker?)? {
        var offset = start
        guard offset < limit else { return nil }
        let isOpened = text[offset] == 0x28
        if isOpened { offset += 1 }
        let first = offset
        while offset < limit, offset - first < 5, isSign(text[offset]) { offset += 1 }
        let signs = first..<offset
        let cyrillic = signs.isEmpty ? letter(text, first, limit) : nil
        if cyrillic != nil { offset += 2 }
        let isStopped = offset < limit && text[offset] == 0x2E
        if isStopped { offset += 1 }
        let isClosed = offset < limit && text[offset] == 0x29
        if isClosed { offset += 1 }
        guard isStopped || isClosed, offset < limit, text[offset] == 0x20 || text[offset] == 0x09 else { return nil }
        func marker(_ kind: Kind, _ value: Int) -> ListMarker {
            ListMarker(
                kind: kind, value: value, isOpened: isOpened, isStopped: isStopped, isClosed: isClosed, end: offset)
        }
        if let cyrillic { return (marker(.cyrillic, cyrillic), nil) }
        guard !signs.isEmpty else { return nil }
        if let number = number(text, signs) { return (marker(.number, number), nil) }
        let roman = roman(text, signs).map { marker(.roman, $0) }
        guard signs.count == 1, text[first] >= 0x61 else { return roman.map { ($0, nil) } }
        return (marker(.letter, Int(text[first])), roman)
    }

    private static func isSign(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x61...0x7A ~= byte }

    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count <= 2 else { return nil }
        var value = 0
        for offset in range {
            guard 0x30...0x39 ~= text[offset] else { return nil }
            value = value * 10 + Int(text[offset] - 0x30)
        }
        return value
    }

    /// The place of a lower-case letter of two bytes in the alphabets of Cyrillic, all in one.
    private static func letter(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit, text[start] & 0xFC == 0xD0, text[start + 2] == 0x2E || text[start + 2] == 0x29 else {
            return nil
        }
        let scalar = decodeScalar(text, at: start).scalar
        return letters.firstIndex { $0.value == scalar }
    }

    private static let letters = Array("абвгґдеєжзиіїйклмнопрст".unicodeScalars)

    private static func roman(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        var last = 0
        for offset in range {
            let digit: Int
            switch text[offset] {
            case 0x69: digit = 1
            case 0x76: digit = 5
            case 0x78: digit = 10
            default: return nil
            }
            value += digit > last ? digit - 2 * last : digit
            last = digit
        }
        return value
    }
}

extension LineReader {
    /// How far apart two markers of a list may stand on one line.
    private static let farthestItem = 200

    /// Whether what stands at `next` is the item after the one that a sentence begins with.
    func isNextItem(_ text: Span<UInt8>, _ next: Int, _ limit: Int, sentenceStart: Int) -> Bool {
        guard next - sentenceStart <= Self.farthestItem, let here = ListMarker.read(text, next, limit),
            let before = ListMarker.read(text, sentenceStart, limit)
        else { return false }
        return Self.follow(here, before)
    }

    /// Whether a list begins at an offset: a marker, and the next one soon after it.
    func beginsList(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ reader: inout TextReader) -> Bool {
        guard let here = ListMarker.read(text, start, limit) else { return false }
        // Numbers with a full stop are too common in running text.
        if here.first.kind == .number, !here.first.isClosed { return false }
        // So are single letters: s. r. o.
        if !here.first.isClosed, here.first.value != 0x61, here.other?.value != 1 { return false }
        var offset = here.first.end
        let end = min(limit, offset + Self.farthestItem)
        while offset < end {
            if text[offset] == 0x0A { return false }
            if text[offset] == 0x20, let next = ListMarker.read(text, offset + 1, limit), Self.follow(next, here) {
                return true
            }
            offset += 1
        }
        return false
    }

    private typealias Reading = (first: ListMarker, other: ListMarker?)

    private static func follow(_ next: Reading, _ before: Reading) -> Bool {
        if next.first.follows(before.first) { return true }
        if let other = before.other, next.first.follows(other) { return true }
        if let other = next.other { return other.follows(before.first) || before.other.map(other.follows) ?? false }
        return false
    }
}
