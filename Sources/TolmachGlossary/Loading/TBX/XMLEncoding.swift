// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// XML in another encoding than UTF-8, which is what all else reads.
enum XMLEncoding {
    /// The bytes in UTF-8 where they begin as XML does and name another encoding; else as they are.
    static func utf8(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
        let text: [UInt8]
        if let charset = utf16(bytes) {
            text = try decoded(bytes, from: charset, file: file)
        } else {
            guard let name = declared(bytes), !["utf-8", "utf8", "us-ascii", "ascii"].contains(name.text.lowercased())
            else { return bytes }
            text = try decoded(bytes, from: name.text, file: file)
        }
        guard let name = declared(text) else { return text }
        var renamed = text
        renamed.replaceSubrange(name.range, with: Array("UTF-8".utf8))
        return renamed
    }

    private static func decoded(_ bytes: [UInt8], from charset: String, file: String) throws(Diagnostic) -> [UInt8] {
        do {
            return try bytes.withUnsafeBufferPointer { try Charset.decode($0, from: charset, strict: true) }
        } catch Charset.DecodingFailure.malformed(let offset) {
            throw Diagnostic(
                .data, at: .init(file: file), "the byte at \(offset) is no character of \(charset)",
                help: "save the glossary as UTF-8")
        } catch {
            throw Diagnostic(
                .data, at: .init(file: file, line: 1), "the encoding '\(charset)' is not known",
                help: "save the glossary as UTF-8")
        }
    }

    /// UTF-16 with a byte order mark, or as the first `<` shows.
    private static func utf16(_ bytes: [UInt8]) -> String? {
        let first = Array(bytes.prefix(4))
        switch first {
        case _ where first.starts(with: [0xFE, 0xFF, 0, 0x3C]): return "UTF-16"
        case _ where first.starts(with: [0xFF, 0xFE, 0x3C, 0]): return "UTF-16"
        case [0, 0x3C, 0, 0x3F]: return "UTF-16BE"
        case [0x3C, 0, 0x3F, 0]: return "UTF-16LE"
        default: return nil
        }
    }

    /// The encoding that an XML declaration names, and where.
    private static func declared(_ bytes: [UInt8]) -> (text: String, range: Range<Int>)? {
        let start = ByteOrderMark.length(of: bytes)
        guard bytes[start...].starts(with: "<?xml".utf8) else { return nil }
        let window = bytes[start..<min(bytes.count, start + 200)]
        guard let end = window.firstRange(of: Array("?>".utf8))?.lowerBound,
            var index = window[..<end].firstRange(of: Array("encoding".utf8))?.upperBound
        else { return nil }
        while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let close = window[(index + 1)..<end].firstIndex(of: bytes[index])
        else { return nil }
        return (String(decoding: bytes[index + 1..<close], as: UTF8.self), index + 1..<close)
    }
}
