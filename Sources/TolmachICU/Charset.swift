// SPDX-License-Identifier: Apache-2.0
import CICU

/// Character sets by ICU's names: detection and decoding.
public enum Charset {
    /// A character set that some bytes may be in.
    public struct Guess: Sendable, Hashable {
        /// ICU's name of it.
        public let name: String
        /// 0 to 100, as ICU's detector gives it.
        public let confidence: Int
    }

    /// Why bytes did not become text.
    public enum DecodingFailure: Error, Sendable {
        /// The byte at this offset (of the input) cannot be decoded.
        case malformed(offset: Int)
        /// ICU has no converter of this name.
        case unknownCharset
    }

    /// ICU's guesses for a run of bytes, best first, at most eight.
    public static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> [Guess] {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return [] }
        var found = [tlm_charset](repeating: tlm_charset(), count: 8)
        var status: Int32 = 0
        let count = tlm_detect_charsets(base, Int32(clamping: bytes.count), &found, Int32(found.count), &status)
        return found.prefix(Int(count)).map { entry in
            let name = withUnsafeBytes(of: entry.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            return Guess(name: name, confidence: Int(entry.confidence))
        }
    }

    /// Whether ICU has a converter of this name or alias.
    public static func isKnown(_ name: String) -> Bool { tlm_charset_known(name) }

    /// Decodes into UTF-8. With `strict`, a malformed byte is an error; without, it becomes U+FFFD.
    public static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, from charset: String, strict: Bool
    ) throws(DecodingFailure) -> [UInt8] {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return [] }
        guard isKnown(charset) else { throw .unknownCharset }
        var text: UnsafeMutablePointer<UInt8>?
        var length: Int64 = 0
        var badOffset: Int64 = 0
        var status: Int32 = 0
        let done = tlm_decode(charset, base, Int64(bytes.count), strict, &text, &length, &badOffset, &status)
        defer { tlm_free(text) }
        guard done, let text else { throw .malformed(offset: max(0, Int(badOffset))) }
        return [UInt8](UnsafeBufferPointer(start: text, count: Int(length)))
    }

    /// Encodes UTF-8 in another character set (no byte order mark is added). Nil when the set is unknown or lacks one of
    /// the characters.
    public static func encode(_ text: UnsafeBufferPointer<UInt8>, to charset: String) -> [UInt8]? {
        guard isKnown(charset) else { return nil }
        guard let base = text.baseAddress, text.count > 0 else { return [] }
        var bytes: UnsafeMutablePointer<UInt8>?
        var length: Int64 = 0
        var status: Int32 = 0
        let done = tlm_encode(charset, base, Int64(text.count), &bytes, &length, &status)
        defer { tlm_free(bytes) }
        guard done, let bytes else { return nil }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
}
