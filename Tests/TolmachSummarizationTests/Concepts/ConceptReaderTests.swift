// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct ConceptReaderTests {
    private func kinds(_ text: ConceptText, _ sentence: Int) -> [ConceptKind] {
        text.places(of: sentence).map { text.kinds[Int(text.members[$0])] }
    }

    @Test func wordsAndTheirPairs() throws {
        let text = try TestTexts.concepts(TestTexts.text(["Gas flows in 2020", "Gas flows"]))
        #expect(
            kinds(text, 0) == [.shortWord, .word, .phrase, .shortWord, .phrase, .number, .phrase])
        #expect(Array(text.members[text.places(of: 1)]) == Array(text.members[text.places(of: 0)].prefix(3)))
    }

    @Test func aConceptIsOnceInASentenceWithItsCount() throws {
        let text = try TestTexts.concepts(TestTexts.text(["gas gas gas pipe"]))
        #expect(Array(text.counts[text.places(of: 0)]) == [3, 2, 1, 1])
    }

    @Test func spellingsOfAnEntryAreOneConcept() throws {
        var prepared = try TestTexts.text(["Alexander Lukashenko spoke", "Łukaszenka mówił", "Лукашенко сказал"])
        prepared.mentions =
            (TestTexts.mentions(of: "per-1", spelled: "Alexander Lukashenko", in: prepared)
                + TestTexts.mentions(of: "per-1", spelled: "Łukaszenka", in: prepared)
                + TestTexts.mentions(of: "per-1", spelled: "Лукашенко", in: prepared))
        let text = try TestTexts.concepts(prepared)
        let first = (0..<3).map { text.members[text.places(of: $0).lowerBound] }
        #expect(first == [0, 0, 0])
        #expect(text.kinds[0] == .mention)
        #expect(kinds(text, 0) == [.mention, .word, .mentionPhrase])
    }

    @Test func aMentionInsideAWordTakesTheWord() throws {
        // A proclitic before the name: the mention starts within the token.
        var prepared = try TestTexts.text(["ולוקשנקו אמר"])
        prepared.mentions = TestTexts.mentions(of: "per-1", spelled: "לוקשנקו", in: prepared)
        #expect(kinds(try TestTexts.concepts(prepared), 0).first == .mention)
    }

    @Test func ofOverlappingMentionsTheFirstAndLongestCounts() throws {
        var prepared = try TestTexts.text(["Bank of Moscow Region opened"])
        let long = TestTexts.mentions(of: "org-1", spelled: "Bank of Moscow", in: prepared)
        let inner = TestTexts.mentions(of: "place-1", spelled: "Moscow Region", in: prepared)
        prepared.mentions = (long + inner).sorted { $0.range < $1.range }
        #expect(kinds(try TestTexts.concepts(prepared), 0) == [.mention, .word, .mentionPhrase, .word, .phrase])
    }

    @Test func tokensOutsideSentencesSayNothing() throws {
        var prepared = try TestTexts.text(["one sentence", "another sentence"])
        prepared.sentences.removeFirst()
        let text = try TestTexts.concepts(prepared)
        #expect(text.sentenceCount == 1)
        #expect(text.places(of: 0).count == 3)
    }
}
