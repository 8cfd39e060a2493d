// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

struct SourceTextTests {
    @Test func validBytesAreKept() throws {
        let source = try #require(SourceText(utf8: Array("Прывет".utf8), encoding: "KOI8-R", hadByteOrderMark: true))
        #expect(source.string == "Прывет")
        #expect(source.encoding == "KOI8-R")
        #expect(source.hadByteOrderMark)
        #expect(source.range == TextRange(unchecked: 0, 12))
        #expect(!SourceText("x").hadByteOrderMark)
        #expect(SourceText("x").encoding == "UTF-8")
    }

    @Test func invalidBytesAreNoText() {
        #expect(SourceText(utf8: [0x61, 0xFF]) == nil)
        #expect(SourceText(utf8: []) != nil)
    }

    @Test func rangesStayInsideAndCutNothing() throws {
        let source = SourceText("aй😀")  // 1 + 2 + 4 bytes
        for (lower, upper) in [(0, 0), (0, 1), (1, 3), (3, 7), (7, 7), (0, 7)] {
            let range = try #require(source.range(lower, upper))
            #expect((range.lowerBound, range.upperBound) == (lower, upper))
        }
        for (lower, upper) in [(-1, 1), (0, 8), (3, 1), (0, 2), (2, 3), (3, 4), (3, 5), (3, 6), (8, 8)] {
            #expect(source.range(lower, upper) == nil, "\(lower)..<\(upper)")
        }
        #expect(source.string(try #require(source.range(1, 3))) == "й")
    }

    @Test func rangesOfALongerTextAreCut() throws {
        let long = SourceText("0123456789")
        let short = SourceText("abc")
        #expect(short.string(try #require(long.range(1, 9))) == "bc")
        #expect(short.string(try #require(long.range(5, 9))) == "")
    }
}

struct UTF8ValidationTests {
    private static func firstMalformed(_ bytes: [UInt8], from start: Int = 0) -> Int? {
        bytes.withUnsafeBufferPointer { UTF8Validation.firstMalformed($0, from: start) }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xE2, 0x28, 0xA1],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x98, 0x41], [0xF0, 0x9F, 0x41, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ] as [[UInt8]])
    func malformedBytesAreFound(_ bad: [UInt8]) {
        // Before, behind and inside the eight bytes that are looked at together.
        for before in 0...17 {
            let bytes = [UInt8](repeating: 0x61, count: before) + bad
            #expect(Self.firstMalformed(bytes) == before)
            #expect(Self.firstMalformed(bytes + Array("the tail".utf8)) == before)
        }
    }

    @Test(
        arguments: [
            [0x00], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
            [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
        ] as [[UInt8]])
    func bordersOfTheTableAreValid(_ good: [UInt8]) {
        #expect(Self.firstMalformed(good) == nil)
        #expect(Self.firstMalformed(Array("1234567".utf8) + good + Array("12345678".utf8)) == nil)
    }

    @Test func startsWhereItIsTold() {
        #expect(Self.firstMalformed([0xFF, 0x61, 0xFF, 0x61], from: 1) == 2)
        #expect(Self.firstMalformed([0xFF, 0x61], from: 1) == nil)
    }

    /// Swift's own validation is the oracle; what stands before the offset is valid and what stands at it is not.
    @Test func agreesWithSwift() {
        var random = RandomText(seed: 5)
        var counts = (valid: 0, malformed: 0)
        for round in 0..<3000 {
            var bytes: [UInt8]
            if round % 3 == 0 {
                bytes = random.bytes(random.int(0...12))
            } else {
                bytes = Array(random.text(scalars: random.int(1...20)).utf8)
                if round % 3 == 1 {
                    bytes[random.int(0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
                    if random.oneIn(3) { bytes.removeLast() }
                }
            }
            let offset = Self.firstMalformed(bytes)
            #expect((String(validating: bytes, as: UTF8.self) != nil) == (offset == nil), "\(bytes)")
            guard let offset else {
                counts.valid += 1
                continue
            }
            counts.malformed += 1
            #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil, "\(bytes)")
            #expect(String(decoding: bytes[offset...], as: UTF8.self).unicodeScalars.first == "\u{FFFD}", "\(bytes)")
        }
        #expect(counts.valid > 500 && counts.malformed > 500)
    }
}
