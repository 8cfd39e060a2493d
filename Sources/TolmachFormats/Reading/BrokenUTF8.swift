// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Bytes that are not valid UTF-8: are they UTF-8 with a few broken places, or something else?
struct BrokenUTF8 {
    /// The first byte that cannot stand where it stands.
    let firstMalformed: Int
    /// Bytes that belong to no well-formed sequence.
    private(set) var malformedBytes = 0
    /// Malformed runs: each would become one U+FFFD.
    private(set) var malformedRuns = 0
    /// Well-formed sequences of two bytes and more.
    private(set) var wellFormed = 0
    private(set) var nonASCIIBytes = 0
    /// The only fault is a sequence that the end of the text cut off.
    private(set) var isCutAtEnd = false

    /// Nil when the bytes are valid UTF-8.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = UTF8Validation.firstMalformed(bytes) else { return nil }
        firstMalformed = first
        var index = 0
        var malformed = first
        while true {
            countWellFormed(bytes[index..<malformed])
            guard malformed < bytes.count else { break }
            let encoded = Self.misencodedLength(bytes, at: malformed)
            let length = encoded ?? Self.malformedLength(bytes, at: malformed)
            malformedRuns += encoded == nil ? 1 : 2
            malformedBytes += encoded == nil ? length : 1
            nonASCIIBytes += length
            index = malformed + length
            if malformedRuns == 1, index == bytes.count, length < Self.announcedLength(bytes[malformed]) {
                isCutAtEnd = true
            }
            malformed =
                index < bytes.count ? UTF8Validation.firstMalformed(bytes, from: index) ?? bytes.count : bytes.count
        }
    }

    /// Whether this is UTF-8 with faults, not another encoding.
    ///
    /// In a long text: fewer than 0.1 % of the non-ASCII bytes are malformed. In a short one a single bad byte is more than
    /// that, so five well-formed sequences for each malformed byte will do as well (text in another encoding has next to none:
    /// a letter of windows-125x or KOI8 is rarely followed by a byte in 80–BF, and in the Asian double-byte sets at
    /// most a quarter of the pairs happen to be well-formed). So will a cut-off last character after at least one that is whole.
    var isUTF8WithFaults: Bool {
        malformedBytes * 1000 < nonASCIIBytes || wellFormed >= 5 * malformedBytes || isCutAtEnd && wellFormed > 0
    }

    /// The length of what some programs write for UTF-8: a pair of surrogates as two sequences of three bytes (CESU-8), or
    /// U+0000 as C0 80. No other encoding looks like it, so it is one fault.
    private static func misencodedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        if at(0) == 0xC0, at(1) == 0x80 { return 2 }
        guard at(0) == 0xED, 0xA0...0xAF ~= at(1), 0x80...0xBF ~= at(2), at(3) == 0xED, 0xB0...0xBF ~= at(4),
            0x80...0xBF ~= at(5)
        else { return nil }
        return 6
    }

    private mutating func countWellFormed(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in part where byte >= 0x80 {
            nonASCIIBytes += 1
            if byte >= 0xC0 { wellFormed += 1 }
        }
    }

    /// The length of the malformed run that starts here: the longest start of a well-formed sequence, else one byte
    /// (Unicode 15, section 3.9, "maximal subpart": what everybody replaces by one U+FFFD).
    static func malformedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let expected = announcedLength(bytes[index])
        guard expected > 1, index + 1 < bytes.count else { return 1 }
        let second = bytes[index + 1]
        let allowed: ClosedRange<UInt8> =
            switch bytes[index] {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard allowed.contains(second) else { return 1 }
        var length = 2
        while length < expected, index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    /// How long the sequence is that this lead byte starts; 1 for what starts none.
    private static func announcedLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// The bytes with U+FFFD for each malformed run.
    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            let malformed = UTF8Validation.firstMalformed(bytes, from: index) ?? bytes.count
            result.append(contentsOf: bytes[index..<malformed])
            guard malformed < bytes.count else { break }
            result += [0xEF, 0xBF, 0xBD]
            index = malformed + malformedLength(bytes, at: malformed)
        }
        return result
    }
}
