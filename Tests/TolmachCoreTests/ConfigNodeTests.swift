// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachCore

struct ConfigNodeTests {
    private let place = Diagnostic.Place(file: "p.yaml", line: 4, column: 2)

    @Test func namesItsKind() {
        let cases: [(ConfigNode.Value, String)] = [
            (.null, "nothing"), (.scalar("3", quoted: false), "'3'"), (.scalar("3", quoted: true), "the text \"3\""),
            (.sequence([]), "a list"), (.mapping([]), "a mapping"),
        ]
        for (value, name) in cases { #expect(ConfigNode(value, at: place).typeName == name) }
    }

    @Test func aProblemStandsAtItsPlace() {
        let problem = ConfigNode(.null, at: place).problem("odd", help: "mend it")
        #expect(problem == Diagnostic(.data, at: place, "odd", help: "mend it"))
    }
}

struct SuggestionTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
        ("abc", "xabc", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("ab", "ba", 1),
    ])
    func distanceCountsEditsAndSwaps(_ a: String, _ b: String, _ expected: Int) {
        #expect(Suggestion.editDistance(Array(a), Array(b)) == expected)
        #expect(Suggestion.editDistance(Array(b), Array(a)) == expected)
    }

    @Test(
        arguments: [
            ("sentnces", "sentences"), ("Sentences", "sentences"), ("sentecnes", "sentences"), ("word", "words"),
            ("wrods", "words"), ("xyz", nil), ("", nil), ("characters of text", nil),
        ] as [(String, String?)])
    func nearestIsCloseOrNothing(_ name: String, _ expected: String?) {
        #expect(Suggestion.nearest(to: name, in: ["sentences", "words", "characters"]) == expected)
    }

    @Test func tiesGoToTheFirst() {
        #expect(Suggestion.nearest(to: "cat", in: ["bat", "rat"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", in: ["bat", "cat"]) == "cat")
        #expect(Suggestion.nearest(to: "cat", in: []) == nil)
    }

    @Test func aNameOfMegabytesIsNotMeasured() {
        let long = String(repeating: "x", count: 2_000_000)
        #expect(Suggestion.nearest(to: long, in: ["sentences", "words"]) == nil)
    }

    @Test func helpListsWhatThereIs() {
        #expect(Suggestion.help(for: "wrd", among: ["word", "line"], what: "units") == "did you mean 'word'?")
        #expect(Suggestion.help(for: "zzz", among: ["word", "line"], what: "units") == "the units are: word, line")
    }
}
