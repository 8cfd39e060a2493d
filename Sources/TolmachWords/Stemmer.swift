// SPDX-License-Identifier: Apache-2.0
import CText

/// A Snowball stemmer (libstemmer). One owner at a time.
public struct Stemmer: ~Copyable, @unchecked Sendable {
    private let handle: OpaquePointer

    /// Nil when Snowball has no algorithm for the language (among others uk, be, pl, cs, et, lv, he, ka, ko).
    public init?(language: String) {
        // libstemmer's aliases are ISO 639-1 codes; Norwegian Bokmål and Nynorsk share one.
        let code = language == "nb" || language == "nn" ? "no" : language
        guard let handle = tlm_stemmer_open(code) else { return nil }
        self.handle = handle
    }

    deinit { tlm_stemmer_close(handle) }

    /// The stem of a lower-case word. 0.14 µs.
    public mutating func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard let base = word.baseAddress, word.count > 0 else { return [] }
        var length: Int32 = 0
        guard let stem = tlm_stem(handle, base, Int32(clamping: word.count), &length) else { return Array(word) }
        return [UInt8](UnsafeBufferPointer(start: stem, count: Int(length)))
    }

    /// The stem of a word in UTF-8, as UTF-8.
    public mutating func stem(_ word: [UInt8]) -> [UInt8] { word.withUnsafeBufferPointer { stem($0) } }
}
