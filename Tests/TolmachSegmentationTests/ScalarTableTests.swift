// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachSegmentation

@Suite struct ScalarTableTests {
    @Test func valuesAreThoseOfTheFunction() {
        let function: @Sendable (UInt32) -> UInt8 = { UInt8(truncatingIfNeeded: $0 ^ $0 >> 7) }
        var table = ScalarTable(function)
        var random = RandomText(seed: 6)
        for scalar in [0, 0x7F, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
            #expect(table[scalar] == function(scalar))
        }
        for _ in 0..<5000 {
            let scalar = UInt32(random.below(0x110000))
            #expect(table[scalar] == function(scalar))
        }
    }

    @Test func scalarsAreReadForwardAndBackward() {
        let text = "aй字😀\u{0}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}"
        let utf8 = Array(text.utf8)
        var offset = 0
        for scalar in text.unicodeScalars {
            let (value, length) = decodeScalar(utf8.span, at: offset)
            #expect(value == scalar.value)
            #expect(length == UTF8.width(scalar))
            #expect(scalarStart(utf8.span, before: offset + length) == offset)
            offset += length
        }
        #expect(offset == utf8.count)
    }
}
