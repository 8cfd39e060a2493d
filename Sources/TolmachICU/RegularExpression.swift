// SPDX-License-Identifier: Apache-2.0
import CICU

/// A regular expression in ICU's syntax over UTF-16 text.
///
/// ```swift
/// let regex = try RegularExpression(#"\b(Mr|Dr)\."#)
/// text.withUnsafeBufferPointer { regex.setText($0, steps: 100); … regex.find(from: 0) … }
/// ```
/// One owner at a time; the handle has no thread of its own, so it may move between tasks.
public struct RegularExpression: ~Copyable, @unchecked Sendable {
    /// An expression that ICU does not take.
    public struct Mistake: Error, Sendable {
        /// Where, in code points of the expression.
        public let offset: Int
        /// ICU's name of the mistake, e.g. `U_REGEX_MISMATCHED_PAREN`.
        public let name: String
    }

    private let handle: OpaquePointer

    /// Compiles an expression.
    public init(_ pattern: String, ignoresCase: Bool = false) throws(Mistake) {
        var status: Int32 = 0
        var offset: Int32 = 0
        let units = Array(pattern.utf16)
        let handle = units.withUnsafeBufferPointer {
            tlm_regex_open($0.baseAddress, Int32(clamping: $0.count), ignoresCase, &offset, &status)
        }
        guard let handle else {
            throw Mistake(offset: Int(offset), name: String(cString: tlm_icu_error_name(status)))
        }
        self.handle = handle
    }

    deinit { tlm_regex_close(handle) }

    /// The text to look in. It must stay where it is while the expression is used. `steps` (of ICU's matcher, in tens
    /// of thousands) is what all matches in it may take together.
    public func setText(_ text: UnsafeBufferPointer<UInt16>, steps: Int) throws(ICUError) {
        var status: Int32 = 0
        tlm_regex_set_text(handle, text.baseAddress, Int32(clamping: text.count), Int64(steps), &status)
        guard status <= 0 else { throw ICUError("text of a regular expression", status: status) }
    }

    /// The first match at `start` or after it.
    public func find(from start: Int) throws(ICUError) -> Range<Int>? {
        var status: Int32 = 0
        var lower: Int32 = 0
        var upper: Int32 = 0
        let found = tlm_regex_find(handle, Int32(start), &lower, &upper, &status)
        guard status <= 0 else { throw ICUError("match", status: status) }
        return found ? Int(lower)..<Int(upper) : nil
    }

    /// Whether a match begins at an offset. It takes nothing from `limit` on; look-around sees the whole text.
    public func matches(at offset: Int, limit: Int) throws(ICUError) -> Bool {
        var status: Int32 = 0
        let found = tlm_regex_matches_at(handle, Int32(offset), Int32(limit), &status)
        guard status <= 0 else { throw ICUError("match", status: status) }
        return found
    }

    /// Whether a match of an expression that ends in `\z` begins at `start` or after it and ends at `end`.
    public func matches(endingAt end: Int, from start: Int) throws(ICUError) -> Bool {
        var status: Int32 = 0
        let found = tlm_regex_ends_at(handle, Int32(start), Int32(end), &status)
        guard status <= 0 else { throw ICUError("match", status: status) }
        return found
    }

    /// Whether the whole of a text matches.
    public func matchesAll(of text: String) throws(ICUError) -> Bool {
        let units = Array(text.utf16)
        return try units.withUnsafeBufferPointer { buffer throws(ICUError) in
            try setText(buffer, steps: 100)
            var status: Int32 = 0
            let found = tlm_regex_matches_all(handle, &status)
            guard status <= 0 else { throw ICUError("match", status: status) }
            return found
        }
    }
}
