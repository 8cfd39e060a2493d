// SPDX-License-Identifier: Apache-2.0

/// The decoded text of a document, exactly as it arrived: valid UTF-8, never edited.
///
/// The encoding and byte order mark it came with are remembered beside it. Everything that is learned about a text is a
/// layer of ranges into it.
public struct SourceText: Sendable {
    /// The text as UTF-8, without a byte order mark.
    public let utf8: [UInt8]
    /// ICU's name of the encoding it was decoded from.
    public let encoding: String
    /// Whether a byte order mark stood before it.
    public let hadByteOrderMark: Bool

    /// Checks the bytes; nil if they are not valid UTF-8 or 4 GiB or more.
    public init?(utf8: [UInt8], encoding: String = "UTF-8", hadByteOrderMark: Bool = false) {
        guard utf8.count < Int(UInt32.max), utf8.withUnsafeBufferPointer({ UTF8Validation.firstMalformed($0) }) == nil
        else { return nil }
        self.init(valid: utf8, encoding: encoding, hadByteOrderMark: hadByteOrderMark)
    }

    /// A text of the program's own, of less than 4 GiB: more is a mistake of the program. What a user gives, and may be
    /// larger, is for `init(utf8:)`.
    public init(_ text: String) {
        // What comes from a user is decoded by init(utf8:), which refuses it.
        precondition(text.utf8.count < Int(UInt32.max), "4 GiB or more")  // proven: only texts of the program's own
        self.init(valid: Array(text.utf8), encoding: "UTF-8", hadByteOrderMark: false)
    }

    /// For bytes that were validated already.
    package init(valid utf8: [UInt8], encoding: String, hadByteOrderMark: Bool) {
        self.utf8 = utf8
        self.encoding = encoding
        self.hadByteOrderMark = hadByteOrderMark
    }

    /// The whole text.
    public var range: TextRange { TextRange(unchecked: 0, utf8.count) }

    /// The range of these byte offsets; nil if they leave the text, are reversed, or cut a scalar.
    public func range(_ lowerBound: Int, _ upperBound: Int) -> TextRange? {
        guard 0 <= lowerBound, lowerBound <= upperBound, upperBound <= utf8.count,
            isBoundary(lowerBound), isBoundary(upperBound)
        else { return nil }
        return TextRange(unchecked: lowerBound, upperBound)
    }

    private func isBoundary(_ offset: Int) -> Bool { offset == utf8.count || utf8[offset] & 0xC0 != 0x80 }

    /// The bytes of a range. A range of another, longer text is cut at this text's end.
    public subscript(range: TextRange) -> ArraySlice<UInt8> {
        utf8[min(range.lowerBound, utf8.count)..<min(range.upperBound, utf8.count)]
    }

    /// The text of a range.
    public func string(_ range: TextRange) -> String { String(decoding: self[range], as: UTF8.self) }

    /// The whole text as a string.
    public var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// Validation of UTF-8 (Unicode 15, table 3-7).
public enum UTF8Validation {
    /// The offset of the first byte that cannot stand there; nil when all is valid. 1 GB/s and more for ASCII.
    public static func firstMalformed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        var index = start
        let count = bytes.count
        while index < count {
            let lead = bytes[index]
            if lead < 0x80 {
                // Eight ASCII bytes at a time.
                if index + 8 <= count {
                    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if word & 0x8080_8080_8080_8080 == 0 {
                        index += 8
                        continue
                    }
                }
                index += 1
                continue
            }
            if lead < 0xE0 {
                guard lead >= 0xC2, index + 1 < count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
                index += 2
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch lead {
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF4: (length, high) = (4, 0x8F)
            case 0xF1...0xF3: length = 4
            default: return index
            }
            guard index + length <= count, low <= bytes[index + 1], bytes[index + 1] <= high else { return index }
            for next in 2..<max(length, 2) where bytes[index + next] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
