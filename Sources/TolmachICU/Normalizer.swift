// SPDX-License-Identifier: Apache-2.0
import CICU

/// Unicode normalization of UTF-8 (UAX #15) with ICU's exact list of edits.
public enum Normalizer {
    /// The forms of UAX #15 that are used.
    public enum Form: Int32, Sendable {
        /// Composed.
        case nfc = 0
        /// NFKC_Casefold: only ever for a match key, never for text that leaves the program.
        case nfkcCaseFold = 1
        /// Decomposed.
        case nfd = 2
    }

    /// A run of the text that stayed as it was, or was replaced. Lengths in UTF-8 bytes.
    public struct Edit: Sendable, Hashable {
        /// Bytes of the source it takes.
        public let sourceLength: Int32
        /// Bytes of the result it takes.
        public let normalizedLength: Int32
        /// False where both are the same bytes.
        public let changed: Bool
    }

    /// Whether the text has this form already. About 2 GB/s for text that has.
    public static func isNormalized(_ text: UnsafeBufferPointer<UInt8>, _ form: Form) -> Bool {
        guard let base = text.baseAddress, text.count > 0 else { return true }
        if form == .nfc, holdsOnlyComposed(text) { return true }
        return tlm_is_normalized(form.rawValue, base, Int64(text.count))
    }

    /// Whether every character is of a few blocks in which none composes, decomposes or is a mark: Latin up to U+02FF, Cyrillic
    /// up to U+047F, dashes and quotes. Most news in these scripts; twice as fast as ICU's own look. False: ICU must tell.
    private static func holdsOnlyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        while index < raw.count {
            let lead = raw[index]
            if lead < 0x80 {
                index += 1
                while index + 8 <= raw.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
            } else if (0xC2...0xCB).contains(lead) || lead == 0xD0 || lead == 0xD1 {
                index += 2
            } else if lead == 0xE2, index + 2 < raw.count, raw[index + 1] == 0x80, raw[index + 2] >= 0x82 {
                index += 3  // but for U+2000 and U+2001, which stand for U+2002 and U+2003
            } else {
                return false
            }
        }
        return true
    }

    /// The text in this form. About 1.5 GB/s for NFC with edits.
    public static func normalize(
        _ text: UnsafeBufferPointer<UInt8>, _ form: Form, edits: Bool
    ) throws(ICUError) -> (text: [UInt8], edits: [Edit]) {
        guard let base = text.baseAddress, text.count > 0 else { return ([], []) }
        var result = tlm_normalized()
        var status: Int32 = 0
        let done = tlm_normalize(form.rawValue, base, Int64(text.count), edits, &result, &status)
        defer {
            tlm_free(result.text)
            tlm_free(result.edits)
        }
        guard done, let bytes = result.text else { throw ICUError("normalization", status: status) }
        let normalized = [UInt8](UnsafeBufferPointer(start: bytes, count: Int(result.length)))
        var list: [Edit] = []
        if edits, let triples = result.edits {
            list.reserveCapacity(Int(result.edit_count))
            for index in 0..<Int(result.edit_count) {
                list.append(
                    Edit(
                        sourceLength: triples[3 * index], normalizedLength: triples[3 * index + 1],
                        changed: triples[3 * index + 2] != 0))
            }
        }
        return (normalized, list)
    }
}
