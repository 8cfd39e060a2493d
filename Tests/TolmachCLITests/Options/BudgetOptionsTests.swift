// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Testing

@testable import TolmachCLI

@Suite struct BudgetOptionsTests {
    @Test func oneOfThem() throws {
        #expect(try BudgetOptions.parse(["-n", "5"]).sentences == 5)
        #expect(try BudgetOptions.parse(["--words", "100"]).words == 100)
        #expect(try BudgetOptions.parse(["--chars", "300"]).chars == 300)
        #expect(try BudgetOptions.parse(["--ratio", "0.25"]).ratio == 0.25)
        let none = try BudgetOptions.parse([])
        #expect(none.sentences == nil && none.words == nil && none.chars == nil && none.ratio == nil)
    }

    @Test(
        arguments: [
            ["-n", "1", "--words", "2"], ["--words", "2", "--chars", "3"], ["--chars", "3", "--ratio", "0.5"],
            ["-n", "x"], ["-n"],
            ["--ratio", "half"], ["-n", "1", "--words", "2", "--chars", "3", "--ratio", "0.5"],
        ])
    func twoOfThemOrNoNumber(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try BudgetOptions.parse(arguments) }
    }
}
