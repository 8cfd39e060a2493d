// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct RunningTextTests {
    private func running(_ lines: [String], language: String = "en") throws -> [Bool] {
        try TestTexts.concepts(TestTexts.text(lines, language: language)).running
    }

    @Test func headingsAreNoSentences() throws {
        #expect(
            try running([
                "The council met in Minsk on Monday.", "Results", "It agreed on a plan for the harbour.",
            ]) == [true, false, true])
        #expect(
            try running(["== Geography", "The river runs north.", "It is long."]) == [false, true, true])
    }

    @Test func noLineOfTwentyWordsWithoutAMarkIsASentenceAmongSentences() throws {
        let link =
            "Read also: what the ministers of the region said in Minsk on Monday about the plan for the old harbour"
        let story = Array(repeating: "The council met in Minsk on Monday and agreed on a plan.", count: 3)
        #expect(try running(story + [link]) == [true, true, true, false])
        #expect(try running(story + [link + " and the canals"]) == [true, true, true, true])
    }

    @Test func inATextWithoutMarksALineIsASentence() throws {
        #expect(try running(["The council met in Minsk", "It agreed on a plan"]) == [true, true])
    }

    @Test func halfAQuotationIsNone() throws {
        #expect(
            try running([
                "The minister spoke in Minsk on Monday.", "\"We have a plan.", "It is a good plan for all of us.\"",
                "He left early in the afternoon for the airport.", "Nobody asked him a single question there.",
            ]) == [true, false, false, true, true])
    }

    @Test(arguments: [
        ("en", ["Minsk agreed.", "He said so.", "This is new.", "The plan is old.", "It's late."], [1, 2, 4]),
        ("ru", ["Минск согласился.", "Он заявил об этом.", "Это новость.", "План старый."], [1, 2]),
        ("fr", ["Minsk accepte.", "Il l’a dit.", "Le plan est vieux."], [1]),
        // The second word decides.
        ("en", ["Minsk agreed.", "This year it pays.", "This plan is new.", "That is all."], [2]),
        ("ru", ["Минск согласился.", "Об этом заявил министр.", "Об угле молчат.", "Её план старый."], [1, 3]),
        ("uk", ["Мінськ погодився.", "Про це заявив міністр.", "Про вугілля мовчать."], [1]),
        ("xx", ["He said so.", "He said so."], []),
        ("en", ["He said so.", "Minsk agreed."], []),
    ])
    func danglingOpeners(_ language: String, _ lines: [String], _ expected: [Int]) throws {
        let marks = try TestTexts.concepts(TestTexts.text(lines, language: language)).dangling
        #expect(marks.indices.filter { marks[$0] } == expected)
    }
}
