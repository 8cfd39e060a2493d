// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// What is no index, or was one, is refused; what was forged leads nowhere it may not.
@Suite struct IndexFlawTests {
    private static func bytes(_ maker: IndexMaker = .current) throws -> [UInt8] {
        CompiledGlossary.bytes([("g", try CompiledFixture.glossary())], maker: maker)
    }

    private static func flaw(_ bytes: [UInt8]) -> IndexFlaw? {
        do {
            _ = try CompiledGlossary.open(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyCutIsSeen() throws {
        let bytes = try Self.bytes()
        #expect(Self.flaw(bytes) == nil)
        #expect(Self.flaw([]) == .isNone)
        #expect(Self.flaw(Array("id,en\nx,oil\n".utf8)) == .isNone)
        for length in [8, 64, 127, 128, 1000, bytes.count / 2, bytes.count - 64, bytes.count - 1] {
            #expect(Self.flaw(Array(bytes.prefix(length))) == .isTruncated, "\(length)")
        }
        #expect(Self.flaw(bytes + [0]) == .isDamaged)
    }

    @Test func everyChangedBitIsSeen() throws {
        let bytes = try Self.bytes()
        var random = RandomText(seed: 3)
        let places = Array(stride(from: 0, to: 256, by: 3)) + (0..<100).map { _ in random.int(256...bytes.count - 1) }
        for place in places {
            var changed = bytes
            changed[place] ^= 1 << UInt8(random.int(0...7))
            #expect(Self.flaw(changed) != nil, "\(place)")
        }
    }

    @Test func anotherVersionIsToldByName() throws {
        #expect(Self.flaw(try Self.bytes(IndexMaker(version: "9.9"))) == .isOfOtherVersion("9.9"))
        #expect(Self.flaw(try Self.bytes(IndexMaker(version: ProgramVersion.text, extra: "x"))) != nil)
        var format = try Self.bytes()
        format[12] &+= 1
        #expect(Self.flaw(CompiledGlossary.resealed(format)) == .isOfOtherVersion(ProgramVersion.text))
        var order = try Self.bytes()
        order.replaceSubrange(8..<12, with: order[8..<12].reversed())
        #expect(Self.flaw(CompiledGlossary.resealed(order)) == .hasOtherByteOrder)
    }

    @Test func whatIsForgedIsRefusedOrHarmless() throws {
        let bytes = try Self.bytes()
        var random = RandomText(seed: 4)
        var refused = 0
        for _ in 0..<120 {
            var forged = bytes
            for _ in 0...random.int(0...3) {
                let place = random.int(128...bytes.count - 1) & ~3
                let value = random.pick([0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF, UInt32(truncatingIfNeeded: random.next())])
                withUnsafeBytes(of: value) { forged.replaceSubrange(place..<place + 4, with: $0) }
            }
            guard let set = try? CompiledGlossary.open(CompiledGlossary.resealed(forged)) else {
                refused += 1
                continue
            }
            for (text, language) in CompiledFixture.texts.prefix(2) {
                _ = try CompiledFixture.mentions(set.index, text, language)
            }
            _ = set.glossaries.map { ($0.glossary.concepts.count, $0.glossary.languages) }
        }
        #expect(refused > 20)
    }

    @Test(arguments: [
        IndexFlaw.isNone, .isTruncated, .hasOtherByteOrder, .isOfOtherVersion("9.9"), .isDamaged, .cannotBeRead,
    ])
    func aFlawSaysWhereAndWhatNext(_ flaw: IndexFlaw) {
        let diagnostic = flaw.diagnostic(file: "desk.tolmach-index")
        #expect(diagnostic.place?.file == "desk.tolmach-index")
        #expect(diagnostic.help?.contains("tolmach glossary build") == true)
    }
}
