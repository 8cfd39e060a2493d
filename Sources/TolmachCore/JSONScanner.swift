// SPDX-License-Identifier: Apache-2.0

/// A JSON value (RFC 8259) with the places of its parts: what a message about a line of JSON needs and Foundation's
/// decoders do not tell.
package indirect enum PlacedJSON: Sendable {
    case null
    case boolean(Bool)
    case number
    case string(String)
    case array([(value: PlacedJSON, offset: Int)])
    case object([Member])

    /// What an object has under a key, and where both begin.
    package typealias Member = (key: String, keyOffset: Int, value: PlacedJSON, offset: Int)

    /// What a message calls it.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Reads one JSON value from a range of bytes.
package struct JSONScanner {
    /// The first thing that is wrong, at a byte of the file.
    package struct Failure: Error {
        package let offset: Int
        package let message: String
    }

    private let bytes: [UInt8]
    private var index: Int
    private let end: Int
    private static let maximumDepth = 64

    /// The value that fills `range`, with only white space around it.
    package static func value(in bytes: [UInt8], _ range: Range<Int>) throws(Failure) -> PlacedJSON {
        var scanner = JSONScanner(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        let value = try scanner.value(depth: 0)
        scanner.skipSpace()
        guard scanner.index == scanner.end else { throw scanner.failure("text after the JSON value") }
        return value
    }

    private func failure(_ message: String) -> Failure { Failure(offset: index, message: message) }

    private mutating func skipSpace() {
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09
        {
            index += 1
        }
    }

    private func peek() -> UInt8? { index < end ? bytes[index] : nil }

    private mutating func value(depth: Int) throws(Failure) -> PlacedJSON {
        skipSpace()
        guard depth < Self.maximumDepth else { throw failure("more than \(Self.maximumDepth) levels of brackets") }
        guard let first = peek() else { throw failure("the line ends where a JSON value should be") }
        switch first {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw failure("no JSON value begins so")
        }
    }

    private mutating func word(_ text: String, _ value: PlacedJSON) throws(Failure) -> PlacedJSON {
        guard bytes[index..<end].starts(with: text.utf8) else { throw failure("no JSON value begins so") }
        index += text.utf8.count
        return value
    }

    private mutating func number() throws(Failure) -> PlacedJSON {
        if peek() == UInt8(ascii: "-") { index += 1 }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        func run(_ scanner: inout JSONScanner) throws(Failure) {
            guard let byte = scanner.peek(), digits.contains(byte) else { throw scanner.failure("a digit is missing") }
            while let byte = scanner.peek(), digits.contains(byte) { scanner.index += 1 }
        }
        if peek() == UInt8(ascii: "0") { index += 1 } else { try run(&self) }
        if peek() == UInt8(ascii: ".") {
            index += 1
            try run(&self)
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            index += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
            try run(&self)
        }
        return .number
    }

    private mutating func array(depth: Int) throws(Failure) -> PlacedJSON {
        index += 1
        var items: [(value: PlacedJSON, offset: Int)] = []
        skipSpace()
        if peek() == UInt8(ascii: "]") {
            index += 1
            return .array([])
        }
        while true {
            skipSpace()
            let offset = index
            items.append((try value(depth: depth + 1), offset))
            if try endsList(with: UInt8(ascii: "]")) { return .array(items) }
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> PlacedJSON {
        index += 1
        var entries: [(key: String, keyOffset: Int, value: PlacedJSON, offset: Int)] = []
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            index += 1
            return .object([])
        }
        while true {
            skipSpace()
            let keyOffset = index
            guard peek() == UInt8(ascii: "\"") else { throw failure("a key in quotes should be here") }
            let key = try string()
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { throw failure("a colon should follow the key") }
            index += 1
            skipSpace()
            let offset = index
            entries.append((key, keyOffset, try value(depth: depth + 1), offset))
            if try endsList(with: UInt8(ascii: "}")) { return .object(entries) }
        }
    }

    private mutating func endsList(with bracket: UInt8) throws(Failure) -> Bool {
        skipSpace()
        if peek() == bracket {
            index += 1
            return true
        }
        guard peek() == UInt8(ascii: ",") else {
            throw failure("a comma or '\(Character(Unicode.Scalar(bracket)))' should be here")
        }
        index += 1
        return false
    }

    private mutating func string() throws(Failure) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: UTF8.encode(try escape()) ?? UTF8.EncodedScalar())
            case 0..<0x20: throw failure("a control character inside a JSON text")
            default:
                let start = index
                while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
                    bytes[index] >= 0x20
                {
                    index += 1
                }
                text.append(contentsOf: bytes[start..<index])
            }
        }
        throw failure("the quote is never closed")
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        index += 1
        guard let byte = peek() else { throw failure("the quote is never closed") }
        let plain: Unicode.Scalar? =
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let plain {
            index += 1
            return plain
        }
        guard byte == UInt8(ascii: "u") else { throw failure("no JSON escape begins so") }
        let start = index - 1
        let unit = try hexUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // Half of a surrogate pair: the other half must follow.
        let lone = Failure(offset: start, message: "half of a surrogate pair stands alone")
        guard unit < 0xDC00, index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { throw lone }
        index += 1
        let low = try hexUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        else { throw lone }
        return scalar
    }

    /// The four digits after `u`.
    private mutating func hexUnit() throws(Failure) -> UInt32 {
        index += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw failure("four hexadecimal digits should follow \\u")
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }
}
