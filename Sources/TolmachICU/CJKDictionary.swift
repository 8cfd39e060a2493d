// SPDX-License-Identifier: Apache-2.0
import CICU

/// ICU's dictionary of Chinese and Japanese words, divided by as ICU's word iterator does (the cheapest row of words), without
/// searching the thousands of first characters for each character of a text.
///
/// One owner at a time. Some 400 KB, beside ICU's own data.
public struct CJKDictionary: ~Copyable, @unchecked Sendable {
    private let handle: OpaquePointer

    /// Nil when ICU has no such dictionary.
    public init?() {
        guard let handle = tlm_dictionary_open("cjdict") else { return nil }
        self.handle = handle
    }

    deinit { tlm_dictionary_close(handle) }

    /// The ends of the words of a run of Han, Hiragana and Katakana of the Basic Multilingual Plane, in units. It must be in
    /// NFKC. Time is linear in the run.
    public mutating func divide(_ run: [UInt16], into ends: inout [Int32]) {
        ends.removeAll(keepingCapacity: true)
        guard !run.isEmpty else { return }
        ends.append(contentsOf: repeatElement(0, count: run.count))
        let count = run.withUnsafeBufferPointer { run in
            ends.withUnsafeMutableBufferPointer {
                tlm_dictionary_divide(handle, run.baseAddress, Int32(clamping: run.count), $0.baseAddress)
            }
        }
        ends.removeLast(ends.count - Int(count))
    }
}
