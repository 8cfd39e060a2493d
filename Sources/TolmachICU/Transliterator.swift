// SPDX-License-Identifier: Apache-2.0
import CICU

/// An ICU transliterator, e.g. `Any-Latin; Latin-ASCII; Lower`.
///
/// 0.4 to 6 MB/s: for names and candidate words, never for whole texts. Opening one can cost milliseconds.
public struct Transliterator: ~Copyable, @unchecked Sendable {  // one owner at a time
    private let handle: OpaquePointer

    /// Opens one by ICU's identifier, e.g. `Cyrillic-Latin`; opening may take milliseconds.
    public init(_ identifier: String) throws(ICUError) {
        var status: Int32 = 0
        guard let handle = tlm_transliterator_open(identifier, &status) else {
            throw ICUError("transliterator '\(identifier)'", status: status)
        }
        self.handle = handle
    }

    deinit { tlm_transliterator_close(handle) }

    /// The transliterated text, or nil when memory ran out.
    public mutating func transliterate(_ text: [UInt8]) -> [UInt8]? {
        var result: UnsafeMutablePointer<UInt8>?
        var status: Int32 = 0
        let length = text.withUnsafeBufferPointer {
            tlm_transliterate(handle, $0.baseAddress, Int64($0.count), &result, &status)
        }
        defer { tlm_free(result) }
        guard length >= 0, let result else { return nil }
        return [UInt8](UnsafeBufferPointer(start: result, count: Int(length)))
    }
}
