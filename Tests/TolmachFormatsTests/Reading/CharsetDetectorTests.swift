// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct CharsetDetectorTests {
    private func candidate(_ charset: String, _ confidence: Double, _ script: SingleByteCharset.Script?)
        -> CharsetDetector.Candidate
    {
        CharsetDetector.Candidate(charset: charset, confidence: confidence, script: script)
    }

    @Test func theFirstMustBeSureAndAhead() {
        #expect(CharsetDetector.decide([]) == nil)
        #expect(CharsetDetector.decide([candidate("windows-1251", 0.49, .cyrillic)]) == nil)
        #expect(CharsetDetector.decide([candidate("windows-1251", 0.5, .cyrillic)])?.charset == "windows-1251")
        let near = [candidate("windows-1251", 0.7, .cyrillic), candidate("GB18030", 0.68, nil)]
        #expect(CharsetDetector.decide(near) == nil)
        let ahead = [candidate("windows-1251", 0.7, .cyrillic), candidate("GB18030", 0.6, nil)]
        #expect(CharsetDetector.decide(ahead)?.charset == "windows-1251")
        // Of two of one script the better one will do; two double-byte sets are not of one script.
        let alike = [candidate("KOI8-R", 0.7, .cyrillic), candidate("KOI8-U", 0.7, .cyrillic)]
        #expect(CharsetDetector.decide(alike)?.charset == "KOI8-R")
        #expect(CharsetDetector.decide([candidate("Big5", 0.7, nil), candidate("GB18030", 0.7, nil)]) == nil)
    }

    @Test func candidatesReadDifferentlyAndComeBestFirst() {
        var random = RandomText(seed: 67)
        for _ in 0..<40 {
            let bytes = random.bytes(random.int(1...60)) + [0xE0]
            let found = bytes.withUnsafeBufferPointer { CharsetDetector.candidates($0) }
            #expect(found.map(\.confidence) == found.map(\.confidence).sorted(by: >))
            #expect(Set(found.map(\.charset)).count == found.count)
            #expect(found.allSatisfy { (0...1).contains($0.confidence) })
        }
    }

    @Test func tablesOfSingleByteSets() throws {
        for charset in SingleByteCharset.all {
            #expect(charset.scalars.count == 128, "\(charset.name)")
            let known = charset.scalars.compactMap { $0 }
            #expect(known.count >= 45 && Set(known).count == known.count, "\(charset.name)")
        }
        let cyrillic = try #require(SingleByteCharset.all.first { $0.name == "windows-1251" })
        let scalars = [0x41, 0xCF, 0x98].withUnsafeBufferPointer { cyrillic.decode($0) }
        #expect(scalars == [0x41, 0x41F, nil])
        #expect(cyrillic.isWritten(in: "be") && !cyrillic.isWritten(in: "pl"))
        let western = try #require(SingleByteCharset.all.first)
        #expect(western.isWritten(in: "fr") && western.isWritten(in: "xx") && !western.isWritten(in: "tr"))
    }

    @Test func scalarsOfUTF8() {
        var random = RandomText(seed: 68)
        for _ in 0..<100 {
            let text = random.text(scalars: 30)
            let bytes = Array(text.utf8)
            let scalars = bytes.withUnsafeBufferPointer { UTF8Scalars.array($0) }
            #expect(scalars == text.unicodeScalars.map(\.value))
            #expect(bytes.withUnsafeBufferPointer { UTF8Scalars.array($0, limit: 3) } == Array(scalars.prefix(3)))
            var copy: [UInt8] = []
            for scalar in scalars { UTF8Scalars.append(scalar, to: &copy) }
            #expect(copy == bytes)
        }
        var bytes: [UInt8] = []
        UTF8Scalars.append(0xD800, to: &bytes)
        UTF8Scalars.append(0x110000, to: &bytes)
        #expect(bytes == Array("\u{FFFD}\u{FFFD}".utf8))
    }
}
