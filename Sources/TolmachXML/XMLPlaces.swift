// SPDX-License-Identifier: Apache-2.0

/// Where the elements of a well-formed document stand: the reader tells lines, a message about a cell of a term base wants columns.
///
/// Ask once for each start that `XMLReader` tells, in the same order.
package struct XMLPlaces: Sendable {
    private let bytes: [UInt8]
    private var index = 0

    /// `bytes`: the document in UTF-8.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next start tag: the byte of its `<`, and the byte after its `>`. Both are the end of the document after the last one.
    package mutating func next() -> (tag: Int, content: Int) {
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            if starts(with: "!--") {
                skip(past: "-->")
            } else if starts(with: "![CDATA[") {
                skip(past: "]]>")
            } else if starts(with: "?") {
                skip(past: "?>")
            } else if starts(with: "!") {
                skipTag(withBrackets: true)
            } else if starts(with: "/") {
                skip(past: ">")
            } else {
                skipTag(withBrackets: false)
                return (open, index)
            }
        }
        index = bytes.count
        return (index, index)
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { index + $0.count <= bytes.count && bytes[index..<index + $0.count].elementsEqual($0) }
    }

    private mutating func skip(past text: StaticString) {
        while index < bytes.count, !starts(with: text) { index += 1 }
        index = min(bytes.count, index + text.utf8CodeUnitCount)
    }

    /// To the byte after the `>` that is in no quotes, and in no `[…]` of a document type.
    private mutating func skipTag(withBrackets: Bool) {
        var quote: UInt8?
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "[") where withBrackets: depth += 1
            case UInt8(ascii: "]") where withBrackets: depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return
            default: break
            }
        }
    }
}
