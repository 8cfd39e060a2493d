// SPDX-License-Identifier: Apache-2.0

/// Classes of bytes, eight at a time in a register (SWAR), a bit for each byte: how the inner loops skip through a text.
enum ByteMask {
    /// The bytes of a text, 64 from an offset on, that are no part of a word (see `WordHash.isWord`) or that are lead bytes
    /// of Armenian and all scripts after it: the lowest bit is the first. Beyond the text, all are set.
    static func signs(_ text: Span<UInt8>, from offset: Int) -> UInt64 {
        var mask: UInt64 = 0
        for step in stride(from: 0, to: 64, by: 8) {
            let found = look(at: bytes(text, offset + step))
            mask |= packed(found.ends | found.late) << UInt64(step)
        }
        return mask
    }

    /// The bytes of a text, 64 from an offset on, that are one byte from 80 up.
    static func equal(_ text: Span<UInt8>, from offset: Int, to byte: UInt64) -> UInt64 {
        var mask: UInt64 = 0
        for step in stride(from: 0, to: 64, by: 8) {
            let bytes = bytes(text, offset + step)
            mask |= packed(~differs(bytes & ~tops, byte & 0x7F) & bytes & tops) << UInt64(step)
        }
        return mask
    }

    /// What eight bytes are, in their top bits.
    struct Found {
        /// No part of a word.
        let ends: UInt64
        /// From D4 up: lead bytes of Armenian and all scripts after it, and those of punctuation and symbols.
        let late: UInt64
        /// What may begin the end of a sentence by UAX #29: LF CR ! . ? and NEL's first byte, and all of `late`.
        let marks: UInt64
    }

    @inline(__always)
    static func look(at bytes: UInt64) -> Found {
        let low = bytes & ~tops
        let lower = low | each(0x20)
        let letters = (lower &+ each(0x80 - 0x61)) & ~(lower &+ each(0x80 - 0x7B))
        let digits = (low &+ each(0x80 - 0x30)) & ~(low &+ each(0x80 - 0x3A))
        // C2: signs of Latin-1. E2, E3: punctuation, symbols; Kana have no words here.
        let latin = ~differs(low, 0x42)
        let signs = latin | ~differs(low | each(1), 0x63)
        let ends = (~(letters | digits | bytes) | signs & bytes) & tops
        let late = (low &+ each(0x80 - 0x54)) & bytes & tops
        let plain =
            differs(low, 0x0A) & differs(low, 0x0D) & differs(low, 0x21) & differs(low, 0x2E) & differs(low, 0x3F)
        return Found(ends: ends, late: late, marks: late | (~plain & ~bytes | latin & bytes) & tops)
    }

    /// Eight bytes from an offset on, the first lowest; beyond the text there are zeros.
    @inline(__always)
    static func bytes(_ text: Span<UInt8>, _ offset: Int) -> UInt64 {
        offset + 8 <= text.count ? eight(text, offset) : rest(text, offset)
    }

    /// The same where they all lie in the text.
    @inline(__always)
    static func eight(_ text: Span<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(never)
    private static func rest(_ text: Span<UInt8>, _ offset: Int) -> UInt64 {
        var bytes: UInt64 = 0
        for place in min(offset, text.count)..<text.count {
            bytes |= UInt64(text[place]) << UInt64(8 * (place - offset))
        }
        return bytes
    }

    /// The top bits of eight bytes, side by side.
    @inline(__always)
    static func packed(_ tops: UInt64) -> UInt64 { ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56 }

    /// The top bit of each byte, all below 80, that is another than `byte`.
    @inline(__always)
    private static func differs(_ low: UInt64, _ byte: UInt64) -> UInt64 { (low ^ each(byte)) &+ each(0x7F) }

    private static var tops: UInt64 { 0x8080_8080_8080_8080 }

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
