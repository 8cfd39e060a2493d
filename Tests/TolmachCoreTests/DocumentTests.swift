// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct DocumentTests {
    private let document = Document(
        SourceText("Ах."), identity: .init(id: "a", file: "in/a.txt", directory: "in", line: 3), title: "T",
        givenLanguage: LanguageTag("be"))

    @Test func layersStandUnderTheirTypes() {
        var copy = document
        let tag = LanguageVerdict(tag: LanguageTag("be"), confidence: 1, given: true)
        copy.set(Sentences.self, [Sentence(range: copy.source.range, block: 0)])
        copy.set(DocumentLanguage.self, tag)
        #expect(copy[Sentences.self]?.count == 1)
        #expect(copy[DocumentLanguage.self] == tag)
        #expect(copy[Blocks.self] == nil)
        // A document is a value: the first one knows nothing of it.
        #expect(document[Sentences.self] == nil)
    }

    @Test func aLaterLayerReplacesTheEarlier() {
        var copy = document
        copy.set(Sentences.self, [Sentence(range: copy.source.range, block: 0)])
        copy.set(Sentences.self, [])
        #expect(copy[Sentences.self] == [])
    }

    @Test func noticesAreCollected() {
        var copy = document
        copy.add(notices: [Diagnostic(.data, "one")])
        copy.add(notices: [Diagnostic(.data, "two"), Diagnostic(.data, "three")])
        #expect(copy.notices.map(\.message) == ["one", "two", "three"])
        #expect(copy.head.notices == copy.notices)
    }

    @Test func theHeadSaysWhoItIs() {
        #expect(document.head.identity == document.identity)
        #expect(document.head.title == "T")
        #expect(document.head.source.string == "Ах.")
    }
}

struct LanguageTagTests {
    @Test(arguments: [("be", "be"), ("zh-Hant", "zh"), ("sr-Latn-RS", "sr"), ("und", "und"), ("", "")])
    func primaryIsTheFirstSubtag(_ tag: String, _ primary: String) {
        #expect(LanguageTag(tag).primary == primary)
        #expect(LanguageTag(tag).description == tag)
    }
}
