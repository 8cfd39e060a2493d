// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// HTML in UTF-8, written front to back: markup as it is, text escaped.
///
/// A control character becomes its picture (U+0001 is shown as ␁), so that a page shows what the text has.
struct HTMLText: ~Copyable {
    private var output: ByteBuffer

    init(capacity: Int) { output = ByteBuffer(capacity: capacity) }

    mutating func markup(_ text: StaticString) { output.append(text) }

    /// Markup made by this program, with no text of a document in it.
    mutating func markup(constant text: String) {
        var text = text
        text.withUTF8 { output.append($0) }
    }

    /// Markup that another of these wrote.
    mutating func markup(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { output.append($0) } }

    mutating func number(_ number: Int) { output.append(decimal: number) }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
        escape(UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound]))
    }

    /// ` lang="ru" dir="ltr"`: the language of a piece of text and which way it runs.
    mutating func language(_ tag: LanguageTag) {
        output.append(" lang=\"")
        // An empty tag is HTML's word for an unknown language.
        if tag != .undetermined { text(tag.description) }
        output.append("\" dir=\"")
        output.append(TextDirection(tag) == .rightToLeft ? "rtl\"" : "ltr\"")
    }

    consuming func finish() -> [UInt8] { output.bytes() }

    private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let replacement: StaticString
            var length = 1
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case 0x09, 0x0A, 0x20...0x7E, 0x80..<0xEF, 0xF0...0xFF:
                index += 1
                continue
            case 0x0D: replacement = "\n"
            case 0x7F: replacement = "\u{2421}"
            case 0xEF:
                guard XMLCharacters.isNoncharacter(bytes, at: index) else {
                    index += 1
                    continue
                }
                replacement = "\u{FFFD}"
                length = 3
            default:
                output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
                output.append(0xE2)  // U+2400 and on: the pictures
                output.append(0x90)
                output.append(0x80 | byte)
                index += 1
                copied = index
                continue
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            output.append(replacement)
            index += length
            copied = index
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
    }
}
