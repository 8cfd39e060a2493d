// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct ListTests {
    @Test(arguments: [
        "1. bread and butter| 2. milk| 3. eggs", "1) bread| 2) milk", "(a) bread| (b) milk| (c) eggs",
        "i) bread| ii) milk| iii) eggs| iv) salt", "We need food.| a. here it is| b. another| c. one more",
        "They met.| w) first| x) second",
    ])
    func itemsOnOneLineAreCut(text: String) throws { try MarkedText.check(text, "en") }

    @Test(arguments: [
        "1. bread and 3. milk", "He chose plan b. and left", "It cost 1.5 or 2.5 dollars", "See (a) and also (c) there",
        "Alfa s. r. o. and Beta a. s. met",
    ])
    func whatIsNoListIsNotCut(text: String) throws { try MarkedText.check(text, "cs") }

    @Test func notesBelongToTheSentenceBefore() throws {
        try MarkedText.check("It is a gas. [1][2] [3]| It burns.", "en")
        try MarkedText.check("It is a gas. [12]| It burns.", "en")
    }

    @Test func spacedQuotationMarksCloseByTurns() throws {
        try MarkedText.check("He said: \" It is over. \"| She left.", "en")
        try MarkedText.check("The album was '' Slanged ! '' .", "en")
    }

    @Test func timesEndSentencesUnlessTheyOpenThem() throws {
        try MarkedText.check("He came home at 6 p.m.| Travelers waited.", "en")
        try MarkedText.check("At 6 p.m. Travelers waited.", "en")
    }
}
