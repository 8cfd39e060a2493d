// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct NormalizeStageTests {
    private func working(_ text: String, _ form: NormalizeStage.Form = .nfc) throws -> WorkingText {
        try NormalizeStage(.init(form: form), Resources()).run(on: SourceText(text), ())
    }

    @Test func aTextInFormCIsShared() throws {
        let source = SourceText("Zażółć gęślą jaźń, ёлка, 한국")
        let working = try NormalizeStage(.init(), Resources()).run(on: source, ())
        #expect(working.map.isIdentity)
        let same = source.utf8.withUnsafeBufferPointer { a in
            working.utf8.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress }
        }
        #expect(same)
    }

    @Test func marksAreComposedAndTheMapLeadsBack() throws {
        let text = "a Чеи\u{306} b e\u{301}\u{323} c"
        let working = try working(text)
        #expect(
            String(decoding: working.utf8, as: UTF8.self).unicodeScalars.elementsEqual(
                "a Чей b ẹ\u{301} c".unicodeScalars))
        let source = SourceText(text)
        // Every scalar of the copy comes from a piece of the source that normalizes to it, and the pieces join to the source.
        var joined = ""
        var offset = 0
        for scalar in String(decoding: working.utf8, as: UTF8.self).unicodeScalars {
            let length = UTF8.width(scalar)
            let range = working.map.source(of: offset..<offset + length)
            if joined.utf8.count <= range.lowerBound { joined += source.string(range) }
            offset += length
        }
        #expect(joined.utf8.elementsEqual(text.utf8))
        #expect(offset == working.utf8.count)
    }

    @Test func theFormCanBeLeftAlone() throws {
        let working = try working("Чеи\u{306}", .none)
        #expect(working.map.isIdentity)
        #expect(working.utf8.count == "Чеи\u{306}".utf8.count)
    }

    @Test func compatibilityFormsStay() throws {
        let text = "x² № ½ … ﬁ ＡＢＣ ™ Ⅷ"
        #expect(try working(text).utf8 == Array(text.utf8))
    }

    @Test func rangesThereAndBackCoverThemselves() throws {
        var random = RandomText(seed: 4)
        let stage = try NormalizeStage(.init(), Resources())
        for _ in 0..<2000 {
            let length = 1 + random.below(40)
            let source = SourceText(random.text(length))
            let working = try stage.run(on: source, ())
            let offsets = source.utf8.indices.filter { source.utf8[$0] & 0xC0 != 0x80 } + [source.utf8.count]
            for (lower, upper) in zip(offsets, offsets.dropFirst()) {
                let range = TextRange(unchecked: lower, upper)
                let back = working.map.source(of: working.map.normalized(of: range))
                #expect(back.contains(range) || working.map.normalized(of: range).isEmpty)
            }
            #expect(working.map.source(of: 0..<working.utf8.count) == source.range)
        }
    }
}
