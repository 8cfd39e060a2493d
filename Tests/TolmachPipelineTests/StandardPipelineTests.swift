// SPDX-License-Identifier: Apache-2.0
import Testing
import Tolmach

@Suite struct StandardPipelineTests {
    @Test func aTextGetsEveryLayer() throws {
        let pipeline = try Pipeline.standard(glossaries: [try GlossarySet.shipped()])
        let text =
            "Lukashenko flew to Sochi. It rained. He met Putin there. They talked till night. Nobody signed anything."
        let document = try pipeline.document(text)
        #expect(document[DocumentLanguage.self]?.tag == LanguageTag("en"))
        #expect(document[Sentences.self]?.count == 5)
        #expect(document[Summary.self]?.sentences.count == 3)
        let mentions = (document[Mentions.self] ?? []).map { document.source.string($0.range) }
        #expect(mentions == ["Lukashenko", "Sochi", "Putin"])
    }

    @Test func aGivenLanguageIsKept() throws {
        let document = try Pipeline.standard().document("Путин прилетел.", language: LanguageTag("uk"))
        #expect(document[DocumentLanguage.self]?.tag == LanguageTag("uk"))
        #expect(document[DocumentLanguage.self]?.given == true)
    }
}
