// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct LemmaChoiceTests {
    /// Whatever the order in which a dictionary gives its keys, each form of a chain ends at the chain's end.
    @Test(arguments: [
        ["a": "b", "b": "c", "c": "d"]: "d d d", ["a": "b", "b": "c", "c": "c"]: "c c c",
        // A ring has no end.
        ["a": "b", "b": "a", "c": "c"]: "b a c", ["a": "a", "b": "x", "c": "b"]: "a x x",
    ])
    func formsOfFormsAreLedOn(_ lemmas: [String: String], _ expected: String) {
        let led = LemmaChoice.ledOn(lemmas)
        #expect(["a", "b", "c"].map { led[$0] ?? "-" }.joined(separator: " ") == expected)
    }
}
