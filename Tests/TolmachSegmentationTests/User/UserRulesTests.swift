// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// The user's own abbreviations and exceptions. A bar stands where a sentence ends.
struct UserRulesTests {
    private static func user(_ entries: WordLists.Entry...) -> UserRules {
        UserRules(abbreviations: WordLists(entries))
    }

    @Test(arguments: [
        (nil, "He is at Abt. Zorn.| He left Abt.| The end."),
        ("titles", "He is at Abt. Zorn.| He left Abt. The end."),
        ("before-numbers", "He is at Abt.| Zorn.| See Abt. 5."),
        ("closing", "He is at abt.| Zorn.| He left abt. and more."),
        ("units", "It took 5 abt. of it.| It took 5 abt.| Zorn left."),
    ])
    func classesAreThoseOfTheLanguages(wordClass: String?, expected: String) throws {
        try MarkedText.check(expected, "en", user: Self.user(.init("abt.", wordClass: wordClass)))
    }

    @Test func aWordOfTheUsersIsNoLongerWhatItWas() throws {
        try MarkedText.check("He met Dr. Who.| End", "en")
        try MarkedText.check("He met Dr.| Who.| End", "en", user: Self.user(.init("Dr.", wordClass: "closing")))
        let both = Self.user(.init("Dr.", wordClass: "closing"), .init("Dr.", wordClass: "before-numbers"))
        try MarkedText.check("See Dr. 5.| He met Dr.| Who.", "en", user: both)
    }

    @Test func wordsHoldForTheirLanguage() throws {
        let user = Self.user(.init("Xyzq.", wordClass: "titles", language: "en"))
        try MarkedText.check("Xyzq. Smith came.", "en-GB", user: user)
        try MarkedText.check("Xyzq.| Smith kam.", "de", user: user)
        let british = Self.user(.init("Xyzq.", wordClass: "titles", language: "en-GB"))
        try MarkedText.check("Xyzq.| Smith came.", "en", user: british)
        try MarkedText.check("Xyzq. Smith came.", "en-GB", user: british)
    }

    @Test func exceptionsHaveTheLastWord() throws {
        let user = UserRules(
            neverCutAfter: WordLists(words: ["Yes?", "this End."]),
            alwaysCutAfter: WordLists([.init("***"), .init("Ende", language: "de")]))
        try MarkedText.check("Yes? No.| Oh Yes? So this End. Then.| BYes?| End", "en", user: user)
        try MarkedText.check("one ***| two***| three", "en", user: user)
        try MarkedText.check("Das Ende| und Wochenende und Enden", "de", user: user)
        try MarkedText.check("The Ende and all", "en", user: user)
        let both = UserRules(neverCutAfter: WordLists(words: ["**"]), alwaysCutAfter: WordLists(words: ["**"]))
        try MarkedText.check("one ** two.| Three", "en", user: both)
    }

    @Test func exceptionsAreExplained() throws {
        let user = UserRules(neverCutAfter: WordLists(words: ["No."]), alwaysCutAfter: WordLists(words: [":"]))
        let decisions = try Segmenter(language: LanguageTag("en"), user: user).decisions(
            on: Array("Oh No. That: this. End".utf8))
        #expect(
            decisions.map { "\($0.end) \($0.isCut ? "cut" : "keep") \($0.rule)" } == [
                "6 keep never-cut-after", "12 cut always-cut-after", "18 cut unicode",
            ])
    }

    @Test(arguments: [
        ("..", nil, false), ("z. B.", nil, false), ("z.B.", nil, true), ("Abt", "titles", true), ("Yahoo!", nil, true),
        ("the", "starters", true), ("a.b", "months", false), ("", "starters", false), ("", nil, false),
    ])
    func wordsAreChecked(word: String, wordClass: String?, isRight: Bool) {
        #expect((UserRules.mistake(in: word, wordClass: wordClass) == nil) == isRight)
    }
}
