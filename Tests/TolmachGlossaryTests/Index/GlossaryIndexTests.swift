// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct GlossaryIndexTests {
    private func index(_ csv: String) throws -> GlossaryIndex {
        GlossaryIndex([try GlossaryLoader.load(Array(csv.utf8), file: "t.csv")])
    }

    @Test func aTermAndEachOfItsFormsIsAPattern() throws {
        let index = try index("id,en,en:forms,be\nx,oil,oils|oil|oiled,нафта\ny,gas,indeclinable,\n")
        #expect(index.concepts.map(\.id) == ["x", "y"])
        #expect(index.patterns.count == 5)  // oil, oils, oiled, нафта, gas
    }

    @Test(arguments: ["!?", "—", "\u{200B}", "🇧🇾"])
    func aTermWithoutLettersIsNoPattern(_ term: String) throws {
        #expect(try index("id,en\nx,\"\(term)\"\n").patterns.count == 0)
    }

    @Test func nothingIsFoundInAnEmptyGlossary() throws {
        let empty = GlossaryIndex([])
        #expect(empty.patterns.count == 0 && empty.concepts.isEmpty)
        #expect(empty.lookup("Minsk", language: LanguageTag("en")).isEmpty)
    }

    @Test func severalGlossariesStandInTheirOrder() throws {
        let first = try GlossaryLoader.load(Array("id,en\nx,Minsk\n".utf8), file: "a.csv")
        let second = try GlossaryLoader.load(Array("id,en\ny,Minsk\n".utf8), file: "b.csv")
        let hits = GlossaryIndex([first, second]).lookup("Minsk", language: LanguageTag("en"))
        #expect(hits.map(\.concept.id) == ["x", "y"])
        let reversed = GlossaryIndex([second, first]).lookup("Minsk", language: LanguageTag("en"))
        #expect(reversed.map(\.concept.id) == ["y", "x"])
    }

    @Test func theViewOfALanguageIsMadeOnce() throws {
        let index = try index("id,en,zh-Hant\nx,Minsk,明斯克\n")
        #expect(index.view(for: LanguageTag("en")) === index.view(for: LanguageTag("en-GB")))
        #expect(index.view(for: LanguageTag("en")) !== index.view(for: LanguageTag("zh")))
        #expect(index.languages.contains("zh"))
    }
}
