// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct BrokenUTF8Tests {
    private func fault(_ bytes: [UInt8]) -> BrokenUTF8? { bytes.withUnsafeBufferPointer { BrokenUTF8($0) } }

    private func repaired(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { BrokenUTF8.repaired($0) } }

    @Test func validTextHasNoFault() {
        var random = RandomText(seed: 63)
        for _ in 0..<100 { #expect(fault(Array(random.text(scalars: 30).utf8)) == nil) }
        #expect(fault([]) == nil)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], 1, 1, 1), ([0xC3, 0x28], 0, 1, 1), ([0xE2, 0x82, 0x41], 0, 2, 1),
            ([0x80, 0x80], 0, 2, 2),
            ([0xF0, 0x9F, 0x98], 0, 3, 1), ([0xC0, 0xAF], 0, 2, 2), ([0xED, 0xA0, 0x80], 0, 3, 3),
            ([0xF4, 0x90, 0x80, 0x80], 0, 4, 4),
            ([0xC3, 0xA9, 0xFE], 2, 1, 1),
        ] as [([UInt8], Int, Int, Int)])
    func faults(_ bytes: [UInt8], _ first: Int, _ malformed: Int, _ runs: Int) throws {
        let found = try #require(fault(bytes))
        #expect([found.firstMalformed, found.malformedBytes, found.malformedRuns] == [first, malformed, runs])
    }

    /// One U+FFFD a malformed run, as the standard library does it.
    @Test func repairsAsTheStandardLibraryDoes() {
        var random = RandomText(seed: 64)
        for _ in 0..<2000 {
            var bytes = random.bytes(random.int(0...12))
            if random.oneIn(2) { bytes += Array(random.text(scalars: 3).utf8).dropLast(random.int(0...2)) }
            #expect(repaired(bytes) == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
        }
    }

    @Test func utf8WithFaultsIsToldFromOtherEncodings() throws {
        let russian = Array("Президенты встретились в Минске и говорили о нефти".utf8)
        var broken = russian
        broken[20] = 0xFF
        #expect(try #require(fault(broken)).isUTF8WithFaults)
        #expect(try #require(fault(russian.dropLast())).isUTF8WithFaults)
        #expect(try #require(fault(russian.dropLast())).isCutAtEnd)
        // An emoji as two surrogates, U+0000 as two bytes: what some programs call UTF-8.
        #expect(
            try #require(
                fault(Array("Hello ".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + Array(" приехал.".utf8))
            ).isUTF8WithFaults)
        #expect(
            try #require(fault(Array("Путин ".utf8) + [0xC0, 0x80] + Array(" приехал.".utf8))).isUTF8WithFaults)
        // windows-1251
        #expect(!(try #require(fault([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2])).isUTF8WithFaults))
        #expect(!(try #require(fault([0xE9])).isUTF8WithFaults))
    }
}
