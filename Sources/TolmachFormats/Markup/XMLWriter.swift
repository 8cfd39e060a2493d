// SPDX-License-Identifier: Apache-2.0

/// Writes XML 1.0 in UTF-8 into bytes, in one pass: an element that was started must be ended, what must be escaped is.
///
/// ```swift
/// var xml = XMLWriter()
/// xml.declaration()
/// xml.start("note"); xml.attribute("category", "summary"); xml.text("a < b"); xml.end()
/// ```
/// Why not libxml2's `xmlTextWriter`: called from bare C, segments with two terms each came to 21–36 MB/s of source text
/// there, without any of the glossary (each name and value is copied, each text measured and escaped into a new buffer);
/// the whole kit, with glossary and notes, is written at 45–90 here, on the same machine.
/// It writes `"` in text as `&quot;`, and control characters and U+FFFE as they are, which no parser then takes.
/// libxml2 reads (`XMLReader`), and the tests read with it what this writes.
package struct XMLWriter: ~Copyable {
    private var output: ByteBuffer
    private var elements: [StaticString] = []
    /// The last start tag still lacks its `>`.
    private var tagIsOpen = false

    /// How many elements stand around what is written, which others write.
    private let depth: Int

    /// `depth`: of the place in another document that this is a fragment for; see `fragment(_:)`.
    package init(capacity: Int = 4096, depth: Int = 0) {
        output = ByteBuffer(capacity: capacity)
        self.depth = depth
    }

    package mutating func declaration() { output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    // MARK: Elements

    /// Starts an element; `onNewLine` puts it on a line of its own, indented.
    package mutating func start(_ name: StaticString, onNewLine: Bool = false) {
        closeTag()
        if onNewLine { newLine() }
        output.append(UInt8(ascii: "<"), name)
        elements.append(name)
        tagIsOpen = true
    }

    /// Ends the element that was started last; an empty one becomes `<a/>`.
    package mutating func end(onNewLine: Bool = false) {
        let name = elements.removeLast()
        if tagIsOpen {
            output.append("/>")
            tagIsOpen = false
            return
        }
        if onNewLine { newLine() }
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"), name)
        output.append(UInt8(ascii: ">"))
    }

    /// An element with only text.
    package mutating func element(_ name: StaticString, _ text: String, onNewLine: Bool = false) {
        start(name, onNewLine: onNewLine)
        self.text(text)
        end()
    }

    /// A line feed and two spaces for each open element. Only where white space means nothing.
    package mutating func newLine() {
        closeTag()
        output.appendLine(indent: 2 * (depth + elements.count))
    }

    /// What another writer made with the depth of this place.
    package mutating func fragment(_ bytes: UnsafeBufferPointer<UInt8>) {
        closeTag()
        output.append(bytes)
    }

    /// What was written, as a fragment of another document. Every element must have been ended.
    package consuming func finishFragment() -> [UInt8] {
        precondition(elements.isEmpty && !tagIsOpen)  // proven: writers end what they start
        return output.bytes()
    }

    @inline(__always)
    private mutating func closeTag() {
        guard tagIsOpen else { return }
        tagIsOpen = false
        output.append(UInt8(ascii: ">"))
    }

    // MARK: Attributes, right after `start`

    package mutating func attribute(_ name: StaticString, _ value: String) {
        beginAttribute(name)
        var value = value
        value.withUTF8 { escape($0, Special.attribute) }
        output.append(UInt8(ascii: "\""))
    }

    /// An attribute with a value that is known and needs no escaping.
    package mutating func attribute(_ name: StaticString, literal value: StaticString) {
        beginAttribute(name)
        output.append(value)
        output.append(UInt8(ascii: "\""))
    }

    /// An identifier or a reference to one: `m12`, `#gls=g3`, or with a second number `m12.2`.
    package mutating func attribute(_ name: StaticString, _ prefix: StaticString, _ number: Int, part: Int = 1) {
        beginAttribute(name)
        output.append(prefix)
        output.append(decimal: number)
        if part > 1 {
            output.append(UInt8(ascii: "."))
            output.append(decimal: part)
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Attributes as they stand in a start tag, each with a space before it, made before for what is written often.
    package mutating func attributes(_ made: UnsafeBufferPointer<UInt8>) { output.append(made) }

    private mutating func beginAttribute(_ name: StaticString) {
        output.append(UInt8(ascii: " "), name)
        output.append(UInt8(ascii: "="))
        output.append(UInt8(ascii: "\""))
    }

    // MARK: Text

    /// Text. A character that XML cannot hold becomes U+FFFD.
    package mutating func text(_ text: String) {
        closeTag()
        var text = text
        text.withUTF8 { escape($0, Special.text) }
    }

    /// Text up to the first character that XML cannot hold: how many bytes of it were written.
    package mutating func prefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        closeTag()
        return escapePrefix(bytes, from: 0, Special.text)
    }

    /// A comment. `--` in it, which XML does not allow, becomes `- -`.
    package mutating func comment(_ text: String) {
        closeTag()
        output.append("<!-- ")
        var last: Unicode.Scalar = " "
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "-", last == "-" { safe.append(" ") }
            safe.append(XMLCharacters.canHold(scalar) && scalar != "\r" ? scalar : "\u{FFFD}")
            last = scalar
        }
        var comment = String(safe)
        comment.withUTF8 { output.append($0) }
        output.append(" -->")
    }

    /// The document, with a line feed after it. Every element must have been ended.
    package consuming func finish() -> [UInt8] {
        precondition(elements.isEmpty && !tagIsOpen)  // proven: writers end what they start
        output.append(0x0A)
        return output.bytes()
    }

    // MARK: Escaping

    /// A bit for each byte below 0x40 that cannot stand for itself. Of the bytes above, EF may start U+FFFE.
    private enum Special {
        private static let controls: UInt64 = 0xFFFF_FFFF
        private static let markup: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E  // & < >
        /// A tab and a line feed stand for themselves; a carriage return would be read back as a line feed.
        static let text = controls & ~(1 << 0x09 | 1 << 0x0A) | markup
        /// A reader makes tabs and line feeds spaces here.
        static let attribute = controls | markup | 1 << 0x22

        /// A bit for the first of eight bytes that is below 0x20, one of `" & < >`, or EF, and perhaps for later ones.
        @inline(__always)
        static func found(in eight: UInt64) -> UInt64 {
            let eight = UInt64(littleEndian: eight)
            let ones: UInt64 = 0x0101_0101_0101_0101
            // The lowest byte that these find is right; those above it may be a borrow's.
            @inline(__always) func zeros(_ value: UInt64) -> UInt64 { (value &- ones) & ~value }
            let controls = (eight &- ones &* 0x20) & ~eight
            let found =
                controls | zeros(eight ^ ones &* 0x22) | zeros(eight ^ ones &* 0x26)
                | zeros((eight | ones &* 0x02) ^ ones &* 0x3E) | zeros(eight ^ ones &* 0xEF)
            return found & (ones &* 0x80)
        }
    }

    private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ special: UInt64) {
        var index = escapePrefix(bytes, from: 0, special)
        while index < bytes.count {
            output.append("\u{FFFD}")
            index += XMLCharacters.forbidden(bytes, at: index).length
            index = escapePrefix(bytes, from: index, special)
        }
    }

    /// Runs that need nothing are copied in one go; they are looked at eight bytes at a time.
    private mutating func escapePrefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ special: UInt64) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var copied = start
        var index = start
        while index < bytes.count {
            // The last, shorter stretch is looked at as the end of eight bytes.
            let start = min(index, bytes.count - 8)
            if start >= 0 {
                let found = Special.found(in: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                // A branch, not a sum: the processor goes on without the count.
                if found == 0 {
                    index = start + 8
                    continue
                }
                index = max(index, start + found.trailingZeroBitCount >> 3)
            }
            let byte = bytes[index]
            if byte < 0x40
                ? special & (1 << UInt64(byte)) == 0 : byte != 0xEF || !XMLCharacters.isNoncharacter(bytes, at: index)
            {
                index += 1
                continue
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "<"): output.append("&lt;")
            case UInt8(ascii: ">"): output.append("&gt;")
            case UInt8(ascii: "\""): output.append("&quot;")
            case 0x09: output.append("&#9;")
            case 0x0A: output.append("&#10;")
            case 0x0D: output.append("&#13;")
            default: return index
            }
            index += 1
            copied = index
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        return index
    }
}

