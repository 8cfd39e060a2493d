// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct ConceptBuilderTests {
    @Test func whatItHasReadBeforeChangesNothing() throws {
        let text = try TestTexts.random(sentences: 40, seed: 3)
        let builder = ConceptBuilder()
        let first = try builder.build(text)
        for seed in 4..<8 { _ = try builder.build(TestTexts.random(sentences: 60, seed: UInt64(seed))) }
        _ = try builder.build(TestTexts.text(["другой язык"], language: "ru"))
        let again = try builder.build(text)
        #expect(first.members == again.members)
        #expect(first.kinds == again.kinds)
        #expect(first.starts == again.starts)
        #expect(first.counts == again.counts)
    }

    @Test func inflectedFormsAreOneConceptByTheStemmer() throws {
        let text = try TestTexts.concepts(
            TestTexts.text(["переговоры", "переговоров", "Переговорами"], language: "ru"))
        #expect(text.members == [0, 0, 0])
    }

    @Test func withoutAStemmerWordsAreCutToSixLetters() throws {
        let text = try TestTexts.concepts(TestTexts.text(["переговори", "переговорів", "переказ"], language: "uk"))
        #expect(text.members == [0, 0, 1])
    }

    @Test func canonicallyEqualSpellingsAreOneConcept() throws {
        let text = try TestTexts.concepts(TestTexts.text(["Lódź", "Lo\u{301}dz\u{301}"], language: "pl"))
        #expect(text.members == [0, 0])
    }

    @Test func aTitleMarksWhatTheTextHasOfIt() throws {
        let text = try TestTexts.concepts(
            TestTexts.text(["gas pipeline opens", "rain falls"], title: "New gas pipeline"))
        // gas, pipeline, gas+pipeline; not "new".
        #expect(text.inTitle.indices.filter { text.inTitle[$0] } == [0, 1, 2])
        #expect(text.sentenceCount == 2)
    }

    @Test func aHeadlineIsATitle() throws {
        let text = try TestTexts.concepts(
            TestTexts.text(["Gas pipeline opens", "The pipeline is open", "rain"], kinds: [.headline]))
        #expect(text.eligible == [false, true, true])
        #expect(text.inTitle[1])
        #expect(text.inTitle.filter { $0 }.count == 5)
    }

    @Test func anEmptyText() throws {
        let text = try TestTexts.concepts(TestTexts.text([], title: "A title"))
        #expect(text.sentenceCount == 0)
        #expect(text.kinds.isEmpty)
    }
}
