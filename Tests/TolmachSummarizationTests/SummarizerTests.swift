// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct SummarizerTests {
    @Test func readsInTheOrderAskedFor() throws {
        let text = try TestTexts.random(sentences: 30, seed: 21)
        let document = try Summarizer().summary(of: text, within: .sentences(5))
        let rank = try Summarizer().summary(of: text, within: .sentences(5), order: .rank)
        #expect(document.inOrder == document.sentences)
        #expect(rank.inOrder == rank.ranking)
        #expect(rank.sentences == document.sentences)
        #expect(rank.ranking != rank.sentences)
    }

    @Test func rangesOfALongerTextReadNothingBeyondTheEnd() throws {
        var text = try TestTexts.text(["one two three", "four five six seven"])
        text.source = SourceText("one two")
        for budget in [SummaryBudget.words(9), .characters(9), .sentences(2)] {
            #expect(try !Summarizer().summary(of: text, within: budget).sentences.isEmpty)
        }
    }

    @Test func languagesOfOneStoryInOneSummarizer() throws {
        let summarizer = Summarizer()
        for (language, line) in [
            ("en", "Talks were held"), ("ru", "Переговоры прошли"), ("zh", "会谈举行"), ("th", "การเจรจา"), ("xx", "zzz"),
        ] {
            #expect(try summarizer.summary(of: TestTexts.text([line], language: language)).sentences == [0])
        }
    }

    @Test func aBook() throws {
        let text = try TestTexts.random(sentences: 10_000, seed: 78, longest: 6)
        let selection = try Summarizer().summary(of: text, within: .words(100))
        #expect(selection.spent.used >= 85)
        #expect(selection.spent.used <= 100)
    }

    private let story = [
        "Officials met in Minsk on Monday and spoke about gas, oil and transit.", "Gas transit was agreed on.",
        "The harbour of Odessa stays closed.", "Transit fees for gas rise next year.",
    ]

    @Test func aQueryDecides() throws {
        let text = try TestTexts.text(story, language: "en")
        var options = ScoringOptions()
        #expect(try Summarizer(options).summary(of: text, within: .sentences(1)).sentences != [2])
        options.query = "Is the harbour open?"
        #expect(try Summarizer(options).summary(of: text, within: .sentences(1)).sentences == [2])
        let score = try Summarizer(options).scores(of: text).scores[0]
        #expect(score.reasons.contains { $0.name == "request" && $0.value < 0 })
    }

    @Test(arguments: ["place-2", "Odessa", "odessa"]) func aFocusIsAnEntryInAnySpelling(_ focus: String) throws {
        var text = try TestTexts.text(story, language: "en")
        text.mentions = TestTexts.mentions(of: "place-2", spelled: "Odessa", in: text)
        var options = ScoringOptions()
        options.focus = [focus]
        #expect(try Summarizer(options).summary(of: text, within: .sentences(1)).sentences == [2])
    }

    @Test func whatTheTextDoesNotHaveChangesNothing() throws {
        let text = try TestTexts.text(story, language: "en")
        var options = ScoringOptions()
        options.query = "penguins"
        #expect(try Summarizer(options).scores(of: text).scores == (try Summarizer().scores(of: text).scores))
    }
}
