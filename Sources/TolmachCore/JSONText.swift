// SPDX-License-Identifier: Apache-2.0

/// JSON (RFC 8259) written straight into bytes: keys in the order they are given, one line, no spaces.
///
/// ```swift
/// var json = JSONText()
/// json.object {
///     $0.member("id", "a")
///     $0.member("range") { $0.array { $0.integer(0); $0.integer(5) } }
/// }
/// ```
/// Strings are escaped as far as the standard asks for (quote, backslash, controls), and what a terminal would obey (U+007F to U+009F, marks that turn the direction of
/// what follows). Everything else stays as it is, U+2028 and U+2029 too. Strings given as bytes must be valid UTF-8.
public struct JSONText: Sendable {
    /// What was written so far.
    public private(set) var utf8: [UInt8] = []
    /// Whether the next value or key follows another one.
    private var needsComma = false

    /// `capacity`: bytes to make room for.
    public init(capacity: Int = 0) { utf8.reserveCapacity(capacity) }

    /// The text, with a line feed after it.
    public consuming func line() -> [UInt8] {
        utf8.append(0x0A)
        return utf8
    }

    // MARK: Structure

    /// Braces around the members that the closure writes.
    public mutating func object<E: Error>(_ members: (inout JSONText) throws(E) -> Void) throws(E) {
        open(UInt8(ascii: "{"))
        try members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Brackets around the elements that the closure writes.
    public mutating func array<E: Error>(_ elements: (inout JSONText) throws(E) -> Void) throws(E) {
        open(UInt8(ascii: "["))
        try elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// A key and its value, which `value` must write: exactly one.
    public mutating func member<E: Error>(_ key: String, _ value: (inout JSONText) throws(E) -> Void) throws(E) {
        string(key)
        utf8.append(UInt8(ascii: ":"))
        needsComma = false
        try value(&self)
    }

    /// A text under a key.
    public mutating func member(_ key: String, _ value: String) { member(key) { $0.string(value) } }
    /// Valid UTF-8 under a key.
    public mutating func member(_ key: String, _ value: ArraySlice<UInt8>) { member(key) { $0.string(value) } }
    /// A whole number under a key.
    public mutating func member(_ key: String, _ value: Int) { member(key) { $0.integer(value) } }
    /// A number under a key; see `number`.
    public mutating func member(_ key: String, _ value: Double) { member(key) { $0.number(value) } }
    /// A truth value under a key.
    public mutating func member(_ key: String, _ value: Bool) { member(key) { $0.boolean(value) } }

    /// A text, or null where there is none.
    public mutating func member(_ key: String, _ value: String?) {
        member(key) { if let value { $0.string(value) } else { $0.null() } }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        utf8.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        utf8.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { utf8.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    // MARK: Values

    /// Nothing, as a value.
    public mutating func null() { literal("null") }
    /// `true` or `false`.
    public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// A whole number in decimal.
    public mutating func integer(_ value: Int) {
        separate()
        append(value.magnitude, negative: value < 0)
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { utf8.append(contentsOf: $0) }
    }

    /// A text in quotation marks, escaped where JSON must.
    public mutating func string(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { quote($0) }
    }

    /// A string from valid UTF-8.
    public mutating func string(_ text: ArraySlice<UInt8>) {
        separate()
        text.withUnsafeBufferPointer { quote($0) }
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        utf8.append(UInt8(ascii: "\""))
        var start = 0
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F { continue }
            if byte >= 0x7F {
                guard let unsafe = Self.unsafe(at: index, in: text) else { continue }
                utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                start = index + unsafe.length
                escape(unit: unsafe.unit)
                continue
            }
            utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            escape(byte)
        }
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        utf8.append(UInt8(ascii: "\""))
    }

    /// What a terminal would obey: U+007F, C1 controls, marks of direction. Its code unit, and the bytes it takes.
    private static func unsafe(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (unit: UInt16, length: Int)? {
        let byte = text[index]
        if byte == 0x7F { return (0x7F, 1) }
        guard byte == 0xC2 || byte == 0xE2, index + 1 < text.count else { return nil }
        let second = text[index + 1]
        if byte == 0xC2 { return second < 0xA0 ? (UInt16(second), 2) : nil }
        guard index + 2 < text.count, second & 0xFE == 0x80 else { return nil }
        let unit = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
        return (0x202A...0x202E ~= unit || 0x2066...0x2069 ~= unit) ? (unit, 3) : nil
    }

    private mutating func escape(unit: UInt16) {
        utf8.append(UInt8(ascii: "\\"))
        utf8.append(UInt8(ascii: "u"))
        let digits = Array("0123456789abcdef".utf8)
        for shift in [12, 8, 4, 0] as [UInt16] { utf8.append(digits[Int(unit >> shift & 15)]) }
    }

    private mutating func escape(_ byte: UInt8) {
        utf8.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: utf8.append(UInt8(ascii: "b"))
        case 0x09: utf8.append(UInt8(ascii: "t"))
        case 0x0A: utf8.append(UInt8(ascii: "n"))
        case 0x0C: utf8.append(UInt8(ascii: "f"))
        case 0x0D: utf8.append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            utf8.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            let digits = Array("0123456789abcdef".utf8)
            utf8.append(digits[Int(byte >> 4)])
            utf8.append(digits[Int(byte & 15)])
        default: utf8.append(byte)
        }
    }

    // MARK: Numbers

    /// A number rounded to six decimals, trailing zeros left out, never with an exponent: the same digits on every machine.
    /// What is no number becomes null.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        let size = value.magnitude
        guard size < 9_000_000_000 else {
            // Too large for six decimals to mean anything beside 16 digits.
            let whole = size.rounded(.toNearestOrEven)
            if let small = UInt(exactly: whole) { return append(small, negative: value < 0) }
            return append(large: whole, negative: value < 0)
        }
        let millionths = UInt((size * 1_000_000).rounded(.toNearestOrEven))
        append(millionths / 1_000_000, negative: value < 0 && millionths > 0)
        var fraction = millionths % 1_000_000
        guard fraction > 0 else { return }
        utf8.append(UInt8(ascii: "."))
        var place: UInt = 100_000
        while fraction > 0 {
            utf8.append(UInt8(ascii: "0") + UInt8(fraction / place))
            fraction %= place
            place /= 10
        }
    }

    private mutating func append(_ value: UInt, negative: Bool) {
        if negative { utf8.append(UInt8(ascii: "-")) }
        let start = utf8.count
        var rest = value
        repeat {
            utf8.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        utf8[start...].reverse()
    }

    /// The exact digits of a double that no integer holds: its 53 bits, doubled as often as its exponent says.
    private mutating func append(large value: Double, negative: Bool) {
        if negative { utf8.append(UInt8(ascii: "-")) }
        var rest = UInt64(value.significand * 4_503_599_627_370_496)  // 2^52
        var digits: [UInt8] = []
        while rest > 0 {
            digits.append(UInt8(rest % 10))
            rest /= 10
        }
        for _ in 0..<(Int(value.exponent) - 52) {
            var carry: UInt8 = 0
            for index in digits.indices {
                let doubled = digits[index] * 2 + carry
                digits[index] = doubled % 10
                carry = doubled / 10
            }
            if carry > 0 { digits.append(carry) }
        }
        utf8 += digits.reversed().map { UInt8(ascii: "0") + $0 }
    }
}
