// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct CompiledGlossaryTests {
    @Test func conceptsComeBackAsTheyWere() throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let (glossaries, _) = CompiledFixture.random(seed: seed, concepts: 9)
            let opened = try CompiledGlossary.open(CompiledGlossary.bytes(glossaries)).glossaries
            try #require(opened.map(\.name) == glossaries.map(\.name))
            for (known, read) in zip(glossaries, opened) {
                #expect(read.glossary.file == known.glossary.file)
                #expect(read.glossary.languages == known.glossary.languages)
                try #require(read.glossary.concepts.count == known.glossary.concepts.count)
                for (a, b) in zip(known.glossary.concepts, read.glossary.concepts) {
                    #expect((a.id, a.kind, a.domain, a.note) == (b.id, b.kind, b.domain, b.note))
                    #expect(a.translate == b.translate && a.caseRule == b.caseRule && a.terms == b.terms)
                }
            }
        }
    }

    @Test func theSameIsFoundWithIt() throws {
        let glossary = try CompiledFixture.glossary()
        let fresh = GlossaryIndex([glossary])
        let opened = try CompiledGlossary.open(CompiledGlossary.bytes([("g", glossary)])).index
        for (text, language) in CompiledFixture.texts {
            let mentions = try CompiledFixture.mentions(opened, text, language)
            #expect(try mentions == CompiledFixture.mentions(fresh, text, language))
            #expect(!mentions.isEmpty)
        }
    }

    @Test func theSameIsFoundWithItInRandomTexts() throws {
        for seed in 20...34 as ClosedRange<UInt64> {
            let (glossaries, text) = CompiledFixture.random(seed: seed, concepts: 12)
            let fresh = GlossaryIndex(glossaries.map(\.glossary))
            let opened = try CompiledGlossary.open(CompiledGlossary.bytes(glossaries)).index
            for language in ["en", "he", "und"] {
                #expect(
                    try CompiledFixture.mentions(opened, text, language)
                        == CompiledFixture.mentions(fresh, text, language), "seed \(seed)")
            }
        }
    }

    @Test func aConceptIsTheSameObjectEachTime() throws {
        let index = try CompiledGlossary.open(CompiledGlossary.bytes([("g", CompiledFixture.glossary())])).index
        #expect(index.concept(0) === index.concept(0))
        #expect(index.concept(0) !== index.concept(1))
    }

    @Test func whatIsBuiltTwiceIsTheSameBytes() throws {
        let glossary = try CompiledFixture.glossary()
        #expect(CompiledGlossary.bytes([("g", glossary)]) == CompiledGlossary.bytes([("g", glossary)]))
    }

    @Test func theGlossariesOfASetAreKnownAgain() throws {
        let one = ("a", try CompiledFixture.glossary())
        let opened = try CompiledGlossary.open(CompiledGlossary.bytes([one, one])).glossaries.map(\.glossary)
        #expect(SharedIndex.of(opened) != nil)
        #expect(SharedIndex.of([opened[1], opened[0]]) == nil)
        #expect(SharedIndex.of([opened[0]]) == nil)
        #expect(SharedIndex.of([one.1]) == nil)
        #expect(SharedIndex.of([]) == nil)
    }

    @Test func theWholeIsOneGlossary() throws {
        let one = try CompiledFixture.glossary("id,en\nx,oil\n")
        let two = try CompiledFixture.glossary("id,ru,en\ny,газ,gas\n")
        let set = try CompiledGlossary.open(CompiledGlossary.bytes([("a", one), ("b", two)]))
        let whole = set.whole(file: "all")
        #expect(whole.concepts.map(\.id) == ["x", "y"])
        #expect(whole.languages == ["en", "ru"])
        #expect(SharedIndex.of([whole])?.index === set.index)
    }
}