extension XMLWriter {
    /// A value as it stands in an attribute: for what is written often.
    package static func escaped(attribute value: String) -> [UInt8] { escaped(value, Special.attribute) }

    /// A text as it stands in an element: for what is written often.
    package static func escaped(text: String) -> [UInt8] { escaped(text, Special.text) }

    private static func escaped(_ value: String, _ special: UInt64) -> [UInt8] {
        var xml = XMLWriter(capacity: value.utf8.count)
        var value = value
        value.withUTF8 { xml.escape($0, special) }
        return xml.finishFragment()
    }
}

/// Bytes that only grow at the end. An `Array` would do, at half the speed for the many short pieces of XML.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(64, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (base + count).initialize(from: start, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A byte and a name of ASCII: names are short, so that a loop is faster than a call to copy them.
    @inline(__always)
    mutating func append(_ byte: UInt8, _ name: StaticString) {
        let length = name.utf8CodeUnitCount
        if capacity - count <= length { grow(by: length + 1) }
        let place = base + count
        place[0] = byte
        let start = name.utf8Start
        for index in 0..<length { place[index &+ 1] = start[index] }
        count += length + 1
    }

    /// A line feed and spaces.
    mutating func appendLine(indent: Int) {
        if capacity - count <= indent { grow(by: indent + 1) }
        base[count] = 0x0A
        (base + count + 1).initialize(repeating: 0x20, count: indent)
        count += indent + 1
    }

    mutating func append(decimal number: Int) {
        var divisor: UInt32 = 1
        let value = UInt32(truncatingIfNeeded: number)
        guard value == number, value < 1_000_000_000 else {
            for byte in String(number).utf8 { append(byte) }
            return
        }
        while value / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
            divisor /= 10
        }
    }

    func bytes() -> [UInt8] { [UInt8](UnsafeBufferPointer(start: base, count: count)) }
}
