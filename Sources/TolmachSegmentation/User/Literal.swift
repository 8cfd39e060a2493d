// SPDX-License-Identifier: Apache-2.0

/// A text of the user's that is looked for as it stands, as whole words.
struct Literal: Sendable {
    private let bytes: [UInt8]
    private let beginsWithWord: Bool
    private let endsWithWord: Bool

    init(_ text: String) {
        bytes = Array(text.utf8)
        beginsWithWord = text.unicodeScalars.first.map { Self.isOfWord($0.value) } ?? false
        endsWithWord = text.unicodeScalars.last.map { Self.isOfWord($0.value) } ?? false
    }

    /// Whether a range of a text ends with it.
    func ends(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !bytes.isEmpty, range.count >= bytes.count else { return false }
        return stands(text, at: range.upperBound - bytes.count, in: range)
    }

    /// Where in a range it ends.
    func ends(in text: Span<UInt8>, _ range: Range<Int>) -> [Int] {
        guard let first = bytes.first, range.count >= bytes.count else { return [] }
        var found: [Int] = []
        for start in range.lowerBound...(range.upperBound - bytes.count) where text[start] == first {
            if stands(text, at: start, in: range) { found.append(start + bytes.count) }
        }
        return found
    }

    private func stands(_ text: Span<UInt8>, at start: Int, in range: Range<Int>) -> Bool {
        for index in bytes.indices where text[start + index] != bytes[index] { return false }
        let end = start + bytes.count
        if beginsWithWord, start > range.lowerBound {
            var before = start - 1
            while before > range.lowerBound, text[before] & 0xC0 == 0x80 { before -= 1 }
            if Self.isOfWord(decodeScalar(text, at: before).scalar) { return false }
        }
        if endsWithWord, end < range.upperBound, Self.isOfWord(decodeScalar(text, at: end).scalar) { return false }
        return true
    }

    private static func isOfWord(_ value: UInt32) -> Bool {
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil
    }
}

/// White space (the Unicode property) at the borders of a range of valid UTF-8.
enum WhiteSpace {
    static func trimmedStart(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: start)
            guard isWhiteSpace(scalar) else { break }
            start += length
        }
        return start
    }

    static func trimmedEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            var last = end - 1
            while last > range.lowerBound, text[last] & 0xC0 == 0x80 { last -= 1 }
            guard isWhiteSpace(decodeScalar(text, at: last).scalar) else { break }
            end = last
        }
        return end
    }

    private static func isWhiteSpace(_ value: UInt32) -> Bool {
        if value < 0x80 { return value == 0x20 || (0x9...0xD).contains(value) }
        return Unicode.Scalar(value)?.properties.isWhitespace ?? false
    }
}
