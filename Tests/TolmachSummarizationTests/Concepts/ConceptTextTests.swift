// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct ConceptTextTests {
    static let cases: [(kinds: [Block.Kind], lines: [String], eligible: [Bool])] = [
        ([.headline, .byline, .paragraph], ["Head line", "By Someone", "Text here"], [false, false, true]),
        ([.paragraph, .caption, .listItem], ["Text", "A photo", "An item"], [true, false, true]),
        // Nothing but headline and caption: those, then.
        ([.headline, .caption], ["Head line", "A photo"], [true, true]),
        // Not one word in it: no sentence for a summary, unless there is no other.
        ([.paragraph, .paragraph], ["* * *", "Text"], [false, true]),
        ([.headline, .paragraph], ["Head line", "* * *"], [true, false]),
        ([.paragraph], ["* * *"], [true]),
    ]

    @Test(arguments: cases)
    func eligibility(_ kinds: [Block.Kind], _ lines: [String], _ eligible: [Bool]) throws {
        #expect(try TestTexts.concepts(TestTexts.text(lines, kinds: kinds)).eligible == eligible)
    }

    @Test func withoutBlocksAllMay() throws {
        var text = try TestTexts.text(["One", "Two"], kinds: [.headline])
        text.blocks = []
        #expect(try TestTexts.concepts(text).eligible == [true, true])
    }
}
