// SPDX-License-Identifier: Apache-2.0
import Testing
import Tolmach
import TolmachCore
import TolmachGlossary

@testable import TolmachPipeline

/// What `explain` tells of one mention.
@Suite struct ExplanationTests {
    private func told(_ text: String) throws -> String {
        let csv = "id,kind,en,ru\npakistan,name,,Пакистан\nminsk,name,Minsk,Минск\n"
        let glossary = try GlossaryLoader.load(Array(csv.utf8), file: "g.csv")
        let document = try Pipeline.standard(glossaries: [("g", glossary)]).document(text)
        return try Explanation(document, target: nil).mention(0)
    }

    @Test func aNameWithoutALatinTermIsWeighedByOneThatWasMade() throws {
        let line = "  weighed as: pakistan (the entry has no term in Latin letters; this one was made for it)\n"
        #expect(try told("در شمال پاکستان دیروز باران بارید و مردم به خانه رفتند.").contains(line))
        #expect(try !told("در شهر مینسک دیروز باران بارید و مردم به خانه رفتند.").contains("weighed as"))
    }
}
